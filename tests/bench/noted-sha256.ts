import { sha256 as plain } from '@noble/hashes/sha2.js';

let note: ((data: Uint8Array) => void) | null = null;

/** Tells of every digest made in script; null ends it. */
export const noteDigests = (told: typeof note): void => {
  note = told;
};
export const sha256 = (data: Uint8Array): Uint8Array => {
  note?.(data);
  return plain(data);
};
