import type { transportFindings } from '../../findings/transport.ts';
import type { AreaTexts } from '../area-texts.ts';

const again = 'Prüfen Sie in einigen Minuten noch einmal.';

export const transportTexts: AreaTexts<typeof transportFindings> = {
  'transport.mta-sts.ok': ({ domain, id }) => ({
    verdict: `\`${domain}\` kündigt eine MTA-STS-Richtlinie an.`,
    why: `Der Eintrag hat die id \`${id}\`. Ändern Sie sie mit jeder Änderung der Richtliniendatei.`,
  }),
  'transport.mta-sts.missing': ({ domain }) => ({
    verdict: `Nichts verlangt von Absendern, E-Mails an \`${domain}\` zu verschlüsseln.`,
    why: 'Ein MTA-STS-Eintrag fehlt. Die meisten verschlüsseln ohnehin, doch ein Angreifer unterwegs kann das verhindern.',
    fix: 'Veröffentlichen Sie zuerst eine Richtlinie mit `testing`, zusammen mit TLS-Berichten.',
  }),
  'transport.mta-sts.failed': ({ name }) => ({
    verdict: `Der MTA-STS-Eintrag \`${name}\` ließ sich nicht abfragen.`,
    why: 'Das heißt nicht, dass er fehlt. Über ihn ist nichts bekannt.',
    fix: again,
  }),
  'transport.mta-sts.several': ({ name, count }, fmt) => ({
    verdict: `MTA-STS ist wirkungslos: Unter \`${name}\` stehen ${fmt.number(count)} Einträge, erlaubt ist einer.`,
    why: 'Absender tun dann so, als gäbe es keinen.',
    fix: 'Behalten Sie einen Eintrag und löschen Sie die anderen.',
  }),
  'transport.mta-sts.version': ({ written }) => ({
    verdict: 'Absender ignorieren den MTA-STS-Eintrag: Er beginnt nicht mit `v=STSv1;`.',
    why: `Er beginnt mit \`${written}\`. Groß- und Kleinschreibung zählen.`,
    fix: 'Schreiben Sie `v=STSv1;` ganz an den Anfang.',
  }),
  'transport.mta-sts.version-blank': ({ written }) => ({
    verdict:
      'Manche Absender ignorieren den MTA-STS-Eintrag wegen eines Leerzeichens vor dem ersten Semikolon.',
    why: `Er beginnt mit \`${written}\`. Die Grammatik erlaubt es, doch Absender vergleichen mit \`v=STSv1;\`.`,
    fix: 'Löschen Sie das Leerzeichen.',
  }),
  'transport.mta-sts.blank-end': () => ({
    verdict: 'Strenge Absender ignorieren den MTA-STS-Eintrag wegen eines Leerzeichens am Ende.',
    why: 'Die Syntax erlaubt dort nur eines hinter einem Semikolon.',
    fix: 'Löschen Sie das Leerzeichen.',
  }),
  'transport.mta-sts.id-missing': ({ written }) => ({
    verdict: 'MTA-STS ist wirkungslos: Im Eintrag fehlt die id.',
    why: `Ohne \`id=\` gilt der Eintrag als nicht vorhanden. Er lautet \`${written}\`.`,
    fix: 'Ergänzen Sie eine id, etwa Datum und Uhrzeit der letzten Änderung.',
  }),
  'transport.mta-sts.id-invalid': ({ written }) => ({
    verdict: `MTA-STS ist wirkungslos: \`${written}\` ist keine gültige id.`,
    why: 'Eine id besteht aus 1 bis 32 Buchstaben und Ziffern, sonst nichts.',
    fix: 'Schreiben Sie Datum und Uhrzeit ohne Striche und Doppelpunkte.',
  }),
  'transport.mta-sts.syntax': ({ written }) => ({
    verdict: `MTA-STS ist wirkungslos: Absender können \`${written}\` im Eintrag nicht lesen.`,
    why: 'Felder lauten `name=wert` ohne Leerzeichen und stehen zwischen einzelnen Semikolons.',
    fix: 'Berichtigen oder löschen Sie diesen Teil.',
  }),
  'transport.mta-sts.repeated': ({ field }) => ({
    verdict: `Das Feld \`${field}\` steht zweimal im MTA-STS-Eintrag.`,
    why: 'Nur das erste zählt.',
    fix: 'Löschen Sie das andere.',
  }),
  'transport.mta-sts.unknown-field': ({ field }) => ({
    verdict: `Der MTA-STS-Eintrag hat ein Feld, das Absender ignorieren: \`${field}\`.`,
    why: 'Der Standard kennt `v` und `id`. Alles andere gehört in die Richtliniendatei.',
  }),
  'transport.mta-sts.host-missing': ({ domain, host }) => ({
    verdict: `MTA-STS für \`${domain}\` kann nicht wirken: Der Host \`${host}\` hat keine Adresse.`,
    why: 'Von dort holen Absender die Richtliniendatei.',
    fix: 'Veröffentlichen Sie seine Adresse oder einen CNAME zu Ihrem Anbieter und legen Sie die Datei dort ab.',
  }),
  'transport.mta-sts.host-failed': ({ host }) => ({
    verdict: `Die Adresse des Richtlinien-Hosts \`${host}\` ließ sich nicht abfragen.`,
    why: 'Ob Absender die Richtlinie holen können, ist nicht bekannt.',
    fix: again,
  }),
  'transport.mta-sts.policy-unseen': ({ url }) => ({
    verdict: 'Die MTA-STS-Richtliniendatei wurde nicht geprüft.',
    why: 'Browser lassen diese Seite sie nicht lesen. Über die Datei sagt das nichts.',
    fix: `Öffnen Sie \`${url}\` und fügen Sie den Text hier ein.`,
  }),

  'transport.policy.ok': ({ domain, mode, seconds }, fmt) => ({
    verdict: `Die MTA-STS-Richtlinie von \`${domain}\` nennt alle Mailserver.`,
    why: `Ihr Modus ist \`${mode}\`, und Absender merken sie sich ${fmt.duration(seconds)}.`,
  }),
  'transport.policy.testing': ({ domain }) => ({
    verdict: `Die MTA-STS-Richtlinie von \`${domain}\` testet nur: E-Mails gehen auch ungeschützt hinaus.`,
    why: '`testing` bittet Absender um Berichte, nicht um Schutz.',
    fix: 'Wechseln Sie zu `enforce` und setzen Sie eine neue id, sobald die Berichte keine Fehler zeigen.',
  }),
  'transport.policy.none': ({ domain }) => ({
    verdict: `Die MTA-STS-Richtlinie von \`${domain}\` ist abgeschaltet.`,
    why: '`none` ist der richtige Ausstieg: Behalten Sie ihn, bis die alte Richtlinie überall abgelaufen ist.',
  }),
  'transport.policy.too-large': ({ kilobytes }, fmt) => ({
    verdict: `Absender lesen keine Richtliniendatei von ${fmt.number(kilobytes)} kB.`,
    why: 'Sie dürfen nach 64 kB aufhören.',
    fix: 'Kürzen Sie die Datei auf die vier Felder des Standards.',
  }),
  'transport.policy.not-a-policy': ({ written }) => ({
    verdict: 'Dieser Text ist keine MTA-STS-Richtlinie.',
    why: `Er beginnt mit \`${written}\`. Oft zeigt der Webserver eine Seite oder leitet um; Umleitungen folgen Absender nicht.`,
    fix: 'Legen Sie die reine Textdatei genau unter dieser Adresse ab.',
  }),
  'transport.policy.version-invalid': ({ written }) => ({
    verdict: `Absender verwerfen die Richtlinie: Ihre Version lautet \`${written}\`.`,
    why: 'Es gibt nur `STSv1`, genau so geschrieben.',
    fix: 'Schreiben Sie `version: STSv1`.',
  }),
  'transport.policy.mode-invalid': ({ written }) => ({
    verdict: `Absender verwerfen die Richtlinie: \`${written}\` ist kein Modus.`,
    why: 'Die Modi heißen `enforce`, `testing` und `none`, klein geschrieben.',
    fix: 'Berichtigen Sie den Modus.',
  }),
  'transport.policy.max-age-invalid': ({ written }) => ({
    verdict: `Absender verwerfen die Richtlinie: \`${written}\` ist kein gültiges \`max_age\`.`,
    why: 'Es ist eine Zahl von Sekunden, höchstens 31557600, also etwa ein Jahr.',
    fix: 'Schreiben Sie eine Zahl wie `604800`, das ist eine Woche.',
  }),
  'transport.policy.max-age-short': ({ seconds }, fmt) => ({
    verdict: `Absender vergessen die Richtlinie nach ${fmt.duration(seconds)}.`,
    why: 'So lange müsste ein Angreifer nur warten. Der Standard rät zu Wochen.',
    fix: 'Setzen Sie `max_age` auf `604800` oder mehr.',
  }),
  'transport.policy.missing-field': ({ field }) => ({
    verdict: `Absender verwerfen die Richtlinie: \`${field}\` fehlt.`,
    why: 'Sie braucht `version`, `mode` und `max_age`, jeweils mit einem Doppelpunkt direkt dahinter.',
    fix: `Ergänzen Sie eine Zeile, die mit \`${field}:\` beginnt.`,
  }),
  'transport.policy.mx-missing': ({ mode }) => ({
    verdict: `Absender verwerfen die Richtlinie: Der Modus \`${mode}\` braucht einen Mailserver.`,
    why: 'Keine Zeile beginnt mit `mx:`.',
    fix: 'Ergänzen Sie eine Zeile je Mailserver.',
  }),
  'transport.policy.mx-invalid': ({ written }) => ({
    verdict: `Absender verwerfen die Richtlinie: \`${written}\` ist kein Host.`,
    why: 'Eine Zeile nennt einen Host. Ein Stern darf nur für den ganzen ersten Namensteil stehen.',
    fix: 'Schreiben Sie den Namen aus dem MX-Eintrag.',
  }),
  'transport.policy.syntax': ({ written }) => ({
    verdict: `Absender können die Richtlinie verwerfen: Die Zeile \`${written}\` ist nicht lesbar.`,
    why: 'Zeilen lauten `name: wert`, ohne Leerzeichen vor dem Doppelpunkt.',
    fix: 'Berichtigen oder löschen Sie diese Zeile.',
  }),
  'transport.policy.blank-line': () => ({
    verdict: 'Die Richtliniendatei hat eine Leerzeile, die strenge Absender nicht annehmen.',
    why: 'Die Grammatik sieht zwischen den Feldern keine vor.',
    fix: 'Löschen Sie die Leerzeile.',
  }),
  'transport.policy.repeated': ({ field }) => ({
    verdict: `\`${field}\` steht zweimal in der Richtlinie.`,
    why: 'Nur die erste Angabe zählt.',
    fix: 'Löschen Sie die andere.',
  }),
  'transport.policy.unknown-field': ({ field }) => ({
    verdict: `Die Richtlinie hat eine Zeile, die Absender ignorieren: \`${field}\`.`,
    why: 'Der Standard kennt `version`, `mode`, `max_age` und `mx`.',
  }),
  'transport.policy.mx-uncovered': ({ hosts }, fmt) => ({
    verdict: 'Absender mit MTA-STS stellen einem Mailserver nicht zu, den die Richtlinie auslässt.',
    why: `Nicht genannt: ${fmt.list(hosts, { code: true })}.`,
    fix: 'Ergänzen Sie dafür eine Zeile `mx:` und ändern Sie dann die id.',
  }),
  'transport.policy.mx-uncovered-testing': ({ hosts }, fmt) => ({
    verdict: 'Die Richtlinie lässt einen Mailserver aus. Mit `enforce` bekäme er keine E-Mails.',
    why: `Nicht genannt: ${fmt.list(hosts, { code: true })}.`,
    fix: 'Ergänzen Sie dafür eine Zeile `mx:`, bevor Sie den Modus wechseln.',
  }),
  'transport.policy.wildcard-depth': ({ pattern, host }) => ({
    verdict: `\`${pattern}\` gilt nicht für \`${host}\`.`,
    why: 'Der Stern steht für genau einen Namensteil.',
  }),
  'transport.policy.mx-unused': ({ pattern }) => ({
    verdict: `Die Richtlinie nennt einen Mailserver, den kein MX-Eintrag hat: \`${pattern}\`.`,
    why: 'Das schadet nicht. Vielleicht ist er übrig geblieben oder vertippt.',
    fix: 'Vergleichen Sie ihn mit Ihren MX-Einträgen.',
  }),
  'transport.policy.null-mx': ({ domain }) => ({
    verdict: `\`${domain}\` nimmt keine E-Mails an, die MTA-STS-Richtlinie bewirkt also nichts.`,
    why: 'Der MX-Eintrag lautet `0 .`.',
    fix: 'Entfernen Sie Richtlinie und Eintrag.',
  }),

  'transport.tls-rpt.ok': ({ domain, targets }, fmt) => ({
    verdict: `Absender melden Fehler bei der Verschlüsselung an \`${domain}\`.`,
    why: `Die Berichte gehen an ${fmt.list(targets, { code: true })}.`,
  }),
  'transport.tls-rpt.missing': ({ domain }) => ({
    verdict: `Niemand meldet Ihnen, wenn die verschlüsselte Zustellung an \`${domain}\` scheitert.`,
    why: 'Ein Eintrag für TLS-Berichte fehlt.',
    fix: 'Veröffentlichen Sie `v=TLSRPTv1; rua=mailto:` und eine Adresse unter `_smtp._tls`.',
  }),
  'transport.tls-rpt.failed': ({ name }) => ({
    verdict: `Der Eintrag für TLS-Berichte, \`${name}\`, ließ sich nicht abfragen.`,
    why: 'Das heißt nicht, dass er fehlt.',
    fix: again,
  }),
  'transport.tls-rpt.several': ({ name, count }, fmt) => ({
    verdict: `TLS-Berichte bleiben aus: Unter \`${name}\` stehen ${fmt.number(count)} Einträge, erlaubt ist einer.`,
    why: 'Absender tun dann so, als gäbe es keinen.',
    fix: 'Fassen Sie alle Adressen in einem Eintrag zusammen.',
  }),
  'transport.tls-rpt.version': ({ written }) => ({
    verdict: 'TLS-Berichte bleiben aus: Der Eintrag beginnt nicht mit `v=TLSRPTv1;`.',
    why: `Er beginnt mit \`${written}\`. Groß- und Kleinschreibung zählen.`,
    fix: 'Schreiben Sie `v=TLSRPTv1;` ganz an den Anfang.',
  }),
  'transport.tls-rpt.version-blank': ({ written }) => ({
    verdict:
      'Manche Absender ignorieren den Eintrag für TLS-Berichte wegen eines Leerzeichens vor dem ersten Semikolon.',
    why: `Er beginnt mit \`${written}\`; Absender vergleichen mit \`v=TLSRPTv1;\`.`,
    fix: 'Löschen Sie das Leerzeichen.',
  }),
  'transport.tls-rpt.blank-end': () => ({
    verdict: 'Strenge Absender ignorieren den Eintrag für TLS-Berichte wegen eines Leerzeichens am Ende.',
    why: 'Die Syntax erlaubt dort nur eines hinter einem Semikolon.',
    fix: 'Löschen Sie das Leerzeichen.',
  }),
  'transport.tls-rpt.rua-missing': ({ written }) => ({
    verdict: 'TLS-Berichte bleiben aus: Der Eintrag nennt keine Adresse.',
    why: `\`rua=\` fehlt in \`${written}\`.`,
    fix: 'Ergänzen Sie `rua=mailto:` und Ihre Adresse.',
  }),
  'transport.tls-rpt.rua-invalid': ({ written }) => ({
    verdict: `An \`${written}\` können Absender nicht berichten.`,
    why: 'Eine Adresse beginnt mit `mailto:` oder `https:`. Die Zeichen `,`, `;` und `!` darin schreibt man `%2C`, `%3B` und `%21`.',
    fix: 'Berichtigen Sie die Adresse.',
  }),
  'transport.tls-rpt.syntax': ({ written }) => ({
    verdict: `Absender können \`${written}\` im Eintrag für TLS-Berichte nicht lesen.`,
    why: 'Felder lauten `name=wert` ohne Leerzeichen und stehen zwischen einzelnen Semikolons.',
    fix: 'Berichtigen oder löschen Sie diesen Teil.',
  }),
  'transport.tls-rpt.repeated': ({ field }) => ({
    verdict: `Das Feld \`${field}\` steht zweimal im Eintrag für TLS-Berichte.`,
    why: 'Absender verwenden vielleicht nur eines davon.',
    fix: 'Fassen Sie alle Adressen in einem Feld zusammen, durch Kommas getrennt.',
  }),
  'transport.tls-rpt.unknown-field': ({ field }) => ({
    verdict: `Der Eintrag für TLS-Berichte hat ein Feld, das Absender ignorieren: \`${field}\`.`,
    why: 'Der Standard kennt `v` und `rua`.',
  }),

  'transport.dane.ok': ({ hosts }, fmt) => ({
    verdict: 'DANE schützt die Zustellung an alle Mailserver.',
    why: `Signierte TLSA-Einträge stehen bei ${fmt.list(hosts, { code: true })}. Ob die Zertifikate passen, zeigt das DNS nicht.`,
  }),
  'transport.dane.none': ({ domain }) => ({
    verdict: `Die Mailserver von \`${domain}\` haben keine TLSA-Einträge.`,
    why: 'DANE ist ein zweiter Weg, die Zustellung zu schützen. Es braucht DNSSEC für die Domain und für die Mailserver.',
  }),
  'transport.dane.partly': ({ hosts }, fmt) => ({
    verdict: 'DANE schützt nur einen Teil der Mailserver.',
    why: `Ohne TLSA-Einträge: ${fmt.list(hosts, { code: true })}. Ein Angreifer kann E-Mails dorthin drängen.`,
    fix: 'Veröffentlichen Sie auch dafür TLSA-Einträge.',
  }),
  'transport.dane.mx-unsigned': ({ domain, hosts }, fmt) => ({
    verdict: `DANE schützt E-Mails an \`${domain}\` nicht: Die MX-Einträge sind nicht signiert.`,
    why: `Die TLSA-Einträge von ${fmt.list(hosts, { code: true })} helfen wenig, denn eine gefälschte MX-Antwort führt woandershin.`,
    fix: 'Schalten Sie DNSSEC für die Domain ein.',
  }),
  'transport.dane.host-unsigned': ({ host }) => ({
    verdict: `Absender ignorieren die TLSA-Einträge von \`${host}\`: Sie sind nicht signiert.`,
    why: 'DANE zählt nur, wenn DNSSEC die Einträge und die Adressen des Hosts schützt.',
    fix: 'Schalten Sie DNSSEC für die Zone des Hosts ein oder löschen Sie die Einträge.',
  }),
  'transport.dane.unusable': ({ host, record }) => ({
    verdict: `DANE belegt für \`${host}\` nichts: Keiner der TLSA-Einträge ist für E-Mail brauchbar.`,
    why: `Der erste lautet \`${record}\`. Absender verschlüsseln, prüfen aber nicht, wen sie erreichen.`,
    fix: 'Veröffentlichen Sie einen Eintrag `3 1 1` mit dem SHA-256-Wert des Schlüssels.',
  }),
  'transport.dane.record-ignored': ({ host, record }) => ({
    verdict: `Absender ignorieren einen TLSA-Eintrag von \`${host}\`: \`${record}\`.`,
    why: 'E-Mail kennt dort an erster Stelle 2 und 3, an zweiter 0 und 1, an dritter 0 bis 2.',
    fix: 'Löschen Sie ihn oder ersetzen Sie ihn durch `3 1 1`.',
  }),
  'transport.dane.digest-length': ({ host, record, octets, expected }, fmt) => ({
    verdict: `Ein TLSA-Eintrag von \`${host}\` passt zu keinem Zertifikat: Seine Daten haben die falsche Länge.`,
    why: `\`${record}\` braucht ${fmt.number(expected)} Oktette und hat ${fmt.number(octets)}.`,
    fix: 'Berechnen Sie den Wert neu und veröffentlichen Sie ihn vollständig.',
  }),
  'transport.dane.bogus': ({ host }) => ({
    verdict: `Absender, die DNSSEC prüfen, stellen an \`${host}\` nicht zu: Die Signaturen sind fehlerhaft.`,
    why: 'Der DNS-Dienst konnte die Antworten für diesen Host nicht bestätigen.',
    fix: 'Bitten Sie den Betreiber des DNS, die Signaturen oder den DS-Eintrag zu reparieren.',
  }),
  'transport.dane.failed': ({ host }) => ({
    verdict: `Ob DANE \`${host}\` schützt, ist nicht bekannt.`,
    why: 'Eine DNS-Abfrage blieb ohne Antwort. Absender mit DANE warten in diesem Fall.',
    fix: again,
  }),
};
