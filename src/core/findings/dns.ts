import { define, rfc } from './define.ts';

export const dnsFindings = {
  'dns.placeholder.x': define({ status: 'note', refs: [rfc(1035, '1')], example: {} }),
} as const;
