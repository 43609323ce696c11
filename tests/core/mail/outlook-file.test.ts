import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latin1FromBytes } from '../../../src/core/base/bytes.ts';
import { readOutlookFile } from '../../../src/core/mail/outlook-file.ts';
import { outlookFile } from '../../support/outlook.ts';

const header = 'Received: from a.test by b.test\r\nFrom: Ann <ann@a.test>\r\nSubject: Minutes';
const read = (properties: Readonly<Record<string, string>>) => {
  const found = readOutlookFile(outlookFile(properties));
  return found.ok ? [latin1FromBytes(found.header), found.shown.text] : found.reason;
};
/** Above 4,096 octets a stream has sectors of its own (MS-CFB §2.6.3). */
const long = `${header}\r\nX-Long: ${'x'.repeat(9000)}`;

test.each([
  ['short, wide', { '007D001F': header, '1000001F': 'Größe' }, [`${header}\r\n\r\n`, 'Größe']],
  ['short, octets', { '007D001E': header }, [`${header}\r\n\r\n`, null]],
  ['long', { '007D001F': long, '1000001F': 'y'.repeat(5000) }, [`${long}\r\n\r\n`, 'y'.repeat(5000)]],
  ['a line of Exchange above', { '007D001F': `Microsoft Mail Internet Headers Version 2.0\r\n${header}\r\n\r\n` }, [`${header}\r\n\r\n`, null]],
  ['UTF-8 in a header', { '007D001F': 'Subject: ü' }, ['Subject: \u00c3\u00bc\r\n\r\n', null]],
  ['UTF-8 in a narrow header', { '007D001E': 'Subject: \u00c3\u00bc' }, ['Subject: \u00c3\u00bc\r\n\r\n', null]],
  ['a narrow text', { '007D001F': header, '1000001E': 'Gr\u00f6\u00dfe' }, [`${header}\r\n\r\n`, 'Größe']],
  ['HTML alone', { '007D001F': header, '10130102': '<p>Gr\u00c3\u00b6\u00c3\u009fe</p>' }, [`${header}\r\n\r\n`, 'Größe']],
  ['a text before HTML', { '007D001F': header, '1000001F': 'plain', '1013001F': '<p>html</p>' }, [`${header}\r\n\r\n`, 'plain']],
  ['a draft', { '1000001F': 'text' }, 'no-headers'],
  ['empty headers', { '007D001F': ' \r\n' }, 'no-headers'],
] as const)('%s', (_, properties, expected) => expect(read(properties)).toEqual(expected)); // prettier-ignore

const good = outlookFile({ '007D001F': long, '1000001F': 'text' });
const changed = (change: (view: DataView) => void): Uint8Array<ArrayBuffer> => {
  const copy = good.slice();
  change(new DataView(copy.buffer));
  return copy;
};
/** The first sector of the allocation table, by the header (MS-CFB §2.2, offset 76). */
const table = (view: DataView): number => (view.getUint32(76, true) + 1) * 512;

test.each([
  ['nothing', new Uint8Array(0)],
  ['the mark alone', good.slice(0, 8)],
  ['cut in the header', good.slice(0, 300)],
  ['cut behind the header', good.slice(0, 512)],
  ['the mark and 1 MB of zeros', (() => { const zeros = new Uint8Array(1_000_000); zeros.set(good.slice(0, 8)); return zeros; })()],
  ['1 MB of zeros', new Uint8Array(1_000_000)],
  ['every sector leads to the first', changed((view) => { for (let at = 0; at < 512; at += 4) view.setUint32(table(view) + at, 0, true); })],
  ['every sector leads to itself', changed((view) => { for (let at = 0; at < 512; at += 4) view.setUint32(table(view) + at, at / 4, true); })],
  ['a sector beyond the file', changed((view) => view.setUint32(48, 0x00ffffff, true))],
] as const)('%s is damaged', (_, bytes) => expect(readOutlookFile(bytes)).toEqual({ ok: false, reason: 'damaged' })); // prettier-ignore

/** The first entry of the directory, by the header (MS-CFB §2.2, offset 48). */
const directory = (view: DataView): number => (view.getUint32(48, true) + 1) * 512;
const roundInCircles = (view: DataView): void => {
  for (let entry = 0; entry < 4; entry++)
    for (const at of [68, 72, 76]) view.setUint32(directory(view) + entry * 128 + at, (entry + 1) % 4, true);
};

test.each([
  ['a directory that leads round in circles', roundInCircles],
  ['a stream that claims more than the file holds', (view: DataView) => view.setUint32(directory(view) + 128 + 120, 0x7fffffff, true)],
  ['as many tables of tables as there are numbers', (view: DataView) => view.setUint32(72, 0x7fffffff, true)],
  ['a table of tables that leads to itself', (view: DataView) => { view.setUint32(68, 0, true); view.setUint32(72, 1, true); view.setUint32(1020, 0, true); }],
] as const)('%s is damaged', (_, change) => {
  expect(readOutlookFile(changed(change))).toEqual({ ok: false, reason: 'damaged' });
}); // prettier-ignore

test('what is attached is told by type, name and size', () => {
  const file = outlookFile({ '007D001F': header, '1000001F': 'text' }, [
    { '3707001F': 'Minutes of May.pdf', '3704001F': 'MINUTE~1.PDF', '370E001F': 'Application/PDF', '37010102': 'abcde' },
    { '3001001F': 'Forwarded' },
  ]); // prettier-ignore
  const read = readOutlookFile(file);
  expect(read.ok && read.shown.parts).toEqual([
    { type: 'application/pdf', fileName: 'Minutes of May.pdf', size: 5 },
    { type: null, fileName: 'Forwarded', size: null },
  ]);
});

test('a file cut or spoilt anywhere ends in a reading or a reason', () => {
  fc.assert(
    fc.property(fc.nat(good.length), fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 40 }), (length, spoilt) => {
      const copy = good.slice();
      for (const [at, octet] of spoilt) copy[at] = octet;
      expect(readOutlookFile(copy.slice(0, length)).ok).toBeTypeOf('boolean');
    }),
    { numRuns: 2000 },
  ); // prettier-ignore
});
