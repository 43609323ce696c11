import type { FixTexts } from '../check-pack.ts';

interface Named {
  readonly domain: string;
}

export const fixTexts: FixTexts = {
  'dmarc.create': ({ domain }: Named) => ({
    title: `Publish a DMARC record for ${domain}`,
    why: 'This one changes nothing about delivery and asks receivers for daily reports. The mailbox in it has to exist.',
  }),
  'dmarc.park': ({ domain }: Named) => ({
    title: `Ask receivers to refuse all mail from ${domain}`,
    why: 'The domain sends no mail, so every message in its name is forged.',
  }),
  'dmarc.repair': ({ domain }: Named) => ({
    title: `Repair the DMARC record of ${domain}`,
    why: 'The text means the same as before, without the parts that receivers cannot read or no longer know.',
  }),
  'dmarc.add-reports': ({ domain }: Named) => ({
    title: `Ask for daily reports about ${domain}`,
    why: 'Reports show who sends in your name. Without them every stricter step is a guess. The mailbox has to exist.',
  }),
  'dmarc.protect-invented': ({ domain }: Named) => ({
    title: `Protect names under ${domain} that do not exist`,
    why: 'Nobody sends legitimate mail from a name that is not in DNS, so receivers may refuse it.',
  }),
  'dmarc.align-subdomains': ({ domain }: Named) => ({
    title: `Give the subdomains of ${domain} the same policy`,
    why: 'A weaker policy for subdomains invites forgery there. First make sure that every subdomain that sends passes DMARC.',
  }),
  'dmarc.quarantine': ({ domain }: Named) => ({
    title: `Move DMARC of ${domain} to \`p=quarantine\` once reports are clean`,
    why: 'Read the reports until all your own senders pass for 14 days. Then ask receivers to treat the rest with suspicion.',
  }),
  'dmarc.end-testing': ({ domain }: Named) => ({
    title: `End the test mode of ${domain}`,
    why: 'With `t=y` receivers apply a weaker policy than the one published. Remove it once the reports are clean.',
  }),
  'dmarc.reject': ({ domain }: Named) => ({
    title: `Move DMARC of ${domain} to \`p=reject\` once reports are clean`,
    why: 'Read the reports until all your own senders pass for 14 days. Then ask receivers to refuse the rest.',
  }),
};
