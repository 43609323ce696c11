import type { bimiFindings } from '../../findings/bimi.ts';
import type { AreaTexts } from '../area-texts.ts';

const again = 'Check again in a few minutes.';

export const bimiTexts: AreaTexts<typeof bimiFindings> = {
  'bimi.ok': ({ domain, url }) => ({
    verdict: `\`${domain}\` names a logo for its mail.`,
    why: `It lies at \`${url}\`. Each mailbox provider decides whether to show it.`,
  }),
  'bimi.missing': ({ domain }) => ({
    verdict: `\`${domain}\` publishes no logo (BIMI).`,
    why: 'That is optional and changes nothing about delivery.',
  }),
  'bimi.failed': ({ name }) => ({
    verdict: `The logo record \`${name}\` could not be looked up.`,
    why: 'A failed look-up is not a missing record.',
    fix: again,
  }),
  'bimi.declined': ({ domain }) => ({
    verdict: `\`${domain}\` asks receivers to show no logo.`,
    why: 'The record is empty on purpose: `l=` and `a=` have no value.',
  }),
  'bimi.several': ({ name, count }, fmt) => ({
    verdict: `No logo is shown: \`${name}\` holds ${fmt.number(count)} records, and only one is allowed.`,
    why: 'Receivers do not choose between them.',
    fix: 'Keep one record and delete the others.',
  }),
  'bimi.inherited': ({ domain, from }) => ({
    verdict: `\`${domain}\` uses the logo of \`${from}\`.`,
    why: 'Without a record of its own, receivers look at the organization.',
  }),
  'bimi.version': ({ written }) => ({
    verdict: 'No logo is shown: the record does not begin with `v=BIMI1`.',
    why: `It begins with \`${written}\`. Capitals and small letters count.`,
    fix: 'Write `v=BIMI1;` at the very beginning.',
  }),
  'bimi.location.missing': ({ written }) => ({
    verdict: 'No logo is shown: the record names no file.',
    why: `\`l=\` is missing in \`${written}\`.`,
    fix: 'Add `l=` and the https address of the SVG file.',
  }),
  'bimi.location.empty': ({ written }) => ({
    verdict: `No logo is shown: \`${written}\` is empty, while \`a=\` names a certificate.`,
    why: 'Older software took the logo out of the certificate. Today both are named.',
    fix: 'Write the https address of the SVG file after `l=`.',
  }),
  'bimi.location.invalid': ({ written }) => ({
    verdict: `No logo is shown: \`${written}\` is not a usable address.`,
    why: 'The logo needs exactly one address, and it begins with `https://`.',
    fix: 'Correct the address after `l=`.',
  }),
  'bimi.location.not-svg': ({ written }) => ({
    verdict: `The logo is probably not an SVG file: \`${written}\`.`,
    why: 'Receivers show only SVG files of the profile Tiny PS.',
    fix: 'Check which file lies there.',
  }),
  'bimi.evidence.missing': ({ domain }) => ({
    verdict: `Gmail and Apple Mail show no logo of \`${domain}\`: the record names no certificate.`,
    why: 'They ask for a mark certificate (VMC, Gmail also CMC). Some others do without.',
    fix: 'Buy one only if these mailboxes matter to you, and name it after `a=`.',
  }),
  'bimi.evidence.invalid': ({ written }) => ({
    verdict: `The certificate address \`${written}\` is not usable.`,
    why: 'It needs exactly one address, and it begins with `https://`. The old value `self` is gone.',
    fix: 'Correct it or delete `a=`.',
  }),
  'bimi.preference.invalid': ({ written }) => ({
    verdict: `Receivers ignore \`avp=${written}\`.`,
    why: 'The values are `brand`, which is the default, and `personal`.',
    fix: 'Correct or delete it.',
  }),
  'bimi.prefixes.invalid': ({ written }) => ({
    verdict: `Receivers ignore the prefix \`${written}\` in \`lps\`.`,
    why: 'A prefix has 1 to 63 letters, digits and hyphens.',
    fix: 'Correct or delete it.',
  }),
  'bimi.tag.unknown': ({ tag }) => ({
    verdict: `Receivers ignore the tag \`${tag}\` in the logo record.`,
    why: 'The draft knows `v`, `l`, `a`, `avp` and `lps`.',
  }),
  'bimi.tag.repeated': ({ tag }) => ({
    verdict: `The tag \`${tag}\` stands twice, which makes the logo record invalid.`,
    why: 'In such lists each tag may stand once.',
    fix: 'Keep one of them.',
  }),
  'bimi.piece': ({ written }) => ({
    verdict: `Receivers cannot read \`${written}\` in the logo record.`,
    why: 'Tags read `name=value` and stand between semicolons.',
    fix: 'Correct or delete this part.',
  }),
  'bimi.files.unseen': ({ url }) => ({
    verdict: 'The logo file was not checked.',
    why: 'Browsers do not let this page read it. That says nothing about the file.',
    fix: `Open \`${url}\` to see whether it is there.`,
  }),
  'bimi.dmarc.ok': ({ domain, policy }) => ({
    verdict: `DMARC of \`${domain}\` is strict enough for a logo.`,
    why: `The policy in effect is \`${policy}\`.`,
  }),
  'bimi.dmarc.missing': ({ domain }) => ({
    verdict: `No logo is shown: \`${domain}\` has no DMARC policy.`,
    why: 'BIMI asks for `quarantine` or `reject`.',
    fix: 'Set up DMARC first, beginning with reports.',
  }),
  'bimi.dmarc.failed': ({ domain }) => ({
    verdict: `Whether DMARC of \`${domain}\` allows a logo is not known.`,
    why: 'A DNS question was not answered.',
    fix: again,
  }),
  'bimi.dmarc.none': ({ domain }) => ({
    verdict: `No logo is shown: DMARC of \`${domain}\` only watches.`,
    why: 'BIMI asks for `quarantine` or `reject`; in effect is `none`.',
    fix: 'Tighten DMARC once the reports show that your own senders pass.',
  }),
  'bimi.dmarc.testing': ({ domain }) => ({
    verdict: `No logo is shown while DMARC of \`${domain}\` is in test mode.`,
    why: '`t=y` lowers the policy by one step.',
    fix: 'Delete `t=y` when the test is over.',
  }),
  'bimi.dmarc.percent': ({ domain, percent }) => ({
    verdict: `Some receivers show no logo: DMARC of \`${domain}\` has \`pct=${percent}\`.`,
    why: 'The tag was removed in 2026. Who still reads it wants 100.',
    fix: 'Delete `pct`.',
  }),
  'bimi.dmarc.subdomains': ({ at }) => ({
    verdict: `No logo is shown: DMARC of \`${at}\` leaves its subdomains unprotected.`,
    why: '`sp=none` rules a logo out, even where the domain itself is strict.',
    fix: 'Set `sp` to `quarantine` or `reject`, or delete it.',
  }),
  'bimi.dmarc.organization': ({ domain, at }) => ({
    verdict: `No logo is shown for \`${domain}\`: DMARC of \`${at}\` holds \`none\`.`,
    why: 'BIMI asks that the organization is strict as well, for itself and for subdomains.',
    fix: 'Tighten the record of the organization first.',
  }),
  'bimi.svg.ok': ({ title }) => ({
    verdict: `The logo file keeps the rules that can be checked here, title \`${title}\`.`,
    why: 'Receivers check more, such as the picture itself.',
  }),
  'bimi.svg.too-large': ({ kilobytes }, fmt) => ({
    verdict: `The logo file has ${fmt.number(kilobytes)} kB, too much to be a logo.`,
    why: 'It was not read. 32 kB are advised.',
    fix: 'Export it as SVG Tiny PS with fewer points.',
  }),
  'bimi.svg.large': ({ kilobytes }, fmt) => ({
    verdict: `The logo file has ${fmt.number(kilobytes)} kB; 32 kB are advised.`,
    why: 'Receivers may refuse larger ones.',
    fix: 'Remove points and comments.',
  }),
  'bimi.svg.not-xml': ({ line }, fmt) => ({
    verdict: `The logo file cannot be read as XML: line ${fmt.number(line)}.`,
    why: 'An SVG file is XML, and one error spoils it all.',
    fix: 'Export the logo again as SVG.',
  }),
  'bimi.svg.root': ({ written }) => ({
    verdict: `The file is no SVG picture: it begins with \`${written}\`.`,
    why: 'BIMI takes SVG only.',
    fix: 'Export the logo as SVG Tiny PS.',
  }),
  'bimi.svg.doctype': () => ({
    verdict: 'The logo file has a DOCTYPE, which SVG Tiny PS forbids.',
    why: 'It can define entities; receivers do not read them.',
    fix: 'Delete the DOCTYPE line.',
  }),
  'bimi.svg.profile': ({ written }) => ({
    verdict: `The logo file does not call itself SVG Tiny PS: \`${written}\`.`,
    why: 'Receivers look for this profile.',
    fix: 'Write `version="1.2" baseProfile="tiny-ps"` in the `svg` tag, and keep its rules.',
  }),
  'bimi.svg.title': () => ({
    verdict: 'The logo file has no title, which SVG Tiny PS wants.',
    why: 'It is read out where the logo cannot be seen.',
    fix: 'Write `<title>` with the name of the brand right below `svg`.',
  }),
  'bimi.svg.position': ({ attribute }) => ({
    verdict: `The \`svg\` tag has the attribute \`${attribute}\`, which is forbidden there.`,
    why: 'The picture begins at its own corner.',
    fix: 'Delete the attribute.',
  }),
  'bimi.svg.forbidden': ({ elements }, fmt) => ({
    verdict: `The logo file holds what SVG Tiny PS forbids: ${fmt.list(elements, { code: true })}.`,
    why: 'Scripts, animation, raster pictures and links are not allowed.',
    fix: 'Draw it with plain shapes.',
  }),
  'bimi.svg.events': ({ attributes }, fmt) => ({
    verdict: `The logo file reacts to events: ${fmt.list(attributes, { code: true })}.`,
    why: 'Scripts are not allowed.',
    fix: 'Delete these attributes.',
  }),
  'bimi.svg.outside': ({ target }) => ({
    verdict: `The logo file points outside itself: \`${target}\`.`,
    why: 'Only places within the file are allowed.',
    fix: 'Put all of it into the file, or remove it.',
  }),
  'bimi.svg.not-square': ({ written }) => ({
    verdict: `The logo is not square by its \`viewBox\`: \`${written}\`.`,
    why: 'It is shown in a circle or a square.',
    fix: 'Make width and height of `viewBox` equal.',
  }),
};
