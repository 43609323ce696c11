import { toUnicode } from 'punycode';
import { ipOfReverseName } from '../base/reverse-ip.ts';
import { isIp4Network, isIp6Network } from '../records/spf/address.ts';

/** Why a name cannot be asked; each has a sentence in text/. */
export type NameProblem =
  | 'localhost'
  /** `.local`, `.internal` and such: every network understands them for itself (decisions.md §2). */
  | 'local-name'
  | 'single-label'
  | 'top-level'
  | 'wildcard'
  | 'label-too-long'
  | 'name-too-long'
  | 'empty-label'
  | 'hyphen'
  /** Characters that no domain name has. */
  | 'characters'
  /** RFC 6761, RFC 7686: never in DNS. */
  | 'reserved'
  | 'bad-address'
  | 'address-zone'
  | 'network';

export interface GoodName {
  /** A-labels, lower case, no dot at the end. */
  readonly domain: string;
  /** U-labels; the same text when nothing is encoded. */
  readonly shown: string;
}
export type NameResult =
  ({ readonly ok: true } & GoodName) | { readonly ok: false; readonly problem: NameProblem };

const no = (problem: NameProblem): NameResult => ({ ok: false, problem });

/** A few that people type alone; the whole list is not needed to say "this is a top-level domain". */
const topLevels = new Set(
  'com net org info biz eu de at ch uk fr it es nl pl us ca io dev app test example bank gov edu mil'.split(
    ' ',
  ),
);
const localEnds = ['local', 'internal', 'lan', 'corp', 'home', 'home.arpa', 'localdomain', 'intranet'];
const reservedEnds = ['invalid', 'onion', 'alt'];
const endsIn = (name: string, ends: readonly string[]) =>
  ends.some((end) => name === end || name.endsWith(`.${end}`));

/** UTS #46, as the browser itself does it; null when a label cannot be encoded. */
function toALabels(name: string): string | null {
  if (/^[\x21-\x7e]*$/.test(name)) return name.toLowerCase();
  // Characters that would end a host in a URL are no part of a name.
  if (/[\s/?#@:\\%[\]<>^|]/.test(name)) return null;
  const host = URL.canParse(`http://${name}`) ? new URL(`http://${name}`).hostname : '';
  return host === '' || isIp4Network(host) ? null : host;
}

/** One name as a person writes it, trailing dot and all. */
export function recogniseName(written: string): NameResult {
  const bare = written.replace(/[.\u3002\uff0e\uff61]$/, '');
  if (bare.length > 1024) return no('name-too-long');
  // What `inet_aton` takes beside four decimal numbers is an address that nobody in mail reads.
  if (/^(?:0x[\da-f]+|\d{3,})$/i.test(bare) || (/^\d[\d.]*$/.test(bare) && bare.includes('.')))
    return no('bad-address');
  const name = toALabels(bare.normalize('NFC'));
  if (name === null) return no('characters');
  const labels = name.split('.');
  if (labels.includes('*')) return no('wildcard');
  // RFC 8552 §1: names that begin with an underscore are in use for records.
  if (!/^[a-z0-9_.-]*$/.test(name)) return no('characters');
  if (name === '' || labels.includes('')) return no('empty-label');
  // RFC 1035 §2.3.4
  if (labels.some(({ length }) => length > 63)) return no('label-too-long');
  if (name.length > 253) return no('name-too-long');
  if (endsIn(name, ['localhost'])) return no('localhost');
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return no('hyphen');
  if (labels.length === 1) return no(topLevels.has(name) ? 'top-level' : 'single-label');
  if (endsIn(name, localEnds)) return no('local-name');
  if (endsIn(name, reservedEnds)) return no('reserved');
  // RFC 3696 §2: a top-level domain is never all digits.
  if (/^\d+$/.test(labels.at(-1) ?? '')) return no('bad-address');
  return { ok: true, domain: name, shown: shownForm(name) };
}

/** Punycode that does not decode stays as it is. */
export function shownForm(name: string): string {
  if (!name.includes('xn--')) return name;
  try {
    return toUnicode(name);
  } catch (error) {
    if (error instanceof RangeError) return name;
    throw error;
  }
}

export type AddressResult =
  | { readonly ok: true; readonly address: string; readonly version: 4 | 6 }
  | { readonly ok: false; readonly problem: NameProblem }
  | null;

/** null: not meant as an address. */
export function recogniseAddress(written: string): AddressResult {
  const bare = written.replace(/^\[(?:ipv6:)?(.*)\]$/i, '$1');
  if (isIp4Network(bare)) return { ok: true, address: bare, version: 4 };
  const reverse = ipOfReverseName(bare.slice(0, 200));
  if (reverse) return { ok: true, address: reverse.text, version: reverse.family };
  // Part of a reverse name stands for a network.
  if (/^[\da-f./-]+\.(?:in-addr|ip6)\.arpa\.?$/i.test(bare)) return { ok: false, problem: 'network' };
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,3}|-(?:\d{1,3}\.){0,3}\d{1,3})$/.test(bare))
    return { ok: false, problem: 'network' };
  if (/^\d+(?:\.\d+){3}$/.test(bare)) return { ok: false, problem: 'bad-address' };
  if (!/^[\da-f]*:[\da-f]*:/i.test(bare)) return null;
  if (/^[\da-f:.]+%[\w.-]*$/i.test(bare)) return { ok: false, problem: 'address-zone' };
  if (/^[\da-f:.]+(?:\/\d{1,3}|-[\da-f:.]+)$/i.test(bare)) return { ok: false, problem: 'network' };
  if (isIp6Network(bare)) return { ok: true, address: bare.toLowerCase(), version: 6 };
  return /^[\da-f:.]+$/i.test(bare) ? { ok: false, problem: 'bad-address' } : null;
}
