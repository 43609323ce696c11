import type { zoneFindings } from '../../findings/zone.ts';
import type { AreaTexts } from '../area-texts.ts';

export const zoneTexts: AreaTexts<typeof zoneFindings> = {
  'zone.failed': ({ domain }) => ({
    verdict: `Die Zone von \`${domain}\` ließ sich nicht abfragen.`,
    why: 'Das sagt nichts über die Zone.',
    fix: 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'zone.none': ({ domain }) => ({
    verdict: `Es fand sich keine Zone, zu der \`${domain}\` gehört.`,
    why: 'Weder der Name noch die darüber haben einen eigenen SOA-Eintrag.',
  }),
  'zone.signed': ({ apex, ds }, fmt) => ({
    verdict: `\`${apex}\` ist signiert, und der DNS-Dienst hat die Signatur geprüft.`,
    why: `Die übergeordnete Zone nennt die Schlüssel (DS ${fmt.list(ds, { code: true })}), und die Antwort trägt AD.`,
  }),
  'zone.signed.no-ds': ({ apex }) => ({
    verdict: `Die Antworten zu \`${apex}\` sind geprüft (AD), ein DS-Eintrag dafür war aber nicht zu sehen.`,
    why: 'Der Name gehört wohl zu einer signierten Zone darüber, oder der DS-Eintrag ließ sich nicht abfragen.',
  }),
  'zone.unsigned': ({ apex }) => ({
    verdict: `DNSSEC schützt \`${apex}\` nicht: In der übergeordneten Zone fehlt der DS-Eintrag.`,
    why: 'E-Mail geht auch ohne. DANE nicht: Seine Einträge zählen nur signiert.',
  }),
  'zone.keys.no-ds': ({ apex, count }, fmt) => ({
    verdict: `\`${apex}\` hat DNSSEC-Schlüssel, die niemand nutzen kann: In der übergeordneten Zone fehlt der DS-Eintrag.`,
    why: `In der Zone ${fmt.plural(count, { one: 'steht', other: 'stehen' })} ${fmt.number(count)} Schlüssel (DNSKEY). Solange die übergeordnete Zone keinen davon nennt, gilt sie allen als unsigniert, und DANE wirkt nicht.`,
    fix: 'Tragen Sie den DS-Eintrag beim Registrar ein, genau wie ihn Ihr DNS-Anbieter ausgibt.',
  }),
  'zone.broken': ({ apex }) => ({
    verdict: `Viele erreichen \`${apex}\` nicht mehr: Die DNSSEC-Signaturen sind ungültig.`,
    why: 'Dienste, die Signaturen prüfen, verwerfen jede Antwort. Meist sind sie abgelaufen, oder der DS-Eintrag ist falsch.',
    fix: 'Lassen Sie die Zone neu signieren oder den DS-Eintrag beim Registrar berichtigen oder löschen.',
  }),
  'zone.not-validated': ({ apex, ds }, fmt) => ({
    verdict: `\`${apex}\` hat DS-Einträge, doch dieser DNS-Dienst meldet keine Prüfung.`,
    why: `DS ${fmt.list(ds, { code: true })} sind da; auch ihnen fehlt AD. Vielleicht prüft der Dienst keine Signaturen.`,
    fix: 'Fragen Sie einen anderen DNS-Dienst.',
  }),
  'zone.ds.not-used': ({ apex, ds }, fmt) => ({
    verdict: `Die Signaturen von \`${apex}\` zählen hier nicht: Die DS-Einträge sind nicht verwendbar.`,
    why: `DS ${fmt.list(ds, { code: true })} sind geprüft, die Zone selbst nicht. Der Dienst kennt diese Verfahren nicht.`,
    fix: 'Signieren Sie mit Verfahren 13 und einem SHA-256-Hash (Typ 2).',
  }),
  'zone.ds.failed': ({ apex }) => ({
    verdict: `Ob \`${apex}\` signiert ist, bleibt offen: Der DS-Eintrag ließ sich nicht abfragen.`,
    why: 'Das heißt nicht, dass er fehlt.',
    fix: 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'zone.ds.sha1': ({ apex }) => ({
    verdict: `Die DS-Einträge von \`${apex}\` verwenden nur SHA-1.`,
    why: 'Dieser Hash soll nicht mehr verwendet werden; manche Dienste behandeln solche Zonen schon als unsigniert.',
    fix: 'Tragen Sie beim Registrar einen DS-Eintrag vom Typ 2 (SHA-256) nach.',
  }),
  'zone.ds.algorithm': ({ apex, algorithm }, fmt) => ({
    verdict: `\`${apex}\` ist mit Verfahren ${fmt.number(algorithm)} signiert, das ausgedient hat.`,
    why: 'Dienste dürfen die Zone als unsigniert behandeln, und DANE mit ihr.',
    fix: 'Wechseln Sie zu Verfahren 13 (ECDSA P-256).',
  }),
  'zone.ds.length': ({ ds, octets, expected }, fmt) => ({
    verdict: `Der DS-Eintrag \`${ds}\` passt zu keinem Schlüssel: Sein Hash hat die falsche Länge.`,
    why: `Er hat ${fmt.number(octets)} Oktette statt ${fmt.number(expected)}.`,
    fix: 'Tragen Sie ihn beim Registrar neu ein, genau wie Ihr DNS-Anbieter ihn anzeigt.',
  }),
  'zone.ns.single': ({ apex, server }) => ({
    verdict: `\`${apex}\` hat nur einen Nameserver, \`${server}\`.`,
    why: 'Fällt er aus, findet niemand Ihren Mailserver oder Ihren SPF-Eintrag.',
    fix: 'Nehmen Sie einen zweiten in einem anderen Netz dazu.',
  }),
  'zone.ns.alias': ({ server, target }) => ({
    verdict: `Der Nameserver \`${server}\` ist ein Alias von \`${target}\`, das ist nicht erlaubt.`,
    why: 'Manche Dienste folgen ihm nicht und finden keinen Server.',
    fix: 'Nennen Sie im NS-Eintrag den eigentlichen Server.',
  }),
  'zone.ns.no-address': ({ server }) => ({
    verdict: `Der Nameserver \`${server}\` hat keine Adresse.`,
    why: 'Er kann nie antworten; Abfragen, die ihn versuchen, dauern länger oder scheitern.',
    fix: 'Geben Sie ihm eine Adresse, oder streichen Sie ihn aus den NS-Einträgen, auch beim Registrar.',
  }),
  'zone.ns.unread': ({ apex }) => ({
    verdict: `Die Nameserver von \`${apex}\` konnten nicht abgefragt werden.`,
    why: 'Eine fehlgeschlagene Abfrage sagt nichts über sie.',
    fix: 'Prüfen Sie in ein paar Minuten noch einmal.',
  }),
  'zone.ns.failed': ({ server }) => ({
    verdict: `Die Adresse des Nameservers \`${server}\` ließ sich nicht abfragen.`,
    why: 'Das sagt nichts über den Server.',
    fix: 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'zone.ns.one-network': ({ network }) => ({
    verdict: `Alle Nameserver stehen in einem Netz, \`${network}\`.`,
    why: 'Ein Ausfall dort kann alle auf einmal treffen.',
    fix: 'Stellen Sie einen davon anderswo auf.',
  }),
  'zone.soa.ok': ({ serial, seconds }, fmt) => ({
    verdict: `Wer hier nichts gefunden hat, fragt spätestens nach ${fmt.duration(seconds)} wieder.`,
    why: `Das ist die negative TTL aus dem SOA-Eintrag, Seriennummer \`${String(serial)}\`.`,
  }),
  'zone.soa.negative-long': ({ seconds }, fmt) => ({
    verdict: `Ein neuer Eintrag kann ${fmt.duration(seconds)} lang unbemerkt bleiben: Die negative TTL ist lang.`,
    why: `So lange (${fmt.number(seconds)} s) dürfen andere behalten, dass er fehlte. Bewährt haben sich ein bis drei Stunden.`,
    fix: 'Verkleinern Sie die letzte Zahl des SOA-Eintrags oder seine TTL.',
  }),
  'zone.soa.expire': ({ expire, refresh }, fmt) => ({
    verdict: 'Die weiteren Nameserver geben die Zone auf, bevor sie nach einer neuen Fassung sehen.',
    why: `Im SOA-Eintrag steht Expire ${fmt.number(expire)} s, Refresh ${fmt.number(refresh)} s.`,
    fix: 'Setzen Sie Expire auf zwei Wochen oder mehr.',
  }),
  'zone.soa.serial-ahead': ({ serial, date }) => ({
    verdict: `Die Seriennummer \`${String(serial)}\` sieht nach einem künftigen Tag aus, ${date}.`,
    why: 'Schreibt Ihr DNS-Anbieter später das Tagesdatum, behalten die weiteren Server die alte Fassung.',
    fix: 'Zählen Sie von hier nur weiter hoch.',
  }),
};
