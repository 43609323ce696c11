import type { SpfStep } from './spf-host-types.ts';

/** Where receivers part, because RFC 7208 leaves it open or says it in two ways. */
export type SpfDifference =
  /** §4.8: what a name that cannot be asked means. */
  | 'not-askable'
  /** §4.6.4: whether all mail hosts count, or those asked until one matches. */
  | 'mx-hosts'
  /** §4.6.4: the limit of two void look-ups is a SHOULD. */
  | 'void-limit'
  /** §4.6.4 ignores the names beyond ten, §5.5 says that the term does not match. */
  | 'names-cut'
  /** §4.5: more than one record; but equal ones may be handed out as one (RFC 2181 §5). */
  | 'repeated-record'
  /** §5.5 goes on; some stop with temperror. */
  | 'reverse-failed';

/** Whether other implementations come out differently at this step; `mostVoids` of §4.6.4 is two. */
export function othersDo({ reason, term, questions, voidLookups }: SpfStep): SpfDifference | null {
  switch (reason) {
    case 'not-askable':
      return term === null ? null : 'not-askable';
    case 'names-cut':
    case 'repeated-record':
    case 'reverse-failed':
      return reason;
    case 'limit':
      if (voidLookups > 2) return 'void-limit';
      // The eleventh term is not asked; an `mx` that was asked has too many hosts.
      return questions.some(({ type, status }) => type === 'MX' && status === 'found') ? 'mx-hosts' : null;
    default:
      return null;
  }
}
