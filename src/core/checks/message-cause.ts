/** One cause, by evidence (ux.md §10); certain only where a probe, a record or the message itself proves it. */
import { isAtOrBelow, unicodeOf } from '../base/domain-name.ts';
import { parseIp } from '../base/ip.ts';
import { mailFinding as say, type MailFinding } from '../findings/mail.ts';
import { parseAddresses } from '../mail/addresses.ts';
import { signatureCause } from './message-cause-signature.ts';
import { asciiName, type MessageFacts } from './message-read.ts';
import { believed, operatorOf } from './message-trust.ts';
import type { MessageVerdict, SpfNow } from './message-types.ts';

type Seen = Omit<MessageVerdict, 'rules' | 'findings'>;

/** The first is the answer to "why"; the others are true as well. */
export function findingsOf(facts: MessageFacts, seen: Seen): readonly MailFinding[] {
  const main = mainFindings(facts, seen);
  const ids = new Set<string>();
  return [...main, ...sideFindings(facts, seen)].filter(({ id, params }) => {
    const key = id + JSON.stringify(params);
    if (ids.has(key)) return false;
    ids.add(key);
    return true;
  });
}

function mainFindings(facts: MessageFacts, seen: Seen): readonly MailFinding[] {
  const { author } = facts;
  if (facts.authorFault === 'missing') return [say('mail.from.missing', {})];
  if (facts.authorFault === 'several')
    return [say('mail.from.several', { count: Math.max(facts.fromFields.length, facts.from.length) })];
  if (author === null) return [say('mail.from.no-domain', {})];
  const { dmarc } = seen;
  if (dmarc.result === 'pass') return passed(facts, author, seen);
  const why = causes(facts, author, seen);
  if (dmarc.result === 'none') {
    const { policyDomain } = dmarc.verdict;
    const none = policyDomain === null ? say('mail.no-policy', { author }) : say('mail.policy-invalid', { author, domain: policyDomain }); // prettier-ignore
    return vouchers(seen).length > 0 ? [none] : [...why, none];
  }
  return why;
}

const vouchers = ({ signatures, spf }: Seen): readonly string[] => [
  ...signatures.flatMap(({ verdict }) =>
    verdict.result === 'pass' && verdict.domain !== null ? [verdict.domain] : [],
  ),
  ...(spf?.check.result === 'pass' ? [spf.domain] : []),
];

/** F34: a pass says whose domain it is, and no more; so whatever a person could take it for comes first. */
function passed(
  facts: MessageFacts,
  author: string,
  { dmarc, spf, signatures }: Seen,
): readonly MailFinding[] {
  const { dkimAligned, spfAligned } = dmarc.verdict;
  const by = dkimAligned && spfAligned ? 'both' : dkimAligned ? 'dkim' : 'spf';
  const shown = shownFindings(facts, author);
  const beside: MailFinding[] = [];
  // F06: only worth a word where SPF says no, and DKIM held.
  if (spf && !spfAligned && spf.check.result !== 'pass' && isForwarded(facts, spf))
    beside.push(say('mail.forwarded', { forwarder: forwarderOf(facts), author }));
  // One passing signature is enough; what broke another is still told.
  if (!dkimAligned)
    for (const one of signatures)
      if (one.verdict.domain !== null && one.alignment === 'aligned')
        beside.push(...signatureCause(facts, one, author));
  return [...shown, say('mail.pass', { author, by }), ...beside];
}

function shownFindings({ from }: MessageFacts, author: string): readonly MailFinding[] {
  const found: MailFinding[] = [];
  const shown = parseAddresses(from[0]?.name ?? '').mailboxes[0]?.domain ?? /@([a-z0-9.-]{3,253})/i.exec(from[0]?.name ?? '')?.[1];
  const other = asciiName(shown ?? null);
  if (other?.includes('.') && operatorOf(other) !== operatorOf(author))
    found.push(say('mail.shown-address', { author, shown: other }));
  const unicode = unicodeOf(author);
  if (unicode !== author) found.push(say('mail.shown-name', { author, unicode }));
  return found;
} // prettier-ignore

function causes(facts: MessageFacts, author: string, seen: Seen): readonly MailFinding[] {
  const { signatures, spf, dmarc } = seen;
  const found: MailFinding[] = [];
  const own = signatures.filter(({ alignment }) => alignment === 'aligned');
  const passing = signatures.filter(({ verdict }) => verdict.result === 'pass');
  const signer = passing.find(({ alignment }) => alignment === 'not-aligned')?.verdict.domain ?? null;
  const spfRow = seen.rows.find(({ kind }) => kind === 'return-path');
  const spfPassesElsewhere = spf?.check.result === 'pass' && spfRow?.alignment === 'not-aligned';

  // F30: an author at a mail service whose servers had no part in it.
  if (facts.signs.authorIsFreemail && own.length === 0 && spfRow?.alignment !== 'aligned')
    found.push(facts.signs.form.length > 0 ? say('mail.form', { author }) : say('mail.freemail', { author }));
  // A signature of the right domain was there and did not hold: that is the cause (F07–F10).
  for (const one of own) found.push(...signatureCause(facts, one, author));
  // F04, F05: what passed, passed for others.
  if (own.length === 0) {
    const strict = [...(spfPassesElsewhere ? [spf.domain] : []), ...passing.flatMap(({ verdict }) => verdict.domain ?? [])].find(
      (name) => isAtOrBelow(name, author) || isAtOrBelow(author, name),
    );
    if (strict !== undefined && dmarc.verdict.policy !== null) found.push(say('mail.align.strict', { identifier: strict, author }));
    else if (spfPassesElsewhere && signer !== null)
      found.push(say('mail.align.both-other', { envelope: spf.domain, signer, author }));
    else if (spfPassesElsewhere) found.push(say('mail.align.spf-other', { envelope: spf.domain, author }));
    else if (signer !== null && spfRow?.alignment !== 'aligned')
      found.push(say('mail.align.dkim-other', { signer, author }));
  }
  found.push(...spfCause(facts, author, seen, own.length > 0));
  if (own.length === 0 && signer !== null && !found.some(({ id }) => id.startsWith('mail.align')))
    found.push(say('mail.align.dkim-other', { signer, author }));
  // What others signed and what did not hold prove nothing either; what could not be read is not nothing.
  if (found.length === 0 && own.length === 0 && (signatures.length === 0 || dmarc.result === 'fail'))
    found.push(say('mail.unsigned', { author }));
  return found;
} // prettier-ignore

/** F06, F20, F23, and the plain reasons. */
function spfCause(
  facts: MessageFacts,
  author: string,
  { spf, rows }: Seen,
  signed: boolean,
): readonly MailFinding[] {
  if (!facts.boundary) return signed ? [] : [say('mail.spf.no-address', {})];
  if (!spf) return [];
  const { domain, ip, check } = spf;
  const alignment = rows.find(({ kind }) => kind === 'return-path')?.alignment;
  switch (check.result) {
    case 'pass':
      return facts.signs.srs ? [say('mail.forwarded.srs', { envelope: domain })] : [];
    case 'temperror':
      return [say('mail.spf.failed', { domain })];
    case 'unknown':
      return [say('mail.spf.local-part', { domain })];
    case 'permerror':
      return [say('mail.spf.error', { domain })];
    case 'none':
      return domain !== author && isAtOrBelow(domain, author)
        ? [say('mail.spf.subdomain', { domain, author })]
        : alignment === 'aligned' || domain === author
          ? [say('mail.spf.none', { domain })]
          : [];
    default:
      if (isForwarded(facts, spf)) return [say('mail.forwarded', { forwarder: forwarderOf(facts), author })];
      if (alignment === 'not-aligned') return [];
      return parseIp(ip)?.family === 6
        ? [say('mail.spf.ipv6', { ip, domain })]
        : [say('mail.spf.not-listed', { ip, domain, result: check.result })];
  }
}

const hostOf = ({ boundary }: MessageFacts): string | null => {
  const helo = boundary?.helo ?? null;
  return helo !== null && helo.includes('.') ? helo.toLowerCase() : null;
};
const forwarderOf = (facts: MessageFacts): string => hostOf(facts) ?? facts.boundary?.ip ?? '';

/** Passed on by a server that has nothing to do with the sender, with traces of it. */
function isForwarded(facts: MessageFacts, { domain }: SpfNow): boolean {
  const { signs, side, hops } = facts;
  const host = hostOf(facts);
  const unrelated = host !== null && operatorOf(host) !== operatorOf(domain);
  if (signs.forwarded.length > 0 || signs.srs) return true;
  // Somebody else's server received it from a third one before it came here.
  const before = hops.slice(0, hops.length - side.hops.length);
  const byOthers = before.some(({ received: { by, from } }) => by?.includes('.') && from?.includes('.') && host !== null && operatorOf(by) === operatorOf(host) && operatorOf(from) !== operatorOf(host));
  return unrelated && (byOthers || (signs.arcSets > 0 && signs.list === null));
} // prettier-ignore

function sideFindings(facts: MessageFacts, { dmarc, signatures }: Seen): readonly MailFinding[] {
  const { author, envelope } = facts;
  const found: MailFinding[] = [];
  for (const { verdict, expiredSince } of signatures) {
    const { domain, bodyLength } = verdict;
    if (domain === null) continue;
    if (expiredSince && verdict.result === 'pass') found.push(say('mail.signature.expired-since', { domain }));
    if (verdict.result === 'pass' && bodyLength !== null && bodyLength.beyond > 0)
      found.push(say('mail.body.partly-signed', { domain, beyond: bodyLength.beyond }));
  }
  if (author !== null) {
    const told = believed(facts.reported).flatMap(({ results }) => results.results).find(({ method }) => method === 'dmarc')?.outcome;
    const now = dmarc.result;
    if (told !== undefined && ['pass', 'fail'].includes(told) && ['pass', 'fail'].includes(now) && told !== now)
      found.push(say('mail.reported-differs', { author, reported: told, now }));
    if (dmarc.older !== null && dmarc.older.result !== now)
      found.push(say('mail.older-differs', { author, older: dmarc.older.result, newer: now }));
  }
  if (envelope?.address === '') found.push(say('mail.bounce', {}));
  return found;
} // prettier-ignore
