import type { Bytes } from '../../base/bytes.ts';
import type { MarkFinding } from '../../findings/mark.ts';

/** What a certificate says of itself; nobody has verified it. */
export interface MarkCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** The dNSName entries of the subject's other names, in lower case. */
  readonly names: readonly string[];
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly until: number;
  /** Hexadecimal. */
  readonly serial: string;
  readonly markType: string | null;
  /** Object identifiers of the extended key usage. */
  readonly usages: readonly string[];
  /** It may issue others. */
  readonly isAuthority: boolean;
  readonly hasLogotype: boolean;
  /** Holds signed time stamps of public logs. */
  readonly hasTimestamps: boolean;
  /** The picture inside; null: none, or not of a form we read. */
  readonly logo: { readonly bytes: Bytes; readonly isGzip: boolean } | null;
}

export type MarkFile =
  | { readonly kind: 'too-large'; readonly kilobytes: number }
  | {
      readonly kind: 'blocks';
      /** In the order of the file; null: not a certificate that can be read. */
      readonly certificates: readonly (MarkCertificate | null)[];
      /** The label of a private key that lies in the file. */
      readonly secret: string | null;
    };

export interface JudgedMark {
  /** The certificate that was judged. */
  readonly certificate: MarkCertificate | null;
  readonly findings: readonly MarkFinding[];
}
