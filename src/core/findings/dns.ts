import { define, rfc } from './define.ts';

export const dnsFindings = {
  'dns.domain.absent': define({
    status: 'broken',
    refs: [rfc(2308, '2.1'), rfc(8020, '2')],
    example: { domain: 'example.com' },
    turn: 'dns-host',
  }),
  'dns.lookup.failed': define({
    status: 'unknown',
    refs: [rfc(1035, '4.1.1')],
    example: { domain: 'example.com' },
  }),
  'dns.signed': define({
    status: 'ok',
    refs: [rfc(4035, '3.2.3')],
    example: { domain: 'example.com' },
  }),
  'dns.unsigned': define({
    status: 'note',
    refs: [rfc(4033, '3.1')],
    example: { domain: 'example.com' },
  }),
  'dns.signed.not-validated': define({
    status: 'unknown',
    refs: [rfc(4035, '4.3')],
    example: { domain: 'example.com' },
  }),
  'dns.signatures.broken': define({
    status: 'broken',
    refs: [rfc(4035, '5.5'), rfc(8914, '4.7')],
    example: { domain: 'example.com' },
    turn: 'dns-host',
  }),
  'dns.name.alias': define({
    status: 'note',
    refs: [rfc(1034, '3.6.2')],
    example: { domain: 'www.example.com', target: 'host.example.net' },
  }),
  'dns.apex.alias': define({
    status: 'broken',
    refs: [rfc(1034, '3.6.2'), rfc(1912, '2.4')],
    example: { domain: 'example.com', target: 'host.example.net' },
    turn: 'dns-host',
    safety: 'check-first',
  }),
  'dns.tokens.named': define({
    status: 'note',
    refs: [rfc(1464, '2')],
    example: { services: ['Google', 'Microsoft 365'] },
  }),
} as const;
