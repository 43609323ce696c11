import type { Fmt } from '../format.ts';
import type { Sizes, ToolSpfWhoWords } from '../tool-spf-who-words.ts';

/** Im Dativ: „von 3 IPv4-Adressen“. */
function sizesFrom({ v4, v6, complete }: Sizes, fmt: Fmt): string {
  const one = (value: bigint, singular: string, plural: string) =>
    `${fmt.number(value)} ${value === 1n ? singular : plural}`;
  const list = [
    ...(v4 > 0n ? [one(v4, 'IPv4-Adresse', 'IPv4-Adressen')] : []),
    ...(v6 > 0n ? [one(v6, 'IPv6-Netz', 'IPv6-Netzen')] : []),
  ];
  return `${complete ? '' : 'mindestens '}${fmt.list(list)}`;
}

function sizes({ v4, v6, complete }: Sizes, fmt: Fmt): string {
  const one = (value: bigint, singular: string, plural: string) =>
    `${fmt.number(value)} ${value === 1n ? singular : plural}`;
  const list = [
    ...(v4 > 0n ? [one(v4, 'IPv4-Adresse', 'IPv4-Adressen')] : []),
    ...(v6 > 0n ? [one(v6, 'IPv6-Netz', 'IPv6-Netze')] : []),
  ];
  if (list.length === 0) return complete ? 'niemanden' : 'niemanden, soweit lesbar';
  return `${complete ? '' : 'mindestens '}${fmt.list(list)}`;
}

export const words: ToolSpfWhoWords = {
  heading: 'Wer darf für eine Domain senden?',
  sub: 'Geben Sie eine Domain ein. Ihr SPF-Eintrag und alles, was er einbindet, wird gelesen und jede Adresse einmal gezählt.',
  domain: 'Domain',
  domainHint: 'Der Teil nach dem @.',
  run: 'Abfragen',
  stop: 'Anhalten',
  badDomain: 'Geben Sie eine Domain ein, etwa example.com.',
  link: 'Link zu dieser Seite kopieren',
  result: 'Wer senden darf',
  total: (domain, { v4, v6, complete }, fmt) =>
    v4 === 0n && v6 === 0n
      ? complete
        ? `Kein Server darf als ${domain} senden.`
        : `Keine Adresse ist bekannt, die als ${domain} senden darf; nicht alles war lesbar.`
      : `E-Mails als ${domain} dürfen von ${sizesFrom({ v4, v6, complete }, fmt)} kommen.`,
  sizes,
  networks: (listed, joined, fmt) =>
    `Die Einträge nennen ${fmt.number(listed)} ${fmt.plural(listed, { one: 'Netz', other: 'Netze' })}; ohne Überschneidung sind das ${fmt.number(joined)} ${fmt.plural(joined, { one: 'Bereich', other: 'Bereiche' })}. Als IPv6-Netz zählt hier eines mit 64 Bit, die übliche Größe.`,
  stopped: (beyond, fmt) =>
    `Nicht alle bestehen: Empfänger brechen mit einem Fehler ab, bevor sie zu diesen kommen: ${sizes(beyond, fmt)}.`,
  noRecord: {
    none: (domain) => `${domain} hat keinen SPF-Eintrag, also ist niemand genannt.`,
    'no-name': (domain) => `${domain} existiert nicht im DNS.`,
    several: (domain) =>
      `${domain} hat mehr als einen SPF-Eintrag: Empfänger melden einen Fehler, und niemand besteht.`,
    syntax: (domain) =>
      `Der SPF-Eintrag von ${domain} hat einen Syntaxfehler: Empfänger melden ihn, und niemand besteht.`,
    loop: (domain) => `Der Eintrag von ${domain} führt zu sich selbst zurück.`,
    failed: (domain) => `Nicht bekannt: Die Abfrage zu ${domain} ist fehlgeschlagen.`,
    depends: (domain) => `Nicht bekannt: Der Eintrag von ${domain} hängt von der Nachricht ab.`,
    'bad-name': (domain) => `${domain} kann kein Name im DNS sein.`,
    'not-followed': (domain) => `${domain} wurde nicht abgefragt.`,
  },
  unread: 'Was sich nicht zählen ließ',
  unreadTerm({ written, record, reason }, failure, domain) {
    const at = record === domain ? '' : ` im Eintrag von ${record}`;
    if (reason === 'depends')
      return `\`${written}\`${at}: hängt von der einzelnen Nachricht ab, kann also jede Adresse zulassen.`;
    if (reason === 'not-followed') return `\`${written}\`${at}: nicht abgefragt, der Baum ist zu groß.`;
    return `\`${written}\`${at}: ${failure[reason]}.`;
  },
  largest: 'Die größten Freigaben',
  part: ({ written, sender, sizes: size }, fmt) =>
    `\`${written}\` allein lässt ${sizes(size, fmt)} zu${sender === null ? '' : `, die sich alle Kunden von ${sender} teilen`}.`,
  more: (count, fmt) =>
    `und ${fmt.number(count)} ${fmt.plural(count, { one: 'kleinere', other: 'kleinere' })}`,
  services: 'Dienste',
  entry: {
    needed: 'Braucht diesen Eintrag, wenn er mit der Domain als Bounce-Adresse sendet.',
    subdomain: 'Braucht einen Eintrag nur bei dem Namen, der seine Bounce-Domain ist, meist einer Subdomain.',
    unneeded:
      'Sendet mit eigener Bounce-Domain. Empfänger sehen hier also nicht nach: wahrscheinlich nutzlos.',
  },
  entryNote: 'SPF prüft nur die Bounce-Domain (Return-Path). Eine empfangene Nachricht zeigt sie.',
  columns: {
    service: 'Dienst',
    term: 'Teil',
    entry: 'Eintrag nötig?',
    network: 'Netz',
    within: 'Steht schon da',
    cost: 'Abfragen',
    buys: 'Lässt zu',
    worth: 'Lohnt sich?',
  },
  asOf: (date) => `Stand ${date}`,
  twice: 'Mehrfach genannt',
  inRecord: (domain) => `bei ${domain}`,
  same: (written, record) => `dasselbe Netz ist \`${written}\` bei ${record}`,
  within: (written, record) => `liegt in \`${written}\` bei ${record}`,
  repeated: (domain, times, fmt) =>
    `Der Eintrag von ${domain} wird ${fmt.number(times)}-mal gelesen und jedes Mal gezählt.`,
  nothingTwice: 'Kein Netz steht doppelt oder liegt in einem anderen.',
  special: 'Nie im Internet: Sonderbereiche',
  kinds: {
    unspecified: 'keine Adresse eines Geräts',
    loopback: 'jeder Rechner selbst',
    private: 'private Netze',
    carrierGradeNat: 'innerhalb eines Anbieternetzes',
    linkLocal: 'ein Kabel oder WLAN',
    uniqueLocal: 'private Netze',
    documentation: 'Beispiele in Texten',
    benchmarking: 'Tests von Geräten',
    broadcast: 'alle in einem Netz',
    multicast: 'Gruppen, nie ein Absender',
    '6to4': 'ein aufgegebener Weg zu IPv6',
    teredo: 'ein aufgegebener Weg zu IPv6',
    ipv4Mapped: 'IPv4 in IPv6-Form; Empfänger vergleichen als IPv4',
    translated: 'Übersetzung zwischen IPv4 und IPv6',
    discard: 'Verkehr, der verworfen wird',
    siteLocal: 'private Netze, aufgegeben',
    reserved: 'reserviert',
  },
  specialTerm: (written, record, kind) => `\`${written}\` bei ${record}: ${kind}.`,
  all: 'Alle Adressen als Netze',
  allHint: 'Zusammengefasst und ohne Überschneidung, wie eine Firewall sie nimmt.',
  cost: 'Was es kostet',
  costHint:
    'Empfänger erlauben zehn Abfragen. Was ein Teil zulässt, ist für ihn allein gezählt, ohne die anderen.',
  worth: {
    useful: 'Ja',
    dead: 'Fehler',
    empty: 'Lässt niemanden zu',
    duplicate: 'Doppelt',
    covered: 'Schon genannt',
    beyond: 'Nicht erreicht',
    partly: 'Zum Teil',
    unreached: 'Nie gelesen',
    unknown: 'Nicht bekannt',
    refuses: 'Verweigert',
    rest: '',
  },
  worthWhy: {
    useful: '',
    dead: 'Dort gibt es keinen Eintrag, also brechen Empfänger hier mit einem Fehler ab.',
    empty: 'Dahinter steht keine Adresse.',
    duplicate: 'Derselbe Teil steht schon davor.',
    covered: 'Teile davor lassen das alles schon zu.',
    beyond: 'Er liegt hinter der zehnten Abfrage.',
    partly: 'Darin ist die zehnte Abfrage verbraucht, der Rest wird nicht erreicht.',
    unreached: 'Er steht hinter dem Ende des Eintrags.',
    unknown: 'Er hängt von der Nachricht ab oder ließ sich nicht lesen.',
    refuses: 'Ein Treffer hier besteht nicht.',
    rest: '',
  },
  cheaper: 'Günstiger',
  proved: 'Noch einmal mit unserer Prüfung gelesen: Genau dieselben Adressen bestehen.',
  noCheaper: 'Es fand sich kein günstigerer Eintrag, mit dem genau dieselben Adressen bestehen.',
  notCheaperUnread: 'Ein Teil war nicht lesbar. Vorgeschlagen wird nur, was ihn nicht berührt.',
  plan: {
    trim: 'Ohne das, was nichts bringt',
    own: 'Eigene Server mit ihrer Adresse',
    flat: 'Alle mit ihrer Adresse (Flattening)',
  },
  planWhy: {
    trim: 'Was wegfällt, steht an anderer Stelle im Eintrag oder lässt niemanden zu.',
    own: 'Statt der Namen Ihrer Server stehen deren heutige Adressen da. Ändert sich eine, ändern Sie auch den Eintrag.',
    flat: 'Der letzte Ausweg: Statt jedes Namens stehen dessen heutige Adressen da.',
  },
  planCount: ({ before, after }, fmt) => `${fmt.number(after)} statt ${fmt.number(before)} Abfragen`,
  flatRisk: [
    'Dienste wechseln ihre Adressen, ohne es Ihnen zu sagen. Ab dann scheitert deren Post an SPF, und niemand warnt Sie.',
    'Adressen, die ein Dienst abgibt, bekommen andere. Die bestehen dann als Ihre Domain.',
    'Ein Programm muss die Liste jeden Tag mit den Diensten abgleichen.',
    'Entfernen Sie zuerst ungenutzte Dienste, und verlegen Sie Rundmails auf eine Subdomain mit eigenem Eintrag.',
  ],
  flatSize: (records, networks, fmt) =>
    `${fmt.number(networks)} ${fmt.plural(networks, { one: 'Netz', other: 'Netze' })} in ${fmt.number(records)} ${fmt.plural(records, { one: 'Eintrag', other: 'Einträgen' })}`,
  recordSize: (strings, octets, fmt) =>
    `${fmt.number(strings)} ${fmt.plural(strings, { one: 'Textstück', other: 'Textstücke' })}, Antwort von ${fmt.number(octets)} Oktetten`,
  largeAnswer: 'Größer als 512 Oktette: Einige alte Resolver und Firewalls verwerfen solche Antworten.',
  tryIt: 'Unter „Was wäre, wenn“ ausprobieren',
};
