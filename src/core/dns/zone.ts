/** A resolver over zone text held in memory: it serves the examples, "what if", pasted zones and every test. */
import { octetsOf } from './txt.ts';
import type { Lookup, LookupDetail, Resolver, RrData, RrType } from './types.ts';
import { readZone, type ZoneFailure, type ZoneRecord, type ZoneText } from './zone-text.ts';

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

class Zone {
  readonly #records = new Map<string, ZoneRecord[]>();
  /** Names that exist because a longer one does (RFC 8020). */
  readonly #inner = new Set<string>();
  readonly #failures = new Map<string, ZoneFailure[]>();
  readonly signed: boolean;

  constructor({ records, failures, signed }: Pick<ZoneText, 'records' | 'failures' | 'signed'>) {
    this.signed = signed;
    for (const record of records) {
      this.#records.set(record.name, [...(this.#records.get(record.name) ?? []), record]);
      for (let name = parent(record.name); name !== ''; name = parent(name)) this.#inner.add(name);
    }
    for (const failure of failures)
      this.#failures.set(failure.name, [...(this.#failures.get(failure.name) ?? []), failure]);
  }

  has = (name: string) => this.#records.has(name) || this.#inner.has(name);

  failure(name: string, type: RrType): FailureWord | null {
    return (
      this.#failures.get(name)?.find((failure) => failure.type === null || failure.type === type)?.reason ??
      null
    );
  }

  /** RFC 4592 §3.3: a wildcard answers for names whose closest encloser is its parent. */
  at(name: string): readonly ZoneRecord[] | null {
    const own = this.#records.get(name);
    if (own) return own;
    if (this.#inner.has(name)) return [];
    for (let encloser = parent(name); ; encloser = parent(encloser)) {
      const wild = this.#records.get(encloser === '' ? '*' : `*.${encloser}`);
      if (wild) return wild;
      if (encloser === '' || this.has(encloser)) return null;
    }
  }

  /** RFC 2308 §5: the closest SOA above. */
  negativeTtl(name: string): number | null {
    for (let at = name; ; at = parent(at)) {
      for (const { type, ttl, data } of this.#records.get(at) ?? [])
        if (type === 'SOA' && typeof data === 'object' && 'minimum' in data)
          return Math.min(ttl, data.minimum);
      if (at === '') return null;
    }
  }
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
    authentic: zone.signed,
    ede: [],
    confirmed: null,
    attempts: [],
  });
  let ttl = Number.MAX_SAFE_INTEGER;
  let name = asked.toLowerCase().replace(/\.$/, '');
  for (let links = 0; links <= longestChain; links++) {
    const reason = zone.failure(name, type);
    if (reason) return { status: 'failed', reason, note: notes[reason], detail: detail(name) };
    const here = zone.at(name);
    if (here === null) return { status: 'no-name', detail: detail(name) };
    const records = here.filter((record): record is ZoneRecord<T> => record.type === type);
    if (records.length > 0)
      return {
        status: 'found',
        records: records.map(({ data }) => data),
        ttl: Math.min(ttl, ...records.map((record) => record.ttl)),
        authentic: zone.signed,
        detail: detail(name),
      };
    const alias = here.find((record): record is ZoneRecord<'CNAME'> => record.type === 'CNAME');
    if (!alias) return { status: 'no-data', detail: detail(name) };
    ttl = Math.min(ttl, alias.ttl);
    name = alias.data;
    chain.push(name);
  }
  return { status: 'failed', reason: 'servfail', note: 'CNAME loop', detail: detail(name) };
}

/** What an overlay needs to know beside the answers. */
export interface ZoneResolver extends Resolver {
  readonly covers: (name: string, type: RrType) => boolean;
}

function resolverOver(text: Pick<ZoneText, 'records' | 'failures' | 'signed' | 'absent'>): ZoneResolver {
  const zone = new Zone(text);
  const key = (name: string, type: RrType | null) => `${name.toLowerCase()} ${type ?? '*'}`;
  const own = new Set([
    ...text.records.map(({ name, type }) => key(name, type)),
    ...text.failures.map(({ name, type }) => key(name, type)),
    ...text.absent.map(({ name, type }) => key(name, type)),
  ]);
  return {
    covers: (name, type) =>
      own.has(key(name, type)) || own.has(key(name, null)) || own.has(key(name, 'CNAME')),
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
    for (const type of ['TLSA', 'DS'] as const) for (const data of sets[type] ?? []) add(type, data);
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
  return resolverOver({ records, failures, absent: [], signed: false });
}
