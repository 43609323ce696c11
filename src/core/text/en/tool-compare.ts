import type { ToolCompareWords } from '../tool-compare-words.ts';

export const words: ToolCompareWords = {
  heading: 'Who sees which answer?',
  sub: 'After a change some still see the old record, until their memory of it runs out. Ask all services the same question.',
  name: 'Name in DNS',
  nameHint: 'For DMARC with `_dmarc.` in front, for a DKIM key `selector._domainkey.`.',
  type: 'Type',
  who: (names, fmt) => `Your browser asks ${fmt.list(names)}, whatever is chosen elsewhere on this page.`,
  run: 'Ask all',
  again: 'Ask again',
  stop: 'Stop',
  every: 'Ask again every minute until all say the same',
  everyOn: (left, fmt) => `Asking again in a minute, at most ${fmt.number(left)} more times.`,
  badName: 'Enter a name, such as example.com or _dmarc.example.com.',
  link: 'Copy a link to this question',
  result: 'Side by side',
  verdict: {
    same: 'All services that answered say the same.',
    different: 'The services do not say the same.',
    open: 'Too few services answered to compare.',
  },
  meaning: {
    same: 'Others may still remember an older answer until its time is up.',
    different:
      'Usually one answer is older and goes away when its time left has passed. A few names answer everyone differently on purpose.',
    open: 'A failed look-up says nothing about the name.',
  },
  group: (services, { left, until }, fmt) =>
    `${fmt.list(services)}: ${left === null || until === null ? 'for how long is not told.' : `for at most ${fmt.duration(left)} more, until ${fmt.time(until)}.`}`,
  absence: (until, fmt) =>
    `Whoever heard “nothing there” remembers it too: a record published now may be missed until ${fmt.time(until)} (negative TTL of the zone's SOA record).`,
  groupName: (number) => `Answer ${number}`,
  columns: { service: 'Service', answer: 'Answer', left: 'Time left', signed: 'Validated', time: 'Took' },
  outcome: {
    found: 'found',
    'no-data': 'the name exists, this type does not',
    'no-name': 'the name does not exist',
    failed: 'no answer',
    waiting: 'asking',
  },
  signed: { yes: 'yes', no: 'no' },
  signedHint: '“Validated” is what the service says of the DNSSEC signatures (AD).',
  blocked:
    'Where a service cannot be reached from this browser, an ad blocker, a company network or the service itself may be the reason.',
};
