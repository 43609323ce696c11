/** Who stands behind a name that SPF records include. Dated facts; a name is a hint, never proof. */
export interface Sender {
  /** End of the name, whole labels. */
  readonly suffix: string;
  readonly name: string;
  readonly source: string;
  readonly date: string;
  /** Usually sends with a bounce domain of its own, so that SPF never looks at the customer's record. */
  readonly ownBounceDomain: boolean;
  /** A bounce domain of the customer's own is always a subdomain, and the entry belongs there. */
  readonly bouncesAtSubdomain: boolean;
}

const row =
  (source: string, date: string, ownBounceDomain = false, bouncesAtSubdomain = false) =>
  (name: string, ...suffixes: string[]): readonly Sender[] =>
    suffixes.map((suffix) => ({ suffix, name, source, date, ownBounceDomain, bouncesAtSubdomain }));
const seen = row('SPF records of customers', '2026-10');
const told = row('vendor documentation', '2026-11');
const hoster = row('notes of the project, uncertain', '2026-11');
const bounces = row('vendor documentation', '2026-11', true);
const below = row('vendor documentation', '2026-11', false, true);

export const senders: { readonly checkedOn: string; readonly entries: readonly Sender[] } = {
  checkedOn: '2026-11-24',
  entries: [
    ...seen('Google Workspace', '_spf.google.com', 'aspmx.googlemail.com', '_netblocks.google.com'),
    ...seen('Google Workspace', '_netblocks2.google.com', '_netblocks3.google.com'),
    ...seen('Microsoft 365', 'spf.protection.outlook.com'),
    ...seen('Proofpoint', 'pphosted.com', 'ppe-hosted.com'),
    ...seen('Mimecast', 'mimecast.com', 'mim.ec'),
    ...seen('Symantec', 'spf.messagelabs.com'),
    ...bounces('Mailchimp', 'servers.mcsv.net'),
    ...seen('Mandrill', 'spf.mandrillapp.com'),
    ...below('SendGrid', 'sendgrid.net'),
    ...below('Amazon SES', 'amazonses.com'),
    ...below('Mailgun', 'mailgun.org'),
    ...seen('SparkPost', 'sparkpostmail.com'),
    ...bounces('Postmark', 'spf.mtasv.net'),
    ...seen('Mailjet', 'spf.mailjet.com'),
    ...seen('Brevo', 'spf.brevo.com', 'spf.sendinblue.com'),
    ...bounces('Klaviyo', 'send.klaviyo.com'),
    ...seen('ActiveCampaign', 'emsd1.com'),
    ...seen('Campaign Monitor', '_spf.createsend.com'),
    ...seen('Constant Contact', 'spf.constantcontact.com'),
    ...seen('AWeber', 'send.aweber.com'),
    ...seen('Zoho Campaigns', 'zcsend.net'),
    ...seen('Zoho', 'zohomail.com', 'one.zoho.com', 'zoho.com', 'zoho.eu', 'zoho.in'),
    ...seen('HubSpot', '_spf.hubspot.com', 'hubspotemail.net'),
    ...seen('Marketo', 'mktomail.com'),
    ...seen('Salesforce', '_spf.salesforce.com', 'aspmx.pardot.com', 'et._spf.pardot.com'),
    ...seen('Salesforce', 'cust-spf.exacttarget.com'),
    ...seen('Keap', 'infusionmail.com'),
    ...seen('Zendesk', 'mail.zendesk.com'),
    ...seen('Freshdesk', 'email.freshdesk.com', 'freshemail.io'),
    ...seen('Help Scout', 'helpscoutemail.com'),
    ...seen('Intercom', 'intercom-mail.com', '_spf.intercom.io'),
    ...seen('Shopify', 'shops.shopify.com'),
    ...seen('Firebase', '_spf.firebasemail.com'),
    ...seen('Proton Mail', '_spf.protonmail.ch'),
    ...seen('Fastmail', 'spf.messagingengine.com'),
    ...seen('GoDaddy', 'secureserver.net'),
    ...seen('Rackspace', 'emailsrvr.com'),
    ...seen('IONOS', '_spf-us.ionos.com', '_spf-eu.ionos.com', '_spf.perfora.net', '_spf.kundenserver.de'),
    ...seen('Cloudflare', '_spf.mx.cloudflare.net'),
    ...seen('DuoCircle', 'outbound.mailhop.org'),
    ...seen('Valimail', 'vali.email'),
    ...seen('Red Sift', '_spf.smart.ondmarc.com'),
    ...hoster('STRATO', 'rzone.de'),
    ...hoster('Telekom', 't-online.de'),
    ...hoster('united-domains', 'udag.de'),
    ...hoster('Host Europe', 'hosteurope.de'),
    ...hoster('netcup', 'netcup.net'),
    ...hoster('all-inkl', 'kasserver.com'),
    ...hoster('Mittwald', 'agenturserver.de'),
    ...hoster('DomainFactory', 'ispgateway.de'),
    ...hoster('mailbox.org', 'mailbox.org'),
    ...hoster('Hetzner', 'your-server.de'),
    ...told('Apple iCloud', 'icloud.com'),
    ...told('Yahoo', '_spf.mail.yahoo.com'),
    ...told('Yandex', '_spf.yandex.net'),
    ...told('Mail.ru', '_spf.mail.ru'),
    ...told('OVH', 'mx.ovh.com'),
    ...told('Gandi', '_mailcust.gandi.net'),
    ...told('Infomaniak', 'spf.infomaniak.ch'),
    ...told('Hostinger', '_spf.mail.hostinger.com'),
    ...told('Namecheap', 'spf.privateemail.com', 'spf.efwd.registrar-servers.com', 'spf.web-hosting.com'),
    ...told('MailChannels', 'relay.mailchannels.net'),
    ...told('ImprovMX', 'spf.improvmx.com'),
    ...told('Forward Email', 'spf.forwardemail.net'),
    ...told('Migadu', 'spf.migadu.com'),
    ...told('HEY', '_spf.hey.com'),
    ...told('Titan', 'spf.titan.email'),
    ...told('Atlassian', '_spf.atlassian.net'),
    ...told('Statuspage', 'stspg-customer.com'),
    ...told('Qualtrics', '_spf.qualtrics.com'),
    ...told('DocuSign', 'docusign.net'),
    ...told('Outfunnel', 'servers.outfunnel.com'),
    ...told('MailerLite', '_spf.mlsend.com'),
    ...told('MailerSend', '_spf.mailersend.net'),
    ...told('SMTP2GO', 'spf.smtp2go.com'),
    ...told('Elastic Email', '_spf.elasticemail.com'),
    ...told('Workday', 'spf.workday.com'),
    ...told('KnowBe4', '_spf.psm.knowbe4.com'),
    ...told('Hornetsecurity', 'spf.hornetsecurity.com'),
    ...told('Barracuda', 'spf.ess.barracudanetworks.com'),
    ...told('Barracuda', 'spf.ess.de.barracudanetworks.com', 'spf.ess.uk.barracudanetworks.com'),
    ...told('SpamExperts', 'spf.antispamcloud.com'),
    ...told('Trend Micro', 'spf.tmes.trendmicro.com'),
  ],
};

const bySuffix = new Map(senders.entries.map((entry) => [entry.suffix, entry]));

/** The longest suffix wins. A name with macros in front of the suffix will do. */
export function senderOf(host: string): Sender | null {
  for (let name = host.toLowerCase().replace(/\.$/, ''); ;) {
    const found = bySuffix.get(name);
    if (found) return found;
    const dot = name.indexOf('.');
    if (dot < 0) return null;
    name = name.slice(dot + 1);
  }
}
