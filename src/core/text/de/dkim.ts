import { unreachable } from '../../base/unreachable.ts';
import type { dkimFindings } from '../../findings/dkim.ts';
import type { DkimTopic } from '../../records/dkim/parts.ts';
import type { Fmt } from '../format.ts';
import type { FindingTexts, TopicText } from '../texts.ts';

const kinds: Readonly<Record<string, string>> = { rsa: 'RSA', ed25519: 'Ed25519' };

export const dkimTexts: FindingTexts<keyof typeof dkimFindings> = {
  'dkim.version.wrong': ({ value }) => ({
    verdict: `Empfänger ignorieren diesen DKIM-Eintrag: Seine Version ist \`${value}\` statt \`DKIM1\`.`,
    why: 'Die Version muss genau `DKIM1` lauten, in Großbuchstaben. Bei jedem anderen Wert wird der ganze Eintrag verworfen.',
    fix: 'Lassen Sie den Eintrag mit `v=DKIM1;` beginnen.',
  }),
  'dkim.version.not-first': () => ({
    verdict: 'Empfänger ignorieren diesen DKIM-Eintrag womöglich: `v=DKIM1` steht nicht am Anfang.',
    why: 'Der Standard verlangt die Version an erster Stelle. Strenge Empfänger verwerfen den Eintrag, andere nehmen ihn an.',
    fix: 'Setzen Sie `v=DKIM1;` an den Anfang.',
  }),
  'dkim.version.absent': () => ({
    verdict: 'Der DKIM-Eintrag nennt keine Version; das ist erlaubt.',
    why: 'Ohne `v=` gehen Empfänger von `DKIM1` aus.',
  }),
  'dkim.tag.duplicate': ({ tag }) => ({
    verdict: `Empfänger verwerfen diesen DKIM-Eintrag: Die Angabe \`${tag}\` steht zweimal darin.`,
    why: 'Eine doppelte Angabe macht den ganzen Eintrag ungültig. Manche Empfänger nehmen die erste, manche die letzte.',
    fix: `Behalten Sie ein \`${tag}=\` und löschen Sie das andere.`,
  }),
  'dkim.tag.junk': ({ text }) => ({
    verdict: `Empfänger ignorieren diesen DKIM-Eintrag: \`${text}\` ist keine gültige Angabe.`,
    why: 'Zwischen zwei Semikolons muss immer `Name=Wert` stehen, und ein Name hat nur Buchstaben und Ziffern.',
    fix: `Löschen Sie \`${text}\` oder ergänzen Sie, was fehlt.`,
  }),
  'dkim.tag.empty': () => ({
    verdict: 'Manche Empfänger lehnen diesen DKIM-Eintrag ab: Zwei Semikolons folgen direkt aufeinander.',
    why: 'Leere Angaben sind nicht vorgesehen. Viele Empfänger übergehen sie, einige melden einen Fehler.',
    fix: 'Löschen Sie das überzählige Semikolon.',
  }),
  'dkim.tag.case': ({ written, right }) => ({
    verdict: `Empfänger übersehen die Angabe \`${written}\` in diesem DKIM-Eintrag.`,
    why: 'Groß- und Kleinbuchstaben sind hier verschiedene Namen, und unbekannte Namen werden ignoriert.',
    fix: `Schreiben Sie \`${right}=\` klein.`,
  }),
  'dkim.tag.unknown': ({ tag }) => ({
    verdict: `Empfänger ignorieren die Angabe \`${tag}\` in diesem DKIM-Eintrag.`,
    why: 'In DKIM-Schlüsseln gibt es sie nicht. Sie schadet nicht.',
  }),
  'dkim.tag.granularity': () => ({
    verdict: 'Die Angabe `g` in diesem DKIM-Eintrag hat keine Wirkung mehr.',
    why: 'Sie wurde 2011 aus dem Standard entfernt.',
    fix: 'Löschen Sie die Angabe.',
  }),
  'dkim.tag.granularity-empty': () => ({
    verdict: 'Alte Empfänger finden hier wegen des leeren `g=` keinen gültigen DKIM-Schlüssel.',
    why: 'Vor 2011 hieß ein leeres `g=`: Der Schlüssel gilt für keine Adresse. Heute wird die Angabe ignoriert.',
    fix: 'Löschen Sie `g=`.',
  }),
  'dkim.type.unknown': ({ value }) => ({
    verdict: `Empfänger ignorieren diesen DKIM-Schlüssel: Den Typ \`${value}\` kennen sie nicht.`,
    why: 'Es gibt nur `rsa` und `ed25519`.',
    fix: 'Schreiben Sie `k=rsa`, oder `k=ed25519` für einen solchen Schlüssel.',
  }),
  'dkim.type.case': ({ written, right }) => ({
    verdict: `Manche Empfänger erkennen den DKIM-Schlüsseltyp \`${written}\` womöglich nicht.`,
    why: 'Der Standard lässt beides zu: Einige Empfänger unterscheiden Groß- und Kleinbuchstaben genau.',
    fix: `Schreiben Sie \`k=${right}\`.`,
  }),
  'dkim.hash.sha1-only': () => ({
    verdict: 'Mit diesem DKIM-Schlüssel besteht keine Signatur: Er erlaubt nur SHA-1.',
    why: 'SHA-1 ist für DKIM seit 2018 verboten, und `h=sha1` schließt SHA-256 aus.',
    fix: 'Löschen Sie die Angabe `h` oder schreiben Sie `h=sha256`.',
  }),
  'dkim.hash.unknown-only': ({ value }) => ({
    verdict: `Mit diesem DKIM-Schlüssel besteht keine Signatur: Er erlaubt nur \`h=${value}\`.`,
    why: 'Signaturen verwenden SHA-256, und das steht nicht in der Angabe `h`.',
    fix: 'Löschen Sie die Angabe `h` oder schreiben Sie `h=sha256`.',
  }),
  'dkim.service.not-email': ({ value }) => ({
    verdict: `Empfänger ignorieren diesen DKIM-Schlüssel: Er ist nicht für E-Mail bestimmt (\`s=${value}\`).`,
    why: 'Für E-Mail gilt ein Schlüssel nur, wenn `s` den Wert `email` oder `*` enthält.',
    fix: 'Löschen Sie die Angabe `s`.',
  }),
  'dkim.flag.testing': () => ({
    verdict: 'Der DKIM-Schlüssel ist als Test markiert: Signierte E-Mails können als unsigniert gelten.',
    why: 'Darum bittet `t=y`. Die meisten Empfänger werten eine gültige Signatur trotzdem.',
    fix: 'Löschen Sie `t=y`, sobald das Signieren funktioniert.',
  }),
  'dkim.flag.strict': () => ({
    verdict: 'Der DKIM-Schlüssel gilt nur für die Domain selbst, nicht für Subdomains.',
    why: 'Mit `t=s` muss die Identität in der Signatur (`i=`) genau die signierende Domain nennen.',
  }),
  'dkim.text.quotes': () => ({
    verdict: 'Empfänger können diesen DKIM-Eintrag nicht lesen: Er enthält Anführungszeichen.',
    why: 'Anführungszeichen gehören in Zonendateien. Viele DNS-Verwaltungen setzen eigene und veröffentlichen Ihre als Text.',
    fix: 'Tragen Sie den Eintrag ohne `"` neu ein.',
  }),
  'dkim.text.backslash': () => ({
    verdict: 'Empfänger können diesen DKIM-Eintrag nicht lesen: Er enthält Backslashes.',
    why: 'Manche Programme geben `\\;` für Zonendateien aus. Ihre DNS-Verwaltung hat den Backslash als Text veröffentlicht.',
    fix: 'Tragen Sie den Eintrag ohne Backslashes neu ein.',
  }),
  'dkim.text.html': ({ entity }) => ({
    verdict: `Empfänger können diesen DKIM-Eintrag nicht lesen: Er enthält \`${entity}\`.`,
    why: 'So schreiben Webseiten ein einzelnes Zeichen. Es wurde mit dem Eintrag kopiert.',
    fix: 'Tragen Sie den Eintrag neu ein, mit dem normalen Zeichen an dieser Stelle.',
  }),
  'dkim.text.separators': () => ({
    verdict: 'Empfänger können diesen DKIM-Eintrag nicht lesen: Zwischen den Angaben fehlen Semikolons.',
    why: 'Kommas oder Leerzeichen beenden keine Angabe. Alles dahinter zählt zu ihrem Wert.',
    fix: 'Setzen Sie hinter jede Angabe ein Semikolon.',
  }),
  'dkim.text.foreign': ({ character }) => ({
    verdict: `Empfänger können diesen DKIM-Eintrag nicht lesen: Er enthält das Zeichen ${character}.`,
    why: 'Dort darf nur reines ASCII stehen. Solche Zeichen geraten beim Kopieren aus Dokumenten oder Webseiten hinein.',
    fix: 'Tragen Sie den Eintrag als reinen Text neu ein.',
  }),

  'dkim.key.missing': () => ({
    verdict: 'Empfänger finden in diesem DKIM-Eintrag keinen Schlüssel: Die Angabe `p` fehlt.',
    why: 'Die Angabe `p` enthält den öffentlichen Schlüssel und ist Pflicht.',
    fix: 'Veröffentlichen Sie den Eintrag so, wie Ihr Mailserver oder Anbieter ihn ausgibt.',
  }),
  'dkim.key.revoked': () => ({
    verdict: 'Dieser DKIM-Schlüssel ist widerrufen: Damit signierte E-Mails bestehen DKIM nicht.',
    why: 'Ein leeres `p=` heißt, dass der Schlüssel nicht mehr gilt. Für einen alten Selektor ist das richtig.',
    fix: 'Stellen Sie Server, die noch mit diesem Selektor signieren, auf einen neuen um.',
  }),
  'dkim.key.cut': ({ missing, total }, fmt) => ({
    verdict: `Der DKIM-Schlüssel ist unvollständig: Von ${fmt.number(total)} Zeichen ${fmt.plural(missing, { one: 'fehlt', other: 'fehlen' })} ${fmt.number(missing)}.`,
    why: 'Der Schlüssel nennt selbst seine Länge. Empfänger können ihn nicht verwenden, daher schlägt jede Signatur fehl.',
    fix: 'Kopieren Sie den ganzen Schlüssel von Ihrem Mailserver oder Anbieter und veröffentlichen Sie ihn neu.',
  }),
  'dkim.key.cut-255': ({ missing, total }, fmt) => ({
    verdict: `Der DKIM-Schlüssel ist unvollständig: Von ${fmt.number(total)} Zeichen ${fmt.plural(missing, { one: 'fehlt', other: 'fehlen' })} ${fmt.number(missing)}.`,
    why: 'Der Eintrag endet nach 255 Zeichen. Dort schneiden viele DNS-Verwaltungen Text ab.',
    fix: 'Tragen Sie ihn neu ein, als zwei Teile in Anführungszeichen in einem Eintrag. Die passende Form steht unten.',
  }),
  'dkim.key.characters': ({ character }) => ({
    verdict: `Empfänger können den DKIM-Schlüssel nicht lesen: Das Zeichen \`${character}\` gehört nicht hinein.`,
    why: 'Ein Schlüssel besteht aus Buchstaben, Ziffern, `+`, `/` und am Ende `=`.',
    fix: 'Kopieren Sie den Schlüssel noch einmal von Ihrem Mailserver oder Anbieter.',
  }),
  'dkim.key.undecodable': () => ({
    verdict: 'Empfänger können diesen DKIM-Eintrag nicht verwenden: In `p` steht kein RSA-Schlüssel.',
    why: 'Der Text lässt sich dekodieren, enthält aber keinen Schlüssel. Vielleicht fehlt ein Stück aus der Mitte.',
    fix: 'Kopieren Sie den Schlüssel noch einmal von Ihrem Mailserver oder Anbieter.',
  }),
  'dkim.key.ed25519-spki': () => ({
    verdict: 'Empfänger können diesen Ed25519-Schlüssel nicht verwenden: Er ist samt Hülle veröffentlicht.',
    why: 'DKIM verlangt nur die 32 Oktette des Schlüssels. Programme wie OpenSSL setzen 12 Oktette davor.',
    fix: 'Veröffentlichen Sie nur die letzten 44 Zeichen des Schlüssels.',
  }),
  'dkim.key.ed25519-length': ({ octets }, fmt) => ({
    verdict: `Empfänger können diesen Ed25519-Schlüssel nicht verwenden: Er hat ${fmt.number(octets)} statt 32 Oktette.`,
    why: 'Ein ganzer Schlüssel ist 44 Zeichen lang; das letzte ist `=`.',
    fix: 'Kopieren Sie den Schlüssel noch einmal von Ihrem Mailserver oder Anbieter.',
  }),
  'dkim.key.type-mismatch': ({ declared, found }) => ({
    verdict: `Empfänger können diesen DKIM-Schlüssel nicht verwenden: Er ist wahrscheinlich ${kinds[found] ?? found}, gilt aber als ${kinds[declared] ?? declared}.`,
    why: 'Die Angabe `k` nennt den Schlüsseltyp. Fehlt sie, gehen Empfänger von RSA aus.',
    fix: `Schreiben Sie \`k=${found}\`.`,
  }),
  'dkim.key.private': () => ({
    verdict:
      'Jeder kann für diese Domain signieren: Der Eintrag veröffentlicht einen privaten DKIM-Schlüssel.',
    why: 'Ins DNS gehört nur der öffentliche Schlüssel. Wer den Eintrag gelesen hat, kann gültige Signaturen fälschen.',
    fix: 'Erzeugen Sie einen neuen Schlüssel unter einem neuen Selektor und löschen Sie diesen Eintrag.',
  }),
  'dkim.key.pem': () => ({
    verdict:
      'Empfänger können den DKIM-Schlüssel nicht lesen: Die Zeilen um ihn herum stehen mit im Eintrag.',
    why: '`-----BEGIN PUBLIC KEY-----` und das Gegenstück gehören zur Datei, nicht zum Schlüssel.',
    fix: 'Löschen Sie beide Zeilen und behalten Sie, was dazwischen steht.',
  }),
  'dkim.key.bare': () => ({
    verdict: 'Manche Empfänger können diesen DKIM-Schlüssel nicht lesen: Ihm fehlt die übliche Hülle.',
    why: 'Es ist ein bloßer RSA-Schlüssel (PKCS#1). Der Standard erlaubt ihn, viele Programme erwarten aber SubjectPublicKeyInfo.',
    fix: 'Veröffentlichen Sie denselben Schlüssel in der üblichen Form, die mit `MII` oder `MIG` beginnt.',
  }),
  'dkim.key.padding': () => ({
    verdict: 'Manche Empfänger können diesen DKIM-Schlüssel nicht lesen: Am Ende fehlt `=`.',
    why: 'Base64-Text wird mit `=` aufgefüllt. Strenge Programme bestehen darauf.',
    fix: 'Ergänzen Sie das fehlende `=`.',
  }),
  'dkim.key.extra': ({ octets }, fmt) => ({
    verdict: `Manche Empfänger lehnen diesen DKIM-Schlüssel womöglich ab: Dahinter folgen ${fmt.number(octets)} Oktette zu viel.`,
    why: 'Der Schlüssel endet früher als sein Text. Strenge Programme weisen den Rest zurück.',
    fix: 'Kopieren Sie den Schlüssel noch einmal von Ihrem Mailserver oder Anbieter.',
  }),
  'dkim.key.spaces': () => ({
    verdict: 'Der DKIM-Schlüssel enthält Leerzeichen; Empfänger lassen sie weg.',
    why: 'Der Standard erlaubt sie überall im Schlüssel.',
  }),
  'dkim.key.too-short': ({ bits }, fmt) => ({
    verdict: `Der DKIM-Schlüssel ist zu kurz: ${fmt.number(bits)} Bit.`,
    why: 'Empfänger ignorieren Schlüssel unter 1024 Bit, Signaturen zählen daher nicht. Andere können einen kurzen Schlüssel außerdem berechnen.',
    fix: 'Erzeugen Sie einen Schlüssel mit 2048 Bit unter einem neuen Selektor. Löschen Sie den alten eine Woche nach dem Wechsel.',
  }),
  'dkim.key.short': ({ bits }, fmt) => ({
    verdict: `Der DKIM-Schlüssel funktioniert, hat aber nur ${fmt.number(bits)} Bit; empfohlen sind 2048.`,
    why: 'Empfänger müssen Schlüssel ab 1024 Bit annehmen. Gmail empfiehlt 2048.',
    fix: 'Erzeugen Sie bei Gelegenheit einen Schlüssel mit 2048 Bit unter einem neuen Selektor.',
  }),
  'dkim.key.long': ({ bits }, fmt) => ({
    verdict: `Manche Empfänger können einen DKIM-Schlüssel mit ${fmt.number(bits)} Bit nicht verwenden.`,
    why: 'Pflicht sind 1024 bis 4096 Bit. Alles darüber steht ihnen frei.',
    fix: 'Erzeugen Sie einen Schlüssel mit 2048 Bit unter einem neuen Selektor.',
  }),
  'dkim.key.exponent-unsafe': ({ exponent }) => ({
    verdict: `Der DKIM-Schlüssel ist wertlos: Sein öffentlicher Exponent ist ${exponent}.`,
    why: 'Ein RSA-Exponent muss ungerade und mindestens 3 sein. Mit diesem lassen sich Signaturen fälschen, oder sie bestehen nie.',
    fix: 'Erzeugen Sie einen Schlüssel mit dem üblichen Exponenten 65537 unter einem neuen Selektor.',
  }),
  'dkim.key.exponent-unusual': ({ exponent }) => ({
    verdict: `Der DKIM-Schlüssel hat einen ungewöhnlichen öffentlichen Exponenten, ${exponent}; manche Empfänger weisen ihn womöglich ab.`,
    why: 'Fast alle Schlüssel nutzen 65537. Kleine Exponenten sind anfällig, sehr große können manche Programme nicht lesen.',
    fix: 'Erzeugen Sie den nächsten Schlüssel mit dem Exponenten 65537.',
  }),
  'dkim.key.ok': ({ type, bits }, fmt) => ({
    verdict: `Der DKIM-Schlüssel ist in Ordnung: ${type}, ${fmt.number(bits)} Bit.`,
    why: 'Er lässt sich dekodieren, und nichts im Eintrag steht Signaturen im Weg.',
  }),

  'dkim.none.guessed': ({ domain, count }, fmt) => ({
    verdict: `Unter ${fmt.number(count)} geprüften Namen wurde kein DKIM-Schlüssel von ${domain} gefunden.`,
    why: 'Das heißt nicht, dass es keinen gibt: Schlüssel lassen sich von außen nicht auflisten, Selektoren sind frei wählbar.',
    fix: 'Geben Sie den Selektor ein (`s=` in der DKIM-Signature einer empfangenen Nachricht).',
  }),
  'dkim.below.nothing': ({ name }) => ({
    verdict: `Den Namen \`${name}\` gibt es nicht, also wahrscheinlich auch keinen DKIM-Schlüssel.`,
    why: 'Unter einem Namen, den es nicht gibt, kann nichts stehen (RFC 8020). Manche Nameserver antworten hier allerdings falsch.',
  }),
  'dkim.below.something': ({ name }) => ({
    verdict: `Den Namen \`${name}\` gibt es, also wahrscheinlich auch Schlüssel unter hier nicht geprüften Namen.`,
    why: 'Ein Name ohne eigene Daten existiert im DNS nur, weil etwas unter ihm steht.',
  }),
  'dkim.lookups.failed': ({ failed, asked }, fmt) => ({
    verdict: `DKIM ist nur teilweise geprüft: ${fmt.number(failed)} von ${fmt.number(asked)} ${fmt.plural(asked, { one: 'DNS-Abfrage ist', other: 'DNS-Abfragen sind' })} fehlgeschlagen.`,
    why: 'Eine fehlgeschlagene Abfrage ist kein fehlender Schlüssel. Über diese Namen ist nichts bekannt.',
    fix: 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'dkim.wildcard.revoked': ({ domain }) => ({
    verdict: `${domain} erklärt alle DKIM-Selektoren ohne eigenen Eintrag für widerrufen.`,
    why: 'Ein Platzhalter-Eintrag mit leerem `p=` antwortet für alle übrigen Namen. Das passt zu einer Domain, die keine E-Mails sendet.',
  }),
  'dkim.wildcard.key': ({ domain }) => ({
    verdict: `Jeder DKIM-Selektor von ${domain} antwortet mit demselben Schlüssel.`,
    why: 'Unter `_domainkey` steht ein Platzhalter-Eintrag. So gefundene Namen verraten nicht, welche benutzt werden.',
    fix: 'Ersetzen Sie den Platzhalter durch je einen Eintrag für die benutzten Selektoren.',
  }),
  'dkim.wildcard.text': ({ domain }) => ({
    verdict: `DKIM-Selektoren von ${domain} ohne eigenen Eintrag antworten mit Text, der kein Schlüssel ist.`,
    why: 'Darüber steht ein Platzhalter-Eintrag. Empfänger melden einen Fehler, wo sie sonst nichts fänden.',
    fix: 'Beschränken Sie den Platzhalter auf die Namen, die ihn brauchen.',
  }),
  'dkim.cname.broken': ({ name, target }) => ({
    verdict: `Mit \`${name}\` signierte E-Mails bestehen DKIM nicht: Das CNAME-Ziel gibt es nicht.`,
    why: `Das Ziel \`${target}\` steht nicht im DNS. Es ist vertippt, oder der Dienst hat es entfernt.`,
    fix: 'Vergleichen Sie das Ziel mit der Angabe Ihres Anbieters. Löschen Sie den CNAME, wenn Sie den Dienst nicht mehr nutzen.',
  }),
  'dkim.cname.spare': ({ name, target, working }) => ({
    verdict: `Der CNAME \`${name}\` führt zu keinem Schlüssel, \`${working}\` dagegen funktioniert.`,
    why: `Unter \`${target}\` steht nichts. Wechselt der Anbieter zu diesem Selektor, bevor er einen Schlüssel veröffentlicht, schlagen Signaturen fehl.`,
    fix: 'Fragen Sie Ihren Anbieter, ob dieses Ziel stimmt.',
  }),
  'dkim.cname.no-key': ({ name, target }) => ({
    verdict: `Mit \`${name}\` signierte E-Mails bestehen DKIM nicht: Am CNAME-Ziel steht kein Schlüssel.`,
    why: `Das Ziel \`${target}\` gibt es, aber ohne DKIM-Eintrag.`,
    fix: 'Vergleichen Sie das Ziel mit der Angabe Ihres Anbieters.',
  }),
  'dkim.record.not-a-key': ({ name }) => ({
    verdict: `Mit \`${name}\` signierte E-Mails bestehen DKIM nicht: Der Text dort ist kein Schlüssel.`,
    why: 'Empfänger, die nach diesem Selektor fragen, melden einen Fehler.',
    fix: 'Veröffentlichen Sie dort den Schlüssel, oder löschen Sie den Text, wenn der Selektor unbenutzt ist.',
  }),
  'dkim.records.several': ({ name, count }, fmt) => ({
    verdict: `DKIM kann zufällig fehlschlagen: \`${name}\` hat ${fmt.number(count)} TXT-Einträge.`,
    why: 'Was dann geschieht, lässt der Standard offen. Empfänger können jeden davon nehmen.',
    fix: 'Behalten Sie den Eintrag des benutzten Schlüssels und löschen Sie die anderen.',
  }),
  'dkim.name.address': ({ name }) => ({
    verdict: `Mit \`${name}\` signierte E-Mails bestehen DKIM nicht: Dort steht eine Adresse, kein Schlüssel.`,
    why: 'Wahrscheinlich leitet Ihr DNS-Anbieter den CNAME über seinen Proxy. Das verbirgt das Ziel.',
    fix: 'Stellen Sie diesen Eintrag beim DNS-Anbieter auf „Nur DNS“.',
  }),
  'dkim.name.doubled': ({ wrongName }) => ({
    verdict: `DKIM-Schlüssel stehen wahrscheinlich unter dem falschen Namen, unterhalb von \`${wrongName}\`.`,
    why: 'Ihre DNS-Verwaltung hängt die Domain offenbar selbst an, nun steht sie doppelt im Namen. Dort sucht niemand.',
    fix: 'Geben Sie den Namen ohne die Domain ein und löschen Sie den alten Eintrag.',
  }),
  'dkim.name.doubled-selector': ({ wrongName, shortName }) => ({
    verdict: `Der DKIM-Schlüssel existiert, steht aber unter dem falschen Namen: \`${wrongName}\`.`,
    why: 'Wahrscheinlich hängt Ihre DNS-Verwaltung die Domain selbst an, nun steht sie doppelt im Namen. Dort sucht niemand.',
    fix: `Geben Sie als Namen nur \`${shortName}\` ein und löschen Sie den alten Eintrag.`,
  }),
  'dkim.selector.no-key': ({ name }) => ({
    verdict: `Mit diesem Selektor signierte E-Mails bestehen DKIM nicht: \`${name}\` hat keinen Schlüssel.`,
    why: 'Empfänger suchen den Schlüssel genau unter diesem Namen.',
    fix: 'Veröffentlichen Sie den Schlüssel unter diesem Namen. Oder stellen Sie den Server auf einen vorhandenen Selektor um.',
  }),
  'dkim.keys.all-revoked': ({ domain }) => ({
    verdict: `Alle gefundenen DKIM-Schlüssel von ${domain} sind widerrufen.`,
    why: 'Damit signierte E-Mails bestehen DKIM nicht. Unter hier nicht geprüften Namen kann es gültige Schlüssel geben.',
    fix: 'Sorgen Sie dafür, dass Ihre Server mit einem Selektor signieren, dessen Schlüssel veröffentlicht ist.',
  }),
  'dkim.keys.only-ed25519': ({ domain }) => ({
    verdict: `Manche Empfänger können E-Mails von ${domain} nicht prüfen: Gefunden wurden nur Ed25519-Schlüssel.`,
    why: 'Ed25519 ist für DKIM gültig, einige große Empfänger kennen es aber nicht.',
    fix: 'Signieren Sie zusätzlich mit einem RSA-Schlüssel.',
  }),
  'dkim.provider.not-set-up': ({ provider, domain, selectors }, fmt) => ({
    verdict: `${provider} signiert E-Mails wahrscheinlich noch nicht als ${domain}.`,
    why: `Der Anbieter empfängt die E-Mails der Domain und nutzt feste Selektoren. Unter ${fmt.list(selectors, { code: true })} war aber kein Schlüssel zu sehen.`,
    fix: `Schalten Sie DKIM für die Domain bei ${provider} ein und veröffentlichen Sie die dort gezeigten Einträge.`,
  }),
  'dkim.ses.tokens': () => ({
    verdict: 'Schlüssel von Amazon SES lassen sich nicht erraten.',
    why: 'SES nutzt je Domain drei zufällige Selektoren. Die SES-Konsole und die DKIM-Signature einer Nachricht zeigen sie.',
  }),
};

export const dkimTopics = (topic: DkimTopic, fmt: Fmt): TopicText => {
  switch (topic.id) {
    case 'dkim.version':
      return topic.valid
        ? { meaning: 'Kennzeichnet diesen Text als DKIM-Schlüssel. Die Angabe muss am Anfang stehen.' }
        : {
            meaning: `Soll diesen Text als DKIM-Schlüssel kennzeichnen, aber \`${topic.value}\` ist nicht \`DKIM1\` ganz am Anfang.`,
          };
    case 'dkim.type':
      if (topic.type === 'unknown')
        return { meaning: `Nennt den Schlüsseltyp \`${topic.written}\`, den kein Empfänger kennt.` };
      return topic.type === 'rsa'
        ? { meaning: 'Der Schlüssel ist ein RSA-Schlüssel. Das gilt auch, wenn diese Angabe fehlt.' }
        : {
            meaning:
              'Der Schlüssel ist ein Ed25519-Schlüssel: kurz und stark, aber nicht jedem Empfänger bekannt.',
          };
    case 'dkim.hashes':
      return {
        meaning:
          topic.hashes.length === 0
            ? 'Nennt gar kein Hash-Verfahren.'
            : `Erlaubt nur Signaturen über ${fmt.list(topic.hashes, { code: true })}.`,
        ...(!topic.sha256 && { trap: 'Signaturen verwenden `sha256`. Das fehlt hier, daher besteht keine.' }),
      };
    case 'dkim.services':
      return topic.email
        ? { meaning: 'Der Schlüssel darf für E-Mail verwendet werden.' }
        : {
            meaning: `Der Schlüssel ist für ${fmt.list(topic.services, { code: true })} bestimmt, nicht für E-Mail.`,
          };
    case 'dkim.flags': {
      if (!topic.testing && !topic.strict)
        return { meaning: `Setzt kein Merkmal, das Empfänger kennen (\`${topic.written}\`).` };
      const testing = '`y`: Test; Empfänger sollen signierte E-Mails wie unsignierte behandeln.';
      const strict = '`s`: Signaturen müssen genau diese Domain nennen, keine Subdomain.';
      return { meaning: [topic.testing ? testing : '', topic.strict ? strict : ''].join(' ').trim() };
    }
    case 'dkim.notes':
      return { meaning: `Eine Notiz für Menschen; Empfänger ignorieren sie: \`${topic.notes}\`` };
    case 'dkim.key':
      return topic.exponent === null
        ? { meaning: `Der öffentliche Schlüssel: ${topic.type}, ${fmt.number(topic.bits)} Bit.` }
        : {
            meaning: `Der öffentliche Schlüssel: ${topic.type}, ${fmt.number(topic.bits)} Bit, Exponent ${topic.exponent}. Damit prüfen Empfänger Signaturen.`,
          };
    case 'dkim.key.revoked':
      return { meaning: 'Leer: Der Schlüssel ist widerrufen, damit erzeugte Signaturen gelten nicht.' };
    case 'dkim.key.broken':
      return topic.missing === null
        ? { meaning: 'Soll den öffentlichen Schlüssel enthalten, ist aber nicht als solcher lesbar.' }
        : {
            meaning: `Der öffentliche Schlüssel; ${fmt.plural(topic.missing, { one: 'es fehlt', other: 'es fehlen' })} ${fmt.number(topic.missing)} Zeichen.`,
          };
    case 'dkim.granularity':
      return topic.value === ''
        ? {
            meaning:
              'Beschränkte den Schlüssel früher auf bestimmte Adressen; leer passte keine. Heute ohne Wirkung.',
          }
        : {
            meaning: `Beschränkte den Schlüssel früher auf die Adressen \`${topic.value}\`. Heute ohne Wirkung.`,
          };
    case 'dkim.repeated':
      return {
        meaning: `Ein zweites \`${topic.tag}\`: Eine doppelte Angabe macht den ganzen Eintrag ungültig.`,
      };
    case 'dkim.unknown':
      return { meaning: `\`${topic.tag}\` ist keine Angabe von DKIM-Schlüsseln. Empfänger ignorieren sie.` };
    case 'dkim.junk':
      return { meaning: `\`${topic.text}\` ist keine Angabe, denn es fehlen Name und Wert.` };
    default:
      return unreachable(topic);
  }
};
