/** What filters write into the header, and what each value means; dated facts, read from the operators' own pages where they have some. */
export type FilterProduct = 'Microsoft' | 'SpamAssassin' | 'rspamd' | 'amavis' | 'GMX and WEB.DE' | 'T-Online' | 'eXpurgate' | 'Proofpoint' | 'Barracuda'; // prettier-ignore
export type FilterMeaning =
  | 'skipped' | 'not-spam' | 'spam' | 'spam-sure' | 'phishing' | 'phishing-sure' | 'bulk' | 'suspect' | 'undecided' | 'spoof' | 'malware' | 'dangerous'
  | 'impersonation' | 'impersonation-domain' | 'impersonation-person' | 'impersonation-brand' | 'phishing-inside' | 'first-contact' | 'forbidden-attachment' | 'nothing-found'
  | 'allowed-sender' | 'blocked-sender' | 'released' | 'rule-spam' | 'rule-skipped' | 'filter-option' | 'filter-option-spf' | 'ip-allowed' | 'ip-not-listed'
  | 'few-complaints' | 'some-complaints' | 'many-complaints' | 'no-bulk' | 'clean' | 'virus' | 'scanned' | 'not-scanned' | 'bad-header' | 'unchecked' | 'delayed'
  | 'auth-fail-policy' | 'auth-fail-implicit' | 'auth-fail-forbidden' | 'auth-spoof-inside' | 'auth-pass' | 'auth-pass-aligned' | 'auth-pass-dkim' | 'auth-pass-spf'
  | 'auth-pass-names' | 'auth-pass-changed' | 'auth-pass-without-dmarc' | 'auth-pass-dmarc-error' | 'auth-dmarc-timeout' | 'auth-pass-tenant' | 'auth-pass-arc'
  | 'auth-soft' | 'auth-not-checked' | 'auth-bypassed' | 'auth-bypassed-routing' | 'auth-bounce' | 'auth-history'
  | 'action-none' | 'action-quarantine' | 'action-reject' | 'action-softened' | 'action-spared' | 'action-permerror' | 'action-temperror'
  | 'inbound' | 'outbound' | 'internal' | 'inbox' | 'junk-folder'
  | 'score' | 'connecting-address' | 'server-name' | 'reverse-name' | 'country' | 'language' | 'diagnosis'; // prettier-ignore

export interface FilterRow {
  /** Lower case. */
  readonly field: string;
  readonly product: FilterProduct;
  /** The key before the value, as `SCL:`; null: the value as a whole. */
  readonly key: string | null;
  /** Compared without case; begins the value. */
  readonly value: RegExp;
  readonly meaning: FilterMeaning;
  readonly source: string;
  readonly date: string;
}

const rows = (product: FilterProduct, { source, date }: Pick<FilterRow, 'source' | 'date'>, field: string, key: string | null, pairs: readonly (readonly [RegExp, FilterMeaning])[]): readonly FilterRow[] =>
  pairs.map(([value, meaning]) => ({ field, product, key, value, meaning, source, date })); // prettier-ignore

const microsoft = {
  source: 'learn.microsoft.com/defender-office-365/message-headers-eop-mdo',
  date: '2026-12',
};
const levels = {
  source: 'learn.microsoft.com/defender-office-365/anti-spam-spam-confidence-level-scl-about',
  date: '2026-05',
};
const bulkLevels = {
  source: 'learn.microsoft.com/defender-office-365/anti-spam-bulk-complaint-level-bcl-about',
  date: '2023-10',
};
const options = {
  source: 'learn.microsoft.com/defender-office-365/anti-spam-policies-asf-settings-about',
  date: '2023-06',
};
const spamAssassin = {
  source: 'spamassassin.apache.org/full/4.0.x/doc/Mail_SpamAssassin_Conf.html',
  date: '2026-11',
};
const rspamd = { source: 'docs.rspamd.com/modules/milter_headers', date: '2026-11' };
const amavis = { source: 'amavis.org', date: '2026-11' };
const expurgate = { source: 'spamfence.net/e-mail-header.html', date: '2026-12' };
const seen = { source: 'seen in messages', date: '2026-12' }; // prettier-ignore
const forefront = (key: string, pairs: readonly (readonly [RegExp, FilterMeaning])[]) =>
  rows('Microsoft', microsoft, 'x-forefront-antispam-report', key, pairs);

const confidence: readonly (readonly [RegExp, FilterMeaning])[] = [[/^-1$/, 'skipped'], [/^[01]$/, 'not-spam'], [/^[56]$/, 'spam'], [/^[789]$/, 'spam-sure']]; // prettier-ignore
const verdicts: readonly (readonly [RegExp, FilterMeaning])[] = [[/^notjunk/i, 'not-spam'], [/^junk/i, 'spam'], [/^unknown/i, 'undecided']]; // prettier-ignore

export const filterHeaders: { readonly checkedOn: string; readonly entries: readonly FilterRow[] } = {
  checkedOn: '2026-12-01',
  entries: [
    ...rows('Microsoft', levels, 'x-forefront-antispam-report', 'SCL', confidence),
    ...forefront('SFV', [[/^NSPM/i, 'not-spam'], [/^SPM/i, 'spam'], [/^SKN/i, 'rule-skipped'], [/^(?:SKA|SFE)/i, 'allowed-sender'], [/^(?:SKB|BLK)/i, 'blocked-sender'], [/^SKI/i, 'ip-allowed'], [/^SKQ/i, 'released'], [/^SKS/i, 'rule-spam']]),
    ...forefront('CAT', [[/^NONE/i, 'nothing-found'], [/^HPHI?SH/i, 'phishing-sure'], [/^PHSH/i, 'phishing'], [/^HSPM/i, 'spam-sure'], [/^(?:O?SPM)/i, 'spam'], [/^BULK/i, 'bulk'], [/^SPOOF/i, 'spoof'], [/^INTOS/i, 'phishing-inside'], [/^(?:MALW|AMP|SAP)/i, 'malware'], [/^FTBP/i, 'forbidden-attachment'], [/^DIMP/i, 'impersonation-domain'], [/^UIMP/i, 'impersonation-person'], [/^BIMP/i, 'impersonation-brand'], [/^GIMP/i, 'impersonation']]),
    ...forefront('SFTY', [[/^9\.19/, 'impersonation-domain'], [/^9\.20/, 'impersonation-person'], [/^9\.25/, 'first-contact'], [/^9\./, 'phishing']]),
    ...forefront('SRV', [[/^BULK/i, 'bulk']]),
    ...forefront('DIR', [[/^INB/i, 'inbound'], [/^OUT/i, 'outbound'], [/^INT/i, 'internal']]),
    ...forefront('IPV', [[/^CAL/i, 'ip-allowed'], [/^NLI/i, 'ip-not-listed']]),
    ...forefront('CIP', [[/./, 'connecting-address']]),
    ...forefront('H', [[/./, 'server-name']]),
    ...forefront('PTR', [[/./, 'reverse-name']]),
    ...forefront('CTRY', [[/./, 'country']]),
    ...forefront('LANG', [[/./, 'language']]),
    ...rows('Microsoft', levels, 'x-ms-exchange-organization-scl', null, confidence),
    ...rows('Microsoft', options, 'x-customspam', null, [[/^SPF (?:From )?Record Fail/i, 'filter-option-spf'], [/./, 'filter-option']]),
    ...rows('Microsoft', bulkLevels, 'x-microsoft-antispam', 'BCL', [[/^0$/, 'no-bulk'], [/^[123]$/, 'few-complaints'], [/^[4-7]$/, 'some-complaints'], [/^[89]$/, 'many-complaints']]),
    ...rows('Microsoft', microsoft, 'x-microsoft-antispam', 'ARA', [[/./, 'diagnosis']]),
    ...rows('Microsoft', seen, 'x-microsoft-antispam-mailbox-delivery', 'dest', [[/^I\b/, 'inbox'], [/^J\b/, 'junk-folder']]),
    // The first row that fits counts: single codes before the hundred they belong to.
    ...rows('Microsoft', microsoft, 'authentication-results', 'compauth', [
      [/^000/, 'auth-fail-policy'], [/^001/, 'auth-fail-implicit'], [/^002/, 'auth-fail-forbidden'], [/^010/, 'auth-spoof-inside'],
      [/^100/, 'auth-pass-aligned'], [/^101/, 'auth-pass-dkim'], [/^102/, 'auth-pass-spf'], [/^(?:103|104|116)/, 'auth-pass-names'], [/^108/, 'auth-pass-changed'], [/^109/, 'auth-pass-without-dmarc'],
      [/^111/, 'auth-pass-dmarc-error'], [/^112/, 'auth-dmarc-timeout'], [/^115/, 'auth-pass-tenant'], [/^130/, 'auth-pass-arc'], [/^1\d\d/, 'auth-pass'],
      [/^2\d\d/, 'auth-soft'], [/^3\d\d/, 'auth-not-checked'], [/^4\d\d/, 'auth-bypassed'], [/^50[12]/, 'auth-bounce'], [/^601/, 'auth-spoof-inside'], [/^6\d\d/, 'auth-fail-implicit'],
      [/^70[1-4]/, 'auth-history'], [/^7\d\d/, 'auth-pass'], [/^905/, 'auth-bypassed-routing'], [/^9\d\d/, 'auth-bypassed'],
    ]),
    ...rows('Microsoft', microsoft, 'authentication-results', 'action', [[/^none$/i, 'action-none'], [/^o\.?reject$/i, 'action-softened'], [/^pct\./i, 'action-spared'], [/^permerror$/i, 'action-permerror'], [/^temperror$/i, 'action-temperror'], [/^quarantine$/i, 'action-quarantine'], [/^reject$/i, 'action-reject']]),
    ...rows('SpamAssassin', spamAssassin, 'x-spam-status', null, [[/^yes/i, 'spam'], [/^no/i, 'not-spam']]),
    ...rows('SpamAssassin', spamAssassin, 'x-spam-flag', null, [[/^yes/i, 'spam'], [/^no/i, 'not-spam']]),
    ...rows('SpamAssassin', spamAssassin, 'x-spam-level', null, [[/^\*/, 'score']]),
    ...rows('SpamAssassin', spamAssassin, 'x-spam-score', null, [[/^-?\d/, 'score']]),
    ...rows('rspamd', rspamd, 'x-spam', null, [[/^yes/i, 'spam'], [/^no/i, 'not-spam']]),
    ...rows('rspamd', rspamd, 'x-spamd-result', null, [[/./, 'score']]),
    ...rows('rspamd', rspamd, 'x-spamd-bar', null, [[/./, 'score']]),
    ...rows('rspamd', rspamd, 'x-rspamd-score', null, [[/./, 'score']]),
    ...rows('rspamd', rspamd, 'x-rspamd-action', null, [[/^no action/i, 'not-spam'], [/^(?:greylist|soft reject)/i, 'delayed'], [/^(?:reject|add header|rewrite)/i, 'spam']]),
    ...rows('amavis', amavis, 'x-amavis-alert', null, [[/^infected|virus/i, 'virus'], [/^banned/i, 'forbidden-attachment'], [/^bad header/i, 'bad-header'], [/^unchecked/i, 'unchecked']]),
    ...rows('amavis', amavis, 'x-virus-scanned', null, [[/./, 'scanned']]),
    ...rows('GMX and WEB.DE', seen, 'x-ui-filterresults', null, verdicts),
    ...rows('GMX and WEB.DE', seen, 'x-ui-out-filterresults', null, verdicts),
    ...rows('GMX and WEB.DE', seen, 'ui-inboundreport', null, verdicts),
    ...rows('GMX and WEB.DE', seen, 'ui-outboundreport', null, verdicts),
    ...rows('GMX and WEB.DE', seen, 'x-gmx-antispam', null, [[/^0\b/, 'not-spam'], [/^[1-9]/, 'spam'], [/^-\d/, 'unchecked']]),
    ...rows('GMX and WEB.DE', seen, 'x-gmx-antivirus', null, [[/^0\b/, 'clean'], [/^[1-9]/, 'virus'], [/^-\d/, 'not-scanned']]),
    ...rows('T-Online', seen, 'x-toi-expurgateid', null, [[/\sCLEAN\b/i, 'not-spam'], [/\sSPAM\b/i, 'spam'], [/\sBULK\b/i, 'bulk'], [/\sDANGEROUS\b/i, 'dangerous'], [/\sSUSPECT\b/i, 'suspect']]),
    ...rows('T-Online', seen, 'x-toi-virusscan', null, [[/^clean/i, 'clean'], [/^unchecked/i, 'not-scanned'], [/^(?:virus|infected)/i, 'virus']]),
    ...rows('T-Online', seen, 'x-toi-spam', null, [[/^(?:n|0)/i, 'not-spam'], [/^u/i, 'undecided'], [/^(?:y|j|1)/i, 'spam']]),
    ...rows('eXpurgate', expurgate, 'x-purgate', null, [[/^(?:clean|this mail is considered clean)/i, 'not-spam'], [/^(?:spam|this mail is identified as spam)/i, 'spam'], [/^(?:bulk|this mail is sent in bulk)/i, 'bulk'], [/^(?:suspect|this mail is considered suspect)/i, 'suspect'], [/^(?:dangerous|this mail (?:contains|uses) potentially dangerous)/i, 'dangerous']]),
    ...rows('eXpurgate', expurgate, 'x-purgate-type', null, [[/^clean/i, 'not-spam'], [/^bulk/i, 'bulk'], [/^spam/i, 'spam'], [/^suspect/i, 'suspect'], [/^dangerous\.virus|^virus/i, 'virus'], [/^dangerous/i, 'dangerous']]),
    ...rows('Proofpoint', seen, 'x-proofpoint-spam-details', null, [[/^rule=notspam|^rule=\w*_notspam/i, 'not-spam'], [/^rule=(?:spam|inbound_spam|\w*_spam)/i, 'spam'], [/./, 'score']]),
    ...rows('Barracuda', seen, 'x-barracuda-spam-score', null, [[/./, 'score']]),
  ],
}; // prettier-ignore
