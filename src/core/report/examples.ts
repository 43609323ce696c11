/** Built-in examples: each teaches one thing and runs on zone text, without network. */
export interface Example {
  readonly id: string;
  readonly domain: string;
  readonly zone: string;
}

/** 2048-bit RSA; nobody keeps the private half of any key here. */
const goodKey = `"v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuR77DhSwAABqQjSXpI+dYdRpguqJXZIY9jhCDo2TUKPuqKXHJsDrCSW6DrMwRMeitLyc2cN92ZOjwV6KWeNtqussF/eNBGpE/wtxXokOb1pucK4jznp1j8MI0g5MV3sXM3qh38qKcP" "uEqlrnbc5yyPyDaW+KtN6xrX+pJv8mIN9gEgi+RroR6gnTfguHZIeb7Tn4uMwLvY9R4glmzmCF8KZn4Dy6n9l25olViLxPF7EKzfZnRZf8Wo23QtFmFKCeaRfo9A5GUmvXxMFYQa0ru/nxYXPIj1GTipYdhjeLjRolseIMXeuNdDo0B4SODy7+etit6zQv0C3fa6quPE" "8z2wIDAQAB"`;
/** 512-bit RSA: receivers ignore it (RFC 8301 §3.2). */
const shortKey = `"v=DKIM1; k=rsa; p=MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAKvwLPPMjgMjQBsmzHTsRvn77e13YakOrXxkLDd5IFUS0HyiV10cJEuZKM6mNHU6AgG5hN+TLjtvmdDtp06Lwo8CAwEAAQ=="`;

const soa = (domain: string) => `$ORIGIN ${domain}.
$TTL 3600
@ SOA ns1 hostmaster 2026112401 7200 3600 1209600 900
@ NS ns1
ns1 A 192.0.2.53
@ MX 10 mx1
mx1 A 192.0.2.10
mx1 AAAA 2001:db8::10
10.2.0.192.in-addr.arpa. PTR mx1
0.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa. PTR mx1
`;
const selector = (name: string, key: string) => `${name}._domainkey TXT ${key}\n`;
/** What other domains include: four look-ups in all, the include itself being the first. */
const mailhost = `$ORIGIN mailhost.example.
_spf TXT "v=spf1 include:_spf-a.mailhost.example include:_spf-b.mailhost.example include:_spf-c.mailhost.example ~all"
_spf-a TXT "v=spf1 ip4:198.51.100.0/26 ~all"
_spf-b TXT "v=spf1 ip4:198.51.100.64/26 ~all"
_spf-c TXT "v=spf1 ip6:2001:db8:5::/48 ~all"
`;

/** Cut: one character is missing (decisions.md §9). */
const articleKey =
  '"v=DKIM1; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCobe5aaqYeaUxLG3lTV3rcUP8OnB1KfGAOUU4/yYj/Fy0uOJNWajyGeAS9s3IEOhb5Zl8t0q4CB20ani3WfxhWQUGLCd3tkmira4nD8k5HMeCzUD5XbB1pmd3xTfdD03ahAm11Ii6skHYvZxJ+HOLdDaogDK8nkQw9cnydCZOTJwIDAQA"';

const article = 'testsys.de';
const healthy = 'healthy.example';
const lookups = 'lookups.example';
const twice = 'two-records.example';
const watching = 'watching.example';
const unused = 'unused.example';
const subdomains = 'subdomains.example';
const keys = 'keys.example';
const unread = 'unread.example';

export const examples: readonly Example[] = [
  {
    id: 'healthy',
    domain: healthy,
    zone: `${soa(healthy)}@ TXT "v=spf1 mx include:_spf.mailhost.example -all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@healthy.example"
_mta-sts TXT "v=STSv1; id=20261124T1"
mta-sts A 192.0.2.12
_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@healthy.example"
${selector('mail', goodKey)}${mailhost}`,
  },
  {
    // mx 1, mailhost 4, three services of two: 6, a: 1 → 12 of 10.
    id: 'lookups',
    domain: lookups,
    zone: `${soa(lookups)}@ TXT "v=spf1 mx include:_spf.mailhost.example include:spf.newsletter.example include:_spf.crm.example include:spf.shop.example a:mail.lookups.example ~all"
mail A 192.0.2.11
_dmarc TXT "v=DMARC1; p=quarantine; rua=mailto:dmarc@lookups.example"
${selector('mail', goodKey)}${mailhost}$ORIGIN example.
spf.newsletter TXT "v=spf1 include:_n.newsletter.example -all"
_n.newsletter TXT "v=spf1 ip4:203.0.113.0/28 -all"
_spf.crm TXT "v=spf1 include:_n.crm.example ~all"
_n.crm TXT "v=spf1 ip4:203.0.113.16/28 ~all"
spf.shop TXT "v=spf1 include:_n.shop.example ~all"
_n.shop TXT "v=spf1 ip4:203.0.113.32/28 ~all"
`,
  },
  {
    id: 'two-records',
    domain: twice,
    zone: `${soa(twice)}@ TXT "v=spf1 mx -all"
@ TXT "v=spf1 include:_spf.mailhost.example ~all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@two-records.example"
${selector('mail', goodKey)}${mailhost}`,
  },
  {
    id: 'watching',
    domain: watching,
    zone: `${soa(watching)}@ TXT "v=spf1 mx ~all"
_dmarc TXT "v=DMARC1; p=none; rua=mailto:dmarc@watching.example"
${selector('mail', goodKey)}`,
  },
  {
    id: 'unused',
    domain: unused,
    zone: `$ORIGIN unused.example.
$TTL 3600
@ SOA ns1 hostmaster 2026112401 7200 3600 1209600 900
@ NS ns1
ns1 A 192.0.2.53
@ MX 0 .
@ TXT "v=spf1 -all"
_dmarc TXT "v=DMARC1; p=reject"
*._domainkey TXT "v=DKIM1; p="
`,
  },
  {
    id: 'subdomains',
    domain: subdomains,
    zone: `${soa(subdomains)}@ TXT "v=spf1 mx -all"
shop A 192.0.2.30
_dmarc TXT "v=DMARC1; p=reject; sp=none; rua=mailto:dmarc@subdomains.example"
${selector('mail', goodKey)}`,
  },
  {
    id: 'keys',
    domain: keys,
    zone: `${soa(keys)}@ TXT "v=spf1 mx -all"
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:dmarc@keys.example"
${selector('default', shortKey)}${selector('mail', '"v=DKIM1; p="')}`,
  },
  {
    id: 'unread',
    domain: unread,
    zone: `${soa(unread)}@ TXT "v=spf1 mx -all"
;@fail _dmarc.unread.example TXT timeout
${selector('mail', goodKey)}`,
  },
  {
    // One server for many domains: mail.testsystwo.de is right, the cut key is not.
    id: 'article',
    domain: article,
    zone: `$ORIGIN testsys.de.
$TTL 3600
@ SOA ns1 hostmaster 2026112401 7200 3600 1209600 900
@ NS ns1
ns1 A 123.123.123.53
@ A 123.123.123.42
@ AAAA 2001:db8::42
@ MX 10 mail
mail A 123.123.123.42
mail AAAA 2001:db8::42
@ TXT "v=spf1 a mx a:mail.testsys.de a:mail.testsystwo.de ip4:123.123.123.42 ?all"
_dmarc TXT "v=DMARC1;p=reject;pct=100;rua=mailto:postmaster@testsys.de"
${selector('dkim', articleKey)}mail.testsystwo.de. A 123.123.123.42
mail.testsystwo.de. AAAA 2001:db8::42
`,
  },
];

export const exampleZone = (id: string): Example | null =>
  examples.find((example) => example.id === id) ?? null;
