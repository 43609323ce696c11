import type { MtaStsMode, MtaStsPolicy, MtaStsRecord } from './types.ts';

/** Every field as written, one semicolon and one blank between (RFC 8461 §3.1). */
export const printMtaSts = ({ fields }: Pick<MtaStsRecord, 'fields'>): string =>
  fields.map(({ name, value }) => `${name.value}=${value.value}`).join('; ');

/** §3.2: lines end with CRLF or LF; CRLF is read by all. */
export const printPolicy = ({ lines }: Pick<MtaStsPolicy, 'lines'>): string =>
  lines.map(({ key, value }) => `${key.value}: ${value.value}\r\n`).join('');

export interface PolicyDraft {
  readonly mode: MtaStsMode;
  readonly mx: readonly string[];
  readonly maxAge: number;
}
export const printPolicyDraft = ({ mode, mx, maxAge }: PolicyDraft): string =>
  [`version: STSv1`, `mode: ${mode}`, ...mx.map((host) => `mx: ${host}`), `max_age: ${String(maxAge)}`]
    .map((line) => `${line}\r\n`)
    .join('');
