import type { ToolCompareWords } from '../tool-compare-words.ts';

export const words: ToolCompareWords = {
  heading: 'Who sees which answer?',
  sub: 'After a change some still see the old record, until their memory of it runs out. Ask all services the same question.',
  name: 'Name in DNS',
  nameHint: 'In front of it: `_dmarc.` for DMARC, `selector._domainkey.` for a DKIM key.',
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
  test: {
    heading: 'Test of the services from this browser',
    why: 'Finds out which of them this browser and this network let through, and what each can do.',
    asks: (names, fmt) => `Each is asked for ${fmt.list(names)}: names that tell nothing about you.`,
    run: 'Test the services',
    again: 'Test again',
    stop: 'Stop',
    service: 'Service',
    subjects: {
      reach: 'Reached',
      cors: 'Open to pages (CORS)',
      wire: 'Whole DNS message',
      validates: 'Validates (AD)',
      refuses: 'Refuses broken signatures',
      absent: 'Nothing made up',
      long: 'Long TXT whole',
      ede: 'Gives reasons (EDE)',
    },
    tested: { yes: 'yes', no: 'no', unknown: 'not seen' },
    hurdles: {
      reach:
        'No request gets through. An ad blocker, a protection program or the network stops it, or the service is down. Try without add-ons, or another network.',
      cors: 'It answers, but does not allow pages to read the answer. Only its operator can change that, or something between changed the answer.',
      wire: 'Something answers that is not DNS: a sign-in page of the network, a filter, or the service is overloaded. Open any page to sign in, then test again.',
      timeout: 'No answer in time. The service or the network is slow, or drops the request.',
      validates:
        'It does not check DNSSEC signatures, or does not say so. Signed and unsigned look alike there.',
      absent:
        'It makes up answers for names that do not exist. Missing records may look present there; do not choose it.',
      long: 'Long records arrive cut. Keys may look broken there that are not; do not choose it.',
    },
    fine: 'Nothing is in the way of any of them.',
    unknown:
      '“Not seen” says nothing against a service: a test name may be gone, or an earlier step had no answer.',
    done: (usable, all, fmt) => `${fmt.number(usable)} of ${fmt.number(all)} services can be used from here.`,
  },
};
