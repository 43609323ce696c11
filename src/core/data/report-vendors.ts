/** One service that receives DMARC reports for others, by the host part of the report address. */
export interface ReportVendor {
  readonly name: string;
  /** The host or any parent of it. */
  readonly hosts: readonly string[];
  readonly source: string;
  readonly date: string;
}

const seen = (name: string, ...hosts: string[]): ReportVendor => ({
  name,
  hosts,
  source: 'report addresses in published DMARC records and the vendors’ own set-up pages',
  date: '2026-11-24',
});

export const reportVendors = {
  checkedOn: '2026-11-24',
  entries: [
    seen('Valimail', 'vali.email'),
    seen('Proofpoint', 'emaildefense.proofpoint.com'),
    seen('Cloudflare', 'dmarc-reports.cloudflare.net'),
    seen('Red Sift', 'inbox.ondmarc.com', 'redsift.cloud'),
    seen('Mimecast DMARC Analyzer', 'rep.dmarcanalyzer.com', 'for.dmarcanalyzer.com'),
    seen('DMARC Advisor', 'dmarcadvisor.com'),
    seen('Validity', 'dmarc.everest.email', 'dmarc.250ok.net'),
    seen('PowerDMARC', 'rua.powerdmarc.com', 'ruf.powerdmarc.com'),
    seen('EasyDMARC', 'easydmarc.us', 'easydmarc.eu', 'easydmarc.com'),
    seen('Fortra Agari', 'rua.agari.com'),
    seen('MXToolbox', 'mxtoolbox.dmarc-report.com'),
    seen('DMARC Report', 'dmarc-report.com'),
    seen('Postmark', 'dmarc.postmarkapp.com', 'inbound.dmarcdigests.com'),
    seen('dmarcian', 'us.dmarcian.com', 'eu.dmarcian.com', 'au.dmarcian.com', 'dmarcian.com'),
    seen('DMARCLY', 'ag.dmarcly.com', 'dmarcly.com'),
    seen('DMARC25', 'dmarc25.jp'),
    seen('ProDMARC', 'progist.in'),
    seen('Inbox Monster', 'dmarc.inboxmonster.com'),
    seen('Email Analyst', 'emailanalyst.com'),
    seen('SimpleDMARC', 'sdmarc.net'),
    seen('GlockApps', 'ar.glockapps.com'),
    seen('Mailhardener', 'in.mailhardener.com'),
    seen('Brevo', 'dmarc.brevo.com'),
    seen('Mailgun', 'dmarc.mailgun.org'),
    seen('Netcraft', 'rua.netcraft.com'),
    seen('Cisco Domain Protection', 'rua.dmp.cisco.com'),
    seen('URIports', 'uriports.com'),
    seen('Fraudmarc', 'dmarc.fraudmarc.com', 'fraudmarc.email'),
    seen('Sendmarc', 'sendmarc.com'),
    seen('Suped', 'suped.com'),
    seen('DmarcDkim', 'dmarcinput.com'),
    seen('Barracuda', 'dmarc.barracudanetworks.com'),
    seen('NCSC Mail Check', 'dmarc.service.gov.uk'),
    seen('CISA', 'reports.dmarc.cyber.dhs.gov'),
    seen('KDMARC', 'kdmarc.com'),
    seen('Skysnag', 'skysnag.com'),
    seen('DMARC360', 'dmarc360.com'),
  ],
} as const satisfies { readonly checkedOn: string; readonly entries: readonly ReportVendor[] };

/** The longest host that matches names the vendor. */
export function vendorOf(host: string): string | null {
  const name = host.toLowerCase();
  let best: { readonly vendor: string; readonly length: number } | null = null;
  for (const { name: vendor, hosts } of reportVendors.entries)
    for (const known of hosts)
      if ((name === known || name.endsWith(`.${known}`)) && known.length > (best?.length ?? 0))
        best = { vendor, length: known.length };
  return best?.vendor ?? null;
}
