import { unreachable } from '../../base/unreachable.ts';
import type { spfFindings } from '../../findings/spf.ts';
import type { SpfTopic, SpfVerdict } from '../../records/spf/parts.ts';
import type { Fmt } from '../format.ts';
import type { FindingText, FindingTexts, TopicText } from '../texts.ts';

const wholeRecord =
  'Eine unlesbare Angabe macht den ganzen Eintrag ungültig: Empfänger melden bei jedem Absender einen Fehler.';
const failures = new Map([
  ['timeout', 'keine rechtzeitige Antwort'],
  ['servfail', 'die Nameserver gaben keine brauchbare Antwort'],
  ['bogus', 'die DNSSEC-Signaturen stimmen nicht'],
  ['refused', 'der DNS-Dienst hat die Frage abgelehnt'],
  ['http', 'der DNS-Dienst meldete einen Fehler'],
  ['blocked', 'die Frage hat den DNS-Dienst nicht erreicht'],
  ['malformed', 'die Antwort war nicht lesbar'],
  ['not-asked', 'es wurde nicht gefragt'],
]);
const failure = (reason: string) => failures.get(reason) ?? reason;
const again =
  'Prüfen Sie in einigen Minuten noch einmal. Bleibt es dabei, fragen Sie den DNS-Anbieter dieses Namens.';

interface Written {
  readonly term: string;
  readonly suggestion: string;
}
const unreadable = ({ term, suggestion }: Written, reason: string, otherwise: string): FindingText => ({
  verdict: `SPF schlägt fehl: Empfänger können \`${term}\` nicht lesen.`,
  why: `${reason} ${wholeRecord}`,
  fix: suggestion === '' ? otherwise : `Schreiben Sie \`${suggestion}\`.`,
});

interface Pointing {
  readonly term: string;
  readonly target: string;
  readonly domain: string;
  readonly direct: boolean;
}
const mendOrRemove = ({ term, domain, direct }: Pointing) =>
  direct
    ? `Korrigieren Sie den Namen oder entfernen Sie \`${term}\` aus dem Eintrag von ${domain}.`
    : `Bitten Sie den Betreiber von ${domain}, \`${term}\` zu korrigieren, oder entfernen Sie das include, das dorthin führt.`;
const askOperator = ({ target, domain, direct }: Pointing) =>
  `Bitten Sie den Betreiber von ${target} um Korrektur oder entfernen Sie ${direct ? `diese Angabe bei ${domain}` : `das include, das zu ${domain} führt`}.`;

export const spfTexts: FindingTexts<keyof typeof spfFindings> = {
  'spf.ok': ({ domain, count, limit }, fmt) => ({
    verdict: `SPF von ${domain} ist lesbar und braucht ${fmt.number(count)} von ${fmt.number(limit)} DNS-Abfragen.`,
    why: 'Empfänger können den Eintrag ohne Fehler bis zum Ende auswerten.',
  }),
  'spf.sends-nothing': ({ domain }) => ({
    verdict: `${domain} erklärt, keine E-Mails zu senden: Kein Server ist erlaubt.`,
    why: 'SPF schlägt bei jeder Nachricht fehl, die sich auf diese Domain beruft.',
  }),
  'spf.missing': ({ domain }) => ({
    verdict: `${domain} hat keinen SPF-Eintrag.`,
    why: 'Empfangende Server können nicht erkennen, wer für diese Domain senden darf.',
    fix: 'Veröffentlichen Sie einen Eintrag mit Ihrem Mailserver. Sendet die Domain keine E-Mails, genügt `v=spf1 -all`.',
  }),
  'spf.missing.no-mail': ({ domain }) => ({
    verdict: `Nichts sagt, dass ${domain} keine E-Mails sendet: Ein SPF-Eintrag fehlt.`,
    why: 'Die Domain nimmt keine E-Mails an, sendet also wohl auch keine. Solche Namen sind bei Fälschern beliebt.',
    fix: 'Veröffentlichen Sie `v=spf1 -all`, wenn kein Server unter diesem Namen sendet.',
  }),
  'spf.no-name': ({ domain }) => ({
    verdict: `${domain} gibt es im DNS nicht, also auch keinen SPF-Eintrag.`,
    why: 'Bei einem Namen, den es nicht gibt, erhalten Empfänger das SPF-Ergebnis none.',
  }),
  'spf.bad-name': ({ domain }) => ({
    verdict: `SPF lässt sich für ${domain} nicht prüfen: Das ist kein vollständiger Domainname.`,
    why: 'Empfänger fragen nur nach Namen aus mindestens zwei Teilen mit je höchstens 63 Zeichen.',
  }),
  'spf.several': ({ domain, count }, fmt) => ({
    verdict: `SPF schlägt fehl: ${domain} hat ${fmt.number(count)} SPF-Einträge, erlaubt ist nur einer.`,
    why: 'Empfangende Server wählen nicht aus und fassen nicht zusammen. Sie melden für jede Nachricht einen Fehler.',
    fix: 'Fassen Sie alles in einem Eintrag zusammen und löschen Sie die anderen.',
  }),
  'spf.lookup.failed': ({ domain, reason }) => ({
    verdict: `SPF von ${domain} ließ sich nicht prüfen: ${failure(reason)}.`,
    why: 'Das heißt nicht, dass der Eintrag fehlt. Ob es einen gibt, ist nicht bekannt.',
    fix: again,
  }),
  'spf.version.unusable': ({ domain, start }) => ({
    verdict: `Empfänger ignorieren einen Text bei ${domain}, der als SPF gemeint war.`,
    why: `Er beginnt mit \`${start}\`. Ein SPF-Eintrag beginnt genau mit \`v=spf1\` und einem Leerzeichen.`,
    fix: 'Korrigieren Sie den Anfang oder löschen Sie den Text, falls ein anderer SPF-Eintrag existiert.',
  }),
  'spf.sender-id.obsolete': ({ domain, version }) => ({
    verdict: `${domain} veröffentlicht noch einen Eintrag für Sender ID, der auf SPF keine Wirkung hat.`,
    why: `Texte mit \`${version}\` am Anfang gehören zu einem beendeten Versuch.`,
    fix: 'Löschen Sie ihn, wenn Sie die Zone das nächste Mal bearbeiten.',
  }),

  'spf.syntax.version': ({ start }) => ({
    verdict: 'Empfänger ignorieren diesen Text: Er beginnt nicht wie ein SPF-Eintrag.',
    why: `Er beginnt mit \`${start}\`. Richtig ist genau \`v=spf1\`, danach ein Leerzeichen oder das Ende.`,
    fix: 'Setzen Sie `v=spf1` und ein Leerzeichen an den Anfang.',
  }),
  'spf.syntax.unknown': (written) =>
    unreadable(
      written,
      'SPF kennt keine solche Angabe.',
      'Entfernen Sie die Angabe oder ersetzen Sie sie durch das Gemeinte.',
    ),
  'spf.syntax.misspelled': (written) =>
    unreadable(
      written,
      'Die Angabe ist falsch geschrieben.',
      'Korrigieren Sie die Schreibweise oder entfernen Sie die Angabe.',
    ),
  'spf.syntax.glued': ({ term, suggestion }) => ({
    verdict: `SPF wird bei \`${term}\` falsch gelesen: Dort fehlt ein Leerzeichen.`,
    why: 'Nur Leerzeichen trennen Angaben. Empfänger lesen beide als eine, und keine von beiden zählt.',
    fix:
      suggestion === ''
        ? 'Setzen Sie ein Leerzeichen zwischen die Angaben.'
        : `Schreiben Sie \`${suggestion}\`.`,
  }),
  'spf.syntax.separator': (written) =>
    unreadable(
      written,
      'Nur Leerzeichen dürfen Angaben trennen.',
      'Ersetzen Sie Kommas und Semikolons durch Leerzeichen.',
    ),
  'spf.syntax.space': (written) =>
    unreadable(written, 'Ein Leerzeichen zerteilt diese Angabe.', 'Entfernen Sie das Leerzeichen.'),
  'spf.syntax.quotes': (written) =>
    unreadable(
      written,
      'Sie enthält ein Anführungszeichen oder einen Backslash.',
      'Entfernen Sie diese Zeichen.',
    ),
  'spf.syntax.character': ({ term, character, suggestion }) => ({
    verdict: `SPF schlägt fehl: In \`${term}\` steht ein Zeichen, das nicht hineingehört.`,
    why: `Es ist \`${character}\`, oft aus einem Textprogramm kopiert. ${wholeRecord}`,
    fix: suggestion === '' ? 'Tippen Sie die Angabe neu.' : `Schreiben Sie \`${suggestion}\`.`,
  }),
  'spf.syntax.address-as-name': (written) =>
    unreadable(
      written,
      'Dort gehört ein Domainname hin, keine IP-Adresse.',
      'Verwenden Sie für Adressen `ip4:` oder `ip6:`.',
    ),
  'spf.syntax.ip4': (written) =>
    unreadable(
      written,
      'Eine IPv4-Adresse besteht aus vier Zahlen von 0 bis 255.',
      'Korrigieren Sie die Adresse.',
    ),
  'spf.syntax.ip6': (written) =>
    unreadable(written, 'Das ist keine vollständige IPv6-Adresse.', 'Korrigieren Sie die Adresse.'),
  'spf.syntax.prefix': (written) =>
    unreadable(
      written,
      'Die Länge hinter dem Schrägstrich ist nicht erlaubt.',
      'Verwenden Sie 0 bis 32 bei IPv4 und 0 bis 128 bei IPv6, ohne führende Nullen.',
    ),
  'spf.syntax.prefix-not-allowed': (written) =>
    unreadable(
      written,
      'Ein Schrägstrich mit Länge ist hier nicht erlaubt.',
      'Entfernen Sie den Schrägstrich und die Zahl.',
    ),
  'spf.syntax.target-missing': (written) =>
    unreadable(
      written,
      'Dahinter fehlt der Name oder die Adresse.',
      'Ergänzen Sie den Namen oder die Adresse, oder entfernen Sie die Angabe.',
    ),
  'spf.syntax.target-name': (written) =>
    unreadable(
      written,
      'Der Name darin ist kein vollständiger Domainname.',
      'Korrigieren Sie den Namen oder entfernen Sie die Angabe.',
    ),
  'spf.syntax.macro': (written) =>
    unreadable(
      written,
      'Ein Prozentzeichen darin leitet kein gültiges Makro ein.',
      'Korrigieren Sie das Makro oder entfernen Sie die Angabe.',
    ),
  'spf.syntax.all-argument': (written) =>
    unreadable(written, '`all` steht allein, ohne etwas dahinter.', 'Entfernen Sie, was auf `all` folgt.'),
  'spf.syntax.modifier-qualifier': (written) =>
    unreadable(written, 'Vor einer Angabe mit `=` steht kein Vorzeichen.', 'Entfernen Sie das Vorzeichen.'),
  'spf.syntax.duplicate-modifier': ({ name }) => ({
    verdict: `SPF schlägt fehl: \`${name}\` steht in diesem Eintrag zweimal.`,
    why: 'Erlaubt ist es einmal. Ein zweites macht den ganzen Eintrag ungültig: Empfänger melden bei jedem Absender einen Fehler.',
    fix: `Behalten Sie ein \`${name}\` und löschen Sie das andere.`,
  }),
  'spf.target.unusual': ({ term }) => ({
    verdict: `Wegen \`${term}\` fragen Empfänger nach einem merkwürdigen Namen.`,
    why: 'Erlaubt ist das, doch solche Zeichen kommen in Domainnamen nicht vor. Wahrscheinlich war etwas anderes gemeint.',
    fix: 'Schreiben Sie hinter den Doppelpunkt nur den Domainnamen.',
  }),
  'spf.modifier.mechanism': ({ term, suggestion }) => ({
    verdict: `\`${term}\` hat keine Wirkung: Statt des Doppelpunkts steht dort ein Gleichheitszeichen.`,
    why: 'Empfänger halten das für eine unbekannte Einstellung und übergehen es. Die gemeinten Absender sind nicht erlaubt.',
    fix: `Schreiben Sie \`${suggestion}\`.`,
  }),
  'spf.modifier.version': ({ term }) => ({
    verdict: `Das zweite \`${term}\` in diesem Eintrag hat keine Wirkung.`,
    why: 'Wahrscheinlich wurden zwei Einträge zusammengefügt. Empfänger übergehen es als unbekannte Einstellung.',
    fix: 'Löschen Sie es.',
  }),
  'spf.modifier.unknown': ({ key }) => ({
    verdict: `Empfänger übergehen \`${key}=\`, das SPF nicht kennt.`,
    why: 'Unbekannte Einstellungen schaden nicht, bewirken aber auch nichts.',
  }),

  'spf.lookups.over-limit': ({ domain, count, limit, senders, atLeast }, fmt) => ({
    verdict: `SPF schlägt für einige Absender von ${domain} fehl: Der Eintrag braucht ${atLeast ? 'mindestens ' : ''}${fmt.number(count)} DNS-Abfragen, erlaubt sind ${fmt.number(limit)}.`,
    why: `Empfangende Server brechen dort mit einem Fehler ab. Absender, die erst weiter hinten passen, verlieren SPF${senders.length > 0 ? `, hier ${fmt.list(senders)}` : ''}.`,
    fix: 'Entfernen Sie ungenutzte include-Angaben. Beginnen Sie mit Diensten, die eine eigene Bounce-Domain nutzen.',
  }),
  'spf.lookups.near-limit': ({ count, limit }, fmt) => ({
    verdict: `SPF hat kaum noch Spielraum: Der Eintrag braucht ${fmt.number(count)} von ${fmt.number(limit)} DNS-Abfragen.`,
    why: 'Ein weiterer Dienst oder eine Änderung bei einem eingebundenen kann die Grenze überschreiten. Dann schlägt SPF fehl.',
    fix: 'Entfernen Sie include-Angaben, die Sie nicht mehr nutzen.',
  }),
  'spf.voids.over-limit': ({ count, limit, terms }, fmt) => ({
    verdict: `SPF kann fehlschlagen: ${fmt.number(count)} Abfragen dieses Eintrags finden nichts, erlaubt sind ${fmt.number(limit)}.`,
    why: `Viele Empfänger brechen dort mit einem Fehler ab. Ohne Antwort: ${fmt.list(terms, { code: true })}.`,
    fix: 'Entfernen Sie die Angaben, deren Namen es nicht mehr gibt.',
  }),
  'spf.voids.over-limit-v6': ({ count, limit, terms }, fmt) => ({
    verdict: `SPF kann bei Versand über IPv6 fehlschlagen: ${fmt.number(count)} Abfragen finden nichts, erlaubt sind ${fmt.number(limit)}.`,
    why: `Diese Namen haben keine IPv6-Adresse: ${fmt.list(terms, { code: true })}. Viele Empfänger brechen dort mit einem Fehler ab.`,
    fix: 'Ersetzen Sie sie durch Adressen mit `ip4:` und `ip6:` oder entfernen Sie sie.',
  }),
  'spf.tree.not-followed': ({ domain, read }, fmt) => ({
    verdict: `SPF von ${domain} wurde nicht bis zum Ende gelesen.`,
    why: `Der Eintrag führt zu mehr Einträgen, als diese Seite verfolgt; nach ${fmt.number(read)} war Schluss. Was dahinter steht, ist nicht bekannt.`,
  }),

  'spf.include.no-record': (at) => ({
    verdict: `SPF bricht bei \`${at.term}\` ab: ${at.target} hat keinen SPF-Eintrag.`,
    why: 'Ein fehlendes Ziel gilt als Fehler, nicht als leere Liste. Absender, die danach stehen, verlieren SPF.',
    fix: mendOrRemove(at),
  }),
  'spf.include.no-name': (at) => ({
    verdict: `SPF bricht bei \`${at.term}\` ab: Den Namen ${at.target} gibt es nicht.`,
    why: 'Das gilt als Fehler; Absender, die danach stehen, verlieren SPF. Ist die Domain frei, könnte jeder sie registrieren.',
    fix: mendOrRemove(at),
  }),
  'spf.include.several': (at) => ({
    verdict: `SPF bricht bei \`${at.term}\` ab: ${at.target} hat mehrere SPF-Einträge.`,
    why: 'Erlaubt ist nur einer. Empfänger brechen dort mit einem Fehler ab; Absender, die danach stehen, verlieren SPF.',
    fix: askOperator(at),
  }),
  'spf.include.syntax': (at) => ({
    verdict: `SPF bricht bei \`${at.term}\` ab: Empfänger können den Eintrag von ${at.target} nicht lesen.`,
    why: `Der Fehler liegt bei \`${at.wrong}\`. Absender, die danach stehen, verlieren SPF.`,
    fix: askOperator(at),
  }),
  'spf.include.loop': (at) => ({
    verdict: `SPF schlägt fehl: \`${at.term}\` führt zu ${at.target} zurück, der Eintrag läuft im Kreis.`,
    why: 'Empfänger gehen im Kreis, bis die erlaubten Abfragen verbraucht sind, und melden dann einen Fehler.',
    fix: at.direct
      ? `Entfernen Sie \`${at.term}\` aus dem Eintrag von ${at.domain}.`
      : `Bitten Sie den Betreiber von ${at.domain}, \`${at.term}\` zu entfernen.`,
  }),
  'spf.include.bad-name': (at) => ({
    verdict: `SPF bricht bei \`${at.term}\` ab: \`${at.target}\` ist kein Name, den es im DNS geben kann.`,
    why: 'Empfänger behandeln das wie ein Ziel ohne Eintrag, also als Fehler.',
    fix: mendOrRemove(at),
  }),
  'spf.include.failed': (at) => ({
    verdict: `Was \`${at.term}\` im Eintrag von ${at.domain} erlaubt, ließ sich nicht prüfen.`,
    why: `Die DNS-Abfrage von ${at.target} ist fehlgeschlagen: ${failure(at.reason)}. Das heißt nicht, dass dort ein Eintrag fehlt.`,
    fix: at.direct ? again : 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'spf.include.pass-all': (at) => ({
    verdict: `Jeder besteht SPF: \`${at.term}\` führt zu ${at.target}, und dort ist jeder Server erlaubt.`,
    why: 'Wer dort erlaubt ist, ist es auch hier. Auch gefälschte Nachrichten bestehen dann DMARC.',
    fix: at.direct
      ? `Entfernen Sie \`${at.term}\` aus dem Eintrag von ${at.domain}.`
      : `Entfernen Sie das include, das zu ${at.domain} führt.`,
  }),
  'spf.include.not-needed': ({ term, sender }) => ({
    verdict: `\`${term}\` ist vielleicht unnötig: ${sender} sendet meist mit einer eigenen Bounce-Domain.`,
    why: 'SPF prüft dann jene Domain und sieht diesen Eintrag nie an. Das include kostet nur Abfragen.',
    fix: 'Prüfen Sie die Bounce-Adresse (Return-Path) einer solchen Nachricht. Ist es nicht Ihre Domain, entfernen Sie das include.',
  }),

  'spf.all.missing': ({ domain }) => ({
    verdict: `SPF von ${domain} sagt nichts über Server, die nicht im Eintrag stehen.`,
    why: 'Ohne `all` oder `redirect` am Ende ist ihr Ergebnis neutral; gefälschte Nachrichten schlagen also nicht fehl.',
    fix: 'Ergänzen Sie am Ende `~all`.',
  }),
  'spf.all.pass': ({ domain }) => ({
    verdict: `Jeder kann als ${domain} senden: Der SPF-Eintrag endet auf \`+all\`.`,
    why: 'Diese Endung erlaubt jeden Server der Welt. Auch gefälschte Nachrichten bestehen dann DMARC.',
    fix: 'Ersetzen Sie sie durch `~all` oder `-all`.',
    trap: '`all` ohne Vorzeichen bedeutet dasselbe wie `+all`.',
  }),
  'spf.all.neutral': ({ domain }) => ({
    verdict: `SPF von ${domain} beurteilt fremde Server nicht: Der Eintrag endet auf \`?all\`.`,
    why: 'Empfänger behandeln dieses Ergebnis, neutral, als gäbe es keinen SPF-Eintrag.',
    fix: 'Stellen Sie sicher, dass alle Ihre Absender im Eintrag stehen. Schreiben Sie dann `~all`.',
  }),
  'spf.all.softfail': ({ domain }) => ({
    verdict: `Server, die ${domain} nicht aufführt, erhalten softfail: Der Eintrag endet auf \`~all\`.`,
    why: 'Für DMARC zählt das als nicht bestanden, wie bei `-all`, aber Empfänger prüfen zuerst noch DKIM.',
  }),
  'spf.all.fail': ({ domain }) => ({
    verdict: `Server, die ${domain} nicht aufführt, erhalten fail: Der Eintrag endet auf \`-all\`.`,
    why: 'Manche Empfänger lehnen solche E-Mails ab, bevor sie DKIM und DMARC prüfen. Das kann Weiterleitungen treffen.',
  }),
  'spf.redirect.with-all': ({ term }) => ({
    verdict: `\`${term}\` hat keine Wirkung, weil der Eintrag \`all\` enthält.`,
    why: 'Empfänger folgen `redirect` nur, wenn nichts davor passt, und `all` passt immer.',
    fix: 'Entfernen Sie eines von beiden. Um die Server des anderen Eintrags zu erlauben, verwenden Sie `include`.',
  }),
  'spf.terms.after-all': ({ terms }, fmt) => ({
    verdict: `Bis ${fmt.list(terms, { code: true })} kommt SPF nie.`,
    why: 'Davor steht `all`, und das passt immer. Die Absender dahinter sind nicht erlaubt.',
    fix: 'Rücken Sie `all` an das Ende des Eintrags.',
  }),

  'spf.ptr.used': ({ term }) => ({
    verdict: `\`${term}\` ist langsam und unzuverlässig, manche Empfänger werten es nicht aus.`,
    why: 'Es hängt von den Reverse-DNS-Namen (PTR) jeder sendenden Adresse ab. Der Standard rät davon ab.',
    fix: 'Ersetzen Sie es für die eigenen Server durch `ip4:`, `ip6:` oder `a:`.',
  }),
  'spf.duplicate-term': ({ term }) => ({
    verdict: `\`${term}\` steht zweimal im Eintrag; das zweite ändert nichts.`,
    why: 'Empfänger nehmen die erste Angabe, die passt. Eine doppelte Abfrage zählt trotzdem.',
    fix: 'Löschen Sie die zweite Angabe.',
  }),
  'spf.a.void': ({ term, target }) => ({
    verdict: `\`${term}\` erlaubt keinen Server: ${target} hat keine Adresse.`,
    why: 'Die Abfrage findet nichts, und nur zwei solche Abfragen sind erlaubt.',
    fix: 'Korrigieren Sie den Namen oder entfernen Sie die Angabe.',
  }),
  'spf.exists.void': ({ term, target }) => ({
    verdict: `\`${term}\` passt nie: ${target} hat keine Adresse.`,
    why: 'Die Abfrage findet nichts, und nur zwei solche Abfragen sind erlaubt.',
    fix: 'Korrigieren Sie den Namen oder entfernen Sie die Angabe.',
  }),
  'spf.exists.always': ({ term, target, domain }) => ({
    verdict: `Jeder kann als ${domain} senden: \`${term}\` passt auf jeden Server.`,
    why: `\`exists\` fragt nur, ob ein Name eine Adresse hat, und ${target} hat eine. Auch gefälschte Nachrichten bestehen dann DMARC.`,
    fix: 'Entfernen Sie die Angabe oder verwenden Sie das Makro `%{i}`, das der Anbieter vorgibt.',
  }),
  'spf.mx.none': ({ term, target }) => ({
    verdict: `\`${term}\` erlaubt keinen Server: ${target} hat keinen MX-Eintrag.`,
    why: 'Anders als die Zustellung weicht SPF nicht auf die Adresse des Namens aus.',
    fix: 'Entfernen Sie die Angabe, oder verwenden Sie `a`, wenn die Adresse des Namens gemeint ist.',
  }),
  'spf.mx.null': ({ term, target }) => ({
    verdict: `\`${term}\` erlaubt keinen Server: ${target} nimmt keine E-Mails an.`,
    why: 'Das sagt der MX-Eintrag dort mit einem einzelnen Punkt (Null-MX).',
    fix: 'Entfernen Sie die Angabe.',
  }),
  'spf.mx.no-address': ({ term, hosts }, fmt) => ({
    verdict: `\`${term}\` führt zu Mailservern ohne Adresse: ${fmt.list(hosts)}.`,
    why: 'Damit ist von ihnen kein Server erlaubt.',
    fix: 'Korrigieren Sie den MX-Eintrag oder geben Sie den Namen eine Adresse.',
  }),
  'spf.mx.too-many': ({ term, target, count, limit }, fmt) => ({
    verdict: `SPF bricht bei \`${term}\` ab: ${target} hat ${fmt.number(count)} Mailserver, erlaubt sind ${fmt.number(limit)}.`,
    why: 'Empfänger brechen dort mit einem Fehler ab. Absender, die danach stehen, verlieren SPF.',
    fix: 'Ersetzen Sie die Angabe durch Adressen der sendenden Server, mit `ip4:` und `ip6:`.',
  }),
  'spf.target.failed': ({ term, target, reason }) => ({
    verdict: `Welche Server \`${term}\` erlaubt, ließ sich nicht prüfen.`,
    why: `Die DNS-Abfrage von ${target} ist fehlgeschlagen: ${failure(reason)}. Das heißt nicht, dass der Name fehlt.`,
    fix: again,
  }),
  'spf.target.cname': ({ term, target, end }) => ({
    verdict: `\`${term}\` erlaubt die Adressen von ${end}.`,
    why: `${target} ist ein Alias dieses Namens. Das geht; wer ihn betreibt, bestimmt, welche Server senden dürfen.`,
  }),
  'spf.exp.unusable': ({ target }) => ({
    verdict: `Abgelehnte Absender erhalten keine Erklärung: Bei ${target} steht kein brauchbarer Text.`,
    why: '`exp` nennt einen TXT-Eintrag mit einer Erklärung. Fehlt sie, nehmen Empfänger einen eigenen Text.',
    fix: 'Entfernen Sie `exp` oder veröffentlichen Sie dort einen TXT-Eintrag.',
  }),
  'spf.network.everyone': ({ term, domain }) => ({
    verdict: `Jeder kann als ${domain} senden: \`${term}\` umfasst alle Adressen.`,
    why: 'Kein Server im Internet liegt außerhalb. Auch gefälschte Nachrichten bestehen dann DMARC.',
    fix: 'Ersetzen Sie die Angabe durch die Adressen Ihrer eigenen Server.',
  }),
  'spf.network.everyone-together': ({ terms, domain }, fmt) => ({
    verdict: `Jeder kann als ${domain} senden: Die Netze umfassen zusammen alle Adressen.`,
    why: `Die größten: ${fmt.list(terms)}. Auch gefälschte Nachrichten bestehen dann DMARC.`,
    fix: 'Ersetzen Sie sie durch die Adressen Ihrer eigenen Server.',
  }),
  'spf.network.broad': ({ term, domain, prefix }, fmt) => ({
    verdict: `Sehr viele Server können als ${domain} senden: \`${term}\` umfasst ein riesiges Netz.`,
    why: `Verglichen werden nur die ersten ${fmt.number(prefix)} Bit der Adresse. Ein solches Netz hat viele Besitzer.`,
    fix: 'Finden Sie heraus, welche dieser Adressen für Sie senden, und führen Sie nur diese auf.',
  }),
  'spf.network.private': ({ term }) => ({
    verdict: `\`${term}\` passt nie: Diese Adressen kommen im öffentlichen Internet nicht vor.`,
    why: 'Empfänger sehen die öffentliche Adresse Ihres Servers, nie eine interne.',
    fix: 'Ersetzen Sie sie durch die öffentliche Adresse oder entfernen Sie die Angabe.',
  }),
  'spf.network.host-bits': ({ term, suggestion }) => ({
    verdict: `\`${term}\` erlaubt das ganze Netz, nicht nur diese Adresse.`,
    why: `Empfänger lesen es als \`${suggestion}\`.`,
    fix: 'Lassen Sie Schrägstrich und Zahl weg, wenn eine einzelne Adresse gemeint ist.',
  }),
  'spf.macro.depends': ({ term }) => ({
    verdict: `Was \`${term}\` erlaubt, hängt von der Nachricht ab und lässt sich hier nicht prüfen.`,
    why: 'Empfänger setzen Daten der Nachricht in den Namen ein, etwa die sendende Adresse, und fragen dann danach.',
  }),
  'spf.macro.ptr': ({ term }) => ({
    verdict: `\`${term}\` verlässt sich auf Reverse-DNS-Namen (PTR), was langsam und unzuverlässig ist.`,
    why: 'Das Makro `%{p}` kostet weitere Abfragen, und der Standard rät davon ab.',
    fix: 'Verwenden Sie ein anderes Makro, etwa `%{i}`, oder führen Sie die Server auf.',
  }),

  'spf.record.long': ({ octets, limit }, fmt) => ({
    verdict: `Dieser SPF-Eintrag ist lang: ${fmt.number(octets)} Byte, empfohlen sind höchstens ${fmt.number(limit)}.`,
    why: 'Eine längere Antwort passt womöglich nicht in ein DNS-Paket, und in manchen Netzen geht sie dann verloren.',
    fix: 'Entfernen Sie Angaben, die Sie nicht mehr brauchen.',
  }),
  'spf.answer.long': ({ domain, octets }, fmt) => ({
    verdict: `Die TXT-Einträge von ${domain} sind zusammen lang: etwa ${fmt.number(octets)} Byte.`,
    why: 'SPF wird zusammen mit allen abgefragt. Resolver müssen dann womöglich über TCP noch einmal fragen.',
    fix: 'Löschen Sie TXT-Einträge, die kein Dienst mehr braucht.',
  }),
  'spf.string.glued': ({ before, after }) => ({
    verdict: `SPF wird falsch gelesen: Zwischen \`${before}\` und \`${after}\` fehlt das Leerzeichen.`,
    why: 'Der Eintrag ist in mehreren Zeichenketten gespeichert. Empfänger fügen sie ohne Leerzeichen zusammen.',
    fix: 'Setzen Sie ein Leerzeichen an das Ende der ersten Zeichenkette.',
  }),
};

/** Singular and plural: "Die Adresse … darf", "Server … dürfen". */
const gets: Readonly<Record<SpfVerdict, readonly [one: string, many: string]>> = {
  pass: ['darf senden (pass)', 'dürfen senden (pass)'],
  fail: ['darf nicht senden (fail)', 'dürfen nicht senden (fail)'],
  softfail: ['darf wahrscheinlich nicht senden (softfail)', 'dürfen wahrscheinlich nicht senden (softfail)'],
  neutral: ['wird nicht beurteilt (neutral)', 'werden nicht beurteilt (neutral)'],
};
/** Behind a subordinate clause the verb comes first: "Hat …, dürfen die Server senden". */
const thenServers: Readonly<Record<SpfVerdict, string>> = {
  pass: 'darf der Server senden (pass)',
  fail: 'darf der Server nicht senden (fail)',
  softfail: 'darf der Server wahrscheinlich nicht senden (softfail)',
  neutral: 'wird der Server nicht beurteilt (neutral)',
};
const rest: Readonly<Record<SpfVerdict, string>> = {
  pass: 'Jeder andere Server der Welt darf senden (pass).',
  fail: 'Alle anderen Server dürfen nicht senden (fail).',
  softfail: 'Alle anderen Server dürfen wahrscheinlich nicht senden (softfail).',
  neutral: 'Alle anderen Server werden nicht beurteilt (neutral).',
};
const unreached = { trap: 'Davor steht `all`, bis hierher kommen Empfänger nie.' };
const ifReached = (reached: boolean) => (reached ? {} : unreached);
const varies = (macro: boolean) => (macro ? ' Der Name ist bei jeder Nachricht ein anderer.' : '');
const named = (target: string | null) => (target === null ? 'dieser Domain' : `\`${target}\``);
const of = (target: string | null) => (target === null ? 'dieser Domain' : `von \`${target}\``);

/** `/24`, `/64` or both, as a part of a sentence. */
function around({ v4, v6 }: { readonly v4: number | null; readonly v6: number | null }, fmt: Fmt): string {
  const lengths = [...(v4 === null ? [] : [`/${v4}`]), ...(v6 === null ? [] : [`//${v6}`])];
  return lengths.length > 0 ? ` und die Netze um sie herum (${fmt.list(lengths, { code: true })})` : '';
}

function network(
  { address, length, verdict }: { address: string; length: number; verdict: SpfVerdict },
  size: 32 | 128,
  fmt: Fmt,
): string {
  const family = size === 32 ? 'IPv4' : 'IPv6';
  const [one, many] = gets[verdict];
  if (length === size) return `Die ${family}-Adresse \`${address}\` ${one}.`;
  const count = size - length <= 32 ? `${fmt.number(2 ** (size - length))} ` : '';
  return `Die ${count}${family}-Adressen des Netzes \`${address}/${length}\` ${many}.`;
}

export function spfTopics(topic: SpfTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'spf.version':
      if (!topic.usable)
        return { meaning: 'Nicht der Anfang `v=spf1`, den Empfänger suchen. Sie ignorieren den Text.' };
      return {
        meaning: 'Kennzeichnet den Text als SPF-Eintrag. Empfänger prüfen die Angaben von links nach rechts.',
        ...(!topic.readable && {
          trap: 'Eine der Angaben ist unlesbar, deshalb gilt der ganze Eintrag als Fehler.',
        }),
      };
    case 'spf.all':
      return { meaning: rest[topic.verdict], ...ifReached(topic.reached) };
    case 'spf.include':
      return {
        meaning: `Server, die beim SPF-Eintrag von \`${topic.target}\` bestehen, ${gets[topic.verdict][1]}.${varies(topic.macro)}`,
        ...(topic.reached
          ? { trap: 'Das `all` dort zählt hier nicht. Seine Abfragen zählen zu den zehn.' }
          : unreached),
      };
    case 'spf.exists':
      return {
        meaning: `Hat \`${topic.target}\` eine IPv4-Adresse, ${thenServers[topic.verdict]}.${varies(topic.macro)}`,
        ...ifReached(topic.reached),
      };
    case 'spf.a':
      return {
        meaning: `Die Adressen ${of(topic.target)}${around(topic, fmt)} ${gets[topic.verdict][1]}.${varies(topic.macro)}`,
        ...ifReached(topic.reached),
      };
    case 'spf.mx':
      return {
        meaning: `Die Mailserver (MX) ${of(topic.target)}${around(topic, fmt)} ${gets[topic.verdict][1]}.${varies(topic.macro)}`,
        ...ifReached(topic.reached),
      };
    case 'spf.ptr':
      return {
        meaning: `Server mit einem bestätigten Reverse-DNS-Namen unter ${named(topic.target)} ${gets[topic.verdict][1]}.`,
        ...(topic.reached ? { trap: 'Langsam und unzuverlässig; der Standard rät davon ab.' } : unreached),
      };
    case 'spf.ip4':
      return { meaning: network(topic, 32, fmt), ...ifReached(topic.reached) };
    case 'spf.ip6':
      return { meaning: network(topic, 128, fmt), ...ifReached(topic.reached) };
    case 'spf.redirect':
      return topic.used
        ? {
            meaning: `Passt hier nichts, entscheidet der Eintrag von \`${topic.target}\`, einschließlich seiner Endung.${varies(topic.macro)}`,
          }
        : { meaning: `Würde an \`${topic.target}\` übergeben, hat aber neben \`all\` keine Wirkung.` };
    case 'spf.exp':
      return {
        meaning: `Schlägt SPF fehl, erklärt der Text bei \`${topic.target}\` dem Absender den Grund.${varies(topic.macro)}`,
        ...(!topic.used && { trap: 'Hier kann keine Angabe zu fail führen, der Text wird nicht gebraucht.' }),
      };
    case 'spf.repeated':
      return {
        meaning: `Ein zweites \`${topic.name}\`. Erlaubt ist eines, deshalb gilt der ganze Eintrag als Fehler.`,
      };
    case 'spf.modifier':
      return { meaning: `SPF kennt \`${topic.key}=\` nicht. Empfänger übergehen es.` };
    case 'spf.broken':
      return {
        meaning: `Empfänger können \`${topic.written}\` nicht lesen. Der ganze Eintrag gilt damit als Fehler.`,
        ...(topic.suggestion !== null && { trap: `Wahrscheinlich gemeint: \`${topic.suggestion}\`.` }),
      };
    default:
      return unreachable(topic);
  }
}
