import type { SpfReason } from '../../checks/spf-host-types.ts';
import type { ToldStep, ToolSpfWords } from '../tool-spf-words.ts';

/** Why nothing more can be said than that evaluation ends here. */
function reasonText(reason: Exclude<SpfReason, 'names-cut'>, at: string): string {
  switch (reason) {
    case 'look-up-failed':
      return `A look-up for ${at} failed, so evaluation stops here.`;
    case 'no-record':
      return `${at} has no SPF record.`;
    case 'several-records':
      return `${at} has more than one SPF record.`;
    case 'repeated-record':
      return `${at} has the same SPF record more than once.`;
    case 'syntax':
      return `The record at ${at} has a syntax error.`;
    case 'limit':
      return 'A limit on look-ups is passed here, so evaluation stops with an error.';
    case 'inner-none':
      return `${at} has no SPF record, and this term needs one: evaluation stops with an error.`;
    case 'inner-error':
      return `Evaluation of ${at} did not come to an end, so this one stops too.`;
    case 'not-askable':
      return `Not this one: ${at || 'this name'} cannot be a name in DNS, so it was not asked.`;
    case 'withheld':
      return 'This term would put the part before the @ into a DNS question. It was not asked.';
    case 'reverse-failed':
      return 'A look-up of the reverse name failed. Receivers then go on as if the term did not match.';
  }
}

function step({ step: { outcome, target, domain, reason }, name, value }: ToldStep): string {
  const at = target ?? domain;
  if (reason !== null && reason !== 'names-cut') return reasonText(reason, at);
  if (outcome === 'match')
    switch (name) {
      case 'ip4':
      case 'ip6':
        return `The address is in ${value}.`;
      case 'a':
        return `${at} has this address.`;
      case 'mx':
        return `A mail host of ${at} has this address.`;
      case 'include':
        return `The record at ${at} passes this address.`;
      case 'exists':
        return `${at} has an A record.`;
      case 'ptr':
        return `A confirmed reverse name of the address lies under ${at}.`;
      default:
        return 'Every address that got this far is meant.';
    }
  if (outcome === 'no-match')
    switch (name) {
      case 'ip4':
      case 'ip6':
        return `Not this one: the address is not in ${value}.`;
      case 'a':
        return `Not this one: ${at} does not have this address.`;
      case 'mx':
        return `Not this one: no mail host of ${at} has this address.`;
      case 'include':
        return `Not this one: the record at ${at} does not pass this address.`;
      case 'exists':
        return `Not this one: ${at} has no A record.`;
      default:
        return `Not this one: no confirmed reverse name lies under ${at}.`;
    }
  if (outcome === 'followed') return `Now the record at ${at} is read.`;
  return 'No term matched, and the record does not end in `all`.';
}

export const words: ToolSpfWords = {
  pagesLabel: 'Pages about SPF',
  pages: {
    test: 'Test an address',
    who: 'Who may send',
    edit: 'What if',
    mail: 'Simulate one mail',
    names: 'Forgotten names',
    syntax: 'Syntax',
    cases: 'Test cases',
  },
  heading: 'Would this server pass SPF?',
  sub: 'Enter the address of a sending server and the domain it sends for. Each term is followed as a receiver would.',
  ip: 'Address of the sending server',
  from: 'Bounce address (MAIL FROM) or domain',
  fromHint: 'Only the domain goes into the link.',
  helo: 'HELO name, if known',
  heloHint: 'Many receivers check it too.',
  run: 'Test',
  stop: 'Stop',
  agree: 'Also ask for terms that put the part before the @ into a DNS question',
  badIp: 'Enter one IPv4 or IPv6 address, such as 192.0.2.25.',
  badFrom: 'Enter a domain or an e-mail address, such as example.com.',
  badHelo: 'Enter a host name, such as mail.example.com.',
  noSubject: 'Enter a domain, a HELO name, or both.',
  byFrom: 'For the bounce address',
  byHelo: 'For the HELO name',
  result: {
    pass: (domain, ip) => `Pass: ${domain} allows ${ip} to send.`,
    fail: (domain, ip) => `Fail: ${domain} says that ${ip} may not send.`,
    softfail: (domain, ip) => `Softfail: ${domain} says that ${ip} probably may not send.`,
    neutral: (domain, ip) => `Neutral: ${domain} says nothing about ${ip}.`,
    none: (domain) => `None: ${domain} has no SPF record.`,
    temperror: (domain) => `Not checked: a look-up for ${domain} failed.`,
    permerror: (domain) => `Error: the SPF record of ${domain} cannot be evaluated.`,
    unknown: (domain) => `Not checked: the answer of ${domain} depends on the part before the @.`,
  },
  meaning: {
    pass: 'It proves this domain only. DMARC also wants it to belong to the domain in From.',
    fail: 'Receivers may refuse the message.',
    softfail: 'Receivers usually accept it with suspicion. DMARC counts it as no pass.',
    neutral: 'DMARC counts it as no pass.',
    none: 'Without a record SPF gives no result. DMARC counts it as no pass.',
    temperror: 'This says nothing about the domain. Receivers may try again later.',
    permerror: 'A receiver that gets this far reports an error. DMARC counts it as no pass.',
    unknown: 'Nothing was asked that would give your address away.',
  },
  counts: (lookups, voids, fmt) =>
    `${fmt.number(lookups)} of 10 look-ups, ${fmt.number(voids)} of 2 empty ones, for this address`,
  explanation: 'The domain’s own words:',
  trace: 'Step by step',
  columns: { term: 'Term', words: 'What happens', lookups: 'Look-ups' },
  record: 'the record',
  step,
  othersDo: {
    'not-askable': 'The standard leaves this open: other receivers end here with permerror.',
    'mx-hosts': 'Some receivers count mail hosts only until one of them matches.',
    'void-limit': 'Not every receiver keeps this limit: the standard only recommends it.',
    'names-cut':
      'Only ten of the reverse names count here; at some receivers the term then does not match at all.',
    'repeated-record': 'Some DNS servers hand out only one of two equal records; evaluation then goes on.',
    'reverse-failed': 'Others stop here with temperror.',
  },
  link: 'Copy a link to this test',
  path: 'The way through the record',
  pathHint:
    'Evaluation ends at the term that decides; the grey ones behind it play no part for this address.',
  lit: {
    match: 'matches: this decides',
    path: 'leads to the match',
    stop: 'evaluation stops here',
    tried: 'not this one',
    untried: 'not needed for this address',
  },
  beyond: (term, domain) =>
    `The address is listed, by ${term} in the record of ${domain}, but beyond that line: receivers do not read so far.`,
  place: (result, lookups, limited, fmt) =>
    limited
      ? 'Receivers stop at the limit of ten look-ups or two empty ones; what stands behind it is never reached.'
      : result === 'pass' || result === 'fail' || result === 'softfail' || result === 'neutral'
        ? `Decided after ${fmt.number(lookups)} ${fmt.plural(lookups, { one: 'look-up', other: 'look-ups' })}, before the limit of ten.`
        : '',
};
