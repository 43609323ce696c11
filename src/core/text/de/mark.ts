import type { markFindings } from '../../findings/mark.ts';
import type { AreaTexts } from '../area-texts.ts';

export const markTexts: AreaTexts<typeof markFindings> = {
  'mark.ok': ({ name, issuer, until }) => ({
    verdict: `Das Zertifikat nennt \`${name}\`, das passt.`,
    why: `Es gibt an, von \`${issuer}\` ausgestellt zu sein, und gilt bis ${until}.`,
  }),
  'mark.unseen': ({ issuer }) => ({
    verdict: 'Ob das Zertifikat echt ist, wurde nicht geprüft.',
    why: `Eine Webseite kann nicht prüfen, ob es von \`${issuer}\` stammt, ob Empfänger dieser Stelle vertrauen und ob es widerrufen wurde.`,
  }),
  'mark.too-large': ({ kilobytes }, fmt) => ({
    verdict: `Die Datei hat ${fmt.number(kilobytes)} kB, zu viel für ein Markenzertifikat.`,
    why: 'Sie wurde nicht gelesen.',
    fix: 'Wählen Sie die PEM-Datei, die Sie vom Aussteller bekommen haben.',
  }),
  'mark.not-pem': ({ written }) => ({
    verdict: 'In diesem Text steht kein Zertifikat.',
    why: `Er beginnt mit \`${written}\`. Empfänger lesen PEM, das mit \`-----BEGIN CERTIFICATE-----\` beginnt.`,
    fix: 'Bringen Sie die PEM-Datei, nicht die binäre (DER, PFX).',
  }),
  'mark.private-key': ({ label }) => ({
    verdict: `Die Datei enthält einen privaten Schlüssel: \`${label}\`.`,
    why: 'Die Datei hinter `a=` ist für alle lesbar.',
    fix: 'Nehmen Sie den Schlüssel heraus. Lag die Datei schon auf einem Webserver, verlangen Sie ein neues Zertifikat.',
  }),
  'mark.unreadable': ({ number }, fmt) => ({
    verdict: `Zertifikat ${fmt.number(number)} der Datei lässt sich nicht lesen.`,
    why: 'Ein Teil fehlt oder wurde verändert, etwa beim Kopieren.',
    fix: 'Holen Sie die Datei noch einmal beim Aussteller.',
  }),
  'mark.order': ({ number }, fmt) => ({
    verdict: `Das Markenzertifikat steht in der Datei an Stelle ${fmt.number(number)}; es gehört an den Anfang.`,
    why: 'Empfänger halten das erste dafür. Danach kommen die der Aussteller.',
    fix: 'Setzen Sie es an den Anfang.',
  }),
  'mark.chain': ({ issuer }) => ({
    verdict: `In der Datei fehlt das Zertifikat des Ausstellers, \`${issuer}\`.`,
    why: 'Empfänger verlangen die Kette bis zu einer Stelle, die sie kennen.',
    fix: 'Hängen Sie die Zwischenzertifikate an, die der Aussteller mitgeschickt hat.',
  }),
  'mark.usage': ({ usage }) => ({
    verdict: 'Das ist kein Markenzertifikat: Es wurde nicht für Logos ausgestellt.',
    why: `Der Verwendungszweck \`${usage}\` fehlt. Das Zertifikat eines Webservers genügt nicht.`,
    fix: 'Bringen Sie das Markenzertifikat (VMC oder CMC).',
  }),
  'mark.names': ({ wanted, names }, fmt) => ({
    verdict: `Das Zertifikat gilt nicht für \`${wanted}\`.`,
    why: `Es nennt ${fmt.list(names, { code: true })}. Nötig ist die Domain oder die Domain mit diesem Selektor.`,
    fix: 'Verlangen Sie eines mit diesem Namen, oder veröffentlichen Sie den Eintrag unter einem, für den es gilt.',
  }),
  'mark.names.none': ({ wanted }) => ({
    verdict: `Das Zertifikat nennt keine Domain, gilt also nicht für \`${wanted}\`.`,
    why: 'Empfänger vergleichen die Namen in `subjectAltName`.',
    fix: 'Verlangen Sie ein Zertifikat, das die Domain nennt.',
  }),
  'mark.names.parent': ({ domain, name }) => ({
    verdict: `Das Zertifikat nennt \`${name}\`, nicht \`${domain}\`.`,
    why: 'Manche Empfänger lassen den Namen der Organisation vielleicht gelten, andere verlangen den genauen.',
    fix: 'Lassen Sie die Subdomain aufnehmen.',
  }),
  'mark.logotype': ({ extension }) => ({
    verdict: 'Das Zertifikat enthält kein Logo.',
    why: `Die Erweiterung \`${extension}\` fehlt. Empfänger vergleichen das Logo darin mit dem hinter \`l=\`.`,
    fix: 'Bringen Sie das Markenzertifikat (VMC oder CMC).',
  }),
  'mark.logo.same': () => ({
    verdict: 'Das Logo im Zertifikat ist dasselbe wie in der gewählten Logodatei.',
    why: 'Beide wurden Zeichen für Zeichen verglichen.',
  }),
  'mark.logo.other': () => ({
    verdict: 'Das Logo im Zertifikat ist nicht das der gewählten Logodatei.',
    why: 'Empfänger lehnen ein Logo ab, das vom beglaubigten abweicht, und sei es um ein Leerzeichen.',
    fix: 'Veröffentlichen Sie genau die Datei, die der Aussteller beglaubigt hat.',
  }),
  'mark.type.verified': ({ type }) => ({
    verdict: `Es nennt sich \`${type}\`: ein VMC.`,
    why: 'Gmail zeigt das Logo mit blauem Haken, und Apple Mail verlangt diese Art.',
  }),
  'mark.type.common': ({ type }) => ({
    verdict: `Es nennt sich \`${type}\`: ein CMC.`,
    why: 'Gmail zeigt das Logo ohne Haken. Ob Apple Mail es annimmt, ist hier nicht bekannt.',
  }),
  'mark.type.missing': () => ({
    verdict: 'Das Zertifikat sagt nicht, welche Art von Marke es beglaubigt.',
    why: 'Markenzertifikate nennen die Art unter den Angaben zum Inhaber.',
    fix: 'Fragen Sie den Aussteller, ob es ein VMC oder ein CMC ist.',
  }),
  'mark.expired': ({ until }) => ({
    verdict: `Das Zertifikat ist am ${until} abgelaufen.`,
    why: 'Empfänger, die eines verlangen, zeigen kein Logo mehr.',
    fix: 'Erneuern Sie es und tauschen Sie die Datei aus.',
  }),
  'mark.not-yet': ({ from }) => ({
    verdict: `Das Zertifikat gilt erst ab ${from}.`,
    why: 'Bis dahin lehnen Empfänger es ab.',
    fix: 'Lassen Sie bis zu diesem Tag das ältere stehen.',
  }),
  'mark.ends-soon': ({ until, days }, fmt) => ({
    verdict: `Das Zertifikat läuft am ${until} ab, in ${fmt.number(days)} ${fmt.plural(days, { one: 'Tag', other: 'Tagen' })}.`,
    why: 'Erneuern dauert: Der Aussteller prüft die Marke noch einmal.',
    fix: 'Bestellen Sie jetzt das nächste.',
  }),
  'mark.long': ({ days }, fmt) => ({
    verdict: `Das Zertifikat gilt ${fmt.number(days)} Tage, länger als die Regeln der Aussteller erlauben.`,
    why: 'Üblich sind höchstens 398 Tage; Empfänger können es ablehnen.',
    fix: 'Fragen Sie den Aussteller.',
  }),
  'mark.sct': () => ({
    verdict: 'Das Zertifikat enthält keinen Nachweis, dass es in einem öffentlichen Verzeichnis steht.',
    why: 'Empfänger verlangen solche Zeitstempel (SCT) in Markenzertifikaten.',
    fix: 'Fragen Sie den Aussteller, ob es das endgültige Zertifikat ist.',
  }),
};
