import { decodeBase64, encodeBase64 } from '../base/base64.ts';
import type { Bytes } from '../base/bytes.ts';
import type { Lookup, QueryTrace, Resolver, RrData, RrType } from '../dns/types.ts';
import { zoneResolver } from '../dns/zone.ts';
import type { Report } from '../report/types.ts';
import { quote } from './panel.ts';

/** What a link carries, so that somebody else sees the same evidence without asking again. */
export interface Snapshot {
  readonly domain: string;
  readonly startedAt: number;
  /** For `zoneResolver`. */
  readonly zone: string;
}

export const snapshotOf = (report: Report): Snapshot => ({
  domain: report.domain,
  startedAt: report.startedAt,
  zone: snapshotZone(report),
});

/** The answers seen, as zone text that `zoneResolver` answers from in the same way. */
export function snapshotZone({ domain, queries }: Pick<Report, 'domain' | 'queries'>): string {
  const lines = new Set<string>();
  const answered = queries.flatMap((query) => (query.answer ? [{ ...query, answer: query.answer }] : []));
  const found = answered.filter(({ answer }) => answer.status === 'found');
  // Signatures are said of the whole text or of nothing: one unsigned answer, and nothing counts as signed.
  if (found.length > 0 && found.every(({ answer }) => answer.status === 'found' && answer.authentic))
    lines.add(';@sign yes');
  const wildcard = found.find(({ name }) => isRandom(name, domain))?.name;
  for (const query of answered) {
    const name = query.name === wildcard ? `*._domainkey.${domain}` : query.name;
    lines.add(`;@asked ${isRandom(name, domain) ? `*._domainkey.${domain}` : name} ${query.type}`);
    for (const line of linesOf(query, name)) lines.add(line);
  }
  return `${[...lines].join('\n')}\n`;
}

/** Answers with what was seen; what nobody asked then is not answered now, least of all with "not there". */
export function snapshotResolver({ domain, zone }: Pick<Snapshot, 'domain' | 'zone'>): Resolver {
  const asked = new Set(
    [...zone.matchAll(/^;@asked (\S{1,255}) ([A-Z]{1,10})$/gm)].map(([, name, type]) => `${name} ${type}`),
  );
  const resolver = zoneResolver(zone);
  return {
    lookup: (name, type, signal, options) =>
      asked.has(`${isRandom(name, domain) ? `*._domainkey.${domain}` : name} ${type}`)
        ? resolver.lookup(name, type, signal, options)
        : signal.aborted
          ? Promise.reject(signal.reason as Error)
          : Promise.resolve({ status: 'failed', reason: 'not-asked', note: '', detail: null }),
  };
}

/** The name that was made up to find a wildcard is another one at every run (checks/dkim-ask.ts). */
const isRandom = (name: string, domain: string): boolean =>
  name.endsWith(`._domainkey.${domain}`) && /^(?:[a-z2-7]{16}|probe-[a-z0-9]+)\._/.test(name);

function* linesOf(
  { type, answer }: QueryTrace & { readonly answer: Lookup<RrType> },
  name: string,
): Generator<string> {
  const chain = answer.detail?.chain ?? [];
  if (answer.status === 'failed') {
    yield `;@fail ${name}. ${type} ${replayable(answer.reason)}`;
    return;
  }
  let owner = name;
  for (const target of chain) {
    yield `${owner}. CNAME ${target}.`;
    owner = target;
  }
  if (answer.status === 'found')
    for (const data of answer.records) yield `${owner}. ${answer.ttl} ${type} ${dataText(type, data)}`;
  // RFC 8020: a name exists when one below it does; nobody asks for this one.
  if (answer.status === 'no-data') yield `snapshot-exists.${owner}. PTR ${owner}.`;
}

/** Reasons that belong to the way and not to the name come back as "no answer". */
function replayable(reason: string): string {
  return reason === 'servfail' || reason === 'refused' || reason === 'bogus' ? reason : 'timeout';
}

function dataText(type: RrType, data: RrData[RrType]): string {
  if (typeof data === 'string') return type === 'A' || type === 'AAAA' ? data : `${data}.`;
  if ('strings' in data) return data.strings.map(quote).join(' ');
  if ('exchange' in data) return `${data.preference} ${data.exchange}.`;
  if ('primary' in data)
    return `${data.primary}. ${data.mailbox}. ${data.serial} ${data.refresh} ${data.retry} ${data.expire} ${data.minimum}`;
  if ('usage' in data) return `${data.usage} ${data.selector} ${data.matchingType} ${data.data}`;
  if ('protocol' in data) return `${data.flags} ${data.protocol} ${data.algorithm} ${data.key}`;
  return `${data.keyTag} ${data.algorithm} ${data.digestType} ${data.digest}`;
}

/** The platform's raw deflate, handed in; `most` bounds what comes out. */
export interface Squeeze {
  readonly deflate: (bytes: Bytes) => Promise<Bytes>;
  readonly inflate: (bytes: Bytes, most: number) => Promise<Bytes>;
}
/** Longer links are cut by mail programs and chats. */
export const longestSnapshot = 16_384;
const longestText = 262_144;

/** For the fragment of a link; null when it would be too long. */
export async function packSnapshot(
  report: Report,
  { deflate }: Pick<Squeeze, 'deflate'>,
): Promise<string | null> {
  const { domain, startedAt, zone } = snapshotOf(report);
  const bytes = new TextEncoder().encode(JSON.stringify([1, domain, startedAt, zone]));
  const packed = encodeBase64(await deflate(bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return packed.length <= longestSnapshot ? packed : null;
}

/** Anything but a snapshot of ours is null: a link comes from strangers. */
export async function openSnapshot(
  text: string,
  { inflate }: Pick<Squeeze, 'inflate'>,
): Promise<Snapshot | null> {
  if (text.length > longestSnapshot || !/^[\w-]+$/.test(text)) return null;
  const { bytes } = decodeBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(await inflate(bytes, longestText)));
  } catch {
    return null; // cut, or not ours: the page says that the link cannot be read
  }
  if (!Array.isArray(data)) return null;
  const [version, domain, startedAt, zone] = data as unknown[];
  const isOurs =
    version === 1 && typeof domain === 'string' && typeof startedAt === 'number' && typeof zone === 'string';
  return isOurs && domain.length <= 253 && zone.length <= longestText ? { domain, startedAt, zone } : null;
}
