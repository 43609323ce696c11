export interface Signing {
  /** A-labels. */
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256';
}
export interface ConfigText {
  readonly program: 'amavisd-new' | 'OpenDKIM' | 'rspamd' | 'Postfix' | 'Exim';
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

const openDkim = (keys: readonly Signing[]): readonly ConfigText[] => {
  const nameOf = ({ domain, selector }: Signing) => `${selector}._domainkey.${domain}`;
  const file = (name: string, rows: readonly string[]): ConfigText => ({
    program: 'OpenDKIM',
    file: `/etc/opendkim/${name}`,
    text: lines(...rows),
  });
  return [
    file('KeyTable', keys.map((key) => `${nameOf(key)} ${key.domain}:${key.selector}:${pathOf('/etc/opendkim/keys', key, 'private')}`)),
    file('SigningTable', keys.map((key) => `*@${key.domain} ${nameOf(key)}`)),
    file('TrustedHosts', ['127.0.0.1', '::1', 'localhost']),
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

const exim = ({ domain, selector, ...rest }: Signing): ConfigText => ({
  program: 'Exim',
  file: 'transport remote_smtp',
  text: lines(
    `dkim_domain = ${domain}`,
    `dkim_selector = ${selector}`,
    `dkim_private_key = ${pathOf('/etc/exim4/dkim', { domain, selector, ...rest }, 'pem')}`,
    'dkim_canon = relaxed',
  ),
});

/** One server that signs for many domains is an ordinary case; OpenDKIM and amavisd-new sign with RSA only. */
export function signingConfig(keys: readonly Signing[]): readonly ConfigText[] {
  const rsa = keys.filter(({ algorithm }) => algorithm === 'rsa-sha256');
  return [
    ...(rsa.length > 0 ? [amavisd(rsa), ...openDkim(rsa)] : []),
    ...(keys.length > 0 ? [rspamd(keys), postfix] : []),
    ...keys.slice(0, 1).map(exim),
  ];
}
