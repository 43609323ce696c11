import type { Address } from '../../app/address.ts';
import type { Boundary, MessageFacts } from '../../core/index.ts';

/**
 * The names of a case, never the message: whoever opens the link has SPF for the address, the DKIM key of the selector
 * and DMARC of the domain looked up. A selector counts only where it lies below this domain.
 */
export function caseLink({ author, signatures }: MessageFacts, boundary: Boundary | null): Address {
  const own = signatures.find(({ domain, selector }) => domain === author && selector !== null);
  return {
    tool: 'bounce',
    kind: null,
    keys: [
      ...(author === null ? [] : [['d', author] as const]),
      ...(boundary === null ? [] : [['ip', boundary.ip] as const]),
      ...(own?.selector == null ? [] : [['sel', own.selector] as const]),
    ],
  };
}
