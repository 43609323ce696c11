import type { BimiFinding } from '../../findings/bimi.ts';

/** What the logo file itself breaks; its reader is a chunk of its own, wanted only when a file is brought. */
export async function judgeIndicator(text: string): Promise<readonly BimiFinding[]> {
  const { readIndicator } = await import('./indicator.ts');
  return readIndicator(text);
}
