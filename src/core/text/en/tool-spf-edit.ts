import type { ToolSpfEditWords } from '../tool-spf-edit-words.ts';

export const words: ToolSpfEditWords = {
  heading: 'What if the SPF record were another one?',
  sub: 'Change a record, or write a new one, and see what receivers would make of it. Nothing is published.',
  domain: 'Domain',
  domainHint: 'Where the record would stand.',
  start: 'Start from the published record',
  record: 'SPF record',
  recordHint: 'Read while you type. Names in it are asked only when you press “Look up”.',
  others: 'Records of included names',
  othersHint: 'They stand in for what is published at these names.',
  otherName: (index) => `Name ${index}`,
  otherRecord: (index) => `Record at name ${index}`,
  add: 'Add a record of an included name',
  remove: (index) => `Remove record ${index}`,
  ip: 'Test an address',
  ipHint: 'IPv4 or IPv6, optional.',
  link: 'Copy a link with these records',
  longLink: 'These records are too long for a link.',
  stop: 'Stop',
  badDomain: 'Enter a domain, such as example.com.',
  badName: (index) => `Name ${index} is no domain name; its record is left out.`,
  badIp: 'This is no single IPv4 or IPv6 address.',
  none: (domain) => `${domain} has no SPF record. Write one below.`,
  several: (domain, count, fmt) =>
    `${domain} has ${fmt.number(count)} SPF records, and only one is allowed. The first one is below.`,
  failed: (domain) => `The look-up for ${domain} failed. This says nothing about its record.`,
  missing: (count, fmt) =>
    `${fmt.number(count)} ${fmt.plural(count, { one: 'name is', other: 'names are' })} not looked up yet:`,
  missingHint: 'What they hold is not known, so counts and addresses are “at least”.',
  lookUp: (count, fmt) =>
    `Look up ${fmt.number(count)} ${fmt.plural(count, { one: 'name', other: 'names' })}`,
  notSpf: 'Receivers do not take this as SPF: it does not begin with `v=spf1` and a space.',
  difference: 'Difference to the published record',
  noDifference: 'This is the published record.',
  notCompared: 'The published record was not looked up.',
  found: 'What we found',
  nothingFound: 'Nothing to complain about.',
  senders: 'Who may send',
  senderChange: (more, less, sizes, fmt) =>
    `Compared with the published record: ${sizes(more, fmt)} more, ${sizes(less, fmt)} fewer.`,
  sameSenders: 'The same addresses as with the published record.',
  test: 'The address',
  notYet: (ip) => `Not known yet whether ${ip} passes: names on the way are not looked up.`,
  tree: 'Look-ups and includes',
  explained: 'Part by part',
  looked: (left, fmt) =>
    left === 0
      ? 'Looked up.'
      : `Looked up. ${fmt.number(left)} ${fmt.plural(left, { one: 'name', other: 'names' })} could not be read.`,
};
