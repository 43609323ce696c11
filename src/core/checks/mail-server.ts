import type { Finding } from '../findings/finding.ts';
import { checkBimi, type BimiFacts } from './bimi-check.ts';
import type { Deps } from './check.ts';
import { checkDmarc } from './dmarc-check.ts';
import type { ReceivingFacts } from './facts.ts';
import { checkReceiving } from './receiving.ts';
import { judgeRequirements, type JudgedRequirement } from './requirements.ts';
import { checkServer, type ServerFacts, type ServerRequest } from './server.ts';
import { checkTransport, type TransportFacts } from './transport.ts';
import { checkZoneSanity, type ZoneSanity } from './zone-sanity.ts';

/** Everything about one mail server or the servers of a domain; what needs a domain is null without one. */
export interface MailServerFacts {
  readonly request: ServerRequest;
  readonly server: ServerFacts;
  readonly receiving: ReceivingFacts | null;
  /** What the check of the mail hosts says. */
  readonly receivingFindings: readonly Finding[];
  readonly transport: TransportFacts | null;
  readonly bimi: BimiFacts | null;
  readonly zone: ZoneSanity | null;
  readonly requirements: readonly JudgedRequirement[];
}

/** The parts run side by side as far as none needs another. Rejects only when the signal aborts. */
export async function checkMailServer(request: ServerRequest, deps: Deps): Promise<MailServerFacts> {
  deps.signal.throwIfAborted();
  const { domain } = request;
  const receivingFindings: Finding[] = [];
  const receiving =
    domain === null
      ? null
      : checkReceiving(domain, {
          ...deps,
          emit: (event) => {
            if (event.type === 'finding') receivingFindings.push(event.finding);
          },
        });
  const dmarc = domain === null ? null : checkDmarc(domain, { ...deps, emit: () => undefined });
  const [server, hosts, policy, transport, bimi, zone] = await Promise.all([
    checkServer(request, receiving, deps),
    receiving,
    dmarc,
    domain === null
      ? null
      : receiving?.then((found) => checkTransport({ domain, receiving: found, policyText: null }, deps)),
    domain === null ? null : dmarc?.then((found) => checkBimi({ domain, dmarc: found }, deps)),
    domain === null ? null : checkZoneSanity(domain, deps),
  ]);
  const sending = server.addresses.filter(({ role }) => role === 'sends').map(({ facts }) => facts);
  return {
    request,
    server,
    receiving: hosts,
    receivingFindings,
    transport: transport ?? null,
    bimi: bimi ?? null,
    zone,
    requirements: judgeRequirements({ sending, spfRecord: server.spfRecord, dmarc: policy }),
  };
}
