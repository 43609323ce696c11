/** RFC 5321 §4.4: each server writes its Received on top, so the way of a message is read from below. */
import { parseIp, rangeOf, type IpAddress } from '../base/ip.ts';
import type { HeaderField, HeaderSection } from '../mail/header-fields.ts';
import { parseReceived, type Received } from '../mail/received.ts';

export interface Hop {
  /** In travel order, 1 for the first server. */
  readonly number: number;
  readonly field: HeaderField;
  /** How many header fields stand above it. */
  readonly position: number;
  readonly received: Received;
  /** The address of the other side, where it is one that the internet can see. */
  readonly ip: IpAddress | null;
  /** Milliseconds since the epoch. */
  readonly time: number | null;
  /** Seconds since the last earlier hop with a time; below 0 the clocks differ. */
  readonly delay: number | null;
  readonly encrypted: 'yes' | 'unsaid' | 'not-smtp';
}

/** A message that went round in circles has some hundreds. */
const mostHops = 1000;

/** In travel order. */
export function hopsOf({ fields }: HeaderSection): readonly Hop[] {
  const found = fields
    .flatMap((field, position) => (field.key === 'received' ? [{ field, position }] : []))
    .slice(0, mostHops)
    .reverse();
  let before: number | null = null;
  return found.map(({ field, position }, index): Hop => {
    const received = parseReceived(field.value.value);
    const time = received.date?.time ?? null;
    const delay = time !== null && before !== null ? Math.round((time - before) / 1000) : null;
    if (time !== null) before = time;
    const ip = received.ip === null ? null : parseIp(received.ip);
    return {
      number: index + 1,
      field,
      position,
      received,
      ip: ip && isPublic(ip) ? ip : null,
      time,
      delay,
      encrypted: encryptedOf(received),
    };
  });
}

/** Addresses for documentation are used by tests and articles, and are as good as any. */
const isPublic = (ip: IpAddress): boolean => ['unicast', 'documentation', '6to4'].includes(rangeOf(ip));

/** RFC 3848: the S in ESMTPS, ESMTPSA, LMTPS; RFC 8314 §4.3 writes what was agreed into a comment or clause. */
function encryptedOf({ tls, with: protocol }: Received): Hop['encrypted'] {
  if (tls !== null) return 'yes';
  if (protocol === null) return 'unsaid';
  if (/^(?:utf8)?(?:e?smtp|lmtp)sa?$/i.test(protocol)) return 'yes';
  return /smtp|lmtp/i.test(protocol) ? 'unsaid' : 'not-smtp';
}

/** Seconds from the first known time to the last; null without two. */
export function travelTime(hops: readonly Hop[]): number | null {
  const times = hops.flatMap(({ time }) => time ?? []);
  const [first] = times;
  const last = times.at(-1);
  return times.length < 2 || first === undefined || last === undefined
    ? null
    : Math.round((last - first) / 1000);
}
