import type { markFindings } from '../../findings/mark.ts';
import type { AreaTexts } from '../area-texts.ts';

export const markTexts: AreaTexts<typeof markFindings> = {
  'mark.ok': ({ name, issuer, until }) => ({
    verdict: `The certificate names \`${name}\`, which fits.`,
    why: `It says that it was issued by \`${issuer}\` and ends on ${until}.`,
  }),
  'mark.unseen': ({ issuer }) => ({
    verdict: 'Whether the certificate is genuine was not checked.',
    why: `A page cannot verify that it comes from \`${issuer}\`, that receivers trust this issuer, or that it was not revoked.`,
  }),
  'mark.too-large': ({ kilobytes }, fmt) => ({
    verdict: `The file has ${fmt.number(kilobytes)} kB, too much to be a mark certificate.`,
    why: 'It was not read.',
    fix: 'Choose the PEM file that the issuer sent.',
  }),
  'mark.not-pem': ({ written }) => ({
    verdict: 'There is no certificate in this text.',
    why: `It begins with \`${written}\`. Receivers read PEM, which begins with \`-----BEGIN CERTIFICATE-----\`.`,
    fix: 'Bring the PEM file, not the binary one (DER, PFX).',
  }),
  'mark.private-key': ({ label }) => ({
    verdict: `The file holds a private key: \`${label}\`.`,
    why: 'The file named in `a=` is open to everybody.',
    fix: 'Take the key out. If the file already lay on a web server, ask the issuer for a new certificate.',
  }),
  'mark.unreadable': ({ number }, fmt) => ({
    verdict: `Certificate ${fmt.number(number)} of the file cannot be read.`,
    why: 'Part of it is missing or was changed, for instance by copying.',
    fix: 'Take the file from the issuer again.',
  }),
  'mark.order': ({ number }, fmt) => ({
    verdict: `The mark certificate is number ${fmt.number(number)} in the file; it belongs first.`,
    why: 'Receivers take the first one for it. Those of the issuers follow.',
    fix: 'Move it to the beginning.',
  }),
  'mark.chain': ({ issuer }) => ({
    verdict: `The file lacks the certificate of its issuer, \`${issuer}\`.`,
    why: 'Receivers want the chain up to a root that they know.',
    fix: 'Append the intermediate certificates that the issuer sent.',
  }),
  'mark.usage': ({ usage }) => ({
    verdict: 'This is no mark certificate: it was not issued for logos.',
    why: `The extended key usage \`${usage}\` is missing. A certificate of a web server does not do.`,
    fix: 'Bring the mark certificate (VMC or CMC).',
  }),
  'mark.names': ({ wanted, names }, fmt) => ({
    verdict: `The certificate does not cover \`${wanted}\`.`,
    why: `It names ${fmt.list(names, { code: true })}. Wanted is the domain, or the domain with this selector.`,
    fix: 'Ask the issuer for one with this name, or publish the record for a name it covers.',
  }),
  'mark.names.none': ({ wanted }) => ({
    verdict: `The certificate names no domain, so it does not cover \`${wanted}\`.`,
    why: 'Receivers compare the names in `subjectAltName`.',
    fix: 'Ask the issuer for a certificate that names the domain.',
  }),
  'mark.names.parent': ({ domain, name }) => ({
    verdict: `The certificate names \`${name}\`, not \`${domain}\`.`,
    why: 'Some receivers may accept the organization’s name, others want the exact one.',
    fix: 'Ask the issuer to add the subdomain.',
  }),
  'mark.logotype': ({ extension }) => ({
    verdict: 'The certificate holds no logo.',
    why: `The logotype extension \`${extension}\` is missing. Receivers compare the logo in it with the one at \`l=\`.`,
    fix: 'Bring the mark certificate (VMC or CMC).',
  }),
  'mark.logo.same': () => ({
    verdict: 'The logo in the certificate is the same as the chosen logo file.',
    why: 'Both were compared character by character.',
  }),
  'mark.logo.other': () => ({
    verdict: 'The logo in the certificate is not the chosen logo file.',
    why: 'Receivers refuse a logo that differs from the certified one, even in a single blank.',
    fix: 'Publish exactly the file that the issuer certified.',
  }),
  'mark.type.verified': ({ type }) => ({
    verdict: `It calls itself \`${type}\`: a VMC.`,
    why: 'Gmail shows the logo with a blue tick, and Apple Mail asks for this kind.',
  }),
  'mark.type.common': ({ type }) => ({
    verdict: `It calls itself \`${type}\`: a CMC.`,
    why: 'Gmail shows the logo without a tick. Whether Apple Mail accepts it is not known here.',
  }),
  'mark.type.missing': () => ({
    verdict: 'The certificate does not say what kind of mark it certifies.',
    why: 'Mark certificates carry the mark type in the subject.',
    fix: 'Ask the issuer whether it is a VMC or a CMC.',
  }),
  'mark.expired': ({ until }) => ({
    verdict: `The certificate ended on ${until}.`,
    why: 'Receivers that ask for one show no logo any more.',
    fix: 'Renew it and replace the file.',
  }),
  'mark.not-yet': ({ from }) => ({
    verdict: `The certificate is valid only from ${from}.`,
    why: 'Until then receivers refuse it.',
    fix: 'Leave the older one in place until that day.',
  }),
  'mark.ends-soon': ({ until, days }, fmt) => ({
    verdict: `The certificate ends on ${until}, in ${fmt.number(days)} ${fmt.plural(days, { one: 'day', other: 'days' })}.`,
    why: 'Renewing takes time: the issuer checks the mark again.',
    fix: 'Order the next one now.',
  }),
  'mark.long': ({ days }, fmt) => ({
    verdict: `The certificate is valid for ${fmt.number(days)} days, longer than issuers’ rules allow.`,
    why: 'At most 398 days are usual; receivers may refuse it.',
    fix: 'Ask the issuer.',
  }),
  'mark.sct': () => ({
    verdict: 'The certificate carries no proof that it stands in a public log.',
    why: 'Receivers ask for such time stamps (SCT) in mark certificates.',
    fix: 'Ask the issuer whether this is the final certificate.',
  }),
};
