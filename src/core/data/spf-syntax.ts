/** The zone in memory behind the examples of the syntax page, and the example that each part of the syntax begins with. */
export const syntaxDomain = 'example.com';
export const syntaxZone = `$ORIGIN example.com.
$TTL 300
@ A 192.0.2.10
@ AAAA 2001:db8::10
@ MX 10 mx1
@ MX 20 mx2
mx1 A 192.0.2.25
mx1 AAAA 2001:db8::25
mx2 A 192.0.2.26
mail A 192.0.2.30
mail AAAA 2001:db8::30
10.2.0.192.in-addr.arpa. PTR example.com.
25.2.0.192.in-addr.arpa. PTR mx1.example.com.
30.2.0.192.in-addr.arpa. PTR mail.example.com.
_spf.mailhost.example. TXT "v=spf1 ip4:198.51.100.0/24 ip6:2001:db8:50::/48 -all"
_all.mailhost.example. TXT "v=spf1 include:_spf.mailhost.example ip4:203.0.113.0/25 ~all"
why TXT "%{i} may not send mail for %{o}. Ask the postmaster of %{d}."
10.2.0.192._allow A 127.0.0.2
jane._users A 127.0.0.2
jane.shop._users A 127.0.0.2
`;

/** Sections of the page in their order; `form` in the notation of the page, not of the ABNF. */
export const syntaxTopics = [
  { id: 'version', section: '4.5', form: 'v=spf1 term term …', record: 'v=spf1 mx -all', ip: '192.0.2.25' },
  { id: 'qualifiers', section: '4.6.2', form: '[+ | - | ~ | ?] mechanism', record: 'v=spf1 ip4:192.0.2.10 ?ip4:192.0.2.11 ~ip4:192.0.2.12 -all', ip: '192.0.2.12' },
  { id: 'all', section: '5.1', form: 'all', record: 'v=spf1 mx ~all', ip: '203.0.113.9' },
  { id: 'ip4', section: '5.6', form: 'ip4:address[/length]', record: 'v=spf1 ip4:192.0.2.0/28 ip4:203.0.113.7 -all', ip: '192.0.2.15' },
  { id: 'ip6', section: '5.6', form: 'ip6:address[/length]', record: 'v=spf1 ip6:2001:db8:1::/48 -all', ip: '2001:db8:1:2::3' },
  { id: 'a', section: '5.3', form: 'a[:name][/length][//length6]', record: 'v=spf1 a a:mail.example.com/28//64 -all', ip: '192.0.2.30' },
  { id: 'mx', section: '5.4', form: 'mx[:name][/length][//length6]', record: 'v=spf1 mx/30 -all', ip: '192.0.2.26' },
  { id: 'include', section: '5.2', form: 'include:name', record: 'v=spf1 include:_spf.mailhost.example -all', ip: '198.51.100.20' },
  { id: 'exists', section: '5.7', form: 'exists:name', record: 'v=spf1 exists:%{ir}._allow.example.com -all', ip: '192.0.2.10' },
  { id: 'ptr', section: '5.5', form: 'ptr[:name]', record: 'v=spf1 ptr -all', ip: '192.0.2.25' },
  { id: 'redirect', section: '6.1', form: 'redirect=name', record: 'v=spf1 ip4:192.0.2.10 redirect=_all.mailhost.example', ip: '203.0.113.5' },
  { id: 'exp', section: '6.2', form: 'exp=name', record: 'v=spf1 mx -all exp=why.example.com', ip: '203.0.113.9' },
  { id: 'other', section: '6', form: 'word=value', record: 'v=spf1 ip4:192.0.2.10 note=since-2026 -all', ip: '192.0.2.10' },
  { id: 'macros', section: '7', form: '%{letter[number][r][delimiters]}', record: 'v=spf1 exists:%{l1r-}._users.%{d2} -all', ip: '203.0.113.9' },
] as const; // prettier-ignore
export type SyntaxTopicId = (typeof syntaxTopics)[number]['id'];

/** RFC 7208 §7.2. `exp`: only in the text that `exp` points to. */
export const macroLetters = [
  { letter: 's', exp: false },
  { letter: 'l', exp: false },
  { letter: 'o', exp: false },
  { letter: 'd', exp: false },
  { letter: 'i', exp: false },
  { letter: 'p', exp: false },
  { letter: 'v', exp: false },
  { letter: 'h', exp: false },
  { letter: 'c', exp: true },
  { letter: 'r', exp: true },
  { letter: 't', exp: true },
] as const;
export type MacroLetter = (typeof macroLetters)[number]['letter'];

/** RFC 7208 §7.1, §7.3: what may stand behind the letter, and the escapes. */
export const macroForms = [
  { id: 'keep', text: '%{d2}' },
  { id: 'reverse', text: '%{ir}' },
  { id: 'keep-reverse', text: '%{h1r}' },
  { id: 'delimiter', text: '%{l-}' },
  { id: 'delimiters', text: '%{l1r-+}' },
  { id: 'capital', text: '%{S}' },
  { id: 'percent', text: '%%' },
  { id: 'space', text: '%_' },
  { id: 'url-space', text: '%-' },
] as const;
export type MacroFormId = (typeof macroForms)[number]['id'];

export const syntaxSender = 'jane-doe+shop@example.com';
export const syntaxHelo = 'mail.example.com';
