/** RFC 9989 §4.4: who vouched for what, and whether it is the domain that a person sees. */
import { align, type Alignment } from './alignment.ts';
import type { Deps } from './check.ts';
import type { DkimVerdict } from './dkim-verify-types.ts';
import { discover, organizationalDomain, policyAsker, walkTree } from './dmarc-walk.ts';
import type { MessageFacts } from './message-read.ts';
import type { IdentityRow, SpfNow } from './message-types.ts';

export interface Aligner {
  readonly spf: (domain: string) => Promise<Alignment>;
  readonly dkim: (domain: string) => Promise<Alignment>;
  /** Whether a name belongs to the same Organizational Domain, whatever the record asks for. */
  readonly related: (domain: string) => Promise<Alignment>;
}

/** The tree walk asks each name once; answers of one run are shared. */
export async function alignerOf(author: string, deps: Deps): Promise<Aligner> {
  const { ask } = policyAsker(deps);
  const { policy, failed } = await discover(author, ask);
  const walk = walkTree(author, ask);
  const organizational = async () => {
    const { failed: stopped, found } = await walk;
    return stopped ? null : organizationalDomain(author, found);
  };
  const by =
    (mode: 'relaxed' | 'strict') =>
    async (domain: string): Promise<Alignment> => {
      if (failed) return domain === author ? 'aligned' : 'unknown';
      if (!policy) return withoutRecord(domain, author);
      return align(domain, { domain: author, organizational }, mode, ask);
    };
  return {
    spf: by(policy?.record.spfAlignment.value ?? 'relaxed'),
    dkim: by(policy?.record.dkimAlignment.value ?? 'relaxed'),
    related: by('relaxed'),
  };
}

/** Without any record the tree has no Organizational Domain above the name itself; receivers then use the public suffix list. */
async function withoutRecord(domain: string, author: string): Promise<Alignment> {
  if (domain === author) return 'aligned';
  const list = await import('./public-suffix.ts').catch(() => null);
  if (!list) return 'unknown';
  const own = list.organizationalDomainByPublicSuffix(author);
  return own !== null && own === list.organizationalDomainByPublicSuffix(domain) ? 'aligned' : 'not-aligned';
}

export async function identityRows(
  facts: MessageFacts,
  aligner: Aligner | null,
  found: {
    readonly spf: SpfNow | null;
    readonly helo: SpfNow | null;
    readonly dkim: readonly DkimVerdict[];
  },
): Promise<readonly IdentityRow[]> {
  const { author, envelope, boundary } = facts;
  const aligned = async (domain: string | null, by: 'spf' | 'dkim') =>
    domain !== null && aligner ? aligner[by](domain) : null;
  const rows: IdentityRow[] = [{ kind: 'from', domain: author, result: null, alignment: null }];
  if (envelope)
    rows.push({
      kind: 'return-path',
      domain: envelope.domain,
      result: found.spf?.check.result ?? null,
      alignment: await aligned(envelope.domain, 'spf'),
    });
  const helo = found.helo?.domain ?? boundary?.helo?.toLowerCase() ?? null;
  if (helo !== null)
    rows.push({
      kind: 'helo',
      domain: helo,
      result: found.helo?.check.result ?? null,
      alignment: await aligned(helo, 'spf'),
    });
  for (const { domain, result } of found.dkim)
    rows.push({ kind: 'dkim', domain, result, alignment: await aligned(domain, 'dkim') });
  return rows;
}
