import type { DkimKeyRecord } from './types.ts';

/** The record as its tags say, in the layout it was written in: for a record as parsed, its text. */
export function printDkimKey({ text, tags }: DkimKeyRecord): string {
  let printed = '';
  let at = 0;
  for (const { name, value } of tags) {
    printed +=
      text.slice(at, name.span.start) +
      name.value +
      text.slice(name.span.end, value.span.start) +
      value.value;
    at = value.span.end;
  }
  return printed + text.slice(at);
}

export interface NewDkimKey {
  readonly keyType: 'rsa' | 'ed25519';
  /** Base64 of SubjectPublicKeyInfo, or of the 32 octets of Ed25519. */
  readonly key: string;
  /** Written between k= and p=, in this order. */
  readonly others?: readonly (readonly [name: string, value: string])[];
}

/** A fresh record; k=rsa is the default, and yet written, because everybody expects it. */
export const writeDkimKey = ({ keyType, key, others = [] }: NewDkimKey): string =>
  [['v', 'DKIM1'], ['k', keyType], ...others, ['p', key]].map(([name, value]) => `${name}=${value}`).join('; '); // prettier-ignore
