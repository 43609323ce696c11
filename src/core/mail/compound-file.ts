/**
 * MS-CFB: the file that an Outlook message is stored in. Reading it is a library's work; here only what keeps such a file
 * from leading its reader round in circles for ever.
 */
import type { Bytes } from '../base/bytes.ts';

/** §2.2: what such a file begins with, whatever its name. */
const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
export const isCompoundFile = (bytes: Uint8Array): boolean => mark.every((octet, at) => bytes[at] === octet);

/** Numbers of sectors and entries as a reader takes them: signed, so that all that mean "none" are below zero. */
type Links = Int32Array;
interface File {
  readonly view: DataView;
  readonly sectorSize: number;
}

/**
 * Any octets; never throws, linear in their number. False where a chain of sectors or the directory comes back to itself,
 * or where its streams claim more than the file holds (§2.3: no sector belongs to two of them).
 */
export function isSoundCompoundFile(bytes: Bytes): boolean {
  if (!isCompoundFile(bytes) || bytes.length < 512) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(30, true);
  // §2.2: 512 octets a sector in version 3, 4096 in version 4.
  if (shift !== 9 && shift !== 12) return false;
  const file = { view, sectorSize: 2 ** shift };
  const most = bytes.length / file.sectorSize;
  // §2.2: how many sectors the tables have: 44 all sectors, 64 the small ones, 72 the table of tables.
  if ([44, 64, 72].some((at) => view.getInt32(at, true) > most)) return false;
  const tables = tablesOf(file);
  const next = tables && linksIn(file, tables);
  if (!next || !endsEverywhere(next)) return false;
  const small = linksIn(file, chain(next, view.getInt32(60, true)));
  if (!endsEverywhere(small)) return false;
  return isSoundDirectory(file, chain(next, view.getInt32(48, true)), small, bytes.length);
}

/** §2.5: the sectors that hold the allocation table; null where the list of them comes back to itself. */
function tablesOf(file: File): readonly number[] | null {
  const { view, sectorSize } = file;
  const tables: number[] = [];
  for (let at = 76; at < 512; at += 4) tables.push(view.getInt32(at, true));
  const seen = new Set<number>();
  for (let sector = view.getInt32(68, true); sector >= 0;) {
    const start = (sector + 1) * sectorSize;
    if (seen.has(sector)) return null;
    if (start + sectorSize > view.byteLength) break;
    seen.add(sector);
    for (let at = start; at < start + sectorSize - 4; at += 4) tables.push(view.getInt32(at, true));
    sector = view.getInt32(start + sectorSize - 4, true);
  }
  return tables;
}

/** §2.3: for each sector the one that follows it. */
function linksIn({ view, sectorSize }: File, tables: readonly number[]): Links {
  const each = sectorSize / 4;
  const links = new Int32Array(tables.length * each).fill(-1);
  tables.forEach((sector, index) => {
    const start = (sector + 1) * sectorSize;
    if (sector < 0 || start + sectorSize > view.byteLength) return;
    for (let at = 0; at < each; at++) links[index * each + at] = view.getInt32(start + at * 4, true);
  });
  return links;
}

function endsEverywhere(links: Links): boolean {
  const reachedFrom = new Int32Array(links.length);
  for (let start = 0; start < links.length; start++) {
    let at = start;
    while (reachedFrom[at] === 0) {
      reachedFrom[at] = start + 1;
      at = links[at] ?? -1;
    }
    if (reachedFrom[at] === start + 1) return false;
  }
  return true;
}

/** Ends, because the links do. */
function chain(links: Links, start: number): readonly number[] {
  const sectors: number[] = [];
  for (let at = start; at >= 0 && at < links.length; at = links[at] ?? -1) sectors.push(at);
  return sectors;
}

const miniSector = 64;
const miniCutoff = 4096;
const entrySize = 128;

/** §2.6: every entry is reached once, and the streams together are no longer than the file. */
function isSoundDirectory(
  { view, sectorSize }: File,
  sectors: readonly number[],
  small: Links,
  length: number,
): boolean {
  const perSector = sectorSize / entrySize;
  const placeOf = (index: number): number | null => {
    const sector = sectors[Math.floor(index / perSector)];
    if (index < 0 || sector === undefined) return null;
    const at = (sector + 1) * sectorSize + (index % perSector) * entrySize;
    return at + entrySize <= view.byteLength ? at : null;
  };
  const root = placeOf(0);
  if (root === null) return false;
  const seen = new Set<number>([0]);
  const waiting = [view.getInt32(root + 76, true)];
  let octets = 0;
  let smallSectors = 0;
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const at = placeOf(index);
    if (at === null) continue;
    if (seen.has(index)) return false;
    seen.add(index);
    const isStream = view.getUint8(at + 66) === 2;
    waiting.push(view.getInt32(at + 68, true), view.getInt32(at + 72, true));
    if (!isStream) {
      waiting.push(view.getInt32(at + 76, true));
      continue;
    }
    const size = view.getUint32(at + 120, true);
    octets += size;
    // §2.6.3: short streams lie in sectors of their own kind.
    if (size > 0 && size < miniCutoff) smallSectors += chain(small, view.getInt32(at + 116, true)).length;
    if (octets > length || smallSectors > length / miniSector) return false;
  }
  return true;
}
