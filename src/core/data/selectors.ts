import { endsIn } from './mail-providers.ts';

/** Which selectors a sending service uses. A selector's name is a hint; the end of its CNAME's target is the evidence. */
export interface SelectorEntry {
  readonly provider: string;
  /** Most likely first. */
  readonly selectors: readonly string[];
  /** Ends of CNAME targets. */
  readonly cname: readonly string[];
  /** Ends of SPF include and redirect targets. */
  readonly spf: readonly string[];
  /** The customer cannot choose other selectors: if these are missing, this provider does not sign for the domain. */
  readonly fixed: boolean;
  readonly source: string;
  readonly date: string;
}

interface More {
  readonly cname?: readonly string[];
  readonly spf?: readonly string[];
  readonly fixed?: boolean;
}
const row =
  (source: string, date: string) =>
  (provider: string, selectors: string, { cname = [], spf = [], fixed = false }: More = {}): SelectorEntry => ({
    provider, selectors: selectors === '' ? [] : selectors.split(' '), cname, spf, fixed, source, date,
  }); // prettier-ignore
/** Reported by another open project as seen in DNS. */
const seen = row('seen in DNS, published survey', '2026-10');
const vendor = row('vendor documentation', '2026-11');

export const selectors: { readonly checkedOn: string; readonly entries: readonly SelectorEntry[] } = {
  checkedOn: '2026-11-24',
  entries: [
    seen('Microsoft 365', 'selector1 selector2', {
      cname: ['onmicrosoft.com', 'dkim.mail.microsoft'], spf: ['protection.outlook.com'], fixed: true,
    }),
    seen('Google Workspace', 'google gapps 20230601 20221208 20210112 20161025', {
      spf: ['_spf.google.com', 'aspmx.googlemail.com'],
    }),
    vendor('Apple iCloud', 'sig1', { cname: ['icloudmailadmin.com'], spf: ['icloud.com'], fixed: true }),
    seen('Fastmail', 'fm1 fm2 fm3 mesmtp', { cname: ['fmhosted.com'], spf: ['messagingengine.com'], fixed: true }),
    seen('Proton Mail', 'protonmail protonmail2 protonmail3', {
      cname: ['domains.proton.ch'], spf: ['protonmail.ch'], fixed: true,
    }),
    vendor('Zoho Mail', 'zoho zmail zohomail', { spf: ['zoho.com', 'zoho.eu', 'zoho.in', 'zohomail.com', 'zcsend.net'] }),
    vendor('Yandex', 'mail', { spf: ['_spf.yandex.net'] }),
    vendor('Mail.ru', 'mailru', { spf: ['_spf.mail.ru'] }),
    vendor('Yahoo', 's2048 s1024', { spf: ['_spf.mail.yahoo.com'] }),
    vendor('Tuta', 's1 s2', { cname: ['domainkey.tutanota.de', 'domainkey.tuta.com'], spf: ['tutanota.de'], fixed: true }),
    vendor('mailbox.org', 'mbo0001 mbo0002 mbo0003 mbo0004', { cname: ['mailbox.org'], spf: ['mailbox.org'], fixed: true }),
    vendor('IONOS', 's1-ionos s2-ionos s42582890', {
      cname: ['dkim.ionos.com'], spf: ['ionos.com', 'perfora.net', 'kundenserver.de'],
    }),
    vendor('OVHcloud', '', { cname: ['dkim.mail.ovh.net'], spf: ['mx.ovh.com'] }),
    vendor('Gandi', 'gm1 gm2 gm3', { cname: ['gandimail.net'], spf: ['_mailcust.gandi.net'], fixed: true }),
    vendor('Hostinger', 'hostingermail-a hostingermail-b hostingermail-c', {
      cname: ['dkim.mail.hostinger.com'], spf: ['_spf.mail.hostinger.com'], fixed: true,
    }),
    seen('GoDaddy', '', { cname: ['em.secureserver.net'], spf: ['secureserver.net'] }),
    vendor('Namecheap Private Email', 'default privateemail', { spf: ['spf.privateemail.com'] }),
    seen('Cloudflare Email Routing', 'cf2024-1', { spf: ['_spf.mx.cloudflare.net'] }),
    vendor('Migadu', 'key1 key2 key3', { cname: ['migadu.com'], spf: ['spf.migadu.com'], fixed: true }),
    seen('Amazon SES', '', { cname: ['dkim.amazonses.com', 'amazonses.com'], spf: ['amazonses.com'] }),
    seen('SendGrid', 's1 s2 m1 smtpapi', { cname: ['sendgrid.net'], spf: ['sendgrid.net'] }),
    seen('Mailchimp', 'k1 k2 k3', { cname: ['mcsv.net'], spf: ['servers.mcsv.net'] }),
    seen('Mandrill', 'mandrill mte1 mte2', { cname: ['mandrillapp.com'], spf: ['spf.mandrillapp.com'] }),
    seen('Mailgun', 'mg mx pic k1 smtp mailo pdk1 pdk2 email', { cname: ['mailgun.org', 'mailgun.net'], spf: ['mailgun.org'] }),
    vendor('Postmark', 'pm', { spf: ['spf.mtasv.net'] }),
    vendor('SparkPost', 'scph1220 scph0920', { spf: ['sparkpostmail.com'] }),
    seen('Mailjet', 'mailjet', { spf: ['spf.mailjet.com'] }),
    seen('Brevo', 'brevo1 brevo2 mail', { cname: ['dkim.brevo.com'], spf: ['spf.brevo.com', 'spf.sendinblue.com'] }),
    seen('MailerLite', 'litesrv ml', { cname: ['mlsend.com'], spf: ['_spf.mlsend.com'] }),
    vendor('MailerSend', 'mlsend mlsend2', { cname: ['mailersend.net'], spf: ['_spf.mailersend.net'] }),
    seen('Resend', 'resend'),
    seen('HubSpot', 'hs1 hs2', { cname: ['hubspotemail.net'], spf: ['hubspotemail.net', '_spf.hubspot.com'] }),
    seen('Klaviyo', 'kl kl2 km1 km2 kt1 kt2 ks1 ks2', { cname: ['klaviyomail.com'], spf: ['send.klaviyo.com'] }),
    vendor('ActiveCampaign', 'acdkim1 acdkim2 dk', { cname: ['acems1.com', 'acems2.com'], spf: ['emsd1.com'] }),
    vendor('Campaign Monitor', 'cm', { spf: ['_spf.createsend.com'] }),
    vendor('Constant Contact', 'ctct1 ctct2', { cname: ['ccsend.com'], spf: ['spf.constantcontact.com'] }),
    vendor('AWeber', 'aweber_key_a aweber_key_b aweber_key_c', { cname: ['send.aweber.com'], spf: ['send.aweber.com'] }),
    vendor('Kit', 'cka cka2'),
    vendor('Salesforce', 'sf sf1 sf2 200608 10dkim1', { spf: ['_spf.salesforce.com', 'aspmx.pardot.com', 'exacttarget.com'] }),
    vendor('Oracle Responsys', 'responsys eloqua smtpapi'),
    seen('Zendesk', 'zendesk1 zendesk2', { cname: ['zendesk.com'], spf: ['mail.zendesk.com'], fixed: true }),
    vendor('Freshdesk', 'fd fd2 fwdkim1', { cname: ['freshemail.io'], spf: ['email.freshdesk.com', 'freshemail.io'] }),
    seen('Intercom', 'intercom', { cname: ['dkim.intercom.io'] }),
    seen('Help Scout', 'strong1 strong2', { cname: ['helpscout.net'], spf: ['helpscoutemail.com'], fixed: true }),
    vendor('Front', 'frontapp m1'),
    vendor('Shopify', 'dkim1 dkim2 dkim3', { cname: ['dkim.shopify.com'], spf: ['shops.shopify.com'] }),
    vendor('Hornetsecurity', 'hse1 hse2', { cname: ['hornetsecurity.com'], spf: ['spf.hornetsecurity.com'] }),
    vendor('Everlytic', 'everlytickey1 everlytickey2 eversrv'),
    vendor('Global Micro', 'mxvault'),
    vendor('Emma', 'e2ma-k1 e2ma-k2 e2ma-k3'),
    vendor('Sailthru', 'sailthru'),
    vendor('Gorgias', 'gor gor2'),
    vendor('Elastic Email', 'api', { spf: ['_spf.elasticemail.com'] }),
    vendor('Netcore', 'pepipost'),
  ], // prettier-ignore
};

const longest = (name: string, endsOf: (entry: SelectorEntry) => readonly string[]): SelectorEntry | null => {
  let best: { entry: SelectorEntry; length: number } | null = null;
  for (const entry of selectors.entries)
    for (const end of endsOf(entry))
      if (endsIn(name.toLowerCase(), end) && end.length > (best?.length ?? 0))
        best = { entry, length: end.length };
  return best?.entry ?? null;
};

export const selectorEntry = (provider: string): SelectorEntry | null =>
  selectors.entries.find((entry) => entry.provider === provider) ?? null;
export const providerOfCname = (target: string): SelectorEntry | null =>
  longest(target, (entry) => entry.cname);
export const providerOfSpf = (target: string): SelectorEntry | null => longest(target, (entry) => entry.spf);
