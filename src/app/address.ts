/**
 * An address of this page is its fragment, so that the web host never learns the domain (decisions.md §5):
 * `#[tool[/kind]][?key=value&…]`, percent-encoded; `#d=…` alone is accepted. Unknown keys are kept, not obeyed.
 */
export interface Address {
  /** Empty: the default, "check". */
  readonly tool: string;
  readonly kind: string | null;
  readonly keys: readonly (readonly [key: string, value: string])[];
}

export const start: Address = { tool: '', kind: null, keys: [] };

// A broken escape stays as it is written.
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

const pairs = (text: string): Address['keys'] =>
  text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });

export function parseFragment(fragment: string): Address {
  const text = fragment.replace(/^#/, '');
  const question = text.indexOf('?');
  const path = question < 0 ? text : text.slice(0, question);
  if (question < 0 && path.includes('=')) return { ...start, keys: pairs(path) };
  const slash = path.indexOf('/');
  return {
    tool: decode(slash < 0 ? path : path.slice(0, slash)),
    kind: slash < 0 ? null : decode(path.slice(slash + 1)),
    keys: question < 0 ? [] : pairs(text.slice(question + 1)),
  };
}

// Half a pair of surrogates has no encoding.
const encode = (text: string) =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':');

/** The canonical form: an address that only names a domain is `#check?d=…`, so that a reader sees what it does. */
export function printFragment({ tool, kind, keys }: Address): string {
  const named = tool === '' && keys.length > 0 ? 'check' : tool;
  const path = kind === null ? encode(named) : `${encode(named)}/${encode(kind)}`;
  const query = keys.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&');
  return query === '' ? path && `#${path}` : `#${path}?${query}`;
}

export const valueOf = ({ keys }: Address, key: string): string | null =>
  keys.find(([name]) => name === key)?.[1] ?? null;

/** The same address with one key set, or without it (`null`); the others keep their places. */
export function withKey(address: Address, key: string, value: string | null): Address {
  const rest = address.keys.filter(([name]) => name !== key);
  if (value === null) return { ...address, keys: rest };
  const at = address.keys.findIndex(([name]) => name === key);
  return { ...address, keys: at < 0 ? [...rest, [key, value]] : rest.toSpliced(at, 0, [key, value]) };
}

/** Only the part that may stand in an address: never what stands before the `@` (ux.md §3). */
const withoutLocalPart = (value: string) => value.slice(value.lastIndexOf('@') + 1).trim();

/** `?domain= ?q= ?d=` reached the web host; what is left of the query is kept as it is. */
export function takeQuery(search: string): { readonly domain: string | null; readonly rest: string } {
  const all = new URLSearchParams(search);
  const given = ['domain', 'd', 'q'].map((key) => all.get(key)).find((value) => value !== null) ?? null;
  if (given === null) return { domain: null, rest: search };
  for (const key of ['domain', 'd', 'q']) all.delete(key);
  const rest = all.toString();
  return { domain: withoutLocalPart(given), rest: rest === '' ? '' : `?${rest}` };
}
