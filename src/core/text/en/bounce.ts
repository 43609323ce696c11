import type { bounceFindings } from '../../findings/bounce.ts';
import type { AreaTexts } from '../area-texts.ts';

/** A host by its name, a company as it calls itself; empty: not known. */
const who = (receiver: string): string =>
  receiver === '' ? 'The receiving server' : receiver.includes('.') ? `\`${receiver}\`` : receiver;
const whose = (domain: string): string => (domain === '' ? 'the sender’s domain' : `\`${domain}\``);
const at = (domain: string): string => (domain === '' ? 'the recipient’s domain' : `\`${domain}\``);
const server = (ip: string): string => (ip === '' ? 'the sending server' : `the sending server \`${ip}\``);
const again = 'Ask again in a few minutes.';

export const bounceTexts: AreaTexts<typeof bounceFindings> = {
  'bounce.recipient-unknown': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: it knows no such address at ${at(domain)}.`,
    why: 'The part before the @ is misspelt, or the mailbox was closed.',
    fix: 'Check the spelling, or ask the person for the address in another way. Take it off your lists.',
  }),
  'bounce.recipient-moved': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: this address at ${at(domain)} has moved.`,
    why: 'The mailbox is no longer used, and mail for it is not passed on.',
    fix: 'Use the new address, if the refusal names one. Otherwise ask the person.',
  }),
  'bounce.recipient-disabled': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: this mailbox at ${at(domain)} is switched off.`,
    why: 'The address exists, but takes no mail now: locked, unused for long, or not paid for.',
    fix: 'Reach the person in another way. Only they or their provider can open the mailbox again.',
  }),
  'bounce.recipient-refuses': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: the recipient’s side does not accept mail from you.`,
    why: 'The mailbox or group takes mail from chosen senders only, or you are blocked there.',
    fix: 'Ask the recipient, in another way, to allow your address. SPF and DKIM do not change this.',
  }),
  'bounce.mailbox-full': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: the recipient’s mailbox is full.`,
    why: 'Only the recipient can make room.',
    fix: 'Tell the recipient in another way, then send the message again.',
  }),
  'bounce.host-unknown': ({ domain }) => ({
    verdict: `The message could not be sent: ${at(domain)} has no mail server that can be found.`,
    why: 'The part behind the @ is misspelt, or the domain is gone.',
    fix: 'Check the spelling of the domain.',
  }),
  'bounce.receiving-lookup': ({ domain }) => ({
    verdict: `The message could not be sent yet: a DNS question about ${at(domain)} failed.`,
    why: 'Whether the domain has mail servers is therefore not known. It is not called wrong.',
    fix: 'Wait for the next try. If it stays, tell the owner of the domain, or check the DNS of the sending server.',
  }),
  'bounce.null-mx': ({ domain }) => ({
    verdict: `The message could not be sent: ${at(domain)} says that it takes no mail.`,
    why: 'A null MX record stands there on purpose.',
    fix: 'Use another address of the person or company.',
  }),

  'bounce.dmarc': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: it failed DMARC, and ${whose(domain)} asks to refuse such mail.`,
    why: 'Neither SPF nor DKIM passed for the domain that the reader sees.',
    fix: 'Find the server or service that sent it. Turn on DKIM for the domain there, or add it to SPF.',
    trap: 'If you did not send it, the refusal is right: somebody used your name.',
  }),
  'bounce.dmarc-lookup': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} put the message off: it could not read the DMARC policy of ${whose(domain)}.`,
    why: 'A DNS question failed there. That says nothing about the record.',
    fix: 'Look whether the name servers of the domain answer. The sending server tries again by itself.',
  }),
  'bounce.spf-lookup': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} could not look up the SPF record of ${whose(domain)}.`,
    why: 'A DNS question failed there. That says nothing about the record.',
    fix: 'Look whether the name servers of the domain, and of all its includes, answer. Then send again.',
  }),
  'bounce.alignment': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: SPF and DKIM belong to another domain than ${whose(domain)}.`,
    why: 'The reader sees one domain, the checks passed for another. DMARC counts only the one that is seen.',
    fix: 'Turn on DKIM signing with your own domain at the service that sends.',
  }),
  'bounce.no-dmarc': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: ${whose(domain)} has no DMARC record.`,
    why: 'Senders of large volumes need one there. `p=none` is enough.',
    fix: 'Publish a DMARC record, to begin with `p=none` and a report address.',
  }),
  'bounce.spf': ({ receiver, domain, ip }) => ({
    verdict: `${who(receiver)} refused the message: SPF of ${whose(domain)} does not allow ${server(ip)}.`,
    why: 'SPF checks the server and the bounce address (Return-Path), not the visible sender.',
    fix: 'Add the server to the SPF record, if it is yours. If it only forwards mail, change nothing and sign with DKIM.',
  }),
  'bounce.spf-record': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: the SPF record of ${whose(domain)} cannot be used.`,
    why: 'It has an error, needs too many look-ups, or allows far too many addresses.',
    fix: 'Check the domain, and publish the corrected record.',
  }),
  'bounce.dkim': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: no DKIM signature passed for ${whose(domain)}.`,
    why: 'The message was not signed, the key is not in DNS, or it was changed on its way.',
    fix: 'Turn on DKIM where the mail is sent, and publish the key under its selector.',
  }),
  'bounce.arc': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: the ARC marks of a forwarding server do not hold.`,
    why: 'A list or forwarder changed the message or sealed it wrongly.',
    fix: 'Tell the operator of the list or forwarder. Your own DKIM signature is what helps you.',
  }),
  'bounce.unauthenticated': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: nothing proves that ${whose(domain)} sent it.`,
    why: 'Several checks failed together: SPF, DKIM, or both with DMARC.',
    fix: 'Find the server that sent it. Add it to SPF and turn on DKIM for the domain there.',
  }),
  'bounce.gmail-5-7-26': ({ domain }) => ({
    verdict: `Gmail refused the message because neither SPF nor DKIM proved the sender ${whose(domain)}.`,
    why: 'The address or the service that sent it is not set up for this domain.',
    fix: 'Find the server named in the bounce. Add it to SPF and turn on DKIM for it.',
  }),
  'bounce.outlook-5-7-515': ({ domain, failed }, fmt) => ({
    verdict: `Outlook.com refused the message: ${whose(domain)} must pass SPF, DKIM and DMARC together.`,
    why: 'This rule covers domains that send large volumes. DMARC alone would need only one of the two.',
    fix: `Fix the check marked Fail at the end of the bounce${failed.length > 0 ? `: ${fmt.list(failed)}` : ''}.`,
  }),
  'bounce.sender-refused': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the sender address at ${whose(domain)}.`,
    why: 'The domain of the sender is not found in DNS, takes no mail, or is not wanted there.',
    fix: 'Send with an address whose domain exists and takes mail.',
  }),

  'bounce.reverse-dns': ({ receiver, ip }) => ({
    verdict: `${who(receiver)} refused the message: ${server(ip)} has no right reverse DNS name.`,
    why: 'The address needs a name (PTR), and that name has to lead back to the address.',
    fix: 'Ask the company that rents you the server to set it. Your domain registrar cannot do this.',
  }),
  'bounce.helo': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: it does not accept the name that the sending server gave (HELO).`,
    why: 'The name has to be a full host name that is found in DNS.',
    fix: 'Set the server’s name to the one in its reverse DNS entry, such as `mail.example.com`.',
  }),
  'bounce.tls': ({ receiver }) => ({
    verdict: `The message was not passed on: the encrypted connection with ${receiver === '' ? 'the other server' : who(receiver)} failed.`,
    why: 'One side asks for TLS and the other cannot, or a certificate or policy does not fit.',
    fix: 'Read which side the words name: yours turns on STARTTLS, theirs mends the certificate or MTA-STS.',
  }),
  'bounce.block-list': ({ receiver, ip }) => ({
    verdict: `${who(receiver)} refused the message: ${server(ip)} stands on a block list.`,
    why: 'SPF, DKIM and DMARC do not help against this. The words often name the list.',
    fix: 'Find what sent the unwanted mail and stop it. Then ask the named list for removal.',
  }),
  'bounce.listed-domain': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: a domain in it stands on a block list.`,
    why: `It is ${whose(domain)} or the target of a link. Such lists hold names, not addresses of servers.`,
    fix: 'Look up each domain of the message at the named list. Take a foreign link out; for your own, ask the list for removal.',
  }),
  'bounce.reputation': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: it does not trust the sending server or domain yet.`,
    why: 'Reputation comes from earlier mail, complaints and the kind of address (dial-up, new server).',
    fix: 'Send through your provider’s mail server, or send few, wanted messages and write to their postmaster.',
  }),
  'bounce.t-online': ({ ip }) => ({
    verdict: `T-Online refused the message: it does not accept mail from ${server(ip)}.`,
    why: 'T-Online wants a server with a fixed name and a web page there that says who runs it. SPF does not help.',
    fix: 'Put that page up under the server’s name. Then write to the address in the bounce.',
  }),
  'bounce.rate': ({ receiver }) => ({
    verdict: `${who(receiver)} slows you down: too much mail came at once.`,
    why: 'Receivers limit senders that they do not know well, or that people complain about.',
    fix: 'Send more slowly, and take addresses off that bounce or complain.',
  }),
  'bounce.greylisted': ({ receiver }) => ({
    verdict: `${who(receiver)} lets a sender that it does not know wait (greylisting).`,
    why: 'The same server tries again after some minutes, and the message is then taken.',
    fix: 'Wait. Only a server that never tries again has to be mended.',
  }),
  'bounce.relay-denied': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} refused the message: it is not the mail server for ${at(domain)}.`,
    why: 'It was asked to pass mail on for others. Or the MX record leads to a server that does not know the domain.',
    fix: 'If it is your own outgoing server, log in to send. Otherwise the recipient mends their MX record.',
  }),
  'bounce.login-needed': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: it wants a login first.`,
    why: 'Outgoing mail servers take mail only from people who log in.',
    fix: 'Turn on authentication for outgoing mail in the mail program, with user name and password.',
  }),

  'bounce.message-too-big': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: it is too big.`,
    why: 'Attachments grow by a third on their way.',
    fix: 'Send a link to the file, or several smaller messages.',
  }),
  'bounce.spam': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: its filter takes it for spam.`,
    why: 'Words, links, or the name of the sender look like unwanted mail. DNS cannot show the reason.',
    fix: 'Look that SPF, DKIM and DMARC pass, send less like advertising, and write to their postmaster.',
  }),
  'bounce.virus': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: its scanner reports malware.`,
    why: 'An attachment or a link was recognised, rightly or not.',
    fix: 'Check the computer it came from. If it is clean, send the file in another way.',
  }),
  'bounce.attachment': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: it does not take this kind of attachment.`,
    why: 'Programs, scripts and locked archives are often not allowed.',
    fix: 'Send a link to the file, or another kind of file.',
  }),
  'bounce.header-malformed': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message: its header lines are not right.`,
    why: 'One is missing, stands twice or is malformed, such as From, Date or Message-ID.',
    fix: 'Mend the program that wrote the message. The words name the line.',
  }),

  'bounce.loop': ({ domain }) => ({
    verdict: `The message went in circles on its way to ${at(domain)} and was given up.`,
    why: 'Two servers pass mail for this address to each other.',
    fix: 'Tell the recipient’s side. Their forwarding or MX record points back to itself.',
  }),
  'bounce.expired': ({ domain }) => ({
    verdict: `The message waited too long: no server for ${at(domain)} took it in time.`,
    why: 'The sending server tried for days and then gave up. The first refusal often stands in its log.',
    fix: 'Check whether the domain has working mail servers, then send again.',
  }),
  'bounce.network': ({ receiver, domain }) => ({
    verdict: `The message could not be handed over: ${receiver === '' ? 'the server' : who(receiver)} for ${at(domain)} did not answer.`,
    why: 'It was down, or something in between blocks the connection.',
    fix: 'Wait for the next try. If all domains fail, your own port 25 is blocked: ask your host.',
  }),
  'bounce.disk-full': ({ receiver }) => ({
    verdict: `${who(receiver)} could not take the message: it has no room left.`,
    why: 'The whole server is full, not one mailbox.',
    fix: 'Wait for the next try, or tell its operator.',
  }),
  'bounce.server-trouble': ({ receiver }) => ({
    verdict: `${who(receiver)} could not take the message: it has a fault of its own.`,
    why: 'The words speak of an error inside that server. Your settings are not the cause.',
    fix: 'Wait for the next try, or tell its operator.',
  }),

  'bounce.policy': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message by a rule of its own that it does not explain.`,
    why: 'Such words stand for many things. SPF, DKIM, DMARC and the reverse name can be checked from here.',
    fix: 'Check them below. If all is right, ask that postmaster for the rule.',
  }),
  'bounce.unknown': ({ receiver }) => ({
    verdict: `${who(receiver)} refused the message. These words are not known here.`,
    why: 'Only the code below can be explained. It names a class of causes, not the cause.',
    fix: 'Check below what DNS can show, and ask that postmaster.',
  }),
  'bounce.nothing': () => ({
    verdict: 'No refusal was recognised in this text.',
    why: 'Neither words nor a code of a mail server were found.',
    fix: 'Paste the whole bounce, the reply of the server, or the lines of the log.',
  }),
  'bounce.accepted': ({ receiver }) => ({
    verdict: `This is no refusal: ${receiver === '' ? 'the receiving server' : who(receiver)} took the message.`,
    why: 'Codes that begin with 2 stand for success. Where the message lies after that, they do not say.',
    fix: 'If it is missed, let the recipient look in the spam folder, or ask their provider with this line.',
  }),
  'bounce.auto-reply': ({ receiver }) => ({
    verdict: `This is an automatic reply${receiver === '' ? '' : ` (${who(receiver)})`}, not a refusal.`,
    why: 'The message arrived.',
  }),
  'bounce.complaint': ({ domain }) => ({
    verdict: `This is a complaint: a reader marked a message from ${whose(domain)} as spam.`,
    why: 'The message arrived. Receivers count complaints against the sender.',
    fix: 'Take this reader off your lists.',
  }),

  'bounce.now.spf-pass': ({ domain, ip }) => ({
    verdict: `SPF passes now: \`${domain}\` allows \`${ip}\`.`,
    why: 'If the receiver saw another result, the record has changed since, or another server sent.',
  }),
  'bounce.now.spf-not-listed': ({ domain, ip, result }) => ({
    verdict: `SPF still fails: \`${domain}\` does not allow \`${ip}\`.`,
    why: `Receivers get \`${result}\`.`,
    fix: 'Add the address to the SPF record, if this server sends for you.',
  }),
  'bounce.now.spf-none': ({ domain }) => ({
    verdict: `\`${domain}\` has no SPF record, so SPF cannot pass.`,
    why: 'SPF is not inherited from the domain above.',
    fix: 'Publish one that lists all servers that send for this name.',
  }),
  'bounce.now.spf-error': ({ domain }) => ({
    verdict: `SPF of \`${domain}\` ends in an error for this address.`,
    why: 'A syntax error, a second record or too many look-ups stop the evaluation.',
    fix: 'Check the domain: its report names the part that breaks.',
  }),
  'bounce.now.spf-failed': ({ domain }) => ({
    verdict: `SPF of \`${domain}\` could not be evaluated: a look-up failed or was not asked.`,
    why: 'A failed look-up is not a missing record.',
    fix: again,
  }),
  'bounce.now.key-ok': ({ name }) => ({
    verdict: `The DKIM key at \`${name}\` is there and can be used.`,
    why: 'Whether messages are signed with it, only a received message shows.',
  }),
  'bounce.now.key-revoked': ({ name }) => ({
    verdict: `The DKIM key at \`${name}\` has been withdrawn: signatures with it fail.`,
    why: 'An empty `p=` says that the key is no longer valid.',
    fix: 'Set the sending server to a selector whose key is published.',
  }),
  'bounce.now.key-failed': ({ name }) => ({
    verdict: `The DKIM key at \`${name}\` could not be looked up.`,
    why: 'A failed look-up is not a missing key.',
    fix: again,
  }),
  'bounce.now.dmarc-by-spf': ({ domain }) => ({
    verdict: `DMARC would pass for \`${domain}\` now, through SPF.`,
    why: 'This holds if the bounce address (Return-Path) uses the same domain.',
  }),
  'bounce.now.dmarc-needs-dkim': ({ domain, policy }) => ({
    verdict: `DMARC of \`${domain}\` rests on DKIM alone: SPF does not pass for this address.`,
    why: `Without a passing signature of the domain, receivers are asked for \`${policy}\`.`,
    fix: 'Turn on DKIM for the domain where the mail is sent, or mend SPF.',
  }),
  'bounce.now.dmarc-policy': ({ domain, policy, from }) => ({
    verdict: `The DMARC policy for \`${domain}\` is \`${policy}\`.`,
    why: `It stands at \`_dmarc.${from}\`.`,
  }),
  'bounce.now.mx-hosts': ({ domain, hosts }, fmt) => ({
    verdict: `\`${domain}\` has mail servers: ${fmt.list(hosts, { code: true })}.`,
    why: 'Whether they answer and know the address cannot be seen from here.',
  }),
  'bounce.now.mx-implicit': ({ domain }) => ({
    verdict: `\`${domain}\` has no MX record. Its own address takes the mail.`,
    why: 'Sending servers then use the address of the domain itself.',
  }),
  'bounce.now.mx-null': ({ domain }) => ({
    verdict: `\`${domain}\` takes no mail, and says so with a null MX record.`,
    why: 'Every message to it comes back.',
    fix: 'Use another address of the person or company.',
  }),
  'bounce.now.mx-none': ({ domain }) => ({
    verdict: `\`${domain}\` has no mail server: neither an MX record nor an address.`,
    why: 'Nothing can be delivered there.',
    fix: 'Check the spelling. If the domain is right, its owner has to set the MX record.',
  }),
  'bounce.now.mx-no-name': ({ domain }) => ({
    verdict: `The domain \`${domain}\` does not exist.`,
    why: 'DNS says so for the whole name.',
    fix: 'Check the spelling of the part behind the @.',
  }),
  'bounce.now.mx-failed': ({ domain }) => ({
    verdict: `Where mail for \`${domain}\` goes could not be looked up.`,
    why: 'A failed look-up is not a missing record.',
    fix: again,
  }),
};
