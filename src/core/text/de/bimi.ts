import type { bimiFindings } from '../../findings/bimi.ts';
import type { AreaTexts } from '../area-texts.ts';

const again = 'Prüfen Sie in einigen Minuten noch einmal.';

export const bimiTexts: AreaTexts<typeof bimiFindings> = {
  'bimi.ok': ({ domain, url }) => ({
    verdict: `\`${domain}\` nennt ein Logo für seine E-Mails.`,
    why: `Es liegt unter \`${url}\`. Ob es gezeigt wird, entscheidet jeder Postfachanbieter selbst.`,
  }),
  'bimi.missing': ({ domain }) => ({
    verdict: `\`${domain}\` veröffentlicht kein Logo (BIMI).`,
    why: 'Das ist freiwillig und ändert nichts an der Zustellung.',
  }),
  'bimi.failed': ({ name }) => ({
    verdict: `Der Logo-Eintrag \`${name}\` ließ sich nicht abfragen.`,
    why: 'Das heißt nicht, dass er fehlt.',
    fix: again,
  }),
  'bimi.declined': ({ domain }) => ({
    verdict: `\`${domain}\` bittet Empfänger, kein Logo zu zeigen.`,
    why: 'Der Eintrag ist absichtlich leer: `l=` und `a=` haben keinen Wert.',
  }),
  'bimi.several': ({ name, count }, fmt) => ({
    verdict: `Kein Logo erscheint: Unter \`${name}\` stehen ${fmt.number(count)} Einträge, erlaubt ist einer.`,
    why: 'Empfänger wählen nicht aus.',
    fix: 'Behalten Sie einen Eintrag und löschen Sie die anderen.',
  }),
  'bimi.inherited': ({ domain, from }) => ({
    verdict: `\`${domain}\` verwendet das Logo von \`${from}\`.`,
    why: 'Ohne eigenen Eintrag sehen Empfänger bei der Organisation nach.',
  }),
  'bimi.version': ({ written }) => ({
    verdict: 'Kein Logo erscheint: Der Eintrag beginnt nicht mit `v=BIMI1`.',
    why: `Er beginnt mit \`${written}\`. Groß- und Kleinschreibung zählen.`,
    fix: 'Schreiben Sie `v=BIMI1;` ganz an den Anfang.',
  }),
  'bimi.location.missing': ({ written }) => ({
    verdict: 'Kein Logo erscheint: Der Eintrag nennt keine Datei.',
    why: `\`l=\` fehlt in \`${written}\`.`,
    fix: 'Ergänzen Sie `l=` und die https-Adresse der SVG-Datei.',
  }),
  'bimi.location.empty': ({ written }) => ({
    verdict: `Kein Logo erscheint: \`${written}\` ist leer, \`a=\` nennt aber ein Zertifikat.`,
    why: 'Ältere Software nahm das Logo aus dem Zertifikat. Heute wird beides genannt.',
    fix: 'Schreiben Sie hinter `l=` die https-Adresse der SVG-Datei.',
  }),
  'bimi.location.invalid': ({ written }) => ({
    verdict: `Kein Logo erscheint: \`${written}\` ist keine brauchbare Adresse.`,
    why: 'Das Logo braucht genau eine Adresse, und sie beginnt mit `https://`.',
    fix: 'Berichtigen Sie die Adresse hinter `l=`.',
  }),
  'bimi.location.not-svg': ({ written }) => ({
    verdict: `Das Logo ist wahrscheinlich keine SVG-Datei: \`${written}\`.`,
    why: 'Empfänger zeigen nur SVG-Dateien nach dem Profil Tiny PS.',
    fix: 'Prüfen Sie, welche Datei dort liegt.',
  }),
  'bimi.evidence.missing': ({ domain }) => ({
    verdict: `Gmail und Apple Mail zeigen kein Logo von \`${domain}\`: Der Eintrag nennt kein Zertifikat.`,
    why: 'Sie verlangen ein Markenzertifikat (VMC, Gmail auch CMC). Manche anderen kommen ohne aus.',
    fix: 'Kaufen Sie eines nur, wenn diese Postfächer Ihnen wichtig sind, und nennen Sie es hinter `a=`.',
  }),
  'bimi.evidence.invalid': ({ written }) => ({
    verdict: `Die Zertifikatsadresse \`${written}\` ist nicht brauchbar.`,
    why: 'Nötig ist genau eine Adresse, und sie beginnt mit `https://`. Den alten Wert `self` gibt es nicht mehr.',
    fix: 'Berichtigen Sie sie oder löschen Sie `a=`.',
  }),
  'bimi.preference.invalid': ({ written }) => ({
    verdict: `Empfänger ignorieren \`avp=${written}\`.`,
    why: 'Die Werte heißen `brand`, das ist der Standard, und `personal`.',
    fix: 'Berichtigen oder löschen Sie die Angabe.',
  }),
  'bimi.prefixes.invalid': ({ written }) => ({
    verdict: `Empfänger ignorieren das Präfix \`${written}\` in \`lps\`.`,
    why: 'Ein Präfix besteht aus 1 bis 63 Buchstaben, Ziffern und Bindestrichen.',
    fix: 'Berichtigen oder löschen Sie es.',
  }),
  'bimi.tag.unknown': ({ tag }) => ({
    verdict: `Empfänger ignorieren die Angabe \`${tag}\` im Logo-Eintrag.`,
    why: 'Der Entwurf kennt `v`, `l`, `a`, `avp` und `lps`.',
  }),
  'bimi.tag.repeated': ({ tag }) => ({
    verdict: `Die Angabe \`${tag}\` steht zweimal, das macht den Logo-Eintrag ungültig.`,
    why: 'In solchen Listen darf jede Angabe einmal stehen.',
    fix: 'Behalten Sie eine davon.',
  }),
  'bimi.piece': ({ written }) => ({
    verdict: `Empfänger können \`${written}\` im Logo-Eintrag nicht lesen.`,
    why: 'Angaben lauten `name=wert` und stehen zwischen Semikolons.',
    fix: 'Berichtigen oder löschen Sie diesen Teil.',
  }),
  'bimi.files.unseen': ({ url }) => ({
    verdict: 'Die Logo-Datei wurde nicht geprüft.',
    why: 'Browser lassen diese Seite sie nicht lesen. Über die Datei sagt das nichts.',
    fix: `Öffnen Sie \`${url}\` und sehen Sie nach, ob sie da ist.`,
  }),
  'bimi.dmarc.ok': ({ domain, policy }) => ({
    verdict: `DMARC von \`${domain}\` ist streng genug für ein Logo.`,
    why: `Wirksam ist die Richtlinie \`${policy}\`.`,
  }),
  'bimi.dmarc.missing': ({ domain }) => ({
    verdict: `Kein Logo erscheint: \`${domain}\` hat keine DMARC-Richtlinie.`,
    why: 'BIMI verlangt `quarantine` oder `reject`.',
    fix: 'Richten Sie zuerst DMARC ein, anfangs mit Berichten.',
  }),
  'bimi.dmarc.failed': ({ domain }) => ({
    verdict: `Ob DMARC von \`${domain}\` ein Logo erlaubt, ist nicht bekannt.`,
    why: 'Eine DNS-Abfrage blieb ohne Antwort.',
    fix: again,
  }),
  'bimi.dmarc.none': ({ domain }) => ({
    verdict: `Kein Logo erscheint: DMARC von \`${domain}\` beobachtet nur.`,
    why: 'BIMI verlangt `quarantine` oder `reject`; wirksam ist `none`.',
    fix: 'Verschärfen Sie DMARC, sobald die Berichte zeigen, dass Ihre eigenen Absender bestehen.',
  }),
  'bimi.dmarc.testing': ({ domain }) => ({
    verdict: `Kein Logo erscheint, solange DMARC von \`${domain}\` im Testbetrieb ist.`,
    why: '`t=y` senkt die Richtlinie um eine Stufe.',
    fix: 'Löschen Sie `t=y` nach dem Test.',
  }),
  'bimi.dmarc.percent': ({ domain, percent }) => ({
    verdict: `Manche Empfänger zeigen kein Logo: DMARC von \`${domain}\` enthält \`pct=${percent}\`.`,
    why: 'Die Angabe ist seit 2026 abgeschafft. Wer sie noch liest, verlangt 100.',
    fix: 'Löschen Sie `pct`.',
  }),
  'bimi.dmarc.subdomains': ({ at }) => ({
    verdict: `Kein Logo erscheint: DMARC von \`${at}\` lässt Subdomains ungeschützt.`,
    why: '`sp=none` schließt ein Logo aus, auch wenn die Domain selbst streng ist.',
    fix: 'Setzen Sie `sp` auf `quarantine` oder `reject` oder löschen Sie es.',
  }),
  'bimi.dmarc.organization': ({ domain, at }) => ({
    verdict: `Für \`${domain}\` erscheint kein Logo: DMARC von \`${at}\` enthält \`none\`.`,
    why: 'BIMI verlangt, dass auch die Organisation streng ist, für sich und für Subdomains.',
    fix: 'Verschärfen Sie zuerst den Eintrag der Organisation.',
  }),
  'bimi.svg.ok': ({ title }) => ({
    verdict: `Die Logodatei hält die Regeln ein, die hier prüfbar sind, Titel \`${title}\`.`,
    why: 'Empfänger prüfen mehr, etwa das Bild selbst.',
  }),
  'bimi.svg.too-large': ({ kilobytes }, fmt) => ({
    verdict: `Die Logodatei hat ${fmt.number(kilobytes)} kB, zu viel für ein Logo.`,
    why: 'Sie wurde nicht gelesen. Geraten wird zu 32 kB.',
    fix: 'Exportieren Sie es als SVG Tiny PS mit weniger Punkten.',
  }),
  'bimi.svg.large': ({ kilobytes }, fmt) => ({
    verdict: `Die Logodatei hat ${fmt.number(kilobytes)} kB; geraten wird zu 32 kB.`,
    why: 'Größere können Empfänger ablehnen.',
    fix: 'Entfernen Sie Punkte und Kommentare.',
  }),
  'bimi.svg.not-xml': ({ line }, fmt) => ({
    verdict: `Die Logodatei ist kein lesbares XML: Zeile ${fmt.number(line)}.`,
    why: 'Eine SVG-Datei ist XML, und ein Fehler verdirbt alles.',
    fix: 'Exportieren Sie das Logo neu als SVG.',
  }),
  'bimi.svg.root': ({ written }) => ({
    verdict: `Die Datei ist kein SVG-Bild: Sie beginnt mit \`${written}\`.`,
    why: 'BIMI nimmt nur SVG.',
    fix: 'Exportieren Sie das Logo als SVG Tiny PS.',
  }),
  'bimi.svg.doctype': () => ({
    verdict: 'Die Logodatei hat einen DOCTYPE, den SVG Tiny PS verbietet.',
    why: 'Er kann Entitäten festlegen; Empfänger lesen sie nicht.',
    fix: 'Löschen Sie die DOCTYPE-Zeile.',
  }),
  'bimi.svg.profile': ({ written }) => ({
    verdict: `Die Logodatei nennt sich nicht SVG Tiny PS: \`${written}\`.`,
    why: 'Empfänger achten auf dieses Profil.',
    fix: 'Schreiben Sie `version="1.2" baseProfile="tiny-ps"` ins `svg`-Element und halten Sie seine Regeln ein.',
  }),
  'bimi.svg.title': () => ({
    verdict: 'Der Logodatei fehlt der Titel, den SVG Tiny PS verlangt.',
    why: 'Er wird vorgelesen, wo das Logo nicht zu sehen ist.',
    fix: 'Schreiben Sie `<title>` mit dem Markennamen direkt unter `svg`.',
  }),
  'bimi.svg.position': ({ attribute }) => ({
    verdict: `Das \`svg\`-Element hat das Attribut \`${attribute}\`, das dort verboten ist.`,
    why: 'Das Bild beginnt an seiner eigenen Ecke.',
    fix: 'Löschen Sie das Attribut.',
  }),
  'bimi.svg.forbidden': ({ elements }, fmt) => ({
    verdict: `Die Logodatei enthält, was SVG Tiny PS verbietet: ${fmt.list(elements, { code: true })}.`,
    why: 'Skripte, Animation, Rasterbilder und Links sind nicht erlaubt.',
    fix: 'Zeichnen Sie es aus schlichten Formen.',
  }),
  'bimi.svg.events': ({ attributes }, fmt) => ({
    verdict: `Die Logodatei reagiert auf Ereignisse: ${fmt.list(attributes, { code: true })}.`,
    why: 'Skripte sind nicht erlaubt.',
    fix: 'Löschen Sie diese Attribute.',
  }),
  'bimi.svg.outside': ({ target }) => ({
    verdict: `Die Logodatei verweist nach außen: \`${target}\`.`,
    why: 'Erlaubt sind nur Stellen in der Datei selbst.',
    fix: 'Nehmen Sie alles in die Datei auf oder entfernen Sie es.',
  }),
  'bimi.svg.not-square': ({ written }) => ({
    verdict: `Das Logo ist laut \`viewBox\` nicht quadratisch: \`${written}\`.`,
    why: 'Gezeigt wird es in einem Kreis oder Quadrat.',
    fix: 'Machen Sie Breite und Höhe von `viewBox` gleich.',
  }),
};
