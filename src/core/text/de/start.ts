import type { StartWords } from '../start-words.ts';

// Not from Intl.DisplayNames: on a telephone that alone blocks the first paint's thread for a tenth of a second.
const countries = { DE: 'Deutschland', US: 'Vereinigte Staaten' } as const;
const listed = (items: readonly string[]) =>
  new Intl.ListFormat('de-DE', { type: 'conjunction' }).format(items);

export const start: StartWords = {
  language: 'de',
  title: 'Mailwright: Mail-Einträge einer Domain prüfen, Grund und Lösung lesen',
  description:
    'Geben Sie eine Domain ein. Sie lesen, ob jemand E-Mails in ihrem Namen fälschen kann, was fehlerhaft ist und welcher Eintrag hilft.',
  titleOf: (subject) => `${subject} · Mailwright`,
  skip: 'Zum Eingabefeld springen',
  noscript:
    'Diese Seite fragt das DNS aus Ihrem Browser, mit einem eigenen Skript. Ohne Skripte kann sie Ihnen nur diese Worte zeigen.',
  tools: 'Werkzeuge',
  check: 'Prüfen',
  toolNames: {
    spf: 'SPF',
    mail: 'Nachricht',
    bounce: 'Bounce',
    hosts: 'Server',
    build: 'Erstellen',
    compare: 'Vergleich',
    path: 'Erster Mailserver',
  },
  other: { language: 'en', name: 'English' },
  hero: {
    first: 'Domain eingeben.',
    second: 'Den Grund lesen und den Eintrag, der hilft.',
    sub: 'Kann jemand Ihre E-Mails fälschen? Nehmen Empfänger sie an? Je ein ehrlicher Satz, dann die Lösung.',
  },
  box: {
    form: 'Prüfen',
    label: 'Domain, IP, Nachricht, Bounce oder Eintrag',
    file: 'Datei öffnen',
    drop: 'oder hierher ziehen',
    run: 'Prüfen',
    several: 'Mehrere Zeilen: Strg+Enter prüft.',
    fileUnreadable: 'Ihr Browser konnte diese Datei nicht lesen.',
  },
  looksLike: (what) => `Sieht aus wie: ${what}`,
  kinds: {
    domain: (shown) => `die Domain ${shown}`,
    host: (shown) => `der Server ${shown}`,
    email: (shown) => `eine E-Mail-Adresse bei ${shown}`,
    url: (shown) => `eine Webadresse bei ${shown}`,
  },
  askedAs: (domain) => `Im DNS heißt sie ${domain}`,
  parent: (domain) => `Stattdessen ${domain} prüfen`,
  onlyDomain: 'Nur der Teil nach dem @ wird geprüft',
  records: {
    spf: 'ein SPF-Eintrag',
    dmarc: 'ein DMARC-Eintrag',
    'dkim-key': 'ein DKIM-Schlüssel',
    other: 'ein Mail-Eintrag',
  },
  bounce:
    'Sieht aus wie: eine Fehlermeldung (Bounce) oder ein Mailprotokoll. Sie lesen die Erklärung hier, ohne DNS-Abfrage.',
  recordsWithoutLookups: 'Er wird hier erklärt, ohne DNS-Abfrage.',
  zoneLines: (count) => (count === 1 ? 'ein DNS-Eintrag' : `${count} DNS-Einträge`),
  explain: (record, name) => (name === '' ? `Erklären: ${record}` : `Erklären: ${record} unter ${name}`),
  ipAddress: 'eine IP-Adresse',
  readHere: {
    headers: 'Sieht aus wie: Kopfzeilen einer Nachricht. Sie werden hier gelesen, ohne DNS-Abfragen.',
    message: 'Sieht aus wie: eine Nachricht. Sie wird hier gelesen, ohne DNS-Abfragen.',
  },
  later: {
    report: 'Das ist ein Bericht eines Empfängers. Diese Version kann Berichte nicht lesen.',
    domains: 'Das sind mehrere Domains. Diese Version prüft eine nach der anderen.',
    record:
      'Einträge dieser Art werden hier nicht einzeln erklärt. „Server“ liest MTA-STS, TLS-Berichte und BIMI einer Domain.',
  },
  readAs: {
    label: 'Lesen als',
    itself: 'wonach es aussieht',
    as: {
      subject: 'Name oder Adresse',
      record: 'Eintrag',
      message: 'Nachricht oder Kopfzeilen',
      bounce: 'Fehlermeldung oder Log',
    },
  },
  instead: (domain) => `Die Domain ${domain} prüfen`,
  nothing: 'Das Feld ist leer. Geben Sie eine Domain ein, etwa example.com.',
  privateKey: {
    verdict: 'Das ist ein privater Schlüssel. Nichts wurde gelesen oder gesendet.',
    fix: 'Fügen Sie ihn nirgends ein. War er schon auf einer anderen Seite, erzeugen Sie einen neuen Schlüssel.',
  },
  unusable: {
    localhost: (written) =>
      `${written} ist dieser Rechner selbst. Kein anderer Server kann danach fragen, also gibt es nichts zu prüfen.`,
    'local-name': (written) =>
      `${written} ist ein Name für interne Netze. Er steht nicht im öffentlichen DNS und wird nie abgefragt.`,
    'single-label': (written) =>
      `${written} ist nur ein Wort. Eine Domain hat mindestens zwei Teile, etwa ${written.length < 20 && /^[\w-]+$/.test(written) ? written : 'example'}.com.`,
    'top-level': (written) =>
      `${written} ist eine Top-Level-Domain. Geben Sie eine Domain darunter ein, etwa example.${written.replace(/\W/g, '').slice(0, 10)}.`,
    wildcard: (written) =>
      `${written} steht für viele Namen. Geben Sie einen wirklichen Namen ohne Stern ein.`,
    'label-too-long': () => 'Ein Teil dieses Namens ist länger als 63 Zeichen. Mehr erlaubt das DNS nicht.',
    'name-too-long': () => 'Dieser Name ist länger als 253 Zeichen. Mehr erlaubt das DNS nicht.',
    'empty-label': (written) =>
      `${written} enthält zwei Punkte hintereinander oder beginnt mit einem. Entfernen Sie den Punkt.`,
    hyphen: (written) =>
      `Ein Teil von ${written} beginnt oder endet mit einem Bindestrich. Das ist bei Domains nicht erlaubt.`,
    characters: (written) =>
      `${written} enthält Zeichen, die in Domainnamen nicht vorkommen. Prüfen Sie die Schreibweise.`,
    reserved: (written) =>
      `${written} endet auf einen reservierten Namen, der nie im DNS steht. Er wird nicht abgefragt.`,
    'bad-address': (written) =>
      `${written} sieht aus wie eine IP-Adresse, ist aber keine gültige. IPv4 hat vier Dezimalzahlen bis 255 ohne führende Nullen.`,
    'address-zone': (written) =>
      `${written} benennt eine Netzwerkkarte eines einzelnen Rechners. Niemand sonst kann sie erreichen.`,
    network: (written) =>
      `${written} ist ein ganzes Netz. Geben Sie eine Domain oder eine einzelne Adresse ein.`,
    'too-long': () =>
      'Dieser Text ist zu lang für einen Namen oder einen Eintrag. Geben Sie eine Domain oder einen Eintrag ein.',
    binary: () =>
      'Das ist kein Text, sondern wohl eine gepackte Datei oder eine Outlook-Nachricht. Diese Version kann sie nicht lesen.',
    'no-subject': () =>
      'In diesem Text wurde keine Domain und kein Eintrag gefunden. Geben Sie eine Domain ein, etwa example.com.',
    'public-key': () =>
      'Das ist ein öffentlicher Schlüssel in Dateiform. Fügen Sie den DNS-Eintrag ein, der mit v=DKIM1 beginnt.',
  },
  services: {
    heading: 'Was gefragt wird',
    notice: (first, second) =>
      second === null
        ? ['Ihr Browser fragt ', first, ' und keinen anderen Dienst.', '', '']
        : [
            'Ihr Browser fragt ',
            first,
            ' und, wenn eine Antwort ausbleibt, leer oder fehlerhaft ist, auch ',
            second,
            '.',
          ],
    silent: 'DNS-Abfragen sind angehalten: Nichts verlässt diesen Browser.',
    choose: 'DNS-Dienst und Abfragen',
    first: 'Zuerst fragen',
    second: (name) => `Zweiter Dienst: ${name}, wenn eine Antwort ausbleibt, leer oder fehlerhaft ist.`,
    operator: (operator, country) => `${operator}, ${countries[country]}`,
    only: 'Nur diesen Dienst fragen',
    onlyHint:
      'Ein fehlender Eintrag gilt dann als „bei diesem Dienst nicht gesehen“, anderswo nicht bestätigt.',
    always: 'Links von anderen sofort prüfen, ohne Knopfdruck',
    stop: 'Alle DNS-Abfragen anhalten',
    stopHint: 'Beispiele und eingefügte Einträge funktionieren weiter.',
    notKept: 'Dieser Browser merkt sich die Auswahl nicht. Sie gilt, bis Sie die Seite schließen.',
    allow: 'DNS-Abfragen erlauben',
    silentRefusal: 'DNS-Abfragen sind angehalten, daher wurde nichts gefragt.',
  },
  ask: {
    heading: (domain) => `${domain} prüfen?`,
    text: (first, second) =>
      `Jemand hat Ihnen diesen Link gegeben. Noch wurde nichts gefragt. Die Prüfung fragt ${second === null ? first : listed([first, second])} nach diesem Namen.`,
    sender: (ip, helo) =>
      `Sie fragt auch nach ${helo === null ? ip : listed([ip, helo])}: dem Server, der laut Link sendet.`,
    run: 'Jetzt prüfen',
    prov: 'Link zu einer Prüfung',
  },
  examples: {
    heading: 'Beispiele',
    meta: 'eingebaut, ohne DNS-Abfragen',
    list: {
      watching: {
        title: 'Eine Domain, die sich fälschen lässt',
        teaser: 'DMARC beobachtet nur, Fälschungen werden zugestellt.',
      },
      lookups: { title: 'Zu viele Abfragen', teaser: 'SPF braucht 12 Abfragen, erlaubt sind 10.' },
      healthy: { title: 'Eine Domain in Ordnung', teaser: 'Empfänger sollen jede Fälschung ablehnen.' },
      'two-records': {
        title: 'Zwei SPF-Einträge',
        teaser: 'Erlaubt ist nur einer, daher scheitert SPF bei jeder Nachricht.',
      },
      subdomains: {
        title: 'Offene Subdomains',
        teaser: 'Die Domain ist geschützt, ihre Subdomains sind es nicht.',
      },
      keys: {
        title: 'Schlüssel, die nicht zählen',
        teaser: 'Ein DKIM-Schlüssel ist zu kurz, der andere zurückgezogen.',
      },
      unused: {
        title: 'Eine Domain ohne E-Mail',
        teaser: 'Sie sendet und empfängt nichts und sagt das auch.',
      },
      unread: {
        title: 'Eine Abfrage, die scheitert',
        teaser: 'Eine ausgebliebene Antwort ist kein fehlender Eintrag.',
      },
      article: {
        title: 'Ein Server, viele Domains',
        teaser: 'Der Schlüssel ist abgeschnitten, SPF endet mit ?all.',
      },
    },
  },
  status: { broken: 'Fehler', risk: 'Risiko', advice: 'Tipp', ok: 'In Ordnung', unknown: 'Nicht geprüft' },
  limits: {
    heading: 'Was die Seite nicht sieht',
    text: 'Das DNS kann nicht beweisen, dass E-Mails signiert sind: Das kann nur eine empfangene Nachricht. Über Sperrlisten, Inhaltsfilter und Reputation entscheidet jeder Empfänger selbst. Von hier aus ist das nicht zu sehen.',
  },
  keyword: {
    heading: 'Aus der Adresszeile',
    text: 'Speichern Sie diese Seite im Browser als Suche mit Kürzel, mit `#d=%s` am Ende der Adresse. Dann öffnen Kürzel und Domain die Prüfung.',
  },
  foot: {
    promise:
      'Alles geschieht in Ihrem Browser. Nur DNS-Abfragen verlassen ihn, an die Dienste, die bei jedem Ergebnis stehen.',
    theme: 'Farben',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
    source: 'Quelltext',
    about: 'Datenschutz',
    keys: 'Tasten',
  },
  sentToHost:
    'Diese Adresse wurde an den Webserver gesendet. Sie ist nun umgeschrieben: Der Teil nach # bleibt in Ihrem Browser.',
  insecure:
    'Diese Seite kam über http ohne Verschlüsselung. Für Schlüssel und Signaturen ist https nötig, ein Teil kann daher fehlen.',
  noTool: (name) => `Ein Werkzeug „${name}“ gibt es in dieser Version nicht.`,
  noExample: (name) => `Ein eingebautes Beispiel „${name}“ gibt es nicht.`,
  noSnapshot:
    'Die Antworten in diesem Link sind nicht lesbar: Er ist gekürzt oder aus einer anderen Fassung. Sie können das DNS jetzt fragen.',
  trouble: {
    load: 'Ein Teil dieser Seite ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    bug: 'Diese Seite hat einen Fehler gemacht und die Prüfung abgebrochen.',
  },
  saysNothing: (domain) => `Über ${domain} sagt das nichts.`,
  again: 'Erneut versuchen',
  loading: 'Die Prüfung wird geladen',
  started: (domain) => `${domain} wird geprüft.`,
  finished({ broken, risk, advice, unknown }) {
    const parts = [
      broken > 0 && `${broken} Fehler`,
      risk > 0 && `${risk} ${risk === 1 ? 'Risiko' : 'Risiken'}`,
      unknown > 0 && `${unknown} nicht geprüft`,
      advice > 0 && `${advice} ${advice === 1 ? 'Tipp' : 'Tipps'}`,
    ].filter((part) => part !== false);
    return parts.length > 0 ? `Prüfung beendet: ${listed(parts)}.` : 'Prüfung beendet: nichts zu ändern.';
  },
  keys: {
    heading: 'Tasten',
    list: [
      ['/', 'zum Eingabefeld'],
      ['r', 'erneut prüfen'],
      ['t', 'für ein Ticket kopieren'],
      ['?', 'diese Liste'],
      ['Strg+Enter', 'prüft, was im Feld steht'],
    ],
    on: 'Einzelne Tasten gelten (nicht beim Tippen)',
    close: 'Schließen',
  },
  about: {
    heading: 'Datenschutz',
    blocks: [
      {
        heading: 'Was Ihren Browser verlässt',
        lines: [
          'DNS-Abfragen, etwa `_dmarc.example.com`, an die DNS-Dienste, die neben dem Knopf stehen. Diese sehen die Frage und Ihre IP-Adresse.',
          'Nichts wird gefragt, bevor Sie den Knopf drücken oder einem Link zustimmen. Jede Abfrage steht beim Ergebnis.',
          'Was Sie einfügen, bleibt hier. Der Teil einer E-Mail-Adresse vor dem @ wird nur abgefragt, wenn Sie zustimmen, und nur gespeichert, wo Sie ihn in einen Eintrag schreiben.',
        ],
      },
      {
        heading: 'Was der Webserver sieht',
        lines: [
          'Dass jemand diese Seite geladen hat. Die Domain steht in der Adresse hinter dem #, und diesen Teil senden Browser nicht mit.',
          'Es gibt keinen Server von uns, keinen Zähler und kein Cookie. Die Seite darf sich nur mit ihrer eigenen Adresse und den genannten DNS-Diensten verbinden.',
        ],
      },
      {
        heading: 'Was Ihr Browser sich merkt',
        lines: [
          'Ihre Auswahl auf dieser Seite: Farben, Sprache, DNS-Dienst und Schalter. Was Sie beim Erstellen oder in der Liste für den ersten Mailserver eingeben, bis Sie neu beginnen. Nie eine Nachricht, eine Fehlermeldung oder einen privaten Schlüssel.',
        ],
      },
      {
        heading: 'Die DNS-Dienste',
        lines: [
          'Jeder hat eigene Regeln, was er speichert. Sie können wählen, welcher gefragt wird, oder alle Abfragen anhalten.',
        ],
      },
      {
        heading: 'Lizenz',
        lines: ['Freie Software unter der GNU General Public License, Version 3 oder später.'],
      },
    ],
  },
};
