import { decodeUtf8 } from '../dns/txt.ts';
import { unreachable } from '../base/unreachable.ts';
import { dnsPanels, isLookedUp, type DnsPanel, type PanelNotes } from '../data/dns-panels.ts';
import type { RecordChange } from '../report/types.ts';

export interface PanelEntry {
  readonly name: string;
  readonly type: string;
  /** Seconds. */
  readonly ttl: number;
  readonly value: string;
}

/** As a zone file (base 10, RFC 1035 §5.1) or Route 53 (base 8) writes octets that are not plain. */
const escaped = (text: string, base: 8 | 10 = 10) =>
  text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[^\x20-\x7e]/g, (octet) => `\\${octet.charCodeAt(0).toString(base).padStart(3, '0')}`);

/** RFC 1035 §5.1: one string as a zone file writes it; `octets` holds one octet a character. */
export const quote = (octets: string): string => `"${escaped(octets)}"`;

/** RFC 1035 §3.3: a string holds at most 255 octets. */
function pieces(octets: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at === 0 || at < octets.length; at += 255) found.push(octets.slice(at, at + 255));
  return found;
}

/** A string of the Terraform language, where `${` and `%{` begin a template. */
const hcl = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replace(/[$%](?=\{)/g, '$&$&')}"`;

function textValue(octets: string, form: DnsPanel['value']): string {
  switch (form) {
    case 'bare':
      return decodeUtf8(octets); // a panel shows and takes text
    case 'split':
      return pieces(octets).map(quote).join(' ');
    case 'octal':
      return pieces(octets)
        .map((piece) => `"${escaped(piece, 8)}"`)
        .join(' ');
    case 'hcl':
      // The provider puts the outer quotes itself, so that only the seams between strings are written.
      return hcl(
        pieces(octets)
          .map((piece) => escaped(piece, 8))
          .join('""'),
      );
    default:
      return unreachable(form);
  }
}

/** Resolvers forget a record with TTL 0 at once (RFC 1035 §3.2.1); nobody wants that for mail. */
const defaultTtl = 3600;

function panelOf(panelId: string): DnsPanel {
  const [generic] = dnsPanels.entries;
  const panel = dnsPanels.entries.find(({ id }) => id === panelId) ?? generic;
  if (!panel) throw new Error('no panels');
  return panel;
}

export function panelNotes(
  panelId: string,
  change: Pick<RecordChange, 'name' | 'type'> & { readonly after: string },
  apex: string,
): PanelNotes {
  const panel = panelOf(panelId);
  const { names, value, date } = panel;
  const { name } = change;
  const isBelow = name.endsWith(`.${apex}`);
  return {
    name:
      !isBelow && name !== apex
        ? { kind: 'outside', apex }
        : names.kind === 'absolute'
          ? { kind: 'whole', dot: names.dot }
          : isBelow
            ? { kind: 'short', typed: name.slice(0, -apex.length - 1), added: `.${apex}`, doubled: `${name}.${apex}` } // prettier-ignore
            : { kind: 'top', typed: names.apex },
    value:
      change.type === 'MX'
        ? 'mx'
        : change.type !== 'TXT'
          ? 'bare'
          : value === 'hcl'
            ? 'hcl'
            : value !== 'bare'
              ? 'strings'
              : change.after.length > 255
                ? 'bare-long'
                : 'bare',
    isSure: isLookedUp(panel),
    date,
  };
}

/** What to type into the four fields of a panel. `apex`: the domain that the panel manages. */
export function panelEntry(
  panelId: string,
  change: RecordChange & { readonly after: string },
  apex: string,
): PanelEntry {
  const { names, value } = panelOf(panelId);
  const below = change.name.endsWith(`.${apex}`) ? change.name.slice(0, -apex.length - 1) : change.name;
  const name =
    names.kind === 'absolute'
      ? `${change.name}${names.dot ? '.' : ''}`
      : change.name === apex
        ? names.apex
        : below;
  // RFC 1035 §3.3.9, §3.4.1: an MX record holds a number and a name, an address record an address: no string.
  const text =
    change.type !== 'TXT'
      ? value === 'hcl'
        ? hcl(change.after)
        : change.after
      : textValue(change.after, value);
  return { name, type: change.type, ttl: change.ttl || defaultTtl, value: text };
}
