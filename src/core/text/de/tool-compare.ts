import type { ToolCompareWords } from '../tool-compare-words.ts';

export const words: ToolCompareWords = {
  heading: 'Wer sieht welche Antwort?',
  sub: 'Nach einer Änderung sehen manche noch den alten Eintrag, bis ihr Gedächtnis abläuft. Stellen Sie allen Diensten dieselbe Frage.',
  name: 'Name in DNS',
  nameHint: 'Für DMARC mit `_dmarc.` davor, für einen DKIM-Schlüssel mit `selector._domainkey.`.',
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
};
