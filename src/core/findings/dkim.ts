import { define, rfc } from './define.ts';

export const dkimFindings = {
  'dkim.placeholder.x': define({ status: 'note', refs: [rfc(1035, '1')], example: {} }),
} as const;
