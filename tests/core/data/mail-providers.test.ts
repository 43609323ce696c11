import { expect, test } from 'vitest';
import { mailProviderOf, mailProviders } from '../../../src/core/data/mail-providers.ts';
import {
  providerOfCname,
  providerOfSpf,
  selectorEntry,
  selectors,
} from '../../../src/core/data/selectors.ts';

test.each([
  ['aspmx.l.google.com', 'Google Workspace'],
  ['ALT1.ASPMX.L.GOOGLE.COM.', 'Google Workspace'],
  ['gmail-smtp-in.l.google.com', 'Gmail'],
  ['example-com.mail.protection.outlook.com', 'Microsoft 365'],
  ['example-com.a-v1.mx.microsoft', 'Microsoft 365'],
  ['hotmail-com.olc.protection.outlook.com', 'Outlook.com'],
  ['mx00.ionos.de', 'IONOS'],
  ['mx.zoho.com.au', 'Zoho Mail'],
  ['mx1-us1.ppe-hosted.com', 'Proofpoint gateway'],
  ['eu-smtp-inbound-1.mimecast.com', 'Mimecast gateway'],
  ['mail.example.com', null],
  ['notmailbox.org', null],
  ['', null],
])('%s', (host, expected) => {
  const found = mailProviderOf(host);
  expect(found && `${found.name}${found.gateway ? ' gateway' : ''}`).toBe(expected);
});

test.each([
  [providerOfCname('s1.domainkey.u1.wl2.sendgrid.net'), 'SendGrid'],
  [providerOfCname('selector1-x._domainkey.y.n-v1.dkim.mail.microsoft'), 'Microsoft 365'],
  [providerOfCname('abc.dkim.eu-west-1.amazonses.com'), 'Amazon SES'],
  [providerOfCname('keys.example.com'), undefined],
  [providerOfSpf('spf.protection.outlook.com'), 'Microsoft 365'],
  [providerOfSpf('_spf.google.com'), 'Google Workspace'],
])('%#', (entry, expected) => expect(entry?.provider).toBe(expected));

test('every entry says where it comes from, and stands once', () => {
  for (const { source, date } of [...mailProviders.entries, ...selectors.entries])
    expect([source.length > 0, /^\d{4}-\d{2}$/.test(date)]).toEqual([true, true]);
  const names = selectors.entries.map(({ provider }) => provider);
  expect(new Set(names).size).toBe(names.length);
  expect(selectorEntry('Microsoft 365')?.selectors).toEqual(['selector1', 'selector2']);
});
