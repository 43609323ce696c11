import { expect, test, vi } from 'vitest';
import { checkDmarc } from '../../../src/core/checks/dmarc-check.ts';
import { zoneFromRecords } from '../../../src/core/dns/zone.ts';

vi.mock('../../../src/core/checks/public-suffix.ts', () => {
  throw new Error('the file could not be fetched');
});

test('a suffix list that could not be loaded is told, and nothing rests on it', async () => {
  const ids: string[] = [];
  const facts = await checkDmarc('a.example', {
    resolver: zoneFromRecords({
      '_dmarc.a.example': { TXT: ['v=DMARC1; p=reject; rua=mailto:x@a.example'] },
    }),
    signal: new AbortController().signal,
    now: () => 0,
    emit: (event) => {
      if (event.type === 'finding') ids.push(event.finding.id);
    },
  });
  expect(ids).toContain('dmarc.older.unread');
  expect(facts).toMatchObject({ outcome: 'policy', complete: false, older: null });
});
