import { shown } from '../../base/shown.ts';
import type { Span } from '../../base/span.ts';
import { transportFinding as finding, type TransportFinding } from '../../findings/transport.ts';
import { beginningOf, knownKeys, largestPolicy, readPolicy } from './policy.ts';
import type { MtaStsPolicy } from './types.ts';

export interface ParsedPolicy {
  readonly policy: MtaStsPolicy;
  readonly findings: readonly TransportFinding[];
}

/** Advice of RFC 8461 §3.2: weeks; below a day an attacker needs little patience. */
const shortAge = 86_400;

/** RFC 8461 §3.2; `text`: the file as the person has it. */
export function parsePolicy(text: string): ParsedPolicy {
  const policy = readPolicy(text);
  if (text.length > largestPolicy)
    return { policy, findings: [finding('transport.policy.too-large', { kilobytes: Math.ceil(text.length / 1024) })] }; // prettier-ignore
  if (!policy.lines.some(({ key }) => knownKeys.has(key.value)))
    return { policy, findings: [finding('transport.policy.not-a-policy', { written: beginningOf(text) })] };
  return { policy, findings: [...judgeFields(policy), ...judgeLines(policy)] };
}

function judgeFields(policy: MtaStsPolicy): readonly TransportFinding[] {
  const { version, mode, maxAge, mx } = policy;
  const written = (key: string) => policy.lines.find((line) => line.key.value === key)?.value ?? null;
  const found: TransportFinding[] = [];
  for (const field of ['version', 'mode', 'max_age'])
    if (!written(field)) found.push(finding('transport.policy.missing-field', { field }));
  if (version && version.value !== 'STSv1')
    found.push(
      finding('transport.policy.version-invalid', { written: shown(version.value) }, at(version.span)),
    );
  const modeWritten = written('mode');
  if (modeWritten && mode === null)
    found.push(finding('transport.policy.mode-invalid', { written: shown(modeWritten.value) }, at(modeWritten.span))); // prettier-ignore
  const ageWritten = written('max_age');
  if (ageWritten && maxAge === null)
    found.push(finding('transport.policy.max-age-invalid', { written: shown(ageWritten.value) }, at(ageWritten.span))); // prettier-ignore
  // §8.3: a policy that is being taken back has a short age on purpose.
  if (ageWritten && maxAge !== null && maxAge < shortAge && mode !== 'none')
    found.push(finding('transport.policy.max-age-short', { seconds: maxAge }, at(ageWritten.span)));
  if (mx.length === 0 && mode !== null && mode !== 'none')
    found.push(finding('transport.policy.mx-missing', { mode }));
  for (const pattern of mx)
    if (pattern.host === null)
      found.push(finding('transport.policy.mx-invalid', { written: shown(pattern.text.value) }, at(pattern.text.span))); // prettier-ignore
  return found;
}

function judgeLines({ lines, repeated, blank, broken }: MtaStsPolicy): readonly TransportFinding[] {
  return [
    ...broken.map(({ value, span }) =>
      finding('transport.policy.syntax', { written: shown(value) }, at(span)),
    ),
    ...blank.slice(0, 1).map((span) => finding('transport.policy.blank-line', {}, at(span))),
    ...repeated.map(({ key, span }) => finding('transport.policy.repeated', { field: shown(key.value) }, at(span))), // prettier-ignore
    ...lines
      .filter((line) => !knownKeys.has(line.key.value) && !repeated.includes(line))
      .map(({ key, span }) =>
        finding('transport.policy.unknown-field', { field: shown(key.value) }, at(span)),
      ),
  ];
}

const at = (span: Span) => ({ span });
