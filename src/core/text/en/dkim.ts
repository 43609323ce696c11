import { unreachable } from '../../base/unreachable.ts';
import type { dkimFindings } from '../../findings/dkim.ts';
import type { DkimTopic } from '../../records/dkim/parts.ts';
import type { Fmt } from '../format.ts';
import type { FindingTexts, TopicText } from '../texts.ts';

const kinds: Readonly<Record<string, string>> = { rsa: 'RSA', ed25519: 'Ed25519' };
const characters = (count: number, fmt: Fmt) =>
  `${fmt.number(count)} ${fmt.plural(count, { one: 'character', other: 'characters' })}`;

export const dkimTexts: FindingTexts<keyof typeof dkimFindings> = {
  'dkim.version.wrong': ({ value }) => ({
    verdict: `Receivers ignore this DKIM record: its version is \`${value}\` instead of \`DKIM1\`.`,
    why: 'The version must be exactly `DKIM1`, in capitals. With any other value the whole record is discarded.',
    fix: 'Let the record begin with `v=DKIM1;`.',
  }),
  'dkim.version.not-first': () => ({
    verdict: 'Receivers may ignore this DKIM record: `v=DKIM1` does not stand first.',
    why: 'The standard wants the version at the very beginning. Strict receivers discard the record, lenient ones accept it.',
    fix: 'Move `v=DKIM1;` to the beginning.',
  }),
  'dkim.version.absent': () => ({
    verdict: 'The DKIM record has no version, which is allowed.',
    why: 'Without `v=` receivers assume `DKIM1`.',
  }),
  'dkim.tag.duplicate': ({ tag }) => ({
    verdict: `Receivers discard this DKIM record: the tag \`${tag}\` stands in it twice.`,
    why: 'A repeated tag makes the whole record invalid. Some receivers take the first one, some the last.',
    fix: `Keep one \`${tag}=\` and delete the other.`,
  }),
  'dkim.tag.junk': ({ text }) => ({
    verdict: `Receivers ignore this DKIM record: \`${text}\` is not a tag.`,
    why: 'Everything between two semicolons must read `name=value`, and a name has only letters and digits.',
    fix: `Delete \`${text}\`, or complete it.`,
  }),
  'dkim.tag.empty': () => ({
    verdict: 'Some receivers reject this DKIM record: two semicolons follow each other.',
    why: 'The grammar has no empty tag. Many receivers pass over it, some report an error.',
    fix: 'Delete the extra semicolon.',
  }),
  'dkim.tag.case': ({ written, right }) => ({
    verdict: `Receivers do not see the tag \`${written}\` of this DKIM record.`,
    why: 'Capital and small letters are different names here, and an unknown name is ignored.',
    fix: `Write \`${right}=\` in small letters.`,
  }),
  'dkim.tag.unknown': ({ tag }) => ({
    verdict: `Receivers ignore the tag \`${tag}\` of this DKIM record.`,
    why: 'Key records have no such tag. It does no harm.',
  }),
  'dkim.tag.granularity': () => ({
    verdict: 'The tag `g` of this DKIM record no longer means anything.',
    why: 'It was removed from the standard in 2011.',
    fix: 'Delete the tag.',
  }),
  'dkim.tag.granularity-empty': () => ({
    verdict: 'Old receivers find no valid DKIM key here because of the empty `g=`.',
    why: 'Before 2011 an empty `g=` meant that the key is good for no address. Today the tag is ignored.',
    fix: 'Delete `g=`.',
  }),
  'dkim.type.unknown': ({ value }) => ({
    verdict: `Receivers ignore this DKIM key: they do not know the key type \`${value}\`.`,
    why: 'Only `rsa` and `ed25519` exist.',
    fix: 'Write `k=rsa`, or `k=ed25519` if the key is one.',
  }),
  'dkim.type.case': ({ written, right }) => ({
    verdict: `Some receivers may not accept the DKIM key type \`${written}\`.`,
    why: 'The standard can be read both ways: some receivers compare capital letters exactly.',
    fix: `Write \`k=${right}\`.`,
  }),
  'dkim.hash.sha1-only': () => ({
    verdict: 'No signature passes with this DKIM key: it allows SHA-1 only.',
    why: 'SHA-1 has been forbidden for DKIM since 2018, and `h=sha1` excludes SHA-256.',
    fix: 'Delete the tag `h`, or write `h=sha256`.',
  }),
  'dkim.hash.unknown-only': ({ value }) => ({
    verdict: `No signature passes with this DKIM key: it allows only \`h=${value}\`.`,
    why: 'Signatures use SHA-256, and the tag `h` does not list it.',
    fix: 'Delete the tag `h`, or write `h=sha256`.',
  }),
  'dkim.service.not-email': ({ value }) => ({
    verdict: `Receivers ignore this DKIM key: it is not meant for e-mail (\`s=${value}\`).`,
    why: 'A key counts for mail only if `s` lists `email` or `*`.',
    fix: 'Delete the tag `s`.',
  }),
  'dkim.flag.testing': () => ({
    verdict: 'The DKIM key is marked as a test, so receivers may treat signed mail as unsigned.',
    why: 'That is what `t=y` asks for. Most receivers count a valid signature all the same.',
    fix: 'Delete `t=y` once signing works.',
  }),
  'dkim.flag.strict': () => ({
    verdict: 'The DKIM key is good for its own domain only, not for subdomains.',
    why: 'With `t=s` the identity in a signature (`i=`) must name exactly the signing domain.',
  }),
  'dkim.text.quotes': () => ({
    verdict: 'Receivers cannot read this DKIM record: it contains quotation marks.',
    why: 'Quotation marks belong to zone files. A DNS panel that adds its own publishes yours as text.',
    fix: 'Enter the record again without any `"`.',
  }),
  'dkim.text.backslash': () => ({
    verdict: 'Receivers cannot read this DKIM record: it contains backslashes.',
    why: 'Some programs print `\\;` for zone files. Your DNS panel published the backslash as text.',
    fix: 'Enter the record again without backslashes.',
  }),
  'dkim.text.html': ({ entity }) => ({
    verdict: `Receivers cannot read this DKIM record: it contains \`${entity}\`.`,
    why: 'That is how web pages write a single character. It was copied along with the record.',
    fix: 'Enter the record again, with the plain character in its place.',
  }),
  'dkim.text.separators': () => ({
    verdict: 'Receivers cannot read this DKIM record: semicolons between its tags are missing.',
    why: 'Commas or spaces do not end a tag. Everything behind them counts as its value.',
    fix: 'Put a semicolon after each tag.',
  }),
  'dkim.text.foreign': ({ character }) => ({
    verdict: `Receivers cannot read this DKIM record: it contains the character ${character}.`,
    why: 'Only plain ASCII may stand there. Such characters slip in when text is copied from a document or a page.',
    fix: 'Enter the record again as plain text.',
  }),

  'dkim.key.missing': () => ({
    verdict: 'Receivers find no key in this DKIM record: the tag `p` is missing.',
    why: 'The tag `p` holds the public key and is required.',
    fix: 'Publish the record again as your mail server or provider gives it.',
  }),
  'dkim.key.revoked': () => ({
    verdict: 'This DKIM key is revoked: mail signed with it fails DKIM.',
    why: 'An empty `p=` says that the key is no longer valid. For a retired selector that is right.',
    fix: 'If a server still signs with this selector, set it to a new one.',
  }),
  'dkim.key.cut': ({ missing, total }, fmt) => ({
    verdict: `The DKIM key is incomplete: ${fmt.number(missing)} of ${characters(total, fmt)} ${fmt.plural(missing, { one: 'is', other: 'are' })} missing.`,
    why: 'The key itself says how long it is. Receivers cannot use it, so every signature fails.',
    fix: 'Copy the whole key from your mail server or provider and publish it again.',
  }),
  'dkim.key.cut-255': ({ missing, total }, fmt) => ({
    verdict: `The DKIM key is incomplete: ${fmt.number(missing)} of ${characters(total, fmt)} ${fmt.plural(missing, { one: 'is', other: 'are' })} missing.`,
    why: 'The record ends after 255 characters, where many DNS panels cut text.',
    fix: 'Enter the key again as two quoted parts of one record. The right form for your panel is below.',
  }),
  'dkim.key.characters': ({ character }) => ({
    verdict: `Receivers cannot read the DKIM key: \`${character}\` must not stand in it.`,
    why: 'A key consists of letters, digits, `+`, `/`, and `=` at the end.',
    fix: 'Copy the key again from your mail server or provider.',
  }),
  'dkim.key.undecodable': () => ({
    verdict: 'Receivers cannot use this DKIM record: what stands in `p` is not an RSA key.',
    why: 'The text can be decoded, but there is no key in it. Perhaps a part in the middle is missing.',
    fix: 'Copy the key again from your mail server or provider.',
  }),
  'dkim.key.ed25519-spki': () => ({
    verdict: 'Receivers cannot use this Ed25519 key: it is published with its wrapping.',
    why: 'DKIM wants the 32 octets of the key alone. Programs such as OpenSSL put 12 octets before them.',
    fix: 'Publish the last 44 characters of the key only.',
  }),
  'dkim.key.ed25519-length': ({ octets }, fmt) => ({
    verdict: `Receivers cannot use this Ed25519 key: it has ${fmt.number(octets)} octets instead of 32.`,
    why: 'A whole key is 44 characters long, the last one `=`.',
    fix: 'Copy the key again from your mail server or provider.',
  }),
  'dkim.key.type-mismatch': ({ declared, found }) => ({
    verdict: `Receivers cannot use this DKIM key: it is probably ${kinds[found] ?? found}, but read as ${kinds[declared] ?? declared}.`,
    why: 'The tag `k` names the type of the key. Where it is missing, receivers assume RSA.',
    fix: `Write \`k=${found}\`.`,
  }),
  'dkim.key.private': () => ({
    verdict: 'Anyone can sign mail for this domain: the record publishes a private DKIM key.',
    why: 'Only the public key belongs in DNS. Whoever has read this record can forge valid signatures.',
    fix: 'Create a new key under a new selector and delete this record.',
  }),
  'dkim.key.pem': () => ({
    verdict: 'Receivers cannot read the DKIM key: the lines around it were published too.',
    why: '`-----BEGIN PUBLIC KEY-----` and its counterpart belong to a file, not to the key.',
    fix: 'Delete both lines and keep what stands between them.',
  }),
  'dkim.key.bare': () => ({
    verdict: 'Some receivers cannot read this DKIM key: it lacks its usual wrapping.',
    why: 'It is a bare RSA key (PKCS#1). The standard allows it, but many programs expect SubjectPublicKeyInfo.',
    fix: 'Publish the same key in the usual form, which begins with `MII` or `MIG`.',
  }),
  'dkim.key.padding': () => ({
    verdict: 'Some receivers cannot read this DKIM key: the `=` at its end is missing.',
    why: 'Base64 text is filled up with `=`. Strict programs insist on it.',
    fix: 'Add the missing `=`.',
  }),
  'dkim.key.extra': ({ octets }, fmt) => ({
    verdict: `Some receivers may reject this DKIM key: ${fmt.number(octets)} octets too many follow it.`,
    why: 'The key ends earlier than its text. Strict programs refuse what comes after.',
    fix: 'Copy the key again from your mail server or provider.',
  }),
  'dkim.key.spaces': () => ({
    verdict: 'The DKIM key contains spaces, which receivers leave out.',
    why: 'The standard allows them anywhere in the key.',
  }),
  'dkim.key.too-short': ({ bits }, fmt) => ({
    verdict: `The DKIM key is too short: ${fmt.number(bits)} bits.`,
    why: 'Receivers ignore keys under 1024 bits, so signatures count as missing. A short key can also be computed by others.',
    fix: 'Create a 2048-bit key under a new selector. Delete the old one a week after the switch.',
  }),
  'dkim.key.short': ({ bits }, fmt) => ({
    verdict: `The DKIM key works, but has only ${fmt.number(bits)} bits; 2048 are advised.`,
    why: 'Receivers must accept 1024 bits and more. Gmail recommends 2048.',
    fix: 'Create a 2048-bit key under a new selector at the next opportunity.',
  }),
  'dkim.key.long': ({ bits }, fmt) => ({
    verdict: `Some receivers cannot use a DKIM key of ${fmt.number(bits)} bits.`,
    why: 'They have to handle 1024 to 4096 bits. Longer ones are their choice.',
    fix: 'Create a 2048-bit key under a new selector.',
  }),
  'dkim.key.exponent-unsafe': ({ exponent }) => ({
    verdict: `The DKIM key is worthless: its public exponent is ${exponent}.`,
    why: 'An RSA exponent must be odd and at least 3. With this one, signatures can be forged or never pass.',
    fix: 'Create a new key with the usual exponent 65537 under a new selector.',
  }),
  'dkim.key.exponent-unusual': ({ exponent }) => ({
    verdict: `The DKIM key has an unusual public exponent, ${exponent}, which some receivers may refuse.`,
    why: 'Nearly all keys use 65537. Small exponents are fragile, and very large ones exceed what some programs read.',
    fix: 'Create the next key with the exponent 65537.',
  }),
  'dkim.key.ok': ({ type, bits }, fmt) => ({
    verdict: `The DKIM key is fine: ${type}, ${fmt.number(bits)} bits.`,
    why: 'It can be decoded, and nothing in the record stands in the way of signatures.',
  }),

  'dkim.none.guessed': ({ domain, count }, fmt) => ({
    verdict: `No DKIM key of ${domain} was found among ${fmt.number(count)} ${fmt.plural(count, { one: 'name', other: 'names' })}.`,
    why: 'That does not mean there is none: keys cannot be listed from outside, and selectors are free to choose.',
    fix: 'Enter the selector (`s=` in the DKIM-Signature of a message you received).',
  }),
  'dkim.below.nothing': ({ name }) => ({
    verdict: `The name \`${name}\` does not exist, so there is probably no DKIM key at all.`,
    why: 'Below a name that does not exist there can be nothing (RFC 8020). Some name servers answer this wrongly, though.',
  }),
  'dkim.below.something': ({ name }) => ({
    verdict: `The name \`${name}\` exists, so there are probably keys under names not tried here.`,
    why: 'A name without own data exists in DNS only because something stands below it.',
  }),
  'dkim.lookups.failed': ({ failed, asked }, fmt) => ({
    verdict: `DKIM was checked only in part: ${fmt.number(failed)} of ${fmt.number(asked)} ${fmt.plural(asked, { one: 'look-up', other: 'look-ups' })} failed.`,
    why: 'A failed look-up is not a missing key. Nothing is known about these names.',
    fix: 'Check again in a few minutes.',
  }),
  'dkim.wildcard.revoked': ({ domain }) => ({
    verdict: `${domain} declares every DKIM selector without an own record revoked.`,
    why: 'A wildcard with an empty `p=` answers for all other names. That suits a domain that sends no mail.',
  }),
  'dkim.wildcard.key': ({ domain }) => ({
    verdict: `Every DKIM selector of ${domain} answers with the same key.`,
    why: 'A wildcard record stands under `_domainkey`. Names found this way say nothing about which ones are used.',
    fix: 'Replace the wildcard by a record for each selector in use.',
  }),
  'dkim.wildcard.text': ({ domain }) => ({
    verdict: `Every DKIM selector of ${domain} without an own record answers with text that is no key.`,
    why: 'A wildcard record stands above. Receivers report an error where they would otherwise find nothing.',
    fix: 'Limit the wildcard to the names that need it.',
  }),
  'dkim.cname.broken': ({ name, target }) => ({
    verdict: `DKIM fails for mail signed with \`${name}\`: its CNAME leads to a name that does not exist.`,
    why: `The target \`${target}\` is not in DNS. It is mistyped, or the service has removed it.`,
    fix: 'Compare the target with the one your provider gives. Delete the CNAME if the service is no longer used.',
  }),
  'dkim.cname.spare': ({ name, target, working }) => ({
    verdict: `The CNAME \`${name}\` leads to no key, while \`${working}\` works.`,
    why: `Nothing stands at \`${target}\`. Signatures will fail if the provider changes to this selector before it publishes a key.`,
    fix: 'Ask your provider whether this target is right.',
  }),
  'dkim.cname.no-key': ({ name, target }) => ({
    verdict: `DKIM fails for mail signed with \`${name}\`: its CNAME leads to a name without a key.`,
    why: `The target \`${target}\` exists, but holds no DKIM record.`,
    fix: 'Compare the target with the one your provider gives.',
  }),
  'dkim.record.not-a-key': ({ name }) => ({
    verdict: `DKIM fails for mail signed with \`${name}\`: the text there is no key.`,
    why: 'Receivers that ask for this selector report an error.',
    fix: 'Publish the key there, or delete the text if the selector is not used.',
  }),
  'dkim.records.several': ({ name, count }, fmt) => ({
    verdict: `DKIM may fail at random: \`${name}\` has ${fmt.number(count)} TXT records.`,
    why: 'The standard leaves open what then happens. A receiver may take any of them.',
    fix: 'Keep the record of the key in use and delete the others.',
  }),
  'dkim.name.address': ({ name }) => ({
    verdict: `DKIM fails for mail signed with \`${name}\`: an address stands there, not a key.`,
    why: 'Probably the CNAME is proxied by your DNS host, which hides its target.',
    fix: 'Set this entry to “DNS only” at your DNS host.',
  }),
  'dkim.name.doubled': ({ wrongName }) => ({
    verdict: `DKIM keys probably stand at the wrong name, below \`${wrongName}\`.`,
    why: 'Your DNS panel seems to add the domain by itself, so the name contains it twice. Receivers do not look there.',
    fix: 'Enter the name without the domain and delete the old entry.',
  }),
  'dkim.name.doubled-selector': ({ wrongName, shortName }) => ({
    verdict: `The DKIM key exists, but at the wrong name: \`${wrongName}\`.`,
    why: 'Probably your DNS panel adds the domain by itself, so the name contains it twice. Receivers do not look there.',
    fix: `Enter only \`${shortName}\` as the name and delete the old entry.`,
  }),
  'dkim.selector.no-key': ({ name }) => ({
    verdict: `DKIM fails for mail signed with this selector: \`${name}\` has no key.`,
    why: 'Receivers look for the key under exactly this name.',
    fix: 'Publish the key under this name. Or set your server to a selector that exists.',
  }),
  'dkim.keys.all-revoked': ({ domain }) => ({
    verdict: `All DKIM keys found for ${domain} are revoked.`,
    why: 'Mail signed with them fails DKIM. There may be valid keys under names not tried here.',
    fix: 'Make sure that your servers sign with a selector whose key is published.',
  }),
  'dkim.keys.only-ed25519': ({ domain }) => ({
    verdict: `Some receivers cannot check mail from ${domain}: only Ed25519 keys were found.`,
    why: 'Ed25519 is valid for DKIM, but several large receivers do not know it.',
    fix: 'Sign with an RSA key beside it.',
  }),
  'dkim.provider.not-set-up': ({ provider, domain, selectors }, fmt) => ({
    verdict: `${provider} probably does not sign mail as ${domain} yet.`,
    why: `It receives the domain’s mail and signs under fixed names, but no key was seen at ${fmt.list(selectors, { code: true })}.`,
    fix: `Turn on DKIM for the domain at ${provider} and publish the entries it shows.`,
  }),
  'dkim.ses.tokens': () => ({
    verdict: 'Keys of Amazon SES cannot be found by guessing.',
    why: 'SES uses three random selectors for each domain. The SES console and the DKIM-Signature of a message show them.',
  }),
};

export const dkimTopics = (topic: DkimTopic, fmt: Fmt): TopicText => {
  switch (topic.id) {
    case 'dkim.version':
      return topic.valid
        ? { meaning: 'Marks this text as a DKIM key record. It must stand first.' }
        : {
            meaning: `Should mark this text as a DKIM key record, but \`${topic.value}\` is not \`DKIM1\` at the very beginning.`,
          };
    case 'dkim.type':
      if (topic.type === 'unknown')
        return { meaning: `Names the key type \`${topic.written}\`, which no receiver knows.` };
      return topic.type === 'rsa'
        ? { meaning: 'The key is an RSA key. That is also assumed where this tag is missing.' }
        : { meaning: 'The key is an Ed25519 key: short and strong, but not known to every receiver.' };
    case 'dkim.hashes':
      return {
        meaning:
          topic.hashes.length === 0
            ? 'Lists no hash method at all.'
            : `Allows signatures over ${fmt.list(topic.hashes, { code: true })} only.`,
        ...(!topic.sha256 && {
          trap: 'Signatures use `sha256`, which is not listed, so none of them passes.',
        }),
      };
    case 'dkim.services':
      return topic.email
        ? { meaning: 'The key may be used for e-mail.' }
        : { meaning: `The key is meant for ${fmt.list(topic.services, { code: true })}, not for e-mail.` };
    case 'dkim.flags': {
      if (!topic.testing && !topic.strict)
        return { meaning: `Sets no flag that receivers know (\`${topic.written}\`).` };
      const testing = '`y`: a test, so receivers should treat signed mail like unsigned mail.';
      const strict = '`s`: signatures must name exactly this domain, not a subdomain.';
      return { meaning: [topic.testing ? testing : '', topic.strict ? strict : ''].join(' ').trim() };
    }
    case 'dkim.notes':
      return { meaning: `A note for people; receivers ignore it: \`${topic.notes}\`` };
    case 'dkim.key':
      return topic.exponent === null
        ? { meaning: `The public key: ${topic.type}, ${fmt.number(topic.bits)} bits.` }
        : {
            meaning: `The public key: ${topic.type}, ${fmt.number(topic.bits)} bits, exponent ${topic.exponent}. Receivers check signatures with it.`,
          };
    case 'dkim.key.revoked':
      return { meaning: 'Empty: this key is revoked, and signatures made with it are not accepted.' };
    case 'dkim.key.broken':
      return topic.missing === null
        ? { meaning: 'Should hold the public key, but cannot be read as one.' }
        : { meaning: `The public key, with ${characters(topic.missing, fmt)} missing.` };
    case 'dkim.granularity':
      return topic.value === ''
        ? {
            meaning:
              'Once limited the key to certain addresses; empty, it matched none. Today it is ignored.',
          }
        : { meaning: `Once limited the key to the addresses \`${topic.value}\`. Today it is ignored.` };
    case 'dkim.repeated':
      return { meaning: `A second \`${topic.tag}\`: a repeated tag makes the whole record invalid.` };
    case 'dkim.unknown':
      return { meaning: `\`${topic.tag}\` is no tag of key records. Receivers ignore it.` };
    case 'dkim.junk':
      return { meaning: `\`${topic.text}\` is not a tag, because it has no name and value.` };
    default:
      return unreachable(topic);
  }
};
