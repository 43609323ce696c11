import { isIp4Network, isIp6Network, prefixLength } from '../records/spf/address.ts';
import { ipFromOctets, octetsOfIp, parseIp } from '../base/ip.ts';
import { parseDomainName } from '../base/domain-name.ts';
import { parseSpf } from '../records/spf/parse.ts';
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

const nameOf = (term: SpfTerm): string | null =>
  term.kind === 'broken' ? null : term.name === 'other' ? term.key.value : term.name;

/** Text and form are one tree: `printSpfForm(readSpfForm(text)) === text` for every text. */
export function readSpfForm(text: string): SpfForm {
  const { record } = parseSpf(text);
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

/** RFC 7208 §5.1: what stands behind `all` is never looked at; so a new mechanism goes before it. */
export function addSpfTerm(form: SpfForm, term: string): SpfForm {
  if (form.rows.some(({ text }) => text.toLowerCase() === term.toLowerCase())) return form;
  const at = form.rows.findIndex(({ name }) => name === 'all' || name === 'redirect');
  const rows = [...form.rows];
  rows.splice(at < 0 ? rows.length : at, 0, row(term));
  return { ...form, head: form.head === '' ? 'v=spf1' : form.head, rows };
}

export const removeSpfTerm = (form: SpfForm, at: number): SpfForm => ({
  ...form,
  rows: form.rows.filter((_, index) => index !== at),
});

/** What happens to everybody else; null: no `all`. A second `all` is left where it stands. */
export function setSpfAll(form: SpfForm, qualifier: Qualifier | null): SpfForm {
  const at = form.rows.findIndex(({ name }) => name === 'all');
  if (qualifier === null) return at < 0 ? form : removeSpfTerm(form, at);
  const all = row(`${qualifier === '+' ? '' : qualifier}all`);
  if (at < 0) return { ...form, head: form.head === '' ? 'v=spf1' : form.head, rows: [...form.rows, all] };
  return { ...form, rows: form.rows.map((old, index) => (index === at ? { ...all, gap: old.gap } : old)) };
}

export function spfAllOf({ rows }: SpfForm): Qualifier | null {
  const all = rows.find(({ name }) => name === 'all');
  if (!all) return null;
  const [sign] = all.text;
  return sign === '-' || sign === '~' || sign === '?' ? sign : '+';
}

export const spfFields = ['a', 'mx', 'ip4', 'ip6', 'include', 'redirect'] as const;
export type SpfField = (typeof spfFields)[number];
export type SpfInput =
  | { readonly term: string }
  | { readonly refused: 'empty' | 'name' | 'address' | 'port' | 'family' }
  /** The range begins elsewhere; `proposal` is the term that was probably meant. */
  | { readonly refused: 'host-bits'; readonly proposal: string };

/** A field's answer to whatever was pasted into it. */
export function spfTermFrom(field: SpfField, pasted: string): SpfInput {
  const text = pasted.trim().replace(new RegExp(`^[-+~?]?${field}[:=]`, 'i'), '');
  if (text === '') return field === 'a' || field === 'mx' ? { term: field } : { refused: 'empty' };
  if (field === 'ip4' || field === 'ip6') return addressTerm(field, text);
  if (/^[^/@]*:\d{1,5}$/.test(text)) return { refused: 'port' };
  const name = parseDomainName(text);
  // An underscore is usual in includes; every name must be whole (RFC 7208 §7.1: domain-end).
  if (!name.ok || !name.ascii.includes('.')) return { refused: 'name' };
  return { term: `${field}${field === 'redirect' ? '=' : ':'}${name.ascii}` };
}

function addressTerm(field: 'ip4' | 'ip6', text: string): SpfInput {
  if (/^\[.*\]:\d+$|^[\d.]+:\d+$/.test(text)) return { refused: 'port' };
  // Brackets belong to web and mail addresses (RFC 3986 §3.2.2, RFC 5321 §4.1.3).
  const bare = text.replace(/^\[(?:ipv6:)?([^[\]]*)\](?=\/|$)/i, '$1');
  const [address = '', digits, ...more] = bare.split('/');
  const fits = field === 'ip4' ? isIp4Network : isIp6Network;
  if (more.length > 0) return { refused: 'address' };
  if (!fits(address)) return { refused: parseIp(address) ? 'family' : 'address' };
  if (digits === undefined) return { term: `${field}:${address}` };
  const ip = parseIp(address);
  const length = prefixLength(digits, field === 'ip4' ? 32 : 128);
  if (length === null || !ip) return { refused: 'address' };
  const octets = octetsOfIp(ip);
  const network = octets.map((octet, index) => {
    const kept = Math.max(0, Math.min(8, length - index * 8));
    return octet & (0xff << (8 - kept)) & 0xff;
  });
  return network.every((octet, index) => octet === octets[index])
    ? { term: `${field}:${bare}` }
    : { refused: 'host-bits', proposal: `${field}:${ipFromOctets(network).text}/${digits}` };
}
