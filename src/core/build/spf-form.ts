import { ipFromOctets, octetsOfIp, parseIp } from '../base/ip.ts';
import { parseDomainName } from '../base/domain-name.ts';
import { prefixLength } from '../records/spf/address.ts';
import { looksLikeSpf, readSpf } from '../records/spf/parse.ts';
import { isReadable } from '../records/spf/term.ts';
import type { Qualifier, SpfTerm } from '../records/spf/types.ts';

/** One term as written, with what stands before it; a broken term keeps its place. */
export interface SpfRow {
  readonly gap: string;
  readonly text: string;
  readonly name: string | null;
}
export interface SpfForm {
  readonly head: string;
  readonly rows: readonly SpfRow[];
  readonly tail: string;
}

const nameOf = (term: SpfTerm): string | null => (term.kind === 'broken' ? null : term.name);

/** Text and form are one tree: `printSpfForm(readSpfForm(text)) === text` for every text. */
export function readSpfForm(text: string): SpfForm {
  const record = readSpf(text);
  const [first] = record.terms;
  let at = record.version.span.end;
  if (first && first.span.start < at) at = first.span.start;
  const head = text.slice(0, at);
  const rows = record.terms.map((term) => {
    const gap = text.slice(at, term.span.start);
    at = term.span.end;
    return { gap, text: text.slice(term.span.start, term.span.end), name: nameOf(term) };
  });
  return { head, rows, tail: text.slice(at) };
}

export const printSpfForm = ({ head, rows, tail }: SpfForm): string =>
  head + rows.map(({ gap, text }) => gap + text).join('') + tail;

const row = (text: string): SpfRow => ({
  gap: ' ',
  text,
  name: readSpfForm(`v=spf1 ${text}`).rows[0]?.name ?? null,
});

const signOf = (text: string): Qualifier => {
  const [sign] = text;
  return sign === '-' || sign === '~' || sign === '?' ? sign : '+';
};
const unsigned = (text: string): string => text.replace(/^[-+~?]/, '');
/** Letters of macros tell apart (RFC 7208 §7.3), those of names do not. */
const sameness = (text: string): string =>
  text.includes('%') ? unsigned(text) : unsigned(text).toLowerCase();

/** The version in front, unless it stands there in a form that only the person can mend. */
function withVersion(form: SpfForm): SpfForm {
  if (form.head !== '' || looksLikeSpf(printSpfForm(form))) return form;
  const [first, ...rest] = form.rows;
  return { ...form, head: 'v=spf1', rows: first ? [{ ...first, gap: first.gap || ' ' }, ...rest] : [] };
}

function insertRow(form: SpfForm, at: number, added: SpfRow): SpfForm {
  const whole = withVersion(form);
  const rows = [...whole.rows];
  rows.splice(at, 0, added);
  // What began right behind the version would stick to the term before it.
  return {
    ...whole,
    rows: rows.map((old, index) => (index > 0 && old.gap === '' ? { ...old, gap: ' ' } : old)),
  };
}

/**
 * Whoever the term names passes afterwards, or with another sign than `+` does not; nobody else is treated otherwise.
 * RFC 7208 §4.6.2: the first match decides, and §5.1: behind `all` nothing is looked at. So a term that lets pass goes
 * last, where it undoes no refusal, and one that does not goes first.
 */
export function addSpfTerm(form: SpfForm, term: string): SpfForm {
  const added = row(term);
  const { name } = added;
  const sign = signOf(term);
  if (name === 'all') return setSpfAll(form, sign);
  const all = form.rows.findIndex((old) => old.name === 'all');
  // §6: redirect may stand once, and anywhere.
  const at =
    name === 'redirect'
      ? form.rows.findIndex((old) => old.name === name)
      : form.rows.findIndex(
          ({ text }, index) => (all < 0 || index < all) && sameness(text) === sameness(term),
        );
  const old = form.rows[at];
  if (old) {
    const isSame = sameness(old.text) === sameness(term) && signOf(old.text) === sign;
    return isSame ? form : { ...form, rows: form.rows.with(at, { ...added, gap: old.gap }) };
  }
  if (sign !== '+') return insertRow(form, 0, added);
  const end = form.rows.findIndex((one) => one.name === 'all' || one.name === 'redirect');
  return insertRow(form, end < 0 ? form.rows.length : end, added);
}

export const removeSpfTerm = (form: SpfForm, at: number): SpfForm => ({
  ...form,
  rows: form.rows.filter((_, index) => index !== at),
});

/** What happens to everybody else; null: no `all` at all. A second `all`, never looked at, is left where it stands. */
export function setSpfAll(form: SpfForm, qualifier: Qualifier | null): SpfForm {
  if (qualifier === null) return { ...form, rows: form.rows.filter(({ name }) => name !== 'all') };
  const at = form.rows.findIndex(({ name }) => name === 'all');
  const all = row(`${qualifier === '+' ? '' : qualifier}all`);
  const old = form.rows[at];
  return old
    ? { ...form, rows: form.rows.with(at, { ...all, gap: old.gap }) }
    : insertRow(form, form.rows.length, all);
}

export function spfAllOf({ rows }: SpfForm): Qualifier | null {
  const all = rows.find(({ name }) => name === 'all');
  return all ? signOf(all.text) : null;
}

export const spfFields = ['a', 'mx', 'ip4', 'ip6', 'include', 'redirect'] as const;
export type SpfField = (typeof spfFields)[number];
export type SpfInput =
  | { readonly term: string }
  | { readonly refused: 'empty' | 'name' | 'address' | 'port' | 'family' }
  /** The range begins elsewhere; `proposal` is the term that was probably meant. */
  | { readonly refused: 'host-bits'; readonly proposal: string };

/** What pasting brings along: quotes of all kinds, brackets of a mail address, separators of a list. */
const wrapping = /^["'`“”„‚‘’«»<(]+|["'`“”„‚‘’«»>),;]+$/g;

/** A field's answer to whatever was pasted into it. A sign that stands before the mechanism's name is kept. */
export function spfTermFrom(field: SpfField, pasted: string): SpfInput {
  const bare = pasted.trim().replace(wrapping, '').trim();
  // `ipv4:` is a frequent slip of the hand.
  const named = new RegExp(`^([-+~?]?)${field.replace('ip', 'ipv?')}(?:[:=]|(?=/)|$)`, 'i').exec(bare);
  const sign = (named?.[1] ?? '').replace('+', '');
  const text = named ? bare.slice(named[0].length) : bare;
  const isHosts = field === 'a' || field === 'mx';
  if (text === '') return isHosts ? { term: sign + field } : { refused: 'empty' };
  if (field === 'ip4' || field === 'ip6') return addressTerm(field, sign, text);
  // §6: a modifier has no sign.
  if (field === 'redirect' && sign !== '') return { refused: 'name' };
  if (/^[^/@:]*:\d{1,5}$|^\[.*\]:\d+$/.test(text)) return { refused: 'port' };
  // RFC 7208 §5.3, §5.4: `a` and `mx` may widen each address to its network.
  const lengths = isHosts ? (/(?:\/\d+)?(?:\/\/\d+)?$/.exec(text)?.[0] ?? '') : '';
  const target = targetOf(text.slice(0, text.length - lengths.length));
  if (target === null && lengths !== text) return { refused: 'name' };
  const between = target === null ? '' : field === 'redirect' ? '=' : ':';
  const term = `${sign}${field}${between}${target ?? ''}${lengths}`;
  return isReadable(term) ? { term } : { refused: 'name' };
}

/** A whole name (RFC 7208 §7.1: domain-end), as A-labels; one with macros as it stands. */
function targetOf(text: string): string | null {
  if (text.includes('%')) return /[:@]/.test(text) ? null : text;
  const name = parseDomainName(text);
  return name.ok && name.ascii.includes('.') ? name.ascii : null;
}

function addressTerm(field: 'ip4' | 'ip6', sign: string, text: string): SpfInput {
  if (/^\[.*\]:\d+$|^[\d.]+:\d+$/.test(text)) return { refused: 'port' };
  // Brackets belong to web and mail addresses (RFC 3986 §3.2.2, RFC 5321 §4.1.3).
  const bare = text.replace(/^\[(?:ipv6:)?([^[\]]*)\](?=\/|$)/i, '$1');
  const [written = '', digits, ...more] = bare.split('/');
  const ip = parseIp(written);
  if (!ip || more.length > 0) return { refused: 'address' };
  // RFC 7208 §5: an IPv4 address in the clothes of IPv6 is met by ip4 alone.
  const inner = /^::ffff:(.*\..*)$/.exec(ip.text)?.[1];
  if (field !== (ip.family === 4 || inner !== undefined ? 'ip4' : 'ip6')) return { refused: 'family' };
  const address = inner ?? written;
  if (digits === undefined) return { term: `${sign}${field}:${address}` };
  const length = inner === undefined ? prefixLength(digits, field === 'ip4' ? 32 : 128) : null;
  if (length === null) return { refused: 'address' };
  const octets = octetsOfIp(ip);
  const network = octets.map((octet, index) => {
    const kept = Math.max(0, Math.min(8, length - index * 8));
    return octet & (0xff << (8 - kept)) & 0xff;
  });
  return network.every((octet, index) => octet === octets[index])
    ? { term: `${sign}${field}:${bare}` }
    : { refused: 'host-bits', proposal: `${sign}${field}:${ipFromOctets(network).text}/${digits}` };
}
