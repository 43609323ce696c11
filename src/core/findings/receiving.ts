import { define, rfc } from './define.ts';

const targets = [rfc(5321, '5.1'), rfc(2181, '10.3')];

export const receivingFindings = {
  'receiving.ok': define({
    status: 'ok',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.com', hosts: ['mx1.example.com', 'mx2.example.com'] },
  }),
  'receiving.lookup.failed': define({
    status: 'unknown',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.com' },
  }),

  // ── RFC 7505 ──
  'receiving.null-mx': define({ status: 'ok', refs: [rfc(7505, '3')], example: { domain: 'example.com' } }),
  'receiving.null-mx.mixed': define({
    status: 'broken',
    refs: [rfc(7505, '3')],
    example: { domain: 'example.com', hosts: ['mx1.example.com'] },
    safety: 'check-first',
  }),

  // ── No MX record ──
  'receiving.mx.implicit': define({
    status: 'advice',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.com', addresses: ['192.0.2.10'] },
    safety: 'check-first',
  }),
  'receiving.none': define({
    status: 'advice',
    refs: [rfc(5321, '5.1'), rfc(7505, '3')],
    example: { domain: 'example.com' },
    safety: 'check-first',
  }),

  // ── Where MX records point ──
  'receiving.mx.cname': define({
    status: 'risk',
    refs: targets,
    example: { host: 'mail.example.com', target: 'mx.example.net' },
  }),
  'receiving.mx.address': define({
    status: 'broken',
    refs: [rfc(1035, '3.3.9'), rfc(5321, '5.1')],
    example: { domain: 'example.com', written: '192.0.2.10' },
  }),
  'receiving.mx.local': define({
    status: 'broken',
    refs: [rfc(6761, '6.3'), rfc(5321, '5.1')],
    example: { domain: 'example.com', host: 'localhost' },
  }),
  'receiving.mx.unreachable': define({
    status: 'broken',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.com', hosts: ['mx1.example.com'] },
  }),
  'receiving.host.no-address': define({
    status: 'risk',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.com', host: 'mx2.example.com' },
  }),
  'receiving.host.private': define({
    status: 'risk',
    refs: [rfc(6890, '2.2'), rfc(5321, '5.1')],
    example: { host: 'mx1.example.com', address: '192.168.0.10' },
  }),
  'receiving.host.failed': define({
    status: 'unknown',
    refs: [rfc(5321, '5.1')],
    example: { host: 'mx1.example.com' },
  }),
  'receiving.family.only-v6': define({
    status: 'risk',
    refs: [rfc(3974, '4')],
    example: { domain: 'example.com' },
  }),
  'receiving.provider': define({
    status: 'note',
    refs: [rfc(5321, '5.1')],
    example: { domain: 'example.com', providers: ['Fastmail'] },
  }),
} as const;
