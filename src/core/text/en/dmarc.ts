import { unreachable } from '../../base/unreachable.ts';
import type { dmarcFindings } from '../../findings/dmarc.ts';
import type { DmarcTopic } from '../../records/dmarc/parts.ts';
import type { DmarcPolicy } from '../../records/dmarc/types.ts';
import type { Fmt } from '../format.ts';
import type { FindingTexts, TopicText } from '../texts.ts';

export const dmarcTexts: FindingTexts<keyof typeof dmarcFindings> = {
  'dmarc.missing': ({ domain }) => ({
    verdict: `${domain} has no DMARC record, so nothing tells receivers to stop forged mail.`,
    why: 'Gmail and Outlook.com also expect a DMARC record from senders of large volumes.',
    fix: 'Start with `v=DMARC1; p=none` and a report address. It changes nothing about delivery.',
  }),
  'dmarc.several': ({ name, count }, fmt) => ({
    verdict: `DMARC is off here: \`${name}\` holds ${fmt.number(count)} records, and only one is allowed.`,
    why: 'Receivers do not choose between them. They ignore all of them, and some then use the record of the parent domain.',
    fix: 'Keep one record and delete the others.',
  }),
  'dmarc.lookup.failed': ({ name }) => ({
    verdict: `DMARC could not be checked completely: the look-up of \`${name}\` failed.`,
    why: 'A failed look-up is not a missing record. Nothing is known about this name.',
    fix: 'Check again in a few minutes. If it stays so, ask your DNS host.',
  }),
  'dmarc.inherited': ({ domain, from }) => ({
    verdict: `${domain} has no DMARC record of its own; the record of ${from} applies.`,
    why: 'Receivers look upwards in DNS. For names below, `sp` or `np` counts where that record has them, else `p`.',
  }),
  'dmarc.domain.absent': ({ domain }) => ({
    verdict: `The name ${domain} does not exist in DNS.`,
    why: 'Receivers treat mail that claims to come from it by the rule for invented names (`np`, else `sp`, else `p`).',
  }),
  'dmarc.suffix.no-psd': ({ domain, suffix }) => ({
    verdict: `Any domain under ${suffix} can pass DMARC for ${domain}.`,
    why: `The record of \`${suffix}\` lacks \`psd=y\`, so receivers take everything below it for one organization.`,
    fix: 'Add `psd=n` to your own DMARC record. It draws the border at your domain.',
  }),
  'dmarc.older.differs': ({ domain }) => ({
    verdict: `Receivers with older DMARC software treat mail from ${domain} differently.`,
    why: 'RFC 7489 knew `pct` but neither `t` nor `np`, and it used the public suffix list. The table shows both answers.',
  }),
  'dmarc.older.unread': ({ domain }) => ({
    verdict: `What receivers with older DMARC software do with mail from ${domain} could not be checked.`,
    why: 'They look where the public suffix list points. The list or a record there could not be read.',
    fix: 'Run the check again in a few minutes.',
  }),
  'dmarc.name.doubled': ({ name, short }) => ({
    verdict: `A DMARC record exists, but at the wrong name: \`${name}\`.`,
    why: 'Probably your DNS panel adds the domain by itself, so the name contains it twice. Receivers do not look there.',
    fix: `Enter only \`${short}\` as the name and delete the old entry.`,
  }),
  'dmarc.name.apex': ({ domain }) => ({
    verdict: `The DMARC record stands at \`${domain}\` itself, where no receiver looks.`,
    why: `Receivers ask only for names that begin with \`_dmarc\`.`,
    fix: 'Publish the same text under the name `_dmarc` and delete it here.',
  }),

  'dmarc.policy.none': ({ domain }) => ({
    verdict: `DMARC only watches: forged mail from ${domain} is still delivered.`,
    why: '`none` asks receivers for reports, not for action.',
    fix: 'Read the reports until all your own senders pass. Then move to `p=quarantine`.',
  }),
  'dmarc.policy.quarantine': ({ domain }) => ({
    verdict: `Forged mail from ${domain} goes to the spam folder.`,
    why: '`quarantine` asks receivers to treat mail that does not pass as suspicious, not to refuse it.',
    fix: 'When the reports have stayed clean for a month, move to `p=reject`. Stay here if people post to mailing lists.',
  }),
  'dmarc.policy.reject': ({ domain }) => ({
    verdict: `Receivers that check DMARC are asked to refuse forged mail from ${domain}.`,
    why: '`reject` is the strongest policy. Own mail needs DKIM to survive forwarding, since SPF breaks there.',
  }),
  'dmarc.policy.invalid': ({ tag, written }) => ({
    verdict: `DMARC only watches: \`${tag}=${written}\` is not a valid policy.`,
    why: 'One wrong policy lowers the whole record to `p=none`, because it has a report address. Other policies in it do not count.',
    fix: `Set \`${tag}\` to \`none\`, \`quarantine\` or \`reject\`.`,
  }),
  'dmarc.policy.invalid-ignored': ({ tag, written }) => ({
    verdict: `Receivers ignore the whole DMARC record: \`${tag}=${written}\` is not a valid policy.`,
    why: 'With a wrong policy and no valid report address, nothing of the record counts.',
    fix: `Set \`${tag}\` to \`none\`, \`quarantine\` or \`reject\`.`,
  }),
  'dmarc.policy.missing': () => ({
    verdict: 'The DMARC record names no policy, so it only watches.',
    why: 'Without `p`, a record with a report address counts as `p=none`.',
    fix: 'Write `p=none`, or a stricter policy, right after `v=DMARC1`.',
  }),
  'dmarc.policy.missing-ignored': () => ({
    verdict: 'Many receivers ignore this DMARC record, because it names no policy.',
    why: 'RFC 9989 contradicts itself here: without `p` and a valid `rua`, some receivers assume `p=none`, others stop.',
    fix: 'Write `p=none`, or a stricter policy, right after `v=DMARC1`.',
  }),
  'dmarc.policy.not-second': () => ({
    verdict: 'Some older receivers may not read this record, because `p` is not its second tag.',
    why: 'RFC 7489 fixed that place; RFC 9989 leaves the order free.',
    fix: 'Move `p` right behind `v=DMARC1`.',
  }),
  'dmarc.subdomain.weaker': ({ domain, policy, own }) => ({
    verdict: `Mail from subdomains of ${domain} can be forged more easily than mail from ${domain}.`,
    why: `Subdomains without a record of their own get \`${policy}\`, the domain itself \`${own}\`.`,
    fix: 'Check which subdomains send mail. Then remove `sp`, or set it to the same policy.',
  }),
  'dmarc.invented.weaker': ({ domain, policy, own }) => ({
    verdict: `Invented subdomains of ${domain} can be forged more easily than ${domain} itself.`,
    why: `Names that do not exist get \`${policy}\`, the domain itself \`${own}\`. No real sender uses such a name.`,
    fix: 'Add `np=reject`. It touches no name that exists.',
  }),
  'dmarc.subdomain.unused': ({ domain, tag }) => ({
    verdict: `\`${tag}\` has no effect in the record of ${domain}.`,
    why: 'A record at a subdomain speaks for that one name only. Names below it follow the main domain.',
    fix: `Remove \`${tag}\` here, and set it at the main domain if you need it.`,
  }),
  'dmarc.testing': ({ policy, applied }) => ({
    verdict: `DMARC runs in test mode: instead of \`${policy}\`, receivers apply \`${applied}\`.`,
    why: '`t=y` lowers every policy of this record by one step. Reports come as usual.',
    fix: 'Remove `t=y` once the reports show that your own senders pass.',
  }),
  'dmarc.pct.partial': ({ percent, policy }, fmt) => ({
    verdict: `Receivers do not agree on this record: \`pct=${fmt.number(percent)}\` was removed from DMARC in 2026.`,
    why: `Newer receivers apply \`${policy}\` to all mail that does not pass, older ones only to that share.`,
    fix: 'Delete `pct`. For a trial phase, use `t=y`.',
  }),
  'dmarc.psd.yes': ({ domain }) => ({
    verdict: `${domain} declares itself a public suffix, so its subdomains count as strangers.`,
    why: '`psd=y` is for registries. Mail of subdomains no longer aligns with the domain above.',
    fix: 'Remove `psd=y`, unless others register names below this domain.',
  }),

  'dmarc.version.wrong': ({ written }) => ({
    verdict: `Receivers ignore this record, because it does not begin with \`v=DMARC1\`.`,
    why: `It begins with \`${written}\`. The version must come first, in exactly this spelling, and end at a semicolon.`,
    fix: 'Correct the beginning of the record.',
  }),
  'dmarc.tag.removed': ({ tag, written }) => ({
    verdict: `The tag \`${tag}\` was removed from DMARC in 2026.`,
    why: `Newer receivers ignore \`${tag}=${written}\`; older ones may still read it. The record stays valid.`,
    fix: 'Delete it. For a trial phase, use `t=y`.',
  }),
  'dmarc.tag.unknown': ({ tag }) => ({
    verdict: `DMARC knows no tag \`${tag}\`, so receivers skip it.`,
    why: 'Unknown tags do no harm, but they have no effect either.',
    fix: 'Delete it.',
  }),
  'dmarc.tag.misspelt': ({ tag, meant }) => ({
    verdict: `The tag \`${tag}\` has no effect; probably \`${meant}\` was meant.`,
    why: 'Receivers skip names they do not know and use the default instead.',
    fix: `Rename it to \`${meant}\`, if that is what you want.`,
  }),
  'dmarc.tag.duplicate': ({ tag }) => ({
    verdict: `DMARC is unreliable here: the tag \`${tag}\` appears twice.`,
    why: 'Some receivers take the first, some the last, and some drop the whole record.',
    fix: `Keep one \`${tag}\` and delete the other.`,
  }),
  'dmarc.value.invalid': ({ tag, written, assumed }) => ({
    verdict: `\`${tag}=${written}\` is not a valid setting, so receivers use \`${tag}=${assumed}\`.`,
    why: 'A value outside the standard is replaced by the default.',
    fix: 'Correct the value or remove the tag.',
  }),
  'dmarc.syntax.separator': ({ tag }) => ({
    verdict: `The semicolon before \`${tag}=\` is missing, so that tag is lost.`,
    why: 'Receivers read it as part of the value before it, which is damaged too.',
    fix: `Put a semicolon before \`${tag}=\`.`,
  }),
  'dmarc.syntax.characters': ({ characters }, fmt) => ({
    verdict: `This record contains characters that do not belong there: ${fmt.list(characters, { code: true })}.`,
    why: 'They come from a text editor or a DNS panel, and receivers cannot read the parts that hold them.',
    fix: 'Enter the cleaned record.',
  }),
  'dmarc.syntax.piece': ({ written }) => ({
    verdict: `The piece \`${written}\` has no effect.`,
    why: 'Every part of a DMARC record is a name, an equals sign and a value. Receivers skip anything else.',
    fix: 'Delete it, or complete it.',
  }),

  'dmarc.rua.missing': ({ domain }) => ({
    verdict: `Nobody receives DMARC reports about ${domain}.`,
    why: 'Only these reports show which servers send under this name, and whether they pass.',
    fix: 'Add `rua=mailto:` with an address that you or a report service read.',
  }),
  'dmarc.rua.not-mailto': ({ tag, written }) => ({
    verdict: `DMARC reports do not arrive: before \`${written}\` the word \`mailto:\` is missing.`,
    why: `\`${tag}\` holds addresses as URIs. Receivers ignore one without \`mailto:\`.`,
    fix: `Write \`mailto:\` directly before the address.`,
  }),
  'dmarc.rua.invalid': ({ tag, written }) => ({
    verdict: `DMARC reports to \`${written}\` do not arrive: this is not a valid address.`,
    why: `\`${tag}\` needs \`mailto:\`, a mailbox and a full domain, without blanks.`,
    fix: 'Correct the address.',
  }),
  'dmarc.rua.scheme': ({ tag, scheme }) => ({
    verdict: `Reports may not arrive: receivers need not support \`${scheme}:\`.`,
    why: `For \`${tag}\`, the standard asks receivers only for \`mailto:\`. Other kinds may be ignored.`,
    fix: 'Use a `mailto:` address.',
  }),
  'dmarc.rua.separator': ({ written }) => ({
    verdict: `The report address \`${written}\` is ignored, because a semicolon stands before it.`,
    why: 'A semicolon ends the tag. Several addresses are separated by commas.',
    fix: 'Replace the semicolon by a comma.',
  }),
  'dmarc.rua.size': ({ tag, written }) => ({
    verdict: `The size limit \`${written}\` in \`${tag}\` no longer has an effect.`,
    why: 'RFC 9989 removed it. Newer receivers ignore it.',
    fix: `Remove \`${written}\`.`,
  }),
  'dmarc.rua.not-authorised': ({ domain, host, name }) => ({
    verdict: `DMARC reports to ${host} will not arrive: it has not agreed to receive them.`,
    why: `For a report address outside ${domain}, receivers look for a consent record at the other domain. There is none.`,
    fix: `Ask the operator of ${host} to publish \`${name}\` with \`v=DMARC1;\`. Or use an address under ${domain}.`,
  }),
  'dmarc.rua.failed': ({ host, name }) => ({
    verdict: `Whether DMARC reports to ${host} arrive could not be checked.`,
    why: `The look-up of \`${name}\` failed. That does not mean that something is missing there.`,
    fix: 'Check again in a few minutes.',
  }),
  'dmarc.rua.redirected': ({ host, written }) => ({
    verdict: `${host} has your DMARC reports sent to \`${written}\` instead.`,
    why: 'The consent record may name another address at the same host. Receivers then use that one.',
  }),
  'dmarc.rua.redirect-refused': ({ host, written }) => ({
    verdict: `DMARC reports to ${host} will not arrive: its consent record names another host.`,
    why: `It says \`${written}\`. A different host is not allowed there, so receivers send to neither address.`,
    fix: `Ask the operator of ${host} to correct the consent record.`,
  }),
  'dmarc.rua.no-mail-host': ({ host }) => ({
    verdict: `DMARC reports to ${host} cannot arrive: no server takes mail for it.`,
    why: 'The name has neither a usable MX record nor an address.',
    fix: 'Correct the report address.',
  }),
  'dmarc.rua.ok': ({ hosts }, fmt) => ({
    verdict: `DMARC reports can be sent to ${fmt.list(hosts)}.`,
    why: 'The address is well formed, its host takes mail, and consent is there where it is needed.',
  }),
  'dmarc.fo.unused': () => ({
    verdict: '`fo` has no effect, because the record has no `ruf`.',
    why: 'It only says when single failure reports are wanted.',
    fix: 'Remove `fo`.',
  }),
};

const asked: Readonly<Record<DmarcPolicy, string>> = {
  none: 'to do nothing special, only to report',
  quarantine: 'to put it into the spam folder',
  reject: 'to refuse it',
};
const invalid: TopicText = {
  meaning: 'This policy is not valid. It spoils the whole record, the other policies included.',
  trap: 'Allowed are `none`, `quarantine` and `reject`.',
};

export function dmarcTopics(topic: DmarcTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'dmarc.v':
      return topic.usable
        ? { meaning: 'Marks the text as a DMARC record.' }
        : { meaning: 'Not the beginning `v=DMARC1;` that receivers look for. They ignore the whole record.' };
    case 'dmarc.p':
      if (topic.policy === null) return invalid;
      return {
        meaning: `When mail from this domain does not pass, receivers are asked ${asked[topic.policy]}.`,
        ...(topic.testing && topic.policy !== 'none' && { trap: '`t=y` lowers this by one step.' }),
      };
    case 'dmarc.sp':
      if (topic.policy === null) return invalid;
      return {
        meaning: `For subdomains without a record of their own, receivers are asked ${asked[topic.policy]}.`,
        ...(topic.policy === topic.own && { trap: 'The same as `p`, so it may be left out.' }),
      };
    case 'dmarc.np':
      if (topic.policy === null) return invalid;
      return {
        meaning: `For names that do not exist in DNS, receivers are asked ${asked[topic.policy]}.`,
        ...(topic.policy === topic.existing && {
          trap: 'Existing subdomains get the same, so it may be left out.',
        }),
      };
    case 'dmarc.t':
      if (topic.testing === null) return { meaning: 'Not `y` or `n`, so the policy applies in full.' };
      if (!topic.testing)
        return { meaning: 'No test mode: the policy applies in full. This is the default.' };
      return topic.policy === 'none'
        ? { meaning: 'Test mode. With `p=none` it changes nothing for the domain itself.' }
        : { meaning: `Test mode: in place of \`${topic.policy}\`, receivers go one step lower.` };
    case 'dmarc.psd':
      if (topic.suffix === null)
        return { meaning: 'Not a valid value, so receivers decide by looking upwards.' };
      if (topic.suffix === 'yes')
        return {
          meaning: 'Declares this domain a public suffix, below which others register names.',
          trap: 'Only for registries. Subdomains no longer belong to this domain.',
        };
      return topic.suffix === 'no'
        ? { meaning: 'Draws the border here: this domain and all below are one organization.' }
        : { meaning: 'Says nothing: receivers look upwards for the border. This is the default.' };
    case 'dmarc.adkim':
      if (topic.alignment === null)
        return { meaning: 'Not `r` or `s`, so relaxed comparison (`r`) applies.' };
      return topic.alignment === 'strict'
        ? {
            meaning: 'Strict: a DKIM signature counts only for exactly the visible From domain.',
            trap: 'A signature of a subdomain does not count.',
          }
        : { meaning: 'Relaxed, the default: a DKIM signature of any subdomain counts too.' };
    case 'dmarc.aspf':
      if (topic.alignment === null)
        return { meaning: 'Not `r` or `s`, so relaxed comparison (`r`) applies.' };
      return topic.alignment === 'strict'
        ? {
            meaning: 'Strict: SPF counts only if the Return-Path domain is exactly the visible From domain.',
            trap: 'Services with a bounce subdomain then fail.',
          }
        : { meaning: 'Relaxed, the default: a Return-Path under any subdomain counts too.' };
    case 'dmarc.fo': {
      if (topic.options === null) return { meaning: 'Not a valid combination, so the default `0` applies.' };
      const when = topic.options.map((option) => failureWords[option]);
      return {
        meaning: `Single failure reports are wanted when ${fmt.list(when, { or: true })}.`,
        ...(!topic.reports && { trap: 'Without `ruf` it has no effect.' }),
      };
    }
    case 'dmarc.rua':
      return targets('Daily summaries of all mail under this name go to', topic, fmt);
    case 'dmarc.ruf':
      return {
        ...targets('Reports on single failed messages go to', topic, fmt),
        trap: 'Large receivers do not send these, for privacy.',
      };
    case 'dmarc.pct':
      return {
        meaning: `Removed in 2026. Older receivers apply the policy to ${topic.percent === null ? 'all' : `${fmt.number(topic.percent)} %`} of the mail that does not pass; newer ones ignore \`pct=${topic.written}\`.`,
      };
    case 'dmarc.rf':
      return { meaning: `Removed in 2026: the format of failure reports, here \`${topic.written}\`. It never had an effect.` }; // prettier-ignore
    case 'dmarc.ri':
      return {
        meaning: `Removed in 2026: the wish for a report every ${topic.seconds === null ? `\`${topic.written}\`` : fmt.duration(topic.seconds)}. Receivers report about once a day.`,
      };
    case 'dmarc.repeated':
      return { meaning: `A second \`${topic.tag}\`. Receivers differ in which one they take.` };
    case 'dmarc.unknown':
      return { meaning: `DMARC knows no tag \`${topic.tag}\`. Receivers skip it.` };
    case 'dmarc.piece':
      return { meaning: `\`${topic.written}\` is not a tag. Receivers skip it.` };
    default:
      return unreachable(topic);
  }
}

const failureWords = {
  '0': 'neither SPF nor DKIM gives a matching pass',
  '1': 'one of SPF and DKIM gives no matching pass',
  d: 'a DKIM signature does not verify',
  s: 'SPF does not pass',
} as const;

function targets(
  start: string,
  { usable, broken }: { readonly usable: readonly string[]; readonly broken: readonly string[] },
  fmt: Fmt,
): TopicText {
  const ignored = fmt.list(broken, { code: true });
  if (usable.length === 0)
    return {
      meaning: broken.length > 0 ? `No report arrives: ${ignored} cannot be used.` : 'Empty: no reports.',
    };
  return {
    meaning: `${start} ${fmt.list(usable, { code: true })}.`,
    ...(broken.length > 0 && { trap: `Receivers ignore ${ignored}.` }),
  };
}
