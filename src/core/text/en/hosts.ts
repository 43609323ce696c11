import type { hostsFindings } from '../../findings/hosts.ts';
import type { AreaTexts } from '../area-texts.ts';

const ranges: Readonly<Partial<Record<string, string>>> = {
  unspecified: 'It stands for "no address".',
  loopback: 'It leads every computer to itself.',
  private: 'It belongs to private networks, and many use the same one.',
  carrierGradeNat: 'Access providers share it among customers; others see another address.',
  linkLocal: 'It is valid on one cable only.',
  uniqueLocal: 'It belongs to private networks.',
  broadcast: 'It means everybody on one network.',
  multicast: 'It means a group of computers, never one.',
  discard: 'Traffic to it is thrown away.',
  siteLocal: 'It belonged to private networks and is retired.',
  documentation: 'It is reserved for examples and is used by nobody.',
  benchmarking: 'It is reserved for measurements in a laboratory.',
  '6to4': 'It is an IPv4 address carried inside IPv6 (6to4), which is retired; many receivers refuse it.',
  teredo: 'It comes from a Teredo tunnel, which is retired; many receivers refuse it.',
  translated: 'It stands for an IPv4 address behind a translator (NAT64).',
  reserved: 'It is not assigned to anybody.',
  ipv4Mapped: 'It is another way to write an IPv4 address.',
};
const rangeOf = (range: string) => ranges[range] ?? `It lies in the range \`${range}\`.`;
const again = 'Check again in a few minutes.';
const owner = 'Ask the company that gave you the address';

export const hostsTexts: AreaTexts<typeof hostsFindings> = {
  'hosts.address.not-public': ({ ip, range }) => ({
    verdict: `Other mail servers never see the address \`${ip}\`.`,
    why: rangeOf(range),
    fix: 'Enter the public address from which your server sends.',
  }),
  'hosts.address.special': ({ ip, range }) => ({
    verdict: `\`${ip}\` is a special address.`,
    why: rangeOf(range),
  }),
  'hosts.reverse.ok': ({ ip, name }) => ({
    verdict: `The reverse name of \`${ip}\` is right: \`${name}\`.`,
    why: 'That name leads back to the same address, as receivers ask.',
  }),
  'hosts.reverse.missing': ({ ip }) => ({
    verdict: `The address \`${ip}\` has no reverse name, so Gmail and others refuse mail from it.`,
    why: 'This concerns the address that sends, not the web server.',
    fix: `${owner} to set the name of your mail server. The domain registrar cannot do this.`,
  }),
  'hosts.reverse.failed': ({ ip }) => ({
    verdict: `The reverse name of \`${ip}\` could not be looked up.`,
    why: 'A failed look-up is not a missing name. Nothing is known about it.',
    fix: again,
  }),
  'hosts.reverse.mismatch': ({ ip, name, addresses }, fmt) => ({
    verdict: `Receivers may refuse mail from \`${ip}\`: its reverse name leads to another address.`,
    why: `\`${name}\` has ${fmt.list(addresses, { code: true })}. Receivers compare both directions.`,
    fix: `${owner} to set the right name, or add the address to that name.`,
  }),
  'hosts.reverse.no-address': ({ ip, name }) => ({
    verdict: `Receivers may refuse mail from \`${ip}\`: its reverse name leads nowhere.`,
    why: `\`${name}\` has no address of this kind. Receivers compare both directions.`,
    fix: 'Publish the address under that name, or have the reverse name changed.',
  }),
  'hosts.reverse.back-failed': ({ ip, name }) => ({
    verdict: `Whether the reverse name of \`${ip}\` leads back is not known.`,
    why: `The addresses of \`${name}\` could not be looked up.`,
    fix: again,
  }),
  'hosts.reverse.partly': ({ ip, name, confirmed }) => ({
    verdict: `One of the reverse names of \`${ip}\` does not lead back: \`${name}\`.`,
    why: `\`${confirmed}\` does, and one is enough. Some receivers look at the first name only, and the order changes.`,
    fix: `${owner} to remove the other name.`,
  }),
  'hosts.reverse.if-it-sends': ({ ip }) => ({
    verdict: `If \`${ip}\` sends mail, receivers may refuse it: its reverse name is missing or does not lead back.`,
    why: 'The SPF record lets it send. Whether it does, DNS cannot show.',
    fix: `${owner} to set the name of your mail server, if it sends.`,
  }),
  'hosts.reverse.several': ({ ip, count, names }, fmt) => ({
    verdict: `\`${ip}\` has ${fmt.number(count)} reverse names.`,
    why: `Among them ${fmt.list(names, { code: true })}. That is allowed; one is the custom.`,
  }),
  'hosts.reverse.many': ({ ip, count, checked }, fmt) => ({
    verdict: `\`${ip}\` has ${fmt.number(count)} reverse names, more than receivers follow.`,
    why: `${fmt.number(checked)} of them were followed here. Receivers often stop after ten.`,
    fix: `${owner} to keep only the name of the mail server.`,
  }),
  'hosts.reverse.delegated': ({ ip, target }) => ({
    verdict: `The reverse zone of \`${ip}\` is passed on to another operator.`,
    why: `An alias leads to \`${target}\` (RFC 2317). Whoever runs that zone can set the name.`,
  }),
  'hosts.reverse.illegal': ({ ip, name }) => ({
    verdict: `The reverse name of \`${ip}\` is not a valid host name: \`${name}\`.`,
    why: 'Host names hold letters, digits and hyphens, and do not end in a number. Some receivers ignore others.',
    fix: `${owner} to set a valid name.`,
  }),
  'hosts.reverse.generic': ({ name, matched }) => ({
    verdict: `Possibly nobody chose the reverse name \`${name}\`.`,
    why: `The part \`${matched}\` looks made by a machine. Some receivers trust such servers less.`,
    fix: `${owner} to set the name of your mail server.`,
  }),
  'hosts.reverse.dynamic': ({ name, matched }) => ({
    verdict: `Possibly receivers take \`${name}\` for a home connection.`,
    why: `The part \`${matched}\` is usual for dial-up lines, whose mail many receivers refuse.`,
    fix: `${owner} to set a name of your own, or send through your provider.`,
  }),
  'hosts.helo.ok': ({ ip, helo }) => ({
    verdict: `The server name \`${helo}\` fits the address \`${ip}\`.`,
    why: 'It has this address in DNS.',
  }),
  'hosts.helo.not-full': ({ helo }) => ({
    verdict: `Receivers refuse the server name \`${helo}\`: it is not a full name.`,
    why: 'In HELO a server gives a name that everybody can look up.',
    fix: 'Set the full host name in the mail server, such as the reverse name.',
  }),
  'hosts.helo.bad': ({ helo }) => ({
    verdict: `Receivers refuse the server name \`${helo}\`: it is not a host name.`,
    why: 'Host names hold letters, digits, hyphens and dots, and do not end in a number.',
    fix: 'Set the full host name in the mail server, such as the reverse name.',
  }),
  'hosts.helo.bare-address': ({ helo }) => ({
    verdict: `Receivers refuse the server name \`${helo}\`: it is an address without brackets.`,
    why: 'In HELO an address stands in square brackets, and a name is better.',
    fix: 'Set the full host name in the mail server, such as the reverse name.',
  }),
  'hosts.helo.literal': ({ helo }) => ({
    verdict: `Many receivers distrust a server that gives only its address: \`${helo}\`.`,
    why: 'The form is allowed for hosts without a name. Real mail servers have one.',
    fix: 'Set the full host name in the mail server, such as the reverse name.',
  }),
  'hosts.helo.literal-other': ({ ip, helo }) => ({
    verdict: `The server gives another address than it sends from: \`${helo}\`.`,
    why: `Receivers see \`${ip}\`.`,
    fix: 'Set the full host name in the mail server, such as the reverse name.',
  }),
  'hosts.helo.failed': ({ helo }) => ({
    verdict: `The addresses of the server name \`${helo}\` could not be looked up.`,
    why: 'Whether the name fits the sending address is not known.',
    fix: again,
  }),
  'hosts.helo.no-address': ({ helo }) => ({
    verdict: `Some receivers refuse the server name \`${helo}\`, which has no address.`,
    why: 'The name in HELO is meant to lead to the server.',
    fix: 'Publish its address, or set a name that has one.',
  }),
  'hosts.helo.other-address': ({ ip, helo, addresses }, fmt) => ({
    verdict: `The server name \`${helo}\` leads to another address than \`${ip}\`.`,
    why: `It has ${fmt.list(addresses, { code: true })}. Receivers may not refuse for that alone, yet filters count it.`,
    fix: 'Add the sending address to that name, or set the name that has it.',
  }),
  'hosts.helo.alias': ({ helo, target }) => ({
    verdict: `The server name \`${helo}\` is an alias.`,
    why: `It is a CNAME to \`${target}\`. In HELO a server gives a name with addresses of its own.`,
    fix: 'Set the target as the name, or publish addresses instead of the CNAME.',
  }),
  'hosts.helo.reverse-differs': ({ helo, name }) => ({
    verdict: `The server calls itself \`${helo}\`, its reverse name is \`${name}\`.`,
    why: 'Both lead to its address, which is allowed. A few filters want them equal.',
    fix: 'Use one name for both when you change something anyway.',
  }),
  'hosts.helo.one-family': ({ helo, family }) => ({
    verdict: `\`${helo}\` has only IPv${family} addresses.`,
    why: 'That is enough as long as the server sends over that family only.',
  }),
  'hosts.helo-spf.pass': ({ ip, helo }) => ({
    verdict: `SPF passes for the server name \`${helo}\` at \`${ip}\`.`,
    why: 'It counts for bounces, which have no sender of their own.',
  }),
  'hosts.helo-spf.none': ({ helo }) => ({
    verdict: `The server name \`${helo}\` has no SPF record.`,
    why: 'Bounces have no sender, so receivers check this name instead.',
    fix: `Publish \`v=spf1 a -all\` at \`${helo}\`.`,
  }),
  'hosts.helo-spf.not-pass': ({ ip, helo, result }) => ({
    verdict: `SPF does not pass for the server name \`${helo}\` at \`${ip}\`: \`${result}\`.`,
    why: 'Receivers check this name for bounces, and some for all mail.',
    fix: 'List the address in the SPF record of that name.',
  }),
  'hosts.helo-spf.failed': ({ helo }) => ({
    verdict: `SPF for the server name \`${helo}\` could not be checked.`,
    why: 'A DNS question was not answered.',
    fix: again,
  }),
  'hosts.spf.pass': ({ ip, domain }) => ({
    verdict: `\`${ip}\` may send for \`${domain}\`: SPF passes.`,
    why: 'The record lists this address.',
  }),
  'hosts.spf.not-listed': ({ ip, domain, result, term }) => ({
    verdict: `The sending address \`${ip}\` is not in the SPF record of \`${domain}\`.`,
    why: `Receivers get \`${result}\`. IPv4 and IPv6 addresses are listed apart.`,
    fix: `Add \`${term}:${ip}\` to the record, if this server is yours.`,
  }),
  'hosts.spf.family-missing': ({ host, listed, missing, term }) => ({
    verdict: `If \`${host}\` sends from \`${missing}\`, SPF fails: the record does not list that address.`,
    why: `It lists \`${listed}\` of the same server. Servers with both families often send over IPv6 first.`,
    fix: `Add \`${term}:${missing}\` to the record, or let the server send over the listed address only.`,
  }),
  'hosts.spf.error': ({ ip, domain }) => ({
    verdict: `SPF of \`${domain}\` ends in an error for \`${ip}\`.`,
    why: 'The record cannot be evaluated. The SPF card says where it breaks.',
    fix: 'Repair the SPF record first.',
  }),
  'hosts.spf.none': ({ domain }) => ({
    verdict: `\`${domain}\` has no SPF record that could list the address.`,
    why: 'The SPF card says what to publish.',
  }),
  'hosts.spf.failed': ({ ip, domain }) => ({
    verdict: `Whether \`${ip}\` is in the SPF record of \`${domain}\` is not known.`,
    why: 'A DNS question was not asked or not answered.',
    fix: again,
  }),
};
