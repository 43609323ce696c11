/** Records and macros tried out over a zone in memory: nobody is asked. */
import { parseIp } from '../base/ip.ts';
import { overlay } from '../dns/overlay.ts';
import { zoneFromRecords, zoneResolver } from '../dns/zone.ts';
import { syntaxDomain, syntaxHelo, syntaxSender, syntaxZone } from '../data/spf-syntax.ts';
import type { Parsed } from '../records/parsed.ts';
import { parseMacroString } from '../records/spf/domain-spec.ts';
import { parseSpf } from '../records/spf/parse.ts';
import type { SpfRecord } from '../records/spf/types.ts';
import { checkHost, senderOf } from './check-host.ts';
import type { Deps } from './check.ts';
import { clientOctets } from './spf-host-match.ts';
import { contextOf, hostRun, resolveNames, untilAnswered } from './spf-host-run.ts';
import type { SpfCheck } from './spf-host-types.ts';
import { expandParts } from './spf-macro.ts';

export interface SpfTry {
  readonly record: string;
  readonly ip: string;
  /** Left out: the sender of the page's examples. */
  readonly sender?: string;
}
export interface SpfTried {
  readonly parsed: Parsed<SpfRecord>;
  /** Null: the text is no single address. */
  readonly check: SpfCheck | null;
}

/** The page's field is shorter; nothing longer is evaluated. */
const longest = 2000;

/** The record as that of example.com. Takes any text; rejects only when the signal aborts. */
export async function trySpf(
  { record, ip, sender = syntaxSender }: SpfTry,
  deps: Pick<Deps, 'signal' | 'now'>,
): Promise<SpfTried> {
  const text = record.slice(0, longest);
  const own = zoneFromRecords({ [syntaxDomain]: { TXT: [text] } });
  const parsed = parseSpf(text);
  const address = parseIp(ip.trim());
  if (!address) return { parsed, check: null };
  const resolver = overlay(own, zoneResolver(syntaxZone));
  const request = { ip: address.text, helo: syntaxHelo, mailFrom: sender };
  return { parsed, check: await checkHost(request, { ...deps, resolver }) };
}

/** RFC 7208 §7: the text after expansion for the mail of the examples; null: not a macro-string. */
export async function tryMacro(
  text: string,
  { ip, sender = syntaxSender }: Pick<SpfTry, 'ip' | 'sender'>,
  deps: Pick<Deps, 'signal' | 'now'>,
): Promise<string | null> {
  const short = text.slice(0, longest);
  const octets = clientOctets(ip);
  const parts = parseMacroString(short, { start: 0, end: short.length }, 'explanation');
  if (!octets || typeof parts === 'string') return null;
  const request = { ip, helo: syntaxHelo, mailFrom: sender };
  const world = { ...deps, resolver: zoneResolver(syntaxZone) };
  const run = hostRun(octets, senderOf(request), request, world);
  await untilAnswered(run, () => resolveNames(run), null);
  return expandParts(parts, contextOf(run, syntaxDomain));
}
