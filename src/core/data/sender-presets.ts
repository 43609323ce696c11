/** Services that send for others, as a builder offers them. Dated facts; what a service asks for changes. */
export interface SenderPreset {
  readonly name: string;
  /** Null: it sends with a bounce domain of its own, so the customer's SPF record is never looked at. */
  readonly include: string | null;
  readonly source: string;
  readonly date: string;
}

const row =
  (source: string) =>
  (name: string, include: string | null): SenderPreset => ({ name, include, source, date: '2026-11-24' });
const told = row('vendor documentation');
const seen = row('SPF records of customers');
const none = (name: string) => told(name, null);

export const senderPresets: { readonly checkedOn: string; readonly entries: readonly SenderPreset[] } = {
  checkedOn: '2026-11-24',
  entries: [
    seen('Google Workspace', '_spf.google.com'),
    seen('Microsoft 365', 'spf.protection.outlook.com'),
    told('Apple iCloud', 'icloud.com'),
    seen('Fastmail', 'spf.messagingengine.com'),
    seen('Proton Mail', '_spf.protonmail.ch'),
    seen('Zoho', 'zohomail.com'),
    told('Yandex', '_spf.yandex.net'),
    told('Infomaniak', 'spf.infomaniak.ch'),
    told('OVH', 'mx.ovh.com'),
    told('Gandi', '_mailcust.gandi.net'),
    seen('IONOS', '_spf.kundenserver.de'),
    told('Hostinger', '_spf.mail.hostinger.com'),
    told('Namecheap Private Email', 'spf.privateemail.com'),
    seen('Rackspace', 'emailsrvr.com'),
    told('Migadu', 'spf.migadu.com'),
    told('Titan', 'spf.titan.email'),
    seen('Cloudflare Email Routing', '_spf.mx.cloudflare.net'),
    told('Forward Email', 'spf.forwardemail.net'),
    told('ImprovMX', 'spf.improvmx.com'),
    told('MailChannels', 'relay.mailchannels.net'),
    seen('Mailgun', 'mailgun.org'),
    seen('Mailjet', 'spf.mailjet.com'),
    told('MailerSend', '_spf.mailersend.net'),
    told('Elastic Email', '_spf.elasticemail.com'),
    seen('Salesforce', '_spf.salesforce.com'),
    seen('Zendesk', 'mail.zendesk.com'),
    seen('Freshdesk', 'email.freshdesk.com'),
    seen('Help Scout', 'helpscoutemail.com'),
    told('Atlassian', '_spf.atlassian.net'),
    seen('Firebase', '_spf.firebasemail.com'),
    seen('Constant Contact', 'spf.constantcontact.com'),
    none('Amazon SES'),
    none('Brevo'),
    none('Klaviyo'),
    none('Mailchimp'),
    none('Postmark'),
    none('SendGrid'),
    none('Shopify'),
    none('SparkPost'),
  ],
};
