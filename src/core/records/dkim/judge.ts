import { finding, statusOf, type LocalFinding } from '../../findings/finding.ts';
import { shown } from '../../base/shown.ts';
import type { DkimKeyRecord } from './types.ts';

/** What a key that can be read is worth, and what its restrictions mean. */
export function judgeKey({ key, keyType, flags }: DkimKeyRecord): readonly LocalFinding[] {
  const found: LocalFinding[] = [];
  if (flags.testing) found.push(finding('dkim.flag.testing', {}, { span: flags.testing.span }));
  if (flags.strict) found.push(finding('dkim.flag.strict', {}, { span: flags.strict.span }));
  if (key.state !== 'ok' || key.exponent === null || keyType.value === 'unknown') return found;
  const { bits, exponent, span } = key;
  // RFC 8301 §3.2: verifiers MUST NOT accept RSA below 1024 bits, signers SHOULD use 2048, verifiers MUST handle up to 4096.
  if (bits < 1024) found.push(finding('dkim.key.too-short', { bits }, { span }));
  else if (bits < 2048) found.push(finding('dkim.key.short', { bits }, { span }));
  else if (bits > 4096) found.push(finding('dkim.key.long', { bits }, { span }));
  // RFC 8017 §3.1: e is odd and at least 3; with 1 the signature is the message itself.
  const shownExponent = shown(
    exponent.toString(16).length > 8 ? `0x${exponent.toString(16)}` : String(exponent),
    20,
  );
  if (exponent < 3n || exponent % 2n === 0n)
    found.push(finding('dkim.key.exponent-unsafe', { exponent: shownExponent }, { span }));
  // Small ones are fragile; several libraries refuse more than 31 bits.
  else if (exponent < 65_537n || exponent >= 2n ** 31n)
    found.push(finding('dkim.key.exponent-unusual', { exponent: shownExponent }, { span }));
  return found;
}

/** The good word, only where nothing at all has to change. */
export function praiseKey(record: DkimKeyRecord, findings: readonly LocalFinding[]): readonly LocalFinding[] {
  const { key } = record;
  const faultless = findings.every((one) => ['note', 'ok'].includes(statusOf(one)));
  if (key.state !== 'ok' || !record.usable || !faultless) return [];
  const type = key.form === 'ed25519' ? 'Ed25519' : 'RSA';
  return [finding('dkim.key.ok', { type, bits: key.bits }, { span: key.span })];
}
