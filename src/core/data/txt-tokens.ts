/** What else stands in TXT records at a domain: proofs of ownership, by the start of the text. */
interface TxtToken {
  /** Lower case; compared with the start of the text. */
  readonly start: string;
  readonly service: string;
  readonly source: string;
  readonly date: string;
}
const date = '2026-11-24';
const token = (start: string, service: string): TxtToken => ({
  start,
  service,
  source: 'service documentation; standards/common-data.md §6',
  date,
});

export const txtTokens: { readonly checkedOn: string; readonly entries: readonly TxtToken[] } = {
  checkedOn: date,
  entries: [
    token('google-site-verification=', 'Google'),
    token('ms=ms', 'Microsoft 365'),
    token('apple-domain=', 'Apple'),
    token('apple-domain-verification=', 'Apple'),
    token('facebook-domain-verification=', 'Meta'),
    token('atlassian-domain-verification=', 'Atlassian'),
    token('docusign=', 'Docusign'),
    token('adobe-idp-site-verification=', 'Adobe'),
    token('amazonses:', 'Amazon SES'),
    token('mandrill_verify.', 'Mandrill'),
    token('zoho-verification=', 'Zoho'),
    token('protonmail-verification=', 'Proton'),
    token('hey-verification:', 'HEY'),
    token('mgverify=', 'Mailgun'),
    token('brevo-code:', 'Brevo'),
    token('klaviyo-site-verification=', 'Klaviyo'),
    token('stripe-verification=', 'Stripe'),
    token('slack-domain-verification=', 'Slack'),
    token('zoom_verify_', 'Zoom'),
    token('dropbox-domain-verification=', 'Dropbox'),
    token('yandex-verification:', 'Yandex'),
    token('globalsign-domain-verification=', 'GlobalSign'),
    token('_globalsign-domain-verification=', 'GlobalSign'),
    token('onetrust-domain-verification=', 'OneTrust'),
    token('cisco-ci-domain-verification=', 'Cisco'),
    token('webexdomainverification.', 'Webex'),
    token('have-i-been-pwned-verification=', 'Have I Been Pwned'),
    token('openai-domain-verification=', 'OpenAI'),
    token('anthropic-domain-verification-', 'Anthropic'),
    token('keybase-site-verification=', 'Keybase'),
  ],
};

/** The service that a text proves ownership to; null when it is none of the known ones. */
export function txtTokenService(text: string): string | null {
  const start = text.slice(0, 64).toLowerCase();
  return txtTokens.entries.find((entry) => start.startsWith(entry.start))?.service ?? null;
}
