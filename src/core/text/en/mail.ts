import type { mailFindings } from '../../findings/mail.ts';
import type { AreaTexts } from '../area-texts.ts';

const by: Readonly<Record<string, string>> = { both: 'SPF and DKIM', spf: 'SPF', dkim: 'DKIM' };
const forms: Readonly<Record<string, string>> = {
  blanks: 'blanks at the end of lines were removed',
  'line-ends': 'line ends were changed',
  encoding: 'the transfer encoding was changed',
  stuffing: 'dots at the beginning of lines were doubled or removed',
  'from-mark': 'a mark was put before lines that begin with “From”',
};
const lastServer = 'Sign at the last server that touches the message.';
const again = 'Look up the names again in a few minutes.';

export const mailTexts: AreaTexts<typeof mailFindings> = {
  'mail.pass': ({ author, by: how }) => ({
    verdict: `DMARC passes: this message comes from \`${author}\`.`,
    why: `Proved by ${by[how] ?? how}. It says whose domain it is, not whether the content is honest.`,
  }),
  'mail.no-policy': ({ author, vouched }) => ({
    verdict:
      vouched === 'own'
        ? `\`${author}\` has no DMARC record, though SPF or DKIM passed for it here.`
        : `\`${author}\` has no DMARC record, so nothing ties this message to the visible sender.`,
    why:
      vouched === 'own'
        ? 'This message is proved, and nothing asks receivers to stop forged ones.'
        : `${vouched === 'other' ? 'What passed, passed for another domain. ' : ''}Receivers decide by rules of their own.`,
    fix: `Publish a DMARC record for \`${author}\`, beginning with p=none.`,
  }),
  'mail.policy.unread': ({ author }) => ({
    verdict: `The DMARC record of \`${author}\` could not be looked up.`,
    why: 'A failed look-up is not a missing record, so nobody can say whether DMARC passes.',
    fix: again,
  }),
  'mail.from.missing': () => ({
    verdict: 'Receivers refuse this message: it names no sender in From.',
    why: 'Every message must have exactly one From field.',
    fix: 'Set a From address in the program that wrote it.',
  }),
  'mail.policy-invalid': ({ author, domain }) => ({
    verdict: `\`${author}\` is not protected: the DMARC record at \`_dmarc.${domain}\` holds no valid policy.`,
    why: 'Receivers then ignore the record. Nothing ties what passed to the visible sender.',
    fix: `Correct \`p=\`, \`sp=\` and \`np=\` in the record of \`${domain}\`.`,
  }),
  'mail.from.unknown-domain': ({ author }) => ({
    verdict: `The sender’s domain \`${author}\` does not exist, so many receivers refuse this message.`,
    why: 'DNS knows no such name. Nobody could answer, and nothing can prove the sender.',
    fix: 'Correct the From address. If it is not yours, suspect a forgery.',
  }),
  'mail.from.no-domain': () => ({
    verdict: 'Receivers cannot check the sender of this message: From holds no address with a domain.',
    why: 'DMARC, and mostly the reader too, go by the domain in From.',
    fix: 'Set one whole From address in the program that wrote it.',
  }),
  'mail.from.several': ({ count }, fmt) => ({
    verdict: `Receivers refuse this message: From is not one sender but ${fmt.number(count)}.`,
    why: 'With several, a reader may see one and DMARC check another. Large receivers do not accept that.',
    fix: 'Write one From field with one address.',
  }),
  'mail.align.spf-other': ({ envelope, author }) => ({
    verdict: 'DMARC fails although SPF passed: SPF passed for a different domain.',
    why: `SPF checked \`${envelope}\`. The reader sees \`${author}\`. Only a pass for that domain counts.`,
    fix: `Turn on DKIM for \`${author}\` at the sending service. Or set a bounce address under it there.`,
    trap: 'An include in SPF does not help. If the service is not yours, suspect a forgery.',
  }),
  'mail.align.dkim-other': ({ signer, author }) => ({
    verdict: `DMARC fails although DKIM passed: only \`${signer}\` signed.`,
    why: `The reader sees \`${author}\`. A signature of another domain does not count.`,
    fix: `Turn on signing with your own domain \`${author}\` at the sending service.`,
  }),
  'mail.align.both-other': ({ envelope, signer, author }) => ({
    verdict: `DMARC fails: SPF and DKIM passed, and neither of them for \`${author}\`.`,
    why: `SPF passed for \`${envelope}\`, and \`${signer}\` signed.`,
    fix: `Turn on DKIM for \`${author}\` at the sending service. Or set a bounce address under it there.`,
  }),
  'mail.align.strict': ({ identifier, author }) => ({
    verdict: `DMARC fails because \`${author}\` asks for exactly the same name.`,
    why: `What passed is \`${identifier}\`, which belongs to it and is not equal. The record says adkim=s or aspf=s.`,
    fix: 'Set adkim=r and aspf=r, or sign and bounce with exactly this name.',
  }),
  'mail.unsigned': ({ author }) => ({
    verdict: `Nothing proves that this message comes from \`${author}\`.`,
    why: 'No DKIM signature of this domain holds, and SPF did not pass for it.',
    fix: 'Turn on DKIM where it was sent. If you do not know that server, the message is probably forged.',
  }),
  'mail.forwarded': ({ forwarder, author }) => ({
    verdict: 'SPF failed, probably because the message was forwarded.',
    why: `The last server, \`${forwarder}\`, passed it on. It cannot be in the SPF record of \`${author}\`.`,
    fix: 'Change nothing in SPF. DKIM survives forwarding: make sure every message is signed.',
  }),
  'mail.forwarded.unsigned': ({ forwarder, author }) => ({
    verdict: `Nothing proves the sender, probably because the message was forwarded without a DKIM signature of \`${author}\`.`,
    why: `SPF does not survive forwarding: the last server is \`${forwarder}\`. Lines of earlier servers can be forged.`,
    fix: `Change nothing in SPF. Turn on DKIM for \`${author}\` where it was sent.`,
  }),
  'mail.forwarded.srs': ({ envelope }) => ({
    verdict: `The bounce address was rewritten by a forwarder (SRS): \`${envelope}\`.`,
    why: 'SPF then speaks for the forwarder. Nothing breaks that still worked: DKIM has to prove the sender.',
  }),
  'mail.list': ({ author }) => ({
    verdict: 'A mailing list passed this message on and probably changed it.',
    why: `With the change, the signature of \`${author}\` no longer fits.`,
    fix: 'Ask the operator of the list to change nothing, or to put the list’s address in From.',
  }),
  'mail.list.proved': ({ author }) => ({
    verdict: `DKIM of \`${author}\` fails because a mailing list changed the message.`,
    why: 'Undoing the change makes the signature valid again.',
    fix: 'Ask the operator of the list to change nothing, or to put the list’s address in From.',
  }),
  'mail.copy.differs': ({ domain, part }) => ({
    verdict: 'This copy is not what the receiver checked.',
    why: `On arrival the signature of \`${domain}\` was valid; in this copy it is not. ${part === 'text' ? 'Saving or copying changed something.' : 'Saving changed a header, or the key was replaced since.'}`,
    fix: 'Save the message as an .eml file, or use “Show original”.',
  }),
  'mail.body.footer': ({ domain, lines, by: whom }, fmt) => ({
    verdict: `DKIM of \`${domain}\` fails: ${fmt.number(lines)} ${fmt.plural(lines, { one: 'line was', other: 'lines were' })} added at the end of the text after signing.`,
    why: 'Without them the text is what was signed. Footers and disclaimers do this.',
    // Of a list the sentence before says who has to act.
    ...(whom === 'list' ? {} : { fix: lastServer }),
  }),
  'mail.body.banner': ({ domain, lines }, fmt) => ({
    verdict: `DKIM of \`${domain}\` fails: ${fmt.number(lines)} ${fmt.plural(lines, { one: 'line was', other: 'lines were' })} put before the text after signing.`,
    why: 'Without them the text is what was signed. Warnings about external senders do this.',
    fix: 'Add the warning only behind the server that checks DKIM.',
  }),
  'mail.body.part-added': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` fails: the text was wrapped and a part was added after signing.`,
    why: 'The first part alone is what was signed. Lists that append a footer do this.',
    fix: 'Ask whoever runs that server to stop adding parts.',
  }),
  'mail.body.form': ({ domain, how }) => ({
    verdict: `DKIM of \`${domain}\` fails: ${forms[how] ?? how} after signing.`,
    why: 'Undone, the text is what was signed. The words themselves are the same.',
    fix: `${lastServer} Or have the relay in between leave messages alone.`,
  }),
  'mail.body.cut': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` fails: part of the signed text is missing.`,
    why: 'The signature covers more text than there is here.',
    fix: 'Check whether the copy is whole, then which server shortened it.',
  }),
  'mail.body.changed': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` fails because the text was changed after it was signed.`,
    why: 'Typical causes are a footer, a disclaimer, a virus scanner or a mailing list. This is rarely a forgery.',
    fix: `${lastServer} If a mailing list changed it, its operator has to act.`,
  }),
  'mail.body.partly-signed': ({ domain, beyond }, fmt) => ({
    verdict: `The signature of \`${domain}\` leaves ${fmt.number(beyond)} octets at the end uncovered.`,
    why: 'Anybody on the way can have added them, and the signature is valid all the same (l=).',
    fix: 'Sign without l=.',
  }),
  'mail.body.not-given': ({ domain }) => ({
    verdict: `The header part of the signature of \`${domain}\` is valid; the text was not handed in.`,
    why: 'Without the text only half of a signature can be checked.',
    fix: 'Paste the whole message, or drop it as an .eml file.',
  }),
  'mail.header.tag': ({ domain, tag }) => ({
    verdict: `DKIM of \`${domain}\` fails: \`${tag}\` was put before the subject after signing.`,
    why: 'Undone, the header is what was signed. Lists and filters do this.',
    fix: 'Have the mark left out, or written into a header field of its own.',
  }),
  'mail.header.added': ({ domain, field }) => ({
    verdict: `DKIM of \`${domain}\` fails: the field \`${field}\` was added after signing.`,
    why: 'The signature says that there was none. Without it the header is what was signed.',
    fix: `Have that server leave \`${field}\` alone. Or leave it out of h= when signing.`,
  }),
  'mail.header.folding': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` fails: header lines were broken anew after signing.`,
    why: 'The signature uses c=simple, which allows no other line breaks.',
    fix: 'Sign with c=relaxed/relaxed.',
  }),
  'mail.header.encoding': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` fails: a relay encoded the message anew after signing.`,
    why: 'The field Content-Transfer-Encoding was signed and has changed.',
    fix: `${lastServer} Or encode before signing.`,
  }),
  'mail.header.changed': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` fails: the header does not fit the signature.`,
    why: 'A signed field was changed after signing, or the key in DNS is not the one that signed.',
    fix: 'Compare the key of the signing server with the one in DNS, then look for servers that rewrite headers.',
  }),
  'mail.key.other': ({ domain, selector, fits }) => ({
    verdict: `DKIM of \`${domain}\` fails: the signature names the wrong key.`,
    why: `It names \`${selector}\`, and the key at \`${fits}\` fits.`,
    fix: `Set the signing server to the selector \`${fits}\`, or publish its key under the other name too.`,
  }),
  'mail.key.missing': ({ domain, name }) => ({
    verdict: `DKIM of \`${domain}\` fails: the key named in the signature is not in DNS.`,
    why: `There is no key at \`${name}\` now.`,
    fix: 'Publish the key under exactly this name. Or set your server to a selector that exists.',
  }),
  'mail.key.revoked': ({ domain, name }) => ({
    verdict: `DKIM of \`${domain}\` fails: the key was withdrawn.`,
    why: `The record at \`${name}\` says so with an empty p=.`,
    fix: 'Set the signing server to the current key.',
  }),
  'mail.key.unusable': ({ domain, name }) => ({
    verdict: `DKIM of \`${domain}\` fails: the key record cannot be used for this signature.`,
    why: `The record at \`${name}\` is damaged, of another kind, or forbids this use.`,
    fix: 'Publish the key again, as the signing server prints it.',
  }),
  'mail.key.gone-since': ({ name }) => ({
    verdict: 'The signature was valid on arrival; its key has been removed since.',
    why: `The receiver noted a pass, and there is no key at \`${name}\` now. Keys are replaced from time to time.`,
  }),
  'mail.key.unread': ({ name }) => ({
    verdict: `The key \`${name}\` could not be looked up.`,
    why: 'A failed look-up is not a missing key. Nothing is known about the signature.',
    fix: again,
  }),
  'mail.signature.expired': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` does not count: the signature had expired on arrival.`,
    why: 'Its time limit (x=) was over. The message waited too long, or a clock is wrong.',
    fix: 'Sign without x=, or with a limit of at least a week.',
  }),
  'mail.signature.expired-since': ({ domain }) => ({
    verdict: `The signature of \`${domain}\` was valid on arrival and has expired since.`,
    why: 'Receivers check at delivery, so this changes nothing.',
  }),
  'mail.signature.sha1': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` does not count: it was signed with rsa-sha1.`,
    why: 'Receivers must not accept that since 2018, though the arithmetic is right.',
    fix: 'Set the signing server to rsa-sha256.',
  }),
  'mail.signature.short-key': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` does not count: its key is shorter than 1024 bits.`,
    why: 'Such keys can be broken, so receivers ignore them.',
    fix: 'Create a 2048-bit key under a new selector.',
  }),
  'mail.signature.nothing-fits': ({ domain }) => ({
    verdict: `DKIM of \`${domain}\` fails: the signature fits neither the header nor the text.`,
    why: 'Both were changed on the way, or another key signed, or the signature is made up.',
    fix: 'Compare the key of the signing server with the one in DNS. If you know no such server, suspect a forgery.',
  }),
  'mail.signature.malformed': ({ domain, tag }) => ({
    verdict: `DKIM of \`${domain}\` fails: the signature is not written correctly.`,
    why: `The fault is at \`${tag}=\`. A program wrote it wrongly, or it was damaged on the way.`,
    fix: 'Update the signing program, or look for servers that rewrite headers.',
  }),
  'mail.spf.ipv6': ({ ip, domain }) => ({
    verdict: `The sending address \`${ip}\` is not in the SPF record of \`${domain}\`.`,
    why: 'The server sent over IPv6. IPv4 and IPv6 addresses are listed apart.',
    fix: `Add \`ip6:${ip}\` if the server is yours. Or make it send over IPv4 only.`,
  }),
  'mail.spf.not-listed': ({ ip, domain, result }) => ({
    verdict: `The sending address \`${ip}\` is not in the SPF record of \`${domain}\`.`,
    why: `SPF says \`${result}\` now.`,
    fix: `Add \`ip4:${ip}\` to the record, if this server is yours. If not, the message may be forged: add nothing.`,
  }),
  'mail.spf.none': ({ domain }) => ({
    verdict: `\`${domain}\` has no SPF record, so SPF proves nothing.`,
    why: 'It is the domain of the bounce address.',
    fix: 'Publish a record that lists the sending server.',
  }),
  'mail.spf.subdomain': ({ domain, author }) => ({
    verdict: `\`${domain}\` has no SPF record of its own.`,
    why: `It does not inherit the one of \`${author}\`; only DMARC is inherited.`,
    fix: 'Publish an SPF record at this name.',
  }),
  'mail.spf.error': ({ domain }) => ({
    verdict: `The SPF record of \`${domain}\` cannot be evaluated.`,
    why: 'Receivers that reach the fault report an error, which counts as not passed.',
    fix: 'Check the domain, and repair the record first.',
  }),
  'mail.spf.failed': ({ domain }) => ({
    verdict: `SPF of \`${domain}\` could not be looked up.`,
    why: 'A failed look-up says nothing about the record.',
    fix: again,
  }),
  'mail.spf.local-part': ({ domain }) => ({
    verdict: `SPF of \`${domain}\` depends on the part before the @, and was not asked.`,
    why: 'The question would tell DNS whose message this is.',
  }),
  'mail.spf.inside-unread': ({ host, recipient }) => ({
    verdict: `Whose server \`${host}\` is, is not known: the mail servers (MX) of \`${recipient}\` could not be looked up.`,
    why: 'If it is the receiver’s own, its address says nothing of the sender.',
    fix: again,
  }),
  'mail.spf.inside': ({ host, recipient, ip }) => ({
    verdict: `SPF was tested with the receiver’s own inbound server, \`${host}\`.`,
    why: `Mail for \`${recipient}\` arrives there (MX). It names \`${ip}\` as the address that handed it over.`,
    fix: `Choose \`${ip}\` as “Sending server for SPF”. A server behind that checks SPF must skip the own inbound one.`,
  }),
  'mail.spf.no-address': () => ({
    verdict: 'SPF cannot be evaluated: no header shows the connecting address.',
    why: 'It stands in the Received line of the receiving server.',
    fix: 'Paste all headers, as the receiver stored them.',
  }),
  'mail.form': ({ author }) => ({
    verdict: `Probably a web form sent this in the name of its visitor at \`${author}\`.`,
    why: 'Only servers of that domain may send for it, so DMARC cannot pass.',
    fix: 'Set From to an address of your own domain, and the visitor’s address in Reply-To.',
  }),
  'mail.freemail': ({ author }) => ({
    verdict: `Another server sent this in the name of an address at \`${author}\`.`,
    why: 'Only the servers of that service can pass DMARC for it.',
    fix: `Send through \`${author}\` itself, or with an address of your own domain.`,
  }),
  'mail.shown-address': ({ author, shown }) => ({
    verdict: `The name of the sender shows \`${shown}\`, and the message comes from \`${author}\`.`,
    why: 'Many programs show only the name. DMARC does not look at it.',
    fix: `Ask yourself whether you expect mail from \`${author}\`.`,
  }),
  'mail.shown-name': ({ author, unicode }) => ({
    verdict: `The sender’s domain is \`${author}\`, shown as \`${unicode}\`.`,
    why: 'Letters of other alphabets can look like ours.',
  }),
  'mail.reported-differs': ({ author, reported, now }) => ({
    verdict: `The receiver noted DMARC \`${reported}\` for \`${author}\`; here and now it is \`${now}\`.`,
    why: 'DNS entries may have changed since, or the receiver knows more than the headers show.',
  }),
  'mail.older-differs': ({ author, older, newer }) => ({
    verdict: `Receivers that follow the older DMARC get another result for \`${author}\`.`,
    why: `By RFC 7489 it is \`${older}\`, by RFC 9989 \`${newer}\`. They find the main domain in different ways.`,
  }),
  'mail.bounce': () => ({
    verdict: 'This is itself a delivery report: its bounce address is empty.',
    why: 'SPF then checks the name of the sending server.',
  }),
};
