import { unreachable } from '../../base/unreachable.ts';
import type { dmarcFindings } from '../../findings/dmarc.ts';
import type { DmarcTopic } from '../../records/dmarc/parts.ts';
import type { DmarcPolicy } from '../../records/dmarc/types.ts';
import type { Fmt } from '../format.ts';
import type { FindingTexts, TopicText } from '../texts.ts';

export const dmarcTexts: FindingTexts<keyof typeof dmarcFindings> = {
  'dmarc.missing': ({ domain }) => ({
    verdict: `${domain} hat keinen DMARC-Eintrag: Nichts fordert Empfänger auf, Fälschungen aufzuhalten.`,
    why: 'Gmail und Outlook.com erwarten von Absendern großer Mengen außerdem einen DMARC-Eintrag.',
    fix: 'Beginnen Sie mit `v=DMARC1; p=none` und einer Berichtsadresse. An der Zustellung ändert das nichts.',
  }),
  'dmarc.several': ({ name, count }, fmt) => ({
    verdict: `DMARC ist hier wirkungslos: Unter \`${name}\` stehen ${fmt.number(count)} Einträge, erlaubt ist einer.`,
    why: 'Empfänger wählen nicht aus. Sie ignorieren alle; manche nehmen dann den Eintrag der übergeordneten Domain.',
    fix: 'Behalten Sie einen Eintrag und löschen Sie die anderen.',
  }),
  'dmarc.lookup.failed': ({ name }) => ({
    verdict: `DMARC ließ sich nicht vollständig prüfen: Die DNS-Abfrage von \`${name}\` ist fehlgeschlagen.`,
    why: 'Das heißt nicht, dass der Eintrag fehlt. Über diesen Namen ist nichts bekannt.',
    fix: 'Prüfen Sie in einigen Minuten noch einmal. Bleibt es dabei, fragen Sie Ihren DNS-Anbieter.',
  }),
  'dmarc.inherited': ({ domain, from }) => ({
    verdict: `${domain} hat keinen eigenen DMARC-Eintrag; es gilt der von ${from}.`,
    why: 'Empfänger suchen im DNS nach oben. Für Namen darunter zählt `sp` oder `np`, wenn es dort steht, sonst `p`.',
  }),
  'dmarc.domain.absent': ({ domain }) => ({
    verdict: `Den Namen ${domain} gibt es im DNS nicht.`,
    why: 'Für E-Mails unter diesem Namen gilt die Regel für erfundene Namen (`np`, sonst `sp`, sonst `p`).',
  }),
  'dmarc.suffix.no-psd': ({ domain, suffix }) => ({
    verdict: `Jede Domain unter ${suffix} kann DMARC für ${domain} bestehen.`,
    why: `Im Eintrag von \`${suffix}\` fehlt \`psd=y\`. Empfänger halten deshalb alles darunter für eine einzige Organisation.`,
    fix: 'Ergänzen Sie `psd=n` im eigenen DMARC-Eintrag. Das zieht die Grenze bei Ihrer Domain.',
  }),
  'dmarc.older.differs': ({ domain }) => ({
    verdict: `Empfänger mit älterer DMARC-Software behandeln E-Mails von ${domain} anders.`,
    why: 'RFC 7489 kannte `pct`, aber weder `t` noch `np`, und richtete sich nach der Public-Suffix-Liste. Die Tabelle zeigt beides.',
  }),
  'dmarc.older.unread': ({ domain }) => ({
    verdict: `Was Empfänger mit älterer DMARC-Software mit E-Mails von ${domain} tun, ließ sich nicht prüfen.`,
    why: 'Sie richten sich nach der Public-Suffix-Liste. Die Liste oder ein Eintrag dort war nicht lesbar.',
    fix: 'Wiederholen Sie die Prüfung in einigen Minuten.',
  }),
  'dmarc.name.doubled': ({ name, short }) => ({
    verdict: `Ein DMARC-Eintrag existiert, steht aber unter dem falschen Namen: \`${name}\`.`,
    why: 'Wahrscheinlich hängt Ihre DNS-Verwaltung die Domain selbst an, nun steht sie doppelt im Namen. Dort sucht niemand.',
    fix: `Geben Sie als Namen nur \`${short}\` ein und löschen Sie den alten Eintrag.`,
  }),
  'dmarc.name.apex': ({ domain }) => ({
    verdict: `Der DMARC-Eintrag steht direkt bei \`${domain}\`, wo kein Empfänger sucht.`,
    why: 'Empfänger fragen nur Namen ab, die mit `_dmarc` beginnen.',
    fix: 'Veröffentlichen Sie den Text unter dem Namen `_dmarc` und löschen Sie ihn hier.',
  }),

  'dmarc.policy.none': ({ domain }) => ({
    verdict: `DMARC beobachtet nur: Gefälschte Nachrichten von ${domain} werden weiter zugestellt.`,
    why: '`none` bittet Empfänger um Berichte, nicht um Maßnahmen.',
    fix: 'Werten Sie die Berichte aus, bis alle eigenen Absender bestehen. Wechseln Sie dann zu `p=quarantine`.',
  }),
  'dmarc.policy.quarantine': ({ domain }) => ({
    verdict: `Gefälschte Nachrichten von ${domain} landen im Spam-Ordner.`,
    why: '`quarantine` bittet Empfänger, nicht bestandene E-Mails als verdächtig zu behandeln, nicht sie abzulehnen.',
    fix: 'Wechseln Sie zu `p=reject`, wenn die Berichte einen Monat sauber bleiben. Schreiben Ihre Leute an Mailinglisten, bleiben Sie hier.',
  }),
  'dmarc.policy.reject': ({ domain }) => ({
    verdict: `Empfänger, die DMARC prüfen, sollen gefälschte Nachrichten von ${domain} ablehnen.`,
    why: '`reject` ist die strengste Richtlinie. Eigene E-Mails brauchen DKIM, denn SPF übersteht keine Weiterleitung.',
  }),
  'dmarc.policy.invalid': ({ tag, written }) => ({
    verdict: `DMARC beobachtet nur: \`${tag}=${written}\` ist keine gültige Richtlinie.`,
    why: 'Eine falsche Richtlinie macht den ganzen Eintrag zu `p=none`, weil er eine Berichtsadresse hat. Die übrigen zählen nicht.',
    fix: `Setzen Sie \`${tag}\` auf \`none\`, \`quarantine\` oder \`reject\`.`,
  }),
  'dmarc.policy.invalid-ignored': ({ tag, written }) => ({
    verdict: `Empfänger ignorieren den ganzen DMARC-Eintrag: \`${tag}=${written}\` ist keine gültige Richtlinie.`,
    why: 'Mit einer falschen Richtlinie und ohne gültige Berichtsadresse zählt nichts davon.',
    fix: `Setzen Sie \`${tag}\` auf \`none\`, \`quarantine\` oder \`reject\`.`,
  }),
  'dmarc.policy.missing': () => ({
    verdict: 'Der DMARC-Eintrag nennt keine Richtlinie und beobachtet deshalb nur.',
    why: 'Ohne `p` zählt ein Eintrag mit Berichtsadresse als `p=none`.',
    fix: 'Schreiben Sie `p=none` oder eine strengere Richtlinie direkt hinter `v=DMARC1`.',
  }),
  'dmarc.policy.missing-ignored': () => ({
    verdict: 'Viele Empfänger ignorieren diesen DMARC-Eintrag, weil er keine Richtlinie nennt.',
    why: 'RFC 9989 widerspricht sich hier: Ohne `p` und gültiges `rua` nehmen manche Empfänger `p=none` an, andere brechen ab.',
    fix: 'Schreiben Sie `p=none` oder eine strengere Richtlinie direkt hinter `v=DMARC1`.',
  }),
  'dmarc.policy.not-second': () => ({
    verdict:
      'Manche älteren Empfänger lesen diesen Eintrag womöglich nicht, weil `p` nicht an zweiter Stelle steht.',
    why: 'RFC 7489 schrieb diese Stelle vor, RFC 9989 lässt die Reihenfolge frei.',
    fix: 'Rücken Sie `p` direkt hinter `v=DMARC1`.',
  }),
  'dmarc.subdomain.weaker': ({ domain, policy, own }) => ({
    verdict: `Subdomains von ${domain} lassen sich leichter fälschen als ${domain} selbst.`,
    why: `Für Subdomains ohne eigenen Eintrag gilt \`${policy}\`, für die Domain selbst \`${own}\`.`,
    fix: 'Prüfen Sie, welche Subdomains E-Mails senden. Entfernen Sie dann `sp` oder setzen Sie dieselbe Richtlinie.',
  }),
  'dmarc.invented.weaker': ({ domain, policy, own }) => ({
    verdict: `Erfundene Subdomains von ${domain} lassen sich leichter fälschen als ${domain} selbst.`,
    why: `Für Namen, die es nicht gibt, gilt \`${policy}\`, für die Domain selbst \`${own}\`. Kein echter Absender nutzt solche Namen.`,
    fix: 'Ergänzen Sie `np=reject`. Vorhandene Namen betrifft das nicht.',
  }),
  'dmarc.subdomain.unused': ({ domain, tag }) => ({
    verdict: `\`${tag}\` hat im Eintrag von ${domain} keine Wirkung.`,
    why: 'Der Eintrag einer Subdomain gilt nur für diesen einen Namen. Namen darunter richten sich nach der Hauptdomain.',
    fix: `Entfernen Sie \`${tag}\` hier und setzen Sie es bei Bedarf bei der Hauptdomain.`,
  }),
  'dmarc.testing': ({ policy, applied }) => ({
    verdict: `DMARC läuft im Testbetrieb: Statt \`${policy}\` wenden Empfänger \`${applied}\` an.`,
    why: '`t=y` schwächt jede Richtlinie dieses Eintrags um eine Stufe ab. Berichte kommen wie gewohnt.',
    fix: 'Entfernen Sie `t=y`, sobald die Berichte zeigen, dass die eigenen Absender bestehen.',
  }),
  'dmarc.pct.partial': ({ percent, policy }, fmt) => ({
    verdict: `Empfänger lesen diesen Eintrag verschieden: \`pct=${fmt.number(percent)}\` gehört seit 2026 nicht mehr zu DMARC.`,
    why: `Neuere Empfänger wenden \`${policy}\` auf alle nicht bestandenen E-Mails an, ältere nur auf diesen Anteil.`,
    fix: 'Löschen Sie `pct`. Für eine Testphase verwenden Sie `t=y`.',
  }),
  'dmarc.psd.yes': ({ domain }) => ({
    verdict: `${domain} erklärt sich zum öffentlichen Suffix, die Subdomains gelten damit als fremd.`,
    why: '`psd=y` ist für Registrierungsstellen gedacht. E-Mails von Subdomains passen nicht mehr zur Domain darüber.',
    fix: 'Entfernen Sie `psd=y`, außer andere registrieren Namen unter dieser Domain.',
  }),

  'dmarc.version.wrong': ({ written }) => ({
    verdict: 'Empfänger ignorieren diesen Eintrag, weil er nicht mit `v=DMARC1` beginnt.',
    why: `Er beginnt mit \`${written}\`. Die Version muss vorn stehen, genau so geschrieben, und mit einem Semikolon enden.`,
    fix: 'Korrigieren Sie den Anfang des Eintrags.',
  }),
  'dmarc.tag.removed': ({ tag, written }) => ({
    verdict: `Die Angabe \`${tag}\` gehört seit 2026 nicht mehr zu DMARC.`,
    why: `Neuere Empfänger ignorieren \`${tag}=${written}\`, ältere lesen es vielleicht noch. Der Eintrag bleibt gültig.`,
    fix: 'Löschen Sie die Angabe. Für eine Testphase verwenden Sie `t=y`.',
  }),
  'dmarc.tag.unknown': ({ tag }) => ({
    verdict: `DMARC kennt keine Angabe \`${tag}\`, Empfänger übergehen sie.`,
    why: 'Unbekannte Angaben schaden nicht, bewirken aber auch nichts.',
    fix: 'Löschen Sie die Angabe.',
  }),
  'dmarc.tag.misspelt': ({ tag, meant }) => ({
    verdict: `Die Angabe \`${tag}\` wirkt nicht; wahrscheinlich ist \`${meant}\` gemeint.`,
    why: 'Empfänger übergehen Namen, die sie nicht kennen, und nehmen die Voreinstellung.',
    fix: `Benennen Sie die Angabe in \`${meant}\` um, wenn Sie das wollen.`,
  }),
  'dmarc.tag.duplicate': ({ tag }) => ({
    verdict: `DMARC ist hier unzuverlässig: Die Angabe \`${tag}\` steht zweimal da.`,
    why: 'Manche Empfänger nehmen die erste, manche die letzte, manche verwerfen den ganzen Eintrag.',
    fix: `Behalten Sie ein \`${tag}\` und löschen Sie das andere.`,
  }),
  'dmarc.value.invalid': ({ tag, written, assumed }) => ({
    verdict: `\`${tag}=${written}\` ist nicht erlaubt, Empfänger nehmen \`${tag}=${assumed}\`.`,
    why: 'An die Stelle eines ungültigen Werts tritt die Voreinstellung.',
    fix: 'Korrigieren Sie den Wert oder entfernen Sie die Angabe.',
  }),
  'dmarc.syntax.separator': ({ tag }) => ({
    verdict: `Vor \`${tag}=\` fehlt das Semikolon, diese Angabe geht verloren.`,
    why: 'Empfänger lesen sie als Teil des Werts davor, der damit ebenfalls falsch ist.',
    fix: `Setzen Sie ein Semikolon vor \`${tag}=\`.`,
  }),
  'dmarc.syntax.characters': ({ characters }, fmt) => ({
    verdict: `Dieser Eintrag enthält Zeichen, die nicht hineingehören: ${fmt.list(characters, { code: true })}.`,
    why: 'Sie stammen aus einem Textprogramm oder der DNS-Verwaltung. Was sie enthält, können Empfänger nicht lesen.',
    fix: 'Tragen Sie den bereinigten Eintrag ein.',
  }),
  'dmarc.syntax.piece': ({ written }) => ({
    verdict: `Das Stück \`${written}\` hat keine Wirkung.`,
    why: 'Jeder Teil eines DMARC-Eintrags besteht aus Name, Gleichheitszeichen und Wert. Anderes übergehen Empfänger.',
    fix: 'Löschen oder ergänzen Sie es.',
  }),

  'dmarc.rua.missing': ({ domain }) => ({
    verdict: `Niemand erhält DMARC-Berichte über ${domain}.`,
    why: 'Nur diese Berichte zeigen, welche Server unter diesem Namen senden und ob sie bestehen.',
    fix: 'Ergänzen Sie `rua=mailto:` mit einer Adresse, die Sie oder ein Berichtsdienst lesen.',
  }),
  'dmarc.rua.not-mailto': ({ tag, written }) => ({
    verdict: `DMARC-Berichte kommen nicht an: Vor \`${written}\` fehlt \`mailto:\`.`,
    why: `In \`${tag}\` stehen Adressen als URI. Ohne \`mailto:\` ignorieren Empfänger sie.`,
    fix: 'Schreiben Sie `mailto:` direkt vor die Adresse.',
  }),
  'dmarc.rua.invalid': ({ tag, written }) => ({
    verdict: `DMARC-Berichte an \`${written}\` kommen nicht an: Das ist keine gültige Adresse.`,
    why: `\`${tag}\` braucht \`mailto:\`, ein Postfach und eine vollständige Domain, ohne Leerzeichen.`,
    fix: 'Korrigieren Sie die Adresse.',
  }),
  'dmarc.rua.scheme': ({ tag, scheme }) => ({
    verdict: `Berichte kommen vielleicht nicht an: Empfänger müssen \`${scheme}:\` nicht unterstützen.`,
    why: `Für \`${tag}\` verlangt der Standard nur \`mailto:\`. Anderes dürfen Empfänger ignorieren.`,
    fix: 'Verwenden Sie eine `mailto:`-Adresse.',
  }),
  'dmarc.rua.separator': ({ written }) => ({
    verdict: `Die Berichtsadresse \`${written}\` wird ignoriert, weil davor ein Semikolon steht.`,
    why: 'Ein Semikolon beendet die Angabe. Mehrere Adressen trennt ein Komma.',
    fix: 'Ersetzen Sie das Semikolon durch ein Komma.',
  }),
  'dmarc.rua.size': ({ tag, written }) => ({
    verdict: `Die Größengrenze \`${written}\` in \`${tag}\` wirkt nicht mehr.`,
    why: 'RFC 9989 hat sie gestrichen. Neuere Empfänger ignorieren sie.',
    fix: `Entfernen Sie \`${written}\`.`,
  }),
  'dmarc.rua.not-authorised': ({ domain, host, name }) => ({
    verdict: `DMARC-Berichte an ${host} kommen nicht an: Dort fehlt die Zustimmung.`,
    why: `Liegt die Berichtsadresse außerhalb von ${domain}, suchen Empfänger dort nach einem Zustimmungseintrag. Er fehlt.`,
    fix: `Bitten Sie den Betreiber von ${host}, \`${name}\` mit \`v=DMARC1;\` anzulegen. Oder nutzen Sie eine Adresse unter ${domain}.`,
  }),
  'dmarc.rua.failed': ({ host, name }) => ({
    verdict: `Ob DMARC-Berichte an ${host} ankommen, ließ sich nicht prüfen.`,
    why: `Die DNS-Abfrage von \`${name}\` ist fehlgeschlagen. Das heißt nicht, dass dort etwas fehlt.`,
    fix: 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'dmarc.rua.redirected': ({ host, written }) => ({
    verdict: `${host} lässt Ihre DMARC-Berichte stattdessen an \`${written}\` schicken.`,
    why: 'Der Zustimmungseintrag darf eine andere Adresse beim selben Host nennen. Empfänger nehmen dann diese.',
  }),
  'dmarc.rua.redirect-refused': ({ host, written }) => ({
    verdict: `DMARC-Berichte an ${host} kommen nicht an: Der Zustimmungseintrag nennt einen anderen Host.`,
    why: `Dort steht \`${written}\`. Ein anderer Host ist nicht erlaubt, Empfänger senden deshalb an keine der Adressen.`,
    fix: `Bitten Sie den Betreiber von ${host}, den Eintrag zu korrigieren.`,
  }),
  'dmarc.rua.no-mail-host': ({ host }) => ({
    verdict: `DMARC-Berichte an ${host} können nicht ankommen: Kein Server nimmt dafür E-Mails an.`,
    why: 'Der Name hat weder einen brauchbaren MX-Eintrag noch eine Adresse.',
    fix: 'Korrigieren Sie die Berichtsadresse.',
  }),
  'dmarc.rua.ok': ({ hosts }, fmt) => ({
    verdict: `DMARC-Berichte können an ${fmt.list(hosts)} gehen.`,
    why: 'Die Adresse ist richtig geschrieben, ihr Host nimmt E-Mails an, und wo nötig liegt die Zustimmung vor.',
  }),
  'dmarc.fo.unused': () => ({
    verdict: '`fo` hat keine Wirkung, weil `ruf` fehlt.',
    why: 'Es sagt nur, wann einzelne Fehlerberichte erwünscht sind.',
    fix: 'Entfernen Sie `fo`.',
  }),
};

const asked: Readonly<Record<DmarcPolicy, string>> = {
  none: 'nichts Besonderes tun, nur berichten',
  quarantine: 'sie in den Spam-Ordner legen',
  reject: 'sie ablehnen',
};
const invalid: TopicText = {
  meaning: 'Diese Richtlinie ist ungültig. Sie verdirbt den ganzen Eintrag, auch die anderen Richtlinien.',
  trap: 'Erlaubt sind `none`, `quarantine` und `reject`.',
};

export function dmarcTopics(topic: DmarcTopic, fmt: Fmt): TopicText {
  switch (topic.id) {
    case 'dmarc.v':
      return topic.usable
        ? { meaning: 'Kennzeichnet den Text als DMARC-Eintrag.' }
        : {
            meaning: 'Nicht der Anfang `v=DMARC1;`, den Empfänger suchen. Sie ignorieren den ganzen Eintrag.',
          };
    case 'dmarc.p':
      if (topic.policy === null) return invalid;
      return {
        meaning: `Bestehen E-Mails dieser Domain nicht, sollen Empfänger ${asked[topic.policy]}.`,
        ...(topic.testing && topic.policy !== 'none' && { trap: '`t=y` schwächt das um eine Stufe ab.' }),
      };
    case 'dmarc.sp':
      if (topic.policy === null) return invalid;
      return {
        meaning: `Bei E-Mails von Subdomains ohne eigenen Eintrag sollen Empfänger ${asked[topic.policy]}.`,
        ...(topic.policy === topic.own && { trap: 'Das gilt schon durch `p` und kann entfallen.' }),
      };
    case 'dmarc.np':
      if (topic.policy === null) return invalid;
      return {
        meaning: `Bei E-Mails unter Namen, die es im DNS nicht gibt, sollen Empfänger ${asked[topic.policy]}.`,
        ...(topic.policy === topic.existing && {
          trap: 'Für vorhandene Subdomains gilt dasselbe, die Angabe kann entfallen.',
        }),
      };
    case 'dmarc.t':
      if (topic.testing === null)
        return { meaning: 'Weder `y` noch `n`: Die Richtlinie gilt in voller Stärke.' };
      if (!topic.testing)
        return {
          meaning: 'Kein Testbetrieb: Die Richtlinie gilt in voller Stärke. So ist es voreingestellt.',
        };
      return topic.policy === 'none'
        ? { meaning: 'Testbetrieb. Mit `p=none` ändert das für die Domain selbst nichts.' }
        : { meaning: `Testbetrieb: Statt \`${topic.policy}\` gehen Empfänger eine Stufe tiefer.` };
    case 'dmarc.psd':
      if (topic.suffix === null)
        return {
          meaning: 'Kein gültiger Wert; Empfänger suchen die Grenze selbst, indem sie nach oben gehen.',
        };
      if (topic.suffix === 'yes')
        return {
          meaning: 'Erklärt die Domain zum öffentlichen Suffix, unter dem andere Namen registrieren.',
          trap: 'Nur für Registrierungsstellen. Subdomains gehören nicht mehr zu dieser Domain.',
        };
      return topic.suffix === 'no'
        ? { meaning: 'Zieht die Grenze hier: Diese Domain und alles darunter sind eine Organisation.' }
        : { meaning: 'Sagt nichts: Empfänger suchen die Grenze weiter oben. So ist es voreingestellt.' };
    case 'dmarc.adkim':
      if (topic.alignment === null)
        return { meaning: 'Weder `r` noch `s`: Es gilt der lockere Vergleich (`r`).' };
      return topic.alignment === 'strict'
        ? {
            meaning: 'Streng: Eine DKIM-Signatur zählt nur für genau die sichtbare Absenderdomain.',
            trap: 'Die Signatur einer Subdomain zählt nicht.',
          }
        : { meaning: 'Locker, die Voreinstellung: Auch die DKIM-Signatur einer Subdomain zählt.' };
    case 'dmarc.aspf':
      if (topic.alignment === null)
        return { meaning: 'Weder `r` noch `s`: Es gilt der lockere Vergleich (`r`).' };
      return topic.alignment === 'strict'
        ? {
            meaning: 'Streng: SPF zählt nur, wenn die Bounce-Domain genau die sichtbare Absenderdomain ist.',
            trap: 'Dienste mit einer Bounce-Subdomain bestehen dann nicht.',
          }
        : { meaning: 'Locker, die Voreinstellung: Auch eine Bounce-Adresse unter einer Subdomain zählt.' };
    case 'dmarc.fo': {
      if (topic.options === null)
        return { meaning: 'Keine gültige Kombination; es gilt die Voreinstellung `0`.' };
      const when = topic.options.map((option) => failureWords[option]);
      return {
        meaning: `Einzelne Fehlerberichte sind erwünscht, wenn ${fmt.list(when, { or: true })}.`,
        ...(!topic.reports && { trap: 'Ohne `ruf` hat das keine Wirkung.' }),
      };
    }
    case 'dmarc.rua':
      return targets('Tägliche Übersichten über alle E-Mails unter diesem Namen gehen an', topic, fmt);
    case 'dmarc.ruf':
      return {
        ...targets('Berichte über einzelne nicht bestandene Nachrichten gehen an', topic, fmt),
        trap: 'Große Anbieter senden sie nicht, aus Datenschutzgründen.',
      };
    case 'dmarc.pct':
      return {
        meaning: `Seit 2026 gestrichen. Ältere Empfänger wenden die Richtlinie auf ${topic.percent === null ? 'alle' : `${fmt.number(topic.percent)} % der`} nicht bestandenen E-Mails an, neuere ignorieren \`pct=${topic.written}\`.`,
      };
    case 'dmarc.rf':
      return { meaning: `Seit 2026 gestrichen: das Format der Fehlerberichte, hier \`${topic.written}\`. Es hatte nie eine Wirkung.` }; // prettier-ignore
    case 'dmarc.ri':
      return {
        meaning: `Seit 2026 gestrichen: der gewünschte Abstand der Berichte, hier ${topic.seconds === null ? `\`${topic.written}\`` : fmt.duration(topic.seconds)}. Empfänger berichten etwa einmal am Tag.`,
      };
    case 'dmarc.repeated':
      return { meaning: `Ein zweites \`${topic.tag}\`. Empfänger wählen verschieden aus.` };
    case 'dmarc.unknown':
      return { meaning: `DMARC kennt keine Angabe \`${topic.tag}\`. Empfänger übergehen sie.` };
    case 'dmarc.piece':
      return { meaning: `\`${topic.written}\` ist keine Angabe. Empfänger übergehen das Stück.` };
    default:
      return unreachable(topic);
  }
}

const failureWords = {
  '0': 'weder SPF noch DKIM passend besteht',
  '1': 'SPF oder DKIM nicht passend besteht',
  d: 'eine DKIM-Signatur nicht stimmt',
  s: 'SPF nicht besteht',
} as const;

function targets(
  start: string,
  { usable, broken }: { readonly usable: readonly string[]; readonly broken: readonly string[] },
  fmt: Fmt,
): TopicText {
  const ignored = fmt.list(broken, { code: true });
  if (usable.length === 0)
    return {
      meaning:
        broken.length > 0 ? `Kein Bericht kommt an: ${ignored} ist unbrauchbar.` : 'Leer: keine Berichte.',
    };
  return {
    meaning: `${start} ${fmt.list(usable, { code: true })}.`,
    ...(broken.length > 0 && { trap: `Empfänger ignorieren ${ignored}.` }),
  };
}
