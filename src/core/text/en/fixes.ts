import type { FixParams } from '../../report/fix-catalogue.ts';
import type { FixTexts } from '../check-pack.ts';
import type { Fmt } from '../format.ts';

export const fixTexts: FixTexts = {
  'spf.merge': ({ domain }: FixParams) => ({
    title: `Merge the SPF records of ${domain} into one`,
    why: 'Receivers report an error while there are two. This one allows what the old ones allowed together; delete the others.',
  }),
  'spf.repair': ({ domain }: FixParams) => ({
    title: `Repair the SPF record of ${domain}`,
    why: 'One part that receivers cannot read spoils the whole record. The text means the same, written as the standard asks.',
  }),
  'spf.remove': ({ terms }: FixParams, fmt: Fmt) => ({
    title: `Remove ${fmt.list(terms, { code: true })} from the SPF record`,
    why: 'These parts admit nobody and cost look-ups or break the check.',
  }),
  'spf.close': ({ terms }: FixParams, fmt: Fmt) => ({
    title: `Remove ${fmt.list(terms, { code: true })}, which lets every server pass`,
    why: 'While it is there, SPF proves nothing. First make sure that every own sender stands in the record in another way.',
  }),
  'spf.ending': ({ domain }: FixParams) => ({
    title: `Let the SPF record of ${domain} end in \`~all\``,
    why: 'Servers that are not listed are then treated with suspicion. First make sure that every own sender is in the record.',
  }),
  'spf.lookups': ({ domain }: FixParams) => ({
    title: `Bring SPF of ${domain} back under 10 look-ups`,
    why: 'Remove includes you no longer use, starting with services that use their own bounce domain.',
  }),
  'spf.create': ({ domain }: FixParams) => ({
    title: `Publish an SPF record for ${domain}`,
    why: 'This one allows the hosts that receive your mail. Add every service that sends in your name before you publish it.',
  }),
  'spf.create-provider': ({ domain, terms }: FixParams, fmt: Fmt) => ({
    title: `Publish an SPF record for ${domain}`,
    why: `Your mail provider names ${fmt.list(terms, { code: true })} for its servers. Add every other service that sends in your name before you publish it.`,
  }),
  'spf.ask-provider': ({ domain, terms }: FixParams, fmt: Fmt) => ({
    title: `Ask ${fmt.list(terms)} which SPF record ${domain} needs`,
    why: 'The hosts that receive your mail belong to a provider. Its sending servers are often others, and only the provider names them.',
  }),
  'spf.park': ({ domain }: FixParams) => ({
    title: `Say in SPF that ${domain} sends no mail`,
    why: 'The domain takes no mail. If it sends none either, this record says so.',
  }),
  'dkim.repair': ({ selector }: FixParams) => ({
    title: `Repair the DKIM key \`${selector}\``,
    why: 'The key is sound; the marks around it are not. Enter this text instead.',
  }),
  'dkim.replace': ({ selector }: FixParams) => ({
    title: `Publish a new DKIM key of 2048 bits beside \`${selector}\``,
    why: 'The text published there cannot be mended. Create a key under a new name, switch your server, delete the old one a week later.',
  }),
  'dmarc.keep-one': ({ domain }: FixParams) => ({
    title: `Keep one DMARC record for ${domain}`,
    why: 'Receivers discard all of them while there are several. Keep the one you mean and delete the others.',
  }),
  'dmarc.create': ({ domain }: FixParams) => ({
    title: `Publish a DMARC record for ${domain}`,
    why: 'This one changes nothing about delivery and asks receivers for daily reports. The mailbox in it has to exist.',
  }),
  'dmarc.park': ({ domain }: FixParams) => ({
    title: `Ask receivers to refuse all mail from ${domain}`,
    why: 'The domain sends no mail, so every message in its name is forged.',
  }),
  'dmarc.repair': ({ domain }: FixParams) => ({
    title: `Repair the DMARC record of ${domain}`,
    why: 'The text means the same as before, without the parts that receivers cannot read or no longer know.',
  }),
  'dmarc.add-reports': ({ domain }: FixParams) => ({
    title: `Ask for daily reports about ${domain}`,
    why: 'Reports show who sends in your name. Without them every stricter step is a guess. The mailbox has to exist.',
  }),
  'dmarc.protect-invented': ({ domain }: FixParams) => ({
    title: `Protect names under ${domain} that do not exist`,
    why: 'Nobody sends legitimate mail from a name that is not in DNS, so receivers may refuse it.',
  }),
  'dmarc.align-subdomains': ({ domain }: FixParams) => ({
    title: `Give the subdomains of ${domain} the same policy`,
    why: 'A weaker policy for subdomains invites forgery there. First make sure that every subdomain that sends passes DMARC.',
  }),
  'dmarc.quarantine': ({ domain }: FixParams) => ({
    title: `Move DMARC of ${domain} to \`p=quarantine\` once reports are clean`,
    why: 'Read the reports until all your own senders pass for 14 days. Then ask receivers to treat the rest with suspicion.',
  }),
  'dmarc.end-testing': ({ domain }: FixParams) => ({
    title: `End the test mode of ${domain}`,
    why: 'With `t=y` receivers apply a weaker policy than the one published. Remove it once the reports are clean.',
  }),
  'dmarc.reject': ({ domain }: FixParams) => ({
    title: `Move DMARC of ${domain} to \`p=reject\` once reports are clean`,
    why: 'Read the reports until all your own senders pass for 14 days. Then ask receivers to refuse the rest.',
  }),
};
