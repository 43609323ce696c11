/** What the self-test of the DNS services asks: public names that tell nothing of the person. */
export interface ServiceTestName {
  readonly name: string;
  readonly type: 'A' | 'TXT';
  readonly source: string;
  readonly date: string;
}

const common = { source: 'common knowledge, uncertain', date: '2026-11' };

export const serviceTestNames = {
  checkedOn: '2026-11-24',
  entries: {
    /** Reserved for examples (RFC 2606 §3), and signed. */
    signed: { name: 'example.com', type: 'A', source: 'RFC 2606 §3', date: '2026-11' },
    /** Nobody has registered anything there. */
    absent: { name: 'nothing-here.example.com', type: 'A', source: 'RFC 2606 §3', date: '2026-11' },
    /** A key of a large provider, longer than one string of 255 octets. */
    long: { name: '20230601._domainkey.gmail.com', type: 'TXT', ...common },
    /** Kept with wrong signatures on purpose. */
    broken: { name: 'dnssec-failed.org', type: 'A', ...common },
  },
} as const satisfies {
  readonly checkedOn: string;
  readonly entries: Readonly<Record<'signed' | 'absent' | 'long' | 'broken', ServiceTestName>>;
};
