import { unreachable } from '../../base/unreachable.ts';
import type { spfFindings } from '../../findings/spf.ts';
import type { SpfTopic, SpfVerdict } from '../../records/spf/parts.ts';
import type { Fmt } from '../format.ts';
import type { FindingText, FindingTexts, TopicText } from '../texts.ts';

const wholeRecord =
  'One unreadable term makes receivers report an error for the whole record, whoever sends.';
const failures = new Map([
  ['timeout', 'no answer in time'],
  ['servfail', 'the name servers gave no usable answer'],
  ['bogus', 'its DNSSEC signatures do not match'],
  ['refused', 'the DNS service refused the question'],
  ['http', 'the DNS service reported an error'],
  ['blocked', 'the question never reached the DNS service'],
  ['malformed', 'the answer could not be read'],
  ['not-asked', 'it was not asked'],
]);
const failure = (reason: string) => failures.get(reason) ?? reason;
const again = 'Check again in a few minutes. If it stays so, ask whoever runs the DNS of that name.';

interface Written {
  readonly term: string;
  readonly suggestion: string;
}
const unreadable = ({ term, suggestion }: Written, reason: string, otherwise: string): FindingText => ({
  verdict: `SPF fails: receivers cannot read \`${term}\`.`,
  why: `${reason} ${wholeRecord}`,
  fix: suggestion === '' ? otherwise : `Write \`${suggestion}\`.`,
});

interface Pointing {
  readonly term: string;
  readonly target: string;
  readonly domain: string;
  readonly direct: boolean;
}
const mendOrRemove = ({ term, domain, direct }: Pointing) =>
  direct
    ? `Correct the name, or remove \`${term}\` from the record of ${domain}.`
    : `Ask the operator of ${domain} to mend \`${term}\`, or remove the include that leads there.`;
const askOperator = ({ target, domain, direct }: Pointing) =>
  `Ask the operator of ${target} to mend it, or remove ${direct ? `this term from the record of ${domain}` : `the include that leads to ${domain}`}.`;

export const spfTexts: FindingTexts<keyof typeof spfFindings> = {
  'spf.ok': ({ domain, count, limit }, fmt) => ({
    verdict: `SPF of ${domain} is readable and needs ${fmt.number(count)} of ${fmt.number(limit)} DNS look-ups.`,
    why: 'Receivers can follow it to its end without an error.',
  }),
  'spf.sends-nothing': ({ domain }) => ({
    verdict: `${domain} declares that it sends no mail: no server is allowed.`,
    why: 'SPF fails for every message that claims to come from this domain.',
  }),
  'spf.missing': ({ domain }) => ({
    verdict: `${domain} has no SPF record.`,
    why: 'Receivers cannot tell which servers may send for this domain.',
    fix: 'Publish a record that lists your mail server. If the domain sends no mail, publish `v=spf1 -all`.',
  }),
  'spf.missing.no-mail': ({ domain }) => ({
    verdict: `Nothing says that ${domain} sends no mail: it has no SPF record.`,
    why: 'It takes no mail, so it probably sends none. Forgers like such names.',
    fix: 'Publish `v=spf1 -all`, if no server sends under this name.',
  }),
  'spf.no-name': ({ domain }) => ({
    verdict: `${domain} does not exist in DNS, so it has no SPF record.`,
    why: 'For a name that does not exist, receivers get the SPF result none.',
  }),
  'spf.bad-name': ({ domain }) => ({
    verdict: `SPF cannot be checked for ${domain}: this is not a full domain name.`,
    why: 'Receivers ask only for names of at least two parts, each up to 63 characters.',
  }),
  'spf.several': ({ domain, count }, fmt) => ({
    verdict: `SPF fails: ${domain} publishes ${fmt.number(count)} SPF records, and only one is allowed.`,
    why: 'Receivers do not choose or combine them. They report an error for every message.',
    fix: 'Put everything into one record, then delete the others.',
  }),
  'spf.lookup.failed': ({ domain, reason }) => ({
    verdict: `SPF of ${domain} could not be checked: ${failure(reason)}.`,
    why: 'A failed look-up is not a missing record. Whether there is one is not known.',
    fix: again,
  }),
  'spf.version.unusable': ({ domain, start }) => ({
    verdict: `Receivers ignore a text of ${domain} that was meant as SPF.`,
    why: `It begins with \`${start}\`. An SPF record begins with exactly \`v=spf1\` and a space.`,
    fix: 'Correct the beginning, or delete the text if another SPF record exists.',
  }),
  'spf.sender-id.obsolete': ({ domain, version }) => ({
    verdict: `${domain} still publishes a record of Sender ID, which has no effect on SPF.`,
    why: `Texts beginning with \`${version}\` belong to an experiment that has ended.`,
    fix: 'Delete it when you next edit the zone.',
  }),

  'spf.syntax.version': ({ start }) => ({
    verdict: 'Receivers ignore this text: it does not begin as an SPF record must.',
    why: `It begins with \`${start}\`. Right is exactly \`v=spf1\`, then a space or the end.`,
    fix: 'Put `v=spf1` and a space at the beginning.',
  }),
  'spf.syntax.unknown': (written) =>
    unreadable(written, 'SPF knows no such term.', 'Remove it, or replace it by what was meant.'),
  'spf.syntax.misspelled': (written) =>
    unreadable(written, 'It is misspelled.', 'Correct the spelling or remove it.'),
  'spf.syntax.glued': ({ term, suggestion }) => ({
    verdict: `SPF is misread at \`${term}\`: a space is missing there.`,
    why: 'Terms are separated by spaces only. Receivers read the two as one, and neither counts.',
    fix: suggestion === '' ? 'Put a space between the terms.' : `Write \`${suggestion}\`.`,
  }),
  'spf.syntax.separator': (written) =>
    unreadable(written, 'Only spaces may separate terms.', 'Replace commas and semicolons by spaces.'),
  'spf.syntax.space': (written) =>
    unreadable(written, 'A space splits this term in two.', 'Remove the space.'),
  'spf.syntax.quotes': (written) =>
    unreadable(written, 'It contains a quotation mark or backslash.', 'Remove these characters.'),
  'spf.syntax.character': ({ term, character, suggestion }) => ({
    verdict: `SPF fails: a character that does not belong there stands in \`${term}\`.`,
    why: `It is \`${character}\`, often copied from a text editor. ${wholeRecord}`,
    fix: suggestion === '' ? 'Type the term anew.' : `Write \`${suggestion}\`.`,
  }),
  'spf.syntax.address-as-name': (written) =>
    unreadable(
      written,
      'A domain name belongs there, not an IP address.',
      'Use `ip4:` or `ip6:` for addresses.',
    ),
  'spf.syntax.ip4': (written) =>
    unreadable(
      written,
      'This is not an IPv4 address: it takes four numbers from 0 to 255.',
      'Correct the address.',
    ),
  'spf.syntax.ip6': (written) =>
    unreadable(written, 'This is not a complete IPv6 address.', 'Correct the address.'),
  'spf.syntax.prefix': (written) =>
    unreadable(
      written,
      'The length after the slash is not allowed.',
      'Use 0 to 32 for IPv4, 0 to 128 for IPv6, without leading zeros.',
    ),
  'spf.syntax.prefix-not-allowed': (written) =>
    unreadable(written, 'A slash with a length is not allowed here.', 'Remove the slash and the number.'),
  'spf.syntax.target-missing': (written) =>
    unreadable(
      written,
      'The name or address behind it is missing.',
      'Add the name or address, or remove the term.',
    ),
  'spf.syntax.target-name': (written) =>
    unreadable(written, 'The name in it is not a full domain name.', 'Correct the name or remove the term.'),
  'spf.syntax.macro': (written) =>
    unreadable(
      written,
      'It contains a percent sign that starts no valid macro.',
      'Correct the macro or remove the term.',
    ),
  'spf.syntax.all-argument': (written) =>
    unreadable(written, '`all` stands alone, with nothing behind it.', 'Remove what follows `all`.'),
  'spf.syntax.modifier-qualifier': (written) =>
    unreadable(written, 'A term with `=` takes no sign before it.', 'Remove the sign.'),
  'spf.syntax.duplicate-modifier': ({ name }) => ({
    verdict: `SPF fails: \`${name}\` appears twice in this record.`,
    why: 'It is allowed once. A second one makes receivers report an error for the whole record, whoever sends.',
    fix: `Keep one \`${name}\` and delete the other.`,
  }),
  'spf.target.unusual': ({ term }) => ({
    verdict: `Receivers look up an odd name because of \`${term}\`.`,
    why: 'It is allowed, but holds characters that domain names do not have. Probably something else was meant.',
    fix: 'Write only the domain name behind the colon.',
  }),
  'spf.modifier.mechanism': ({ term, suggestion }) => ({
    verdict: `\`${term}\` has no effect: an equals sign stands in place of the colon.`,
    why: 'Receivers take it for an unknown setting and skip it. The senders behind it are not allowed.',
    fix: `Write \`${suggestion}\`.`,
  }),
  'spf.modifier.version': ({ term }) => ({
    verdict: `The second \`${term}\` in this record has no effect.`,
    why: 'Probably two records were joined. Receivers skip it as an unknown setting.',
    fix: 'Delete it.',
  }),
  'spf.modifier.unknown': ({ key }) => ({
    verdict: `Receivers skip \`${key}=\`, which SPF does not define.`,
    why: 'Unknown settings do no harm, but they have no effect either.',
  }),

  'spf.lookups.over-limit': ({ domain, count, limit, senders, atLeast }, fmt) => ({
    verdict: `SPF fails for some senders of ${domain}: the record needs ${atLeast ? 'at least ' : ''}${fmt.number(count)} DNS look-ups, and ${fmt.number(limit)} is the limit.`,
    why: `Receivers stop with an error at that point. Senders that only match later lose SPF${senders.length > 0 ? `, here ${fmt.list(senders)}` : ''}.`,
    fix: 'Remove includes you no longer use, starting with services that use their own bounce domain.',
  }),
  'spf.lookups.near-limit': ({ count, limit }, fmt) => ({
    verdict: `SPF has hardly any room left: it needs ${fmt.number(count)} of ${fmt.number(limit)} DNS look-ups.`,
    why: 'One more service, or a change at an included one, can push it over the limit. Then SPF fails.',
    fix: 'Remove includes you no longer use.',
  }),
  'spf.voids.over-limit': ({ count, limit, terms }, fmt) => ({
    verdict: `SPF may fail: ${fmt.number(count)} look-ups of this record find nothing, and ${fmt.number(limit)} are allowed.`,
    why: `Many receivers stop with an error there. Without answer: ${fmt.list(terms, { code: true })}.`,
    fix: 'Remove the terms whose names are gone.',
  }),
  'spf.voids.over-limit-v6': ({ count, limit, terms }, fmt) => ({
    verdict: `SPF may fail for mail sent over IPv6: ${fmt.number(count)} look-ups find nothing, and ${fmt.number(limit)} are allowed.`,
    why: `These names have no IPv6 address: ${fmt.list(terms, { code: true })}. Many receivers stop with an error there.`,
    fix: 'Replace them by `ip4:` and `ip6:` addresses, or remove them.',
  }),
  'spf.tree.not-followed': ({ domain, read }, fmt) => ({
    verdict: `SPF of ${domain} was not read to its end.`,
    why: `It leads to more records than this page follows; it stopped after ${fmt.number(read)}. What lies behind them is not known.`,
  }),

  'spf.include.no-record': (at) => ({
    verdict: `SPF breaks off at \`${at.term}\`: ${at.target} has no SPF record.`,
    why: 'A missing target is an error, not an empty list. Senders listed after it lose SPF.',
    fix: mendOrRemove(at),
  }),
  'spf.include.no-name': (at) => ({
    verdict: `SPF breaks off at \`${at.term}\`: the name ${at.target} does not exist.`,
    why: 'A missing target is an error, and senders listed after it lose SPF. If the domain is free, anyone could register it.',
    fix: mendOrRemove(at),
  }),
  'spf.include.several': (at) => ({
    verdict: `SPF breaks off at \`${at.term}\`: ${at.target} has several SPF records.`,
    why: 'Only one is allowed. Receivers stop with an error there, and senders listed after it lose SPF.',
    fix: askOperator(at),
  }),
  'spf.include.syntax': (at) => ({
    verdict: `SPF breaks off at \`${at.term}\`: receivers cannot read the record of ${at.target}.`,
    why: `They stop with an error at \`${at.wrong}\`. Senders listed after it lose SPF.`,
    fix: askOperator(at),
  }),
  'spf.include.loop': (at) => ({
    verdict: `SPF fails: \`${at.term}\` leads back to ${at.target}, so the record runs in a circle.`,
    why: 'Receivers go round until their look-ups are used up, then report an error.',
    fix: at.direct
      ? `Remove \`${at.term}\` from the record of ${at.domain}.`
      : `Ask the operator of ${at.domain} to remove \`${at.term}\`.`,
  }),
  'spf.include.bad-name': (at) => ({
    verdict: `SPF breaks off at \`${at.term}\`: \`${at.target}\` is not a name that DNS can hold.`,
    why: 'Receivers treat it as a target without a record, which is an error.',
    fix: mendOrRemove(at),
  }),
  'spf.include.failed': (at) => ({
    verdict: `What \`${at.term}\` in the record of ${at.domain} allows could not be checked.`,
    why: `The look-up of ${at.target} failed: ${failure(at.reason)}. That does not mean that a record is missing.`,
    fix: at.direct ? again : 'Check again in a few minutes.',
  }),
  'spf.include.pass-all': (at) => ({
    verdict: `Anyone passes SPF: \`${at.term}\` leads to ${at.target}, which allows every server.`,
    why: 'Whoever is allowed there is allowed here as well. DMARC then passes for forged mail too.',
    fix: at.direct
      ? `Remove \`${at.term}\` from the record of ${at.domain}.`
      : `Remove the include that leads to ${at.domain}.`,
  }),
  'spf.include.not-needed': ({ term, sender }) => ({
    verdict: `\`${term}\` is perhaps not needed: ${sender} usually sends with a bounce domain of its own.`,
    why: 'SPF then checks that domain and never looks at this record. The include only costs look-ups.',
    fix: 'Check the Return-Path of such a message. If it is not your domain, remove the include.',
  }),

  'spf.all.missing': ({ domain }) => ({
    verdict: `SPF of ${domain} says nothing about servers it does not list.`,
    why: 'Without `all` or `redirect` at the end, the result for them is neutral, so forged mail does not fail.',
    fix: 'Add `~all` at the end.',
  }),
  'spf.all.pass': ({ domain }) => ({
    verdict: `Anyone can send as ${domain}: the SPF record ends in \`+all\`.`,
    why: 'That ending tells receivers that every server in the world is allowed. DMARC then passes for forged mail too.',
    fix: 'Replace it by `~all` or `-all`.',
    trap: '`all` without a sign means the same as `+all`.',
  }),
  'spf.all.neutral': ({ domain }) => ({
    verdict: `SPF of ${domain} does not judge servers it does not list: it ends in \`?all\`.`,
    why: 'Receivers treat that result, neutral, as if there were no SPF record.',
    fix: 'Make sure all your senders are listed. Then replace it by `~all`.',
  }),
  'spf.all.softfail': ({ domain }) => ({
    verdict: `Servers that ${domain} does not list get softfail: the record ends in \`~all\`.`,
    why: 'For DMARC this counts as not passed, like `-all`, but receivers still look at DKIM first.',
  }),
  'spf.all.fail': ({ domain }) => ({
    verdict: `Servers that ${domain} does not list get fail: the record ends in \`-all\`.`,
    why: 'Some receivers refuse such mail before they look at DKIM and DMARC. This can hit forwarded mail.',
  }),
  'spf.redirect.with-all': ({ term }) => ({
    verdict: `\`${term}\` has no effect, because the record contains \`all\`.`,
    why: 'Receivers follow `redirect` only when nothing before it matches, and `all` matches everything.',
    fix: 'Remove one of the two. To allow the servers of the other record, use `include`.',
  }),
  'spf.terms.after-all': ({ terms }, fmt) => ({
    verdict: `SPF never reaches ${fmt.list(terms, { code: true })}.`,
    why: '`all` stands before and matches everything. The senders behind it are not allowed.',
    fix: 'Move `all` to the end of the record.',
  }),

  'spf.ptr.used': ({ term }) => ({
    verdict: `\`${term}\` is slow and unreliable, and some receivers do not evaluate it.`,
    why: 'It depends on the reverse names of each sending address. The standard says not to use it.',
    fix: 'Replace it by `ip4:`, `ip6:` or `a:` for your own servers.',
  }),
  'spf.duplicate-term': ({ term }) => ({
    verdict: `\`${term}\` stands in the record twice; the second one changes nothing.`,
    why: 'Receivers take the first term that matches. A repeated look-up still counts.',
    fix: 'Delete the second one.',
  }),
  'spf.a.void': ({ term, target }) => ({
    verdict: `\`${term}\` allows no server: ${target} has no address.`,
    why: 'The look-up finds nothing, and only two such look-ups are allowed.',
    fix: 'Correct the name or remove the term.',
  }),
  'spf.exists.void': ({ term, target }) => ({
    verdict: `\`${term}\` never matches: ${target} has no address.`,
    why: 'The look-up finds nothing, and only two such look-ups are allowed.',
    fix: 'Correct the name or remove the term.',
  }),
  'spf.exists.always': ({ term, target, domain }) => ({
    verdict: `Anyone can send as ${domain}: \`${term}\` matches every server.`,
    why: `\`exists\` only asks whether a name has an address, and ${target} has one. DMARC then passes for forged mail too.`,
    fix: 'Remove the term, or use the macro `%{i}` that its provider asks for.',
  }),
  'spf.mx.none': ({ term, target }) => ({
    verdict: `\`${term}\` allows no server: ${target} has no MX record.`,
    why: 'SPF does not fall back to the address of the name, as mail delivery does.',
    fix: 'Remove it, or use `a` if you mean the address of the name.',
  }),
  'spf.mx.null': ({ term, target }) => ({
    verdict: `\`${term}\` allows no server: ${target} takes no mail.`,
    why: 'Its MX record says so with a single dot, a null MX.',
    fix: 'Remove the term.',
  }),
  'spf.mx.no-address': ({ term, hosts }, fmt) => ({
    verdict: `\`${term}\` leads to mail hosts without an address: ${fmt.list(hosts)}.`,
    why: 'These hosts allow no server.',
    fix: 'Correct the MX record, or give the hosts an address.',
  }),
  'spf.mx.too-many': ({ term, target, count, limit }, fmt) => ({
    verdict: `SPF breaks off at \`${term}\`: ${target} has ${fmt.number(count)} mail hosts, and ${fmt.number(limit)} is the limit.`,
    why: 'Receivers stop with an error there. Senders listed after it lose SPF.',
    fix: 'Replace it by `ip4:` and `ip6:` addresses of the hosts that send.',
  }),
  'spf.target.failed': ({ term, target, reason }) => ({
    verdict: `Which servers \`${term}\` allows could not be checked.`,
    why: `The look-up of ${target} failed: ${failure(reason)}. That does not mean that the name is missing.`,
    fix: again,
  }),
  'spf.target.cname': ({ term, target, end }) => ({
    verdict: `\`${term}\` allows the addresses of ${end}.`,
    why: `${target} is an alias of that name. This works; whoever runs it decides which servers may send.`,
  }),
  'spf.exp.unusable': ({ target }) => ({
    verdict: `Refused senders get no explanation: ${target} holds no usable text.`,
    why: '`exp` names a TXT record with an explanation. Without it, receivers use a text of their own.',
    fix: 'Remove `exp`, or publish one TXT record there.',
  }),
  'spf.network.everyone': ({ term, domain }) => ({
    verdict: `Anyone can send as ${domain}: \`${term}\` covers every address.`,
    why: 'No server on the internet lies outside it. DMARC then passes for forged mail too.',
    fix: 'Replace it by the addresses of your own servers.',
  }),
  'spf.network.everyone-together': ({ terms, domain }, fmt) => ({
    verdict: `Anyone can send as ${domain}: its networks together cover every address.`,
    why: `The largest: ${fmt.list(terms)}. DMARC then passes for forged mail too.`,
    fix: 'Replace them by the addresses of your own servers.',
  }),
  'spf.network.broad': ({ term, domain, prefix }, fmt) => ({
    verdict: `Very many servers can send as ${domain}: \`${term}\` covers a huge network.`,
    why: `Only the first ${fmt.number(prefix)} bits of the address are compared. Such a network has many owners.`,
    fix: 'Find out which of these addresses send for you, and list only those.',
  }),
  'spf.network.private': ({ term }) => ({
    verdict: `\`${term}\` never matches: these addresses do not occur on the public internet.`,
    why: 'Receivers see the public address of your server, never an internal one.',
    fix: 'Replace it by the public address, or remove it.',
  }),
  'spf.network.host-bits': ({ term, suggestion }) => ({
    verdict: `\`${term}\` allows the whole network, not only this address.`,
    why: `Receivers read it as \`${suggestion}\`.`,
    fix: 'Leave out the slash and the number, if one address was meant.',
  }),
  'spf.macro.depends': ({ term }) => ({
    verdict: `What \`${term}\` allows depends on each message and cannot be checked here.`,
    why: 'Receivers put data of the message into the name, such as the sending address, before they ask.',
  }),
  'spf.macro.ptr': ({ term }) => ({
    verdict: `\`${term}\` relies on reverse names, which is slow and unreliable.`,
    why: 'The macro `%{p}` costs further look-ups, and the standard says not to use it.',
    fix: 'Use another macro, such as `%{i}`, or list the servers.',
  }),

  'spf.record.long': ({ octets, limit }, fmt) => ({
    verdict: `This SPF record is long: ${fmt.number(octets)} octets, advised are at most ${fmt.number(limit)}.`,
    why: 'A longer answer may not fit into one DNS packet, and some networks then lose it.',
    fix: 'Remove terms you no longer need.',
  }),
  'spf.answer.long': ({ domain, octets }, fmt) => ({
    verdict: `The TXT records of ${domain} together are long: about ${fmt.number(octets)} octets.`,
    why: 'SPF is asked together with all of them. Resolvers may have to ask again over TCP.',
    fix: 'Delete TXT records that no service needs any more.',
  }),
  'spf.string.glued': ({ before, after }) => ({
    verdict: `SPF is misread where \`${before}\` and \`${after}\` meet: the space between them is missing.`,
    why: 'The record is stored in several strings. Receivers join them without adding a space.',
    fix: 'Add a space at the end of the first string.',
  }),
};

const gets: Readonly<Record<SpfVerdict, string>> = {
  pass: 'may send (pass)',
  fail: 'may not send (fail)',
  softfail: 'probably may not send (softfail)',
  neutral: 'are not judged (neutral)',
};
const rest: Readonly<Record<SpfVerdict, string>> = {
  pass: 'Every other server in the world may send (pass).',
  fail: 'All other servers may not send (fail).',
  softfail: 'All other servers probably may not send (softfail).',
  neutral: 'All other servers are not judged (neutral).',
};
const unreached = { trap: '`all` stands before it, so receivers never reach this term.' };
const ifReached = (reached: boolean) => (reached ? {} : unreached);
const varies = (macro: boolean) => (macro ? ' The name differs with each message.' : '');

/** `/24`, `/64` or both, as a part of a sentence. */
function around({ v4, v6 }: { readonly v4: number | null; readonly v6: number | null }, fmt: Fmt): string {
  const lengths = [...(v4 === null ? [] : [`/${v4}`]), ...(v6 === null ? [] : [`//${v6}`])];
  return lengths.length > 0 ? ` and the networks around them (${fmt.list(lengths, { code: true })})` : '';
}

function network(
  { address, length, verdict }: { address: string; length: number; verdict: SpfVerdict },
  size: 32 | 128,
  fmt: Fmt,
): string {
  const family = size === 32 ? 'IPv4' : 'IPv6';
  if (length === size) return `The ${family} address \`${address}\` ${gets[verdict].replace(/^are/, 'is')}.`;
  const count = size - length <= 32 ? `${fmt.number(2 ** (size - length))} ` : '';
  return `The ${count}${family} addresses of the network \`${address}/${length}\` ${gets[verdict]}.`;
}

export function spfTopics(topic: SpfTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'spf.version':
      if (!topic.usable)
        return { meaning: 'Not the beginning `v=spf1` that receivers look for. They ignore the text.' };
      return {
        meaning: 'Marks the text as an SPF record. Receivers test the terms from left to right.',
        ...(!topic.readable && { trap: 'A term below is unreadable, so the whole record is an error.' }),
      };
    case 'spf.all':
      return { meaning: rest[topic.verdict], ...ifReached(topic.reached) };
    case 'spf.include':
      return {
        meaning: `Servers that pass the SPF record of \`${topic.target}\` ${gets[topic.verdict]}.${varies(topic.macro)}`,
        ...(topic.reached
          ? { trap: 'Its `all` does not count here. Its look-ups count towards the ten.' }
          : unreached),
      };
    case 'spf.exists':
      return {
        meaning: `If \`${topic.target}\` has an IPv4 address, the servers ${gets[topic.verdict]}.${varies(topic.macro)}`,
        ...ifReached(topic.reached),
      };
    case 'spf.a':
      return {
        meaning: `The addresses of ${topic.target === null ? 'this domain' : `\`${topic.target}\``}${around(topic, fmt)} ${gets[topic.verdict]}.${varies(topic.macro)}`,
        ...ifReached(topic.reached),
      };
    case 'spf.mx':
      return {
        meaning: `The mail hosts (MX) of ${topic.target === null ? 'this domain' : `\`${topic.target}\``}${around(topic, fmt)} ${gets[topic.verdict]}.${varies(topic.macro)}`,
        ...ifReached(topic.reached),
      };
    case 'spf.ptr':
      return {
        meaning: `Servers with a confirmed reverse name under ${topic.target === null ? 'this domain' : `\`${topic.target}\``} ${gets[topic.verdict]}.`,
        ...(topic.reached ? { trap: 'Slow and unreliable; the standard says not to use it.' } : unreached),
      };
    case 'spf.ip4':
      return { meaning: network(topic, 32, fmt), ...ifReached(topic.reached) };
    case 'spf.ip6':
      return { meaning: network(topic, 128, fmt), ...ifReached(topic.reached) };
    case 'spf.redirect':
      return topic.used
        ? {
            meaning: `If nothing here matches, the record of \`${topic.target}\` decides, its ending included.${varies(topic.macro)}`,
          }
        : { meaning: `Would hand over to \`${topic.target}\`, but has no effect beside \`all\`.` };
    case 'spf.exp':
      return {
        meaning: `When SPF fails, the text at \`${topic.target}\` tells the sender why.${varies(topic.macro)}`,
        ...(!topic.used && { trap: 'No term here can end in fail, so it is not used.' }),
      };
    case 'spf.repeated':
      return {
        meaning: `A second \`${topic.name}\`. Only one is allowed, so the whole record is an error.`,
      };
    case 'spf.modifier':
      return { meaning: `SPF does not define \`${topic.key}=\`. Receivers skip it.` };
    case 'spf.broken':
      return {
        meaning: `Receivers cannot read \`${topic.written}\`. It makes the whole record an error.`,
        ...(topic.suggestion !== null && { trap: `Probably meant: \`${topic.suggestion}\`.` }),
      };
    default:
      return unreachable(topic);
  }
}
