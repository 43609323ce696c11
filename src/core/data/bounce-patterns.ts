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
  | 'google'
  | 'microsoft'
  | 'yahoo'
  | 'apple'
  | 'gmx'
  | 't-online'
  | 'freenet'
  | 'comcast'
  | 'orange'
  | 'free'
  | 'laposte'
  | 'mimecast'
  | 'any';

export interface BouncePattern {
  /** Forever: links and exports name it. */
  readonly id: string;
  readonly kind: BounceKind;
  readonly receiver: BounceReceiver;
  /** These words are everybody's: they count as this receiver's only where it shows itself. */
  readonly onlyShown: boolean;
  /** Against the words of one refusal, on one line. Gaps are bounded, so that no text can make it slow. */
  readonly pattern: RegExp;
  readonly source: string;
  readonly date: string;
}

type Row = readonly [id: string, kind: BounceKind, pattern: RegExp, shown?: 'only-shown'];
const from = (
  source: string,
  date: string,
  receiver: BounceReceiver,
  rows: readonly Row[],
): readonly BouncePattern[] =>
  rows.map(([id, kind, pattern, shown]) => ({
    id,
    kind,
    receiver,
    onlyShown: shown !== undefined,
    pattern,
    source,
    date,
  }));
const onlyShown = (entries: readonly BouncePattern[]): readonly BouncePattern[] =>
  entries.map((entry) => ({ ...entry, onlyShown: true }));

const google = from('Google Workspace help: Gmail SMTP errors and codes', '2026-02-12', 'google', [
  ['google-dmarc-temporary', 'dmarc', /4\.7\.26.{0,200}(?:temporar|\bdns\b)/i],
  ['google-dmarc', 'dmarc', /not accepted due to domain's dmarc policy/i],
  [
    'google-unauthenticated',
    'unauthenticated',
    /[45]\.7\.26.{0,120}?(?:unauthenticated|authenticate with either spf or dkim)/i,
  ],
  ['google-unauthenticated-rate', 'unauthenticated', /4\.7\.26/, 'only-shown'],
  ['google-spf-hard', 'spf', /5\.7\.26.{0,120}hard ?fail/i],
  ['google-spf-bulk', 'spf', /[45]\.7\.27.{0,200}spf/i],
  ['google-dkim-bulk', 'dkim', /[45]\.7\.30.{0,200}dkim/i],
  ['google-alignment', 'dmarc', /[45]\.7\.32.{0,200}(?:align|from)/i],
  ['google-no-dmarc', 'dmarc', /[45]\.7\.(?:40|31).{0,200}dmarc/i],
  ['google-ptr', 'reverse-dns', /[45]\.7\.(?:25|23).{0,120}(?:ptr|dns)/i, 'only-shown'],
  ['google-ptr-4-7-0', 'reverse-dns', /4\.7\.0.{0,200}ptr record/i, 'only-shown'],
  ['google-spf-suspicious', 'spf-record', /[45]\.7\.24.{0,200}(?:spf|suspicious)/i, 'only-shown'],
  ['google-tls', 'tls', /[45]\.7\.29.{0,200}tls/i],
  [
    'google-no-authentication',
    'unauthenticated',
    /does not have authentication information or fails to pass/i,
    'only-shown',
  ],
  [
    'google-login',
    'login-needed',
    /username and password not accepted|application-specific password|web login required/i,
    'only-shown',
  ],
  ['google-login-type', 'login-needed', /unrecognized authentication type/i, 'only-shown'],
  ['google-relay', 'relay-denied', /invalid credentials for relay|mail relay denied/i],
  ['google-sending-limit', 'rate', /(?:daily user|daily smtp relay) sending (?:limit|quota) exceeded/i],
  ['google-rule', 'recipient-refuses', /administrator rule.{0,40}gcdp|\bgcdp\b/i],
  ['google-rate', 'rate', /unusual rate of (?:unsolicited )?mail/i],
  ['google-suspicious-volume', 'rate', /[45]\.7\.28/, 'only-shown'],
  ['google-unsolicited', 'spam', /likely unsolicited mail/i],
  ['google-low-reputation', 'reputation', /very low reputation of the sending (?:ip|domain)/i],
  ['google-suspicious', 'spam', /likely suspicious due to/i],
  ['google-ipv6', 'reverse-dns', /sending guidelines regarding ptr records and authentication/i],
  ['google-no-from', 'header-malformed', /'?from'? header is missing/i, 'only-shown'],
  ['google-two-from', 'header-malformed', /multiple addresses in .{0,4}from/i, 'only-shown'],
  ['google-no-message-id', 'header-malformed', /valid message-id header/i, 'only-shown'],
  [
    'google-duplicate-header',
    'header-malformed',
    /multiple .{0,30}headers are not|duplicate headers/i,
    'only-shown',
  ],
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
  ['google-attachment', 'attachment', /content presents a potential security issue/i],
  ['google-attachment-blocked', 'attachment', /blocked for security reasons/i, 'only-shown'],
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
    ['microsoft-515', 'dmarc', /5\.7\.515|(?:does not|doesn't) meet the required authentication level/i],
    ['microsoft-509', 'dmarc', /5\.7\.509|does not pass dmarc verification/i],
    [
      'microsoft-spf',
      'spf',
      /5\.7\.23.{0,120}spf|message rejected because of sender policy framework/i,
      'only-shown',
    ],
    ['microsoft-ptr-ipv6', 'reverse-dns', /5\.7\.25.{0,120}(?:ipv6|reverse)/i, 'only-shown'],
    ['microsoft-mta-sts', 'tls', /5\.7\.5\b.{0,80}(?:certificate|mta-sts)/i, 'only-shown'],
    ['microsoft-starttls', 'tls', /[45]\.7\.321|starttls-not-supported/i],
    ['microsoft-certificate', 'tls', /[45]\.7\.32[025]\b|certificate-(?:expired|host-mismatch)/i],
    ['microsoft-dane', 'tls', /[45]\.7\.32[34]|tlsa-invalid|dnssec-invalid/i],
    ['microsoft-block-list', 'block-list', /part of their network is on our block list|\bS31[45]0\b/i],
    ['microsoft-banned-ip', 'block-list', /5\.7\.(?:511|6[0-4]\d)|access denied, banned send(?:er|ing ip)/i],
    ['microsoft-banned-sender', 'reputation', /5\.7\.50[1-3]|spam abuse detected|bad outbound sender/i],
    ['microsoft-connector', 'relay-denied', /5\.7\.367/],
    ['microsoft-forwarding', 'policy', /5\.7\.520|does not allow external forwarding/i],
    ['microsoft-login', 'login-needed', /5\.7\.139|SmtpClientAuthentication is disabled/i],
    ['microsoft-send-as', 'sender-refused', /5\.2\.252|5\.7\.60\b|SendAsDenied/i],
    ['microsoft-daily-limit', 'rate', /5\.1\.90\b|5\.7\.23[2-6]\b|5\.2\.12[1-4]\b/i],
    ['microsoft-thread-limit', 'rate', /recipient thread limit exceeded/i],
    ['microsoft-rate', 'rate', /\bRP-00[123]\b/],
    ['microsoft-content', 'spam', /\bSC-00[1-4]\b/],
    ['microsoft-dynamic', 'reputation', /\bDY-00[12]\b/],
    ['microsoft-try-later', 'rate', /4\.7\.(?:5\d\d|6\d\d).{0,120}(?:try again|rate limited|\bas\d{3})/i],
    ['microsoft-helo', 'helo', /5\.7\.506/],
    ['microsoft-no-ipv6', 'policy', /5\.7\.510/],
    ['microsoft-from', 'header-malformed', /5\.7\.512|rfc ?5322 section 3\.6\.2/i],
    ['microsoft-recipient-block', 'recipient-refuses', /5\.7\.(?:507|513|703)/],
    [
      'microsoft-inside-only',
      'recipient-refuses',
      /5\.7\.(?:12|124|129|13[3-6])\b|RESOLVER\.RST\.(?:AuthRequired|NotAuthorized|SenderNotAuthenticated|RestrictedTo)/i,
    ],
    ['microsoft-relay', 'relay-denied', /5\.7\.(?:57|64)\b|TenantAttribution/i],
    ['microsoft-threshold', 'rate', /5\.7\.70[58]/],
    ['microsoft-unregistered', 'sender-refused', /5\.7\.750/],
    ['microsoft-not-found', 'recipient-unknown', /RESOLVER\.ADR\.(?:Ex)?(?:Recip(?:ient)?)?NotFound/i],
    // The registry gives 5.1.10 to the null MX (RFC 7505 §4.1); Exchange to an unknown recipient.
    [
      'microsoft-not-found-code',
      'recipient-unknown',
      /5\.1\.10\b(?=.{0,400}(?:\bnot found\b|wasn't found|couldn't be found|outlook\.com))/i,
    ],
    // Directory-based edge blocking: who is not in the directory has no access (Exchange Online).
    [
      'microsoft-edge-blocking',
      'recipient-unknown',
      /5\.4\.1 .{0,340}recipient address rejected: access denied/i,
    ],
    ['microsoft-dns', 'host-unknown', /[45]\.4\.31[0-2]\b/],
    ['microsoft-connection', 'network', /[45]\.4\.316\b/i],
    ['microsoft-rule', 'recipient-refuses', /TRANSPORT\.RULES|5\.7\.(?:130|900)\b/i],
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
      'only-shown',
    ],
  ],
);

const yahoo = from('Yahoo Sender Hub: SMTP error codes', '2026-02-01', 'yahoo', [
  ['yahoo-deferred-for-good', 'reputation', /permanently deferred/i],
  ['yahoo-deferred', 'rate', /\[TSS?\d\d\]|temporarily deferred due to/i],
  [
    'yahoo-unauthenticated',
    'unauthenticated',
    /sender is unauthenticated.{0,120}yahoo|yahoo requires all senders to authenticate/i,
  ],
  ['yahoo-disabled', 'recipient-disabled', /mailbox is disabled \(554\.30\)/i],
  ['aol-dynamic', 'reputation', /\(RTR:(?:DU|RD|BL)\)|554rtr/i],
  ['yahoo-block-list', 'block-list', /\[BL\d\d\]/],
  ['yahoo-content', 'spam', /\[PH\d\d\]/],
  ['yahoo-policy', 'dmarc', /5\.7\.9 .{0,40}not accepted for policy reasons/i],
  ['yahoo-no-account', 'recipient-unknown', /this user doesn't have a .{1,80} account/i, 'only-shown'],
  ['yahoo-dd', 'recipient-unknown', /delivery error: dd /i],
  ['yahoo-from-domain', 'sender-refused', /unresolvable rfc\.?53?2[12] from domain/i],
  ['yahoo-resources', 'server-trouble', /resources temporarily unavailable/i, 'only-shown'],
]);

const others = [
  ...from('Apple, from memory after support 102322, not confirmed', '2026-11-24', 'apple', [
    ['apple-dmarc', 'dmarc', /rejected due to .{1,120}'s dmarc policy/i, 'only-shown'],
    ['apple-unauthenticated', 'unauthenticated', /rejected due to (?:an )?unauthenticated/i, 'only-shown'],
    ['apple-rate', 'rate', /deferred due to excessive volume/i, 'only-shown'],
    ['apple-content', 'spam', /\[CS\d\d\]/],
    ['apple-block-list', 'block-list', /\[(?:HM|PB)\d\d\]/],
  ]),
  ...onlyShown(
    from('La Poste, reported style of replies, not confirmed', '2026-11-24', 'laposte', [
      ['laposte-unknown', 'recipient-unknown', /\bLPN\d{3}_416\b/],
      ['laposte-sender', 'sender-refused', /\bLPN\d{3}_405\b/],
      ['laposte-dmarc', 'dmarc', /\bLPN\d{3}_517\b/],
      ['laposte-unauthenticated', 'unauthenticated', /aucune authentification|no authentication/i],
      ['laposte-refused', 'policy', /\bLPN\d{3}_\d{3}\b/],
    ]),
  ),
  ...onlyShown(
    from('Orange: postmaster page and reported replies (stored copies)', '2026-12-01', 'orange', [
      ['orange-rate', 'rate', /\bOFR\d{0,3}_(?:10[2-9]|999)\b|trop de connexions/i],
      ['orange-unknown', 'recipient-unknown', /\bOFR\d{0,3}_416\b|destinataire invalide/i],
      ['orange-sender', 'sender-refused', /\bOFR\d{0,3}_(?:405|415)\b/],
      ['orange-full', 'mailbox-full', /\bOFR\d{0,3}_417\b/],
      ['orange-content', 'spam', /\bOFR\d{0,3}_50[0-9]\b|\bmail rejete\b/i],
    ]),
  ),
  ...onlyShown(
    from('Comcast: mail delivery error codes (stored copy)', '2026-12-01', 'comcast', [
      ['comcast-block-list', 'block-list', /\bBL0\d{3,5}\b|found on one or more dnsbls/i],
      ['comcast-rate', 'rate', /\bRL0\d{3,5}\b|\bthrottled\b/i],
      ['comcast-dynamic', 'reputation', /\bES0000\d\d\b/],
      ['comcast-ptr', 'reverse-dns', /must have a ptr record|reverse dns failure/i],
    ]),
  ),
  ...onlyShown(
    from('Mimecast: SMTP error codes (stored copy)', '2026-12-01', 'mimecast', [
      ['mimecast-greylist', 'greylisted', /internal resource (?:is )?temporarily unavailable/i],
      ['mimecast-spoofing', 'sender-refused', /anti-?spoofing policy/i],
      [
        'mimecast-block',
        'recipient-refuses',
        /(?:sender address|envelope) blocked|blocked by (?:policy|sender)|administrative lockout/i,
      ],
      ['mimecast-header', 'sender-refused', /rejected by header based/i],
      [
        'mimecast-reputation',
        'block-list',
        /local ct ip reputation|ip reputation - |csi\.mimecast|rejected by.{0,20}reputation/i,
      ],
    ]),
  ),
  ...onlyShown(
    from('freenet and Free: reported replies, from memory', '2026-12-01', 'freenet', [
      ['freenet-ip', 'block-list', /sending from [0-9a-f.:]{3,45} denied/i],
    ]),
  ),
  ...onlyShown(
    from('freenet and Free: reported replies, from memory', '2026-12-01', 'free', [
      ['free-reputation', 'reputation', /too many spams? from your ip/i],
    ]),
  ),
  ...onlyShown(
    from('GMX and WEB.DE: postmaster pages on error messages (stored copies)', '2026-12-01', 'gmx', [
      ['gmx-ptr', 'reverse-dns', /bad dns ptr|[?&]c=rdns\b|nemesis esmtp service.{0,80}(?:reverse|ptr)/i],
      ['gmx-dynamic', 'reputation', /dynamic ip|dial-?up/i],
      [
        'gmx-ip',
        'block-list',
        /ip address is (?:black|block) ?listed|nemesis esmtp service.{0,80}listed|reason: ?(?:ip|blocklist)/i,
      ],
      ['gmx-spf', 'spf', /reject due to spf|[?&]c=spf\b/i],
      ['gmx-dmarc', 'dmarc', /\bdmarc\b/i],
      ['gmx-rate', 'rate', /[?&]c=rl\b|mail rate|too many (?:mails|connections)/i],
      ['gmx-policy', 'policy', /reject due to policy restrictions/i],
      [
        'gmx-quota',
        'mailbox-full',
        /(?:mailbox|quota) exceeded: the mailbox is full|mailbox quota exceeded/i,
      ],
    ]),
  ),
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
  ['german-block-list', 'block-list', /(?:sperr|block|schwarzen? )-?liste/i],
  ['german-size', 'message-too-big', /(?:nachricht|e-?mail|anhang|größe).{0,40}(?:zu gro|überschreitet)/i],
  ['german-ptr', 'reverse-dns', /(?:kein|ungültig|fehlend)\w{0,3} (?:reverse|ptr)/i],
  [
    'german-login',
    'login-needed',
    /(?:anmeldung|authentifizierung) (?:ist )?(?:erforderlich|nötig|fehlgeschlagen)/i,
  ],
  [
    'german-not-found',
    'recipient-unknown',
    /(?:adresse|empf\S{1,3}nger)\b.{0,60}nicht (?:gefunden|bekannt|zugestellt werden, da)/i,
  ],
  ['german-forbidden', 'recipient-refuses', /(?:keine berechtigung|nicht berechtigt|nicht autorisiert)/i],
  ['german-full', 'mailbox-full', /(?:postfach|mailbox).{0,40}(?:\bvoll\b|überfüllt|\blimit)/i],
  [
    'german-unknown',
    'recipient-unknown',
    /(?:empf\S{1,3}nger|benutzer|postfach|mailbox|adresse).{0,60}(?:unbekannt|existiert nicht|nicht existiert|nicht gefunden|gibt es nicht|nicht vorhanden)/i,
  ],
  [
    'german-disabled',
    'recipient-disabled',
    /(?:postfach|konto|adresse).{0,40}(?:gesperrt|deaktiviert|geschlossen)/i,
  ],
  ['german-spam', 'spam', /(?:als|wegen) spam\b.{0,60}(?:abgelehnt|abgewiesen|zurückgewiesen|eingestuft)/i],
]);

const french = from('words of French servers, from memory', '2026-12-01', 'any', [
  ['french-rate', 'rate', /trop de (?:connexions|messages)/i],
  ['french-full', 'mailbox-full', /bo[iî]te.{0,30}pleine|quota d[eé]pass[eé]/i],
  [
    'french-unknown',
    'recipient-unknown',
    /(?:adresse|destinataire|utilisateur|bo[iî]te).{0,60}(?:invalide|inconnue?|inexistante?|introuvable)/i,
  ],
  ['french-block-list', 'block-list', /liste noire/i],
]);

const spanish = from('words of Spanish servers, from memory', '2026-12-01', 'any', [
  [
    'spanish-unknown',
    'recipient-unknown',
    /(?:usuario|destinatario|buz[oó]n|direcci[oó]n).{0,60}(?:desconocid[oa]|no existe|inexistente)/i,
  ],
  ['spanish-full', 'mailbox-full', /buz[oó]n.{0,30}lleno|cuota (?:excedida|superada)/i],
]);

const general = from('RFC 3463, RFC 7372; words of common servers from memory', '2026-11-24', 'any', [
  [
    'domain-list',
    'block-list',
    /spamhaus dbl|\bdbl\.spamhaus|spamhaus\.org\/(?:query\/)?dbl|\b(?:surbl|uribl|ivmuri)\b|\burl (?:is )?(?:black|block) ?list/i,
  ],
  [
    'dns-again',
    'host-unknown',
    /host not found, try again|temporary (?:dns|name|host) (?:lookup )?(?:failure|error)|temporary lookup failure|\b4\.4\.3\b/i,
  ],
  [
    'verified-by-call',
    'sender-refused',
    /(?:callback|callout).{0,40}verif|verif.{0,40}(?:callout|callback)/i,
  ],
  [
    'sender-not-verified',
    'sender-refused',
    /email address is not verified|verified sender identity|sender (?:identity|domain) (?:is )?not verified/i,
  ],
  [
    'suppressed',
    'recipient-refuses',
    /previously (?:bounced|complained)|suppress(?:ion list|ed address)|not delivering to previously/i,
  ],
  [
    'unauthenticated-words',
    'unauthenticated',
    /(?:sender|message|mail) is (?:unauthenticated|not authenticated)|unauthenticated (?:sender|e-?mail)/i,
  ],
  [
    'tls-available',
    'tls',
    /tls (?:is )?(?:not available|required, but)|starttls is required|requiretls|\btlsa\b|\bdane\b|mta-sts|certificate (?:is )?(?:not (?:verified|trusted)|verif|validation|has expired)|cannot start tls|tls handshake|ssl_connect/i,
  ],
  ['spf-temporary', 'spf-record', /\bspf\b.{0,40}temp ?error/i],
  [
    'spf-error',
    'spf-record',
    /\bspf\b.{0,60}(?:perm ?error|too many (?:dns )?look-?ups|dns-interactive)|\bspf\b.{0,20}\brecord\b.{0,30}(?:invalid|malformed|syntax)|invalid spf/i,
  ],
  ['spf-error-code', 'spf-record', /[45]\.7\.24\b/],
  ['dmarc', 'dmarc', /\bdmarc\b/i],
  ['arc', 'arc', /\barc (?:validation|chain)|[45]\.7\.29\b.{0,20}\barc\b/i],
  ['spf-word', 'spf', /\bspf\b|sender policy framework/i],
  ['dkim-word', 'dkim', /\bdkim\b/i],
  ['dkim-code', 'dkim', /5\.7\.2[0-2]\b/],
  ['spf-code', 'spf', /5\.7\.23\b/],
  ['ptr-code', 'reverse-dns', /5\.7\.25\b/],
  ['auth-code', 'unauthenticated', /5\.7\.26\b/],
  [
    'ptr',
    'reverse-dns',
    /\bptr\b|fcrdns|reverse[- ]dns|cannot find your (?:reverse )?hostname|\brdns\b|reverse (?:host)?name|no reverse/i,
  ],
  ['ses-address-error', 'policy', /unknown address error 5\d\d-.{0,3}5\.7\.\d/i],
  ['delivery-program', 'server-trouble', /\bprocmail\b|\bmaildrop\b|command (?:output|died)|mailer error/i],
  // RFC 7505 §4.2: then the sender's own domain is the one that takes no mail.
  ['null-mx-sender', 'sender-refused', /(?:sender|from).{0,60}null ?mx|[45]\.7\.27\b.{0,60}null ?mx/i],
  ['null-mx', 'null-mx', /null ?mx|does not accept (?:e-?)?mail/i],
  [
    'helo',
    'helo',
    /(?:helo|ehlo) (?:command )?(?:rejected|argument|name|requires)|invalid (?:helo|ehlo)|bad (?:helo|ehlo)/i,
  ],
  [
    'tls-needed',
    'tls',
    /must issue a starttls|starttls (?:command )?(?:first|required)|tls (?:is )?required/i,
  ],
  ['spamhaus', 'block-list', /spamhaus|\bzen\b.{0,20}\blisted\b/i],
  ['barracuda', 'block-list', /barracuda ?(?:central|reputation)/i],
  ['spamcop', 'block-list', /spamcop/i],
  ['sorbs', 'block-list', /\bsorbs\b/i],
  ['uceprotect', 'block-list', /uceprotect/i],
  ['abusix', 'block-list', /abusix/i],
  ['cox', 'block-list', /\bIPBL\d{3,4}\b/],
  ['proofpoint', 'block-list', /ipcheck\.proofpoint|cloudmark.{0,30}reset/i],
  [
    'block-list',
    'block-list',
    /black ?list|block ?list|blocked (?:using|by rbl)|\bdnsbl\b|\brbl\b|(?<!not )\blisted (?:at|in|by|on) /i,
  ],
  [
    'reputation',
    'reputation',
    /(?:low|poor|bad) reputation|reputation of the|banned|your access to (?:this|submit)|access to this mail system has been rejected/i,
  ],
  ['smtp-server-of-isp', 'reputation', /use the smtp server of your isp|dynamic (?:ip|address)|dial-?up/i],
  // RFC 7372 has no word for it; the registry calls it a flood.
  ['flood-code', 'rate', /[45]\.7\.28\b/],
  ['barracuda-blocked', 'policy', /one or more recipients \(.{1,320}:blocked\)/i],
  ['greylisted', 'greylisted', /gr[ea]y-?list|postgrey|try again (?:in|after) \d{1,5} ?(?:sec|min)/i],
  [
    'rate',
    'rate',
    /too many (?:messages|connections|mails|emails|recipients|errors)|(?:sending|message|rate) (?:limit|quota) exceeded|unusual sending activity|rate overlimit|exceeded the max\b|daily limit|rate limit|throttl|sending too fast|exceeded the (?:hourly|daily|maximum number)/i,
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
  ['login-type', 'login-needed', /unrecogni[sz]ed authentication type/i],
  [
    'login',
    'login-needed',
    /authentication (?:is )?(?:required|failed|failure|unsuccessful|rejected)|must (?:be )?authenticate|sasl (?:login )?authentication|client was not authenticated|smtp auth|\b535[ -]|5\.7\.8\b|not owned by user/i,
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
    /\bspam\b|junk ?mail|unsolicited|bulk mail|message content rejected|content (?:filter|rejected|violation|restriction)|spamassassin/i,
  ],
  ['rejected-content', 'spam', /rejected by (?:the )?(?:content|spam|domain) ?filter/i],
  [
    'sender-refused',
    'sender-refused',
    /sender (?:address )?(?:rejected|denied|refused|verify failed)(?!.{0,30}not owned by)|5\.1\.[78]\b|domain of sender address|mail from .{0,40}(?:refused|rejected)/i,
  ],
  [
    'moved',
    'recipient-moved',
    /user (?:has )?moved|5\.1\.6\b|no longer (?:at|on) (?:this|our)|(?:address|account|mailbox|user) has (?:been )?(?:changed|moved)|replaced by/i,
  ],
  [
    'disabled',
    'recipient-disabled',
    /(?:account|mail ?box|user|address|recipient).{0,40}\b(?:disabled|suspended|inactive|deactivated|not active|locked|closed)|AccountDisabled|5\.2\.1\b.{0,40}(?:disabled|inactive)/i,
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
  ['no-account', 'recipient-unknown', /user (?:doesn't|does not) have an? \S{1,60} account/i],
  ['not-listed', 'recipient-unknown', /not listed in (?:the )?(?:domino|public|address|directory)/i],
  // RFC 5321 §4.2.3: 450 is "busy or blocked for now", 550 mostly "not found".
  [
    'mailbox-busy',
    'server-trouble',
    /\b450[ -].{0,60}mailbox (?:is )?unavailable|mailbox (?:is )?(?:busy|temporarily unavailable)/i,
  ],
  [
    'mailbox-unavailable',
    'recipient-unknown',
    /\b550[ :-].{0,60}mailbox (?:is )?unavailable|requested action not taken: mailbox unavailable/i,
  ],
  ['user-unknown-table', 'recipient-unknown', /user unknown in (?:virtual|local|relay)/i],
  [
    'not-exist',
    'recipient-unknown',
    /(?:does not|doesn't|did not|do not) exist(?: here| on)?|not exist here|can't (?:find|verify)|could not be found/i,
  ],
  [
    'unrouteable-address',
    'recipient-unknown',
    /unrouteable address|unroutable address|address unknown|(?:recipient |^[45]\d\d #?[45][.\d]{0,9} ?)(?:address )?rejected(?!.{0,30}(?:access|policy|grey|spf|dmarc|hornet|verification|rbl))/i,
  ],
  [
    'address-syntax',
    'recipient-unknown',
    /not a valid rfc.?5321 address|bad (?:recipient )?address syntax|5\.1\.3\b/i,
  ],
  ['unknown-recipient-code', 'recipient-unknown', /5\.1\.1\b/],
  ['null-mx-code', 'null-mx', /[45]\.1\.10\b/],
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
    /host (?:or domain name )?(?:not found|unknown)|mx records point to non-existent hosts|domain (?:name )?(?:not found|does not exist|is unknown)|nxdomain|unknown (?:host|domain)|unrouteable mail domain|5\.1\.2\b|no such domain/i,
  ],
  ['dns-invalid', 'host-unknown', /name or service not known|couldn't find any host/i],
  [
    'expired',
    'expired',
    /status=expired|(?:message|delivery).{0,30}(?:expired|timed? ?out|time limit)|retry (?:timeout|time) (?:exceeded|not reached)|4\.4\.7\b|5\.4\.7\b|could not be delivered for|too old|been failing for a long time|deferred: connection timed out|maximum time/i,
  ],
  [
    'loop',
    'loop',
    /too many hops|number of 'received:'.{0,20} headers|mail loop|loops? back|hop count exceeded|loop(?:ing)? detected|5\.4\.(?:6|14)\b|routing loop/i,
  ],
  [
    'network',
    'network',
    /connection (?:refused|timed out|reset|lost|dropped|closed|died)|no route to host|network (?:is )?unreachable|could not connect|unable to connect|4\.4\.[12]\b|no (?:answer|response) from host|lost connection|did not accept our requests to connect|: timed out\]/i,
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
    'header-missing',
    'header-malformed',
    /header (?:field )?is missing|duplicate headers?|multiple addresses in .{0,6}from/i,
  ],
  [
    'malformed',
    'header-malformed',
    /(?:malformed|missing|invalid|bad|syntax).{0,30}(?:header|from:|message-id|date)|5\.6\.0\b|not rfc ?(?:2822|5322)|bare (?:lf|line)/i,
  ],
  [
    'ended-by-server',
    'server-trouble',
    /(?:temporary|local|internal) (?:server )?(?:failure|error|problem)(?! delivering)|resources temporarily unavailable|system (?:not available|error|resources)|service (?:unavailable|not available|temporarily)|try again later|4\.3\.\d\b/i,
  ],
  [
    'command-output',
    'server-trouble',
    /command (?:output|died|failed|time)|procmail|can't create|pipe to|mailer error/i,
  ],
]);

export const bouncePatterns: { readonly checkedOn: string; readonly entries: readonly BouncePattern[] } = {
  checkedOn: '2026-12-01',
  entries: [
    ...google,
    ...microsoft,
    ...yahoo,
    ...others,
    ...filters,
    ...german,
    ...french,
    ...spanish,
    ...general,
  ],
};
