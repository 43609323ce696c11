import type { ToolSpfSyntaxWords } from '../tool-spf-syntax-words.ts';

export const words: ToolSpfSyntaxWords = {
  heading: 'The syntax of SPF',
  sub: 'Each part with an example that you can change. It is evaluated here, over a small DNS zone in memory, by the same engine that tests real domains. Nothing is asked.',
  contents: 'Parts of the syntax',
  record: 'Record of example.com',
  ip: 'Sending address',
  badIp: 'Enter one IPv4 or IPv6 address.',
  parts: 'What each part does',
  reset: 'Show the example again',
  topics: {
    version: {
      title: 'The beginning',
      text: 'A record begins with `v=spf1` and a space. Terms follow, separated by spaces; a receiver reads them from left to right and stops at the first that matches.',
    },
    qualifiers: {
      title: 'Qualifiers',
      text: 'The sign in front of a mechanism is the result of its match: `+` pass (the same as no sign), `-` fail, `~` softfail, `?` neutral.',
    },
    all: {
      title: 'all',
      text: 'Matches every address that comes this far. It belongs at the end; what stands behind it is not read.',
    },
    ip4: {
      title: 'ip4',
      text: 'One IPv4 address, or a network with its length. It costs no look-up. Four numbers, no leading zeros, and it is never written `ipv4`.',
    },
    ip6: {
      title: 'ip6',
      text: 'One IPv6 address or network. A single slash, also here. It never matches an IPv4 address, nor one that is written as IPv6.',
    },
    a: {
      title: 'a',
      text: 'The addresses of a host name; without a name, those of the domain itself. `/24` widens it for IPv4, `//64` for IPv6. It costs one look-up.',
    },
    mx: {
      title: 'mx',
      text: 'The addresses of the servers that receive mail for a domain, ten at most. It costs one look-up. Few domains send from the servers that receive.',
    },
    include: {
      title: 'include',
      text: 'Matches if the record of another domain passes. Its fail is no more than “no match”. A name without a record is an error. It costs one look-up, and those of the other record.',
    },
    exists: {
      title: 'exists',
      text: 'Matches if a name has an A record, whatever the address. It makes sense with macros: here each allowed address has a name of its own.',
    },
    ptr: {
      title: 'ptr',
      text: 'Matches if the reverse name of the address lies in the domain and leads back. It is slow and unreliable; the standard says: do not use it.',
    },
    redirect: {
      title: 'redirect',
      text: 'If nothing matched, the record of another domain decides alone. It comes last wherever it stands, and has no effect beside `all`.',
    },
    exp: {
      title: 'exp',
      text: 'Points to a text with which the domain explains a fail. It may hold macros, and costs no look-up.',
    },
    other: {
      title: 'Other modifiers',
      text: 'A word that nobody knows is passed over if it is written with `=`. With a colon it would be an unknown mechanism, which makes the whole record unreadable.',
    },
    macros: {
      title: 'Macros',
      text: 'Names may hold pieces of the message: here the first word of the sender’s local part, under a list of the domain. The tables below show all of them.',
    },
  },
  macros: {
    heading: 'Macros, letter by letter',
    text: 'What each letter stands for, for this mail. Change the sender and the address.',
    sender: 'Sender (MAIL FROM)',
    letters: 'Letters',
    forms: 'Changes and escapes',
    own: 'Your own',
    gives: 'gives',
    notAMacro: 'This cannot be read as text with macros.',
    onlyExp: 'only in explanations',
    columns: { macro: 'Macro', means: 'Means', here: 'Here' },
    letter: {
      s: 'the whole address of the sender',
      l: 'the part before the @',
      o: 'the domain of the sender',
      d: 'the domain whose record is read; it changes in an include',
      i: 'the address, in IPv6 as 32 digits with dots',
      p: 'the proven reverse name; the standard says: do not use it',
      v: '`in-addr` for IPv4, `ip6` for IPv6',
      h: 'the HELO name',
      c: 'the address as people read it',
      r: 'the name of the receiver',
      t: 'the time, in seconds since 1970',
    },
    form: {
      keep: 'a number keeps so many parts, counted from the right',
      reverse: '`r` turns the parts round',
      'keep-reverse': 'first turned round, then cut',
      delimiter: 'parts end at this character instead of the dot; dots join them again',
      delimiters: 'several such characters',
      capital: 'a capital letter escapes the text as in a web address',
      percent: 'a percent sign',
      space: 'a space',
      'url-space': 'a space as in a web address',
    },
  },
};
