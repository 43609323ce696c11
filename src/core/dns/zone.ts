/** A resolver over zone text held in memory: it serves the examples, "what if", pasted zones and every test. */
import { octetsOf } from './txt.ts';
import type { Lookup, LookupDetail, Resolver, RrData, RrType } from './types.ts';
import { readZone, type ZoneFailure, type ZoneRecord, type ZoneSign, type ZoneText } from './zone-text.ts';

type FailureWord = ZoneFailure['reason'];
export type ZoneLiteral = Readonly<
  Record<
    string,
    {
      readonly A?: readonly string[];
      readonly AAAA?: readonly string[];
      readonly CNAME?: string;
      readonly NS?: readonly string[];
      readonly PTR?: readonly string[];
      /** A string is one record of one string (cut at 255 octets); a list is one record of these strings. */
      readonly TXT?: readonly (string | readonly string[])[];
      readonly MX?: readonly (readonly [number, string])[];
      readonly SOA?: RrData['SOA'];
      readonly TLSA?: readonly RrData['TLSA'][];
      readonly DS?: readonly RrData['DS'][];
      readonly DNSKEY?: readonly RrData['DNSKEY'][];
      readonly fail?: FailureWord | Readonly<Partial<Record<RrType, FailureWord>>>;
    }
  >
>;

const notes: Readonly<Record<FailureWord, string>> = {
  timeout: 'no answer',
  servfail: 'SERVFAIL',
  refused: 'REFUSED',
  bogus: 'DNSSEC validation fails',
};
/** Links of a CNAME chain followed before it counts as a loop. */
const longestChain = 16;

/** What stands in the text, ready to be looked up by name. */
function indexOf({ records, failures, others, signs }: ZoneData) {
  const byName = new Map<string, ZoneRecord[]>();
  for (const record of records) append(byName, record.name, record);
  for (const name of others) if (!byName.has(name)) byName.set(name, []);
  /** Names that exist because a longer one does (RFC 8020). */
  const inner = new Set<string>();
  for (const owner of byName.keys())
    // A name already there has its own parents there too.
    for (let name = parent(owner); name !== '' && !inner.has(name); name = parent(name)) inner.add(name);
  const failing = new Map<string, ZoneFailure[]>();
  for (const failure of failures) append(failing, failure.name, failure);

  /** What the closest zone above says of its signatures. */
  const sign = (name: string): ZoneSign => {
    for (let at = name; ; at = parent(at)) {
      const found = signs.get(at);
      if (found || at === '') return found ?? 'no';
    }
  };
  const has = (name: string) => byName.has(name) || inner.has(name);
  return {
    sign,
    has,
    failure: (name: string, type: RrType): FailureWord | null =>
      sign(name) === 'bogus'
        ? 'bogus'
        : (failing.get(name)?.find((failure) => failure.type === null || failure.type === type)?.reason ??
          null),
    /** RFC 4592 §3.3: a wildcard answers for names whose closest encloser is its parent. */
    at(name: string): readonly ZoneRecord[] | null {
      const own = byName.get(name);
      if (own) return own;
      if (inner.has(name)) return [];
      for (let encloser = parent(name); ; encloser = parent(encloser)) {
        const wild = byName.get(encloser === '' ? '*' : `*.${encloser}`);
        if (wild) return wild;
        if (encloser === '' || has(encloser)) return null;
      }
    },
    /** RFC 2308 §5: the closest SOA above. */
    negativeTtl(name: string): number | null {
      for (let at = name; ; at = parent(at)) {
        for (const { type, ttl, data } of byName.get(at) ?? [])
          if (type === 'SOA' && typeof data === 'object' && 'minimum' in data)
            return Math.min(ttl, data.minimum);
        if (at === '') return null;
      }
    },
  };
}
type Zone = ReturnType<typeof indexOf>;

type ZoneData = Pick<ZoneText, 'records' | 'failures' | 'others' | 'signs'>;

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function parent(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}

function answer<T extends RrType>(zone: Zone, asked: string, type: T): Lookup<T> {
  const chain: string[] = [];
  const detail = (name: string): LookupDetail => ({
    service: 'zone',
    chain,
    negativeTtl: zone.negativeTtl(name),
    authentic,
    ede: [],
    confirmed: null,
    attempts: [],
  });
  let ttl = Number.MAX_SAFE_INTEGER;
  let authentic = true;
  let name = asked.toLowerCase().replace(/\.$/, '');
  for (let links = 0; links <= longestChain; links++) {
    const reason = zone.failure(name, type);
    if (reason)
      return { status: 'failed', reason, note: notes[reason], detail: { ...detail(name), authentic: false } };
    // A chain is validated when each of its links is (RFC 4035 §3.2.3).
    authentic = authentic && zone.sign(name) === 'yes';
    const here = zone.at(name);
    if (here === null) return { status: 'no-name', detail: detail(name) };
    const records = here.filter((record): record is ZoneRecord<T> => record.type === type);
    if (records.length > 0)
      return {
        status: 'found',
        records: records.map(({ data }) => data),
        ttl: records.reduce((least, record) => Math.min(least, record.ttl), ttl),
        authentic,
        detail: detail(name),
      };
    const alias = here.find((record): record is ZoneRecord<'CNAME'> => record.type === 'CNAME');
    if (!alias) return { status: 'no-data', detail: detail(name) };
    ttl = Math.min(ttl, alias.ttl);
    name = alias.data;
    chain.push(name);
  }
  return {
    status: 'failed',
    reason: 'servfail',
    note: 'CNAME loop',
    detail: { ...detail(name), authentic: false },
  };
}

/** What an overlay needs to know beside the answers. */
export interface ZoneResolver extends Resolver {
  readonly covers: (name: string, type: RrType) => boolean;
  /** The name itself is in the text, or a longer one is. */
  readonly exists: (name: string) => boolean;
  /** A wildcard of the text would answer for this name, were it not there. */
  readonly coversByWildcard: (name: string, type: RrType) => boolean;
  /** `;@absent NAME *`. */
  readonly isGone: (name: string) => boolean;
}

function resolverOver(text: ZoneData & Pick<ZoneText, 'absent'>): ZoneResolver {
  const zone = indexOf(text);
  const key = (name: string, type: RrType | null) => `${name.toLowerCase()} ${type ?? '*'}`;
  const own = new Set([
    ...text.records.map(({ name, type }) => key(name, type)),
    ...text.failures.map(({ name, type }) => key(name, type)),
    ...text.absent.map(({ name, type }) => key(name, type)),
  ]);
  return {
    covers: (name, type) =>
      own.has(key(name, type)) || own.has(key(name, null)) || own.has(key(name, 'CNAME')),
    exists: (name) => zone.has(name),
    coversByWildcard: (name, type) =>
      !zone.has(name) &&
      (zone.at(name) ?? []).some((record) => record.type === type || record.type === 'CNAME'),
    isGone: (name) => own.has(key(name, null)) && text.absent.some((absent) => absent.name === name),
    lookup: (name, type, signal) =>
      signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve(answer(zone, name, type)),
  };
}

/** BIND master format; broken lines are left out (`readZone` names them). */
export const zoneResolver = (zoneText: string): ZoneResolver => resolverOver(readZone(zoneText));

function chunks(text: string): readonly string[] {
  const octets = octetsOf(text);
  const strings: string[] = [];
  for (let at = 0; at === 0 || at < octets.length; at += 255) strings.push(octets.slice(at, at + 255));
  return strings;
}

/** The same for rows in tests. */
export function zoneFromRecords(zone: ZoneLiteral): ZoneResolver {
  const records: ZoneRecord[] = [];
  const failures: ZoneFailure[] = [];
  for (const [written, sets] of Object.entries(zone)) {
    const name = written.toLowerCase().replace(/\.$/, '');
    const add = (type: RrType, data: RrData[RrType]) => records.push({ name, type, ttl: 3600, data });
    for (const type of ['A', 'AAAA', 'NS', 'PTR'] as const)
      for (const data of sets[type] ?? []) add(type, data.toLowerCase());
    for (const type of ['TLSA', 'DS', 'DNSKEY'] as const)
      for (const data of sets[type] ?? []) add(type, data);
    if (sets.CNAME !== undefined) add('CNAME', sets.CNAME.toLowerCase());
    if (sets.SOA) add('SOA', sets.SOA);
    for (const text of sets.TXT ?? [])
      add('TXT', { strings: typeof text === 'string' ? chunks(text) : text.map(octetsOf) });
    for (const [preference, exchange] of sets.MX ?? [])
      add('MX', { preference, exchange: exchange.toLowerCase().replace(/\.$/, '') });
    if (typeof sets.fail === 'string') failures.push({ name, type: null, reason: sets.fail });
    else
      for (const [type, reason] of Object.entries(sets.fail ?? {}))
        failures.push({ name, type: type as RrType, reason });
  }
  return resolverOver({ records, failures, absent: [], others: [], signs: new Map() });
}
