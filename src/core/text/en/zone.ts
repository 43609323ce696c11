import type { zoneFindings } from '../../findings/zone.ts';
import type { AreaTexts } from '../area-texts.ts';

export const zoneTexts: AreaTexts<typeof zoneFindings> = {
  'zone.failed': ({ domain }) => ({
    verdict: `The zone of \`${domain}\` could not be looked up.`,
    why: 'A failed look-up says nothing about the zone.',
    fix: 'Check again in a few minutes.',
  }),
  'zone.none': ({ domain }) => ({
    verdict: `No zone was found that holds \`${domain}\`.`,
    why: 'Neither the name nor the names above it have an SOA record of their own.',
  }),
  'zone.signed': ({ apex, ds }, fmt) => ({
    verdict: `\`${apex}\` is signed, and the DNS service has validated it.`,
    why: `The parent zone names its keys (DS ${fmt.list(ds, { code: true })}), and the answer carries AD.`,
  }),
  'zone.signed.no-ds': ({ apex }) => ({
    verdict: `The answers for \`${apex}\` are validated (AD), though no DS record was seen for it.`,
    why: 'It may be part of a signed zone above it, or the DS record could not be asked.',
  }),
  'zone.unsigned': ({ apex }) => ({
    verdict: `DNSSEC does not protect \`${apex}\`: the parent zone has no DS record for it.`,
    why: 'Mail works without. DANE does not: its records count only when signed.',
  }),
  'zone.keys.no-ds': ({ apex, count }, fmt) => ({
    verdict: `\`${apex}\` has DNSSEC keys that nobody can use: the parent zone has no DS record for them.`,
    why: `The zone itself holds ${fmt.number(count)} ${fmt.plural(count, { one: 'key', other: 'keys' })} (DNSKEY). Until the parent names one, others take the zone for unsigned, and DANE does not work.`,
    fix: 'Enter the DS record at the registrar, exactly as your DNS host prints it.',
  }),
  'zone.broken': ({ apex }) => ({
    verdict: `Mail for \`${apex}\` is lost to many: its DNSSEC signatures do not validate.`,
    why: 'Services that check signatures refuse every answer. Expired signatures or a wrong DS record are the usual cause.',
    fix: 'Have the zone signed anew, or the DS record corrected or removed at the registrar.',
  }),
  'zone.not-validated': ({ apex, ds }, fmt) => ({
    verdict: `\`${apex}\` has DS records, but this DNS service told nothing of a validation.`,
    why: `DS ${fmt.list(ds, { code: true })} are there; AD is missing from them too. The service may not check signatures.`,
    fix: 'Ask another DNS service.',
  }),
  'zone.ds.not-used': ({ apex, ds }, fmt) => ({
    verdict: `The signatures of \`${apex}\` count for nothing here: the DS records are not usable.`,
    why: `DS ${fmt.list(ds, { code: true })} are validated, the zone itself is not. The service does not know these algorithms.`,
    fix: 'Sign with algorithm 13 and a SHA-256 digest (type 2).',
  }),
  'zone.ds.failed': ({ apex }) => ({
    verdict: `Whether \`${apex}\` is signed is not known: its DS record could not be looked up.`,
    why: 'A failed look-up is not a missing record.',
    fix: 'Check again in a few minutes.',
  }),
  'zone.ds.sha1': ({ apex }) => ({
    verdict: `The DS records of \`${apex}\` use SHA-1 only.`,
    why: 'That digest is no longer to be used; some services already treat such zones as unsigned.',
    fix: 'Add a DS record with digest type 2 (SHA-256) at the registrar.',
  }),
  'zone.ds.algorithm': ({ apex, algorithm }, fmt) => ({
    verdict: `\`${apex}\` is signed with algorithm ${fmt.number(algorithm)}, which is out of use.`,
    why: 'Services may treat the zone as unsigned, and DANE with it.',
    fix: 'Change to algorithm 13 (ECDSA P-256).',
  }),
  'zone.ds.length': ({ ds, octets, expected }, fmt) => ({
    verdict: `The DS record \`${ds}\` cannot fit any key: its digest has the wrong length.`,
    why: `It has ${fmt.number(octets)} octets instead of ${fmt.number(expected)}.`,
    fix: 'Enter it again at the registrar, exactly as your DNS host prints it.',
  }),
  'zone.ns.single': ({ apex, server }) => ({
    verdict: `\`${apex}\` has one name server only, \`${server}\`.`,
    why: 'While it is away, nobody finds your mail server or your SPF record.',
    fix: 'Add a second one in another network.',
  }),
  'zone.ns.alias': ({ server, target }) => ({
    verdict: `The name server \`${server}\` is an alias of \`${target}\`, which is not allowed.`,
    why: 'Some services do not follow it and find no server.',
    fix: 'Name the real server in the NS record.',
  }),
  'zone.ns.no-address': ({ server }) => ({
    verdict: `The name server \`${server}\` has no address.`,
    why: 'It can never answer; look-ups that try it take longer or fail.',
    fix: 'Give it an address or take it out of the NS records, also at the registrar.',
  }),
  'zone.ns.unread': ({ apex }) => ({
    verdict: `The name servers of \`${apex}\` could not be looked up.`,
    why: 'A failed look-up says nothing about them.',
    fix: 'Check again in a few minutes.',
  }),
  'zone.ns.failed': ({ server }) => ({
    verdict: `The address of the name server \`${server}\` could not be looked up.`,
    why: 'That says nothing about the server.',
    fix: 'Check again in a few minutes.',
  }),
  'zone.ns.one-network': ({ network }) => ({
    verdict: `All name servers stand in one network, \`${network}\`.`,
    why: 'One failure there may take all of them away at once.',
    fix: 'Put one of them elsewhere.',
  }),
  'zone.soa.ok': ({ serial, seconds }, fmt) => ({
    verdict: `Who found nothing here asks again after ${fmt.duration(seconds)} at the latest.`,
    why: `That is the negative TTL of the SOA record, serial \`${String(serial)}\`.`,
  }),
  'zone.soa.negative-long': ({ seconds }, fmt) => ({
    verdict: `A record added now may be missed for ${fmt.duration(seconds)}: the negative TTL is long.`,
    why: `So long (${fmt.number(seconds)} s) may others remember that it was not there. One to three hours have worked well.`,
    fix: 'Lower the last number of the SOA record, or its TTL.',
  }),
  'zone.soa.expire': ({ expire, refresh }, fmt) => ({
    verdict: 'Secondary name servers give the zone up sooner than they look for a new copy.',
    why: `The SOA record says expire ${fmt.number(expire)} s, refresh ${fmt.number(refresh)} s.`,
    fix: 'Set expire to two weeks or more.',
  }),
  'zone.soa.serial-ahead': ({ serial, date }) => ({
    verdict: `The serial number \`${String(serial)}\` reads like a day to come, ${date}.`,
    why: 'If your DNS host later writes the date of the day, secondary servers keep the older copy.',
    fix: 'Only count upwards from here.',
  }),
};
