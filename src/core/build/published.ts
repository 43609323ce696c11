import { parentOf } from '../base/domain-name.ts';
import { decodeUtf8, joinStrings } from '../dns/txt.ts';
import type { Lookup, Resolver, TxtData } from '../dns/types.ts';
import type { Deps } from '../checks/check.ts';
import { looksLikeBimi } from '../records/bimi/parse.ts';
import { looksLikeDkimKey } from '../records/dkim/parse.ts';
import { looksLikeDmarc } from '../records/dmarc/parse.ts';
import { looksLikeMtaSts } from '../records/mta-sts/parse.ts';
import { looksLikeSpf } from '../records/spf/parse.ts';
import { looksLikeTlsRpt } from '../records/tls-rpt/parse.ts';
import type { BuildKind } from './judge.ts';

/** What stands in DNS at the name that is being written for. */
export interface Published {
  readonly name: string;
  readonly state: 'found' | 'none' | 'failed';
  /** Records of this kind, each joined and read as UTF-8. */
  readonly texts: readonly string[];
  /** The other TXT records at the name: they stay. */
  readonly others: readonly TxtData[];
  /** Seconds; null where nothing was found or nothing said how long. */
  readonly ttl: number | null;
  /** RFC 2308 §5: how long an absence may be remembered, in seconds. */
  readonly negativeTtl: number | null;
  /** Top of the zone that holds the name; null: not learnt. */
  readonly apex: string | null;
}

const isOfKind: Readonly<Record<BuildKind, (text: string) => boolean>> = {
  spf: looksLikeSpf,
  dkim: (text) => looksLikeDkimKey(text) || /^\s*v\s*=\s*DKIM/i.test(text),
  dmarc: looksLikeDmarc,
  'mta-sts': looksLikeMtaSts,
  'tls-rpt': looksLikeTlsRpt,
  bimi: looksLikeBimi,
};

/** Names above the domain that are asked for the SOA; deeper zones are rare. */
const mostParents = 4;

export async function zoneApex(domain: string, { resolver, signal }: Deps): Promise<string | null> {
  let name: string | null = domain;
  for (let step = 0; step < mostParents && name?.includes('.'); step++) {
    const soa: Lookup<'SOA'> = await resolver.lookup(name, 'SOA', signal);
    if (soa.status === 'failed') return null;
    // An alias answers with the SOA of its target's zone, which is not this one.
    if (soa.status === 'found' && (soa.detail?.chain ?? []).length === 0) return name;
    name = parentOf(name);
  }
  return null;
}

/** `domain`: whose record it is; `name`: where it stands. A failed look-up is `failed`, never `none`. */
export async function readPublished(
  kind: BuildKind,
  name: string,
  domain: string,
  deps: Deps,
): Promise<Published> {
  const [lookup, apex] = await Promise.all([
    deps.resolver.lookup(name, 'TXT', deps.signal),
    zoneApex(domain, deps),
  ]);
  const base = { name, apex, texts: [], others: [], ttl: null, negativeTtl: null };
  if (lookup.status === 'failed') return { ...base, state: 'failed' };
  if (lookup.status !== 'found')
    return { ...base, state: 'none', negativeTtl: lookup.detail?.negativeTtl ?? null };
  const own = lookup.records.filter((record) => isOfKind[kind](joinStrings(record)));
  return {
    ...base,
    state: own.length > 0 ? 'found' : 'none',
    texts: own.map((record) => decodeUtf8(joinStrings(record))),
    others: lookup.records.filter((record) => !own.includes(record)),
    ttl: lookup.ttl,
  };
}

/** Answers nothing: a draft is judged by what it says itself. */
export const askNobody: Resolver = {
  lookup: () => Promise.resolve({ status: 'failed', reason: 'not-asked', note: '', detail: null }),
};
