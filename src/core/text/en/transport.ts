import type { transportFindings } from '../../findings/transport.ts';
import type { AreaTexts } from '../area-texts.ts';

const again = 'Check again in a few minutes.';

export const transportTexts: AreaTexts<typeof transportFindings> = {
  'transport.mta-sts.ok': ({ domain, id }) => ({
    verdict: `\`${domain}\` announces an MTA-STS policy.`,
    why: `The record has the id \`${id}\`. Change it whenever you change the policy file.`,
  }),
  'transport.mta-sts.missing': ({ domain }) => ({
    verdict: `Senders are not told to insist on encryption for mail to \`${domain}\`.`,
    why: 'There is no MTA-STS record. Most senders encrypt anyway, but an attacker on the way can prevent it.',
    fix: 'Publish a policy in mode `testing` first, together with TLS reports.',
  }),
  'transport.mta-sts.failed': ({ name }) => ({
    verdict: `The MTA-STS record \`${name}\` could not be looked up.`,
    why: 'A failed look-up is not a missing record. Nothing is known about it.',
    fix: again,
  }),
  'transport.mta-sts.several': ({ name, count }, fmt) => ({
    verdict: `MTA-STS is off: \`${name}\` holds ${fmt.number(count)} records, and only one is allowed.`,
    why: 'Senders then act as if there were none.',
    fix: 'Keep one record and delete the others.',
  }),
  'transport.mta-sts.version': ({ written }) => ({
    verdict: `Senders ignore the MTA-STS record: it does not begin with \`v=STSv1;\`.`,
    why: `It begins with \`${written}\`. Capitals and small letters count.`,
    fix: 'Write `v=STSv1;` at the very beginning.',
  }),
  'transport.mta-sts.version-blank': ({ written }) => ({
    verdict: 'Some senders ignore the MTA-STS record because of a blank before the first semicolon.',
    why: `It begins with \`${written}\`. The grammar allows it, yet senders compare \`v=STSv1;\`.`,
    fix: 'Delete the blank.',
  }),
  'transport.mta-sts.blank-end': () => ({
    verdict: 'Strict senders ignore the MTA-STS record because of a blank at its end.',
    why: 'The grammar allows one there only after a semicolon.',
    fix: 'Delete the blank.',
  }),
  'transport.mta-sts.id-missing': ({ written }) => ({
    verdict: 'MTA-STS is off: the record has no id.',
    why: `Without \`id=\` senders act as if there were none. It reads \`${written}\`.`,
    fix: 'Add an id, such as the date and time of the last change.',
  }),
  'transport.mta-sts.id-invalid': ({ written }) => ({
    verdict: `MTA-STS is off: \`${written}\` is not a valid id.`,
    why: 'An id has 1 to 32 letters and digits, nothing else.',
    fix: 'Write the date and time without hyphens or colons.',
  }),
  'transport.mta-sts.syntax': ({ written }) => ({
    verdict: `MTA-STS is off: senders cannot read \`${written}\` in the record.`,
    why: 'Fields read `name=value` without blanks and stand between single semicolons.',
    fix: 'Correct or delete this part.',
  }),
  'transport.mta-sts.repeated': ({ field }) => ({
    verdict: `The field \`${field}\` stands twice in the MTA-STS record.`,
    why: 'Only the first counts.',
    fix: 'Delete the other.',
  }),
  'transport.mta-sts.unknown-field': ({ field }) => ({
    verdict: `The MTA-STS record has a field that senders ignore: \`${field}\`.`,
    why: 'The standard knows `v` and `id`. All else belongs into the policy file.',
  }),
  'transport.mta-sts.host-missing': ({ domain, host }) => ({
    verdict: `MTA-STS for \`${domain}\` cannot work: the host \`${host}\` has no address.`,
    why: 'Senders fetch the policy file from this host.',
    fix: 'Publish its address, or a CNAME to your provider, and put the file there.',
  }),
  'transport.mta-sts.host-failed': ({ host }) => ({
    verdict: `The address of the policy host \`${host}\` could not be looked up.`,
    why: 'Whether senders can fetch the policy is not known.',
    fix: again,
  }),
  'transport.mta-sts.policy-unseen': ({ url }) => ({
    verdict: 'The MTA-STS policy file was not checked.',
    why: 'Browsers do not let this page read it. That says nothing about the file.',
    fix: `Open \`${url}\` and paste its text here.`,
  }),

  'transport.policy.ok': ({ domain, mode, seconds }, fmt) => ({
    verdict: `The MTA-STS policy of \`${domain}\` covers every mail host.`,
    why: `Its mode is \`${mode}\`, and senders remember it for ${fmt.duration(seconds)}.`,
  }),
  'transport.policy.testing': ({ domain }) => ({
    verdict: `The MTA-STS policy of \`${domain}\` only tests: mail goes out unprotected too.`,
    why: '`testing` asks senders for reports, not for protection.',
    fix: 'Change to `enforce` and set a new id once the reports show no failures.',
  }),
  'transport.policy.none': ({ domain }) => ({
    verdict: `The MTA-STS policy of \`${domain}\` is switched off.`,
    why: '`none` is the right way out: keep it until the old policy has run out everywhere.',
  }),
  'transport.policy.too-large': ({ kilobytes }, fmt) => ({
    verdict: `Senders do not read a policy file of ${fmt.number(kilobytes)} kB.`,
    why: 'They may stop after 64 kB.',
    fix: 'Shorten the file to the four fields of the standard.',
  }),
  'transport.policy.not-a-policy': ({ written }) => ({
    verdict: 'This text is not an MTA-STS policy.',
    why: `It begins with \`${written}\`. Often the web server shows a page or redirects, which senders do not follow.`,
    fix: 'Serve the plain file at exactly this address.',
  }),
  'transport.policy.version-invalid': ({ written }) => ({
    verdict: `Senders reject the policy: its version is \`${written}\`.`,
    why: 'Only `STSv1` exists, with this spelling.',
    fix: 'Write `version: STSv1`.',
  }),
  'transport.policy.mode-invalid': ({ written }) => ({
    verdict: `Senders reject the policy: \`${written}\` is not a mode.`,
    why: 'The modes are `enforce`, `testing` and `none`, in small letters.',
    fix: 'Correct the mode.',
  }),
  'transport.policy.max-age-invalid': ({ written }) => ({
    verdict: `Senders reject the policy: \`${written}\` is not a valid \`max_age\`.`,
    why: 'It is a number of seconds, at most 31557600, about a year.',
    fix: 'Write a number such as `604800`, which is a week.',
  }),
  'transport.policy.max-age-short': ({ seconds }, fmt) => ({
    verdict: `Senders forget the policy after ${fmt.duration(seconds)}.`,
    why: 'An attacker only has to wait until then. The standard advises weeks.',
    fix: 'Set `max_age` to `604800` or more.',
  }),
  'transport.policy.missing-field': ({ field }) => ({
    verdict: `Senders reject the policy: \`${field}\` is missing.`,
    why: 'A policy needs `version`, `mode` and `max_age`, with a colon right after each.',
    fix: `Add a line that begins with \`${field}:\`.`,
  }),
  'transport.policy.mx-missing': ({ mode }) => ({
    verdict: `Senders reject the policy: mode \`${mode}\` needs a mail host.`,
    why: 'No line begins with `mx:`.',
    fix: 'Add one line for each mail host.',
  }),
  'transport.policy.mx-invalid': ({ written }) => ({
    verdict: `Senders reject the policy: \`${written}\` is not a host.`,
    why: 'A line names one host. A star may only stand for the whole first label.',
    fix: 'Write the name of the MX record.',
  }),
  'transport.policy.syntax': ({ written }) => ({
    verdict: `Senders may reject the policy: they cannot read the line \`${written}\`.`,
    why: 'Lines read `key: value`, without a blank before the colon.',
    fix: 'Correct or delete this line.',
  }),
  'transport.policy.blank-line': () => ({
    verdict: 'The policy file has an empty line, which strict senders do not accept.',
    why: 'The grammar has none between its fields.',
    fix: 'Delete it.',
  }),
  'transport.policy.repeated': ({ field }) => ({
    verdict: `\`${field}\` stands twice in the policy.`,
    why: 'Only the first counts.',
    fix: 'Delete the other.',
  }),
  'transport.policy.unknown-field': ({ field }) => ({
    verdict: `The policy has a line that senders ignore: \`${field}\`.`,
    why: 'The standard knows `version`, `mode`, `max_age` and `mx`.',
  }),
  'transport.policy.mx-uncovered': ({ hosts }, fmt) => ({
    verdict: 'Senders that use MTA-STS do not deliver to a mail host that the policy leaves out.',
    why: `Not covered: ${fmt.list(hosts, { code: true })}.`,
    fix: 'Add a line `mx:` for it, then change the id.',
  }),
  'transport.policy.mx-uncovered-testing': ({ hosts }, fmt) => ({
    verdict: 'The policy leaves out a mail host. In mode `enforce` it would get no mail.',
    why: `Not covered: ${fmt.list(hosts, { code: true })}.`,
    fix: 'Add a line `mx:` for it before you change the mode.',
  }),
  'transport.policy.wildcard-depth': ({ pattern, host }) => ({
    verdict: `\`${pattern}\` does not cover \`${host}\`.`,
    why: 'The star stands for exactly one label.',
  }),
  'transport.policy.mx-unused': ({ pattern }) => ({
    verdict: `The policy names a mail host that no MX record has: \`${pattern}\`.`,
    why: 'That does no harm. Perhaps it is left over or mistyped.',
    fix: 'Compare it with your MX records.',
  }),
  'transport.policy.null-mx': ({ domain }) => ({
    verdict: `\`${domain}\` accepts no mail, so its MTA-STS policy has no effect.`,
    why: 'The MX record is `0 .`.',
    fix: 'Remove the policy and the record.',
  }),

  'transport.tls-rpt.ok': ({ domain, targets }, fmt) => ({
    verdict: `Senders report encryption failures of \`${domain}\`.`,
    why: `The reports go to ${fmt.list(targets, { code: true })}.`,
  }),
  'transport.tls-rpt.missing': ({ domain }) => ({
    verdict: `Nobody tells you when encrypted delivery to \`${domain}\` fails.`,
    why: 'There is no record for TLS reports.',
    fix: 'Publish `v=TLSRPTv1; rua=mailto:` and an address at `_smtp._tls`.',
  }),
  'transport.tls-rpt.failed': ({ name }) => ({
    verdict: `The record for TLS reports, \`${name}\`, could not be looked up.`,
    why: 'A failed look-up is not a missing record.',
    fix: again,
  }),
  'transport.tls-rpt.several': ({ name, count }, fmt) => ({
    verdict: `No TLS reports arrive: \`${name}\` holds ${fmt.number(count)} records, and only one is allowed.`,
    why: 'Senders then act as if there were none.',
    fix: 'Put all addresses into one record.',
  }),
  'transport.tls-rpt.version': ({ written }) => ({
    verdict: 'No TLS reports arrive: the record does not begin with `v=TLSRPTv1;`.',
    why: `It begins with \`${written}\`. Capitals and small letters count.`,
    fix: 'Write `v=TLSRPTv1;` at the very beginning.',
  }),
  'transport.tls-rpt.version-blank': ({ written }) => ({
    verdict: 'Some senders ignore the record for TLS reports because of a blank before the first semicolon.',
    why: `It begins with \`${written}\`; senders compare \`v=TLSRPTv1;\`.`,
    fix: 'Delete the blank.',
  }),
  'transport.tls-rpt.blank-end': () => ({
    verdict: 'Strict senders ignore the record for TLS reports because of a blank at its end.',
    why: 'The grammar allows one there only after a semicolon.',
    fix: 'Delete the blank.',
  }),
  'transport.tls-rpt.rua-missing': ({ written }) => ({
    verdict: 'No TLS reports arrive: the record names no address.',
    why: `\`rua=\` is missing in \`${written}\`.`,
    fix: 'Add `rua=mailto:` and your address.',
  }),
  'transport.tls-rpt.rua-invalid': ({ written }) => ({
    verdict: `Senders cannot report to \`${written}\`.`,
    why: 'An address begins with `mailto:` or `https:`. The signs `,`, `;` and `!` in it are written as `%2C`, `%3B` and `%21`.',
    fix: 'Correct the address.',
  }),
  'transport.tls-rpt.syntax': ({ written }) => ({
    verdict: `Senders cannot read \`${written}\` in the record for TLS reports.`,
    why: 'Fields read `name=value` without blanks and stand between single semicolons.',
    fix: 'Correct or delete this part.',
  }),
  'transport.tls-rpt.repeated': ({ field }) => ({
    verdict: `The field \`${field}\` stands twice in the record for TLS reports.`,
    why: 'Senders may use only one of them.',
    fix: 'Put all addresses into one field, with commas between them.',
  }),
  'transport.tls-rpt.unknown-field': ({ field }) => ({
    verdict: `The record for TLS reports has a field that senders ignore: \`${field}\`.`,
    why: 'The standard knows `v` and `rua`.',
  }),

  'transport.dane.ok': ({ hosts }, fmt) => ({
    verdict: 'DANE protects delivery to every mail host.',
    why: `Signed TLSA records stand at ${fmt.list(hosts, { code: true })}. Whether the certificates match, DNS cannot show.`,
  }),
  'transport.dane.none': ({ domain }) => ({
    verdict: `The mail hosts of \`${domain}\` have no TLSA records.`,
    why: 'DANE is a second way to secure delivery. It needs DNSSEC for the domain and for the mail hosts.',
  }),
  'transport.dane.partly': ({ hosts }, fmt) => ({
    verdict: 'DANE covers only some of the mail hosts.',
    why: `Without TLSA records: ${fmt.list(hosts, { code: true })}. An attacker can push mail to those.`,
    fix: 'Publish TLSA records for them too.',
  }),
  'transport.dane.mx-unsigned': ({ domain, hosts }, fmt) => ({
    verdict: `DANE does not protect mail to \`${domain}\`: its MX records are not signed.`,
    why: `The TLSA records of ${fmt.list(hosts, { code: true })} help little, because a forged MX answer leads elsewhere.`,
    fix: 'Turn on DNSSEC for the domain.',
  }),
  'transport.dane.host-unsigned': ({ host }) => ({
    verdict: `Senders ignore the TLSA records of \`${host}\`: they are not signed.`,
    why: 'DANE counts only with DNSSEC for the records and the addresses of the host.',
    fix: 'Turn on DNSSEC for the zone of the host, or delete the records.',
  }),
  'transport.dane.unusable': ({ host, record }) => ({
    verdict: `DANE proves nothing for \`${host}\`: none of its TLSA records can be used for mail.`,
    why: `The first is \`${record}\`. Senders encrypt, but do not check whom they reach.`,
    fix: 'Publish a record `3 1 1` with the SHA-256 of the key.',
  }),
  'transport.dane.record-ignored': ({ host, record }) => ({
    verdict: `Senders ignore one TLSA record of \`${host}\`: \`${record}\`.`,
    why: 'Mail uses the usages 2 and 3, the selectors 0 and 1 and the matching types 0 to 2.',
    fix: 'Delete it or replace it by `3 1 1`.',
  }),
  'transport.dane.digest-length': ({ host, record, octets, expected }, fmt) => ({
    verdict: `A TLSA record of \`${host}\` matches no certificate: its data has the wrong length.`,
    why: `\`${record}\` needs ${fmt.number(expected)} octets and has ${fmt.number(octets)}.`,
    fix: 'Compute the value again and publish it whole.',
  }),
  'transport.dane.bogus': ({ host }) => ({
    verdict: `Senders that check DNSSEC do not deliver to \`${host}\`: its signatures are broken.`,
    why: 'The DNS service could not validate the answers for this host.',
    fix: 'Ask whoever runs the DNS of the host to repair the signatures or the DS record.',
  }),
  'transport.dane.failed': ({ host }) => ({
    verdict: `Whether DANE protects \`${host}\` is not known.`,
    why: 'A DNS question was not answered. Senders that use DANE wait in such a case.',
    fix: again,
  }),
};
