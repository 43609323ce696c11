import type { AskPolicy } from './dmarc-walk.ts';
import { organizationalDomain, walkTree } from './dmarc-walk.ts';
import { isAtOrBelow } from '../base/domain-name.ts';

export type Alignment = 'aligned' | 'not-aligned' | 'unknown';

/** RFC 9989 §4.4: strict wants the same name, relaxed the same Organizational Domain. */
export async function align(
  identifier: string,
  author: { readonly domain: string; readonly organizational: () => Promise<string | null> },
  mode: 'relaxed' | 'strict',
  ask: AskPolicy,
): Promise<Alignment> {
  if (identifier === author.domain) return 'aligned';
  if (mode === 'strict') return 'not-aligned';
  const organizational = await author.organizational();
  if (organizational === null) return 'unknown';
  // §4.10.2: an Organizational Domain is the name itself or above it, so from elsewhere no walk can lead to this one.
  if (!isAtOrBelow(identifier, organizational)) return 'not-aligned';
  const walk = await walkTree(identifier, ask);
  if (walk.failed) return 'unknown';
  return organizationalDomain(identifier, walk.found) === organizational ? 'aligned' : 'not-aligned';
}
