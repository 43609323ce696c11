import { openSnapshot, packSnapshot, snapshotResolver, type Report, type Resolver } from '../core/index.ts';
import { squeeze } from './squeeze.ts';

/** What a link carried, ready to be read again; its own chunk. */
export interface Opened {
  readonly domain: string;
  readonly startedAt: number;
  readonly resolver: Resolver;
}

/** The largest time a Date can hold (ECMA-262 §21.4.1.1). */
const latest = 8.64e15;

/** Null: too long for a link, or this browser cannot pack. */
export const pack = async (report: Report): Promise<string | null> =>
  'CompressionStream' in globalThis ? packSnapshot(report, squeeze) : null;

/** Null: not a snapshot of ours, whatever it is. */
export async function open(text: string): Promise<Opened | null> {
  const seen = await openSnapshot(text, squeeze);
  if (!seen || !(Math.abs(seen.startedAt) <= latest)) return null;
  return { domain: seen.domain, startedAt: seen.startedAt, resolver: snapshotResolver(seen) };
}
