/** RFC 6376 §6.1.2: the key of a signature, and whether it may be used for it. */
import { decodeBase64 } from '../base/base64.ts';
import type { Bytes } from '../base/bytes.ts';
import { neverAsked } from '../base/domain-name.ts';
import { joinStrings } from '../dns/txt.ts';
import { readKeyOctets, wrapAsSpki } from '../records/dkim/key-octets.ts';
import { isTagName, parseTagList, splitValue } from '../syntax/tag-list.ts';
import type { Deps } from './check.ts';
import type { Hash, PublicKeyOctets } from './dkim-verify-crypto.ts';
import type { KeyFault } from './dkim-verify-types.ts';

export interface KeyWanted {
  readonly type: 'rsa' | 'ed25519';
  readonly hash: Hash;
  /** Whether the domain of i= is a proper subdomain of d=. */
  readonly identityBelow: boolean;
}
export interface UsableKey {
  readonly octets: PublicKeyOctets;
  readonly bits: number;
  readonly testing: boolean;
  readonly text: string;
}
export type KeyRead = { readonly fault: KeyFault } | { readonly fault: null; readonly key: UsableKey };
export type KeyAnswer =
  { readonly fault: KeyFault } | { readonly fault: null; readonly texts: readonly string[] };

/** A name under which dozens of TXT records lie (a wildcard) still ends. */
const mostRecords = 10;

export async function askKey(name: string, { resolver, signal }: Deps): Promise<KeyAnswer> {
  if (neverAsked(name)) return { fault: 'key-not-asked' };
  const lookup = await resolver.lookup(name, 'TXT', signal);
  switch (lookup.status) {
    case 'failed':
      return { fault: lookup.reason === 'not-asked' ? 'key-not-asked' : 'key-unavailable' };
    case 'no-name':
    case 'no-data':
      return { fault: 'key-missing' };
    case 'found': {
      const texts = lookup.records.map(joinStrings);
      // §6.1.2 step 4: several records may be tried in turn; those that are none of ours say nothing about the key.
      const keys = texts.filter((text) => /(^|;)\s*p\s*=/.test(text));
      return keys.length === 0 && texts.length === 0
        ? { fault: 'key-missing' }
        : { fault: null, texts: (keys.length > 0 ? keys : texts).slice(0, mostRecords) };
    }
  }
}

/** `text`: one record, strings joined. Checks in the order of RFC 6376 §6.1.2. */
export function readKey(text: string, wanted: KeyWanted): KeyRead {
  const record = recordOf(text);
  if (record.fault !== null) return record;
  const { hashes, services, type, flags, key } = record;
  if (hashes && !hashes.includes(wanted.hash)) return { fault: 'key-hash' };
  if (services && !services.includes('*') && !services.includes('email')) return { fault: 'key-service' };
  if (key === 'absent') return { fault: 'key-malformed' };
  if (key === 'revoked') return { fault: 'key-revoked' };
  if (type !== wanted.type) return { fault: 'key-type' };
  // §3.6.1 t=s: the domain of i= must be d= itself.
  if (flags.includes('s') && wanted.identityBelow) return { fault: 'key-identity' };
  return key ? { fault: null, key } : { fault: 'key-malformed' };
}

interface KeyRecord {
  readonly fault: null;
  readonly hashes: readonly string[] | null;
  readonly services: readonly string[] | null;
  readonly type: string;
  readonly flags: readonly string[];
  /** null: octets that are no key of this type. */
  readonly key: UsableKey | 'absent' | 'revoked' | null;
}
type ReadRecord = KeyRecord | { readonly fault: KeyFault };

/** Records that were read last: reading one costs as much as reading a signature. Nothing of a message is kept. */
const known = new Map<string, ReadRecord>();
const mostKnown = 64;

function recordOf(text: string): ReadRecord {
  const found = known.get(text);
  if (found) return found;
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  const read = readRecord(text);
  known.set(text, read);
  return read;
}

function readRecord(text: string): ReadRecord {
  const { tags, junk, empty, duplicates } = parseTagList(text);
  const tagOf = (name: string) => tags.find((tag) => tag.name.value === name)?.value;
  const words = (name: string) => {
    const value = tagOf(name);
    return value ? splitValue(value, ':').map((word) => word.value.toLowerCase()) : null;
  };
  // §6.1.2 step 5: a record outside the grammar of §3.2 MUST be ignored; `;;` is outside it too.
  const faults = [...junk, ...empty, ...duplicates, ...tags.filter(({ name }) => !isTagName(name.value))];
  if (faults.length > 0) return { fault: 'key-malformed' };
  // §3.6.1: v= is optional; if there, it is first and exactly DKIM1.
  const version = tagOf('v');
  if (version && (version.value !== 'DKIM1' || tags[0]?.name.value !== 'v')) return { fault: 'key-version' };
  const written = tagOf('p')?.value;
  // RFC 6376 §3.2 makes values case-sensitive, RFC 5234 §2.3 the grammar's "rsa" not; verifiers accept both.
  const type = tagOf('k')?.value.toLowerCase() ?? 'rsa';
  const flags = words('t') ?? [];
  return {
    fault: null,
    hashes: words('h'),
    services: words('s'),
    type,
    flags,
    key: written ? keyOf(written, type, flags.includes('y'), text) : written === '' ? 'revoked' : 'absent',
  };
}

function keyOf(written: string, type: string, testing: boolean, text: string): UsableKey | null {
  const { bytes, wrong, padding } = decodeBase64(written);
  if (wrong !== null || padding === 'impossible') return null;
  // RFC 8463 §4.2: the 32 octets alone.
  if (type === 'ed25519')
    return bytes.length === 32 ? { octets: { type, raw: bytes }, bits: 256, testing, text } : null;
  const read = readKeyOctets(bytes);
  // RFC 8017 §3.1: e is odd and at least 3; under e=1 anybody can write a signature that verifies.
  if (read.kind !== 'rsa' || read.exponent < 3n || read.exponent % 2n === 0n) return null;
  // Octets behind the end are no part of the key, and importing would trip over them.
  const exact: Bytes = bytes.slice(0, bytes.length - read.extra);
  const spki = read.form === 'spki' ? exact : wrapAsSpki(exact);
  return { octets: { type: 'rsa', spki }, bits: read.bits, testing, text };
}
