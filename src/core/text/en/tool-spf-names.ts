import type { SpfName } from '../../checks/spf-names.ts';
import type { ToolSpfNamesWords } from '../tool-spf-names-words.ts';

function state({ role, name, state: found, alias }: SpfName): string {
  const at = role === 'wildcard' ? 'Names that nobody made' : name;
  const many = role === 'wildcard';
  switch (found) {
    case 'record':
      return alias === null
        ? `${at} ${many ? 'have' : 'has'} an SPF record.`
        : `${at} is an alias of ${alias}, which has an SPF record.`;
    case 'several':
      return `${at} ${many ? 'have' : 'has'} more than one SPF record: receivers report an error.`;
    case 'syntax':
      return `The SPF record of ${many ? name : at} has a syntax error: receivers report an error.`;
    case 'none':
      return many
        ? `A wildcard answers for names that nobody made, and they have no SPF record.`
        : `${at} has no SPF record.`;
    case 'absent':
      return many
        ? 'Names that nobody made do not exist, so SPF need not speak of them.'
        : `${at} does not exist in DNS.`;
    case 'failed':
      return `Not known: the look-up for ${many ? name : at} failed.`;
  }
}

function instead({ role, name, state: found, alias, foreign, addresses, receives }: SpfName): string {
  if (found === 'absent' && role === 'helo')
    return 'Many receivers refuse a server whose HELO name does not exist. Give the name an address, or have the server say another one.';
  if (found === 'absent' && role === 'mx')
    return 'Mail to this host cannot arrive. Correct the MX record.';
  if (found === 'absent' && role === 'wildcard')
    return 'Against forged senders at such names a DMARC policy for them helps (`np`, or `sp`).';
  if (found === 'several') return 'Put everything into one record, and delete the other.';
  if (found === 'syntax') return 'Open “What if” for this name to find the error and mend it.';
  if (found === 'failed') return 'Look again in a few minutes. Nothing is offered for a name that could not be read.';
  if (found !== 'none') return '';
  if (foreign) return `${name} lies under another domain: whoever runs it publishes its record.`;
  if (alias !== null)
    return `It is an alias of ${alias}: the record there counts, and none may stand beside an alias.`;
  if (role === 'helo' || role === 'mx')
    return addresses === null
      ? 'A look-up for its addresses failed, so nothing is offered.'
      : addresses.length === 0
        ? 'It has no address, so `a` would allow nobody.'
        : '';
  if (role === 'domain')
    return 'If it sends mail, it needs a record with its servers. If it does not, tick the box above and look again.';
  if (receives === null) return 'Whether it takes mail could not be read, so nothing is offered.';
  return receives ? 'It takes mail, so it may send too. If it does, it needs a record with its servers.' : '';
} // prettier-ignore

export const words: ToolSpfNamesWords = {
  heading: 'Names that are forgotten',
  sub: 'SPF is looked up for one exact name. A record at your domain says nothing about your mail server’s own name, about `www`, or about subdomains.',
  domain: 'Domain',
  helo: 'Name your server says in HELO, if known',
  heloHint: 'It stands in the settings of the server, and in its first line of every connection.',
  others: 'More subdomains',
  othersHint: 'Separate them with spaces.',
  sendsNothing: 'This domain sends no mail',
  run: 'Look at the names',
  stop: 'Stop',
  link: 'Copy a link to these names',
  wrong: {
    domain: 'Enter a domain, such as example.com.',
    helo: 'Enter a host name, such as mail.example.com.',
    others: 'Enter names such as shop.example.com, separated with spaces.',
  },
  names: 'Names',
  count: (missing, total, fmt) =>
    missing === 0
      ? `${fmt.plural(total, { one: '1 name', other: `${fmt.number(total)} names` })} read`
      : `${fmt.number(missing)} of ${fmt.plural(total, { one: '1 name', other: `${fmt.number(total)} names` })} could use a record`,
  mx: {
    hosts: (domain) => `${domain} takes mail at the MX hosts below.`,
    null: (domain) => `${domain} declares with a null MX that it takes no mail.`,
    none: (domain) => `${domain} has no MX record.`,
    failed: (domain) => `The MX record of ${domain} could not be read, so its hosts are missing here.`,
  },
  notGuessed: (domain) =>
    `No usual subdomain was tried: a wildcard under ${domain} answers for every name, or could not be read.`,
  guesses: (names, fmt) =>
    `Tried as subdomains: ${fmt.list(names, { code: true })}. Other names cannot be seen from outside.`,
  role: {
    domain: 'the domain itself',
    helo: 'HELO name',
    mx: 'MX host',
    www: 'web server',
    subdomain: 'subdomain',
    wildcard: 'any other name',
  },
  state,
  receiver: ({ ip, own, result }) =>
    own
      ? `When ${ip}, its own address, says this name in HELO, a receiver gets: ${result}.`
      : `When a server that is not yours (${ip}) uses this name, a receiver gets: ${result}.`,
  instead,
  publish: 'To publish',
  proved: (allowed, stranger, fmt) =>
    allowed.length === 0
      ? `Tried before it is offered: ${stranger}, as any other address, gets fail.`
      : `Tried before it is offered: ${fmt.list(allowed)} ${fmt.plural(allowed.length, { one: 'gets', other: 'get' })} pass, ${stranger} gets fail.`,
};
