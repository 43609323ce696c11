import { expect, test } from 'vitest';
import { explainBounce } from '../../../src/core/index.ts';
import {
  allQuestions,
  fieldsOf,
  firstToAsk,
  subjectFrom,
  textOf,
  type Fields,
} from '../../../src/ui/bounce/subject.ts';

const fields = (more: Partial<Fields>): Fields => ({
  domain: '',
  ip: '',
  selector: '',
  recipient: '',
  ...more,
});

test.each<[string, Partial<Fields>, string | null, unknown]>([
  ['all of it', { domain: ' Example.COM. ', ip: '[192.0.2.1]', selector: 'S1' }, null, ['example.com', '192.0.2.1', 's1']],
  ['nothing', {}, null, [null, null, null]],
  ['an address is no domain', { domain: 'exa mple' }, 'domain', [null, null, null]],
  ['a wrong address', { ip: '192.0.2.999' }, 'ip', [null, null, null]],
  ['a wrong selector', { domain: 'example.com', selector: 'a b' }, 'selector', ['example.com', null, null]],
  ['the whole name of a key', { domain: 'example.com', selector: 's1._domainkey.example.com' }, null, ['example.com', null, 's1']],
  ['a recipient that no question needs is not read', { recipient: '???' }, null, [null, null, null]],
])('%s', (_, more, wrong, expected) => {
  const read = subjectFrom(fields(more), allQuestions);
  const { domain, ip, selector } = read.subject;
  expect([read.wrong, domain, ip?.text ?? null, selector]).toEqual([wrong, ...(expected as string[])]);
}); // prettier-ignore

test.each<[string, readonly number[], string]>([
  ['UTF-8', [0x45, 0xc3, 0xa4], 'Eä'],
  ['a letter that the end of the piece cuts', [0x45, 0xc3], 'E'],
  ['ISO-8859-1', [0x45, 0xe4, 0x78], 'Eäx'],
])('a file in %s', async (_, bytes, expected) => {
  expect(await textOf(new Blob([new Uint8Array(bytes)]))).toBe(expected);
});

test('a local part never becomes part of the subject', () => {
  const read = subjectFrom(fields({ domain: 'marker@example.com', recipient: 'marker@example.net' }), ['spf', 'receiving']);
  expect(JSON.stringify(read.subject)).not.toContain('marker');
}); // prettier-ignore

test('of several refusals the first that DNS can say something about is looked at', () => {
  const bounce = explainBounce(
    [
      'Nov 24 10:00:01 mx postfix/smtp[1]: 4ABCDE1: to=<a@example.net>, relay=x, dsn=5.2.2, status=bounced (host x said: 552 5.2.2 Mailbox full)',
      'Nov 24 10:00:02 mx postfix/smtp[1]: 4ABCDE2: to=<b@nosuch.example>, relay=none, dsn=5.4.4, status=bounced (Host or domain name not found)',
    ].join('\n'),
  );
  const one = firstToAsk(bounce);
  expect(one?.address).toBe('b@nosuch.example');
  expect(one && fieldsOf(bounce, one)).toEqual(fields({ recipient: 'nosuch.example' }));
});
