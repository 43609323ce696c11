import { expect, test } from 'vitest';
import { bytesFromLatin1 } from '../../../src/core/base/bytes.ts';
import { explainMessage } from '../../../src/core/checks/message-explain.ts';
import { readMessage } from '../../../src/core/checks/message-read.ts';
import { zoneFromRecords } from '../../../src/core/dns/zone.ts';
import { mailTicket, type MailTicketOptions } from '../../../src/core/export/mail-ticket.ts';
import { words as de } from '../../../src/core/text/de/tool-mail.ts';
import { words as en } from '../../../src/core/text/en/tool-mail.ts';
import { format } from '../../../src/core/text/format.ts';
import { arrived, letter } from '../../support/letters.ts';

const resolver = zoneFromRecords({
  'b.courier.test': { TXT: ['v=spf1 ip4:192.0.2.141 -all'] },
  '_dmarc.letters.test': { TXT: ['v=DMARC1; p=none; sp=reject'] },
  'news.letters.test': { A: ['192.0.2.1'] },
});
async function ticket(language: 'en' | 'de', options: Partial<MailTicketOptions> = {}): Promise<string> {
  const text = arrived(letter({ from: 'Ann *Secret* <ann@news.letters.test>', subject: 'Private matter' }), { ip: '192.0.2.141', helo: 'a*b*_c_.courier.test', path: 'bounce-7@b.courier.test' }); // prettier-ignore
  const facts = readMessage(bytesFromLatin1(text), 'given');
  const verdict = await explainMessage(facts, { resolver, signal: new AbortController().signal, now: () => Date.UTC(2026, 10, 24), crypto: globalThis.crypto }); // prettier-ignore
  return mailTicket(facts, verdict, language === 'en' ? en : de, format(language), { reader: 'customer', form: 'plain', masked: true, link: 'https://page.test/#check?d=news.letters.test', time: Date.UTC(2026, 10, 24), ...options }); // prettier-ignore
}

test('what the domain asks for stands there by the tag that speaks', async () => {
  expect(await ticket('en')).toContain('DMARC failed for news.letters.test. The domain asks receivers to refuse it (sp=reject).'); // prettier-ignore
  expect(await ticket('de')).toContain('Die Domain bittet Empfänger, sie abzulehnen (sp=reject).');
});

test.each([
  ['en', 'customer', 'plain'],
  ['en', 'administrator', 'markdown'],
  ['de', 'customer', 'markdown'],
  ['de', 'administrator', 'plain'],
] as const)('%s, %s, %s: nothing personal unless it is wanted', async (language, reader, form) => {
  const masked = await ticket(language, { reader, form });
  expect(['ann@', 'Secret', 'bounce-7', 'Private', '1@letters'].filter((one) => masked.includes(one))).toEqual([]); // prettier-ignore
  expect(masked).toContain('https://page.test/#check?d=news.letters.test');
  const whole = await ticket(language, { reader, form, masked: false });
  expect(['ann@', 'Secret', 'bounce-7', 'Private', '1@letters'].filter((one) => !whole.includes(one))).toEqual([]); // prettier-ignore
});

test('Markdown has its marks, and a name from the header is none; plain text has neither', async () => {
  const written = await ticket('en', { reader: 'administrator', form: 'markdown' });
  expect(written).toContain('## A message from news.letters.test');
  expect(written).toContain('`a*b*_c_.courier.test`');
  const plain = await ticket('en', { reader: 'administrator' });
  expect(plain).not.toMatch(/[`#*]{1,2} /);
});
