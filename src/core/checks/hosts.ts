import type { IpAddress } from '../base/ip.ts';
import type { HostsFinding } from '../findings/hosts.ts';
import type { Deps } from './check.ts';
import { judgeHelo, readHelo, type HeloFacts } from './hosts-helo.ts';
import { readNetwork, type NetworkFacts } from './hosts-network.ts';
import { judgeDomainSpf, judgeHeloSpf, readSenderSpf, type SenderSpf } from './hosts-spf.ts';
import { judgeReverse } from './reverse-name-judge.ts';
import { isHidden, readReverseName, type ReverseFacts } from './reverse-name.ts';

/** A server that sends: the address that needs the reverse name is this one, not the web server's. */
export interface SendingHost {
  readonly ip: IpAddress;
  /** The name the server gives; null: not known. */
  readonly helo: string | null;
  /** The domain of the sender; null: not known. The server's name need not lie below it. */
  readonly domain: string | null;
}

export interface SendingHostFacts {
  readonly host: SendingHost;
  readonly reverse: ReverseFacts;
  readonly helo: HeloFacts | null;
  readonly spf: SenderSpf;
  readonly network: NetworkFacts;
  readonly findings: readonly HostsFinding[];
}

/** `owners`: whether the network's owner is asked for. */
export async function checkSendingHost(
  host: SendingHost,
  deps: Deps,
  owners = true,
): Promise<SendingHostFacts> {
  deps.signal.throwIfAborted();
  const { ip, helo, domain } = host;
  const [reverse, network, named] = await Promise.all([
    readReverseName(ip, deps),
    owners ? readNetwork(ip, deps) : ({ outcome: 'unknown', reason: 'not-asked' } as const),
    helo === null ? null : readHelo(helo, ip, deps),
  ]);
  const isSeen = !isHidden(reverse.range);
  // Only a name can have an SPF record (RFC 7208 §2.3), and no receiver sees an address of an inner network.
  const spf = await readSenderSpf(
    { ip, helo: isSeen && named?.form === 'name' ? named.helo : null, domain: isSeen ? domain : null },
    deps,
  );
  const findings = [
    ...judgeReverse(reverse),
    ...(named ? judgeHelo(named, ip, reverse) : []),
    ...(named && spf.helo ? [judgeHeloSpf(named.helo, ip, spf.helo)] : []),
    ...(domain !== null && spf.domain ? [judgeDomainSpf(domain, ip, spf.domain)] : []),
  ];
  return { host, reverse, helo: named, spf, network, findings };
}
