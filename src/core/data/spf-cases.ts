/**
 * Our own rows for RFC 7208: a zone, a mail, and what the standard says comes out. The page runs them on request, a test
 * runs them always. Written for this project from the text of the standard; no row is taken from a test suite.
 */
export interface SpfCase {
  readonly id: string;
  /** Section of RFC 7208. */
  readonly section: string;
  /** Master-file lines under `$ORIGIN example.com.`; `;@fail NAME TYPE REASON` is a look-up that fails. */
  readonly zone: readonly string[];
  /** Left out: 192.0.2.10, mail.example.com, jane@example.com. */
  readonly ip?: string;
  readonly helo?: string;
  readonly mailFrom?: string;
  readonly result: 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';
  readonly lookups?: number;
  readonly voidLookups?: number;
  /** Null: there must be none. */
  readonly explanation?: string | null;
}

const txt = (text: string, name = '@') => `${name} TXT "${text}"`;
const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
/** `h` exists and has another address than the client. */
const host = 'h A 192.0.2.200';
const found = (name: string) => `${name} A 127.0.0.2`;
const reverse = '10.2.0.192.in-addr.arpa. PTR mail.example.com.';

export const spfCases = [
  // Where a record lives, and whether there is one
  { id: 'no-name', section: '4.3', zone: [host], mailFrom: 'jane@gone.example.com', result: 'none' },
  { id: 'no-record', section: '4.5', zone: [txt('a note of somebody')], result: 'none', lookups: 0 },
  { id: 'single-label', section: '4.3', zone: [txt('v=spf1 +all')], mailFrom: 'jane@intranet', result: 'none' },
  { id: 'label-too-long', section: '4.3', zone: [txt('v=spf1 +all')], mailFrom: `jane@${'x'.repeat(64)}.example.com`, result: 'none' },
  { id: 'version-longer', section: '4.5', zone: [txt('v=spf10 +all')], result: 'none' },
  { id: 'strings-without-space', section: '3.3', zone: ['@ TXT "v=spf1" "+all"'], result: 'none' },
  { id: 'strings-joined', section: '3.3', zone: ['@ TXT "v=spf1 ip4:192.0" ".2.10 -all"'], result: 'pass' },
  { id: 'several-records', section: '4.5', zone: [txt('v=spf1 +all'), txt('v=spf1 -all')], result: 'permerror' },
  { id: 'other-texts', section: '4.5', zone: [txt('v=spf2 +all'), txt('v=spf1 -all')], result: 'fail' },
  { id: 'record-unread', section: '4.4', zone: [';@fail example.com TXT servfail'], result: 'temperror' },
  { id: 'capitals', section: '4.6.1', zone: [txt('V=SpF1 IP4:192.0.2.10 -ALL')], result: 'pass' },

  // What is a syntax error, and when it is found
  { id: 'error-behind-match', section: '4.6', zone: [txt('v=spf1 ip4:192.0.2.10 ipv4:192.0.2.11 -all')], result: 'permerror', lookups: 0 },
  { id: 'glued', section: '4.6.1', zone: [txt('v=spf1 ip4:192.0.2.10~all')], result: 'permerror' },
  { id: 'tab', section: '4.6.1', zone: [txt('v=spf1 ip4:192.0.2.10\t-all')], result: 'permerror' },
  { id: 'dash', section: '3.1', zone: [txt('v=spf1 ip4:192.0.2.10 \u2013all')], result: 'permerror' },
  { id: 'all-argument', section: '5.1', zone: [txt('v=spf1 -all:example.com')], result: 'permerror' },
  { id: 'prefix-zero', section: '12', zone: [txt('v=spf1 ip4:192.0.2.0/024 -all')], result: 'permerror' },
  { id: 'three-numbers', section: '5.6', zone: [txt('v=spf1 ip4:192.0.2 -all')], result: 'permerror' },
  { id: 'redirect-colon', section: '6.1', zone: [txt('v=spf1 redirect:r.example.com'), txt('v=spf1 +all', 'r')], result: 'permerror' },
  { id: 'redirect-twice', section: '6', zone: [txt('v=spf1 redirect=r.example.com redirect=r.example.com'), txt('v=spf1 +all', 'r')], result: 'permerror' },
  { id: 'unknown-modifier', section: '6', zone: [txt('v=spf1 colour=%{d} ip4:192.0.2.10 -all')], result: 'pass' },

  // Qualifiers and the end of a record
  { id: 'neutral', section: '4.6.2', zone: [txt('v=spf1 ?ip4:192.0.2.10 -all')], result: 'neutral' },
  { id: 'softfail', section: '4.6.2', zone: [txt('v=spf1 ip4:192.0.2.11 ~all')], result: 'softfail' },
  { id: 'fail', section: '4.6.2', zone: [txt('v=spf1 -ip4:192.0.2.10 +all')], result: 'fail' },
  { id: 'no-ending', section: '4.7', zone: [txt('v=spf1 ip4:192.0.2.11')], result: 'neutral' },
  { id: 'behind-all', section: '5.1', zone: [txt('v=spf1 -all ip4:192.0.2.10')], result: 'fail' },

  // ip4, ip6
  { id: 'last-of-network', section: '5.6', zone: [txt('v=spf1 ip4:192.0.2.0/28 -all')], ip: '192.0.2.15', result: 'pass' },
  { id: 'beyond-network', section: '5.6', zone: [txt('v=spf1 ip4:192.0.2.0/28 -all')], ip: '192.0.2.16', result: 'fail' },
  { id: 'host-bits', section: '5.6', zone: [txt('v=spf1 ip4:192.0.2.77/24 -all')], result: 'pass' },
  { id: 'ip6', section: '5.6', zone: [txt('v=spf1 ip6:2001:db8:0:1::/64 -all')], ip: '2001:DB8:0:1::25', result: 'pass' },
  { id: 'other-family', section: '5.6', zone: [txt('v=spf1 ip4:0.0.0.0/0 -all')], ip: '2001:db8::5', result: 'fail' },
  { id: 'mapped', section: '5', zone: [txt('v=spf1 ip4:192.0.2.10 -all')], ip: '::ffff:192.0.2.10', result: 'pass' },
  { id: 'mapped-ip6', section: '5', zone: [txt('v=spf1 ip6:::ffff:0:0/96 -all')], ip: '::ffff:192.0.2.10', result: 'fail' },

  // a
  { id: 'a-own', section: '5.3', zone: [txt('v=spf1 a -all'), '@ A 192.0.2.10'], result: 'pass', lookups: 1 },
  { id: 'a-network', section: '5.3', zone: [txt('v=spf1 a:h.example.com/28//64 -all'), 'h A 192.0.2.1'], result: 'pass' },
  { id: 'a-network-6', section: '5.3', zone: [txt('v=spf1 a:h.example.com/28//64 -all'), 'h AAAA 2001:db8:0:1::1'], ip: '2001:db8:0:1::99', result: 'pass' },
  { id: 'a-length-4-only', section: '5.3', zone: [txt('v=spf1 a:h.example.com/24 -all'), 'h AAAA 2001:db8::1'], ip: '2001:db8::2', result: 'fail' },
  { id: 'a-absent', section: '4.6.4', zone: [txt('v=spf1 a:gone.example.com ?all')], result: 'neutral', lookups: 1, voidLookups: 1 },
  { id: 'a-unread', section: '5', zone: [txt('v=spf1 a:h.example.com -all'), ';@fail h.example.com A timeout'], result: 'temperror' },
  { id: 'match-before-failure', section: '4.6.2', zone: [txt('v=spf1 ip4:192.0.2.10 a:h.example.com -all'), ';@fail h.example.com A timeout'], result: 'pass', lookups: 0 },

  // mx
  { id: 'mx', section: '5.4', zone: [txt('v=spf1 mx -all'), '@ MX 10 m', 'm A 192.0.2.10'], result: 'pass', lookups: 1 },
  { id: 'mx-not-implied', section: '5.4', zone: [txt('v=spf1 mx -all'), '@ A 192.0.2.10'], result: 'fail', voidLookups: 1 },
  { id: 'mx-ten', section: '4.6.4', zone: [txt('v=spf1 mx -all'), ...range(9).map((n) => `@ MX ${String(n)} m${String(n)}.pool`), '*.pool A 192.0.2.200', '@ MX 10 last', 'last A 192.0.2.10'], result: 'pass', lookups: 1 },
  { id: 'mx-eleven', section: '4.6.4', zone: [txt('v=spf1 mx +all'), ...range(11).map((n) => `@ MX ${String(n)} m${String(n)}.pool`), '*.pool A 192.0.2.200'], result: 'permerror' },

  // ptr
  { id: 'ptr', section: '5.5', zone: [txt('v=spf1 ptr -all'), reverse, 'mail A 192.0.2.10'], result: 'pass', lookups: 1 },
  { id: 'ptr-not-back', section: '5.5', zone: [txt('v=spf1 ptr -all'), reverse, 'mail A 192.0.2.99'], result: 'fail' },
  { id: 'ptr-elsewhere', section: '5.5', zone: [txt('v=spf1 ptr -all'), '10.2.0.192.in-addr.arpa. PTR mail.notexample.com.', 'mail.notexample.com. A 192.0.2.10'], result: 'fail' },
  { id: 'ptr-unread', section: '5.5', zone: [txt('v=spf1 ptr ?all'), ';@fail 10.2.0.192.in-addr.arpa PTR servfail'], result: 'neutral' },

  // exists
  { id: 'exists', section: '5.7', zone: [txt('v=spf1 exists:%{ir}.list.example.com -all'), found('10.2.0.192.list')], result: 'pass', lookups: 1 },
  { id: 'exists-for-6', section: '5.7', zone: [txt('v=spf1 exists:ok.example.com -all'), found('ok')], ip: '2001:db8::5', result: 'pass' },
  { id: 'exists-needs-a', section: '5.7', zone: [txt('v=spf1 exists:ok.example.com -all'), 'ok AAAA 2001:db8::1'], ip: '2001:db8::5', result: 'fail', voidLookups: 1 },

  // include
  { id: 'include-pass', section: '5.2', zone: [txt('v=spf1 include:i.example.com -all'), txt('v=spf1 ip4:192.0.2.10 -all', 'i')], result: 'pass', lookups: 1 },
  { id: 'include-fail', section: '5.2', zone: [txt('v=spf1 include:i.example.com ?all'), txt('v=spf1 -all', 'i')], result: 'neutral' },
  { id: 'include-softfail', section: '5.2', zone: [txt('v=spf1 include:i.example.com -all'), txt('v=spf1 ~all', 'i')], result: 'fail' },
  { id: 'include-neutral', section: '5.2', zone: [txt('v=spf1 include:i.example.com ~all'), txt('v=spf1 ?all', 'i')], result: 'softfail' },
  { id: 'include-none', section: '5.2', zone: [txt('v=spf1 include:gone.example.com +all')], result: 'permerror' },
  { id: 'include-permerror', section: '5.2', zone: [txt('v=spf1 include:i.example.com +all'), txt('v=spf1 ip5:192.0.2.10', 'i')], result: 'permerror' },
  { id: 'include-temperror', section: '5.2', zone: [txt('v=spf1 include:i.example.com +all'), ';@fail i.example.com TXT timeout'], result: 'temperror' },
  { id: 'include-minus', section: '5.2', zone: [txt('v=spf1 -include:i.example.com +all'), txt('v=spf1 ip4:192.0.2.10 -all', 'i')], result: 'fail' },

  // redirect
  { id: 'redirect', section: '6.1', zone: [txt('v=spf1 ip4:192.0.2.11 redirect=r.example.com'), txt('v=spf1 ~all', 'r')], result: 'softfail', lookups: 1 },
  { id: 'redirect-anywhere', section: '6', zone: [txt('v=spf1 redirect=r.example.com ip4:192.0.2.10'), txt('v=spf1 -all', 'r')], result: 'pass', lookups: 0 },
  { id: 'redirect-with-all', section: '5.1', zone: [txt('v=spf1 redirect=r.example.com ?all'), txt('v=spf1 +all', 'r')], result: 'neutral', lookups: 0 },
  { id: 'redirect-none', section: '6.1', zone: [txt('v=spf1 redirect=gone.example.com')], result: 'permerror' },

  // exp
  { id: 'exp', section: '6.2', zone: [txt('v=spf1 -all exp=why.example.com'), txt('%{i} is no server of %{d}', 'why')], result: 'fail', lookups: 0, explanation: '192.0.2.10 is no server of example.com' },
  { id: 'exp-two-texts', section: '6.2', zone: [txt('v=spf1 -all exp=why.example.com'), txt('one', 'why'), txt('two', 'why')], result: 'fail', explanation: null },
  { id: 'exp-of-include', section: '6.2', zone: [txt('v=spf1 include:i.example.com -all exp=own.example.com'), txt('v=spf1 -all exp=inner.example.com', 'i'), txt('inner', 'inner'), txt('own', 'own')], result: 'fail', explanation: 'own' },
  { id: 'exp-of-redirect', section: '6.2', zone: [txt('v=spf1 redirect=r.example.com exp=own.example.com'), txt('v=spf1 -all exp=there.example.com', 'r'), txt('there', 'there'), txt('own', 'own')], result: 'fail', explanation: 'there' },
  { id: 'exp-for-people', section: '7.2', zone: [txt('v=spf1 -all exp=why.example.com'), txt('%{c} at %{r}%_%%', 'why')], ip: '2001:db8::5', result: 'fail', explanation: '2001:db8::5 at unknown %' },

  // Limits
  { id: 'ten-lookups', section: '4.6.4', zone: [txt(`v=spf1 ${'a:h.example.com '.repeat(10)}?all`), host], result: 'neutral', lookups: 10 },
  { id: 'eleven-lookups', section: '4.6.4', zone: [txt(`v=spf1 ${'a:h.example.com '.repeat(11)}?all`), host], result: 'permerror', lookups: 10 },
  { id: 'limit-not-reached', section: '4.6.4', zone: [txt(`v=spf1 ip4:192.0.2.10 ${'a:h.example.com '.repeat(11)}?all`), host], result: 'pass', lookups: 0 },
  { id: 'limit-over-includes', section: '4.6.4', zone: [txt('v=spf1 include:i.example.com a:h.example.com ?all'), txt(`v=spf1 ${'a:h.example.com '.repeat(9)}-all`, 'i'), host], result: 'permerror', lookups: 10 },
  { id: 'loop', section: '4.6.4', zone: [txt('v=spf1 include:example.com -all')], result: 'permerror', lookups: 10 },
  { id: 'two-voids', section: '4.6.4', zone: [txt('v=spf1 a:one.example.com exists:two.example.com ?all')], result: 'neutral', voidLookups: 2 },
  { id: 'three-voids', section: '4.6.4', zone: [txt('v=spf1 a:one.example.com exists:two.example.com mx:three.example.com ?all')], result: 'permerror' },

  // Macros
  { id: 'macro-sender', section: '7.2', zone: [txt('v=spf1 exists:%{l}.of.%{o}.m.example.com -all'), found('jane.of.example.com.m')], result: 'pass' },
  { id: 'macro-domain-of-include', section: '7.2', zone: [txt('v=spf1 include:i.example.com -all'), txt('v=spf1 exists:%{d}.for.%{o}.m.example.com -all', 'i'), found('i.example.com.for.example.com.m')], result: 'pass' },
  { id: 'macro-keep', section: '7.3', zone: [txt('v=spf1 exists:%{d2}.m.example.com -all', 'a.b'), found('example.com.m')], mailFrom: 'jane@a.b.example.com', result: 'pass' },
  { id: 'macro-reverse', section: '7.3', zone: [txt('v=spf1 exists:%{dr}.m.example.com -all'), found('com.example.m')], result: 'pass' },
  { id: 'macro-keep-reverse', section: '7.3', zone: [txt('v=spf1 exists:%{d2r}.m.example.com -all', 'a.b'), found('b.a.m')], mailFrom: 'jane@a.b.example.com', result: 'pass' },
  { id: 'macro-delimiters', section: '7.3', zone: [txt('v=spf1 exists:%{l1r-+}.m.example.com -all'), found('first.m')], mailFrom: 'first-last+tag@example.com', result: 'pass' },
  { id: 'macro-capital', section: '7.3', zone: [txt('v=spf1 exists:%{L}.m.example.com -all'), found('a%2Fb.m')], mailFrom: 'a/b@example.com', result: 'pass' },
  { id: 'macro-ip6', section: '7.3', zone: [txt('v=spf1 exists:%{ir}.%{v}.m.example.com -all'), found(`1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2.ip6.m`)], ip: '2001:db8::1', result: 'pass' },
  { id: 'macro-helo', section: '7.2', zone: [txt('v=spf1 exists:%{h}.m.example.com -all'), found('mail.example.com.m')], result: 'pass' },
  { id: 'macro-reverse-name', section: '7.3', zone: [txt('v=spf1 exists:%{p}.m.example.com -all'), found('unknown.m')], result: 'pass', lookups: 2 },
  { id: 'macro-no-local-part', section: '4.3', zone: [txt('v=spf1 exists:%{l}.m.example.com -all'), found('postmaster.m')], mailFrom: '@example.com', result: 'pass' },
  { id: 'macro-too-long', section: '7.3', zone: [txt('v=spf1 exists:%{l}.m.example.com -all'), found('*.m')], mailFrom: `${Array.from({ length: 25 }, () => '0123456789').join('.')}@example.com`, result: 'pass' },
  { id: 'macro-unknown', section: '7.1', zone: [txt('v=spf1 exists:%{z}.example.com +all')], result: 'permerror' },
  { id: 'macro-only-exp', section: '7.2', zone: [txt('v=spf1 exists:%{c}.example.com +all')], result: 'permerror' },
  { id: 'macro-zero', section: '7.3', zone: [txt('v=spf1 exists:%{d0}.example.com +all')], result: 'permerror' },

  // HELO
  { id: 'empty-sender', section: '2.4', zone: [txt('v=spf1 a -all', 'mail'), 'mail A 192.0.2.10'], mailFrom: '', result: 'pass' },
  { id: 'empty-sender-local', section: '2.4', zone: [txt('v=spf1 exists:%{l}.m.example.com -all', 'mail'), found('postmaster.m')], mailFrom: '', result: 'pass' },
  { id: 'helo-literal', section: '2.3', zone: [txt('v=spf1 +all')], helo: '[192.0.2.10]', mailFrom: '', result: 'none' },
] as const satisfies readonly SpfCase[]; // prettier-ignore

export type SpfCaseId = (typeof spfCases)[number]['id'];
