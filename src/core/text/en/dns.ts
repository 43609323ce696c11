import type { dnsFindings } from '../../findings/dns.ts';
import type { FindingTexts } from '../texts.ts';

export const dnsTexts: FindingTexts<keyof typeof dnsFindings> = {
  'dns.domain.absent': ({ domain }) => ({
    verdict: `\`${domain}\` does not exist in DNS.`,
    why: 'Neither this name nor anything below it can be found. Perhaps it is mistyped, has expired, or is not set up yet.',
    fix: 'Check the spelling. If the domain is yours, ask your registrar whether it is active.',
  }),
  'dns.lookup.failed': ({ domain }) => ({
    verdict: `Whether \`${domain}\` exists could not be checked.`,
    why: 'The DNS questions were not answered. That says nothing about the domain.',
    fix: 'Check again in a few minutes.',
  }),
  'dns.signed': ({ domain }) => ({
    verdict: `The DNS answers for \`${domain}\` are signed, and the signatures hold.`,
    why: 'A resolver that checks DNSSEC notices when somebody changes a record on its way.',
  }),
  'dns.unsigned': ({ domain }) => ({
    verdict: `DNSSEC does not protect the DNS answers for \`${domain}\`.`,
    why: 'The parent zone has no DS record for it. Mail works without; only some extras need it, such as DANE.',
  }),
  'dns.signed.not-validated': ({ domain }) => ({
    verdict: `Whether the DNS signatures of \`${domain}\` hold is not known.`,
    why: 'The domain is signed, but the answer did not say that the signatures were checked.',
    fix: 'Choose a DNS service that checks DNSSEC, and check again.',
  }),
  'dns.signatures.broken': ({ domain }) => ({
    verdict: `Many receivers cannot look up \`${domain}\`: its DNS signatures are wrong.`,
    why: 'Resolvers that check DNSSEC refuse such answers. To them, the mail records do not exist.',
    fix: 'Ask your DNS host to sign the zone anew, or to remove the DS record at the registrar.',
  }),
  'dns.name.alias': ({ domain, target }) => ({
    verdict: `\`${domain}\` is an alias: its mail records are those of \`${target}\`.`,
    why: 'A CNAME hands over every record of the name. What is shown here stands at the target.',
  }),
  'dns.apex.alias': ({ domain, target }) => ({
    verdict: `Mail records of \`${domain}\` can vanish: the whole domain is an alias of \`${target}\`.`,
    why: 'A CNAME may not stand beside other records, and the top of a zone always has some.',
    fix: 'Replace the CNAME by addresses, or by the flattened alias your DNS host offers.',
  }),
  'dns.tokens.named': ({ services }, fmt) => ({
    verdict: `Ownership of the domain was proved to ${fmt.list(services)}.`,
    why: 'Such TXT records are read by those services only. They have no effect on mail.',
  }),
};
