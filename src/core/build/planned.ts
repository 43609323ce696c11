import { octetsOf } from '../dns/txt.ts';
import type { Resolver, TxtData } from '../dns/types.ts';
import { overlay } from '../dns/overlay.ts';
import { zoneFromRecords, type ZoneLiteral } from '../dns/zone.ts';
import type { NewRecord } from './sets.ts';

/** A record to be published, and what stays beside it at the same name. */
export interface PlannedRecord extends NewRecord {
  readonly others?: readonly TxtData[];
}

/** DNS as it would be after publishing; records of one name and type replace what is there, but for `others`. */
export function planned(records: readonly PlannedRecord[], live: Resolver): Resolver {
  const zone = new Map<string, { TXT?: (string | readonly string[])[]; MX?: [number, string][] }>();
  for (const { name, type, value, others = [] } of records) {
    const at = zone.get(name) ?? {};
    zone.set(name, at);
    if (type === 'TXT') {
      at.TXT ??= [];
      at.TXT.push(octetsOf(value));
      for (const { strings } of others) at.TXT.push(strings);
    } else {
      const [preference = '0', host = '.'] = value.split(' ');
      at.MX ??= [];
      at.MX.push([Number(preference), host === '.' ? '' : host]);
    }
  }
  const literal: ZoneLiteral = Object.fromEntries(zone);
  return overlay(zoneFromRecords(literal), live);
}
