import { decodeUtf8, joinStrings, octetsOf } from '../dns/txt.ts';
import type { TxtData } from '../dns/types.ts';
import type { NewRecord } from '../build/sets.ts';
import { panelEntry, quote } from './panel.ts';
import type { CodeFormat } from '../build/code-formats.ts';

/** What DNS was seen to hold at the name of a TXT record: `others` stay beside it, an old record of its kind goes. */
export interface Standing {
  readonly name: string;
  readonly others: readonly TxtData[];
  readonly hasOld: boolean;
}

/** A record set as programs want it; `values` hold one octet a character. */
interface Set {
  readonly name: string;
  readonly relative: string;
  readonly type: 'TXT' | 'MX';
  readonly values: readonly string[];
  readonly label: string;
  /** Records of the set that are not ours. */
  readonly kept: readonly TxtData[];
  /** Something stands there already, so that adding alone would leave the old record beside the new. */
  readonly replaces: boolean;
}
/** All of a set: whoever writes the whole set takes away what is not in it. */
const allOf = ({ kept, values }: Set): readonly string[] => [...kept.map(joinStrings), ...values];

const setsOf = (records: readonly NewRecord[], apex: string, standing: Standing | null): readonly Set[] => {
  const sets = new Map<string, Set & { values: string[] }>();
  for (const { name, type, value } of records) {
    const key = `${type} ${name}`;
    const relative = name === apex ? '@' : name.endsWith(`.${apex}`) ? name.slice(0, -apex.length - 1) : name;
    const label = `${relative === '@' ? 'apex' : relative}_${type}`
      .replace(/\*/g, 'any')
      .replace(/[^a-z0-9]+/gi, '_')
      .replace(/^_+|_+$/g, '')
      .toLowerCase();
    const here = type === 'TXT' && standing?.name === name ? standing : null;
    const kept = here?.others ?? [];
    const set = sets.get(key) ?? { name, relative, type, values: [], label: /^\d/.test(label) ? `r_${label}` : label, kept, replaces: (here?.hasOld ?? false) || kept.length > 0 }; // prettier-ignore
    sets.set(key, set);
    set.values.push(octetsOf(value));
  }
  return [...sets.values()];
};

/** RFC 1035 §3.3: strings of at most 255 octets, quoted as in a zone file. */
export const zoneStrings = (octets: string): string => {
  const found: string[] = [];
  for (let at = 0; at === 0 || at < octets.length; at += 255) found.push(quote(octets.slice(at, at + 255)));
  return found.join(' ');
};
const zoneValue = ({ type }: Set, value: string) => (type === 'MX' ? value.replace(/ ([^ .].*[^.])$/, ' $1.') : zoneStrings(value)); // prettier-ignore
/** JavaScript, YAML and the Terraform language all read `\\uNNNN`; a bare line break would end the string or change. */
const plain = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`); // prettier-ignore
const js = (text: string) => `'${plain(text.replace(/[\\']/g, '\\$&'))}'`;
/** POSIX shell §2.2.2: nothing is escaped between single quotes, so that one of them ends the string and begins another. */
const shell = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const hcl = (text: string) => `"${plain(text.replace(/[\\"]/g, '\\$&').replace(/[$%](?=\{)/g, '$&$&'))}"`;
/** YAML's own double quotes keep every character apart from the backslash and themselves. */
const yaml = (text: string) => `"${plain(text.replace(/[\\"]/g, '\\$&'))}"`;

const zoneLine = (set: Set, value: string, ttl: number, name = `${set.name}.`) =>
  `${name} ${ttl} IN ${set.type} ${zoneValue(set, value)}`;

type Write = (sets: readonly Set[], apex: string, ttl: number) => readonly string[];
const each =
  (write: (set: Set, apex: string, ttl: number) => readonly string[]): Write =>
  (sets, apex, ttl) =>
    sets.flatMap((set, index) => [...(index > 0 ? [''] : []), ...write(set, apex, ttl)]);

/** As octoDNS sorts: text by its characters, numbers in it by their size. */
function byNature(one: string, other: string): number {
  const [left, right] = [one, other].map((name) => name.split(/(\d+)/));
  for (let at = 0; left && right && at < Math.max(left.length, right.length); at++) {
    const [a = '', b = ''] = [left[at], right[at]];
    const order = at % 2 === 1 ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}

/** octoDNS refuses keys that are not sorted, those of an entry too, unless `enforce_order` is off. */
const octodnsEntry = (set: Set, ttl: number): readonly string[] => [
  `ttl: ${ttl}`,
  `type: ${set.type}`,
  'values:',
  ...allOf(set).flatMap((value) => {
    const [preference = '0', host = '.'] = value.split(' ');
    // octoDNS takes a bare semicolon for the end of the value.
    return set.type === 'MX'
      ? [
          `  - exchange: ${host === '.' ? '.' : `${host.replace(/\.$/, '')}.`}`,
          `    preference: ${preference}`,
        ]
      : [`  - ${yaml(decodeUtf8(value).replace(/;/g, '\\;'))}`];
  }),
];

const writers: Readonly<Record<CodeFormat, Write>> = {
  'zone-file': (sets, apex, ttl) => [
    `$ORIGIN ${apex}.`,
    `$TTL ${ttl}`,
    ...sets.flatMap((set) => set.values.map((value) => zoneLine(set, value, ttl, set.relative === set.name ? `${set.name}.` : set.relative))), // prettier-ignore
  ],
  nsupdate: (sets, apex, ttl) => [
    `zone ${apex}.`,
    // RFC 2136 §3.4.2: all of one message is done in its order, or nothing is.
    ...sets.flatMap((set) => [
      ...(set.replaces ? [`update delete ${set.name}. ${set.type}`] : []),
      ...set.kept.map(({ strings }) => `update add ${set.name}. ${ttl} IN ${set.type} ${strings.map(quote).join(' ')}`), // prettier-ignore
      ...set.values.map((value) => `update add ${zoneLine(set, value, ttl)}`),
    ]),
    'show',
    'send',
  ],
  powerdns: (sets, apex, ttl) =>
    sets.map(
      (set) =>
        `pdnsutil ${set.replaces ? 'replace-rrset' : 'add-record'} ${apex} ${shell(set.relative)} ${set.type} ${ttl} ${allOf(set).map((value) => shell(zoneValue(set, value))).join(' ')}`, // prettier-ignore
    ),
  'terraform-route53': each((set, apex, ttl) => [
    `resource "aws_route53_record" "${set.label}" {`,
    '  zone_id = aws_route53_zone.main.zone_id',
    `  name    = ${hcl(set.name)}`,
    `  type    = "${set.type}"`,
    `  ttl     = ${ttl}`,
    `  records = [${allOf(set).map((value) => panelEntry('terraform', { action: 'add', name: set.name, type: set.type, before: [], after: value, ttl }, apex).value).join(', ')}]`, // prettier-ignore
    '}',
  ]),
  'terraform-cloudflare': (sets, _apex, ttl) =>
    sets.flatMap((set) =>
      set.values.flatMap((value, index) => {
        const [preference = '0', host = '.'] = value.split(' ');
        return [
          `resource "cloudflare_dns_record" "${set.label}${index > 0 ? `_${index}` : ''}" {`,
          '  zone_id  = var.zone_id',
          `  name     = ${hcl(set.name)}`,
          `  type     = "${set.type}"`,
          // The resource takes 60 to 86,400 seconds.
          `  ttl      = ${Math.min(86_400, Math.max(60, ttl))}`,
          ...(set.type === 'MX'
            ? [`  priority = ${preference}`, `  content  = ${hcl(host)}`]
            : [`  content  = ${hcl(zoneStrings(value))}`]),
          '}',
        ];
      }),
    ),
  'terraform-google': each((set, _apex, ttl) => [
    `resource "google_dns_record_set" "${set.label}" {`,
    '  managed_zone = google_dns_managed_zone.main.name',
    `  name         = ${hcl(`${set.name}.`)}`,
    `  type         = "${set.type}"`,
    `  ttl          = ${ttl}`,
    `  rrdatas      = [${allOf(set)
      .map((value) => hcl(zoneValue(set, value)))
      .join(', ')}]`,
    '}',
  ]),
  'terraform-azure': each((set, apex, ttl) => [
    `resource "azurerm_dns_${set.type.toLowerCase()}_record" "${set.label}" {`,
    `  name                = ${hcl(set.relative)}`,
    `  zone_name           = ${hcl(apex)}`,
    '  resource_group_name = var.resource_group',
    `  ttl                 = ${ttl}`,
    ...allOf(set).flatMap((value) => {
      const [preference = '0', host = '.'] = value.split(' ');
      return [
        '  record {',
        ...(set.type === 'MX'
          ? [`    preference = ${preference}`, `    exchange   = ${hcl(host)}`]
          : [`    value = ${hcl(decodeUtf8(value))}`]),
        '  }',
      ];
    }),
    '}',
  ]),
  'terraform-hetzner': each((set, _apex, ttl) => [
    `resource "hcloud_zone_rrset" "${set.label}" {`,
    '  zone = hcloud_zone.main.name',
    `  name = ${hcl(set.relative)}`,
    `  type = "${set.type}"`,
    `  ttl  = ${ttl}`,
    `  records = [${allOf(set)
      .map((value) => `{ value = ${hcl(zoneValue(set, value))} }`)
      .join(', ')}]`,
    '}',
  ]),
  dnscontrol: (sets, apex, ttl) => {
    const calls = sets.flatMap(({ relative, type, values }) =>
      values.map((value) => {
        const [preference = '0', host = '.'] = value.split(' ');
        return type === 'MX'
          ? `  MX(${js(relative)}, ${preference}, ${js(host === '.' ? '.' : `${host.replace(/\.$/, '')}.`)}, TTL(${ttl}))`
          : `  TXT(${js(relative)}, ${js(decodeUtf8(value))}, TTL(${ttl}))`;
      }),
    );
    // ECMAScript 5, which it is read as, knows no comma before the closing bracket.
    return [`D_EXTEND(${js(apex)},`, calls.join(',\n'), ');'];
  },
  octodns: (sets, _apex, ttl) =>
    [...new Set(sets.map(({ relative }) => (relative === '@' ? '' : relative)))]
      .sort(byNature)
      .flatMap((key) => {
        const relative = key === '' ? '@' : key;
        const kinds = sets.filter((set) => set.relative === relative).map((set) => octodnsEntry(set, ttl));
        const name = `${relative === '@' ? "''" : yaml(relative)}:`;
        // A key may stand once: two kinds of record at one name are a list.
        return kinds.length === 1
          ? [name, ...kinds.flat().map((line) => `  ${line}`)]
          : [
              name,
              ...kinds.flatMap((lines) => lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}`)),
            ];
      }),
};

/** The records as text for a program. `apex`: the zone; `ttl`: seconds; `standing`: null where nobody looked. */
export const recordsAsCode = (
  format: CodeFormat,
  records: readonly NewRecord[],
  apex: string,
  ttl: number,
  standing: Standing | null = null,
): string => `${writers[format](setsOf(records, apex, standing), apex, ttl).join('\n')}\n`;
