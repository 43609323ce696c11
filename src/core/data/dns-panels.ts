/** How DNS panels want an entry typed; what a panel does changes without notice, so each row has its date. */
export interface DnsPanel {
  readonly id: string;
  readonly name: string;
  /** `relative`: the part before the domain, and this for the domain itself; `absolute`: the whole name. */
  readonly names:
    | { readonly kind: 'relative'; readonly apex: string }
    | { readonly kind: 'absolute'; readonly dot: boolean };
  /**
   * How text goes in. `bare`: the text alone; `split`: quoted strings of at most 255 octets, other octets as `\\DDD`;
   * `octal`: the same with `\\OOO`; `hcl`: one Terraform string that holds such strings.
   */
  readonly value: 'split' | 'octal' | 'hcl' | 'bare';
  readonly source: string;
  readonly date: string;
}

/** What a panel does with an entry, for words beside it. */
export interface PanelNotes {
  readonly name:
    | { readonly kind: 'short'; readonly typed: string; readonly added: string; readonly doubled: string }
    | { readonly kind: 'top'; readonly typed: string }
    | { readonly kind: 'whole'; readonly dot: boolean }
    /** The name lies outside of the domain that the panel manages. */
    | { readonly kind: 'outside'; readonly apex: string };
  readonly value: 'bare' | 'bare-long' | 'strings' | 'hcl' | 'mx';
  readonly isSure: boolean;
  readonly date: string;
}

const common = 'common knowledge of the panel, not looked at live';
/** What nobody looked up may be otherwise. */
export const isLookedUp = ({ source }: DnsPanel): boolean => source !== common;
const date = '2026-11-25';
const relative = (apex: string) => ({ kind: 'relative', apex }) as const;

export const dnsPanels: { readonly checkedOn: string; readonly entries: readonly DnsPanel[] } = {
  checkedOn: date,
  entries: [
    { id: 'generic', name: 'Generic', names: relative('@'), value: 'bare', source: 'most panels', date },
    {
      id: 'bind',
      name: 'BIND',
      names: { kind: 'absolute', dot: true },
      value: 'split',
      source: 'RFC 1035 §5.1',
      date,
    },
    {
      id: 'cloudflare',
      name: 'Cloudflare',
      names: relative('@'),
      value: 'split',
      source:
        'its API reference, TXT content: quoted strings of at most 255 bytes; its Terraform provider, name: @ for the zone apex',
      date,
    },
    {
      id: 'route53',
      name: 'Route 53',
      names: relative(''),
      value: 'octal',
      source: 'its console and developer guide, "TXT record type"',
      date,
    },
    {
      id: 'hetzner',
      name: 'Hetzner',
      names: relative('@'),
      value: 'split',
      source:
        'hcloud_zone_rrset, "RRSets of type TXT": one or many quoted strings of 255 characters; name "@"',
      date,
    },
    {
      id: 'ionos',
      name: 'IONOS',
      names: relative('@'),
      value: 'bare',
      source: 'its help page "Configuring a DMARC record for a domain"',
      date,
    },
    {
      id: 'strato',
      name: 'STRATO',
      names: relative(''),
      value: 'bare',
      source: 'its FAQ 2328: the domain is added to the prefix',
      date,
    },
    {
      id: 'godaddy',
      name: 'GoDaddy',
      names: relative('@'),
      value: 'bare',
      source:
        'its help article 19232, "Add a TXT record": prefix without the domain, @ for the domain itself',
      date,
    },
    {
      id: 'powerdns',
      name: 'PowerDNS',
      names: { kind: 'absolute', dot: true },
      value: 'split',
      source: 'PowerDNS/pdns issue 6087: a TXT value begins and ends with a quote',
      date,
    },
    {
      id: 'google-cloud',
      name: 'Google Cloud DNS (gcloud)',
      names: { kind: 'absolute', dot: true },
      value: 'split',
      source: 'reference of gcloud dns record-sets; google_dns_record_set, argument `rrdatas`',
      date,
    },
    {
      id: 'azure',
      name: 'Azure DNS',
      names: relative('@'),
      value: 'bare',
      source:
        'its page "Overview of DNS records": relative names, @ for the apex; azurerm_dns_txt_record: bare text',
      date,
    },
    {
      id: 'netcup',
      name: 'netcup',
      names: relative('@'),
      value: 'bare',
      source: 'its help centre, "DNS records": host @ for the domain itself, destination without quotes',
      date,
    },
    { id: 'inwx', name: 'INWX', names: relative(''), value: 'bare', source: common, date },
    {
      id: 'all-inkl',
      name: 'all-inkl',
      names: relative(''),
      value: 'bare',
      source: 'its guide 444, "DNS: DKIM": name without the domain, value without quotes',
      date,
    },
    {
      id: 'united-domains',
      name: 'united-domains',
      names: relative('@'),
      value: 'bare',
      source: common,
      date,
    },
    {
      id: 'namecheap',
      name: 'Namecheap',
      names: relative('@'),
      value: 'bare',
      source:
        'a sender\'s steps for it, kb.transpond.io article 189: host "@" and "mp1._domainkey", value as it is',
      date: '2026-12-01',
    },
    {
      id: 'ovh',
      name: 'OVH',
      names: relative(''),
      value: 'bare',
      source:
        'its guide "Adding an SPF record" (ovh/docs, dns_zone_spf): sub-domain only for a subdomain, the whole text as value',
      date: '2026-12-01',
    },
    { id: 'gandi', name: 'Gandi', names: relative('@'), value: 'bare', source: common, date },
    {
      id: 'terraform',
      name: 'Terraform',
      names: { kind: 'absolute', dot: false },
      value: 'hcl',
      source: 'aws_route53_record, argument `records`; the language: strings and templates',
      date,
    },
  ],
};
