import { expect, test } from 'vitest';
import { testedSubjects, testService } from '../../../src/core/checks/service-test.ts';
import { serviceTestNames } from '../../../src/core/data/service-test.ts';
import type { FailureReason, Lookup, Resolver, RrType } from '../../../src/core/dns/types.ts';

const { signed, absent, long, broken } = serviceTestNames.entries;
const detail = {
  service: 'x',
  chain: [],
  negativeTtl: null,
  authentic: false,
  ede: [],
  confirmed: null,
  attempts: [],
};
const found = (records: unknown[], authentic = false) =>
  ({ status: 'found', records, ttl: 60, authentic, detail: { ...detail, authentic } }) as Lookup<RrType>;
const failed = (reason: FailureReason, ede: { code: number; text: string }[] = []): Lookup<RrType> => ({
  status: 'failed',
  reason,
  note: '',
  detail: { ...detail, ede },
});
const gone: Lookup<RrType> = { status: 'no-name', detail };
const sound = {
  [signed.name]: found(['192.0.2.1'], true),
  [absent.name]: gone,
  [long.name]: found([{ strings: ['a'.repeat(255), 'b'] }]),
  [broken.name]: failed('bogus', [{ code: 9, text: 'no SEP' }]),
}; // prettier-ignore

async function run(answers: Readonly<Record<string, Lookup<RrType>>>, isReached = false) {
  const asked: string[] = [];
  const resolver: Resolver = {
    lookup<T extends RrType>(name: string, type: T) {
      asked.push(`${name} ${type}`);
      return Promise.resolve((answers[name] ?? failed('timeout')) as Lookup<T>);
    },
  };
  let tried = 0;
  const reaches = () => Promise.resolve((tried++, isReached));
  const { seen } = await testService('x', reaches, { resolver, signal: new AbortController().signal, now: () => 0 });
  return { line: testedSubjects.map((subject) => ({ yes: 'y', no: 'n', unknown: '?' })[seen[subject]]).join(''), asked, tried };
} // prettier-ignore

//                                                    reach cors wire | validates refuses absent long ede
test.each<[string, Record<string, Lookup<RrType>>, boolean, string, number]>([
  ['everything', {}, false, 'yyyyyyyy', 4],
  ['a blocker, a filtered network, no network', { [signed.name]: failed('blocked') }, false, 'n???????', 1],
  ['no CORS', { [signed.name]: failed('blocked') }, true, 'yn??????', 1],
  ['no answer in time', { [signed.name]: failed('timeout') }, false, '????????', 1],
  ['the person stopped all questions', { [signed.name]: failed('not-asked') }, true, '????????', 1],
  ['HTTP 429', { [signed.name]: failed('http') }, false, 'yyn?????', 1],
  ['a captive portal', { [signed.name]: failed('malformed') }, false, 'yyn?????', 1],
  ['it refuses the first question', { [signed.name]: failed('refused') }, false, 'yyy?yyyy', 4],
  ['no AD', { [signed.name]: found(['192.0.2.1']) }, false, 'yyynyyyy', 4],
  ['broken signatures are handed out', { [broken.name]: found(['192.0.2.1']) }, false, 'yyyynyy?', 4],
  ['SERVFAIL with checking disabled too: says nothing', { [broken.name]: failed('servfail') }, false, 'yyyy?yy?', 4],
  ['no reason told (RFC 8914)', { [broken.name]: failed('bogus') }, false, 'yyyyyyyn', 4],
  ['an answer for what is not there', { [absent.name]: found(['192.0.2.9']) }, false, 'yyyyynyy', 4],
  ['NOERROR for what is not there (compact denial)', { [absent.name]: { status: 'no-data', detail } }, false, 'yyyyyyyy', 4],
  ['a cut text', { [long.name]: failed('malformed') }, false, 'yyyyyyny', 4],
  ['the first string only', { [long.name]: found([{ strings: ['a'.repeat(255)] }]) }, false, 'yyyyyyny', 4],
  ['the long text is gone', { [long.name]: gone }, false, 'yyyyyy?y', 4],
])('%s', async (_, change, isReached, expected, questions) => {
  const { line, asked, tried } = await run({ ...sound, ...change }, isReached);
  expect(line).toBe(expected);
  expect(asked).toHaveLength(questions);
  // Only a blocked request is tried again without reading the answer.
  expect(tried).toBe(/^(?:n|yn)\?/.test(expected) ? 1 : 0);
}); // prettier-ignore

test('only names that tell nothing are asked, with their sources', () => {
  for (const { name, source, date } of Object.values(serviceTestNames.entries)) {
    expect(name).toMatch(/(?:^|\.)(?:example\.com|gmail\.com|dnssec-failed\.org)$/);
    expect(source).not.toBe('');
    expect(date).toMatch(/^\d{4}-\d{2}$/);
  }
});
