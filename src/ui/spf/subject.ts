import { recogniseInput, recogniseName } from '../../core/index.ts';

export interface Subject {
  readonly domain: string;
  /** As it was typed; empty where only a domain was. */
  readonly localPart: string;
}

/** The connecting address without brackets, port and marks; null: no single address. */
export function addressIn(text: string): string | null {
  const seen = recogniseInput(text);
  return seen.kind === 'ip' ? seen.address : null;
}

/**
 * Domain and local part of what was typed; null: neither a domain nor an e-mail address. The whole name is kept, labels
 * with an underscore too: another name has another record.
 */
export function subjectIn(text: string): Subject | null {
  const bare = (/<([^<>]*)>/.exec(text)?.[1] ?? text).trim().replace(/^mailto:/i, '');
  const at = bare.lastIndexOf('@');
  const name = recogniseName(bare.slice(at + 1));
  return name.ok ? { domain: name.domain, localPart: at < 0 ? '' : bare.slice(0, at) } : null;
}
