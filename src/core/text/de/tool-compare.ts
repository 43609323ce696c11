import type { ToolCompareWords } from '../tool-compare-words.ts';

export const words: ToolCompareWords = {
  heading: 'Wer sieht welche Antwort?',
  sub: 'Nach einer Änderung sehen manche noch den alten Eintrag, bis ihr Gedächtnis abläuft. Stellen Sie allen Diensten dieselbe Frage.',
  name: 'Name in DNS',
  nameHint: 'Davor steht `_dmarc.` für DMARC, `selector._domainkey.` für einen DKIM-Schlüssel.',
  type: 'Typ',
  who: (names, fmt) => `Ihr Browser fragt ${fmt.list(names)}, gleich was sonst auf dieser Seite gewählt ist.`,
  run: 'Alle fragen',
  again: 'Noch einmal fragen',
  stop: 'Anhalten',
  every: 'Jede Minute neu fragen, bis alle dasselbe sagen',
  everyOn: (left, fmt) => `In einer Minute wird neu gefragt, höchstens noch ${fmt.number(left)} Mal.`,
  badName: 'Geben Sie einen Namen ein, etwa example.com oder _dmarc.example.com.',
  link: 'Link zu dieser Frage kopieren',
  result: 'Nebeneinander',
  verdict: {
    same: 'Alle Dienste, die geantwortet haben, sagen dasselbe.',
    different: 'Die Dienste sagen nicht dasselbe.',
    open: 'Zu wenige Dienste haben geantwortet, um zu vergleichen.',
  },
  meaning: {
    same: 'Andere können sich noch an eine ältere Antwort erinnern, bis deren Zeit um ist.',
    different:
      'Meist ist eine Antwort älter und verschwindet, wenn ihre Restzeit abgelaufen ist. Wenige Namen antworten mit Absicht jedem anders.',
    open: 'Eine gescheiterte Abfrage sagt nichts über den Namen.',
  },
  group: (services, { left, until }, fmt) =>
    `${fmt.list(services)}: ${left === null || until === null ? 'wie lange noch, ist nicht bekannt.' : `höchstens noch ${fmt.duration(left)}, bis ${fmt.time(until)}.`}`,
  absence: (until, fmt) =>
    `Auch „nichts da“ wird behalten: Ein jetzt veröffentlichter Eintrag kann bis ${fmt.time(until)} unbemerkt bleiben (negative TTL aus dem SOA-Eintrag der Zone).`,
  groupName: (number) => `Antwort ${number}`,
  columns: { service: 'Dienst', answer: 'Antwort', left: 'Restzeit', signed: 'Geprüft', time: 'Dauer' },
  outcome: {
    found: 'gefunden',
    'no-data': 'der Name existiert, dieser Typ nicht',
    'no-name': 'der Name existiert nicht',
    failed: 'keine Antwort',
    waiting: 'wird gefragt',
  },
  signed: { yes: 'ja', no: 'nein' },
  signedHint: '„Geprüft“ ist, was der Dienst über die DNSSEC-Signaturen sagt (AD).',
  blocked:
    'Ist ein Dienst aus diesem Browser nicht zu erreichen, kann es an einem Werbeblocker, am Firmennetz oder am Dienst selbst liegen.',
  test: {
    heading: 'Test der Dienste aus diesem Browser',
    why: 'Zeigt, welche davon dieser Browser und dieses Netz durchlassen und was jeder kann.',
    asks: (names, fmt) => `Jeder wird nach ${fmt.list(names)} gefragt: Namen, die nichts über Sie verraten.`,
    run: 'Dienste testen',
    again: 'Noch einmal testen',
    stop: 'Anhalten',
    service: 'Dienst',
    subjects: {
      reach: 'Erreicht',
      cors: 'Für Webseiten offen (CORS)',
      wire: 'Ganze DNS-Nachricht',
      validates: 'Prüft Signaturen (AD)',
      refuses: 'Verwirft ungültige Signaturen',
      absent: 'Nichts erfunden',
      long: 'Langes TXT ganz',
      ede: 'Nennt Gründe (EDE)',
    },
    tested: { yes: 'ja', no: 'nein', unknown: 'nicht gesehen' },
    hurdles: {
      reach:
        'Keine Anfrage kommt durch. Ein Werbeblocker, ein Schutzprogramm oder das Netz hält sie auf, oder der Dienst ist ausgefallen. Versuchen Sie es ohne Erweiterungen oder in einem anderen Netz.',
      cors: 'Er antwortet, erlaubt Webseiten aber nicht, die Antwort zu lesen. Ändern kann das nur der Betreiber, oder unterwegs wurde die Antwort verändert.',
      wire: 'Es antwortet etwas, das kein DNS ist: eine Anmeldeseite des Netzes, ein Filter, oder der Dienst ist überlastet. Öffnen Sie eine beliebige Seite, melden Sie sich an und testen Sie noch einmal.',
      timeout: 'Keine Antwort in der Zeit. Der Dienst oder das Netz ist langsam oder verwirft die Anfrage.',
      validates:
        'Er prüft DNSSEC-Signaturen nicht oder sagt es nicht. Signiert und unsigniert sehen dort gleich aus.',
      absent:
        'Er erfindet Antworten für Namen, die es nicht gibt. Fehlende Einträge können dort vorhanden wirken; wählen Sie ihn nicht.',
      long: 'Lange Einträge kommen gekürzt an. Schlüssel können dort kaputt wirken, die es nicht sind; wählen Sie ihn nicht.',
    },
    fine: 'Keinem steht etwas im Weg.',
    unknown:
      '„Nicht gesehen“ spricht nicht gegen einen Dienst: Ein Probename kann weg sein, oder ein früherer Schritt blieb ohne Antwort.',
    done: (usable, all, fmt) =>
      `${fmt.number(usable)} von ${fmt.number(all)} Diensten sind von hier aus verwendbar.`,
  },
};
