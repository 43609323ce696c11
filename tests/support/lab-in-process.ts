import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packet from 'dns-packet-original';
import { rrTypes, type RrData, type RrType } from '../../src/core/dns/types.ts';
import { zoneResolver } from '../../src/core/dns/zone.ts';

/**
 * The lab's stand-in on machines without its programs: the same zone files and fault names, answered by our own zone
 * resolver. Nothing is validated here, so no answer says it was (AD); the kinds of failure are a table's claim.
 */
export type InProcessAnswer =
  | { readonly status: number; readonly contentType: string; readonly body: Buffer }
  /** To a page: the connection broke. */
  | 'broken'
  | 'never';

const folder = join(import.meta.dirname, '../zones');
const zone = zoneResolver(
  readdirSync(folder)
    .filter((file) => file.endsWith('.zone'))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^;@sign .*$/m, ''))
    .join('\n'),
);

const rcodes = { noerror: 0, formerr: 1, servfail: 2, nxdomain: 3, refused: 5 } as const;
const page = (status: number, contentType: string, text: string): InProcessAnswer => ({
  status,
  contentType,
  body: Buffer.from(text),
});

const wordIn: readonly (readonly [zone: RegExp, rcode: keyof typeof rcodes])[] = [
  [/(?:^|\.)(?:(?:bogus|expired|refused|lame)\.test|dnssec-failed\.org)$/, 'servfail'],
  [/(?:^|\.)loop\d\.signed\.test$/, 'servfail'],
];

/** @param isFirst whether the first service is asked: only that one is faulty below `first.fault.test` */
export async function answerInProcess(query: Buffer, isFirst: boolean): Promise<InProcessAnswer> {
  const asked = packet.decode(query);
  const [question] = asked.questions ?? [];
  if (!question) return page(400, 'text/plain', 'no question');
  const name = question.name.toLowerCase();

  const respond = (
    rcode: keyof typeof rcodes,
    answers: packet.Answer[] = [],
    flags = 0,
  ): InProcessAnswer => ({
    status: 200,
    contentType: 'application/dns-message',
    body: packet.encode({
      type: 'response',
      id: asked.id ?? 0,
      flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | flags | rcodes[rcode],
      questions: [question],
      answers,
    }),
  });

  const fault = /(?:^|\.)(\w+)\.(first\.)?fault\.test$/.exec(name);
  if (fault && (!fault[2] || isFirst))
    switch (fault[1]) {
      case 'http429':
        return page(429, 'text/plain', 'slow down');
      case 'http503':
        return page(503, 'text/plain', 'unavailable');
      case 'html':
        return page(200, 'text/html', '<html>please sign in</html>');
      case 'nocors':
        return 'broken';
      case 'never':
        return 'never';
      case 'tc':
        return respond('noerror', [], packet.TRUNCATED_RESPONSE);
      case 'refused':
      case 'formerr':
      case 'nxdomain':
        return respond(fault[1]);
    }
  if (/(?:^|\.)hole\.test$/.test(name)) return 'never';
  if (/(?:^|\.)\d+ms\.slow\.test$/.test(name))
    return respond('noerror', question.type === 'TXT' ? [{ type: 'TXT', name, ttl: 0, data: ['late'] }] : []);
  const wrongAt = (at: string) => wordIn.find(([pattern]) => pattern.test(at))?.[1];
  const wrong = wrongAt(name);
  if (wrong) return respond(wrong);

  const type = rrTypes.find((known) => known === question.type);
  if (!type) return respond('noerror');
  const found = await zone.lookup(name, type, new AbortController().signal);
  const chain = found.detail?.chain ?? [];
  // A resolver follows an alias to the end, or fails there.
  const lost = wrongAt(chain.at(-1) ?? '');
  if (lost) return respond(lost);
  const aliases = chain.map((to, at): packet.Answer => ({
    type: 'CNAME',
    name: chain[at - 1] ?? name,
    ttl: 300,
    data: to,
  }));
  switch (found.status) {
    case 'found':
      return respond('noerror', [
        ...aliases,
        ...found.records.map((data) => encode(type, chain.at(-1) ?? name, data)),
      ]);
    case 'no-data':
      return respond('noerror', aliases);
    case 'no-name':
      return respond('nxdomain', aliases);
    case 'failed':
      return respond('servfail');
  }
}

function encode(type: RrType, name: string, data: RrData[RrType]): packet.Answer {
  const row = (written: unknown) => ({ type, name, ttl: 300, data: written }) as packet.Answer; // the codec types each type by itself
  if (typeof data === 'string') return row(data);
  if ('strings' in data) return row(data.strings.map((string) => Buffer.from(string, 'latin1')));
  if ('exchange' in data) return row({ preference: data.preference, exchange: data.exchange || '.' });
  if ('primary' in data) return row({ ...data, mname: data.primary, rname: data.mailbox });
  if ('usage' in data) return row({ ...data, certificate: Buffer.from(data.data, 'hex') });
  if ('protocol' in data) return row({ ...data, key: Buffer.from(data.key, 'base64') });
  return row({ ...data, digest: Buffer.from(data.digest, 'hex') });
}
