import { hostsFinding as finding, type HostsFinding } from '../findings/hosts.ts';
import type { SendingHostFacts } from './hosts.ts';

/**
 * What is known about an address's part in mail. `sends`: the person says so. `listed`: SPF of the domain lets it send,
 * whether it does is not known. `receives`: a mail host, no more as far as DNS shows. `other`: the domain's own address.
 */
export type ServerRole = 'sends' | 'listed' | 'receives' | 'other';

/** What receivers hold against a server that sends, and nobody against one that receives. */
const faults: ReadonlySet<HostsFinding['id']> = new Set<HostsFinding['id']>([
  'hosts.reverse.missing', 'hosts.reverse.mismatch', 'hosts.reverse.no-address',
]); // prettier-ignore
const doubts: ReadonlySet<HostsFinding['id']> = new Set<HostsFinding['id']>([
  'hosts.reverse.ok', 'hosts.reverse.failed', 'hosts.reverse.back-failed', 'hosts.reverse.illegal', 'hosts.reverse.dynamic', 'hosts.spf.failed',
]); // prettier-ignore

/** Gmail and others look at the reverse name of the server that delivers to them, never at a domain's own mail hosts. */
export function findingsFor(
  role: ServerRole,
  { reverse, findings }: SendingHostFacts,
): readonly HostsFinding[] {
  switch (role) {
    case 'sends':
      return findings;
    case 'listed':
      return findings.flatMap((one) =>
        faults.has(one.id)
          ? [finding('hosts.reverse.if-it-sends', { ip: reverse.ip.text })]
          : doubts.has(one.id)
            ? [one]
            : [],
      );
    case 'receives':
    case 'other':
      return [];
  }
}
