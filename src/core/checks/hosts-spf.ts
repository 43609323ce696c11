import type { IpAddress } from '../base/ip.ts';
import { shown } from '../base/shown.ts';
import { hostsFinding as finding, type HostsFinding } from '../findings/hosts.ts';
import { checkHost } from './check-host.ts';
import type { Deps } from './check.ts';
import { unmappedIp } from './reverse-name.ts';
import type { SpfCheck } from './spf-host-types.ts';

/** RFC 7208 §2.3 and §2.4: what SPF says of this address for the name it gives and for the domain of the sender. */
export interface SenderSpf {
  readonly helo: SpfCheck | null;
  readonly domain: SpfCheck | null;
}

export async function readSenderSpf(
  {
    ip,
    helo,
    domain,
  }: { readonly ip: IpAddress; readonly helo: string | null; readonly domain: string | null },
  deps: Deps,
): Promise<SenderSpf> {
  deps.signal.throwIfAborted();
  const address = unmappedIp(ip).text;
  const [ofHelo, ofDomain] = await Promise.all([
    // An empty reverse path has the HELO identity checked (§2.4).
    helo === null ? null : checkHost({ ip: address, helo, mailFrom: '', localPart: 'withhold' }, deps),
    domain === null
      ? null
      : checkHost({ ip: address, helo: helo ?? domain, mailFrom: `postmaster@${domain}`, localPart: 'withhold' }, deps), // prettier-ignore
  ]);
  return { helo: ofHelo, domain: ofDomain };
}

export function judgeHeloSpf(name: string, ip: IpAddress, { result }: SpfCheck): HostsFinding {
  const helo = shown(name);
  switch (result) {
    case 'pass':
      return finding('hosts.helo-spf.pass', { ip: unmappedIp(ip).text, helo });
    case 'none':
      return finding('hosts.helo-spf.none', { helo });
    case 'temperror':
      return finding('hosts.helo-spf.failed', { helo }, { unknown: 'failed' });
    case 'unknown':
      return finding('hosts.helo-spf.failed', { helo }, { unknown: 'not-asked' });
    case 'fail':
    case 'softfail':
    case 'neutral':
    case 'permerror':
      return finding('hosts.helo-spf.not-pass', { ip: unmappedIp(ip).text, helo, result });
  }
}

export function judgeDomainSpf(name: string, address: IpAddress, { result }: SpfCheck): HostsFinding {
  const { text: ip, family } = unmappedIp(address);
  const domain = shown(name);
  switch (result) {
    case 'pass':
      return finding('hosts.spf.pass', { ip, domain });
    case 'none':
      return finding('hosts.spf.none', { domain });
    case 'temperror':
      return finding('hosts.spf.failed', { ip, domain }, { unknown: 'failed' });
    case 'unknown':
      return finding('hosts.spf.failed', { ip, domain }, { unknown: 'not-asked' });
    case 'permerror':
      return finding('hosts.spf.error', { ip, domain });
    case 'fail':
    case 'softfail':
    case 'neutral':
      return finding('hosts.spf.not-listed', { ip, domain, result, term: family === 4 ? 'ip4' : 'ip6' });
  }
}
