import { expect, test } from 'vitest';
import { panelEntry } from '../../../src/core/export/panel.ts';
import { withoutLocalParts } from '../../../src/core/export/mask.ts';

const change = (name: string, after: string) =>
  ({ action: 'add', name, type: 'TXT', before: [], after, ttl: null }) as const;
const long = 'x'.repeat(300);

test.each([
  ['generic', '_dmarc.example.com', 'v=DMARC1; p=none', '_dmarc', 'v=DMARC1; p=none'],
  ['generic', 'example.com', 'v=spf1 -all', '@', 'v=spf1 -all'],
  ['strato', 'example.com', 'v=spf1 -all', '', 'v=spf1 -all'],
  ['bind', '_dmarc.example.com', 'v=DMARC1; p=none', '_dmarc.example.com.', '"v=DMARC1; p=none"'],
  ['route53', 's.example.com', long, 's.example.com', `"${'x'.repeat(255)}" "${'x'.repeat(45)}"`],
  ['no-such-panel', 'example.com', 'v=spf1 -all', '@', 'v=spf1 -all'],
])('%s: %s', (panel, name, after, expectedName, value) => {
  const entry = panelEntry(panel, change(name, after), 'example.com');
  expect(entry).toEqual({ name: expectedName, type: 'TXT', ttl: 3600, value });
});

test.each([
  ['rua=mailto:jane.doe@example.com', 'rua=mailto:…@example.com'],
  ['no address here', 'no address here'],
  ['a@b.example, c@d.example', '…@b.example, …@d.example'],
])('%s is masked in a ticket', (text, expected) => expect(withoutLocalParts(text)).toBe(expected));
