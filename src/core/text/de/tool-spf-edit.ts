import type { ToolSpfEditWords } from '../tool-spf-edit-words.ts';

export const words: ToolSpfEditWords = {
  heading: 'Was wäre, wenn der SPF-Eintrag anders lautete?',
  sub: 'Ändern Sie einen Eintrag oder schreiben Sie einen neuen, und sehen Sie, was Empfänger daraus machen. Veröffentlicht wird nichts.',
  domain: 'Domain',
  domainHint: 'Hier stünde der Eintrag.',
  start: 'Mit dem veröffentlichten Eintrag beginnen',
  record: 'SPF-Eintrag',
  recordHint: 'Wird beim Tippen gelesen. Namen darin werden erst abgefragt, wenn Sie „Abfragen“ drücken.',
  others: 'Einträge eingebundener Namen',
  othersHint: 'Sie gelten anstelle dessen, was bei diesen Namen veröffentlicht ist.',
  otherName: (index) => `Name ${index}`,
  otherRecord: (index) => `Eintrag bei Name ${index}`,
  add: 'Eintrag eines eingebundenen Namens hinzufügen',
  remove: (index) => `Eintrag ${index} entfernen`,
  ip: 'Adresse testen',
  ipHint: 'IPv4 oder IPv6, freiwillig.',
  link: 'Link mit diesen Einträgen kopieren',
  longLink: 'Für einen Link sind diese Einträge zu lang.',
  stop: 'Anhalten',
  badDomain: 'Geben Sie eine Domain ein, etwa example.com.',
  badName: (index) => `Name ${index} ist kein Domainname; sein Eintrag bleibt außer Acht.`,
  badIp: 'Das ist keine einzelne IPv4- oder IPv6-Adresse.',
  none: (domain) => `${domain} hat keinen SPF-Eintrag. Schreiben Sie unten einen.`,
  several: (domain, count, fmt) =>
    `${domain} hat ${fmt.number(count)} SPF-Einträge, erlaubt ist nur einer. Unten steht der erste.`,
  failed: (domain) => `Die Abfrage zu ${domain} ist fehlgeschlagen. Über den Eintrag sagt das nichts.`,
  missing: (count, fmt) =>
    `${fmt.number(count)} ${fmt.plural(count, { one: 'Name ist', other: 'Namen sind' })} noch nicht abgefragt:`,
  missingHint: 'Was dort steht, ist nicht bekannt. Zahlen und Adressen heißen deshalb „mindestens“.',
  lookUp: (count, fmt) =>
    `${fmt.number(count)} ${fmt.plural(count, { one: 'Namen', other: 'Namen' })} abfragen`,
  notSpf: 'Empfänger halten das nicht für SPF: Es beginnt nicht mit `v=spf1` und einem Leerzeichen.',
  difference: 'Unterschied zum veröffentlichten Eintrag',
  noDifference: 'Das ist der veröffentlichte Eintrag.',
  notCompared: 'Der veröffentlichte Eintrag wurde nicht abgefragt.',
  found: 'Was uns auffällt',
  nothingFound: 'Nichts zu beanstanden.',
  senders: 'Wer senden darf',
  senderChange: (more, less, sizes, fmt) =>
    `Verglichen mit dem veröffentlichten Eintrag kommen hinzu: ${sizes(more, fmt)}; es entfallen: ${sizes(less, fmt)}.`,
  sameSenders: 'Dieselben Adressen wie mit dem veröffentlichten Eintrag.',
  test: 'Die Adresse',
  notYet: (ip) => `Noch nicht bekannt, ob ${ip} besteht: Namen auf dem Weg sind nicht abgefragt.`,
  tree: 'Abfragen und include-Angaben',
  explained: 'Teil für Teil',
  looked: (left, fmt) =>
    left === 0
      ? 'Abgefragt.'
      : `Abgefragt. ${fmt.number(left)} ${fmt.plural(left, { one: 'Name war', other: 'Namen waren' })} nicht lesbar.`,
};
