import type { MailResult } from '../../checks/simulate-mail.ts';
import type { Policy, ToolSpfMailWords } from '../tool-spf-mail-words.ts';

const asks: Readonly<Record<'none' | 'quarantine' | 'reject', string>> = {
  none: 'asks for nothing to be done',
  quarantine: 'asks receivers to treat it as suspicious',
  reject: 'asks receivers to refuse it',
};

function result(of: MailResult, from: string, policy: Policy): string {
  switch (of) {
    case 'pass':
      return `DMARC passes: the message is proven to come from ${from}.`;
    case 'fail':
      return `DMARC fails, and ${from} ${asks[policy ?? 'none']}.`;
    case 'none':
      return `DMARC does not apply: ${from} has no policy.`;
    case 'temperror':
      return `Not decided: a look-up failed that DMARC for ${from} needs.`;
    case 'permerror':
      return 'DMARC does not apply: the domain in From cannot be one.';
    case 'unknown':
      return `Not decided: SPF for ${from} depends on the part before the @.`;
  }
}

export const words: ToolSpfMailWords = {
  heading: 'Simulate one mail',
  sub: 'What happens to one message, from the connection to DMARC: enter what a receiver would see. Nothing is sent.',
  ip: 'Address of the sending server',
  ipHint: 'IPv4 or IPv6',
  helo: 'HELO name',
  heloHint: 'Needed when the bounce address is empty.',
  mailFrom: 'Bounce address (MAIL FROM) or its domain',
  mailFromHint: 'Leave it empty for a bounce. Only the domain goes into the link.',
  from: 'Domain in From',
  fromHint: 'The one that the reader sees.',
  dkim: 'Signing domain (DKIM `d=`)',
  dkimHint: 'Leave it empty for a message without signature.',
  signature: 'The signature',
  verifies: 'verifies',
  verifiesNot: 'does not verify',
  run: 'Simulate',
  stop: 'Stop',
  agree: 'Also ask for terms that put the part before the @ into a DNS question',
  link: 'Copy a link to this simulation',
  wrong: {
    ip: 'Enter one IPv4 or IPv6 address, such as 192.0.2.25.',
    helo: 'Enter a host name, such as mail.example.com.',
    mailFrom: 'Enter a domain or an e-mail address, such as bounce.example.com.',
    from: 'Enter the domain in From, such as example.com.',
    dkim: 'Enter a domain, such as example.com.',
    identity: 'Enter a bounce address or a HELO name: SPF needs one of them.',
  },
  outcome: 'Outcome',
  result,
  meaning: (of) =>
    ({
      pass: 'One pass for a domain that belongs to From is enough.',
      fail: 'Neither SPF nor DKIM gave a pass for a domain that belongs to From.',
      none: 'Receivers decide on their own.',
      temperror: 'This says nothing about the domain. A receiver applies no policy and may try again later.',
      permerror: 'Receivers decide on their own.',
      unknown: 'Nothing was asked that would give your address away.',
    })[of],
  steps: 'Step by step',
  heloInstead: 'The bounce address is empty, so the HELO name stands for it.',
  dkimSays: (domain, passed) =>
    domain === null
      ? 'The message is not signed, so DKIM proves nothing.'
      : passed
        ? `DKIM passes for ${domain}.`
        : `The signature of ${domain} does not verify, so it proves nothing.`,
  policy: ({ result: of, from, domain, decidedBy, policy, applied }) => {
    if (of === 'temperror' && policy === null)
      return `The DMARC record for ${from} could not be read: a look-up failed.`;
    if (domain === null) return `There is no DMARC record for ${from}.`;
    if (decidedBy === 'invalid')
      return policy === null
        ? `The record at \`_dmarc.${domain}\` has no valid policy, and no address for reports: it does not apply.`
        : `The record at \`_dmarc.${domain}\` has no valid policy, but an address for reports: it counts as \`p=none\`.`;
    const lowered =
      applied === policy ? '' : ` In test mode (\`t=y\`) it asks for one step less: ${applied}.`;
    return `The record at \`_dmarc.${domain}\` decides: \`${decidedBy}\` means ${policy ?? 'none'} for ${from}.${lowered}`;
  },
  asked: (names, fmt) => `Asked for: ${fmt.list(names, { code: true })}.`,
  belongs: (belongs, { by, domain, from, strict }) => {
    const what = by === 'spf' ? 'SPF' : 'DKIM';
    if (belongs === 'unknown')
      return `Whether ${domain} belongs to ${from} could not be read: a look-up failed.`;
    if (belongs === 'yes')
      return domain === from
        ? `The domain of ${what} is the very domain in From.`
        : `The domain of ${what}, ${domain}, belongs to the same organization as ${from}.`;
    return strict && domain.endsWith(`.${from}`)
      ? `The domain of ${what} is ${domain}, but the record wants the very name ${from} (\`${by === 'spf' ? 'aspf' : 'adkim'}=s\`).`
      : `The domain of ${what}, ${domain}, does not belong to ${from}: for DMARC it does not count.`;
  },
  older: 'Receivers of the older standard',
  olderSame: 'Receivers that still follow RFC 7489 come to the same result.',
  olderUnknown:
    'What receivers that still follow RFC 7489 do is not known: the list of public suffixes could not be loaded.',
  olderWhy: (organizational) =>
    organizational === null
      ? 'RFC 7489 finds the organization by a list of public suffixes, and knows neither `np` nor `t`.'
      : `RFC 7489 finds the organization by a list of public suffixes (here ${organizational}), reads \`pct\`, and knows neither \`np\` nor \`t\`.`,
  olderResult: (of, from, { policy, restPolicy, percent }, fmt) =>
    of === 'fail' && percent < 100
      ? `DMARC fails: for ${fmt.number(percent)} of 100 such messages ${from} ${asks[policy ?? 'none']}; for the others it ${asks[restPolicy ?? 'none']}.`
      : result(of, from, policy),
  trace: 'SPF, term by term',
};
