/** The changes this page proposes, each with an example of what its text is told; tests render every text with it. */
const example = { domain: 'example.com', terms: [] as readonly string[], selector: '' };

export const fixCatalogue = {
  'spf.merge': { example },
  'spf.repair': { example },
  'spf.remove': { example: { ...example, terms: ['include:gone.example'] } },
  'spf.close': { example: { ...example, terms: ['exists:www.example.net'] } },
  'spf.ending': { example: { ...example, terms: ['+all'] } },
  'spf.lookups': { example },
  'spf.create': { example },
  'spf.create-provider': { example: { ...example, terms: ['include:spf.provider.example'] } },
  'spf.ask-provider': { example: { ...example, terms: ['Some Provider'] } },
  'spf.park': { example },
  'dkim.repair': { example: { ...example, selector: 'mail' } },
  'dkim.replace': { example: { ...example, selector: 'mail' } },
  'dmarc.create': { example },
  'dmarc.park': { example },
  'dmarc.keep-one': { example },
  'dmarc.repair': { example },
  'dmarc.add-reports': { example },
  'dmarc.protect-invented': { example },
  'dmarc.align-subdomains': { example },
  'dmarc.quarantine': { example },
  'dmarc.end-testing': { example },
  'dmarc.reject': { example },
} as const;

export type FixId = keyof typeof fixCatalogue;
export interface FixParams {
  readonly domain: string;
  /** Parts of the record that the change touches, as written. */
  readonly terms: readonly string[];
  /** DKIM only. */
  readonly selector: string;
}
