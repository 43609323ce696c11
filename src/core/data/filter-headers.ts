/** What filters write into the header, and what each value means; dated facts, read from the operators' own pages where they have some. */
export type FilterProduct = 'Microsoft' | 'SpamAssassin' | 'rspamd' | 'amavis' | 'GMX and WEB.DE' | 'T-Online' | 'eXpurgate' | 'Proofpoint' | 'Barracuda'; // prettier-ignore
export type FilterMeaning =
  | 'skipped' | 'not-spam' | 'spam' | 'spam-sure' | 'phishing' | 'phishing-sure' | 'bulk' | 'spoof' | 'malware' | 'impersonation' | 'nothing-found'
  | 'allowed-sender' | 'blocked-sender' | 'inside' | 'released' | 'rule-spam' | 'ip-allowed' | 'ip-not-listed'
  | 'few-complaints' | 'some-complaints' | 'many-complaints' | 'no-bulk' | 'clean' | 'virus' | 'scanned'
  | 'auth-fail-policy' | 'auth-fail-implicit' | 'auth-spoof-inside' | 'auth-pass' | 'auth-soft' | 'auth-not-checked' | 'auth-bypassed'
  | 'score' | 'connecting-address' | 'server-name' | 'country'; // prettier-ignore

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

const rows = (product: FilterProduct, source: string, field: string, key: string | null, pairs: readonly (readonly [RegExp, FilterMeaning])[]): readonly FilterRow[] =>
  pairs.map(([value, meaning]) => ({ field, product, key, value, meaning, source, date: '2026-11' })); // prettier-ignore
const microsoft = 'learn.microsoft.com, anti-spam message headers';
const forefront = (key: string, pairs: readonly (readonly [RegExp, FilterMeaning])[]) =>
  rows('Microsoft', microsoft, 'x-forefront-antispam-report', key, pairs);
const seen = 'seen in messages';

export const filterHeaders: { readonly checkedOn: string; readonly entries: readonly FilterRow[] } = {
  checkedOn: '2026-11-24',
  entries: [
    ...forefront('SCL', [[/^-1$/, 'skipped'], [/^[01]$/, 'not-spam'], [/^[56]$/, 'spam'], [/^[789]$/, 'spam-sure']]),
    ...forefront('SFV', [[/^NSPM/i, 'not-spam'], [/^SPM/i, 'spam'], [/^(?:SKN|SKA|SFE)/i, 'allowed-sender'], [/^(?:SKB|BLK)/i, 'blocked-sender'], [/^SKI/i, 'inside'], [/^SKQ/i, 'released'], [/^SKS/i, 'rule-spam']]),
    ...forefront('CAT', [[/^NONE/i, 'nothing-found'], [/^HPHI?SH/i, 'phishing-sure'], [/^PHSH/i, 'phishing'], [/^HSPM/i, 'spam-sure'], [/^(?:O?SPM)/i, 'spam'], [/^BULK/i, 'bulk'], [/^(?:SPOOF|INTOS)/i, 'spoof'], [/^(?:MALW|AMP|SAP|FTBP)/i, 'malware'], [/^(?:DIMP|UIMP|GIMP|BIMP)/i, 'impersonation']]),
    ...forefront('IPV', [[/^CAL/i, 'ip-allowed'], [/^NLI/i, 'ip-not-listed']]),
    ...forefront('CIP', [[/./, 'connecting-address']]),
    ...forefront('H', [[/./, 'server-name']]),
    ...forefront('CTRY', [[/./, 'country']]),
    ...rows('Microsoft', microsoft, 'x-microsoft-antispam', 'BCL', [[/^0$/, 'no-bulk'], [/^[123]$/, 'few-complaints'], [/^[4-7]$/, 'some-complaints'], [/^[89]$/, 'many-complaints']]),
    ...rows('Microsoft', microsoft, 'authentication-results', 'compauth', [[/^000/, 'auth-fail-policy'], [/^00[12]/, 'auth-fail-implicit'], [/^010/, 'auth-spoof-inside'], [/^1/, 'auth-pass'], [/^2/, 'auth-soft'], [/^3/, 'auth-not-checked'], [/^[49]/, 'auth-bypassed'], [/^[67]/, 'auth-pass']]),
    ...rows('SpamAssassin', 'spamassassin.apache.org', 'x-spam-status', null, [[/^yes/i, 'spam'], [/^no/i, 'not-spam']]),
    ...rows('SpamAssassin', 'spamassassin.apache.org', 'x-spam-flag', null, [[/^yes/i, 'spam'], [/^no/i, 'not-spam']]),
    ...rows('SpamAssassin', 'spamassassin.apache.org', 'x-spam-score', null, [[/^-?\d/, 'score']]),
    ...rows('rspamd', 'rspamd.com', 'x-spamd-result', null, [[/./, 'score']]),
    ...rows('rspamd', 'rspamd.com', 'x-rspamd-score', null, [[/./, 'score']]),
    ...rows('rspamd', 'rspamd.com', 'x-rspamd-action', null, [[/^no action/i, 'not-spam'], [/^(?:reject|add header|rewrite)/i, 'spam']]),
    ...rows('amavis', 'amavis.org', 'x-amavis-alert', null, [[/virus|infected/i, 'virus'], [/./, 'rule-spam']]),
    ...rows('amavis', 'amavis.org', 'x-virus-scanned', null, [[/./, 'scanned']]),
    ...rows('GMX and WEB.DE', seen, 'x-ui-filterresults', null, [[/^notjunk/i, 'not-spam'], [/^junk/i, 'spam']]),
    ...rows('GMX and WEB.DE', seen, 'x-gmx-antispam', null, [[/^0\b/, 'not-spam'], [/^[1-9-]/, 'spam']]),
    ...rows('GMX and WEB.DE', seen, 'x-gmx-antivirus', null, [[/^0\b/, 'clean'], [/^[1-9-]/, 'virus']]),
    ...rows('T-Online', seen, 'x-toi-virusscan', null, [[/^(?:clean|unchecked)/i, 'clean'], [/./, 'virus']]),
    ...rows('T-Online', seen, 'x-toi-spam', null, [[/^(?:n|0)/i, 'not-spam'], [/./, 'spam']]),
    ...rows('eXpurgate', seen, 'x-purgate', null, [[/^clean/i, 'not-spam'], [/^(?:spam|bulk)/i, 'spam'], [/./, 'score']]),
    ...rows('eXpurgate', seen, 'x-purgate-type', null, [[/^clean/i, 'not-spam'], [/^bulk/i, 'bulk'], [/^spam/i, 'spam'], [/^dangerous|virus/i, 'malware']]),
    ...rows('Proofpoint', seen, 'x-proofpoint-spam-details', null, [[/^rule=notspam/i, 'not-spam'], [/^rule=(?:spam|inbound_spam)/i, 'spam'], [/./, 'score']]),
    ...rows('Barracuda', seen, 'x-barracuda-spam-score', null, [[/./, 'score']]),
  ],
}; // prettier-ignore
