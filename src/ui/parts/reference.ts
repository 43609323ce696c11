import type { SpecRef } from '../../core/index.ts';

/** The standard's own page; receivers' guidelines move too often to be linked. */
export function referenceLink({ doc, section }: SpecRef): string | null {
  const number = /^RFC (\d+)$/.exec(doc)?.[1];
  if (number === undefined) return null;
  const anchor = /^\d+(?:\.\d+)*$/.test(section) ? `#section-${section}` : '';
  return `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`;
}
