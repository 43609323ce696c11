import type { Fmt } from '../format.ts';
import type { Sizes, ToolSpfWhoWords } from '../tool-spf-who-words.ts';

function sizes({ v4, v6, complete }: Sizes, fmt: Fmt): string {
  const one = (value: bigint, singular: string, plural: string) =>
    `${fmt.number(value)} ${value === 1n ? singular : plural}`;
  const list = [
    ...(v4 > 0n ? [one(v4, 'IPv4 address', 'IPv4 addresses')] : []),
    ...(v6 > 0n ? [one(v6, 'IPv6 network', 'IPv6 networks')] : []),
  ];
  if (list.length === 0) return complete ? 'nobody' : 'nobody that could be read';
  return `${complete ? '' : 'at least '}${fmt.list(list)}`;
}

export const words: ToolSpfWhoWords = {
  heading: 'Who may send for a domain?',
  sub: 'Enter a domain. Its SPF record and all that it includes are read, and the addresses are counted once each.',
  domain: 'Domain',
  domainHint: 'The part after the @.',
  run: 'Look up',
  stop: 'Stop',
  badDomain: 'Enter a domain, such as example.com.',
  link: 'Copy a link to this page',
  result: 'Who may send',
  total: (domain, { v4, v6, complete }, fmt) =>
    v4 === 0n && v6 === 0n
      ? complete
        ? `No server may send as ${domain}.`
        : `No address is known that may send as ${domain}, but not all could be read.`
      : `Mail as ${domain} may come from ${sizes({ v4, v6, complete }, fmt)}.`,
  sizes,
  networks: (listed, joined, fmt) =>
    `The records list ${fmt.number(listed)} ${fmt.plural(listed, { one: 'network', other: 'networks' })}; joined without overlap that is ${fmt.number(joined)} ${fmt.plural(joined, { one: 'range', other: 'ranges' })}. An IPv6 network here is one of 64 bits, the usual size.`,
  stopped: (beyond, fmt) =>
    `Not all of them pass: receivers stop with an error before they come to ${sizes(beyond, fmt)}.`,
  noRecord: {
    none: (domain) => `${domain} has no SPF record, so nobody is named.`,
    'no-name': (domain) => `${domain} does not exist in DNS.`,
    several: (domain) =>
      `${domain} has more than one SPF record: receivers report an error and nobody passes.`,
    syntax: (domain) =>
      `The SPF record of ${domain} has a syntax error: receivers report it and nobody passes.`,
    loop: (domain) => `The record of ${domain} leads back to itself.`,
    failed: (domain) => `Not known: the look-up for ${domain} failed.`,
    depends: (domain) => `Not known: the record of ${domain} depends on the message.`,
    'bad-name': (domain) => `${domain} cannot be a name in DNS.`,
    'not-followed': (domain) => `${domain} was not looked up.`,
  },
  unread: 'What could not be counted',
  unreadTerm({ written, record, reason }, failure, domain) {
    const at = record === domain ? '' : ` in the record of ${record}`;
    if (reason === 'depends')
      return `\`${written}\`${at}: depends on each message, so it may let any address pass.`;
    if (reason === 'not-followed') return `\`${written}\`${at}: not looked up, the tree is too large.`;
    return `\`${written}\`${at}: ${failure[reason]}.`;
  },
  largest: 'The largest grants',
  part: ({ written, sender, sizes: size }, fmt) =>
    `\`${written}\` alone admits ${sizes(size, fmt)}${sender === null ? '' : `, shared by all customers of ${sender}`}.`,
  more: (count, fmt) =>
    `and ${fmt.number(count)} smaller ${fmt.plural(count, { one: 'one', other: 'ones' })}`,
  services: 'Services',
  entry: {
    needed: 'Needs this entry if it sends with the domain as bounce address.',
    subdomain: 'Needs an entry only at the name that serves as its bounce domain, usually a subdomain.',
    unneeded:
      'Sends with a bounce domain of its own, so receivers do not look here for it. Probably of no use.',
  },
  entryNote: 'SPF looks at the bounce domain (Return-Path) only. A message you received shows it.',
  columns: {
    service: 'Service',
    term: 'Term',
    entry: 'Is the entry needed?',
    network: 'Network',
    within: 'Already listed',
    cost: 'Look-ups',
    buys: 'Admits',
    worth: 'Worth it?',
  },
  asOf: (date) => `known by ${date}`,
  twice: 'Listed more than once',
  inRecord: (domain) => `in ${domain}`,
  same: (written, record) => `the same network is \`${written}\` in ${record}`,
  within: (written, record) => `lies within \`${written}\` in ${record}`,
  repeated: (domain, times, fmt) =>
    `The record of ${domain} is read ${fmt.number(times)} times, and paid for each time.`,
  nothingTwice: 'No network is listed twice or lies within another.',
  special: 'Set aside, never on the internet',
  kinds: {
    unspecified: 'no address of a host',
    loopback: 'each computer itself',
    private: 'private networks',
    carrierGradeNat: 'inside of a provider’s network',
    linkLocal: 'one cable or Wi-Fi',
    uniqueLocal: 'private networks',
    documentation: 'examples in texts',
    benchmarking: 'tests of devices',
    broadcast: 'everybody on a network',
    multicast: 'groups, never a sender',
    '6to4': 'an abandoned way to IPv6',
    teredo: 'an abandoned way to IPv6',
    ipv4Mapped: 'IPv4 in IPv6 form; receivers compare it as IPv4',
    translated: 'translation between IPv4 and IPv6',
    discard: 'traffic that is thrown away',
    siteLocal: 'private networks, abandoned',
    reserved: 'reserved',
  },
  specialTerm: (written, record, kind) => `\`${written}\` in ${record}: ${kind}.`,
  all: 'All addresses as networks',
  allHint: 'Joined, without overlap, such as a firewall takes them.',
  cost: 'What it costs',
  costHint: 'Receivers allow ten look-ups. What a term admits is counted without regard to the other terms.',
  worth: {
    useful: 'Yes',
    dead: 'Error',
    empty: 'Admits nobody',
    duplicate: 'Twice',
    covered: 'Already listed',
    beyond: 'Not reached',
    partly: 'In part',
    unreached: 'Never read',
    unknown: 'Not known',
    refuses: 'Refuses',
    rest: '',
  },
  worthWhy: {
    useful: '',
    dead: 'There is no record to include, so receivers stop here with an error.',
    empty: 'No address behind it.',
    duplicate: 'The same term stands before it.',
    covered: 'Terms before it admit all of that.',
    beyond: 'It lies beyond the tenth look-up.',
    partly: 'The tenth look-up is spent within it, the rest is not reached.',
    unreached: 'It stands behind the end of the record.',
    unknown: 'It depends on the message or could not be read.',
    refuses: 'A match here does not pass.',
    rest: '',
  },
  cheaper: 'Cheaper',
  proved: 'Read again with our own check: exactly the same addresses pass.',
  noCheaper: 'No cheaper record was found that lets exactly the same addresses pass.',
  notCheaperUnread: 'A part could not be read, so only what does not touch it is proposed.',
  plan: {
    trim: 'Without what buys nothing',
    own: 'Your own servers by address',
    flat: 'Everybody by address (flattening)',
  },
  planWhy: {
    trim: 'What is left out is listed elsewhere in the record, or admits nobody.',
    own: 'Names of your own servers are replaced by their present addresses. When an address changes, change the record too.',
    flat: 'A last resort: every name is replaced by its present addresses.',
  },
  planCount: ({ before, after }, fmt) => `${fmt.number(after)} instead of ${fmt.number(before)} look-ups`,
  flatRisk: [
    'Services change their addresses without telling you. From then on their mail fails SPF, and nobody warns you.',
    'Addresses they give up may go to others, who then pass as you.',
    'Somebody has to compare the list with the services every day, by a program.',
    'First remove services you no longer use, and move mailings to a subdomain with a record of its own.',
  ],
  flatSize: (records, networks, fmt) =>
    `${fmt.number(networks)} ${fmt.plural(networks, { one: 'network', other: 'networks' })} in ${fmt.number(records)} ${fmt.plural(records, { one: 'record', other: 'records' })}`,
  recordSize: (strings, octets, fmt) =>
    `${fmt.number(strings)} ${fmt.plural(strings, { one: 'string', other: 'strings' })}, answer of ${fmt.number(octets)} octets`,
  largeAnswer: 'Larger than 512 octets: a few old resolvers and firewalls drop such answers.',
  tryIt: 'Try it under “What if”',
};
