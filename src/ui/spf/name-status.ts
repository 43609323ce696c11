import type { SpfName, Status } from '../../core/index.ts';

/** What the mark beside a name says. */
export function statusOfName({ role, state, foreign, alias, says }: SpfName): Status {
  switch (state) {
    case 'failed':
      return 'unknown';
    case 'several':
    case 'syntax':
      return 'broken';
    case 'record':
      // Its own address says the name and does not pass.
      return says?.own && says.result !== 'pass' ? 'risk' : 'ok';
    case 'absent':
      return role === 'wildcard' || role === 'subdomain' || role === 'www' ? 'note' : 'risk';
    case 'none':
      if (role === 'domain') return 'risk';
      // Nothing the owner of this domain could publish there.
      return foreign || alias !== null ? 'note' : 'advice';
  }
}
