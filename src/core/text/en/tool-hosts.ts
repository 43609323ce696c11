import { reverseRequest as inGerman } from '../de/hosts-request.ts';
import { reverseRequest as inEnglish } from '../en/hosts-request.ts';
import type { ToolHostsWords } from '../tool-hosts-words.ts';
import { bimiTexts } from './bimi.ts';
import { hostsTexts } from './hosts.ts';
import { markTexts } from './mark.ts';
import { transportTexts } from './transport.ts';
import { bimiTopics, mtaStsTopics, tlsaTopics, tlsRptTopics } from './transport-topics.ts';
import { zoneTexts } from './zone.ts';

export const words: ToolHostsWords = {
  heading: 'Does this mail server look right to others?',
  sub: 'Enter the address your server sends from, your domain, or both. Receivers look at the address first.',
  ip: 'Address of the sending server',
  ipHint: 'IPv4 or IPv6. It stands in the `Received` lines of a message you sent.',
  domain: 'Domain',
  domainHint: 'Its mail hosts, its SPF record and its encryption are looked up.',
  helo: 'Name the server gives (HELO)',
  heloHint:
    'Usually its host name, such as mail.example.com. Without an address, its own addresses are tested.',
  run: 'Look up',
  stop: 'Stop',
  asking: 'Asking DNS.',
  badIp: {
    other: 'Enter one IPv4 or IPv6 address, such as 192.0.2.25.',
    several: 'This stands for several addresses. Enter the one from which your server sends.',
    zone: 'What follows the % names a network card of one computer, and such addresses never leave it. Enter the public address.',
    zeros:
      'The numbers of an IPv4 address have no leading zeros, for some programs read them as octal. Write 192.0.2.25, not 192.0.02.025.',
    notation:
      'Only old programs write addresses like this: hexadecimal, octal, as one number or in fewer than four parts. Enter four decimal numbers, such as 192.0.2.25.',
    size: 'Each of the four numbers of an IPv4 address is 255 at most.',
    reverse: 'This reverse name does not stand for one address. Enter the address itself.',
  },
  badDomain: 'Enter a domain, such as example.com.',
  badHelo: 'Enter the name as the server gives it, such as mail.example.com.',
  noSubject: 'Enter an address, a domain or a server name.',
  link: 'Copy a link to these questions',
  compare: 'Ask all DNS services side by side',
  report: (domain) => `Check SPF, DKIM and DMARC of ${domain}`,

  addresses: {
    heading: 'Addresses',
    columns: { host: 'Host', address: 'Address', reverse: 'Reverse name', back: 'Back again', spf: 'In SPF' },
    none: 'No address was found.',
    more: (count, fmt) =>
      `${fmt.number(count)} more ${fmt.plural(count, { one: 'address was', other: 'addresses were' })} not looked at.`,
    roles: {
      sends: 'sends, as you say',
      listed: 'SPF lets it send',
      receives: 'receives',
      other: 'the domain’s own address',
    },
    reverse: { none: 'none', failed: 'could not be checked', 'not-asked': 'not asked' },
    moreNames: (count, fmt) => `and ${fmt.number(count)} more`,
    back: {
      confirmed: 'yes',
      'other-address': 'no, to another address',
      'no-address': 'no, it has no address',
      failed: 'could not be checked',
      'not-asked': 'not asked',
    },
    spf: {
      pass: 'yes',
      fail: 'no (fail)',
      softfail: 'no (softfail)',
      neutral: 'no (neutral)',
      none: 'no SPF record',
      permerror: 'error in the record',
      temperror: 'could not be checked',
      unknown: 'not asked',
      'no-domain': '–',
    },
    whichSends: 'The address that sends needs the reverse name, not the web server.',
    noSender:
      'Which address sends is not known, so nothing is called wrong here. Enter it above to have it judged.',
    receivesOnly: 'Hosts that only receive need no reverse name.',
    heloNone: (helo) => `The name \`${helo}\` has no address, so there was no server to test.`,
    heloFailed: (helo) => `The addresses of \`${helo}\` could not be looked up.`,
    network: ({ origin, owners }, fmt) =>
      `Network ${origin.prefix}${origin.country === '' ? '' : ` (registered in ${origin.country})`}, owner: ${owners.length > 0 ? fmt.list(owners.map(({ name, asNumber }) => `${name}, AS${asNumber}`)) : fmt.list(origin.asNumbers.map((number) => `AS${number}`))}`,
    networkHint: (word) => `Possibly a network for homes (\`${word}\`).`,
    ranges: {
      documentation: 'reserved for examples',
      private: 'private network',
      carrierGradeNat: 'shared by an access provider',
    },
    done: (addresses, faults, fmt) =>
      `${fmt.number(addresses)} ${fmt.plural(addresses, { one: 'address', other: 'addresses' })} looked up, ${faults === 0 ? 'nothing wrong found' : `${fmt.number(faults)} to mend`}.`,
  },
  sender: {
    heading: 'The server that sends',
    why: 'Receivers look at its address first. Name it, and its reverse name, HELO name and SPF count in the answer above.',
    heloHint: 'The name it gives itself, such as mail.example.com. Without it, only its address counts.',
    run: 'Weigh it',
    forget: 'Leave it out again',
    all: 'Look at the mail server alone, with network owner and block lists',
  },
  request: {
    heading: 'Have the reverse name set',
    who: 'Only the owner of the address can set the reverse name: the company that rents you the server or the line. The domain registrar cannot.',
    name: 'Name to be set',
    nameHint: 'The host name of your mail server. It has to lead back to the address.',
    english: 'In English',
    german: 'In German',
    noName: 'Enter the host name of your mail server first.',
    texts: { en: inEnglish, de: inGerman },
  },
  requirements: {
    heading: 'What large receivers ask for',
    intro: 'Met, not met, or not to be seen from DNS.',
    columns: { what: 'Asked for', who: 'By', state: 'Here' },
    names: {
      reverse: 'Reverse name that leads back',
      spf: 'SPF passes',
      dkim: 'DKIM signature',
      dmarc: 'DMARC record',
      alignment: 'From belongs to SPF or DKIM domain',
      tls: 'Sent with encryption (TLS)',
      unsubscribe: 'Newsletters: one-click unsubscribe',
      complaints: 'Few complaints (Gmail, Yahoo: below 0.3 %)',
      'not-dynamic': 'No dial-up address',
      contact: 'Contact details under the server’s name',
    },
    states: {
      met: 'met',
      'not-met': 'not met',
      unknown: 'could not be checked',
      'cannot-see': 'not to be seen from DNS',
      'needs-address': 'enter the public sending address',
      'needs-domain': 'enter the domain',
    },
    who: (all, bulk, fmt) =>
      [
        ...(all.length > 0 ? [fmt.list(all)] : []),
        ...(bulk.length > 0 ? [`from about 5,000 a day: ${fmt.list(bulk)}`] : []),
      ].join('; '),
    uncertain: (name) => `${name} (reported)`,
    checkedOn: (date) => `As of ${date}. A reported requirement was not read in the receiver’s own pages.`,
    bsi: 'German administrators also find technical guidelines at BSI: TR-03108 on secure transport, TR-03182 on authentication of e-mail.',
  },
  transport: {
    heading: 'Encryption on the way to you',
    intro: 'What senders find when they deliver to this domain.',
    mtaSts: 'MTA-STS: require encryption by a web page',
    policy: 'The policy file',
    policyWhy: 'Browsers do not let this page fetch it. Open it and bring its text here; nothing is sent.',
    policyOpen: 'Open',
    policyPaste: 'Text of the policy file',
    policyFile: 'Or choose the file',
    policyJudge: 'Compare with the mail hosts',
    policyTooLarge: 'The file is larger than 256 kB. Senders read no more than 64 kB of a policy.',
    policyUnreadable: 'The file could not be read.',
    policyParts: 'policy file',
    tlsRpt: 'TLS reports: be told when it fails',
    dane: 'DANE: certificates named in DNS',
    daneColumns: {
      host: 'Mail host',
      state: 'DANE',
      mx: 'MX signed',
      address: 'Host signed',
      tlsa: 'TLSA signed',
    },
    daneStates: {
      protected: 'in force',
      unusable: 'encryption without proof',
      none: 'no TLSA record',
      'mx-unsigned': 'void: MX not signed',
      'host-unsigned': 'void: host not signed',
      bogus: 'signature broken',
      failed: 'could not be checked',
    },
    signed: { yes: 'yes', no: 'no', unknown: '?' },
    daneUnseen:
      'Whether the server shows the certificate named here cannot be seen from a browser. “Signed” is what the DNS service says it has validated.',
    bimi: 'BIMI: a logo beside the message',
    bimiFile: 'Check a logo file (SVG)',
    bimiUnseen:
      'The files at these addresses are not fetched; a file you choose is read here and goes nowhere.',
    noReceiving: 'No mail host was found, so there is nothing to protect.',
  },
  mark: {
    heading: 'The mark certificate (VMC, CMC)',
    why: 'Browsers do not let this page fetch it. Bring the PEM file; it is read here and goes nowhere.',
    paste: 'Text of the certificate file (PEM)',
    file: 'Or choose the certificate file',
    judge: 'Read the certificate',
    facts: {
      subject: 'Holder',
      issuer: 'Issuer, as written',
      names: 'Names',
      from: 'Valid from',
      until: 'Valid until',
      serial: 'Serial number',
      none: 'none',
    },
  },
  zone: {
    heading: 'The zone: signatures and name servers',
    intro: 'Everything that mail needs from DNS stands in it.',
    facts: {
      apex: 'Zone',
      servers: 'Name servers',
      ds: 'DS at the parent zone',
      keys: 'Keys in the zone (DNSKEY)',
      ad: 'Validated by the DNS service (AD)',
      serial: 'Serial number (SOA)',
      negative: 'An absence is remembered for',
    },
    serverStates: {
      addresses: '',
      alias: 'alias of',
      none: 'no address',
      failed: 'could not be looked up',
      'not-asked': 'not asked',
    },
    ds: { none: 'none', failed: 'could not be looked up' },
    keys: { none: 'none', failed: 'could not be looked up' },
    dsOf: (keyTag, algorithm, digestType) =>
      `key ${keyTag}, algorithm ${algorithm}, digest type ${digestType}`,
    ad: { yes: 'yes', no: 'no', unknown: 'not known' },
    unknown: 'not known',
    compare: 'Ask all DNS services for its SOA record: who still has an older copy',
  },
  lists: {
    heading: 'Block lists',
    intro:
      'Some receivers ask lists of addresses that sent spam. Asking tells the list operator, through the DNS service, which address you mean. It changes no verdict here.',
    ask: 'Ask these lists',
    key: 'Your own Spamhaus DQS key, if you have one',
    keyHint: 'It is kept in memory only and masked in the log.',
    columns: { list: 'List', answer: 'Answer', page: 'Explained at' },
    answer: (answer, fmt) => {
      switch (answer.outcome) {
        case 'listed':
          return `listed${answer.lists.length > 0 ? `: ${fmt.list(answer.lists)}` : ''} (${answer.addresses.slice(0, 5).join(', ')})`;
        case 'not-listed':
          return 'not listed';
        case 'refused':
          return 'does not answer this DNS service; says nothing about the address';
        case 'no-control':
          return 'its test entries do not answer as they should; not asked further';
        case 'failed':
          return 'could not be asked';
        case 'not-asked':
          return 'not asked';
      }
    },
    link: 'refuses public DNS services; ask on its own page',
    page: 'open',
    address: (ip) => `Address ${ip}`,
    badKey: 'A key holds only letters and digits.',
    none: 'Enter the sending address above to ask lists about it.',
  },
  findings: {
    hosts: hostsTexts,
    transport: transportTexts,
    bimi: bimiTexts,
    mark: markTexts,
    zone: zoneTexts,
  },
  topics: { mtaSts: mtaStsTopics, tlsRpt: tlsRptTopics, tlsa: tlsaTopics, bimi: bimiTopics },
};
