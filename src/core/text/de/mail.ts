import type { mailFindings } from '../../findings/mail.ts';
import type { AreaTexts } from '../area-texts.ts';

const by: Readonly<Record<string, string>> = { both: 'SPF und DKIM', spf: 'SPF', dkim: 'DKIM' };
const forms: Readonly<Record<string, string>> = {
  blanks: 'Leerzeichen am Zeilenende wurden entfernt',
  'line-ends': 'Zeilenenden wurden geändert',
  encoding: 'die Transportkodierung wurde geändert',
  stuffing: 'Punkte am Zeilenanfang wurden verdoppelt oder entfernt',
  'from-mark': 'Zeilen, die mit „From“ beginnen, wurden markiert',
};
const lastServer = 'Signieren Sie auf dem letzten Server, der die Nachricht anfasst.';
const again = 'Fragen Sie die Namen in einigen Minuten noch einmal ab.';

export const mailTexts: AreaTexts<typeof mailFindings> = {
  'mail.pass': ({ author, by: how }) => ({
    verdict: `DMARC ist bestanden: Diese Nachricht kommt von \`${author}\`.`,
    why: `Belegt durch ${by[how] ?? how}. Das sagt, wessen Domain es ist, nicht ob der Inhalt ehrlich ist.`,
  }),
  'mail.no-policy': ({ author, vouched }) => ({
    verdict:
      vouched === 'own'
        ? `\`${author}\` hat keinen DMARC-Eintrag, obwohl SPF oder DKIM hier dafür bestanden ist.`
        : `\`${author}\` hat keinen DMARC-Eintrag. Nichts bindet die Nachricht an den sichtbaren Absender.`,
    why:
      vouched === 'own'
        ? 'Diese Nachricht ist belegt, aber nichts fordert Empfänger auf, Fälschungen aufzuhalten.'
        : `${vouched === 'other' ? 'Was bestanden ist, gilt für eine andere Domain. ' : ''}Empfänger entscheiden nach eigenen Regeln.`,
    fix: `Veröffentlichen Sie einen DMARC-Eintrag für \`${author}\`, zuerst mit p=none.`,
  }),
  'mail.policy.unread': ({ author }) => ({
    verdict: `Der DMARC-Eintrag von \`${author}\` war nicht abzufragen.`,
    why: 'Das heißt nicht, dass er fehlt. Ob DMARC besteht, kann so niemand sagen.',
    fix: again,
  }),
  'mail.from.missing': () => ({
    verdict: 'Empfänger lehnen diese Nachricht ab: In From steht kein Absender.',
    why: 'Jede Nachricht muss genau ein From-Feld haben.',
    fix: 'Setzen Sie in dem Programm, das sie schrieb, eine From-Adresse.',
  }),
  'mail.policy-invalid': ({ author, domain }) => ({
    verdict: `\`${author}\` ist nicht geschützt: Der DMARC-Eintrag \`_dmarc.${domain}\` enthält keine gültige Policy.`,
    why: 'Empfänger beachten den Eintrag dann nicht. Nichts bindet das Bestandene an den sichtbaren Absender.',
    fix: `Berichtigen Sie \`p=\`, \`sp=\` und \`np=\` im Eintrag von \`${domain}\`.`,
  }),
  'mail.from.unknown-domain': ({ author }) => ({
    verdict: `Die Absenderdomain \`${author}\` gibt es nicht. Viele Empfänger lehnen das ab.`,
    why: 'Das DNS kennt keinen solchen Namen. Niemand könnte antworten, und nichts kann den Absender belegen.',
    fix: 'Berichtigen Sie die From-Adresse. Ist es nicht Ihre, rechnen Sie mit einer Fälschung.',
  }),
  'mail.from.no-domain': () => ({
    verdict: 'Empfänger können den Absender nicht prüfen: In From steht keine Adresse mit einer Domain.',
    why: 'DMARC und meist auch der Leser richten sich nach der Domain in From.',
    fix: 'Setzen Sie in dem Programm, das sie schrieb, eine vollständige From-Adresse.',
  }),
  'mail.from.several': ({ count }, fmt) => ({
    verdict: `Empfänger lehnen diese Nachricht ab: From nennt nicht einen Absender, sondern ${fmt.number(count)}.`,
    why: 'Sonst sähe der Leser den einen und DMARC prüfte den anderen. Große Empfänger nehmen das nicht an.',
    fix: 'Schreiben Sie ein From-Feld mit einer Adresse.',
  }),
  'mail.align.spf-other': ({ envelope, author }) => ({
    verdict: 'DMARC schlägt fehl, obwohl SPF bestanden ist: SPF gilt hier für eine andere Domain.',
    why: `SPF hat \`${envelope}\` geprüft. Sichtbar ist \`${author}\`. Für DMARC zählt nur die sichtbare Domain.`,
    fix: `Schalten Sie beim Versanddienst DKIM für \`${author}\` ein. Oder richten Sie dort eine Bounce-Adresse darunter ein.`,
    trap: 'Ein include in SPF hilft nicht. Ist es nicht Ihr Dienst, rechnen Sie mit einer Fälschung.',
  }),
  'mail.align.dkim-other': ({ signer, author }) => ({
    verdict: `DMARC schlägt fehl, obwohl DKIM bestanden ist: Signiert hat nur \`${signer}\`.`,
    why: `Sichtbar ist \`${author}\`. Die Signatur einer anderen Domain zählt nicht.`,
    fix: `Schalten Sie beim Versanddienst die Signatur mit Ihrer Domain \`${author}\` ein.`,
  }),
  'mail.align.both-other': ({ envelope, signer, author }) => ({
    verdict: `DMARC schlägt fehl: SPF und DKIM sind bestanden, aber beide nicht für \`${author}\`.`,
    why: `SPF gilt für \`${envelope}\`, signiert hat \`${signer}\`.`,
    fix: `Schalten Sie beim Versanddienst DKIM für \`${author}\` ein. Oder richten Sie dort eine Bounce-Adresse darunter ein.`,
  }),
  'mail.align.strict': ({ identifier, author }) => ({
    verdict: `DMARC schlägt fehl, weil \`${author}\` genau denselben Namen verlangt.`,
    why: `Bestanden hat \`${identifier}\`: zugehörig, aber nicht gleich. Im Eintrag steht adkim=s oder aspf=s.`,
    fix: 'Setzen Sie adkim=r und aspf=r, oder signieren und senden Sie mit genau diesem Namen.',
  }),
  'mail.unsigned': ({ author }) => ({
    verdict: `Nichts belegt, dass diese Nachricht von \`${author}\` kommt.`,
    why: 'Keine DKIM-Signatur dieser Domain gilt, und SPF ist für sie nicht bestanden.',
    fix: 'Schalten Sie DKIM dort ein, wo sie gesendet wurde. Kennen Sie den Server nicht, ist sie wahrscheinlich gefälscht.',
  }),
  'mail.forwarded': ({ forwarder, author }) => ({
    verdict: 'SPF ist fehlgeschlagen, wahrscheinlich wegen einer Weiterleitung.',
    why: `Der letzte Server, \`${forwarder}\`, hat sie weitergegeben. Er kann nicht im SPF-Eintrag von \`${author}\` stehen.`,
    fix: 'Ändern Sie nichts an SPF. DKIM übersteht Weiterleitungen: Sorgen Sie dafür, dass jede Nachricht signiert ist.',
  }),
  'mail.forwarded.unsigned': ({ forwarder, author }) => ({
    verdict: `Nichts belegt den Absender, wahrscheinlich wegen einer Weiterleitung ohne DKIM-Signatur von \`${author}\`.`,
    why: `SPF übersteht keine Weiterleitung: Der letzte Server ist \`${forwarder}\`. Zeilen früherer Server lassen sich fälschen.`,
    fix: `Ändern Sie nichts an SPF. Schalten Sie DKIM für \`${author}\` dort ein, wo gesendet wurde.`,
  }),
  'mail.forwarded.srs': ({ envelope }) => ({
    verdict: `Eine Weiterleitung hat die Bounce-Adresse umgeschrieben (SRS): \`${envelope}\`.`,
    why: 'SPF gilt dann für den Weiterleiter. Was noch ging, geht weiter: Den Absender muss DKIM belegen.',
  }),
  'mail.list': ({ author }) => ({
    verdict: 'Eine Mailingliste hat diese Nachricht weitergegeben und wahrscheinlich geändert.',
    why: `Mit der Änderung passt die Signatur von \`${author}\` nicht mehr.`,
    fix: 'Bitten Sie den Betreiber der Liste, nichts zu ändern oder die Adresse der Liste in From zu setzen.',
  }),
  'mail.list.proved': ({ author }) => ({
    verdict: `DKIM von \`${author}\` schlägt fehl, weil eine Mailingliste die Nachricht geändert hat.`,
    why: 'Macht man die Änderung rückgängig, ist die Signatur wieder gültig.',
    fix: 'Bitten Sie den Betreiber der Liste, nichts zu ändern oder die Adresse der Liste in From zu setzen.',
  }),
  'mail.copy.differs': ({ domain, part }) => ({
    verdict: 'Diese Kopie ist nicht das, was der Empfänger geprüft hat.',
    why: `Bei der Ankunft war die Signatur von \`${domain}\` gültig, in dieser Kopie nicht. ${part === 'text' ? 'Beim Speichern oder Kopieren wurde etwas verändert.' : 'Das Speichern hat eine Kopfzeile verändert, oder der Schlüssel wurde seitdem ersetzt.'}`,
    fix: 'Speichern Sie die Nachricht als .eml-Datei, oder nutzen Sie „Original anzeigen“.',
  }),
  'mail.body.footer': ({ domain, lines, by: whom }, fmt) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Nach dem Signieren ${fmt.plural(lines, { one: 'kam', other: 'kamen' })} ${fmt.number(lines)} ${fmt.plural(lines, { one: 'Zeile', other: 'Zeilen' })} am Ende des Textes hinzu.`,
    why: 'Ohne sie ist der Text genau der signierte. Fußzeilen und Haftungshinweise tun das.',
    // Bei einer Liste sagt der Satz davor, wer handeln muss.
    ...(whom === 'list' ? {} : { fix: lastServer }),
  }),
  'mail.body.banner': ({ domain, lines }, fmt) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Nach dem Signieren ${fmt.plural(lines, { one: 'kam', other: 'kamen' })} ${fmt.number(lines)} ${fmt.plural(lines, { one: 'Zeile', other: 'Zeilen' })} vor den Text.`,
    why: 'Ohne sie ist der Text genau der signierte. Warnungen vor externen Absendern tun das.',
    fix: 'Fügen Sie die Warnung erst hinter dem Server ein, der DKIM prüft.',
  }),
  'mail.body.part-added': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Der Text wurde nach dem Signieren eingepackt und ergänzt.`,
    why: 'Der erste Teil allein ist der signierte. Listen, die eine Fußzeile anhängen, tun das.',
    fix: 'Bitten Sie den Betreiber dieses Servers, keine Teile anzuhängen.',
  }),
  'mail.body.form': ({ domain, how }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl, denn ${forms[how] ?? how}.`,
    why: 'Das geschah nach dem Signieren. Rückgängig gemacht, ist der Text der signierte. Die Wörter sind dieselben.',
    fix: `${lastServer} Oder das Relay dazwischen lässt Nachrichten unverändert.`,
  }),
  'mail.body.cut': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Ein Teil des signierten Textes fehlt.`,
    why: 'Die Signatur umfasst mehr Text, als hier steht.',
    fix: 'Prüfen Sie, ob die Kopie vollständig ist, dann, welcher Server gekürzt hat.',
  }),
  'mail.body.changed': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl, weil der Text nach dem Signieren geändert wurde.`,
    why: 'Typisch sind Fußzeilen, Haftungshinweise, Virenscanner oder Mailinglisten. Eine Fälschung ist es selten.',
    fix: `${lastServer} Bei einer Mailingliste muss deren Betreiber handeln.`,
  }),
  'mail.body.partly-signed': ({ domain, beyond }, fmt) => ({
    verdict: `Die Signatur von \`${domain}\` lässt am Ende ${fmt.number(beyond)} Oktette ungeschützt.`,
    why: 'Jeder auf dem Weg kann sie angefügt haben, und die Signatur gilt trotzdem (l=).',
    fix: 'Signieren Sie ohne l=.',
  }),
  'mail.body.not-given': ({ domain }) => ({
    verdict: `Der Kopf-Teil der Signatur von \`${domain}\` ist gültig. Der Text fehlt hier.`,
    why: 'Ohne den Text lässt sich nur die Hälfte einer Signatur prüfen.',
    fix: 'Fügen Sie die ganze Nachricht ein, oder ziehen Sie sie als .eml-Datei her.',
  }),
  'mail.header.tag': ({ domain, tag }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Nach dem Signieren kam \`${tag}\` vor den Betreff.`,
    why: 'Rückgängig gemacht, ist der Kopf der signierte. Listen und Filter tun das.',
    fix: 'Lassen Sie den Zusatz weg, oder schreiben Sie ihn in ein eigenes Kopffeld.',
  }),
  'mail.header.added': ({ domain, field }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Das Feld \`${field}\` kam nach dem Signieren hinzu.`,
    why: 'Laut Signatur gab es keines. Ohne das Feld ist der Kopf der signierte.',
    fix: `Lassen Sie diesen Server \`${field}\` nicht mehr setzen. Oder lassen Sie das Feld beim Signieren aus h= weg.`,
  }),
  'mail.header.folding': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Kopfzeilen wurden nach dem Signieren neu umgebrochen.`,
    why: 'Die Signatur nutzt c=simple, das keine anderen Umbrüche erlaubt.',
    fix: 'Signieren Sie mit c=relaxed/relaxed.',
  }),
  'mail.header.encoding': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Ein Relay hat die Nachricht nach dem Signieren neu kodiert.`,
    why: 'Das Feld Content-Transfer-Encoding war signiert und ist jetzt anders.',
    fix: `${lastServer} Oder kodieren Sie vor dem Signieren.`,
  }),
  'mail.header.changed': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Der Kopf passt nicht zur Signatur.`,
    why: 'Ein signiertes Feld wurde danach geändert, oder der Schlüssel im DNS ist ein anderer als der benutzte.',
    fix: 'Vergleichen Sie den Schlüssel des Servers mit dem im DNS. Suchen Sie dann Server, die Kopfzeilen umschreiben.',
  }),
  'mail.key.other': ({ domain, selector, fits }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Die Signatur nennt den falschen Schlüssel.`,
    why: `Sie nennt \`${selector}\`, doch der Schlüssel bei \`${fits}\` passt.`,
    fix: `Stellen Sie den Server auf den Selektor \`${fits}\` um, oder veröffentlichen Sie dessen Schlüssel auch unter dem anderen Namen.`,
  }),
  'mail.key.missing': ({ domain, name }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Der in der Signatur genannte Schlüssel steht nicht im DNS.`,
    why: `Unter \`${name}\` gibt es jetzt keinen Schlüssel.`,
    fix: 'Veröffentlichen Sie den Schlüssel genau unter diesem Namen. Oder stellen Sie den Server auf einen vorhandenen Selektor um.',
  }),
  'mail.key.revoked': ({ domain, name }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Der Schlüssel wurde zurückgezogen.`,
    why: `Das sagt der Eintrag \`${name}\` mit einem leeren p=.`,
    fix: 'Stellen Sie den Server auf den aktuellen Schlüssel um.',
  }),
  'mail.key.unusable': ({ domain, name }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Der Schlüssel taugt nicht für diese Signatur.`,
    why: `Der Eintrag \`${name}\` ist beschädigt, von anderer Art oder verbietet diese Nutzung.`,
    fix: 'Veröffentlichen Sie den Schlüssel neu, so wie der Server ihn ausgibt.',
  }),
  'mail.key.gone-since': ({ name }) => ({
    verdict: 'Die Signatur war bei der Ankunft gültig, ihr Schlüssel wurde seitdem entfernt.',
    why: `Der Empfänger notierte pass, jetzt steht unter \`${name}\` kein Schlüssel. Schlüssel werden ab und zu ersetzt.`,
  }),
  'mail.key.unread': ({ name }) => ({
    verdict: `Der Schlüssel \`${name}\` war nicht abzufragen.`,
    why: 'Das heißt nicht, dass er fehlt. Über die Signatur ist nichts bekannt.',
    fix: again,
  }),
  'mail.signature.expired': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` zählt nicht: Die Signatur war bei der Ankunft abgelaufen.`,
    why: 'Ihre Frist (x=) war vorbei. Die Nachricht lag zu lange, oder eine Uhr geht falsch.',
    fix: 'Signieren Sie ohne x= oder mit mindestens einer Woche Frist.',
  }),
  'mail.signature.expired-since': ({ domain }) => ({
    verdict: `Die Signatur von \`${domain}\` war bei der Ankunft gültig und ist seitdem abgelaufen.`,
    why: 'Empfänger prüfen bei der Zustellung. Das ändert also nichts.',
  }),
  'mail.signature.sha1': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` zählt nicht: Signiert wurde mit rsa-sha1.`,
    why: 'Empfänger dürfen das seit 2018 nicht annehmen, auch wenn die Rechnung stimmt.',
    fix: 'Stellen Sie den Server auf rsa-sha256 um.',
  }),
  'mail.signature.short-key': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` zählt nicht: Der Schlüssel hat weniger als 1024 Bit.`,
    why: 'Solche Schlüssel lassen sich brechen. Empfänger übergehen sie.',
    fix: 'Erzeugen Sie einen Schlüssel mit 2048 Bit unter einem neuen Selektor.',
  }),
  'mail.signature.nothing-fits': ({ domain }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Die Signatur passt weder zum Kopf noch zum Text.`,
    why: 'Beides wurde unterwegs geändert, ein anderer Schlüssel hat signiert, oder die Signatur ist erfunden.',
    fix: 'Vergleichen Sie den Schlüssel des Servers mit dem im DNS. Kennen Sie keinen solchen Server, rechnen Sie mit einer Fälschung.',
  }),
  'mail.signature.malformed': ({ domain, tag }) => ({
    verdict: `DKIM von \`${domain}\` schlägt fehl: Die Signatur ist nicht richtig geschrieben.`,
    why: `Der Fehler steht bei \`${tag}=\`. Ein Programm schrieb sie falsch, oder sie wurde unterwegs beschädigt.`,
    fix: 'Aktualisieren Sie das signierende Programm, oder suchen Sie Server, die Kopfzeilen umschreiben.',
  }),
  'mail.spf.ipv6': ({ ip, domain }) => ({
    verdict: `Die sendende Adresse \`${ip}\` steht nicht im SPF-Eintrag von \`${domain}\`.`,
    why: 'Der Server hat über IPv6 gesendet. IPv4- und IPv6-Adressen stehen getrennt im Eintrag.',
    fix: `Ergänzen Sie \`ip6:${ip}\`, wenn der Server Ihrer ist. Oder lassen Sie ihn nur über IPv4 senden.`,
  }),
  'mail.spf.not-listed': ({ ip, domain, result }) => ({
    verdict: `Die sendende Adresse \`${ip}\` steht nicht im SPF-Eintrag von \`${domain}\`.`,
    why: `SPF ergibt jetzt \`${result}\`.`,
    fix: `Ergänzen Sie \`ip4:${ip}\` im Eintrag, wenn dieser Server Ihrer ist. Sonst kann die Nachricht gefälscht sein: Ergänzen Sie nichts.`,
  }),
  'mail.spf.none': ({ domain }) => ({
    verdict: `\`${domain}\` hat keinen SPF-Eintrag. SPF belegt daher nichts.`,
    why: 'Es ist die Domain der Bounce-Adresse.',
    fix: 'Veröffentlichen Sie einen Eintrag mit dem sendenden Server.',
  }),
  'mail.spf.subdomain': ({ domain, author }) => ({
    verdict: `\`${domain}\` hat keinen eigenen SPF-Eintrag.`,
    why: `Der von \`${author}\` wird nicht vererbt, nur DMARC wird es.`,
    fix: 'Veröffentlichen Sie einen SPF-Eintrag unter diesem Namen.',
  }),
  'mail.spf.error': ({ domain }) => ({
    verdict: `Der SPF-Eintrag von \`${domain}\` lässt sich nicht auswerten.`,
    why: 'Empfänger, die bis zum Fehler kommen, melden ihn. Das gilt als nicht bestanden.',
    fix: 'Prüfen Sie die Domain, und reparieren Sie zuerst den Eintrag.',
  }),
  'mail.spf.failed': ({ domain }) => ({
    verdict: `SPF von \`${domain}\` war nicht abzufragen.`,
    why: 'Das sagt nichts über den Eintrag.',
    fix: again,
  }),
  'mail.spf.local-part': ({ domain }) => ({
    verdict: `SPF von \`${domain}\` hängt vom Teil vor dem @ ab und wurde nicht abgefragt.`,
    why: 'Die Abfrage verriete dem DNS, wessen Nachricht das ist.',
  }),
  'mail.spf.inside-unread': ({ host, recipient }) => ({
    verdict: `Wessen Server \`${host}\` ist, bleibt offen: Die Mailserver (MX) von \`${recipient}\` waren nicht abzufragen.`,
    why: 'Ist es der eigene des Empfängers, sagt seine Adresse nichts über den Absender.',
    fix: again,
  }),
  'mail.spf.inside': ({ host, recipient, ip }) => ({
    verdict: `SPF wurde mit dem eigenen Eingangsserver des Empfängers geprüft: \`${host}\`.`,
    why: `Dort kommt Post für \`${recipient}\` an (MX). Als einliefernde Adresse nennt er \`${ip}\`.`,
    fix: `Wählen Sie \`${ip}\` als „Sendender Server für SPF“. Prüft ein Server dahinter SPF, muss er den eigenen Eingangsserver überspringen.`,
  }),
  'mail.spf.no-address': () => ({
    verdict: 'SPF lässt sich nicht auswerten: Keine Kopfzeile zeigt die sendende Adresse.',
    why: 'Sie steht in der Received-Zeile des empfangenden Servers.',
    fix: 'Fügen Sie alle Kopfzeilen ein, so wie der Empfänger sie gespeichert hat.',
  }),
  'mail.form': ({ author }) => ({
    verdict: `Wahrscheinlich hat ein Kontaktformular im Namen seines Besuchers bei \`${author}\` gesendet.`,
    why: 'Nur Server dieser Domain dürfen das. DMARC kann so nicht bestehen.',
    fix: 'Setzen Sie in From eine Adresse Ihrer eigenen Domain und in Reply-To die des Besuchers.',
  }),
  'mail.freemail': ({ author }) => ({
    verdict: `Ein anderer Server hat im Namen einer Adresse bei \`${author}\` gesendet.`,
    why: 'Nur die Server dieses Dienstes können dafür DMARC bestehen.',
    fix: `Senden Sie über \`${author}\` selbst oder mit einer Adresse Ihrer eigenen Domain.`,
  }),
  'mail.shown-address': ({ author, shown }) => ({
    verdict: `Der Absendername zeigt \`${shown}\`, die Nachricht kommt aber von \`${author}\`.`,
    why: 'Viele Programme zeigen nur den Namen. DMARC prüft ihn nicht.',
    fix: `Überlegen Sie, ob Sie Post von \`${author}\` erwarten.`,
  }),
  'mail.shown-name': ({ author, unicode }) => ({
    verdict: `Die Domain des Absenders ist \`${author}\`, angezeigt als \`${unicode}\`.`,
    why: 'Buchstaben anderer Alphabete können unseren gleichen.',
  }),
  'mail.reported-differs': ({ author, reported, now }) => ({
    verdict: `Der Empfänger notierte DMARC \`${reported}\` für \`${author}\`, hier und jetzt ergibt sich \`${now}\`.`,
    why: 'DNS-Einträge können sich seitdem geändert haben, oder der Empfänger weiß mehr, als die Kopfzeilen zeigen.',
  }),
  'mail.older-differs': ({ author, older, newer }) => ({
    verdict: `Empfänger mit dem älteren DMARC kommen bei \`${author}\` zu einem anderen Ergebnis.`,
    why: `Nach RFC 7489 ist es \`${older}\`, nach RFC 9989 \`${newer}\`. Sie bestimmen die Hauptdomain verschieden.`,
  }),
  'mail.bounce': () => ({
    verdict: 'Das ist selbst ein Zustellbericht: Seine Bounce-Adresse ist leer.',
    why: 'SPF prüft dann den Namen des sendenden Servers.',
  }),
};
