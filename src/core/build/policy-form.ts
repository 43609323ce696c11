import { readPolicy } from '../records/mta-sts/policy.ts';
import type { PolicyDraft } from '../records/mta-sts/print.ts';

/** A line with its end; `key` is null where it is no field. */
interface Line {
  readonly text: string;
  readonly key: string | null;
}
const lineOf = (text: string): Line => ({ text, key: readPolicy(text).lines[0]?.key.value ?? null });

/**
 * A policy file of MTA-STS with these fields changed. All else stays octet for octet: fields of later versions too, which
 * senders must pass over (RFC 8461 §3.2: sts-policy-extension), and lines that are broken.
 */
export function changePolicy(text: string, { mode, mx, maxAge }: Partial<PolicyDraft>): string {
  const end = text.includes('\n') && !text.includes('\r\n') ? '\n' : '\r\n';
  const whole = text === '' || text.endsWith('\n') ? text : text + end;
  let lines: readonly Line[] = (whole.match(/[^\n]*\n/g) ?? []).map(lineOf);
  if (mode !== undefined) lines = withValue(lines, 'mode', mode, end);
  if (maxAge !== undefined) lines = withValue(lines, 'max_age', String(maxAge), end);
  if (mx !== undefined) lines = withHosts(lines, mx, end);
  return lines.map((line) => line.text).join('');
}

/** §3.2: of every field but mx only the first counts. */
function withValue(lines: readonly Line[], key: string, value: string, end: string): readonly Line[] {
  const at = lines.findIndex((line) => line.key === key);
  const old = lines[at];
  if (!old) return [...lines, lineOf(`${key}: ${value}${end}`)];
  const place = readPolicy(old.text).lines[0]?.value.span;
  if (!place) return lines;
  return lines.with(at, lineOf(old.text.slice(0, place.start) + value + old.text.slice(place.end)));
}

/** The hosts stand where the first of them stood; those that stay keep their line as it was written. */
function withHosts(lines: readonly Line[], hosts: readonly string[], end: string): readonly Line[] {
  const isHost = (line: Line) => line.key === 'mx';
  const old = lines.filter(isHost);
  const written = (host: string) =>
    old.find((line) => readPolicy(line.text).lines[0]?.value.value === host) ?? lineOf(`mx: ${host}${end}`);
  const first = lines.findIndex((line) => line.key === (old.length > 0 ? 'mx' : 'max_age'));
  const at = first < 0 ? lines.length : first;
  return [...lines.slice(0, at), ...hosts.map(written), ...lines.slice(at).filter((line) => !isHost(line))];
}
