import type { StartWords } from '../start-words.ts';

// Not from Intl.DisplayNames: on a telephone that alone blocks the first paint's thread for a tenth of a second.
const countries = { DE: 'Germany', US: 'United States' } as const;
const listed = (items: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);

export const start: StartWords = {
  language: 'en',
  title: 'Mailwright: check a domain’s mail records, read the reason and the fix',
  description:
    'Enter a domain. Read whether anyone can forge its mail, what is broken, and the record to publish. Worked out in your browser.',
  titleOf: (subject) => `${subject} · Mailwright`,
  skip: 'Skip to the question box',
  noscript:
    'This page asks DNS from your browser, with a script of its own. Without scripts it can only show you these words.',
  tools: 'Tools',
  check: 'Check',
  toolNames: {
    spf: 'SPF',
    mail: 'Message',
    bounce: 'Bounce',
    hosts: 'Server',
    build: 'Build',
    compare: 'Compare',
    path: 'First mail server',
  },
  other: { language: 'de', name: 'Deutsch' },
  hero: {
    first: 'Enter a domain.',
    second: 'Read the reason, and the record that fixes it.',
    sub: 'Can someone forge your mail? Will receivers accept it? One honest sentence each, then the fix.',
  },
  box: {
    form: 'Check',
    label: 'Domain, IP, message, bounce or record',
    file: 'Open a file',
    drop: 'or drop it anywhere',
    run: 'Check',
    several: 'Several lines: Ctrl+Enter checks.',
    fileUnreadable: 'Your browser could not read this file.',
  },
  looksLike: (what) => `Looks like: ${what}`,
  kinds: {
    domain: (shown) => `the domain ${shown}`,
    host: (shown) => `the host ${shown}`,
    email: (shown) => `an e-mail address at ${shown}`,
    url: (shown) => `a web address at ${shown}`,
  },
  askedAs: (domain) => `In DNS it is written ${domain}`,
  parent: (domain) => `Check ${domain} instead`,
  onlyDomain: 'Only the part after the @ is looked at',
  records: {
    spf: 'an SPF record',
    dmarc: 'a DMARC record',
    'dkim-key': 'a DKIM key record',
    other: 'a mail record',
  },
  bounce: 'Looks like: a bounce or a mail log. It is explained here, without asking DNS.',
  recordsWithoutLookups: 'It is explained here, without asking DNS.',
  zoneLines: (count) => (count === 1 ? 'a DNS entry' : `${count} DNS entries`),
  explain: (record, name) => (name === '' ? `Explain ${record}` : `Explain ${record} at ${name}`),
  ipAddress: 'an IP address',
  readHere: {
    headers: 'Looks like: message headers. They are read here, without asking DNS.',
    message: 'Looks like: a message. It is read here, without asking DNS.',
  },
  later: {
    report: 'This is a report from a receiver. This version cannot read reports.',
    domains: 'These are several domains. This version checks one at a time.',
    record:
      'Records of this kind are not explained one by one. “Server” reads the MTA-STS, TLS report and BIMI records of a domain.',
  },
  readAs: {
    label: 'Read it as',
    itself: 'what it looks like',
    as: {
      subject: 'a name or address',
      record: 'a record',
      message: 'a message or headers',
      bounce: 'a bounce or log',
    },
  },
  instead: (domain) => `Check the domain ${domain}`,
  nothing: 'The box is empty. Enter a domain such as example.com.',
  privateKey: {
    verdict: 'This is a private key. Nothing was read or sent.',
    fix: 'Never paste it anywhere. If it has been in another page, create a new key.',
  },
  unusable: {
    localhost: (written) =>
      `${written} is this computer itself. No other server can ask for it, so there is nothing to check.`,
    'local-name': (written) =>
      `${written} is a name for inner networks. It is not in public DNS, so it is never asked.`,
    'single-label': (written) =>
      `${written} is one word. A domain has at least two parts, such as ${written.length < 20 && /^[\w-]+$/.test(written) ? written : 'example'}.com.`,
    'top-level': (written) =>
      `${written} is a top-level domain. Enter a domain below it, such as example.${written.replace(/\W/g, '').slice(0, 10)}.`,
    wildcard: (written) => `${written} stands for many names. Enter one real name without the asterisk.`,
    'label-too-long': () => 'One part of this name is longer than 63 characters. DNS allows no more.',
    'name-too-long': () => 'This name is longer than 253 characters. DNS allows no more.',
    'empty-label': (written) => `${written} has two dots in a row or begins with one. Remove the extra dot.`,
    hyphen: (written) => `A part of ${written} begins or ends with a hyphen. Domain names do not allow that.`,
    characters: (written) => `${written} has characters that no domain name has. Check the spelling.`,
    reserved: (written) => `${written} ends in a name that is reserved and never in DNS. It is not asked.`,
    'bad-address': (written) =>
      `${written} looks like an IP address, but is not a valid one. IPv4 has four decimal numbers up to 255 without leading zeros.`,
    'address-zone': (written) => `${written} names a network card of one computer. Nobody else can reach it.`,
    network: (written) => `${written} is a whole network. Enter a domain or one address.`,
    'too-long': () => 'This text is too long to be a name or a record. Enter one domain or one record.',
    binary: () =>
      'This is not text: probably a packed file or an Outlook message. This version cannot read it.',
    'no-subject': () => 'No domain or record was found in this text. Enter a domain such as example.com.',
    'public-key': () =>
      'This is a public key in a file form. Paste the DNS record that holds it, beginning with v=DKIM1.',
  },
  services: {
    heading: 'What is asked',
    notice: (first, second) =>
      second === null
        ? ['Your browser asks ', first, ', and no other service.', '', '']
        : ['Your browser asks ', first, ', and where an answer is late, empty or broken also ', second, '.'],
    silent: 'DNS questions are stopped: nothing leaves this browser.',
    choose: 'DNS service and questions',
    first: 'Ask first',
    second: (name) => `Second service: ${name}, where an answer is late, empty or broken.`,
    operator: (operator, country) => `${operator}, ${countries[country]}`,
    only: 'Ask only this service',
    onlyHint: 'A missing record is then “not seen at this service”, not confirmed elsewhere.',
    always: 'Check links from others at once, without a press',
    stop: 'Stop all DNS questions',
    stopHint: 'Examples and pasted records still work.',
    notKept: 'This browser does not keep these choices. They last until you close the page.',
    allow: 'Allow DNS questions',
    silentRefusal: 'DNS questions are stopped, so nothing was asked.',
  },
  ask: {
    heading: (domain) => `Check ${domain}?`,
    text: (first, second) =>
      `Somebody gave you this link. Nothing has been asked yet. The check asks ${second === null ? first : listed([first, second])} about this name.`,
    sender: (ip, helo) =>
      `It also asks about ${helo === null ? ip : listed([ip, helo])}: the server that sends, as the link says.`,
    run: 'Check now',
    prov: 'Link to a check',
  },
  examples: {
    heading: 'Examples',
    meta: 'built in, no look-ups',
    list: {
      watching: {
        title: 'A domain that can be forged',
        teaser: 'DMARC only watches, so forged mail is delivered.',
      },
      lookups: { title: 'Too many look-ups', teaser: 'SPF needs 12 look-ups where 10 are allowed.' },
      healthy: { title: 'A domain in order', teaser: 'Receivers are asked to refuse every forgery.' },
      'two-records': {
        title: 'Two SPF records',
        teaser: 'Only one is allowed, so SPF fails for every message.',
      },
      subdomains: { title: 'Open subdomains', teaser: 'The domain is protected, its subdomains are not.' },
      keys: { title: 'Keys that do not count', teaser: 'One DKIM key is too short, the other is withdrawn.' },
      unused: {
        title: 'A domain without mail',
        teaser: 'It sends and receives nothing, and says so correctly.',
      },
      unread: {
        title: 'A look-up that fails',
        teaser: 'An answer that did not come is not a missing record.',
      },
      article: {
        title: 'One server, many domains',
        teaser: 'The key is cut, and SPF ends in ?all.',
      },
    },
  },
  status: { broken: 'Broken', risk: 'Risk', advice: 'Advice', ok: 'OK', unknown: 'Not checked' },
  limits: {
    heading: 'What it cannot see',
    text: 'DNS cannot prove that mail is signed: only a received message can. Block lists, content filters and reputation are decided by each receiver and are not visible from here.',
  },
  keyword: {
    heading: 'From the address bar',
    text: 'Save this page as a search keyword in your browser, with `#d=%s` at the end of its address. Then the keyword and a domain open the check.',
  },
  foot: {
    promise:
      'Worked out in your browser. Only DNS questions leave it, to the services named with each result.',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    source: 'Source code',
    about: 'Privacy',
    keys: 'Keys',
  },
  sentToHost:
    'This address was sent to the web host. It has been rewritten: the part after # stays in your browser.',
  insecure:
    'This page came over plain http. Checking keys and signatures needs https, so some of it may be missing.',
  noTool: (name) => `This version has no tool named “${name}”.`,
  noExample: (name) => `There is no built-in example named “${name}”.`,
  noSnapshot:
    'The answers in this link cannot be read: it is cut, or from another version. You can ask DNS now.',
  trouble: {
    load: 'A part of this page could not be loaded. Check your connection, then try again.',
    bug: 'This page made a mistake and stopped the check.',
  },
  saysNothing: (domain) => `This says nothing about ${domain}.`,
  again: 'Try again',
  loading: 'Loading the check',
  started: (domain) => `Checking ${domain}.`,
  finished({ broken, risk, advice, unknown }) {
    const parts = [
      broken > 0 && `${broken} broken`,
      risk > 0 && `${risk} ${risk === 1 ? 'risk' : 'risks'}`,
      unknown > 0 && `${unknown} not checked`,
      advice > 0 && `${advice} advice`,
    ].filter((part) => part !== false);
    return parts.length > 0 ? `Check finished: ${listed(parts)}.` : 'Check finished: nothing to change.';
  },
  keys: {
    heading: 'Keys',
    list: [
      ['/', 'to the question box'],
      ['r', 'check again'],
      ['t', 'copy for a ticket'],
      ['?', 'this list'],
      ['Ctrl+Enter', 'check what is in the box'],
    ],
    on: 'Single keys work (off while you type)',
    close: 'Close',
  },
  about: {
    heading: 'Privacy',
    blocks: [
      {
        heading: 'What leaves your browser',
        lines: [
          'DNS questions, such as `_dmarc.example.com`, sent to the DNS services named beside the button. They see the question and your IP address.',
          'Nothing is asked before you press the button or agree to a link. Every question is listed with the result.',
          'What you paste stays here. The part of an e-mail address before the @ is asked only if you agree to it, and kept only where you write it into a record.',
        ],
      },
      {
        heading: 'What the web host sees',
        lines: [
          'That somebody loaded this page. The domain stands after the # of the address, and browsers do not send that part.',
          'There is no server of ours, no counter and no cookie. The page is only allowed to connect to its own address and to the DNS services listed.',
        ],
      },
      {
        heading: 'What your browser keeps',
        lines: [
          'Your choices on this page: theme, language, DNS service and switches. What you type into a builder or into the list for a first mail server, until you start over. Never a message, a bounce or a private key.',
        ],
      },
      {
        heading: 'The DNS services',
        lines: [
          'Each has its own rules on what it stores. You can choose which one is asked, or stop all questions.',
        ],
      },
      {
        heading: 'Licence',
        lines: ['Free software under the GNU General Public License, version 3 or later.'],
      },
    ],
  },
};
