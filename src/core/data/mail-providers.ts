/** Who stands behind a mail exchanger, by the end of its name. Dated facts; a name is a hint, never proof. */
export interface MailProvider {
  readonly name: string;
  /** Filters mail and hands it on: the mailboxes stand behind it, out of sight. */
  readonly gateway: boolean;
  /** Ends of host names, whole labels; a `*` at the end stands for any further ending (`ionos.*`). */
  readonly exchanges: readonly string[];
  /** What customers who send through it include in SPF, as its documentation says; null: not known here. */
  readonly include: string | null;
  readonly source: string;
  readonly date: string;
}

const includes: ReadonlyMap<string, string> = new Map([
  ['Google Workspace', '_spf.google.com'],
  ['Microsoft 365', 'spf.protection.outlook.com'],
  ['Fastmail', 'spf.messagingengine.com'],
  ['Proton Mail', '_spf.protonmail.ch'],
  ['Apple iCloud', 'icloud.com'],
  ['Yandex', '_spf.yandex.net'],
  ['Mail.ru', '_spf.mail.ru'],
  ['GoDaddy', 'secureserver.net'],
  ['Rackspace', 'emailsrvr.com'],
  ['OVHcloud', 'mx.ovh.com'],
  ['Gandi', '_mailcust.gandi.net'],
  ['Infomaniak', 'spf.infomaniak.ch'],
  ['Namecheap Private Email', 'spf.privateemail.com'],
  ['Titan', 'spf.titan.email'],
  ['Migadu', 'spf.migadu.com'],
  ['HEY', '_spf.hey.com'],
]);

const row =
  (gateway: boolean, source: string, date: string) =>
  (name: string, ...exchanges: string[]): MailProvider => ({
    name,
    gateway,
    exchanges,
    include: includes.get(name) ?? null,
    source,
    date,
  });
const mailbox = row(false, 'MX records of customers', '2026-10');
const vendor = row(false, 'vendor documentation', '2026-11');
const hoster = row(false, 'notes of the project, uncertain', '2026-11');
const gateway = row(true, 'MX records of customers', '2026-10');

export const mailProviders: { readonly checkedOn: string; readonly entries: readonly MailProvider[] } = {
  checkedOn: '2026-11-24',
  entries: [
    mailbox('Google Workspace', 'aspmx.l.google.com', 'googlemail.com', 'smtp.google.com'),
    mailbox('Gmail', 'gmail-smtp-in.l.google.com'),
    mailbox('Microsoft 365', 'mail.protection.outlook.com', 'mx.microsoft'),
    mailbox('Outlook.com', 'olc.protection.outlook.com'),
    mailbox('Yahoo', 'yahoodns.net'),
    mailbox('Apple iCloud', 'mail.icloud.com'),
    mailbox('Fastmail', 'messagingengine.com'),
    mailbox('Proton Mail', 'protonmail.ch'),
    mailbox('Zoho Mail', 'zoho.*'),
    vendor('Yandex', 'mx.yandex.net', 'mx.yandex.ru'),
    vendor('Mail.ru', 'emx.mail.ru'),
    vendor('Tencent Exmail', 'qq.com'),
    vendor('Alibaba Mail', 'mxhichina.com', 'qiye.aliyun.com'),
    vendor('NetEase', 'mxmail.netease.com', 'qiye163mx01.mxmail.netease.com'),
    vendor('GoDaddy', 'secureserver.net'),
    vendor('Rackspace', 'emailsrvr.com'),
    vendor('IONOS', 'ionos.*', 'kundenserver.de', 'perfora.net', '1and1.*'),
    vendor('STRATO', 'rzone.de'),
    vendor('Hetzner', 'your-server.de'),
    hoster('Telekom', 't-online.de'),
    hoster('GMX', 'gmx.net'),
    hoster('WEB.DE', 'web.de'),
    hoster('united-domains', 'udag.de'),
    hoster('Host Europe', 'hosteurope.de'),
    hoster('netcup', 'netcup.net'),
    hoster('all-inkl', 'kasserver.com'),
    hoster('Mittwald', 'agenturserver.de'),
    hoster('DomainFactory', 'ispgateway.de'),
    vendor('OVHcloud', 'mail.ovh.net', 'mail.ovh.ca'),
    vendor('Gandi', 'mail.gandi.net'),
    vendor('Infomaniak', 'infomaniak.ch', 'mail.infomaniak.com'),
    vendor('Hostinger', 'hostinger.com', 'hostinger.*'),
    vendor('Namecheap Private Email', 'privateemail.com'),
    vendor('Namecheap forwarding', 'registrar-servers.com'),
    vendor('Titan', 'titan.email'),
    vendor('mailbox.org', 'mailbox.org'),
    vendor('Tuta', 'tutanota.de', 'tuta.com'),
    vendor('Migadu', 'migadu.com'),
    vendor('Cloudflare Email Routing', 'mx.cloudflare.net'),
    vendor('ImprovMX', 'improvmx.com'),
    vendor('Forward Email', 'forwardemail.net'),
    vendor('HEY', 'app.hey.com'),
    vendor('Amazon SES', 'amazonaws.com', 'amazonses.com'),
    vendor('Mailgun', 'mailgun.org'),
    vendor('SendGrid', 'mx.sendgrid.net'),
    vendor('Postmark', 'inbound.postmarkapp.com'),
    gateway('Proofpoint', 'pphosted.com', 'ppe-hosted.com'),
    gateway('Mimecast', 'mimecast.com', 'mimecast.*'),
    gateway('Barracuda', 'barracudanetworks.com', 'cudaops.com'),
    gateway('Symantec Email Security', 'messagelabs.com'),
    gateway('Cisco Secure Email', 'iphmx.com'),
    gateway('Forcepoint', 'mailcontrol.com'),
    gateway('Trend Micro', 'trendmicro.com', 'trendmicro.eu'),
    gateway('Trellix', 'fireeyecloud.com'),
    gateway('Hornetsecurity', 'hornetsecurity.com', 'antispameurope.com'),
    gateway('N-able Mail Assure', 'antispamcloud.com', 'spamexperts.com', 'spamexperts.eu'),
    gateway('Reflexion', 'reflexion.net'),
    gateway('SpamHero', 'mxthunder.com', 'mxthunder.net'),
    gateway('Cloudmark', 'cloudfilter.net'),
    gateway('MailAnyone', 'mailanyone.net'),
    gateway('SiteGround', 'mailspamprotection.com', 'mxrecord.io'),
  ],
};

/** The provider behind a mail exchanger's name; of several fitting ends the longest counts. */
export function mailProviderOf(host: string): MailProvider | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  let best: { entry: MailProvider; length: number } | null = null;
  for (const entry of mailProviders.entries)
    for (const end of entry.exchanges)
      if (endsIn(name, end) && end.length > (best?.length ?? 0)) best = { entry, length: end.length };
  return best?.entry ?? null;
}

/** Whole labels: `a.example.com` ends in `example.com`, `badexample.com` does not. `example.*` allows one or two further labels. */
export function endsIn(name: string, end: string): boolean {
  if (!end.endsWith('.*')) return name === end || name.endsWith(`.${end}`);
  const labels = name.split('.');
  const wanted = end.slice(0, -2);
  return [1, 2].some((further) => {
    const kept = labels.slice(0, -further).join('.');
    return kept === wanted || kept.endsWith(`.${wanted}`);
  });
}
