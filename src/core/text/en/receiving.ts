import type { receivingFindings } from '../../findings/receiving.ts';
import type { FindingTexts } from '../texts.ts';

export const receivingTexts: FindingTexts<keyof typeof receivingFindings> = {
  'receiving.ok': ({ domain, hosts }, fmt) => ({
    verdict: `Mail for \`${domain}\` has a place to go.`,
    why: `Every mail host has an address: ${fmt.list(hosts, { code: true })}.`,
  }),
  'receiving.lookup.failed': ({ domain }) => ({
    verdict: `The mail hosts of \`${domain}\` could not be looked up.`,
    why: 'The DNS question for MX records was not answered. That says nothing about the domain.',
    fix: 'Check again in a few minutes.',
  }),
  'receiving.null-mx': ({ domain }) => ({
    verdict: `\`${domain}\` accepts no mail and says so.`,
    why: 'Its only MX record is `0 .`. Senders stop at once instead of trying for days.',
  }),
  'receiving.null-mx.mixed': ({ domain, hosts }, fmt) => ({
    verdict: `\`${domain}\` says that it accepts no mail and names mail hosts as well.`,
    why: `The record \`0 .\` has to stand alone. Beside it ${fmt.plural(hosts.length, { one: 'stands', other: 'stand' })} ${fmt.list(hosts, { code: true })}. Senders may refuse to deliver.`,
    fix: 'Delete `0 .` if the domain receives mail. Otherwise delete the other MX records.',
  }),
  'receiving.mx.implicit': ({ domain, addresses }, fmt) => ({
    verdict: `\`${domain}\` has no MX record, so senders try its own address.`,
    why: `Without MX, mail goes to ${fmt.list(addresses, { code: true })}. Often that is the web server.`,
    fix: 'Publish an MX record that names your mail host. If the domain receives no mail, publish `0 .`.',
  }),
  'receiving.none': ({ domain }) => ({
    verdict: `\`${domain}\` names no mail host, so nobody can answer mail from it.`,
    why: 'It has neither MX records nor an address. Some receivers refuse senders that cannot take a reply.',
    fix: 'Publish an MX record. If the domain receives no mail, publish the null MX `0 .`.',
  }),
  'receiving.mx.cname': ({ host, target }) => ({
    verdict: `The mail host \`${host}\` is an alias, and some senders do not follow it.`,
    why: `It is a CNAME to \`${target}\`. MX records have to name a host that has addresses of its own.`,
    fix: 'Enter the target name in the MX record, if its operator agrees.',
  }),
  'receiving.mx.address': ({ domain, written }) => ({
    verdict: `Mail for \`${domain}\` may get lost: an MX record holds an address instead of a name.`,
    why: `Senders read \`${written}\` as a host name, and no such name exists.`,
    fix: 'Give the address a host name and enter that name in the MX record.',
  }),
  'receiving.mx.local': ({ domain, host }) => ({
    verdict: `Mail for \`${domain}\` cannot arrive at \`${host}\`: that name means nothing on the internet.`,
    why: 'Every network understands such a name for itself. Senders elsewhere cannot reach it.',
    fix: 'Enter the full public name of the mail host.',
  }),
  'receiving.mx.unreachable': ({ domain, hosts }, fmt) => ({
    verdict: `Mail for \`${domain}\` cannot arrive: no mail host has an address.`,
    why: `The MX records name ${fmt.list(hosts, { code: true })}, and DNS knows no address for ${fmt.plural(hosts.length, { one: 'it', other: 'them' })}.`,
    fix: 'Correct the names, or publish their addresses.',
  }),
  'receiving.host.no-address': ({ domain, host }) => ({
    verdict: `The mail host \`${host}\` has no address, so mail for \`${domain}\` can be late.`,
    why: 'Senders that try it first have to go on to another host.',
    fix: 'Publish its address, or delete this MX record.',
  }),
  'receiving.host.private': ({ host, address }) => ({
    verdict: `The mail host \`${host}\` cannot be reached at \`${address}\` from outside.`,
    why: 'That address is reserved for private networks, so other servers cannot connect to it.',
    fix: 'Publish the public address of the host, or delete this one.',
  }),
  'receiving.host.failed': ({ host }) => ({
    verdict: `The addresses of \`${host}\` could not be looked up.`,
    why: 'Whether senders can reach this mail host is not known.',
    fix: 'Check again in a few minutes.',
  }),
  'receiving.family.only-v6': ({ domain }) => ({
    verdict: `Many senders cannot deliver to \`${domain}\`: its mail hosts have only IPv6 addresses.`,
    why: 'A server without IPv6 has no way to connect.',
    fix: 'Publish an IPv4 address for at least one mail host.',
  }),
  'receiving.provider': ({ domain, providers }, fmt) => ({
    verdict: `Mail for \`${domain}\` is received by ${fmt.list(providers)}.`,
    why: 'The names of the mail hosts show it.',
  }),
};
