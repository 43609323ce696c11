/** One element of ASN.1 DER (X.690): tag, length, content. Offsets into the octets that were read. */
export interface DerElement {
  readonly tag: number;
  readonly start: number;
  readonly content: number;
  /** By its own length; lies beyond the data when the element was cut. */
  readonly end: number;
}

export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectId: 0x06,
  sequence: 0x30,
} as const;

/** The element that begins at `at`; null when its header is not there or not DER. */
export function readDer(bytes: Uint8Array, at: number, limit = bytes.length): DerElement | null {
  const tag = at < limit ? bytes[at] : undefined;
  const first = at + 1 < limit ? bytes[at + 1] : undefined;
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return { tag, start: at, content: at + 2, end: at + 2 + first };
  // X.690 §8.1.3.5: the low bits count the length octets; 0x80 (indefinite) is not DER, and nobody's key needs over three.
  const count = first & 0x7f;
  if (count === 0 || count > 3) return null;
  let length = 0;
  for (let i = 0; i < count; i++) {
    const octet = at + 2 + i < limit ? bytes[at + 2 + i] : undefined;
    if (octet === undefined) return null;
    length = length * 256 + octet;
  }
  const content = at + 2 + count;
  return { tag, start: at, content, end: content + length };
}

/** The elements inside `outer`, in order; null when one is cut, or too many. */
export function derChildren(bytes: Uint8Array, outer: DerElement): readonly DerElement[] | null {
  const children: DerElement[] = [];
  for (let at = outer.content; at < outer.end;) {
    const child = readDer(bytes, at, Math.min(outer.end, bytes.length));
    if (!child || child.end > outer.end || child.end > bytes.length || children.length >= 16) return null;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** Tag, shortest length, content. */
export function writeDer(tag: number, content: readonly number[] | Uint8Array): number[] {
  const { length } = content;
  if (length < 0x80) return [tag, length, ...content];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [tag, 0x80 | octets.length, ...octets, ...content];
}
