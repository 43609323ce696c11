/** What receivers and mail servers write when they refuse. Words come before numbers: the same code means several things. */
export type BounceKind =
  | 'recipient-unknown'
  | 'recipient-moved'
  | 'recipient-disabled'
  | 'recipient-refuses'
  | 'host-unknown'
  | 'null-mx'
  | 'mailbox-full'
  | 'message-too-big'
  | 'dmarc'
  | 'spf'
  | 'spf-record'
  | 'dkim'
  | 'arc'
  | 'unauthenticated'
  | 'reverse-dns'
  | 'helo'
  | 'tls'
  | 'block-list'
  | 'reputation'
  | 'rate'
  | 'greylisted'
  | 'spam'
  | 'virus'
  | 'attachment'
  | 'relay-denied'
  | 'login-needed'
  | 'sender-refused'
  | 'header-malformed'
  | 'loop'
  | 'expired'
  | 'network'
  | 'disk-full'
  | 'server-trouble'
  | 'policy';

export type BounceReceiver =
  'google' | 'microsoft' | 'yahoo' | 'apple' | 'gmx' | 't-online' | 'laposte' | 'any';

export interface BouncePattern {
  /** Forever: links and exports name it. */
  readonly id: string;
  readonly kind: BounceKind;
  readonly receiver: BounceReceiver;
  /** Against the words of one refusal, on one line. Gaps are bounded, so that no text can make it slow. */
  readonly pattern: RegExp;
  readonly source: string;
  readonly date: string;
}

type Row = readonly [id: string, kind: BounceKind, pattern: RegExp];
const from = (
  source: string,
  date: string,
  receiver: BounceReceiver,
  rows: readonly Row[],
): readonly BouncePattern[] =>
  rows.map(([id, kind, pattern]) => ({ id, kind, receiver, pattern, source, date }));

const google = from('Google Workspace help: Gmail SMTP errors and codes', '2026-02-12', 'google', [
  ['google-dmarc', 'dmarc', /not accepted due to domain's dmarc policy/i],
  [
    'google-unauthenticated',
    'unauthenticated',
    /[45]\.7\.26.{0,80}(?:unauthenticated|authenticate with either spf or dkim|blocked because the sender)/i,
  ],
  ['google-dmarc-temporary', 'dmarc', /451[- ]4\.7\.26|4\.7\.26.{0,200}(?:temporar|dns)/i],
  ['google-unauthenticated-rate', 'unauthenticated', /4\.7\.26/],
  ['google-spf-hard', 'spf', /5\.7\.26.{0,120}hard ?fail/i],
  ['google-spf-bulk', 'spf', /[45]\.7\.27.{0,200}spf/i],
  ['google-dkim-bulk', 'dkim', /[45]\.7\.30.{0,200}dkim/i],
  ['google-alignment', 'dmarc', /[45]\.7\.32.{0,200}(?:align|from)/i],
  ['google-no-dmarc', 'dmarc', /[45]\.7\.(?:40|31).{0,200}dmarc/i],
  ['google-ptr', 'reverse-dns', /[45]\.7\.(?:25|23).{0,120}(?:ptr|dns)/i],
  ['google-ptr-4-7-0', 'reverse-dns', /4\.7\.0.{0,200}ptr record/i],
  ['google-spf-suspicious', 'spf-record', /[45]\.7\.24.{0,200}(?:spf|suspicious)/i],
  ['google-tls', 'tls', /[45]\.7\.29.{0,200}tls/i],
  ['google-rate', 'rate', /unusual rate of (?:unsolicited )?mail/i],
  ['google-suspicious-volume', 'rate', /[45]\.7\.28/],
  ['google-unsolicited', 'spam', /likely unsolicited mail/i],
  ['google-low-reputation', 'reputation', /very low reputation of the sending (?:ip|domain)/i],
  ['google-suspicious', 'spam', /likely suspicious due to/i],
  ['google-ipv6', 'reverse-dns', /sending guidelines regarding ptr records and authentication/i],
  ['google-no-from', 'header-malformed', /'?from'? header is missing/i],
  ['google-two-from', 'header-malformed', /multiple addresses in .{0,4}from/i],
  ['google-no-message-id', 'header-malformed', /valid message-id header/i],
  ['google-duplicate-header', 'header-malformed', /multiple .{0,30}headers are not|duplicate headers/i],
  ['google-not-exist', 'recipient-unknown', /the email account that you tried to reach does not exist/i],
  [
    'google-over-quota',
    'mailbox-full',
    /(?:the recipient's inbox|email account that you tried to reach) is (?:out of storage|over quota)/i,
  ],
  [
    'google-disabled',
    'recipient-disabled',
    /email account that you tried to reach is (?:disabled|inactive)/i,
  ],
  ['google-receiving-rate', 'rate', /receiving mail (?:too quickly|at a rate that)/i],
  [
    'google-attachment',
    'attachment',
    /content presents a potential security issue|blocked for security reasons/i,
  ],
  ['google-size', 'message-too-big', /exceeded google's message size limits/i],
  [
    'google-groups',
    'recipient-refuses',
    /group you tried to contact .{0,80}(?:may not exist|permission to post)/i,
  ],
]);

const microsoft = from(
  'Microsoft: non-delivery reports in Exchange Online (stored copy); S3140, RP-, SC-, DY- codes and RESOLVER words partly from memory',
  '2026-11-24',
  'microsoft',
  [
    ['microsoft-515', 'dmarc', /5\.7\.515|does not meet the required authentication level/i],
    ['microsoft-509', 'dmarc', /5\.7\.509|does not pass dmarc verification/i],
    ['microsoft-spf', 'spf', /5\.7\.23.{0,120}spf|message rejected because of sender policy framework/i],
    ['microsoft-ptr-ipv6', 'reverse-dns', /5\.7\.25.{0,120}(?:ipv6|reverse)/i],
    ['microsoft-mta-sts', 'tls', /5\.7\.5.{0,80}(?:certificate|mta-sts)/i],
    ['microsoft-starttls', 'tls', /[45]\.7\.321|starttls-not-supported/i],
    ['microsoft-certificate', 'tls', /[45]\.7\.32[25]|certificate-(?:expired|host-mismatch)/i],
    ['microsoft-dane', 'tls', /[45]\.7\.32[34]|tlsa-invalid|dnssec-invalid/i],
    ['microsoft-block-list', 'block-list', /part of their network is on our block list|\bS31[45]0\b/i],
    ['microsoft-banned-ip', 'block-list', /5\.7\.(?:511|6[0-4]\d)|access denied, banned send(?:er|ing ip)/i],
    ['microsoft-banned-sender', 'reputation', /5\.7\.50[1-3]|spam abuse detected/i],
    ['microsoft-rate', 'rate', /\bRP-00[123]\b/],
    ['microsoft-content', 'spam', /\bSC-00[1-4]\b/],
    ['microsoft-dynamic', 'reputation', /\bDY-00[12]\b/],
    ['microsoft-try-later', 'rate', /4\.7\.(?:5\d\d|6\d\d).{0,80}(?:try again|as\d{3})/i],
    ['microsoft-helo', 'helo', /5\.7\.506|bad helo/i],
    ['microsoft-no-ipv6', 'policy', /5\.7\.510/],
    ['microsoft-from', 'header-malformed', /5\.7\.512|rfc ?5322 section 3\.6\.2/i],
    ['microsoft-recipient-block', 'recipient-refuses', /5\.7\.(?:507|513|703)/],
    [
      'microsoft-inside-only',
      'recipient-refuses',
      /5\.7\.(?:12|124|133|134|135|136)\b|RESOLVER\.RST\.(?:AuthRequired|NotAuthorized)/i,
    ],
    ['microsoft-relay', 'relay-denied', /5\.7\.(?:57|64)\b|TenantAttribution/i],
    ['microsoft-threshold', 'rate', /5\.7\.70[58]/],
    ['microsoft-unregistered', 'sender-refused', /5\.7\.750/],
    ['microsoft-not-found', 'recipient-unknown', /RESOLVER\.ADR\.(?:Recip|Ex)?NotFound|5\.1\.10\b/i],
    ['microsoft-invalid', 'recipient-unknown', /RESOLVER\.ADR\.(?:Recip)?Invalid/i],
    ['microsoft-not-found-smtp', 'recipient-unknown', /recipient not found by smtp address lookup/i],
    [
      'microsoft-quota',
      'mailbox-full',
      /STOREDRV\.Deliver.{0,60}(?:quota|MapiExceptionShutoffQuotaExceeded)|QuotaExceeded/i,
    ],
    ['microsoft-too-big', 'message-too-big', /RESOLVER\.RST\.(?:Send|Recip)SizeLimit/i],
    ['microsoft-not-recognised', 'recipient-unknown', /recipient name is not recogni[sz]ed/i],
    [
      'microsoft-mailbox-unavailable',
      'recipient-unknown',
      /requested action not taken: mailbox unavailable/i,
    ],
  ],
);

const yahoo = from('Yahoo Sender Hub: SMTP error codes', '2026-02-01', 'yahoo', [
  ['yahoo-deferred', 'rate', /\[TS\d\d\]/],
  ['yahoo-deferred-for-good', 'reputation', /\[TSS\d\d\]|permanently deferred/i],
  ['yahoo-block-list', 'block-list', /\[BL\d\d\]/],
  ['yahoo-content', 'spam', /\[PH\d\d\]/],
  ['yahoo-policy', 'dmarc', /554 5\.7\.9 .{0,40}not accepted for policy reasons/i],
  ['yahoo-no-account', 'recipient-unknown', /this user doesn't have a .{1,80} account/i],
  ['yahoo-dd', 'recipient-unknown', /delivery error: dd /i],
  ['yahoo-from-domain', 'sender-refused', /unresolvable rfc\.?53?2[12] from domain/i],
  ['yahoo-resources', 'server-trouble', /resources temporarily unavailable/i],
]);

const others = [
  ...from('Apple, from memory after support 102322, not confirmed', '2026-11-24', 'apple', [
    ['apple-dmarc', 'dmarc', /rejected due to .{1,120}'s dmarc policy/i],
    ['apple-content', 'spam', /\[CS\d\d\]/],
    ['apple-block-list', 'block-list', /\[(?:HM|PB)\d\d\]/],
  ]),
  ...from('La Poste, reported style of replies, not confirmed', '2026-11-24', 'laposte', [
    ['laposte-refused', 'policy', /\bLPN\d{3}_\d{3}\b/],
  ]),
  ...from('from memory, not confirmed against a page', '2026-11-24', 'gmx', [
    ['gmx-ip', 'block-list', /nemesis esmtp service.{0,80}(?:ip|listed)|reason: ?(?:ip|blocklist)/i],
    ['gmx-ptr', 'reverse-dns', /nemesis esmtp service.{0,80}(?:reverse|ptr)/i],
    ['gmx-policy', 'policy', /reject due to policy restrictions/i],
    ['gmx-quota', 'mailbox-full', /(?:mailbox|quota) exceeded: the mailbox is full|mailbox quota exceeded/i],
  ]),
  ...from('from memory, not confirmed against a page', '2026-11-24', 't-online', [
    ['t-online-ip', 'block-list', /ip=[0-9a-f.:]{3,45} - (?:none|a problem|dialup)/i],
    ['t-online-contact', 'reputation', /tosa@rx\.t-online\.de|postmaster\.t-online\.de/i],
  ]),
];

/** Filters on the server that keeps the log, and the words with which they refuse. */
const filters = from(
  'amavisd-new and rspamd: words of their logs and replies, from memory',
  '2026-11-24',
  'any',
  [
    ['amavis-infected', 'virus', /\bblocked infected\b|\breject, id=\S{1,40} - infected/i],
    ['amavis-banned', 'attachment', /\bblocked banned\b|\bid=\S{1,40} - banned/i],
    ['amavis-spam', 'spam', /\bblocked spam(?:my)?\b|\bid=\S{1,40} - spam/i],
    ['amavis-bad-header', 'header-malformed', /\bblocked bad-header|\bid=\S{1,40} - bad.header/i],
    ['amavis-oversized', 'message-too-big', /\bblocked oversized\b/i],
    ['amavis-unchecked', 'attachment', /\bblocked unchecked\b/i],
    ['rspamd-greylist', 'greylisted', /^rspamd (?:greylist|soft reject):/i],
    ['rspamd-reject', 'spam', /^rspamd reject:|\bspam message rejected\b|\bgtube pattern\b/i],
  ],
);

/** What servers of German hosts say. */
const german = from('words of German servers, from memory', '2026-11-24', 'any', [
  ['german-full', 'mailbox-full', /postfach.{0,40}\b(?:voll|überfüllt|limit)/i],
  [
    'german-unknown',
    'recipient-unknown',
    /(?:empfänger|benutzer|postfach|mailbox|adresse).{0,60}(?:unbekannt|existiert nicht|nicht gefunden|gibt es nicht|nicht vorhanden)/i,
  ],
  [
    'german-disabled',
    'recipient-disabled',
    /(?:postfach|konto|adresse).{0,40}(?:gesperrt|deaktiviert|geschlossen)/i,
  ],
  ['german-spam', 'spam', /(?:als|wegen) spam\b.{0,60}(?:abgelehnt|abgewiesen|zurückgewiesen|eingestuft)/i],
]);

const general = from('RFC 3463, RFC 7372; words of common servers from memory', '2026-11-24', 'any', [
  ['dmarc', 'dmarc', /\bdmarc\b/i],
  ['arc', 'arc', /\barc (?:validation|chain)|[45]\.7\.29\b.{0,20}\barc\b/i],
  ['spf-word', 'spf', /\bspf\b|sender policy framework/i],
  ['dkim-word', 'dkim', /\bdkim\b/i],
  ['dkim-code', 'dkim', /5\.7\.2[0-2]\b/],
  ['spf-code', 'spf', /5\.7\.23\b/],
  ['spf-error-code', 'spf-record', /[45]\.7\.24\b/],
  ['ptr-code', 'reverse-dns', /5\.7\.25\b/],
  ['auth-code', 'unauthenticated', /5\.7\.26\b/],
  [
    'ptr',
    'reverse-dns',
    /\bptr\b|reverse dns|\brdns\b|reverse (?:host)?name|cannot find your (?:reverse )?hostname|no reverse/i,
  ],
  ['ses-address-error', 'policy', /unknown address error 5\d\d-.{0,3}5\.7\.\d/i],
  ['delivery-program', 'server-trouble', /\bprocmail\b|\bmaildrop\b|command (?:output|died)|mailer error/i],
  ['null-mx', 'null-mx', /[45]\.(?:1\.10|7\.27)\b.{0,60}null ?mx|does not accept (?:e-?)?mail/i],
  [
    'helo',
    'helo',
    /(?:helo|ehlo) (?:command )?(?:rejected|argument|name)|invalid (?:helo|ehlo)|bad (?:helo|ehlo)/i,
  ],
  [
    'tls-needed',
    'tls',
    /must issue a starttls|starttls (?:command )?(?:first|required)|tls (?:is )?required|certificate verif/i,
  ],
  ['spamhaus', 'block-list', /spamhaus|\bzen\b.{0,20}\blisted\b/i],
  ['barracuda', 'block-list', /barracuda ?(?:central|reputation)/i],
  ['spamcop', 'block-list', /spamcop/i],
  ['sorbs', 'block-list', /\bsorbs\b/i],
  ['proofpoint', 'block-list', /ipcheck\.proofpoint|cloudmark.{0,30}reset/i],
  [
    'block-list',
    'block-list',
    /black ?list|block ?list|blocked using|\bdnsbl\b|\brbl\b|(?<!not )\blisted (?:at|in|by|on) /i,
  ],
  ['reputation', 'reputation', /(?:low|poor|bad) reputation|reputation of the|banned/i],
  ['smtp-server-of-isp', 'reputation', /use the smtp server of your isp|dynamic (?:ip|address)|dial-?up/i],
  ['greylisted', 'greylisted', /gr[ea]y-?list|postgrey|try again (?:in|after) \d{1,5} ?(?:sec|min)/i],
  [
    'rate',
    'rate',
    /too many (?:messages|connections|mails|emails|recipients|errors)|rate limit|throttl|sending too fast|exceeded the (?:hourly|daily|maximum number)/i,
  ],
  [
    'quota-message',
    'mailbox-full',
    /(?:mail ?box|inbox|mail ?folder|account|quota|mail ?drop|user).{0,40}(?:\bfull\b|over (?:its )?quota|overquota|exceed|over (?:the )?(?:its )?(?:maximum|allowed|storage))/i,
  ],
  [
    'quota',
    'mailbox-full',
    /quota (?:exceeded|violation)|over ?quota|exceeded (?:the |its |their )?(?:storage|quota|local limit)|exceeds? .{0,30}quota|mailfolder is full|insufficient (?:system )?storage for/i,
  ],
  ['quota-limit', 'mailbox-full', /number of messages in recipient's mailbox exceeded/i],
  ['quota-code', 'mailbox-full', /[45]\.2\.2\b/],
  [
    'disk',
    'disk-full',
    /not enough disk space|no space left on device|insufficient system (?:storage|resources)|out of disk/i,
  ],
  [
    'too-big',
    'message-too-big',
    /message (?:size|length|is|was).{0,40}(?:too (?:big|large)|exceeds?)|(?:too (?:big|large)) .{0,20}message|message size limit|5\.3\.4\b|5\.2\.3\b/i,
  ],
  [
    'relay',
    'relay-denied',
    /relay(?:ing)? (?:not permitted|denied|access denied|is not allowed|prohibited)|unable to relay|not (?:a )?local (?:domain|host)|we do not relay|(?:not|isn't) in my list of allowed rcpthosts/i,
  ],
  [
    'login',
    'login-needed',
    /authentication (?:is )?required|must (?:be )?authenticate|5\.7\.0 authentication|client was not authenticated|smtp auth/i,
  ],
  ['virus', 'virus', /\bvirus\b|malware|infected/i],
  [
    'attachment',
    'attachment',
    /attachment.{0,40}(?:not allowed|blocked|prohibited|forbidden)|file type.{0,20}not allowed/i,
  ],
  [
    'spam-word',
    'spam',
    /\bspam\b|junk ?mail|unsolicited|bulk mail|message content rejected|content (?:filter|rejected)|spamassassin/i,
  ],
  ['rejected-content', 'spam', /rejected by (?:the )?(?:content|spam|domain) ?filter/i],
  [
    'sender-refused',
    'sender-refused',
    /sender (?:address )?(?:rejected|denied|refused|verify failed)|5\.1\.[78]\b|domain of sender address|mail from .{0,40}(?:refused|rejected)/i,
  ],
  [
    'moved',
    'recipient-moved',
    /user (?:has )?moved|5\.1\.6\b|no longer (?:at|on) (?:this|our)|(?:address|account|mailbox|user) has (?:been )?(?:changed|moved)|replaced by/i,
  ],
  [
    'disabled',
    'recipient-disabled',
    /(?:account|mail ?box|user|address|recipient).{0,40}(?:disabled|suspended|inactive|deactivated|not active|locked|closed)|5\.2\.1\b.{0,40}(?:disabled|inactive)/i,
  ],
  [
    'inactive',
    'recipient-disabled',
    /(?:disabled|suspended|inactive|deactivated|discontinued).{0,20}(?:account|mail ?box|user|recipient)/i,
  ],
  [
    'user-unknown',
    'recipient-unknown',
    /(?:user|recipient|mailbox|address|account|alias)s?\W{0,3}(?:is |was )?(?:name )?(?:unknown|not found|not known|invalid|does ?n[o']t exist|doesn't exist|did not exist|is not (?:valid|known|recognized|recognised|a known))/i,
  ],
  [
    'unknown-user',
    'recipient-unknown',
    /(?:unknown|invalid|no such|nonexistent|non-existent|not a valid|bad destination|undefined|unrecogni[sz]ed) (?:local )?(?:e-?mail )?(?:users?|recipients?|mail ?box|address|account|person|alias|local ?part)/i,
  ],
  [
    'no-such',
    'recipient-unknown',
    /no such (?:user|person|recipient|mailbox|address|account|email|local|customer)/i,
  ],
  [
    'no-mailbox',
    'recipient-unknown',
    /(?:no|not have an?|hasn't an?|isn't an?) (?:mail ?box|email account|yahoo|account|valid)(?: here)?(?: by that name)?|no mailbox here/i,
  ],
  ['not-listed', 'recipient-unknown', /not listed in (?:the )?(?:domino|public|address|directory)/i],
  // RFC 5321 §4.2.3: 450 is "busy or blocked for now", 550 mostly "not found".
  [
    'mailbox-busy',
    'server-trouble',
    /\b450[ -].{0,60}mailbox (?:is )?unavailable|mailbox (?:is )?(?:busy|temporarily unavailable)/i,
  ],
  ['mailbox-unavailable', 'recipient-unknown', /\b550[ :-].{0,60}mailbox (?:is )?unavailable/i],
  ['user-unknown-table', 'recipient-unknown', /user unknown in (?:virtual|local|relay)/i],
  [
    'not-exist',
    'recipient-unknown',
    /(?:does not|doesn't|did not|do not) exist(?: here| on)?|not exist here|can't (?:find|verify)|could not be found/i,
  ],
  [
    'unrouteable-address',
    'recipient-unknown',
    /unrouteable address|unroutable address|address (?:rejected|unknown)|recipient (?:address )?rejected(?!.{0,30}(?:access|policy|grey))/i,
  ],
  ['unknown-recipient-code', 'recipient-unknown', /5\.1\.1\b/],
  [
    'no-valid-recipients',
    'recipient-unknown',
    /no valid recipients?|all recipients? (?:addresses )?rejected/i,
  ],
  [
    'user-here',
    'recipient-unknown',
    /(?:user|recipient|addressee) .{1,60}(?:is )?(?:unknown|not here|not known)|\buser unknown\b|this account is not allowed|5\.1\.0\b.{0,40}unknown/i,
  ],
  [
    'host-not-found',
    'host-unknown',
    /host (?:or domain name )?(?:not found|unknown)|domain (?:name )?(?:not found|does not exist|is unknown)|nxdomain|unknown (?:host|domain)|unrouteable mail domain|5\.1\.2\b|no such domain/i,
  ],
  ['dns-invalid', 'host-unknown', /name or service not known|couldn't find any host/i],
  [
    'expired',
    'expired',
    /(?:message|delivery).{0,30}(?:expired|timed? ?out|time limit)|retry (?:timeout|time) (?:exceeded|not reached)|4\.4\.7\b|5\.4\.7\b|could not be delivered for|too old|been failing for a long time|deferred: connection timed out|maximum time/i,
  ],
  [
    'loop',
    'loop',
    /too many hops|mail loop|loops? back|hop count exceeded|loop(?:ing)? detected|5\.4\.(?:6|14)\b|routing loop/i,
  ],
  [
    'network',
    'network',
    /connection (?:refused|timed out|reset|lost|dropped|closed|died)|no route to host|network (?:is )?unreachable|could not connect|unable to connect|4\.4\.[12]\b|no (?:answer|response) from host|lost connection/i,
  ],
  [
    'recipient-refuses',
    'recipient-refuses',
    /(?:recipient|user) (?:does not|doesn't|is not) (?:accept|want|wish|allow)|not authori[sz]ed to (?:send|post)|only (?:accepts|members)|restricted|refused (?:by the recipient|to accept)/i,
  ],
  [
    'rejected-by-remote',
    'recipient-refuses',
    /rejected by (?:a|the) (?:remote mail server|recipient|domain)/i,
  ],
  [
    'access-denied',
    'policy',
    /access denied|administrative prohibition|(?:policy|local policy) (?:reject|violation|restriction|reasons)|not (?:permitted|allowed) (?:by|due)|message (?:rejected|refused) (?:due|for|by)/i,
  ],
  [
    'malformed',
    'header-malformed',
    /(?:malformed|missing|invalid|bad|syntax).{0,30}(?:header|from:|message-id|date)|5\.6\.0\b|not rfc ?(?:2822|5322)|bare (?:lf|line)/i,
  ],
  [
    'ended-by-server',
    'server-trouble',
    /(?:temporary|local|internal) (?:server )?(?:failure|error|problem)|system (?:not available|error|resources)|service (?:unavailable|not available|temporarily)|try again later|4\.3\.\d\b/i,
  ],
  [
    'command-output',
    'server-trouble',
    /command (?:output|died|failed|time)|procmail|can't create|pipe to|mailer error/i,
  ],
]);

export const bouncePatterns: { readonly checkedOn: string; readonly entries: readonly BouncePattern[] } = {
  checkedOn: '2026-11-24',
  entries: [...google, ...microsoft, ...yahoo, ...others, ...filters, ...german, ...general],
};
