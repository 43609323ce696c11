/** ISO 3166 codes; the texts of a language have a name for each. */
export type Country = 'DE' | 'US';

/** A DNS service that a page can ask: GET, wire format, CORS without preflight (RFC 8484). */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly operator: string;
  /** The law it works under. */
  readonly country: Country;
  readonly url: string;
  /** Tell the service not to pass on the client's network (RFC 7871 §7.1.2: source prefix length 0). */
  readonly withoutClientSubnet: boolean;
  readonly inFlight: number;
  /** Questions a second; null: no limit of ours. */
  readonly perSecond: number | null;
  /** Made for volume: may be asked the long list of DKIM selectors. */
  readonly forVolume: boolean;
}

/**
 * In the order they are asked: the first is asked, the second confirms, hedges and takes over; the others only by choice.
 * The content security policy and the notice beside the button are made from this list.
 */
export const services: readonly Service[] = [
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    operator: 'Cloudflare, Inc.',
    country: 'US',
    url: 'https://cloudflare-dns.com/dns-query',
    withoutClientSubnet: false,
    inFlight: 8,
    perSecond: null,
    forVolume: true,
  },
  {
    id: 'google',
    name: 'Google',
    operator: 'Google LLC',
    country: 'US',
    url: 'https://dns.google/dns-query',
    withoutClientSubnet: true,
    inFlight: 8,
    perSecond: null,
    forVolume: true,
  },
  {
    id: 'dnssb',
    name: 'DNS.SB',
    operator: 'xTom GmbH',
    country: 'DE',
    url: 'https://doh.dns.sb/dns-query',
    withoutClientSubnet: false,
    inFlight: 8,
    perSecond: null,
    forVolume: false,
  },
  {
    id: 'ffmuc',
    name: 'Freifunk München',
    operator: 'Freie Netze München e. V.',
    country: 'DE',
    url: 'https://doh.ffmuc.net/dns-query',
    withoutClientSubnet: false,
    inFlight: 6,
    perSecond: 5,
    forVolume: false,
  },
  {
    id: 'dnsforge',
    name: 'dnsforge',
    operator: 'adminForge',
    country: 'DE',
    url: 'https://blank.dnsforge.de/dns-query',
    withoutClientSubnet: false,
    inFlight: 6,
    perSecond: 5,
    forVolume: false,
  },
];
