import type { ToolSpfSyntaxWords } from '../tool-spf-syntax-words.ts';

export const words: ToolSpfSyntaxWords = {
  heading: 'So schreibt man SPF',
  sub: 'Jeder Teil mit einem Beispiel, das Sie ändern können. Ausgewertet wird es hier, über eine kleine DNS-Zone im Speicher, genau wie echte Domains. Abgefragt wird nichts.',
  contents: 'Teile eines Eintrags',
  record: 'Eintrag von example.com',
  ip: 'Sendende Adresse',
  badIp: 'Geben Sie eine IPv4- oder IPv6-Adresse ein.',
  parts: 'Was jeder Teil tut',
  reset: 'Wieder das Beispiel zeigen',
  topics: {
    version: {
      title: 'Der Anfang',
      text: 'Ein Eintrag beginnt mit `v=spf1` und einem Leerzeichen. Dann folgen Teile, durch Leerzeichen getrennt; ein Empfänger liest von links und hält beim ersten Treffer.',
    },
    qualifiers: {
      title: 'Vorzeichen',
      text: 'Das Zeichen vor einem Mechanismus ist das Ergebnis seines Treffers: `+` pass (wie ohne Zeichen), `-` fail, `~` softfail, `?` neutral.',
    },
    all: {
      title: 'all',
      text: 'Trifft auf jede Adresse zu, die bis hierher kommt. Es gehört ans Ende; was dahinter steht, wird nicht gelesen.',
    },
    ip4: {
      title: 'ip4',
      text: 'Eine IPv4-Adresse oder ein Netz mit seiner Länge. Kostet keine Abfrage. Vier Zahlen ohne führende Nullen, und nie `ipv4` geschrieben.',
    },
    ip6: {
      title: 'ip6',
      text: 'Eine IPv6-Adresse oder ein Netz, auch hier mit einem Schrägstrich. Trifft nie auf eine IPv4-Adresse zu, auch nicht in IPv6-Schreibweise.',
    },
    a: {
      title: 'a',
      text: 'Die Adressen eines Hostnamens; ohne Namen die der Domain selbst. `/24` weitet es für IPv4, `//64` für IPv6. Kostet eine Abfrage.',
    },
    mx: {
      title: 'mx',
      text: 'Die Adressen der Server, die Mail für eine Domain annehmen, höchstens zehn. Kostet eine Abfrage. Nur wenige Domains senden von den Servern, die annehmen.',
    },
    include: {
      title: 'include',
      text: 'Trifft zu, wenn der Eintrag einer anderen Domain besteht. Ein fail dort heißt nur „kein Treffer“. Ein Name ohne Eintrag ist ein Fehler. Kostet eine Abfrage und die des anderen Eintrags.',
    },
    exists: {
      title: 'exists',
      text: 'Trifft zu, wenn ein Name einen A-Eintrag hat, gleich welchen. Sinnvoll mit Makros: Hier hat jede erlaubte Adresse einen eigenen Namen.',
    },
    ptr: {
      title: 'ptr',
      text: 'Trifft zu, wenn der Reverse-Name der Adresse in der Domain liegt und zurückführt. Langsam und unzuverlässig; der Standard rät ab.',
    },
    redirect: {
      title: 'redirect',
      text: 'Traf nichts zu, entscheidet allein der Eintrag einer anderen Domain. Es kommt immer zuletzt und bleibt neben `all` ohne Wirkung.',
    },
    exp: {
      title: 'exp',
      text: 'Verweist auf einen Text, mit dem die Domain ein fail begründet. Er darf Makros enthalten und kostet keine Abfrage.',
    },
    other: {
      title: 'Andere Zusätze',
      text: 'Ein Wort, das niemand kennt, wird übergangen, wenn es mit `=` geschrieben ist. Mit Doppelpunkt wäre es ein unbekannter Mechanismus, und der macht den ganzen Eintrag unlesbar.',
    },
    macros: {
      title: 'Makros',
      text: 'Namen können Stücke der Nachricht enthalten: hier das erste Wort vor dem @ unter einer Liste der Domain. Die Tabellen darunter zeigen alle.',
    },
  },
  macros: {
    heading: 'Makros, Buchstabe für Buchstabe',
    text: 'Wofür jeder Buchstabe bei dieser Nachricht steht. Ändern Sie Absender und Adresse.',
    sender: 'Absender (MAIL FROM)',
    letters: 'Buchstaben',
    forms: 'Änderungen und Zeichen',
    own: 'Eigener Versuch',
    gives: 'ergibt',
    notAMacro: 'Das lässt sich nicht als Text mit Makros lesen.',
    onlyExp: 'nur in Begründungen',
    columns: { macro: 'Makro', means: 'Bedeutung', here: 'Hier' },
    letter: {
      s: 'die ganze Adresse des Absenders',
      l: 'der Teil vor dem @',
      o: 'die Domain des Absenders',
      d: 'die Domain, deren Eintrag gelesen wird; ändert sich im include',
      i: 'die Adresse, bei IPv6 als 32 Ziffern mit Punkten',
      p: 'der bestätigte Reverse-Name; der Standard rät ab',
      v: '`in-addr` bei IPv4, `ip6` bei IPv6',
      h: 'der HELO-Name',
      c: 'die Adresse, wie Menschen sie lesen',
      r: 'der Name des Empfängers',
      t: 'die Zeit, in Sekunden seit 1970',
    },
    form: {
      keep: 'eine Zahl behält so viele Teile, von rechts gezählt',
      reverse: '`r` dreht die Teile um',
      'keep-reverse': 'erst umgedreht, dann gekürzt',
      delimiter: 'Teile enden an diesem Zeichen statt am Punkt; Punkte verbinden sie wieder',
      delimiters: 'mehrere solche Zeichen',
      capital: 'ein Großbuchstabe kodiert wie in einer Webadresse',
      percent: 'ein Prozentzeichen',
      space: 'ein Leerzeichen',
      'url-space': 'ein Leerzeichen wie in einer Webadresse',
    },
  },
};
