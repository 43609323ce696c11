import { dnsPanels } from '../data/dns-panels.ts';
import type { RecordChange } from '../report/types.ts';

export interface PanelEntry {
  readonly name: string;
  readonly type: string;
  /** Seconds. */
  readonly ttl: number;
  readonly value: string;
}

const escaped = (text: string) =>
  text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[^\x20-\x7e]/g, (octet) => `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`);

/** RFC 1035 §5.1: one string as a zone file writes it; `octets` holds one octet a character. */
export const quote = (octets: string): string => `"${escaped(octets)}"`;

/** RFC 1035 §3.3: a string holds at most 255 octets; the text is ASCII. */
function split(text: string): string {
  const strings: string[] = [];
  for (let at = 0; at === 0 || at < text.length; at += 255)
    strings.push(`"${escaped(text.slice(at, at + 255))}"`);
  return strings.join(' ');
}

/** What to type into the four fields of a panel. `apex`: the domain that the panel manages. */
export function panelEntry(
  panelId: string,
  change: RecordChange & { readonly after: string },
  apex: string,
): PanelEntry {
  const [generic] = dnsPanels.entries;
  const panel = dnsPanels.entries.find(({ id }) => id === panelId) ?? generic;
  if (!panel) throw new Error('no panels');
  const { names, value } = panel;
  const below = change.name.endsWith(`.${apex}`) ? change.name.slice(0, -apex.length - 1) : change.name;
  const name =
    names.kind === 'absolute'
      ? `${change.name}${names.dot ? '.' : ''}`
      : change.name === apex
        ? names.apex
        : below;
  const text =
    value === 'split'
      ? split(change.after)
      : value === 'quoted'
        ? `"${escaped(change.after)}"`
        : change.after;
  return { name, type: change.type, ttl: change.ttl ?? 3600, value: text };
}
