import type { TlsRptRecord } from './types.ts';

/** Every field as written, one semicolon and one blank between (RFC 8460 §3). */
export const printTlsRpt = ({ fields }: Pick<TlsRptRecord, 'fields'>): string =>
  fields.map(({ name, value }) => `${name.value}=${value.value}`).join('; ');

export const printTlsRptDraft = (targets: readonly string[]): string =>
  `v=TLSRPTv1; rua=${targets.map(encoded).join(',')}`;

const encoded = (uri: string) =>
  uri.replace(/[!,;]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
