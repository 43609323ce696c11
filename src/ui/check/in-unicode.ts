import type { CheckPack } from '../../core/text/check-pack.ts';

/** The name as people write it, in prose; in code only where the code is nothing but the name: records keep theirs. */
export const written = (text: string, domain: string, unicode: string): string =>
  text
    .split('`')
    .map((piece, index) =>
      index % 2 === 0 ? piece.replaceAll(domain, unicode) : piece === domain ? unicode : piece,
    )
    .join('`');

function deep<T>(value: T, say: (text: string) => string): T {
  // The shape stays the same; TypeScript cannot follow a walk over any table.
  if (typeof value === 'string') return say(value) as T;
  if (typeof value === 'function')
    return ((...values: unknown[]) =>
      deep((value as (...values: unknown[]) => unknown)(...values), say)) as T;
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, word]) => [key, deep<unknown>(word, say)]),
    ) as T;
  return value;
}

/** The same words with the internationalised name in its readable form. */
export function inUnicode(pack: CheckPack, domain: string, unicode: string): CheckPack {
  const say = (text: string) => written(text, domain, unicode);
  return {
    ...pack,
    words: { ...pack.words, answers: deep(pack.words.answers, say) },
    findings: deep(pack.findings, say),
    fixes: deep(pack.fixes, say),
  };
}
