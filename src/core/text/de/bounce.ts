import type { bounceFindings } from '../../findings/bounce.ts';
import type { AreaTexts } from '../area-texts.ts';

/** Ein Host mit seinem Namen, eine Firma, wie sie sich nennt; leer: nicht bekannt. */
const who = (receiver: string): string =>
  receiver === '' ? 'Der empfangende Server' : receiver.includes('.') ? `\`${receiver}\`` : receiver;
const whose = (domain: string): string => (domain === '' ? 'der Absenderdomain' : `\`${domain}\``);
const at = (domain: string): string => (domain === '' ? 'der Domain des Empfängers' : `\`${domain}\``);
const server = (ip: string): string => (ip === '' ? 'der sendende Server' : `der sendende Server \`${ip}\``);
const again = 'Fragen Sie in einigen Minuten noch einmal.';
const refused = (receiver: string): string => `${who(receiver)} hat die Nachricht abgelehnt`;

export const bounceTexts: AreaTexts<typeof bounceFindings> = {
  'bounce.recipient-unknown': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Diese Adresse gibt es bei ${at(domain)} nicht.`,
    why: 'Der Teil vor dem @ ist falsch geschrieben, oder das Postfach wurde geschlossen.',
    fix: 'Prüfen Sie die Schreibweise oder fragen Sie die Person auf anderem Weg. Nehmen Sie die Adresse aus Ihren Listen.',
  }),
  'bounce.recipient-moved': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Diese Adresse bei ${at(domain)} ist umgezogen.`,
    why: 'Das Postfach wird nicht mehr benutzt, und Post dafür wird nicht weitergeleitet.',
    fix: 'Nehmen Sie die neue Adresse, falls die Fehlermeldung sie nennt. Sonst fragen Sie die Person.',
  }),
  'bounce.recipient-disabled': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Dieses Postfach bei ${at(domain)} ist abgeschaltet.`,
    why: 'Die Adresse gibt es, doch sie nimmt nichts an: gesperrt, lange ungenutzt oder nicht bezahlt.',
    fix: 'Wenden Sie sich auf anderem Weg an die Person. Nur sie oder ihr Anbieter kann das Postfach wieder öffnen.',
  }),
  'bounce.recipient-refuses': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Die Gegenseite nimmt von Ihnen keine E-Mails an.`,
    why: 'Das Postfach oder die Gruppe lässt nur bestimmte Absender zu, oder Sie sind dort gesperrt.',
    fix: 'Bitten Sie den Empfänger auf anderem Weg, Ihre Adresse zuzulassen. SPF und DKIM ändern daran nichts.',
  }),
  'bounce.mailbox-full': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Das Postfach des Empfängers ist voll.`,
    why: 'Nur der Empfänger kann Platz schaffen.',
    fix: 'Sagen Sie ihm auf anderem Weg Bescheid und senden Sie die Nachricht dann noch einmal.',
  }),
  'bounce.host-unknown': ({ domain }) => ({
    verdict: `Die Nachricht ging nicht hinaus: Für ${at(domain)} ist kein Mailserver zu finden.`,
    why: 'Der Teil hinter dem @ ist falsch geschrieben, oder die Domain gibt es nicht mehr.',
    fix: 'Prüfen Sie die Schreibweise der Domain.',
  }),
  'bounce.receiving-lookup': ({ domain }) => ({
    verdict: `Die Nachricht war noch nicht zu senden: Eine DNS-Abfrage zu ${at(domain)} ist fehlgeschlagen.`,
    why: 'Ob die Domain Mailserver hat, ist damit nicht bekannt. Falsch ist sie deshalb nicht.',
    fix: 'Warten Sie den nächsten Versuch ab. Bleibt es dabei, melden Sie es dem Inhaber der Domain oder prüfen Sie das DNS des sendenden Servers.',
  }),
  'bounce.null-mx': ({ domain }) => ({
    verdict: `Die Nachricht ging nicht hinaus: Bei ${at(domain)} ist E-Mail-Empfang abgeschaltet.`,
    why: 'Dort steht mit Absicht ein leerer MX-Eintrag (Null MX).',
    fix: 'Nehmen Sie eine andere Adresse der Person oder Firma.',
  }),

  'bounce.dmarc': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: DMARC ist nicht bestanden, und die Richtlinie von ${whose(domain)} verlangt das.`,
    why: 'Weder SPF noch DKIM war für die sichtbare Absenderdomain bestanden.',
    fix: 'Suchen Sie den Server oder Dienst, der gesendet hat. Schalten Sie dort DKIM ein oder nehmen Sie ihn in SPF auf.',
    trap: 'Haben Sie nichts gesendet, stimmt die Ablehnung: Jemand hat Ihren Namen benutzt.',
  }),
  'bounce.dmarc-lookup': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} hat die Nachricht aufgeschoben: Die DMARC-Richtlinie von ${whose(domain)} war nicht abzufragen.`,
    why: 'Dort ist eine DNS-Abfrage fehlgeschlagen. Über den Eintrag sagt das nichts.',
    fix: 'Prüfen Sie, ob die Nameserver der Domain antworten. Der sendende Server versucht es von selbst wieder.',
  }),
  'bounce.spf-lookup': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} konnte den SPF-Eintrag von ${whose(domain)} nicht abfragen.`,
    why: 'Eine DNS-Abfrage ist dort fehlgeschlagen. Über den Eintrag sagt das nichts.',
    fix: 'Prüfen Sie, ob die Nameserver der Domain und aller include-Ziele antworten. Senden Sie dann noch einmal.',
  }),
  'bounce.alignment': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: SPF und DKIM gehören zu einer anderen Domain als ${whose(domain)}.`,
    why: 'Sichtbar ist die eine Domain, bestanden hat die andere. Für DMARC zählt nur die sichtbare.',
    fix: 'Schalten Sie beim Versanddienst die DKIM-Signatur mit Ihrer eigenen Domain ein.',
  }),
  'bounce.no-dmarc': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Bei ${whose(domain)} fehlt ein DMARC-Eintrag.`,
    why: 'Wer viel sendet, braucht dort einen. `p=none` genügt.',
    fix: 'Veröffentlichen Sie einen DMARC-Eintrag, zunächst mit `p=none` und einer Berichtsadresse.',
  }),
  'bounce.spf': ({ receiver, domain, ip }) => ({
    verdict: `${refused(receiver)}: Laut SPF von ${whose(domain)} darf ${server(ip)} nicht senden.`,
    why: 'SPF prüft den Server und die Bounce-Adresse (Return-Path), nicht den sichtbaren Absender.',
    fix: 'Nehmen Sie den Server in SPF auf, wenn es Ihrer ist. Leitet er nur weiter, ändern Sie nichts und signieren mit DKIM.',
  }),
  'bounce.spf-record': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Der SPF-Eintrag von ${whose(domain)} ist nicht brauchbar.`,
    why: 'Er hat einen Fehler, braucht zu viele Abfragen oder erlaubt viel zu viele Adressen.',
    fix: 'Prüfen Sie die Domain und veröffentlichen Sie den berichtigten Eintrag.',
  }),
  'bounce.dkim': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Für ${whose(domain)} war keine DKIM-Signatur bestanden.`,
    why: 'Die Nachricht war nicht signiert, der Schlüssel steht nicht im DNS, oder sie wurde unterwegs verändert.',
    fix: 'Schalten Sie DKIM dort ein, wo gesendet wird, und veröffentlichen Sie den Schlüssel unter seinem Selektor.',
  }),
  'bounce.arc': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Die ARC-Vermerke eines weiterleitenden Servers stimmen nicht.`,
    why: 'Eine Liste oder Weiterleitung hat die Nachricht verändert oder falsch versiegelt.',
    fix: 'Melden Sie es dem Betreiber der Liste oder Weiterleitung. Ihnen selbst hilft Ihre eigene DKIM-Signatur.',
  }),
  'bounce.unauthenticated': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Nichts belegt, dass sie von ${whose(domain)} kommt.`,
    why: 'Mehrere Prüfungen sind zugleich fehlgeschlagen: SPF, DKIM oder beide mit DMARC.',
    fix: 'Suchen Sie den Server, der gesendet hat. Nehmen Sie ihn in SPF auf und schalten Sie dort DKIM ein.',
  }),
  'bounce.gmail-5-7-26': ({ domain }) => ({
    verdict: `Gmail hat die Nachricht abgelehnt: Weder SPF noch DKIM belegen den Absender ${domain === '' ? '' : `\`${domain}\``}`.trimEnd() + '.', // prettier-ignore
    why: 'Der sendende Server oder Dienst ist für diese Domain nicht eingerichtet.',
    fix: 'Suchen Sie den Server in der Fehlermeldung. Nehmen Sie ihn in SPF auf und schalten Sie DKIM ein.',
  }),
  'bounce.outlook-5-7-515': ({ domain, failed }, fmt) => ({
    verdict: `Outlook.com hat die Nachricht abgelehnt: ${domain === '' ? 'Die Absenderdomain' : `\`${domain}\``} muss SPF, DKIM und DMARC zugleich bestehen.`,
    why: 'Diese Regel gilt für Domains mit großem Versand. DMARC allein bräuchte nur eine der beiden Prüfungen.',
    fix: `Beheben Sie die Prüfung, die am Ende der Fehlermeldung als Fail genannt ist${failed.length > 0 ? `: ${fmt.list(failed)}` : ''}.`,
  }),
  'bounce.sender-refused': ({ receiver, domain }) => ({
    verdict: `${who(receiver)} hat die Absenderadresse bei ${whose(domain)} abgelehnt.`,
    why: 'Die Absenderdomain steht nicht im DNS, nimmt keine E-Mails an oder ist dort nicht erwünscht.',
    fix: 'Senden Sie mit einer Adresse, deren Domain es gibt und die E-Mails annimmt.',
  }),

  'bounce.reverse-dns': ({ receiver, ip }) => ({
    verdict: `${refused(receiver)}: Ohne richtigen Reverse-DNS-Namen (PTR) darf ${server(ip)} nicht senden.`,
    why: 'Die Adresse braucht einen Namen, und dieser muss zur Adresse zurückführen.',
    fix: 'Lassen Sie ihn bei dem Anbieter setzen, der Ihnen den Server vermietet. Der Domain-Registrar kann das nicht.',
  }),
  'bounce.helo': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Der Name, mit dem sich der sendende Server meldet (HELO), genügt nicht.`,
    why: 'Es muss ein vollständiger Hostname sein, der im DNS steht.',
    fix: 'Stellen Sie den Servernamen so ein, wie er im Reverse-DNS steht, etwa `mail.example.com`.',
  }),
  'bounce.tls': ({ receiver }) => ({
    verdict: `Die Nachricht ging nicht hinaus: Die verschlüsselte Verbindung mit ${receiver === '' ? 'dem anderen Server' : who(receiver)} kam nicht zustande.`,
    why: 'Eine Seite verlangt TLS und die andere kann es nicht, oder Zertifikat oder Richtlinie passen nicht.',
    fix: 'Lesen Sie, welche Seite gemeint ist: Ihre schaltet STARTTLS ein, die andere behebt Zertifikat oder MTA-STS.',
  }),
  'bounce.block-list': ({ receiver, ip }) => ({
    verdict: `${refused(receiver)}: Auf einer Sperrliste steht ${server(ip)}.`,
    why: 'SPF, DKIM und DMARC helfen dagegen nicht. Oft nennt der Text die Liste.',
    fix: 'Suchen Sie, was die unerwünschten E-Mails gesendet hat, und stellen Sie es ab. Beantragen Sie dann die Löschung.',
  }),
  'bounce.listed-domain': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Eine Domain darin steht auf einer Sperrliste.`,
    why: `Es ist ${domain === '' ? 'die Absenderdomain' : `\`${domain}\``} oder das Ziel eines Links. Solche Listen führen Namen, keine Serveradressen.`,
    fix: 'Schlagen Sie jede Domain der Nachricht bei der genannten Liste nach. Entfernen Sie fremde Links; für die eigene beantragen Sie die Löschung.',
  }),
  'bounce.reputation': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Server oder Domain haben dort noch keinen guten Ruf.`,
    why: 'Er entsteht aus früheren E-Mails, Beschwerden und der Art der Adresse (Einwahl, neuer Server).',
    fix: 'Senden Sie über den Mailserver Ihres Anbieters. Oder senden Sie wenig und Erwünschtes und schreiben Sie dem Postmaster.',
  }),
  'bounce.t-online': ({ ip }) => ({
    verdict: `T-Online hat die Nachricht abgelehnt: Zugelassen ist ${server(ip)} dort nicht.`,
    why: 'T-Online verlangt einen Server mit festem Namen und dort eine Webseite mit Impressum. SPF hilft nicht.',
    fix: 'Stellen Sie diese Seite unter dem Namen des Servers bereit. Schreiben Sie dann an die Adresse in der Fehlermeldung.',
  }),
  'bounce.rate': ({ receiver }) => ({
    verdict: `${who(receiver)} bremst Sie: Es kamen zu viele E-Mails auf einmal.`,
    why: 'Empfänger begrenzen Absender, die sie kaum kennen oder über die sich Leute beschweren.',
    fix: 'Senden Sie langsamer und streichen Sie Adressen, die zurückkommen oder sich beschweren.',
  }),
  'bounce.greylisted': ({ receiver }) => ({
    verdict: `${who(receiver)} lässt unbekannte Absender warten (Greylisting).`,
    why: 'Derselbe Server versucht es nach einigen Minuten wieder, dann wird die Nachricht angenommen.',
    fix: 'Warten Sie. Nur ein Server, der es nie wieder versucht, ist falsch eingestellt.',
  }),
  'bounce.relay-denied': ({ receiver, domain }) => ({
    verdict: `${refused(receiver)}: Er ist nicht der Mailserver für ${at(domain)}.`,
    why: 'Er sollte Post für andere weitergeben. Oder der MX-Eintrag führt zu einem Server, der die Domain nicht kennt.',
    fix: 'Ist es Ihr eigener Postausgang, melden Sie sich dort an. Sonst berichtigt der Empfänger den MX-Eintrag.',
  }),
  'bounce.login-needed': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Er verlangt zuerst eine Anmeldung.`,
    why: 'Postausgangsserver nehmen nur E-Mails von angemeldeten Personen an.',
    fix: 'Schalten Sie im Mailprogramm die Anmeldung am Postausgang ein, mit Benutzername und Passwort.',
  }),

  'bounce.message-too-big': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Sie ist zu groß.`,
    why: 'Anhänge wachsen beim Versand um ein Drittel.',
    fix: 'Senden Sie einen Link zur Datei oder mehrere kleinere Nachrichten.',
  }),
  'bounce.spam': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Der Filter dort hält sie für Spam.`,
    why: 'Wörter, Links oder der Absender wirken wie unerwünschte Post. Den Grund zeigt das DNS nicht.',
    fix: 'Sorgen Sie dafür, dass SPF, DKIM und DMARC bestehen, und schreiben Sie dem Postmaster dort.',
  }),
  'bounce.virus': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Der Virenscanner dort hat angeschlagen.`,
    why: 'Ein Anhang oder Link wurde erkannt, zu Recht oder nicht.',
    fix: 'Prüfen Sie den Rechner, von dem sie kam. Ist er sauber, geben Sie die Datei auf anderem Weg weiter.',
  }),
  'bounce.attachment': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Diese Art von Anhang ist dort nicht erlaubt.`,
    why: 'Programme, Skripte und verschlüsselte Archive sind oft nicht zugelassen.',
    fix: 'Senden Sie einen Link zur Datei oder eine andere Art von Datei.',
  }),
  'bounce.header-malformed': ({ receiver }) => ({
    verdict: `${refused(receiver)}: Ihre Kopfzeilen sind nicht in Ordnung.`,
    why: 'Eine fehlt, steht doppelt oder ist falsch gebildet, etwa From, Date oder Message-ID.',
    fix: 'Berichtigen Sie das Programm, das die Nachricht geschrieben hat. Der Text nennt die Zeile.',
  }),

  'bounce.loop': ({ domain }) => ({
    verdict: `Die Nachricht lief auf dem Weg zu ${at(domain)} im Kreis und wurde aufgegeben.`,
    why: 'Zwei Server geben E-Mails für diese Adresse einander weiter.',
    fix: 'Sagen Sie der Gegenseite Bescheid. Ihre Weiterleitung oder ihr MX-Eintrag zeigt auf sich selbst.',
  }),
  'bounce.expired': ({ domain }) => ({
    verdict: `Die Nachricht wartete zu lange: Kein Server von ${at(domain)} nahm sie rechtzeitig an.`,
    why: 'Der sendende Server hat es tagelang versucht und dann aufgegeben. Die erste Ablehnung steht oft in seinem Protokoll.',
    fix: 'Prüfen Sie, ob die Domain erreichbare Mailserver hat, und senden Sie dann noch einmal.',
  }),
  'bounce.network': ({ receiver, domain }) => ({
    verdict: `Die Übergabe scheiterte: ${receiver === '' ? 'Der Server' : who(receiver)} von ${at(domain)} hat nicht geantwortet.`,
    why: 'Er war nicht erreichbar, oder etwas dazwischen sperrt die Verbindung.',
    fix: 'Warten Sie den nächsten Versuch ab. Scheitern alle Domains, ist Ihr Port 25 gesperrt: Fragen Sie Ihren Anbieter.',
  }),
  'bounce.disk-full': ({ receiver }) => ({
    verdict: `${who(receiver)} konnte die Nachricht nicht annehmen: Dort ist kein Platz mehr.`,
    why: 'Der ganze Server ist voll, nicht ein einzelnes Postfach.',
    fix: 'Warten Sie den nächsten Versuch ab oder sagen Sie dem Betreiber Bescheid.',
  }),
  'bounce.server-trouble': ({ receiver }) => ({
    verdict: `${who(receiver)} konnte die Nachricht nicht annehmen: Dort liegt eine Störung vor.`,
    why: 'Der Text spricht von einem Fehler in diesem Server. Ihre Einstellungen sind nicht die Ursache.',
    fix: 'Warten Sie den nächsten Versuch ab oder sagen Sie dem Betreiber Bescheid.',
  }),

  'bounce.policy': ({ receiver }) => ({
    verdict: `${refused(receiver)}, nach einer eigenen Regel, die er nicht erklärt.`,
    why: 'Solche Worte stehen für vieles. SPF, DKIM, DMARC und Reverse-DNS-Name lassen sich von hier prüfen.',
    fix: 'Prüfen Sie sie unten. Stimmt alles, fragen Sie den Postmaster dort nach der Regel.',
  }),
  'bounce.unknown': ({ receiver }) => ({
    verdict: `${refused(receiver)}. Diese Worte sind hier nicht bekannt.`,
    why: 'Erklären lässt sich nur der Code unten. Er nennt eine Gruppe von Ursachen, nicht die Ursache.',
    fix: 'Prüfen Sie unten, was das DNS zeigt, und fragen Sie den Postmaster dort.',
  }),
  'bounce.nothing': () => ({
    verdict: 'In diesem Text ist keine Ablehnung zu erkennen.',
    why: 'Weder Worte noch ein Code eines Mailservers wurden gefunden.',
    fix: 'Fügen Sie die ganze Fehlermeldung, die Antwort des Servers oder die Zeilen des Protokolls ein.',
  }),
  'bounce.accepted': ({ receiver }) => ({
    verdict: `Das ist keine Ablehnung: ${receiver === '' ? 'Der empfangende Server' : who(receiver)} hat die Nachricht angenommen.`,
    why: 'Codes, die mit 2 beginnen, bedeuten Erfolg. Wo die Nachricht danach liegt, sagen sie nicht.',
    fix: 'Wird sie vermisst, lassen Sie im Spam-Ordner nachsehen oder fragen Sie mit dieser Zeile beim Anbieter nach.',
  }),
  'bounce.auto-reply': ({ receiver }) => ({
    verdict: `Das ist eine automatische Antwort${receiver === '' ? '' : ` (${who(receiver)})`}, keine Ablehnung.`,
    why: 'Die Nachricht ist angekommen.',
  }),
  'bounce.complaint': ({ domain }) => ({
    verdict: `Das ist eine Beschwerde: Jemand hat eine Nachricht von ${whose(domain)} als Spam gemeldet.`,
    why: 'Die Nachricht ist angekommen. Empfänger zählen Beschwerden gegen den Absender.',
    fix: 'Nehmen Sie diese Person aus Ihren Listen.',
  }),

  'bounce.now.spf-pass': ({ domain, ip }) => ({
    verdict: `SPF ist jetzt bestanden: \`${domain}\` erlaubt \`${ip}\`.`,
    why: 'Sah der Empfänger etwas anderes, wurde der Eintrag seither geändert, oder ein anderer Server hat gesendet.',
  }),
  'bounce.now.spf-not-listed': ({ domain, ip, result }) => ({
    verdict: `SPF ist weiterhin nicht bestanden: \`${domain}\` erlaubt \`${ip}\` nicht.`,
    why: `Empfänger erhalten \`${result}\`.`,
    fix: 'Nehmen Sie die Adresse in den SPF-Eintrag auf, wenn dieser Server für Sie sendet.',
  }),
  'bounce.now.spf-none': ({ domain }) => ({
    verdict: `\`${domain}\` hat keinen SPF-Eintrag, also kann SPF nicht bestehen.`,
    why: 'SPF wird nicht von der Domain darüber geerbt.',
    fix: 'Veröffentlichen Sie einen, der alle Server nennt, die für diesen Namen senden.',
  }),
  'bounce.now.spf-error': ({ domain }) => ({
    verdict: `SPF von \`${domain}\` endet für diese Adresse mit einem Fehler.`,
    why: 'Ein Syntaxfehler, ein zweiter Eintrag oder zu viele Abfragen beenden die Auswertung.',
    fix: 'Prüfen Sie die Domain: Ihr Bericht nennt die Stelle.',
  }),
  'bounce.now.spf-failed': ({ domain }) => ({
    verdict: `SPF von \`${domain}\` ließ sich nicht auswerten: Eine Abfrage schlug fehl oder wurde nicht gestellt.`,
    why: 'Das heißt nicht, dass der Eintrag fehlt.',
    fix: again,
  }),
  'bounce.now.key-ok': ({ name }) => ({
    verdict: `Der DKIM-Schlüssel bei \`${name}\` ist da und brauchbar.`,
    why: 'Ob damit signiert wird, zeigt nur eine empfangene Nachricht.',
  }),
  'bounce.now.key-revoked': ({ name }) => ({
    verdict: `Der DKIM-Schlüssel bei \`${name}\` ist zurückgezogen: Signaturen damit schlagen fehl.`,
    why: 'Ein leeres `p=` sagt, dass der Schlüssel nicht mehr gilt.',
    fix: 'Stellen Sie den sendenden Server auf einen Selektor ein, dessen Schlüssel veröffentlicht ist.',
  }),
  'bounce.now.key-failed': ({ name }) => ({
    verdict: `Der DKIM-Schlüssel bei \`${name}\` ließ sich nicht abfragen.`,
    why: 'Das heißt nicht, dass er fehlt.',
    fix: again,
  }),
  'bounce.now.dmarc-by-spf': ({ domain }) => ({
    verdict: `DMARC wäre für \`${domain}\` jetzt bestanden, durch SPF.`,
    why: 'Das gilt, wenn die Bounce-Adresse (Return-Path) dieselbe Domain nutzt.',
  }),
  'bounce.now.dmarc-needs-dkim': ({ domain, policy }) => ({
    verdict: `DMARC von \`${domain}\` hängt allein an DKIM: SPF ist für diese Adresse nicht bestanden.`,
    why: `Ohne gültige Signatur der Domain sollen Empfänger nach \`${policy}\` handeln.`,
    fix: 'Schalten Sie DKIM für die Domain dort ein, wo gesendet wird, oder berichtigen Sie SPF.',
  }),
  'bounce.now.dmarc-policy': ({ domain, policy, from }) => ({
    verdict: `Die DMARC-Richtlinie für \`${domain}\` ist \`${policy}\`.`,
    why: `Sie steht bei \`_dmarc.${from}\`.`,
  }),
  'bounce.now.mx-hosts': ({ domain, hosts }, fmt) => ({
    verdict: `\`${domain}\` hat Mailserver: ${fmt.list(hosts, { code: true })}.`,
    why: 'Ob sie antworten und die Adresse kennen, ist von hier nicht zu sehen.',
  }),
  'bounce.now.mx-implicit': ({ domain }) => ({
    verdict: `\`${domain}\` hat keinen MX-Eintrag. Die eigene Adresse nimmt die Post an.`,
    why: 'Sendende Server nehmen dann die Adresse der Domain selbst.',
  }),
  'bounce.now.mx-null': ({ domain }) => ({
    verdict: `\`${domain}\` nimmt keine E-Mails an und sagt das mit einem leeren MX-Eintrag (Null MX).`,
    why: 'Jede Nachricht dorthin kommt zurück.',
    fix: 'Nehmen Sie eine andere Adresse der Person oder Firma.',
  }),
  'bounce.now.mx-none': ({ domain }) => ({
    verdict: `\`${domain}\` hat keinen Mailserver: weder MX-Eintrag noch Adresse.`,
    why: 'Dorthin lässt sich nichts zustellen.',
    fix: 'Prüfen Sie die Schreibweise. Stimmt die Domain, muss ihr Inhaber den MX-Eintrag setzen.',
  }),
  'bounce.now.mx-no-name': ({ domain }) => ({
    verdict: `Die Domain \`${domain}\` gibt es nicht.`,
    why: 'So sagt es das DNS für den ganzen Namen.',
    fix: 'Prüfen Sie die Schreibweise hinter dem @.',
  }),
  'bounce.now.mx-failed': ({ domain }) => ({
    verdict: `Wohin E-Mails für \`${domain}\` gehen, ließ sich nicht abfragen.`,
    why: 'Das heißt nicht, dass ein Eintrag fehlt.',
    fix: again,
  }),
};
