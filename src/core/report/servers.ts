import { checkBimi } from '../checks/bimi-check.ts';
import type { CheckDeps } from '../checks/check.ts';
import type { DmarcFacts, ReceivingFacts } from '../checks/facts.ts';
import { checkSendingHost, type SendingHost, type SendingHostFacts } from '../checks/hosts.ts';
import { checkServer } from '../checks/server.ts';
import { checkTransport, type TransportFacts } from '../checks/transport.ts';
import { placed } from '../findings/finding.ts';
import type { FactEvent } from './types.ts';

type EmitFact = (event: FactEvent) => void;

/** An address that sends, as the person says: it weighs on whether mail is accepted. */
export async function weighSender(host: SendingHost, deps: CheckDeps): Promise<SendingHostFacts> {
  const facts = await checkSendingHost(host, deps, false);
  for (const local of facts.findings) deps.emit({ type: 'finding', finding: placed(local, 'receiving') });
  return facts;
}

/** Of a report; the tool for servers looks at more (decisions.md §2: at most 150 questions). */
const most = 10;

interface Request {
  readonly domain: string;
  readonly receiving: ReceivingFacts | null;
  readonly dmarc: DmarcFacts | null;
  readonly sender: Omit<SendingHost, 'domain'> | null;
}

/** The addresses behind the mail hosts and in SPF, encryption on the way in, the logo: what no verdict waits for. */
export async function checkWayIn(
  { domain, receiving, dmarc, sender }: Request,
  deps: CheckDeps,
  emit: EmitFact,
): Promise<TransportFacts> {
  const hosts = receiving ?? { kind: 'failed', hosts: [], providers: [] };
  const request = { ip: sender?.ip ?? null, helo: sender?.helo ?? null, domain };
  const [servers, transport, bimi] = await Promise.all([
    checkServer(request, Promise.resolve(hosts), deps, { most, owners: false }),
    checkTransport({ domain, receiving: hosts, policyText: null }, deps),
    dmarc && checkBimi({ domain, dmarc }, deps),
  ]);
  emit({ type: 'fact', name: 'servers', fact: servers });
  // What is said of the sender was said before; the same sentence is said once.
  const judged = servers.addresses.filter(({ role }) => role !== 'sends').flatMap(({ findings }) => findings);
  for (const local of [...judged, ...servers.families])
    deps.emit({ type: 'finding', finding: placed(local, 'receiving') });
  if (bimi) emit({ type: 'fact', name: 'bimi', fact: bimi });
  // Files that no browser may fetch are named where their card opens; "not checked" would stand at every domain.
  const told = [...transport.findings, ...(bimi?.findings ?? [])];
  for (const local of told.filter(({ unknown }) => unknown !== 'cannot-see'))
    deps.emit({ type: 'finding', finding: placed(local, 'transport') });
  return transport;
}
