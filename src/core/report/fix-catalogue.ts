/** The changes this page proposes, with example parameters as in the catalogue of findings. */
export const fixCatalogue = {
  'dmarc.create': { example: { domain: 'example.com' as string } },
  'dmarc.park': { example: { domain: 'example.com' as string } },
  'dmarc.repair': { example: { domain: 'example.com' as string } },
  'dmarc.add-reports': { example: { domain: 'example.com' as string } },
  'dmarc.protect-invented': { example: { domain: 'example.com' as string } },
  'dmarc.align-subdomains': { example: { domain: 'example.com' as string } },
  'dmarc.quarantine': { example: { domain: 'example.com' as string } },
  'dmarc.end-testing': { example: { domain: 'example.com' as string } },
  'dmarc.reject': { example: { domain: 'example.com' as string } },
} as const;

export type FixId = keyof typeof fixCatalogue;
export interface FixParams {
  readonly domain: string;
}
