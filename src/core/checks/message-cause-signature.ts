/** Why one signature of the sender's domain did not hold (F07–F10). */
import { mailFinding as say, type MailFinding } from '../findings/mail.ts';
import { isKeyGoneSince } from './message-dmarc.ts';
import { keyName } from './dkim-verify-outcome.ts';
import type { MessageFacts } from './message-read.ts';
import type { BodyProof, HeaderProof, Proofs, SignatureSeen } from './message-types.ts';

export function signatureCause(
  { signs }: MessageFacts,
  { verdict, proofs, reported }: SignatureSeen,
  author: string,
): readonly MailFinding[] {
  const { domain, selector, reason, header, body } = verdict;
  if (domain === null) return [];
  const name = keyName(selector ?? '', domain);
  if (isKeyGoneSince(verdict, reported)) return [say('mail.key.gone-since', { name })];
  switch (reason) {
    case null:
      return [];
    case 'key-unavailable':
    case 'key-not-asked':
      return [say('mail.key.unread', { name })];
    case 'key-missing':
      return otherKeyOf(proofs) === null
        ? [say('mail.key.missing', { domain, name })]
        : [say('mail.key.other', { domain, selector: selector ?? '', fits: otherKeyOf(proofs) ?? '' })];
    case 'key-revoked':
      return [say('mail.key.revoked', { domain, name })];
    case 'key-malformed':
    case 'key-version':
    case 'key-type':
    case 'key-hash':
    case 'key-service':
    case 'key-identity':
      return [say('mail.key.unusable', { domain, name })];
    case 'expired':
      return [say('mail.signature.expired', { domain })];
    case 'algorithm-outdated':
      return [say('mail.signature.sha1', { domain })];
    case 'key-too-short':
      return [say('mail.signature.short-key', { domain })];
    case 'body-not-given':
      return [say('mail.body.not-given', { domain })];
    case 'crypto-unavailable':
    case 'not-evaluated':
      return [];
    case 'body-hash-differs':
    case 'signature-differs':
    case 'body-shorter-than-signed':
      break;
    default:
      return [say('mail.signature.malformed', { domain, tag: verdict.tag ?? 'b' })];
  }
  // The receiver found it valid: what is wrong with this copy happened when it was saved or copied.
  if (reported === 'pass')
    return [say('mail.copy.differs', { domain, part: body === 'fail' ? 'text' : 'header' })];
  const changes = [
    ...(proofs?.body ? [bodyFinding(domain, proofs.body, signs.list === null ? 'server' : 'list')] : []),
    ...(proofs?.header ?? []).flatMap((proof) =>
      headerFinding(domain, selector ?? '', proof, proofs?.body ?? null),
    ),
  ];
  if (proofs?.whole) {
    const byList = signs.list !== null && otherKeyOf(proofs) === null;
    return byList ? [say('mail.list.proved', { author }), ...changes] : changes;
  }
  // Where neither half fits, and no change explains one, nothing shows that this domain ever signed it.
  const isEmpty = body === 'fail' && header === 'fail' && changes.length === 0 && signs.list === null;
  const plain = isEmpty
    ? say('mail.signature.nothing-fits', { domain })
    : reason === 'body-shorter-than-signed'
      ? say('mail.body.cut', { domain })
      : body === 'fail'
        ? say('mail.body.changed', { domain })
        : header === 'fail'
          ? say('mail.header.changed', { domain })
          : null;
  const probable = signs.list !== null ? [say('mail.list', { author })] : [];
  return [...probable, ...(plain ? [plain] : []), ...changes];
}

function bodyFinding(domain: string, proof: BodyProof, by: 'list' | 'server'): MailFinding {
  switch (proof.kind) {
    case 'footer':
      return say('mail.body.footer', { domain, lines: proof.lines, by });
    case 'banner':
      return say('mail.body.banner', { domain, lines: proof.lines });
    case 'part-added':
      return say('mail.body.part-added', { domain });
    case 'blanks':
    case 'line-ends':
    case 'encoding':
    case 'stuffing':
    case 'from-mark':
      return say('mail.body.form', { domain, how: proof.kind });
  }
}

const otherKeyOf = (proofs: Proofs | null): string | null => {
  const key = proofs?.header.find(({ kind }) => kind === 'key');
  return key?.kind === 'key' ? key.selector : null;
};

function headerFinding(domain: string, selector: string, proof: HeaderProof, body: BodyProof | null): readonly MailFinding[] {
  switch (proof.kind) {
    case 'tag':
      return [say('mail.header.tag', { domain, tag: proof.tag })];
    case 'added':
      return [say('mail.header.added', { domain, field: proof.field })];
    case 'folding':
      return [say('mail.header.folding', { domain })];
    case 'encoding':
      return [say('mail.header.encoding', { domain })];
    case 'wrapped':
      // Said already: the text was put into a part of its own.
      return body?.kind === 'part-added' ? [] : [say('mail.body.part-added', { domain })];
    case 'key':
      return [say('mail.key.other', { domain, selector, fits: proof.selector })];
  }
} // prettier-ignore
