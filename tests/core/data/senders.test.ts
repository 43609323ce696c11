import { expect, test } from 'vitest';
import { senderOf, senders } from '../../../src/core/data/senders.ts';

test.each([
  ['_spf.google.com', 'Google Workspace'],
  ['google.com', null],
  ['u123.wl.sendgrid.net', 'SendGrid'],
  ['notsendgrid.net', null],
  ['%{i}._ip.%{h}._ehlo.%{d}._spf.vali.email', 'Valimail'],
  ['Servers.MCSV.net.', 'Mailchimp'],
  ['', null],
  ['__proto__', null],
])('%s', (host, name) => expect(senderOf(host)?.name ?? null).toBe(name));

test('every suffix once, lower case', () => {
  const all = senders.entries.map(({ suffix }) => suffix);
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((suffix) => suffix !== suffix.toLowerCase())).toEqual([]);
});
