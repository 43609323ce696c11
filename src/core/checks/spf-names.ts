/** Names that need an SPF record of their own, though nobody thinks of them: RFC 7208 §2.3, §3.5, §10.1.3. */
import { isAtOrBelow, neverAsked } from '../base/domain-name.ts';
import type { Lookup, RrType } from '../dns/types.ts';
import { hasSyntaxError, parseSpf } from '../records/spf/parse.ts';
import { printDomainSpec } from '../records/spf/print.ts';
import type { Deps } from './check.ts';
import { proveRecord, receiverSays, type Proof } from './spf-names-prove.ts';
import { canBeAsked, spfRecordsIn } from './spf-read.ts';
import type { SpfResult } from './spf-host-types.ts';

/** Subdomains that many domains have. */
export const commonSubdomains = [
  'mail', 'smtp', 'webmail', 'news', 'newsletter', 'shop', 'blog', 'ftp', 'dev', 'test', 'intranet', 'support',
] as const; // prettier-ignore
const mostHosts = 10;
const mostTyped = 20;
const mostAddresses = 4;

/** Such a name is often said in HELO, whether or not it takes mail: `-all` there could cost a sending server its pass. */
const mailHost = /^(?:mail|smtp|mx|mta|out|outbound|relay)\d*\./;

export type NameRole = 'domain' | 'helo' | 'mx' | 'www' | 'subdomain' | 'wildcard';
export interface SpfName {
  readonly role: NameRole;
  /** The name asked; for `wildcard` the name under which a record would stand, `*.example.com`. */
  readonly name: string;
  /** `absent`: there is no such name. `none`: it exists, without SPF. `failed`: nobody knows. */
  readonly state: 'record' | 'several' | 'syntax' | 'none' | 'absent' | 'failed';
  readonly text: string | null;
  /** The name is an alias of this one, whose records count (RFC 1034 §3.6.2: none may stand beside it). */
  readonly alias: string | null;
  /** Not below the domain: whoever runs it publishes. */
  readonly foreign: boolean;
  /** Null: a look-up failed. */
  readonly addresses: readonly string[] | null;
  /** Whether mail to it is accepted by an MX record of its own; null: a look-up failed. */
  readonly receives: boolean | null;
  /** What a receiver gets when the name's own server says it in HELO, or another one uses it as sender. */
  readonly says: { readonly ip: string; readonly own: boolean; readonly result: SpfResult } | null;
  /** The record to publish; shown only with its proof. */
  readonly proposal: { readonly text: string; readonly proof: readonly Proof[] } | null;
}
export interface NamesQuestion {
  /** A-labels. */
  readonly domain: string;
  readonly helo: string | null;
  readonly subdomains: readonly string[];
  /** The owner says so; otherwise a null MX does (RFC 7505). */
  readonly sendsNothing: boolean;
}
export interface NamesFacts {
  readonly domain: string;
  /** `null`: RFC 7505. */
  readonly mx: 'hosts' | 'null' | 'none' | 'failed';
  readonly names: readonly SpfName[];
  /** A wildcard answers for guessed names, so guesses tell nothing. */
  readonly guessed: boolean;
}

/** Asks DNS for each name; rejects only when the signal aborts. `deps.random`: for a name that nobody has. */
export async function forgottenNames(question: NamesQuestion, deps: Deps): Promise<NamesFacts> {
  deps.signal.throwIfAborted();
  const { domain, helo, sendsNothing } = question;
  const [mx, wildcard, own] = await Promise.all([
    deps.resolver.lookup(domain, 'MX', deps.signal),
    readWildcard(domain, deps),
    deps.resolver.lookup(domain, 'TXT', deps.signal),
  ]);
  const exchanges = mx.status === 'found' ? mx.records.map(({ exchange }) => exchange) : [];
  const isNullMx = exchanges.length > 0 && exchanges.every((exchange) => exchange === '');
  const guesses = wildcard.state === 'absent';
  const wanted = new Map<string, NameRole>();
  const want = (name: string, role: NameRole) => {
    if (!wanted.has(name) && canBeAsked(name)) wanted.set(name, role);
  };
  want(domain, 'domain');
  if (helo !== null) want(helo, 'helo');
  for (const exchange of exchanges.slice(0, mostHosts)) want(exchange, 'mx');
  want(`www.${domain}`, 'www');
  const typed = question.subdomains.slice(0, mostTyped);
  for (const name of typed) want(name, 'subdomain');
  if (guesses) for (const label of commonSubdomains) want(`${label}.${domain}`, 'subdomain');

  const context = { domain, sendsNothing: sendsNothing || isNullMx, senders: sendersIn(own) };
  const names = await Promise.all([...wanted].map(([name, role]) => readName(name, role, context, deps)));
  const isTold = ({ role, state, name }: SpfName) =>
    state !== 'absent' || role === 'domain' || role === 'helo' || role === 'mx' || typed.includes(name);
  return {
    domain,
    mx: mx.status === 'failed' ? 'failed' : isNullMx ? 'null' : exchanges.length > 0 ? 'hosts' : 'none',
    names: [...names.filter(isTold), wildcard],
    guessed: guesses,
  };
}

/** Hosts that the domain's own record lets send (RFC 7208 §5.3); null: the record could not be read. */
function sendersIn(own: Lookup<'TXT'>): ReadonlySet<string> | null {
  if (own.status === 'failed') return null;
  const { terms } = parseSpf(readText(own).text ?? '').record;
  return new Set(
    terms.flatMap((term) =>
      term.kind === 'mechanism' && term.name === 'a' && term.target
        ? [printDomainSpec(term.target).toLowerCase().replace(/\.$/, '')]
        : [],
    ),
  );
}

interface Context {
  readonly domain: string;
  readonly sendsNothing: boolean;
  readonly senders: ReadonlySet<string> | null;
}

type Read = Pick<SpfName, 'state' | 'text' | 'alias'>;
function readText(lookup: Lookup<'TXT'>): Read {
  const alias = lookup.detail?.chain.at(-1) ?? null;
  const plain = (state: SpfName['state'], text: string | null = null): Read => ({ state, text, alias });
  // RFC 7208 §4.4: a look-up that failed is no missing record.
  if (lookup.status === 'failed') return plain('failed');
  if (lookup.status === 'no-name') return plain('absent');
  const [only, second] = spfRecordsIn(lookup).map(({ strings }) => strings.join(''));
  if (only === undefined) return plain('none');
  if (second !== undefined) return plain('several');
  return plain(hasSyntaxError(parseSpf(only).record) ? 'syntax' : 'record', only);
}

async function readName(
  name: string,
  role: NameRole,
  { domain, sendsNothing, senders }: Context,
  deps: Deps,
): Promise<SpfName> {
  const ask = <T extends RrType>(type: T) => deps.resolver.lookup(name, type, deps.signal);
  const text = await ask('TXT');
  const read = readText(text);
  const bare = {
    role,
    name,
    ...read,
    foreign: !isAtOrBelow(name, domain),
    addresses: [],
    receives: false,
    says: null,
    proposal: null,
  };
  if (read.state === 'absent') return bare;
  const [a, aaaa, mx] = await Promise.all([ask('A'), ask('AAAA'), ask('MX')]);
  const listed = [a, aaaa].flatMap((one) => (one.status === 'found' ? one.records : []));
  const addresses = a.status === 'failed' || aaaa.status === 'failed' ? null : listed;
  const receives =
    mx.status === 'failed' ? null : mx.status === 'found' && mx.records.some(({ exchange }) => exchange !== '');
  const facts = { ...bare, addresses, receives };
  const says = read.state === 'failed' ? null : await receiverSays(name, role === 'helo' || role === 'mx' ? listed : [], deps);
  return { ...facts, says, proposal: await propose(facts, { sendsNothing, sends: senders?.has(name) ?? null }, deps) };
} // prettier-ignore

/** What this name could publish; null: nothing is missing, or nothing can be said with certainty. */
async function propose(
  { role, name, state, alias, foreign, addresses, receives }: Omit<SpfName, 'says' | 'proposal'>,
  { sendsNothing, sends }: { readonly sendsNothing: boolean; readonly sends: boolean | null },
  deps: Deps,
): Promise<SpfName['proposal']> {
  if (state !== 'none' || alias !== null || foreign || neverAsked(name)) return null;
  const saysHelo =
    role === 'helo' || role === 'mx' || (role !== 'domain' && (sends === true || mailHost.test(name)));
  if (saysHelo) {
    // §10.1.3: the name that a server says in HELO allows the addresses it has.
    if (!addresses || addresses.length === 0) return null;
    return proveRecord(name, 'v=spf1 a -all', addresses.slice(0, mostAddresses), deps);
  }
  // A host that the domain's record may let send is not told to refuse.
  if (role !== 'domain' && sends === null) return null;
  // Whether the domain itself sends is for its owner to say; a subdomain that takes no mail hardly sends any.
  if (role === 'domain' ? !sendsNothing : receives !== false) return null;
  return proveRecord(name, 'v=spf1 -all', [], deps);
}

/** RFC 7208 §3.5: names that nobody made still answer where there is a wildcard. */
async function readWildcard(domain: string, deps: Deps): Promise<SpfName> {
  const octets = deps.random?.(6) ?? new Uint8Array([7, 7, 7, 7, 7, 7]);
  const label = [...octets].map((octet) => octet.toString(16).padStart(2, '0')).join('');
  const invented = `nobody-${label}.${domain}`;
  const base = { role: 'wildcard', name: `*.${domain}`, foreign: false, says: null, proposal: null } as const;
  if (!canBeAsked(invented))
    return { ...base, state: 'absent', text: null, alias: null, addresses: [], receives: false };
  const read = await readName(invented, 'subdomain', { domain, sendsNothing: false, senders: new Set() }, deps);
  const { state, text, alias, addresses, receives, says, proposal } = read;
  // A wildcard MX: mail to any name is accepted, so that mail from any name is believed more easily.
  const proven = proposal ?? (state === 'none' && alias === null && receives === true ? await proveRecord(invented, 'v=spf1 -all', [], deps) : null);
  return { ...base, state, text, alias, addresses, receives, says, proposal: proven };
} // prettier-ignore
