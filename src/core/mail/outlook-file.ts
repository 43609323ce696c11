/**
 * MS-CFB and MS-OXMSG, as much of them as a message needs: its transport headers and its text. Every chain is followed at
 * most once through each sector, so that a loop ends: the library looked at (cfb) follows a loop without end.
 */
import { bytesFromLatin1, latin1FromBytes, type Bytes } from '../base/bytes.ts';

export type OutlookFile =
  | {
      readonly ok: true;
      /** The header section as it was received, and the empty line behind it. The text that was signed is not kept. */
      readonly header: Bytes;
      /** Its text as Outlook shows it; null where there is none. */
      readonly text: string | null;
    }
  /** `no-headers`: a draft or a sent message, which never came by SMTP. */
  | { readonly ok: false; readonly reason: 'damaged' | 'no-headers' };

/** MS-CFB §2.2: what such a file begins with, whatever its name. */
const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
export const isOutlookFile = (bytes: Uint8Array): boolean => mark.every((octet, at) => bytes[at] === octet);

/** Any octets; never throws. Linear in their number. */
export function readOutlookFile(bytes: Bytes): OutlookFile {
  const damaged = { ok: false, reason: 'damaged' } as const;
  const file = isOutlookFile(bytes) ? openFile(bytes) : null;
  const streams = file && rootStreams(file);
  if (!streams) return damaged;
  // MS-OXPROPS: PidTagTransportMessageHeaders 0x007D, PidTagBody 0x1000; types 001F (UTF-16) and 001E (octets).
  const wide = streams.get('__substg1.0_007d001f');
  const narrow = streams.get('__substg1.0_007d001e');
  const entry = wide ?? narrow;
  if (!entry) return { ok: false, reason: 'no-headers' };
  const raw = contentOf(file, streams, entry);
  if (!raw) return damaged;
  const written = wide ? latin1FromBytes(new TextEncoder().encode(wideText(raw))) : latin1FromBytes(raw);
  // Exchange writes a line of its own above them.
  const header = written
    .replace(/\0+$/, '')
    .replace(/^Microsoft Mail Internet Headers Version [\d.]{1,9}\r?\n/, '')
    .replace(/[\r\n]+$/, '');
  if (header.trim() === '') return { ok: false, reason: 'no-headers' };
  const body = streams.get('__substg1.0_1000001f');
  const text = body ? contentOf(file, streams, body) : null;
  return { ok: true, header: bytesFromLatin1(`${header}\r\n\r\n`), text: text && wideText(text) };
}

const wideText = (bytes: Bytes): string => new TextDecoder('utf-16le').decode(bytes);

interface CompoundFile {
  readonly bytes: Bytes;
  readonly view: DataView;
  readonly sectorSize: number;
  readonly sectors: number;
  /** Sectors that hold the allocation table, in order. */
  readonly table: readonly number[];
}
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** MS-CFB §2.1: numbers from here on are no sectors. */
const firstReserved = 0xfffffffa;
const miniSector = 64;
const miniCutoff = 4096;

function openFile(bytes: Bytes): CompoundFile | null {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(30, true);
  // §2.2: 512 octets a sector in version 3, 4096 in version 4.
  if (shift !== 9 && shift !== 12) return null;
  const sectorSize = 2 ** shift;
  const sectors = Math.max(0, Math.ceil(bytes.length / sectorSize) - 1);
  const bare = { bytes, view, sectorSize, sectors };
  const table: number[] = [];
  const take = (at: number): void => {
    const sector = numberAt(bare, at);
    if (sector < sectors && table.length < sectors) table.push(sector);
  };
  for (let at = 76; at < 512; at += 4) take(at);
  // §2.5: the last number of each further sector leads to the next.
  const seen = new Set<number>();
  for (let sector = numberAt(bare, 68); sector < sectors && !seen.has(sector);) {
    seen.add(sector);
    const start = (sector + 1) * sectorSize;
    for (let at = start; at < start + sectorSize - 4; at += 4) take(at);
    sector = numberAt(bare, start + sectorSize - 4);
  }
  return { ...bare, table };
}

const numberAt = ({ view }: Pick<CompoundFile, 'view'>, at: number): number =>
  at + 4 <= view.byteLength ? view.getUint32(at, true) : firstReserved;

/** The octets of the sectors from `start` on, `size` of them at most; null where the chain is broken or a loop. */
function chain(file: CompoundFile, start: number, size: number | null): Bytes | null {
  const { bytes, sectorSize, sectors, table } = file;
  const seen = new Set<number>();
  const pieces: Bytes[] = [];
  let length = 0;
  for (let sector = start; sector < firstReserved;) {
    if (sector >= sectors || seen.has(sector)) return null;
    seen.add(sector);
    const piece = bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize);
    pieces.push(piece);
    length += piece.length;
    if (size !== null && length >= size) break;
    const inTable = table[Math.floor((sector * 4) / sectorSize)];
    if (inTable === undefined) return null;
    sector = numberAt(file, (inTable + 1) * sectorSize + ((sector * 4) % sectorSize));
  }
  if (size !== null && length < size) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return size === null ? whole : whole.subarray(0, size);
}

const root = '';

/** The streams right below the root, by lower-case name, and the root itself under the empty name; §2.6. */
function rootStreams(file: CompoundFile): ReadonlyMap<string, Entry> | null {
  const directory = chain(file, numberAt(file, 48), null);
  if (!directory || directory.length < 128) return null;
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length);
  const entryAt = (index: number): Entry | null => {
    const at = index * 128;
    if (at + 128 > directory.length) return null;
    const length = Math.min(64, view.getUint16(at + 64, true));
    return {
      name: wideText(directory.slice(at, at + Math.max(0, length - 2))).toLowerCase(),
      type: directory[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  };
  const top = entryAt(0);
  if (top?.type !== 5) return null;
  const streams = new Map<string, Entry>([[root, top]]);
  const seen = new Set<number>();
  const waiting = [top.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = seen.has(index) ? null : entryAt(index);
    seen.add(index);
    if (!entry || index === 0) continue;
    if (entry.type === 2) streams.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return streams;
}

/** §2.6.3: short streams lie inside that of the root, in sectors of 64 octets with a table of their own. */
function contentOf(
  file: CompoundFile,
  streams: ReadonlyMap<string, Entry>,
  { start, size }: Entry,
): Bytes | null {
  if (size === 0) return new Uint8Array(0);
  if (size > file.bytes.length) return null;
  if (size >= miniCutoff) return chain(file, start, size);
  const top = streams.get(root);
  const inside = top && chain(file, top.start, null);
  const table = chain(file, numberAt(file, 60), null);
  if (!inside || !table) return null;
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const whole = new Uint8Array(Math.ceil(size / miniSector) * miniSector);
  let sector = start;
  // As many sectors as the size asks for, so that a loop ends.
  for (let at = 0; at < size; at += miniSector) {
    const from = sector * miniSector;
    if (sector >= firstReserved || from >= inside.length) return null;
    whole.set(inside.subarray(from, from + miniSector), at);
    sector = sector * 4 + 4 <= table.length ? view.getUint32(sector * 4, true) : firstReserved;
  }
  return whole.subarray(0, size);
}
