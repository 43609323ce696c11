import type { Bounce } from '../mail/bounce.ts';

const quoted = /"[^"\n]{1,64}"@/g;
/** Everything up to the `@`, names inside VERP addresses too (`list-jane=example.net@…`). */
const plain = /[^\s<>:;,"'`()[\]]{1,320}@(?=[a-z0-9[])/gi;
const encoded = /[^\s<>:;,"'`()[\]/?&]{1,320}%40/gi;

/** A refusal as it may be passed on: without what may name a person, wherever it stands (ux.md §5). */
export function maskedWords(words: string, { addresses }: Pick<Bounce, 'addresses'>): string {
  let text = words.replace(quoted, '…@').replace(plain, '…@').replace(encoded, '…%40');
  // Servers name the mailbox without its domain as well: `unknown user: "jane"`.
  for (const address of addresses.filter((one) => one.includes('@')).slice(0, mostNames)) {
    const local = address.slice(0, address.lastIndexOf('@'));
    if (local.length < 2) continue;
    const written = local.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    text = text.replace(new RegExp(`(?<![\\w.-])${written}(?![\\w-]|\\.\\w)`, 'gi'), '…');
  }
  return text;
}
const mostNames = 50;
