import { readable } from '../../base/shown.ts';
import { isIp4Network, isIp6Network } from './address.ts';
import { isReadable } from './term.ts';

const misspelled: Readonly<Record<string, string>> = {
  ipv4: 'ip4',
  ipv6: 'ip6',
  ip: 'ip4',
  inlcude: 'include',
  includes: 'include',
  inculde: 'include',
  incude: 'include',
};

/** Undoes what word processors and panels do to a record: quotes, backslashes, odd spaces and dashes. */
export const withoutDamage = (text: string): string =>
  readable(text)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\t\r\n\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/["\u201c-\u201f\u2018-\u201b\u00ab\u00bb\\`]/g, '');

const ending = /^(.+[^+~?-])([+~?-]all)$/i;
const inside = /^(.+?[^+~?\-:=./])([+~?-]?(?:include:|ip4:|ip6:|exists:|redirect=).*)$/i;

function mendOne(term: string, depth: number): string | null {
  if (depth > 20) return null;
  const within = inside.exec(term);
  if (isReadable(term) && !within) return term;
  const qualifier = /^[+~?-]/.exec(term)?.[0] ?? '';
  const bare = term.slice(qualifier.length);
  const cut = bare.search(/[:=]/);
  const name = (cut < 0 ? bare : bare.slice(0, cut)).toLowerCase();
  const value = cut < 0 ? '' : bare.slice(cut + 1);
  const address = value.replace(/\/\d+$/, '');
  const network = isIp4Network(address) ? 'ip4' : isIp6Network(address) ? 'ip6' : null;
  const candidates: string[] = [];
  if (network && /^(?:ipv?[46]?|a|mx|include)$/.test(name))
    candidates.push(`${qualifier}${network}:${value}`);
  const right = misspelled[name];
  if (right) candidates.push(`${qualifier}${right}:${value}`);
  if (name === 'redirect' || name === 'exp') candidates.push(`${name}=${value}`);
  if (isIp4Network(bare.replace(/\/\d+$/, ''))) candidates.push(`${qualifier}ip4:${bare}`);
  if (isIp6Network(bare.replace(/\/\d+$/, ''))) candidates.push(`${qualifier}ip6:${bare}`);
  if (/^all\W/i.test(bare)) candidates.push(`${qualifier}all`);
  candidates.push(term.replace(/\/0+(\d)/, '/$1'));
  if (name === 'include' || name === 'exists') candidates.push(term.replace(/\/\/?\d+$/, ''));
  const found = candidates.find((one) => isReadable(one) && !inside.test(one));
  if (found) return found;
  const parts = within ?? ending.exec(term);
  if (!parts) return null;
  const left = mendOne(parts[1] ?? '', depth + 1);
  const rest = mendOne(parts[2] ?? '', depth + 1);
  return left !== null && rest !== null ? `${left} ${rest}` : null;
}

/** The term (or several) that was most likely meant; null where nothing honest can be said. */
export function mendTerm(written: string): string | null {
  if (written.length > 1000) return null;
  const mended = withoutDamage(written)
    .split(/[ ,;]+/)
    .filter((term) => term !== '')
    .map((term) => mendOne(term, 0));
  return mended.length > 0 && mended.every((term) => term !== null) ? mended.join(' ') : null;
}

/** A readable term that holds the start of another one: a space was lost. */
export const holdsAnother = (term: string): boolean => inside.test(term);
