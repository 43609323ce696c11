/** What a refusal names of the sender's side: the domain, the address that sent, the selector. Nothing is guessed from what only stands near. */
import { parseDomainName } from '../base/domain-name.ts';
import { parseIp, rangeOf, type IpAddress } from '../base/ip.ts';
import type { Bounce, BounceRecipient } from './bounce.ts';

export interface BounceCase {
  /** Whose mail was refused (A-labels). */
  readonly domain: string | null;
  /** Whom it was for. */
  readonly recipientDomain: string | null;
  readonly ip: IpAddress | null;
  readonly selector: string | null;
}

const name = String.raw`([a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,20})`;
const address = String.raw`(?:IPv6:)?([0-9a-f]{0,4}[0-9a-f.:]{2,44}[0-9a-f:])`;
const pattern = (source: string): RegExp => new RegExp(source, 'i');

/** How receivers name the domain that they judged; what says most stands first. */
const domainMarks: readonly RegExp[] = [
  `unauthenticated email from ${name}`,
  `sending domain \\[?'?${name}`,
  `from domain \\[?'?${name}`,
  `spf \\[${name}\\] with ip`,
  `domain of (?:[^\\s@<>]{1,64}@)?${name}`,
  `rejected due to ${name}'s dmarc`,
  `header\\.from=${name}`,
  `dmarc (?:policy )?(?:of|for) (?:the )?(?:domain )?['"]?${name}`,
  `domain(?: name)?:? ['"]?${name}['"]? (?:has|does|is not|publishes|with)`,
  `sender domain:? \\[?'?${name}`,
  `smtp\\.mailfrom=(?:[^\\s@<>;]{1,64}@)?${name}`,
  `(?:^|[\\s:])${name} does not designate`,
  `not (?:allowed|permitted|authori[sz]ed) to send (?:e-?mail|mails?|messages?)? ?(?:from|for|as|on behalf of) (?:[^\\s@<>]{1,64}@)?${name}`,
  `spf (?:perm|temp) ?error:? (?:for |in )?(?:domain )?${name}`,
  `dkim signature (?:of|for|from) ${name}`,
  `dmarc (?:policy )?(?:violation|fail(?:ure|ed)?|check failed)(?: for|:)? (?:domain )?${name}`,
].map(pattern);

/** The connecting address as receivers name it, never the address of the receiver itself. */
const addressMarks: readonly RegExp[] = [
  `with ip:? \\[?${address}`,
  `(?:client|sender|connecting|source|originating|your|sending|sending mta|server)(?:'s)? ?(?:host|ip|ip address|address)?(?: is)?:? ?\\[?${address}`,
  `client host(?: rejected)?(?:: [^;\\[]{0,120})?,? ?\\[${address}\\]`,
  `(?:messages?|mail|e-?mail|connections?) from (?:ip )?\\[?${address}`,
  `\\b(?:sender )?ip[ =:(]{1,3}${address}`,
  `\\bip address:? \\[?${address}`,
  `\\bip%3d${address}`,
  `<[^<>\\s\\[]{1,120}\\[${address}\\]>?: client host`,
  `hostname[^\\[]{0,60}, \\[${address}\\]`,
  `(?:^|[\\s(])${address} (?:is )?(?:not allowed|listed|blocked|blacklisted|has been blocked)`,
  `[45]\\.\\d{1,3}\\.\\d{1,3} \\[${address}(?:\\s{1,8}\\d{1,3})?\\]`,
  `(?:spamhaus|barracuda|spamcop|lookup|query|bl)[^\\s]{0,80}?[/=]${address}`,
  `(?:r|reverse[- ]?)dns[^\\[]{0,60}\\[${address}\\]`,
  `(?:reverse[- ]dns|fcrdns|ptr)\\)?(?: \\w{1,12}){0,2} (?:for|of|für) \\[?${address}`,
  `(?:later|accepted|sending|mails?|spams?) (?:mail )?from (?:your )?(?:ip )?[[(]{0,2}${address}`,
  `designate ${address}`,
  `spf (?:soft)?fail:? \\[?${address}`,
  `for relay \\[${address}\\]`,
  `(?:^|[\\s(])${address} (?:found on|throttled|is (?:on|in|listed)|\\w{1,20} requires)`,
  `521< ?${address}`,
  `\\bimp${address} blocked`,
  `[?&;](?:ip|v|ipr|ip_address|query|addr)=${address}`,
  `connecting ip: ${address}`,
].map(pattern);

const selectorMarks: readonly RegExp[] = [
  `([a-z0-9_-]{1,63}(?:\\.[a-z0-9_-]{1,63}){0,5})\\._domainkey\\.`,
  `\\bheader\\.s=([a-z0-9_.-]{1,63})`,
  `\\bselector[ =:'"]{1,3}([a-z0-9_-]{1,63})\\b`,
].map(pattern);

const domainOf = (text: string | null | undefined): string | null => {
  if (!text) return null;
  const read = parseDomainName(text.slice(text.lastIndexOf('@') + 1).replace(/[>\].]+$/, ''));
  return read.ok && read.ascii.includes('.') ? read.ascii : null;
};

function first<T>(marks: readonly RegExp[], words: string, read: (found: string) => T | null): T | null {
  for (const mark of marks) {
    const found = mark.exec(words)?.[1];
    const value = found === undefined ? null : read(found);
    if (value !== null) return value;
  }
  return null;
}

/** An address of an inner network is never the one that a receiver saw. */
function publicAddress(text: string): IpAddress | null {
  const ip = parseIp(text.replace(/[.:]+$/, '')) ?? parseIp(text);
  if (!ip) return null;
  return ['unicast', 'documentation', '6to4', 'ipv4Mapped', 'benchmarking'].includes(rangeOf(ip)) ? ip : null;
}

/** `one`: a recipient of `bounce`. */
export function caseOf(bounce: Pick<Bounce, 'sender' | 'signatures'>, one: BounceRecipient): BounceCase {
  const { words } = one;
  const recipientDomain = domainOf(one.address);
  const named = first(domainMarks, words, domainOf);
  const domain = named ?? domainOf(one.sender) ?? domainOf(bounce.sender);
  const client = one.refusedHere?.client ?? null;
  const ip = (client === null ? null : publicAddress(client)) ?? first(addressMarks, words, publicAddress);
  const said = first(selectorMarks, words, (found) => found.toLowerCase());
  // The signature whose domain is the sender's own; another one's key says nothing about it.
  const signed = bounce.signatures.find((each) => domain !== null && isRelated(each.domain, domain));
  return { domain, recipientDomain, ip, selector: said ?? signed?.selector ?? null };
}

const isRelated = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
