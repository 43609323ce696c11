/** What large receivers ask of those who send much, as far as one message shows it; sources in receiver-requirements. */
import { fieldOf, fieldText } from '../mail/message.ts';
import type { MessageFacts } from './message-read.ts';
import type { BulkRule, MessageVerdict, RuleId } from './message-types.ts';

const all = ['Gmail', 'Yahoo', 'Outlook'] as const;
const askedBy: Readonly<Record<RuleId, BulkRule['askedBy']>> = {
  spf: all,
  dkim: all,
  alignment: all,
  policy: all,
  'one-click': ['Gmail', 'Yahoo'],
  tls: ['Gmail'],
  reverse: ['Gmail', 'Yahoo'],
  'key-size': ['Gmail', 'Yahoo'],
  'single-from': ['Gmail'],
  'date-and-id': ['Gmail', 'Yahoo'],
};

export function rulesOf(
  facts: MessageFacts,
  seen: Omit<MessageVerdict, 'rules' | 'findings'>,
): readonly BulkRule[] {
  const { signatures, spf, helo, dmarc, reverse } = seen;
  const { header } = facts.message;
  const known = (state: boolean | null): BulkRule['state'] =>
    state === null ? 'unknown' : state ? 'met' : 'not-met';
  const passing = signatures.filter(({ verdict }) => verdict.result === 'pass');
  const open = signatures.some(({ verdict, reported }) => isOpen(verdict.reason) || reported === 'pass');
  const spfResult = (facts.envelope?.address === '' ? helo : spf)?.check.result ?? null;
  const boundaryHop = facts.hops.find(({ number }) => number === facts.boundary?.hop);
  // A key that was read has its size, whatever became of the signature.
  const bits = (passing.length > 0 ? passing : signatures).flatMap(({ verdict: { key } }) =>
    key?.type === 'rsa' ? key.bits : [],
  );
  const states: Readonly<Record<RuleId, BulkRule['state']>> = {
    spf: known(spfResult === null || spfResult === 'temperror' || spfResult === 'unknown' ? null : spfResult === 'pass'),
    dkim: known(passing.length > 0 ? true : open ? null : false),
    alignment: dmarc.result === 'none' || dmarc.result === 'open' ? 'unknown' : known(dmarc.result === 'pass'),
    policy: known(dmarc.verdict.policy !== null ? true : dmarc.verdict.result === 'temperror' || dmarc.verdict.result === 'permerror' ? null : false),
    'one-click': oneClick(facts, passing.map(({ verdict }) => verdict.signedNames)),
    tls: !boundaryHop ? 'unknown' : known(boundaryHop.encrypted === 'yes' ? true : null),
    reverse: known(!reverse || reverse.iprev === null || reverse.iprev === 'temperror' ? null : reverse.iprev === 'pass'),
    'key-size': bits.length === 0 ? 'unknown' : known(Math.max(...bits) >= 1024),
    'single-from': known(facts.fromFields.length === 1 && facts.from.length === 1),
    'date-and-id': known(fieldOf(header, 'date') !== null && fieldOf(header, 'message-id') !== null),
  }; // prettier-ignore
  return (Object.keys(states) as RuleId[]).map((id) => ({ id, state: states[id], askedBy: askedBy[id] }));
}

const isOpen = (reason: string | null): boolean =>
  reason !== null &&
  ['body-not-given', 'key-unavailable', 'key-not-asked', 'crypto-unavailable', 'not-evaluated'].includes(
    reason,
  );

/** RFC 8058 §3, §4: one https address, the exact words, and both fields covered by a valid signature. */
function oneClick({ message }: MessageFacts, signed: readonly (readonly string[])[]): BulkRule['state'] {
  const list = fieldText(message.header, 'list-unsubscribe');
  // Only mail of which somebody could unsubscribe needs it; whether this is some, the sender knows.
  if (list === null) return 'not-needed';
  const https = [...list.matchAll(/<\s{0,9}https:[^>]{1,2000}>/gi)].length;
  const post = fieldText(message.header, 'list-unsubscribe-post')?.replace(/\s/g, '').toLowerCase();
  if (https !== 1 || post !== 'list-unsubscribe=one-click') return 'not-met';
  return signed.some((names) => names.includes('list-unsubscribe') && names.includes('list-unsubscribe-post'))
    ? 'met'
    : signed.length === 0
      ? 'unknown'
      : 'not-met';
}
