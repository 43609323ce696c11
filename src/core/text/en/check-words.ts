import type { CheckWords } from '../check-words.ts';

const statuses = [
  ['broken', 'broken', 'broken'],
  ['risk', 'risk', 'risks'],
  ['unknown', 'not checked', 'not checked'],
  ['advice', 'advice', 'advice'],
] as const;

const failure: CheckWords['failure'] = {
  timeout: 'no answer in time',
  servfail: 'the name servers gave no usable answer',
  bogus: 'DNSSEC signatures do not match, so the answer cannot be trusted',
  refused: 'the DNS service refused the question',
  http: 'the DNS service reported an error of its own',
  blocked: 'the request never reached the DNS service; you may be offline, or a browser extension blocks it',
  malformed: 'the answer could not be read',
  'not-asked': 'not asked',
};

export const words: CheckWords = {
  status: { broken: 'Broken', risk: 'Risk', advice: 'Advice', ok: 'OK', unknown: 'Not checked', note: 'Note' },
  failure,
  safety: { safe: 'safe to do now', 'check-first': 'check first', 'ask-provider': 'ask your provider' },
  turn: {
    you: 'You, in the DNS panel',
    'mail-provider': 'Your mail provider',
    'dns-host': 'Your DNS host',
    'address-owner': 'The owner of the address',
    'other-company': 'The other company',
    nobody: 'Nobody: nothing to do',
  },
  confidence: { certain: 'Certain', probable: 'Probably', possible: 'Possibly' },
  section: { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', receiving: 'Receiving', transport: 'Transport', dns: 'Domain and zone' },
  copy: { copy: 'Copy', copied: 'Copied', refused: 'The browser did not allow copying. The text is selected: press Ctrl+C.' },
  showAll: (count, fmt) => `Show all ${fmt.number(count)}`,
  showText: (length, fmt) => `Show all ${fmt.number(length)} characters`,
  published: 'Published now',
  tally: (counts, fmt) =>
    statuses
      .filter(([status]) => counts[status])
      .map(([status, one, other]) => `${counts[status] ?? 0} ${fmt.plural(counts[status] ?? 0, { one, other })}`)
      .join(', '),
  head: {
    kind: 'Domain',
    example: 'Built-in example',
    recheck: 'Re-check',
    change: 'Change',
    stop: 'Stop',
    meta({ running, time, asked, answers, confirmed, by }, fmt) {
      if (running) return `Started ${time}. Asking ${fmt.list(asked)}; ${fmt.number(answers)} ${fmt.plural(answers, { one: 'answer', other: 'answers' })} so far.`;
      const seconds = confirmed > 0 ? `; ${fmt.number(confirmed)} confirmed by ${fmt.list(by)}` : '';
      return `Checked ${time}. Asked ${fmt.list(asked)}${seconds}.`;
    },
    metaExample: (time) => `Worked out ${time} from text inside this page; no question left your browser.`,
    snapshot: 'Answers seen then',
    metaSnapshot: (time) => `Answers seen ${time}; nothing was asked now.`,
    snapshotTrust: 'They came with the link, and whoever made it could have changed them. Re-check asks DNS now.',
    alsoWritten: (name) => `In DNS: ${name}`,
  },
  answers: {
    label: 'Answers',
    asking: 'Asking',
    notYet: 'Not known yet',
    forge: {
      question: (domain) => `Can someone send mail pretending to be ${domain}?`,
      answer: { no: 'No.', hardly: 'Hardly.', partly: 'Partly.', yes: 'Yes.', unknown: 'Not checked.' },
      why: {
        no: 'Receivers that check DMARC are asked to refuse forged mail, for the domain and every name under it.',
        hardly: 'Receivers are asked to put forged mail into the junk folder.',
        partly: 'Some names under this domain are less protected than the domain itself.',
        yes: 'Nothing asks receivers to stop forged mail.',
        unknown: 'What decides this could not be looked up.',
      },
      wait: (open, fmt) => (open.length > 0 ? `Follows when ${fmt.list(open)} ${fmt.plural(open.length, { one: 'is', other: 'are' })} read.` : 'All answers are in; working it out.'),
      more: {
        no: 'Look-alike names are another matter.',
        hardly: 'Look-alike names are another matter.',
        partly: 'Look-alike names are another matter.',
        yes: 'This is about the published policy, not about a single message.',
        unknown: 'A look-up that failed says nothing about this domain.',
      },
    },
    deliver: {
      question: (domain) => `Will receivers accept mail from ${domain}?`,
      answer: {
        'nothing-against': 'Nothing in DNS stands in the way.',
        'at-risk': 'At risk.',
        refused: 'Large receivers will refuse it.',
        'sends-none': 'This domain sends no mail and says so correctly.',
        unknown: 'Not checked.',
      },
      why: {
        'nothing-against': 'SPF, keys and policy fit together.',
        'at-risk': 'Something in DNS can cost mail its way to the reader.',
        refused: 'What receivers ask for is missing.',
        'sends-none': 'SPF, DMARC and MX agree.',
        unknown: 'What decides this could not be looked up.',
      },
      wait: ({ answered, open }, fmt) => `${fmt.number(answered)} ${fmt.plural(answered, { one: 'look-up', other: 'look-ups' })} answered, ${fmt.number(open)} open.`,
      more: {
        'nothing-against': 'DNS cannot show whether mail is signed; content and reputation count too.',
        'at-risk': 'DNS cannot show whether mail is signed; content and reputation count too.',
        refused: 'DNS cannot show whether mail is signed; content and reputation count too.',
        'sends-none': 'Receivers decide for themselves.',
        unknown: 'A look-up that failed says nothing about this domain.',
      },
      sender: (sender) => {
        if (sender === null)
          return 'Name the server that sends under Receiving, and its reverse name and HELO count too.';
        const { ip, helo, isSeen } = sender;
        if (!isSeen) return `Other servers never see \`${ip}\`, so nothing of it is weighed. Name the public address under Receiving.`;
        return helo === null
          ? `The reverse name and SPF of \`${ip}\` are weighed, as you say that it sends. Name its HELO name under Receiving, and that counts too.`
          : `The reverse name, the HELO name \`${helo}\` and SPF of \`${ip}\` are weighed, as you say that it sends.`;
      },
      requirements: 'What Gmail, Yahoo and Microsoft ask for',
    },
    reasons: (count, fmt) => (count === 1 ? 'Reason' : `${fmt.number(count)} reasons`),
    saysNothing: (domain) => `This says nothing about ${domain}.`,
  },
  fixes: {
    heading: 'Do this first',
    later: 'after the last answer',
    none: 'nothing to repair',
    noneRow: 'Nothing to repair.',
    nothingProved: 'No ready-made change could be worked out. What to do stands with each finding below.',
    wait: 'the order follows when everything is read',
    show: 'Show fix',
    hide: 'Hide fix',
    more: (count, fmt) => `Show ${fmt.number(count)} more`,
    change: 'Change',
    before: 'Before',
    after: 'After',
    removed: 'removed',
    added: 'added',
    nothingBefore: 'no record',
    lookups: ({ before, after, limit }, fmt) => `${fmt.number(after)} of ${fmt.number(limit)} look-ups after the change, ${fmt.number(before)} before.`,
    proved: 'Checked here: no new finding.',
    panelHeading: 'Enter it in your DNS panel',
    panelName: (name) =>
      name.kind === 'short'
        ? `Type only \`${name.typed}\`: \`${name.added}\` is added by the panel. With the whole name, the record would land at \`${name.doubled}\`.`
        : name.kind === 'outside'
          ? `The name is not below \`${name.apex}\`: enter it where its own zone is managed.`
          : name.kind === 'whole'
            ? `The whole name is wanted, ${name.dot ? 'with the dot at its end' : 'without a dot at its end'}.`
            : name.typed === ''
              ? 'Leave the name empty: the record stands at the domain itself.'
              : `\`${name.typed}\` stands for the domain itself.`,
    panelValue: {
      bare: 'The value goes in without quotes.',
      'bare-long': 'The value goes in whole and without quotes: the panel cuts long text itself.',
      strings: 'The quotes belong to the value; each pair holds 255 octets at most.',
      hcl: 'The value is one string of the Terraform language; its outer quotes belong to it.',
      mx: 'Some panels have a field of its own for the number: the priority.',
    },
    panelAge: (date, isSure) => isSure ? `As of ${date}.` : `Not looked up at this panel, ${date}: not sure it is still so.`,
    ionos: (name) => [
      'Open “Domains & SSL”, choose the domain, then the tab DNS.',
      'Press “Add record” and choose the type.',
      `Enter \`${name}\` as host name, then the value and the TTL from above.`,
      'Save. A record of the same kind that stands there already has to go.',
    ],
    panel: 'Panel',
    actions: {
      add: ({ type }) => `Add a new ${type} entry`,
      replace: ({ type, begins, count }, fmt) => `${fmt.plural(count, { one: `Replaces the ${type} entry that begins`, other: `Replaces all ${count} ${type} entries that begin` })} with \`${begins}\``,
      delete: ({ type, begins }) => `Delete the ${type} entry that begins with \`${begins}\``,
    },
    fields: { name: 'Name', type: 'Type', ttl: 'TTL', value: 'Value' },
    stepDelete: (count, begins, fmt) => `Then delete the ${fmt.plural(count, { one: 'old entry', other: `${count} old entries` })} that ${fmt.plural(count, { one: 'begins', other: 'begin' })} with \`${begins}\`.`,
    stepWait: (ttl, fmt) => (ttl === null ? 'Wait for the old answer to expire.' : `Wait for the old answer to expire, up to ${fmt.duration(ttl)}.`),
    askAgain: 'Ask DNS again',
    turn: 'Whose turn',
    safety: 'Safety',
    confidence: 'Confidence',
    evidence: 'Evidence',
  },
  cards: {
    heading: 'What is published',
    wait: { spf: 'asking', dkim: 'asking', dmarc: 'asking', receiving: 'asking', transport: 'follows the answers', dns: 'asking' },
    waitProbes: ({ asked, total }, fmt) => `${fmt.number(asked)} of ${fmt.number(total)} names asked`,
    notLoaded: 'A part of this page could not be loaded. Check your connection, then re-check.',
    crashed: 'A fault of this page stopped this check. This says nothing about the domain.',
    spf(tree, records, fmt) {
      if (records > 1) return `${fmt.number(records)} records, where only one is allowed`;
      switch (tree.root.outcome) {
        case 'record': {
          const count = `${tree.complete ? '' : 'at least '}${fmt.number(tree.lookups)} of ${fmt.number(tree.lookupLimit)} look-ups`;
          return `${count}, ${{ fail: 'ends in `-all`', softfail: 'ends in `~all`', neutral: 'says nothing about other senders', pass: 'allows everybody', unknown: 'ending not known' }[tree.ending]}`;
        }
        case 'none':
        case 'no-name':
          return 'no record';
        case 'several':
          return 'several records, where only one is allowed';
        case 'syntax':
          return 'the record has a syntax error';
        case 'failed':
          return tree.root.reason ? `could not check: ${failure[tree.root.reason]}` : 'could not check';
        default:
          return 'the record could not be followed';
      }
    },
    dkim({ usable, weak, others, asked, failed, wildcard }, fmt) {
      if (wildcard) return 'every name answers, so found names prove nothing';
      if (usable.length > 0) return `${fmt.number(usable.length)} ${fmt.plural(usable.length, { one: 'key', other: 'keys' })} found: ${usable.slice(0, 3).join(', ')}${usable.length > 3 ? ' …' : ''}`;
      if (weak.length > 0) return `no usable key, only too short: ${weak.slice(0, 3).join(', ')}`;
      if (others > 0) return `${fmt.number(others)} ${fmt.plural(others, { one: 'name answers', other: 'names answer' })}, no usable key among ${fmt.number(asked)} names asked`;
      if (failed > 0 && failed >= asked) return 'could not check: no look-up was answered';
      return failed > 0 ? `none found among ${fmt.number(asked)} names; ${fmt.number(failed)} look-ups failed` : `none found among ${fmt.number(asked)} names`;
    },
    dmarc(facts) {
      if (facts.outcome === 'failed') return 'could not check';
      if (facts.outcome === 'none') return 'no record';
      if (facts.outcome === 'not-applied') return 'a record exists, but receivers do not apply it';
      const { effective, reports } = facts;
      const count = new Set(reports.filter(({ kind }) => kind === 'rua').map(({ uri }) => uri)).size;
      const policy = effective?.domain.policy ?? 'none';
      const same = effective !== null && effective.existing.policy === policy && effective.invented.policy === policy;
      return `\`p=${effective?.domain.published ?? 'none'}\`${same ? ' for the domain and every subdomain' : ', subdomains differ'}, ${count === 0 ? 'no reports' : `reports to ${count} ${count === 1 ? 'address' : 'addresses'}`}`;
    },
    transport({ receives, mtaSts, tlsRpt, dane, logo }, fmt) {
      if (!receives) return 'no mail arrives, so there is nothing to protect';
      const said = { several: 'several', failed: 'could not check' };
      return [
        mtaSts === 'record' ? 'MTA-STS record (policy file not read here)' : mtaSts === 'none' ? 'no MTA-STS' : `MTA-STS: ${said[mtaSts]}`,
        tlsRpt === 'record' ? 'TLS reports' : tlsRpt === 'none' ? 'no TLS reports' : `TLS reports: ${said[tlsRpt]}`,
        ...(dane.protected > 0 ? [`DANE at ${fmt.number(dane.protected)} of ${fmt.number(dane.hosts)}`] : []),
        ...(logo ? ['logo (BIMI)'] : []),
      ].join(' · ');
    },
    receiving({ kind, hosts }, fmt) {
      switch (kind) {
        case 'null-mx':
          return 'receives no mail and says so';
        case 'implicit':
          return 'no MX; mail goes to the address of the domain itself';
        case 'none':
          return 'no host receives mail for this domain';
        case 'failed':
          return 'could not check';
        case 'hosts': {
          const v6 = hosts.some((host) => host.v6.length > 0);
          const v4 = hosts.some((host) => host.v4.length > 0);
          const families = v4 && v6 ? ', IPv4 and IPv6' : v4 ? ', IPv4 only' : v6 ? ', IPv6 only' : '';
          return `${fmt.number(hosts.length)} ${fmt.plural(hosts.length, { one: 'host', other: 'hosts' })}${families}`;
        }
      }
    },
    nothing: 'no result',
  },
  findings: {
    fix: 'What to do:',
    trap: 'Trap:',
    evidence: 'Evidence:',
    noted: (count, fmt) => `${fmt.number(count)} more ${fmt.plural(count, { one: 'point', other: 'points' })}: fine, or worth knowing`,
    place: ({ record, part }) => `${record}${part === null ? '' : `, part ${part}`}`,
    inDns: 'the answers in the log below',
    source: 'Source',
    references: 'References',
    unknownWhy: {
      'not-asked': 'Not asked, so nothing is known.',
      failed: 'The look-up failed, so nothing is known. This is not the same as “no record”.',
      'cannot-see': 'DNS cannot show this.',
    },
  },
  record: {
    heading: (count) => (count === 1 ? 'The record' : 'The records'),
    ttl: (seconds) => `TTL ${seconds}`,
    strings: (strings, characters, fmt) => `${strings === 1 ? 'one string' : `${fmt.number(strings)} strings`}, ${fmt.number(characters)} characters`,
    oneOf: (index, total) => `record ${index} of ${total}`,
    authentic: 'DNSSEC: verified',
    what: (kind, name) => ({ spf: 'SPF record', dkim: `DKIM key${name ? ` ${name.split('._domainkey')[0] ?? ''}` : ''}`, dmarc: 'DMARC record' })[kind] ?? `record ${name}`,
    parts: (what, count, fmt) => `${what}, ${fmt.number(count)} ${fmt.plural(count, { one: 'part', other: 'parts' })}`,
    trap: 'Trap:',
    empty: 'The record is empty.',
  },
  spf: {
    inWords: 'In words:',
    allowed({ mx, names, services, otherIncludes, networks, depends, ending }, fmt) {
      const from = [
        ...(mx ? ['the MX hosts'] : []),
        ...(names.length > 3 ? [`${fmt.number(names.length)} named hosts`] : names.map((name) => `the addresses of \`${name}\``)),
        ...services.slice(0, 6),
        ...(otherIncludes > 0 ? [`${fmt.number(otherIncludes)} ${fmt.plural(otherIncludes, { one: 'included record', other: 'included records' })}`] : []),
        ...(networks.length > 3 ? [`${fmt.number(networks.length)} listed networks`] : networks.map((network) => `\`${network}\``)),
        ...(depends ? ['servers that depend on the single message'] : []),
      ];
      const rest = {
        fail: 'all other mail should be refused',
        softfail: 'all other mail should be treated with suspicion',
        neutral: 'about all other mail it says nothing',
        pass: 'all other mail is allowed too',
        unknown: 'what holds for all other mail is not known',
      }[ending];
      return from.length === 0 ? `no server is listed; ${rest}.` : `mail may come from ${fmt.list(from)}; ${rest}.`;
    },
    cost: (count, fmt) => `${fmt.number(count)} ${fmt.plural(count, { one: 'look-up', other: 'look-ups' })}`,
    past: (ordinal) => (ordinal === null ? 'Not reached.' : `Not reached: look-up ${ordinal}.`),
    lookups: 'Look-ups',
    meter: (count, limit, complete, fmt) => `${complete ? '' : 'at least '}${fmt.number(count)} of ${limit} look-ups`,
    voids: (count, limit) => `void look-ups ${count} of ${limit}`,
    barHint: 'numbers in the bar are record parts',
    tree: 'Include tree',
    openAll: 'Open all',
    closeAll: 'Close',
    cut: 'limit reached: receivers stop here',
    outcome: ({ outcome, reason }) =>
      ({
        record: '',
        none: 'no SPF record there: an error',
        'no-name': 'the name does not exist: an error',
        several: 'several SPF records there: an error',
        syntax: 'syntax error there',
        loop: 'leads back to itself: an error',
        failed: `could not check${reason ? `: ${failure[reason]}` : ''}`,
        depends: 'depends on the single message',
        'bad-name': 'not a possible name',
        'not-followed': 'not followed further',
      })[outcome],
    endsIn: (ending) => `ends in ${ending}`,
    networks: (count, fmt) => `${fmt.number(count)} ${fmt.plural(count, { one: 'network', other: 'networks' })}`,
    noAddress: 'no address',
    notReached: 'not reached',
    who: 'Who may send, and what each part costs',
    edit: 'What if: try another record',
  },
  dkim: {
    caption: (domain) => `DKIM keys found for ${domain}`,
    selector: 'Selector',
    foundAs: 'Found as',
    key: 'Key',
    result: 'Result',
    txt: (strings, records, fmt) => (records > 1 ? `${fmt.number(records)} TXT records` : `TXT, ${fmt.number(strings)} ${fmt.plural(strings, { one: 'string', other: 'strings' })}`),
    cname: (target) => `CNAME to \`${target}\``,
    keyOf(key) {
      if (typeof key === 'object') return `${key.type}, ${key.bits} bits`;
      return { revoked: 'withdrawn (p= is empty)', broken: 'cannot be read', absent: 'no p= tag', 'not-a-key': 'not a key' }[key];
    },
    results: { ok: 'OK', weak: 'Too short', revoked: 'no longer used', broken: 'Broken', testing: 'Test only', 'not-a-key': 'not a key' },
    asked: ({ asked, found, failed }, fmt) => `Asked ${fmt.number(asked)} names; ${fmt.number(found)} answered${failed > 0 ? `, ${fmt.number(failed)} could not be looked up` : ''}.`,
    honest: 'Keys cannot be listed from outside, so there may be more. A message names its selector.',
    below: {
      nothing: 'Nothing exists below `_domainkey`, so there is probably no key at all.',
      something: 'Names exist below `_domainkey`, so there is at least one key or policy there.',
      unknown: 'Whether anything exists below `_domainkey` is not known.',
    },
    wildcard: 'A made-up selector answers too (wildcard), so a found name alone proves nothing.',
    inferred: ({ provider, from, selectors }, fmt) => `${provider} was seen in ${{ mx: 'MX', spf: 'SPF', cname: 'a CNAME' }[from]}; ${selectors.length > 0 ? `so ${fmt.list(selectors, { code: true })} was asked.` : 'its selectors cannot be guessed.'}`,
    another: 'Check another selector',
    check: 'Check',
    more: (count, fmt) => `Try ${fmt.number(count)} more names`,
    badSelector: 'A selector is made of letters, digits, hyphens and dots, such as mail2026.',
  },
  dmarc: {
    asks: 'What receivers are asked to do',
    caption: 'DMARC policy by kind of name',
    columns: { from: 'Mail that says it is from', passes: 'DMARC passes', fails: 'DMARC does not pass', decided: 'Decided by' },
    row: {
      domain: (name) => name,
      existing: (name) => `an existing subdomain, such as ${name}`,
      invented: (name) => `an invented name, such as ${name}`,
    },
    deliver: 'deliver',
    fails: (policy, reports) =>
      ({ none: 'deliver', quarantine: 'treat as suspicious (junk folder)', reject: 'refuse', '': 'nothing asked' })[policy ?? ''] + (reports && policy !== null ? ', and report to you' : ''),
    decided({ by, policy, testing, row }) {
      const test = testing ? ', one step milder for `t=y`' : '';
      switch (by) {
        case 'p':
          return `\`p=${policy ?? 'none'}\`${row === 'domain' ? '' : row === 'existing' ? ' (no `sp`)' : ' (no `np` or `sp`)'}${test}`;
        case 'sp':
          return `\`sp=${policy ?? 'none'}\`${row === 'invented' ? ' (no `np`)' : ''}${test}`;
        case 'np':
          return `\`np=${policy ?? 'none'}\`${test}`;
        case 'invalid':
          return 'the policy cannot be used';
        case 'none':
          return 'no record applies';
      }
    },
    older: 'Receivers that still follow the older standard',
    olderWhy: 'RFC 7489 and the public suffix list lead to a different result for this domain:',
    walk: 'Where it was looked for',
    step: { record: 'record found', none: 'no DMARC record', 'no-name': 'the name does not exist', several: 'several records, so none counts', failed: 'could not be looked up' },
    reports: 'Where reports go',
    reportColumns: { address: 'Address', kind: 'Kind', consent: 'Does it take them?' },
    reportKind: { rua: 'summaries (rua)', ruf: 'single failures (ruf)' },
    consent: { internal: 'Same organization', agreed: 'Agreed', missing: 'No consent record', failed: 'Could not check', invalid: 'Not a usable address', 'no-mail-host': 'No host takes its mail' },
    vendor: (vendor) => `belongs to ${vendor}`,
    consentAt: (name) => `consent record: \`${name}\``,
    organizational: (domain) => `Organizational domain: \`${domain}\`.`,
    share: (percent, first, second) => `${percent} of 100 messages: ${first}; the others: ${second}`,
  },
  receiving: {
    caption: 'Hosts that receive mail',
    columns: { preference: 'Preference', host: 'Host', v4: 'IPv4', v6: 'IPv6' },
    kind: {
      hosts: 'Mail to this domain is handed to these hosts, the lowest preference first.',
      'null-mx': 'A null MX (`0 .`) says that this domain receives no mail.',
      implicit: 'There is no MX record, so mail goes to the address of the domain itself.',
      none: 'There is neither an MX record nor an address: nothing receives mail here.',
      failed: 'The MX records could not be looked up. This says nothing about the domain.',
    },
    none: 'none',
    cname: (chain, fmt) => `is an alias (CNAME) of ${fmt.list(chain, { code: true })}`,
    providers: (names, fmt) => `They belong to ${fmt.list(names)}.`,
    couldNot: ({ failed }) => (failed ? `could not check: ${failure[failed]}` : 'could not check'),
  },
  zone: {
    heading: 'Domain and zone',
    apex: 'Zone',
    nameServers: 'Name servers',
    signed: 'DNSSEC',
    signedAs: { yes: 'signed, verified', no: 'not signed', broken: 'signatures broken', unknown: 'not known' },
    negativeTtl: '“Not there” is remembered for',
    stillOld: 'A record was changed and is not seen yet? Ask every service side by side',
    tokens: 'Verification tokens',
    tokensWhy: 'They prove to a service that somebody here controls the domain. Mail does not need them.',
    others: 'Other texts at the domain',
    exists: { yes: 'the domain exists', no: 'the domain does not exist', unknown: 'not known' },
    unknown: 'not known',
  },
  unseen: {
    heading: 'What this page cannot see',
    list: [
      'whether your mail is signed: only a received message shows it',
      'port 25 and certificates of the mail hosts',
      'the MTA-STS policy file and logo files: open Transport to bring them here',
      'block lists, content filters and reputation: receivers decide for themselves',
      'selectors that nobody has told this page',
    ],
    server: 'Reverse names, encryption on the way and logo: look at the mail server',
  },
  log: {
    heading: 'DNS questions asked',
    count: (shown, total, fmt) => `${fmt.number(total)} ${fmt.plural(total, { one: 'question', other: 'questions' })}${shown < total ? `, ${fmt.number(shown)} shown` : ''}`,
    caption: 'DNS questions, in the order asked',
    columns: { name: 'Name', type: 'Type', answer: 'Answer', ttl: 'TTL', service: 'Service', time: 'Time' },
    asking: 'asking',
    noData: (type) => `the name exists, but has no ${type}`,
    failed: (reason) => `could not check: ${failure[reason]}`,
    authentic: 'DNSSEC (AD)',
    confirmed: 'confirmed',
    attempts: (count, fmt) => `${fmt.number(count)} requests`,
    outcome: (outcome) => (outcome === 'found' ? 'answered' : outcome === 'no-data' ? 'no such type' : outcome === 'no-name' ? 'NXDOMAIN' : failure[outcome]),
    ahead: 'asked ahead',
    probe: 'guessed name',
    ms: (ms, fmt) => `${fmt.number(Math.round(ms))} ms`,
    json: 'Export as JSON',
    asked: (services, fmt) => `Asked: ${fmt.list(services)}.`,
    compare: 'compare',
    compareLabel: (name, type) => `Compare what all services say to ${name} ${type}`,
    zone: 'this page',
    tries: { first: 'first', hedge: 'the first was late', failover: 'the first failed', confirm: 'to confirm', 'checking-disabled': 'without DNSSEC check' },
  },
  actions: {
    ticket: 'Copy for ticket',
    forWhom: 'For',
    customer: 'customer',
    administrator: 'administrator',
    language: 'Language',
    languages: { en: 'English', de: 'German' },
    form: 'Form',
    plain: 'plain text',
    markdown: 'Markdown',
    copyTicket: 'Copy text',
    copyLink: 'Copy link',
    copySnapshot: 'Copy link with the answers seen',
    noSnapshot: 'The answers seen do not fit into a link. Export them as JSON instead.',
    print: 'Print',
    exportAs: 'Export',
    json: 'JSON',
    exportMarkdown: 'Markdown',
  },
  pasted: {
    heading: { spf: 'SPF record', dkim: 'DKIM key', dmarc: 'DMARC record' },
    provenance: 'Pasted text',
    meta: 'Read in your browser; no question was asked.',
    explained: 'What it says',
    findings: 'What stands out',
    nothing: 'No error was found in this text.',
    readsAs: {
      spf: 'It can be read as an SPF record.',
      dkim: 'It can be read as a DKIM key.',
      dmarc: 'It can be read as a DMARC record.',
    },
    endings: {
      fail: 'It ends in `-all`: mail from servers not listed should be refused.',
      softfail: 'It ends in `~all`: mail from servers not listed is suspect, but seldom refused for that alone.',
      neutral: 'It says nothing about servers not listed, so SPF stops no forged mail.',
      pass: 'It ends in `+all`: every server in the world is allowed, so SPF stops nothing.',
      redirect: 'Another record (`redirect`) decides about servers not listed.',
      unknown: 'What it says about servers not listed is not known.',
    },
    corrected: 'Corrected text',
    notChecked: 'Only the text was read. Whether it is published, and what it points to, was not looked up.',
    compare: {
      heading: 'Compare with DNS',
      name: { spf: 'Domain', dkim: 'Name of the key', dmarc: 'Domain' },
      hint: 'One question is asked, for the texts at this name.',
      badName: {
        spf: 'Enter a domain such as example.com.',
        dkim: 'Enter the whole name, such as mail2026._domainkey.example.com.',
        dmarc: 'Enter a domain such as example.com.',
      },
      silent: 'You stopped all DNS questions.',
      allow: 'Allow questions',
      trouble: 'The question could not be asked: a part of this page is missing.',
      run: 'Compare with DNS',
      same: (name) => `Exactly this text is published at ${name}.`,
      differs: (name) => `Another text is published at ${name}.`,
      none: (name) => `No such record is published at ${name}.`,
      several: (name, count) => `${count} such records are published at ${name}; only one may be.`,
      failed: (name, why) => `What ${name} publishes could not be read: ${why}. This says nothing about the record.`,
      published: 'Published',
      pasted: 'Pasted',
      forPanel: 'Enter the name above, and the entry for your DNS panel appears here.',
    },
  },
}; // prettier-ignore
