/** One cause, by evidence (ux.md §10); certain only where a probe, a record or the message itself proves it. */
import { isAtOrBelow, unicodeOf } from '../base/domain-name.ts';
import { parseIp } from '../base/ip.ts';
import { mailFinding as say, type MailFinding } from '../findings/mail.ts';
import { parseAddresses } from '../mail/addresses.ts';
import { signatureCause } from './message-cause-signature.ts';
import { asciiName, type MessageFacts } from './message-read.ts';
import { believed, operatorOf } from './message-trust.ts';
import type { MessageVerdict } from './message-types.ts';
import { forwarderOf, hostOf, isForwarded } from './message-way.ts';

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
  // Whatever is said of the same domain would rest on a record that nobody has read.
  if (isUnread(seen)) return [say('mail.policy.unread', { author }), ...why];
  if (seen.authorExists === 'no') return [say('mail.from.unknown-domain', { author })];
  if (dmarc.result === 'none') {
    // Nobody but its operator can publish a record for a mail service.
    if (facts.signs.authorIsFreemail) return why;
    const { policyDomain } = dmarc.verdict;
    const none = policyDomain === null ? say('mail.no-policy', { author, vouched: vouchedFor(seen) }) : say('mail.policy-invalid', { author, domain: policyDomain }); // prettier-ignore
    return vouchers(seen).length > 0 ? [none] : [...why, none];
  }
  return why;
}

const isUnread = ({ dmarc: { verdict } }: Seen): boolean =>
  verdict.result === 'temperror' && verdict.policyDomain === null;

const vouchers = ({ signatures, spf }: Seen): readonly string[] => [
  ...signatures.flatMap(({ verdict }) =>
    verdict.result === 'pass' && verdict.domain !== null ? [verdict.domain] : [],
  ),
  ...(spf?.check.result === 'pass' ? [spf.domain] : []),
];

/** Without a record the names are compared all the same: what passed may be the visible domain. */
const vouchedFor = (seen: Seen): 'own' | 'other' | 'nobody' =>
  seen.rows.some(
    ({ kind, result, alignment }) => kind !== 'helo' && result === 'pass' && alignment === 'aligned',
  )
    ? 'own'
    : vouchers(seen).length > 0
      ? 'other'
      : 'nobody';

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
  if (spf && !spfAligned && spf.check.result !== 'pass' && isForwarded(facts, spf.domain))
    beside.push(say('mail.forwarded', { forwarder: forwarderOf(facts), author }));
  if (spf?.check.result === 'pass' && !spfAligned && facts.signs.rewritten)
    beside.push(say('mail.forwarded.srs', { envelope: spf.domain }));
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
  const { signatures } = seen;
  const { signs } = facts;
  const found: MailFinding[] = [];
  const own = signatures.filter(({ alignment }) => alignment === 'aligned');
  const spfRow = seen.rows.find(({ kind }) => kind === 'return-path');

  // F30: an author whose servers had no part in it: at a mail service, or the visitor of somebody's site.
  const isVisitor = own.length === 0 && spfRow?.alignment !== 'aligned' && (signs.authorIsFreemail || signs.formToOwner);
  if (isVisitor) found.push(signs.form.length > 0 ? say('mail.form', { author }) : say('mail.freemail', { author }));
  // A signature of the right domain was there and did not hold: that is the cause (F07–F10).
  for (const one of own) found.push(...signatureCause(facts, one, author));
  // As long as it may still pass, nobody can say that it fails for one of these.
  if (own.length === 0 && !isVisitor && seen.dmarc.result !== 'open') found.push(...alignmentCause(facts, author, seen));
  const isTold = found.some(({ id }) => id === 'mail.forwarded.unsigned');
  found.push(...spfCause(facts, seen, author, own.length > 0).filter(({ id }) => !isTold || id !== 'mail.forwarded'));
  // What others signed and what did not hold prove nothing either; what could not be read is not nothing.
  if (found.length === 0 && own.length === 0 && !isUnread(seen) && (signatures.length === 0 || seen.dmarc.result === 'fail'))
    found.push(say('mail.unsigned', { author }));
  return found;
} // prettier-ignore

/** F04–F06: what passed, passed for others. */
function alignmentCause(facts: MessageFacts, author: string, { signatures, spf, rows, dmarc, inbound }: Seen): readonly MailFinding[] {
  const passing = signatures.filter(({ verdict }) => verdict.result === 'pass');
  const signer = passing.find(({ alignment }) => alignment === 'not-aligned')?.verdict.domain ?? null;
  const host = hostOf(facts.boundary);
  // Whoever passed it on may have signed it anew; that service is none of the sender's.
  const bySender = signer !== null && (host === null || operatorOf(signer) !== operatorOf(host));
  const isLost = spf?.check.result === 'pass' ? facts.signs.rewritten : ['fail', 'softfail', 'neutral'].includes(spf?.check.result ?? '');
  if (spf && isLost && inbound === null && !bySender && isForwarded(facts, spf.domain))
    return [say('mail.forwarded.unsigned', { forwarder: forwarderOf(facts), author })];
  const elsewhere = spf?.check.result === 'pass' && rows.find(({ kind }) => kind === 'return-path')?.alignment === 'not-aligned' && !facts.signs.rewritten ? spf.domain : null;
  const strict = [...(elsewhere === null ? [] : [elsewhere]), ...passing.flatMap(({ verdict }) => verdict.domain ?? [])].find(
    (name) => isAtOrBelow(name, author) || isAtOrBelow(author, name),
  );
  if (strict !== undefined && dmarc.verdict.policy !== null) return [say('mail.align.strict', { identifier: strict, author })];
  if (elsewhere !== null && signer !== null) return [say('mail.align.both-other', { envelope: elsewhere, signer, author })];
  if (elsewhere !== null) return [say('mail.align.spf-other', { envelope: elsewhere, author })];
  return signer === null ? [] : [say('mail.align.dkim-other', { signer, author })];
} // prettier-ignore

/** F06, F20, F23, and the plain reasons. */
function spfCause(
  facts: MessageFacts,
  { spf, rows, inbound }: Seen,
  author: string,
  signed: boolean,
): readonly MailFinding[] {
  if (!facts.boundary) return signed ? [] : [say('mail.spf.no-address', {})];
  if (!spf) return [];
  const { domain, ip, check } = spf;
  const alignment = rows.find(({ kind }) => kind === 'return-path')?.alignment;
  switch (check.result) {
    case 'pass':
      return facts.signs.rewritten ? [say('mail.forwarded.srs', { envelope: domain })] : [];
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
      if (inbound?.isKnown === false) return [say('mail.spf.inside-unread', { host: inbound.host, recipient: inbound.recipient })]; // prettier-ignore
      if (inbound?.hop.ip) return [say('mail.spf.inside', { host: inbound.host, recipient: inbound.recipient, ip: inbound.hop.ip.text })]; // prettier-ignore
      if (isForwarded(facts, domain))
        return [say('mail.forwarded', { forwarder: forwarderOf(facts), author })];
      if (alignment === 'not-aligned') return [];
      return parseIp(ip)?.family === 6
        ? [say('mail.spf.ipv6', { ip, domain })]
        : [say('mail.spf.not-listed', { ip, domain, result: check.result })];
  }
}

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
