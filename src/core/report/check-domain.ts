import type { IpAddress } from '../base/ip.ts';
import type { CheckEvent, Deps } from '../checks/check.ts';
import { checkDkim, mergeDkimFacts } from '../checks/dkim-selectors.ts';
import { checkDmarc } from '../checks/dmarc-check.ts';
import type { SpfNode } from '../checks/facts.ts';
import type { SendingHost } from '../checks/hosts.ts';
import { checkReceiving } from '../checks/receiving.ts';
import { checkSpf } from '../checks/spf-tree.ts';
import { checkZone } from '../checks/zone-check.ts';
import { runResolver } from '../dns/run.ts';
import type { Section } from '../findings/finding.ts';
import { deliverAnswer, forgeAnswer } from './answers.ts';
import { emptyReport, reduce } from './reduce.ts';
import type { FactEvent, Report, ReportEvent } from './types.ts';

export interface ReportDeps extends Deps {
  readonly emit: (event: ReportEvent) => void;
  /** DKIM selectors that the person gave. */
  readonly selectors?: readonly string[];
  /** The server that sends, as the person says. */
  readonly sender?: { readonly ip: IpAddress; readonly helo: string | null } | null;
  /** Told of a section that threw: a bug of ours. */
  readonly logged?: (error: unknown) => void;
}

/** Names that a record's includes and redirects point to: they tell which providers send for the domain. */
const targetsOf = (node: SpfNode): readonly string[] =>
  node.rows.flatMap((row) => (row.child ? [row.child.domain, ...targetsOf(row.child)] : []));

/**
 * The domain report, as events; `domain` is a name in A-labels. All sections run side by side; one that throws is a
 * bug of ours: it becomes `crashed` and the others go on. Rejects only when the signal aborts.
 */
export async function checkDomain(domain: string, deps: ReportDeps): Promise<void> {
  const { signal } = deps;
  let report = emptyReport(domain, deps.now());
  const emit = (event: ReportEvent) => {
    signal.throwIfAborted();
    report = reduce(report, event);
    deps.emit(event);
  };
  const resolver = runResolver({
    resolver: deps.resolver,
    now: deps.now,
    onQuery: (query) => {
      if (!signal.aborted) emit({ type: 'query', query });
    },
  });
  const inner = { ...deps, resolver, emit: (event: CheckEvent) => emit(event) };

  async function section<T>(
    name: Section,
    check: () => Promise<T>,
    fact: (found: T) => FactEvent,
  ): Promise<T | null> {
    emit({ type: 'section', section: name, state: 'running' });
    try {
      const found = await check();
      emit(fact(found));
      emit({ type: 'section', section: name, state: 'done' });
      return found;
    } catch (error) {
      // An abort passes on; anything else is a bug in this section, which the page shows as such.
      signal.throwIfAborted();
      deps.logged?.(error);
      emit({ type: 'section', section: name, state: 'crashed' });
      return null;
    }
  }

  // Chunks that are needed further down, fetched side by side with the first questions; who needs one, awaits it.
  for (const part of [import('../checks/public-suffix.ts'), import('./servers.ts'), import('./fixes.ts')])
    part.catch(() => undefined);

  const spf = section(
    'spf',
    () => checkSpf(domain, inner),
    (fact) => ({ type: 'fact', name: 'spf', fact }),
  );
  const dmarc = section(
    'dmarc',
    () => checkDmarc(domain, inner),
    (fact) => ({ type: 'fact', name: 'dmarc', fact }),
  );
  const { sender = null } = deps;
  const mailHosts = checkReceiving(domain, inner);
  const receiving = section(
    'receiving',
    async () => {
      const [hosts] = await Promise.all([mailHosts, sender && weigh({ ...sender, domain })]);
      return hosts;
    },
    (fact) => ({ type: 'fact', name: 'receiving', fact }),
  );
  async function weigh(host: SendingHost) {
    const { weighSender } = await import('./servers.ts');
    emit({ type: 'fact', name: 'sender', fact: await weighSender(host, inner) });
  }
  const zone = section(
    'dns',
    () => checkZone(domain, inner),
    (fact) => ({ type: 'fact', name: 'zone', fact }),
  );
  const hints = Promise.all([mailHosts.catch(() => null), spf]).then(([hosts, tree]) => ({
    mx: hosts?.hosts.map(({ exchange }) => exchange) ?? [],
    spf: tree ? targetsOf(tree.root) : [],
  }));
  hints.catch(() => undefined); // aborted: the sections themselves reject
  const dkim = section(
    'dkim',
    async () => {
      const guessed = await checkDkim(domain, { ...inner, hints });
      if (!deps.selectors || deps.selectors.length === 0) return guessed;
      return mergeDkimFacts(
        guessed,
        await checkDkim(domain, { ...inner, hints }, { selectors: deps.selectors }),
      );
    },
    (fact) => ({ type: 'fact', name: 'dkim', fact }),
  );

  // No answer before the DMARC walk and the SPF tree are final; "no" also needs the keys that were found.
  const forge = Promise.all([spf, dmarc]).then(async () => {
    if (forgeAnswer(report).kind === 'no') await dkim;
    emit({ type: 'answer', question: 'forge', answer: forgeAnswer(report) });
  });
  const deliver = Promise.all([spf, dmarc, dkim, receiving, zone]).then(() =>
    emit({ type: 'answer', question: 'deliver', answer: deliverAnswer(report) }),
  );
  await Promise.all([spf, dmarc, receiving, zone, dkim, forge, deliver]);
  // No verdict waits for what stands below.
  const wayIn = section(
    'transport',
    async () => {
      const { checkWayIn } = await import('./servers.ts');
      return checkWayIn({ domain, receiving: await receiving, dmarc: await dmarc, sender }, inner, emit);
    },
    (fact) => ({ type: 'fact', name: 'transport', fact }),
  );
  const fixes = import('./fixes.ts').then(async ({ fixesFor }) => {
    for (const fix of await fixesFor(report, { ...deps, resolver })) emit({ type: 'fix', fix });
  });
  await Promise.all([wayIn, fixes]);
  emit({ type: 'done' });
}

/** Asks further selectors: the names given, or (null) all names known here. What was found before stays. */
export async function searchSelectors(
  report: Report,
  names: readonly string[] | null,
  deps: ReportDeps,
): Promise<void> {
  const { signal, emit } = deps;
  const ids = report.queries.length;
  const resolver = runResolver({
    resolver: deps.resolver,
    now: deps.now,
    onQuery: (query) => {
      if (!signal.aborted) emit({ type: 'query', query: { ...query, id: query.id + ids } });
    },
  });
  const hints = Promise.resolve({
    mx: report.facts.receiving?.hosts.map(({ exchange }) => exchange) ?? [],
    spf: report.facts.spf ? targetsOf(report.facts.spf.root) : [],
  });
  const inner = { ...deps, resolver, emit: (event: CheckEvent) => emit(event), hints };
  // All names anew: `running` clears what the section said before. Names given: what it said stays.
  if (names === null) emit({ type: 'section', section: 'dkim', state: 'running' });
  const found = await checkDkim(report.domain, inner, names === null ? { stage: 2 } : { selectors: names });
  const before = report.facts.dkim;
  emit({ type: 'fact', name: 'dkim', fact: before ? mergeDkimFacts(before, found) : found });
  emit({ type: 'section', section: 'dkim', state: 'done' });
}
