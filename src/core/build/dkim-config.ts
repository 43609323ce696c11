export interface Signing {
  /** A-labels. */
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256';
}
export const configPrograms = ['amavisd-new', 'amavisd-new (receiving)', 'OpenDKIM', 'rspamd', 'Postfix', 'Exim', 'Stalwart', 'mailcow'] as const; // prettier-ignore
export type ConfigProgram = (typeof configPrograms)[number];
export interface ConfigText {
  readonly program: ConfigProgram;
  readonly file: string;
  readonly text: string;
}

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const pathOf = (folder: string, { domain, selector }: Signing, end: string) =>
  `${folder}/${domain}.${selector}.${end}`;

/** Sign: submission goes through a port of its own, whose bank says that the mail is ours. */
const amavisd = (keys: readonly Signing[]): ConfigText => ({
  program: 'amavisd-new',
  file: '/etc/amavis/conf.d/50-user',
  text: lines(
    '$enable_dkim_signing = 1;',
    '$enable_dkim_verification = 1;',
    ...keys.map(
      (key) =>
        `dkim_key('${key.domain}', '${key.selector}', '${pathOf('/var/lib/amavis/dkim', key, 'pem')}');`,
    ),
    '@dkim_signature_options_bysender_maps = ({',
    ...keys.map(
      ({ domain, algorithm }) =>
        `  '${domain}' => { d => '${domain}', a => '${algorithm}', c => 'relaxed/relaxed', ttl => 21*24*3600 },`,
    ),
    '});',
    '$inet_socket_port = [10024, 10026];',
    "$interface_policy{'10026'} = 'ORIGINATING';",
    "$policy_bank{'ORIGINATING'} = { originating => 1 };",
    '1;',
  ),
});

/** A valid signature of the author's own domain chooses a policy bank; a missing or broken one chooses none. */
const amavisdReceiving: ConfigText = {
  program: 'amavisd-new (receiving)',
  file: '/etc/amavis/conf.d/50-user',
  text: lines(
    '$enable_dkim_verification = 1;',
    '@author_to_policy_bank_maps = ({',
    "  'partner.example' => 'WHITELIST',",
    "  '.partner.example' => 'WHITELIST',",
    "  'files.example' => 'NOBANNEDCHECK',",
    '});',
    "$policy_bank{'WHITELIST'} = { bypass_spam_checks_maps => [1], spam_lovers_maps => [1] };",
    "$policy_bank{'NOBANNEDCHECK'} = { bypass_banned_checks_maps => [1], banned_files_lovers_maps => [1] };",
    '1;',
  ),
};

const openDkim = (keys: readonly Signing[]): readonly ConfigText[] => {
  const nameOf = ({ domain, selector }: Signing) => `${selector}._domainkey.${domain}`;
  const file = (name: string, rows: readonly string[]): ConfigText => ({
    program: 'OpenDKIM',
    file: name,
    text: lines(...rows),
  });
  return [
    file('/etc/opendkim.conf', [
      'Syslog              yes',
      'Mode                sv',
      'Canonicalization    relaxed/relaxed',
      'KeyTable            file:/etc/opendkim/KeyTable', // opendkim-testkey walks no refile
      'SigningTable        refile:/etc/opendkim/SigningTable',
      'InternalHosts       /etc/opendkim/TrustedHosts',
      'ExternalIgnoreList  /etc/opendkim/TrustedHosts',
      'OversignHeaders     From',
      'Socket              inet:8891@127.0.0.1',
      'UserID              opendkim',
      'UMask               007',
      'PidFile             /run/opendkim/opendkim.pid', // without it the service of Debian and Fedora never counts as started
    ]),
    file('/etc/opendkim/KeyTable', keys.map((key) => `${nameOf(key)} ${key.domain}:${key.selector}:${pathOf('/etc/opendkim/keys', key, 'private')}`)),
    file('/etc/opendkim/SigningTable', keys.map((key) => `*@${key.domain} ${nameOf(key)}`)),
    file('/etc/opendkim/TrustedHosts', ['127.0.0.1', '::1', 'localhost']),
  ]; // prettier-ignore
};

const rspamd = (keys: readonly Signing[]): ConfigText => ({
  program: 'rspamd',
  file: '/etc/rspamd/local.d/dkim_signing.conf',
  text: lines(
    'domain {',
    ...keys.flatMap((key) => [
      `  ${key.domain} {`,
      `    selector = "${key.selector}";`,
      `    path = "${pathOf('/var/lib/rspamd/dkim', key, 'key')}";`,
      '  }',
    ]),
    '}',
  ),
});

const postfix: ConfigText = {
  program: 'Postfix',
  file: '/etc/postfix/main.cf',
  text: lines(
    'smtpd_milters = inet:127.0.0.1:8891',
    'non_smtpd_milters = $smtpd_milters',
    'milter_default_action = accept',
  ),
};

/** The look-up gives the name of the file's own text, which Exim does not hold for tainted. */
const exim = (keys: readonly Signing[]): readonly ConfigText[] => [
  {
    program: 'Exim',
    file: 'transport remote_smtp',
    text: lines(
      'dkim_domain = ${lookup{${lc:${domain:$h_from:}}}lsearch,ret=key{/etc/exim4/dkim/domains}{$value}{}}',
      'dkim_selector = ${lookup{$dkim_domain}lsearch{/etc/exim4/dkim/domains}{$value}{}}',
      'dkim_private_key = /etc/exim4/dkim/$dkim_domain.$dkim_selector.pem',
      'dkim_canon = relaxed',
    ),
  },
  {
    program: 'Exim',
    file: '/etc/exim4/dkim/domains',
    text: lines(...keys.map(({ domain, selector }) => `${domain}: ${selector}`)),
  },
];

/**
 * Stalwart's expression for signing asks for `rsa-` and `ed25519-` with the sender's domain behind it; only signatures
 * of those names are used, and several keys of one kind and domain cannot be.
 */
const stalwart = (keys: readonly Signing[]): ConfigText => ({
  program: 'Stalwart',
  file: 'config.toml',
  text: lines(
    '[auth.dkim]',
    `sign = [ { if = "is_local_domain('*', sender_domain)", then = "[${[...new Set(keys.map(stalwartKind))].map((kind) => `'${kind}-' + sender_domain`).join(', ')}]" },`,
    '         { else = false } ]',
    ...keys.flatMap((key) => [
      '',
      `[signature."${stalwartKind(key)}-${key.domain}"]`,
      `private-key = "%{file:${pathOf('/opt/stalwart/etc/dkim', key, 'pem')}}%"`,
      `domain = "${key.domain}"`,
      `selector = "${key.selector}"`,
      'headers = ["From", "To", "Cc", "Date", "Subject", "Message-ID", "Reply-To", "In-Reply-To", "References", "MIME-Version", "Content-Type"]',
      `algorithm = "${key.algorithm}"`,
      'canonicalization = "relaxed/relaxed"',
    ]),
  ),
});
const stalwartKind = ({ algorithm }: Signing): string => algorithm.slice(0, algorithm.indexOf('-'));

/** mailcow keeps its keys in Redis, one selector a domain; its pages show only keys whose public half is there too. */
const mailcow = (keys: readonly Signing[]): ConfigText => ({
  program: 'mailcow',
  file: '/opt/mailcow-dockerized',
  text: lines(
    '. ./mailcow.conf',
    'redis() { docker compose exec -T redis-mailcow redis-cli -a "$REDISPASS" "$@"; }',
    ...keys.flatMap(({ domain, selector }) => {
      const file = `${domain}.${selector}.pem`;
      return [
        `redis HSET DKIM_PUB_KEYS ${domain} "$(openssl pkey -in ${file} -pubout | sed '/^-/d' | tr -d '\\n')" < /dev/null`,
        `redis HSET DKIM_SELECTORS ${domain} ${selector} < /dev/null`,
        `redis -x HSET DKIM_PRIV_KEYS ${selector}.${domain} < ${file}`,
      ];
    }),
  ),
});

/** One server that signs for many domains is an ordinary case; OpenDKIM, amavisd-new and mailcow sign with RSA only. */
export function signingConfig(keys: readonly Signing[]): readonly ConfigText[] {
  const rsa = keys.filter(({ algorithm }) => algorithm === 'rsa-sha256');
  return [
    ...(rsa.length > 0 ? [amavisd(rsa), amavisdReceiving, ...openDkim(rsa)] : []),
    ...(keys.length > 0 ? [rspamd(keys), postfix, ...exim(keys), stalwart(keys)] : []),
    ...(rsa.length > 0 ? [mailcow(rsa)] : []),
  ];
}
