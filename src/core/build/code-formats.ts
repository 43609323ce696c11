/** Programs and files that take records as text. */
export const codeFormats = [
  'zone-file',
  'nsupdate',
  'powerdns',
  'terraform-route53',
  'terraform-cloudflare',
  'terraform-google',
  'terraform-azure',
  'terraform-hetzner',
  'dnscontrol',
  'octodns',
] as const;
export type CodeFormat = (typeof codeFormats)[number];
