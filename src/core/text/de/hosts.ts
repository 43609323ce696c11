import type { hostsFindings } from '../../findings/hosts.ts';
import type { AreaTexts } from '../area-texts.ts';

const ranges: Readonly<Partial<Record<string, string>>> = {
  unspecified: 'Sie steht für „keine Adresse“.',
  loopback: 'Sie führt jeden Rechner zu sich selbst.',
  private: 'Sie gehört zu privaten Netzen und ist vielfach vergeben.',
  carrierGradeNat: 'Zugangsanbieter teilen sie unter Kunden auf; andere sehen eine andere Adresse.',
  linkLocal: 'Sie gilt nur auf einer einzelnen Leitung.',
  uniqueLocal: 'Sie gehört zu privaten Netzen.',
  broadcast: 'Sie meint alle Rechner eines Netzes.',
  multicast: 'Sie meint eine Gruppe von Rechnern, nie einen einzelnen.',
  discard: 'Was dorthin geht, wird verworfen.',
  siteLocal: 'Sie gehörte zu privaten Netzen und ist abgeschafft.',
  documentation: 'Sie ist für Beispiele reserviert und gehört niemandem.',
  benchmarking: 'Sie ist für Messungen im Labor reserviert.',
  '6to4':
    'Sie ist eine IPv4-Adresse in IPv6-Form (6to4). Das Verfahren ist abgeschafft, viele Empfänger lehnen sie ab.',
  teredo: 'Sie stammt aus einem Teredo-Tunnel. Das Verfahren ist abgeschafft, viele Empfänger lehnen sie ab.',
  translated: 'Sie steht für eine IPv4-Adresse hinter einem Übersetzer (NAT64).',
  reserved: 'Sie ist niemandem zugeteilt.',
  ipv4Mapped: 'Sie ist eine andere Schreibweise einer IPv4-Adresse.',
};
const rangeOf = (range: string) => ranges[range] ?? `Sie liegt im Bereich \`${range}\`.`;
const again = 'Prüfen Sie in einigen Minuten noch einmal.';
const owner = 'Bitten Sie den Anbieter, von dem die Adresse stammt';

export const hostsTexts: AreaTexts<typeof hostsFindings> = {
  'hosts.address.not-public': ({ ip, range }) => ({
    verdict: `Andere Mailserver bekommen die Adresse \`${ip}\` nie zu sehen.`,
    why: rangeOf(range),
    fix: 'Geben Sie die öffentliche Adresse ein, von der Ihr Server sendet.',
  }),
  'hosts.address.special': ({ ip, range }) => ({
    verdict: `\`${ip}\` ist eine besondere Adresse.`,
    why: rangeOf(range),
  }),
  'hosts.reverse.ok': ({ ip, name }) => ({
    verdict: `Der Reverse-DNS-Name von \`${ip}\` stimmt: \`${name}\`.`,
    why: 'Er führt zu derselben Adresse zurück, wie Empfänger es verlangen.',
  }),
  'hosts.reverse.missing': ({ ip }) => ({
    verdict: `Gmail und andere lehnen E-Mails von \`${ip}\` ab: Der Reverse-DNS-Name (PTR) fehlt.`,
    why: 'Es geht um die Adresse, die sendet, nicht um den Webserver.',
    fix: `${owner}, den Namen Ihres Mailservers einzutragen. Der Domain-Registrar kann das nicht.`,
  }),
  'hosts.reverse.failed': ({ ip }) => ({
    verdict: `Der Reverse-DNS-Name von \`${ip}\` ließ sich nicht abfragen.`,
    why: 'Das heißt nicht, dass er fehlt. Über ihn ist nichts bekannt.',
    fix: again,
  }),
  'hosts.reverse.mismatch': ({ ip, name, addresses }, fmt) => ({
    verdict: `Empfänger können E-Mails von \`${ip}\` ablehnen: Der Reverse-DNS-Name führt zu einer anderen Adresse.`,
    why: `\`${name}\` hat ${fmt.list(addresses, { code: true })}. Empfänger vergleichen beide Richtungen.`,
    fix: `${owner}, den richtigen Namen zu setzen, oder ergänzen Sie dort die Adresse.`,
  }),
  'hosts.reverse.no-address': ({ ip, name }) => ({
    verdict: `Empfänger können E-Mails von \`${ip}\` ablehnen: Der Reverse-DNS-Name führt ins Leere.`,
    why: `\`${name}\` hat keine Adresse dieser Art. Empfänger vergleichen beide Richtungen.`,
    fix: 'Veröffentlichen Sie die Adresse unter diesem Namen oder lassen Sie den Reverse-DNS-Namen ändern.',
  }),
  'hosts.reverse.back-failed': ({ ip, name }) => ({
    verdict: `Ob der Reverse-DNS-Name von \`${ip}\` zurückführt, ist nicht bekannt.`,
    why: `Die Adressen von \`${name}\` ließen sich nicht abfragen.`,
    fix: again,
  }),
  'hosts.reverse.partly': ({ ip, name, confirmed }) => ({
    verdict: `Einer der Reverse-DNS-Namen von \`${ip}\` führt nicht zurück: \`${name}\`.`,
    why: `Bei \`${confirmed}\` stimmt es, und einer genügt. Manche Empfänger sehen nur den ersten an, und die Reihenfolge wechselt.`,
    fix: `${owner}, den anderen Namen zu entfernen.`,
  }),
  'hosts.reverse.if-it-sends': ({ ip }) => ({
    verdict: `Sendet \`${ip}\` E-Mails, können Empfänger sie ablehnen: Der Reverse-DNS-Name fehlt oder führt nicht zurück.`,
    why: 'Der SPF-Eintrag lässt die Adresse senden. Ob sie es tut, zeigt DNS nicht.',
    fix: `${owner}, den Namen Ihres Mailservers einzutragen, falls sie sendet.`,
  }),
  'hosts.reverse.several': ({ ip, count, names }, fmt) => ({
    verdict: `\`${ip}\` hat ${fmt.number(count)} Reverse-DNS-Namen.`,
    why: `Darunter ${fmt.list(names, { code: true })}. Das ist erlaubt, üblich ist einer.`,
  }),
  'hosts.reverse.many': ({ ip, count, checked }, fmt) => ({
    verdict: `\`${ip}\` hat ${fmt.number(count)} Reverse-DNS-Namen, mehr als Empfänger verfolgen.`,
    why: `Verfolgt wurden hier ${fmt.number(checked)}. Empfänger hören oft nach zehn auf.`,
    fix: `${owner}, nur den Namen des Mailservers zu behalten.`,
  }),
  'hosts.reverse.delegated': ({ ip, target }) => ({
    verdict: `Die Reverse-Zone von \`${ip}\` ist an einen anderen Betreiber weitergegeben.`,
    why: `Ein Alias führt zu \`${target}\` (RFC 2317). Wer diese Zone betreibt, kann den Namen setzen.`,
  }),
  'hosts.reverse.illegal': ({ ip, name }) => ({
    verdict: `Der Reverse-DNS-Name von \`${ip}\` ist kein gültiger Hostname: \`${name}\`.`,
    why: 'Hostnamen bestehen aus Buchstaben, Ziffern und Bindestrichen und enden nicht auf eine Zahl. Manche Empfänger ignorieren andere.',
    fix: `${owner}, einen gültigen Namen zu setzen.`,
  }),
  'hosts.reverse.generic': ({ name, matched }) => ({
    verdict: `Möglicherweise hat niemand den Reverse-DNS-Namen \`${name}\` gewählt.`,
    why: `Der Teil \`${matched}\` sieht automatisch erzeugt aus. Manche Empfänger trauen solchen Servern weniger.`,
    fix: `${owner}, den Namen Ihres Mailservers einzutragen.`,
  }),
  'hosts.reverse.dynamic': ({ name, matched }) => ({
    verdict: `Möglicherweise halten Empfänger \`${name}\` für einen Privatanschluss.`,
    why: `Der Teil \`${matched}\` ist bei Einwahlanschlüssen üblich. Viele Empfänger lehnen E-Mails von dort ab.`,
    fix: `${owner}, einen eigenen Namen zu setzen, oder senden Sie über Ihren Anbieter.`,
  }),
  'hosts.helo.ok': ({ ip, helo }) => ({
    verdict: `Der Servername \`${helo}\` passt zur Adresse \`${ip}\`.`,
    why: 'Er hat diese Adresse im DNS.',
  }),
  'hosts.helo.not-full': ({ helo }) => ({
    verdict: `Empfänger lehnen den Servernamen \`${helo}\` ab: Er ist nicht vollständig.`,
    why: 'Im HELO nennt ein Server einen Namen, den jeder abfragen kann.',
    fix: 'Stellen Sie im Mailserver den vollen Hostnamen ein, am besten den Reverse-DNS-Namen.',
  }),
  'hosts.helo.bad': ({ helo }) => ({
    verdict: `Empfänger lehnen den Servernamen \`${helo}\` ab: Das ist kein Hostname.`,
    why: 'Hostnamen bestehen aus Buchstaben, Ziffern, Bindestrichen und Punkten und enden nicht auf eine Zahl.',
    fix: 'Stellen Sie im Mailserver den vollen Hostnamen ein, am besten den Reverse-DNS-Namen.',
  }),
  'hosts.helo.bare-address': ({ helo }) => ({
    verdict: `Empfänger lehnen den Servernamen \`${helo}\` ab: Das ist eine Adresse ohne Klammern.`,
    why: 'Im HELO steht eine Adresse in eckigen Klammern. Besser ist ein Name.',
    fix: 'Stellen Sie im Mailserver den vollen Hostnamen ein, am besten den Reverse-DNS-Namen.',
  }),
  'hosts.helo.literal': ({ helo }) => ({
    verdict: `Viele Empfänger misstrauen einem Server, der nur seine Adresse nennt: \`${helo}\`.`,
    why: 'Die Form ist für Rechner ohne Namen erlaubt. Richtige Mailserver haben einen.',
    fix: 'Stellen Sie im Mailserver den vollen Hostnamen ein, am besten den Reverse-DNS-Namen.',
  }),
  'hosts.helo.literal-other': ({ ip, helo }) => ({
    verdict: `Der Server nennt eine andere Adresse als die, von der er sendet: \`${helo}\`.`,
    why: `Empfänger sehen \`${ip}\`.`,
    fix: 'Stellen Sie im Mailserver den vollen Hostnamen ein, am besten den Reverse-DNS-Namen.',
  }),
  'hosts.helo.failed': ({ helo }) => ({
    verdict: `Die Adressen des Servernamens \`${helo}\` ließen sich nicht abfragen.`,
    why: 'Ob der Name zur sendenden Adresse passt, ist nicht bekannt.',
    fix: again,
  }),
  'hosts.helo.no-address': ({ helo }) => ({
    verdict: `Manche Empfänger lehnen den Servernamen \`${helo}\` ab, denn er hat keine Adresse.`,
    why: 'Der Name im HELO soll zum Server führen.',
    fix: 'Veröffentlichen Sie seine Adresse oder stellen Sie einen Namen mit Adresse ein.',
  }),
  'hosts.helo.other-address': ({ ip, helo, addresses }, fmt) => ({
    verdict: `Der Servername \`${helo}\` führt zu einer anderen Adresse als \`${ip}\`.`,
    why: `Er hat ${fmt.list(addresses, { code: true })}. Allein deshalb darf niemand ablehnen, doch Filter rechnen es an.`,
    fix: 'Ergänzen Sie dort die sendende Adresse oder stellen Sie den passenden Namen ein.',
  }),
  'hosts.helo.alias': ({ helo, target }) => ({
    verdict: `Der Servername \`${helo}\` ist nur ein Alias.`,
    why: `Er ist ein CNAME auf \`${target}\`. Im HELO nennt ein Server einen Namen mit eigenen Adressen.`,
    fix: 'Stellen Sie den Zielnamen ein oder veröffentlichen Sie Adressen statt des CNAME.',
  }),
  'hosts.helo.reverse-differs': ({ helo, name }) => ({
    verdict: `Der Server nennt sich \`${helo}\`, sein Reverse-DNS-Name ist \`${name}\`.`,
    why: 'Beide führen zu seiner Adresse, das ist erlaubt. Einige Filter wollen Gleichheit.',
    fix: 'Verwenden Sie einen Namen für beides, wenn Sie ohnehin etwas ändern.',
  }),
  'hosts.helo.one-family': ({ helo, family }) => ({
    verdict: `\`${helo}\` hat nur IPv${family}-Adressen.`,
    why: 'Das genügt, solange der Server nur darüber sendet.',
  }),
  'hosts.helo-spf.pass': ({ ip, helo }) => ({
    verdict: `SPF besteht für den Servernamen \`${helo}\` bei \`${ip}\`.`,
    why: 'Das zählt bei Fehlermeldungen (Bounces), die keinen Absender haben.',
  }),
  'hosts.helo-spf.none': ({ helo }) => ({
    verdict: `Der Servername \`${helo}\` hat keinen SPF-Eintrag.`,
    why: 'Fehlermeldungen (Bounces) haben keinen Absender. Empfänger prüfen dann diesen Namen.',
    fix: `Veröffentlichen Sie \`v=spf1 a -all\` unter \`${helo}\`.`,
  }),
  'hosts.helo-spf.not-pass': ({ ip, helo, result }) => ({
    verdict: `SPF besteht für den Servernamen \`${helo}\` bei \`${ip}\` nicht: \`${result}\`.`,
    why: 'Empfänger prüfen diesen Namen bei Fehlermeldungen (Bounces), manche bei jeder E-Mail.',
    fix: 'Nehmen Sie die Adresse in den SPF-Eintrag dieses Namens auf.',
  }),
  'hosts.helo-spf.failed': ({ helo }) => ({
    verdict: `SPF für den Servernamen \`${helo}\` ließ sich nicht prüfen.`,
    why: 'Eine DNS-Abfrage blieb ohne Antwort.',
    fix: again,
  }),
  'hosts.spf.pass': ({ ip, domain }) => ({
    verdict: `\`${ip}\` darf für \`${domain}\` senden: SPF besteht.`,
    why: 'Der Eintrag nennt diese Adresse.',
  }),
  'hosts.spf.not-listed': ({ ip, domain, result, term }) => ({
    verdict: `Die Absenderadresse \`${ip}\` steht nicht im SPF-Eintrag von \`${domain}\`.`,
    why: `Das Ergebnis lautet \`${result}\`. IPv4- und IPv6-Adressen stehen dort getrennt.`,
    fix: `Ergänzen Sie \`${term}:${ip}\` im Eintrag, wenn dieser Server Ihnen gehört.`,
  }),
  'hosts.spf.family-missing': ({ host, listed, missing, term }) => ({
    verdict: `Sendet \`${host}\` von \`${missing}\`, schlägt SPF fehl: Diese Adresse steht nicht im Eintrag.`,
    why: `Dort steht \`${listed}\` desselben Servers. Server mit beiden Arten senden oft zuerst über IPv6.`,
    fix: `Ergänzen Sie \`${term}:${missing}\`, oder lassen Sie den Server nur über die eingetragene Adresse senden.`,
  }),
  'hosts.spf.error': ({ ip, domain }) => ({
    verdict: `SPF von \`${domain}\` endet für \`${ip}\` mit einem Fehler.`,
    why: 'Der Eintrag lässt sich nicht auswerten. Die Karte SPF zeigt die Stelle.',
    fix: 'Reparieren Sie zuerst den SPF-Eintrag.',
  }),
  'hosts.spf.none': ({ domain }) => ({
    verdict: `\`${domain}\` hat keinen SPF-Eintrag, der die Adresse nennen könnte.`,
    why: 'Die Karte SPF zeigt, was zu veröffentlichen ist.',
  }),
  'hosts.spf.failed': ({ ip, domain }) => ({
    verdict: `Ob \`${ip}\` im SPF-Eintrag von \`${domain}\` steht, ist nicht bekannt.`,
    why: 'Eine DNS-Abfrage wurde nicht gestellt oder nicht beantwortet.',
    fix: again,
  }),
};
