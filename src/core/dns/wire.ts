/** One question out, one answer in, RFC 1035 §4 over RFC 8484; dohjs's codec below, strict acceptance here. */
import { dnsPacket, makeQuery } from 'dohjs';
import { encodeBase64 } from '../base/base64.ts';
import { parseIp } from '../base/ip.ts';
import { latin1FromBytes } from '../base/bytes.ts';
import { rrTypes, type ExtendedError, type RrData, type RrType } from './types.ts';

/** What one message said. `malformed`: not an answer to this question, or not a whole one. */
export type WireAnswer<T extends RrType> =
  | { readonly kind: 'malformed'; readonly note: string }
  | {
      readonly kind: 'answer';
      /** RFC 6895 §2.3, with the extended part of RFC 6891 §6.1.3 merged in. */
      readonly rcode: number;
      readonly records: readonly RrData[T][];
      readonly ttl: number;
      readonly chain: readonly string[];
      readonly negativeTtl: number | null;
      readonly authentic: boolean;
      readonly ede: readonly ExtendedError[];
    };

const authenticData = 0x20;
const checkingDisabled = 0x10;

const base64url = (bytes: Uint8Array): string =>
  btoa(latin1FromBytes(bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/**
 * The `dns` parameter of a GET (RFC 8484 §4.1): id 0, RD, AD (RFC 6840 §5.7), OPT of 1232 octets.
 * `name`: A-labels that `nameProblem` lets pass; the codec would cut other names short.
 */
export function encodeQuery(
  name: string,
  type: RrType,
  options: { readonly checkingDisabled?: boolean; readonly withoutClientSubnet?: boolean } = {},
): string {
  if (!rrTypes.includes(type)) throw new Error(`no such type: ${type as string}`);
  const query = makeQuery(name, type);
  query.flags |= authenticData | (options.checkingDisabled ? checkingDisabled : 0);
  // RFC 7871 §7.1.2: source prefix length 0 asks the service to pass nothing of the client's network on.
  const subnet = { code: 8, ip: '0.0.0.0', sourcePrefixLength: 0, scopePrefixLength: 0 };
  query.additionals = [
    {
      type: 'OPT',
      name: '.',
      udpPayloadSize: 1232,
      flags: 0,
      options: options.withoutClientSubnet ? [subnet] : [],
    },
  ];
  return base64url(dnsPacket.encode(query));
}

const nameOf = (name: unknown): string =>
  typeof name === 'string' && name !== '.' ? name.toLowerCase().replace(/\.$/, '') : '';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const rcodes: readonly string[] = ['NOERROR', 'FORMERR', 'SERVFAIL', 'NXDOMAIN', 'NOTIMP', 'REFUSED', 'YXDOMAIN', 'YXRRSET', 'NXRRSET', 'NOTAUTH', 'NOTZONE']; // prettier-ignore

/** The codec's view of one record's data as ours; null where it is not of that shape. */
function dataOf(type: RrType, data: unknown): RrData[RrType] | null {
  switch (type) {
    case 'A':
    case 'AAAA':
      return typeof data === 'string' ? (parseIp(data)?.text ?? null) : null;
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return typeof data === 'string' ? nameOf(data) : null;
    case 'TXT': {
      const strings = Array.isArray(data) ? (data as readonly unknown[]) : [data];
      return {
        strings: strings.flatMap((octets) => (octets instanceof Uint8Array ? [latin1FromBytes(octets)] : [])),
      };
    }
    case 'MX':
      return isRecord(data)
        ? { preference: numberOf(data['preference']), exchange: nameOf(data['exchange']) }
        : null;
    case 'SOA':
      return isRecord(data)
        ? {
            primary: nameOf(data['mname']),
            mailbox: nameOf(data['rname']),
            serial: numberOf(data['serial']),
            refresh: numberOf(data['refresh']),
            retry: numberOf(data['retry']),
            expire: numberOf(data['expire']),
            minimum: numberOf(data['minimum']),
          }
        : null;
    case 'TLSA': {
      // RFC 6698 §2.1: three octets, then the certificate data; the codec hands them over as they came.
      if (!(data instanceof Uint8Array) || data.length < 3) return null;
      const [usage = 0, selector = 0, matchingType = 0] = data;
      return { usage, selector, matchingType, data: hex(data.subarray(3)) };
    }
    case 'DNSKEY': {
      if (!isRecord(data)) return null;
      const key = data['key'];
      return {
        flags: numberOf(data['flags']),
        // RFC 4034 §2.1.2: the codec takes no other.
        protocol: 3,
        algorithm: numberOf(data['algorithm']),
        key: key instanceof Uint8Array ? encodeBase64(Uint8Array.from(key)) : '',
      };
    }
    case 'DS': {
      if (!isRecord(data)) return null;
      const digest = data['digest'];
      return {
        keyTag: numberOf(data['keyTag']),
        algorithm: numberOf(data['algorithm']),
        digestType: numberOf(data['digestType']),
        digest: digest instanceof Uint8Array ? hex(digest) : '',
      };
    }
  }
}

/** RFC 8914 §2: a code of two octets, then UTF-8 text. */
function extendedErrors(
  options: readonly { readonly code: number; readonly data?: unknown }[],
): ExtendedError[] {
  return options.flatMap(({ code, data }) => {
    if (code !== 15 || !(data instanceof Uint8Array) || data.length < 2) return [];
    const [high = 0, low = 0] = data;
    return [{ code: high * 256 + low, text: new TextDecoder().decode(data.subarray(2)).slice(0, 500) }];
  });
}

type Packet = ReturnType<typeof dnsPacket.decode>;

function decode(body: Uint8Array): Packet | string {
  if (body.length < 12) return 'shorter than a DNS header';
  try {
    const packet = dnsPacket.decode(body);
    // Cut messages may decode without an error; then fewer octets were read than there are, or the other way round.
    return dnsPacket.decode.bytes === body.length ? packet : 'octets left over or missing';
  } catch {
    return 'not a DNS message';
  }
}

/** Strict: a whole response, to exactly this question, not cut. Any octets in, nothing is thrown. */
export function decodeAnswer<T extends RrType>(body: Uint8Array, name: string, type: T): WireAnswer<T> {
  const packet = decode(body);
  if (typeof packet === 'string') return { kind: 'malformed', note: packet };
  if (((body[2] ?? 0) & 0x80) === 0) return { kind: 'malformed', note: 'not a response' };
  if (packet.flag_tc) return { kind: 'malformed', note: 'truncated' };
  const [question] = packet.questions;
  if (
    packet.questions.length !== 1 ||
    nameOf(question?.name) !== name ||
    question?.type !== type ||
    question.class !== 'IN'
  )
    return { kind: 'malformed', note: 'the answer is to another question' };

  const opt = packet.additionals.find((record) => record.type === 'OPT');
  const chain: string[] = [];
  const ttls: number[] = [];
  let owner = name;
  // RFC 1034 §3.6.2: the answer section may hold the aliases in any order.
  for (
    let next = alias(packet, owner);
    next && type !== 'CNAME' && chain.length < 32;
    next = alias(packet, owner)
  ) {
    // A loop is a fault of the zone, never an absence.
    if (next.target === name || chain.includes(next.target))
      return { kind: 'malformed', note: 'the aliases run in a circle' };
    owner = next.target;
    chain.push(owner);
    ttls.push(next.ttl);
  }
  const own = packet.answers.filter((record) => record.type === type && nameOf(record.name) === owner);
  const records = own.flatMap((record) => {
    const data = dataOf(type, record.data);
    // `type` says which member of the union this is.
    return data === null ? [] : [data as RrData[T]];
  });
  if (records.length < own.length)
    return { kind: 'malformed', note: 'a record of the answer cannot be read' };
  const soa = packet.authorities.find((record) => record.type === 'SOA');
  return {
    kind: 'answer',
    rcode: rcodeOf(packet, opt?.extendedRcode ?? 0),
    records,
    ttl: Math.min(...ttls, ...own.map((record) => record.ttl ?? 0), 0x7fff_ffff),
    chain,
    negativeTtl: soa && isRecord(soa.data) ? Math.min(soa.ttl ?? 0, numberOf(soa.data['minimum'])) : null,
    authentic: packet.flag_ad,
    ede: extendedErrors(opt?.options ?? []),
  };
}

function alias(packet: Packet, owner: string): { target: string; ttl: number } | null {
  const record = packet.answers.find(({ type, name }) => type === 'CNAME' && nameOf(name) === owner);
  return record ? { target: nameOf(record.data), ttl: record.ttl ?? 0 } : null;
}

function rcodeOf(packet: Packet, extended: number): number {
  const low = rcodes.indexOf(packet.rcode);
  const known = low >= 0 ? low : Number(/\d+/.exec(packet.rcode)?.[0] ?? 2);
  return known | (extended << 4);
}
