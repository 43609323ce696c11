import type { SpfReason } from '../../checks/spf-host-types.ts';
import type { ToldStep, ToolSpfWords } from '../tool-spf-words.ts';

/** Warum nicht mehr zu sagen ist, als dass die Auswertung hier endet. */
function reasonText(reason: Exclude<SpfReason, 'names-cut'>, at: string): string {
  switch (reason) {
    case 'look-up-failed':
      return `Eine Abfrage zu ${at} ist fehlgeschlagen. Hier endet die Auswertung.`;
    case 'no-record':
      return `${at} hat keinen SPF-Eintrag.`;
    case 'several-records':
      return `${at} hat mehr als einen SPF-Eintrag.`;
    case 'repeated-record':
      return `${at} hat denselben SPF-Eintrag mehrfach.`;
    case 'syntax':
      return `Der Eintrag bei ${at} hat einen Syntaxfehler.`;
    case 'limit':
      return 'Hier ist eine Grenze für Abfragen überschritten. Die Auswertung endet mit einem Fehler.';
    case 'inner-none':
      return `${at} hat keinen SPF-Eintrag, doch dieser Teil braucht einen: Die Auswertung endet mit einem Fehler.`;
    case 'inner-error':
      return `Die Auswertung von ${at} kam nicht zu Ende, also endet auch diese.`;
    case 'not-askable':
      return `Trifft nicht zu: ${at || 'Dieser Name'} kann kein Name im DNS sein und wurde nicht abgefragt.`;
    case 'withheld':
      return 'Dieser Teil brächte den Namen vor dem @ in eine DNS-Abfrage. Er wurde nicht abgefragt.';
    case 'reverse-failed':
      return 'Eine Abfrage des Reverse-Namens ist fehlgeschlagen. Empfänger machen dann weiter, als träfe der Teil nicht zu.';
  }
}

function step({ step: { outcome, target, domain, reason }, name, value }: ToldStep): string {
  const at = target ?? domain;
  if (reason !== null && reason !== 'names-cut') return reasonText(reason, at);
  if (outcome === 'match')
    switch (name) {
      case 'ip4':
      case 'ip6':
        return `Die Adresse liegt in ${value}.`;
      case 'a':
        return `${at} hat diese Adresse.`;
      case 'mx':
        return `Ein Mailserver von ${at} hat diese Adresse.`;
      case 'include':
        return `Der Eintrag bei ${at} lässt diese Adresse zu.`;
      case 'exists':
        return `${at} hat einen A-Eintrag.`;
      case 'ptr':
        return `Ein bestätigter Reverse-Name der Adresse liegt unter ${at}.`;
      default:
        return 'Gemeint ist jede Adresse, die bis hierher kommt.';
    }
  if (outcome === 'no-match')
    switch (name) {
      case 'ip4':
      case 'ip6':
        return `Trifft nicht zu: Die Adresse liegt nicht in ${value}.`;
      case 'a':
        return `Trifft nicht zu: ${at} hat diese Adresse nicht.`;
      case 'mx':
        return `Trifft nicht zu: Kein Mailserver von ${at} hat diese Adresse.`;
      case 'include':
        return `Trifft nicht zu: Der Eintrag bei ${at} lässt diese Adresse nicht zu.`;
      case 'exists':
        return `Trifft nicht zu: ${at} hat keinen A-Eintrag.`;
      default:
        return `Trifft nicht zu: Kein bestätigter Reverse-Name liegt unter ${at}.`;
    }
  if (outcome === 'followed') return `Jetzt wird der Eintrag bei ${at} gelesen.`;
  return 'Kein Teil trifft zu, und der Eintrag endet nicht mit `all`.';
}

export const words: ToolSpfWords = {
  pagesLabel: 'Seiten zu SPF',
  pages: {
    test: 'Adresse testen',
    who: 'Wer senden darf',
    edit: 'Was wäre, wenn',
    mail: 'Nachricht durchspielen',
    names: 'Vergessene Namen',
    syntax: 'Schreibweise',
    cases: 'Testfälle',
  },
  heading: 'Besteht dieser Server die SPF-Prüfung?',
  sub: 'Geben Sie die Adresse des sendenden Servers ein und die Domain, für die er sendet. Jeder Teil wird so befolgt, wie ein Empfänger es täte.',
  ip: 'Adresse des sendenden Servers',
  from: 'Bounce-Adresse (MAIL FROM) oder Domain',
  fromHint: 'In den Link kommt nur die Domain.',
  helo: 'HELO-Name, falls bekannt',
  heloHint: 'Viele Empfänger prüfen auch ihn.',
  run: 'Testen',
  stop: 'Anhalten',
  agree: 'Auch Teile abfragen, die den Namen vor dem @ in eine DNS-Abfrage bringen',
  badIp: 'Geben Sie eine IPv4- oder IPv6-Adresse ein, etwa 192.0.2.25.',
  badFrom: 'Geben Sie eine Domain oder E-Mail-Adresse ein, etwa example.com.',
  badHelo: 'Geben Sie einen Hostnamen ein, etwa mail.example.com.',
  noSubject: 'Geben Sie eine Domain, einen HELO-Namen oder beides ein.',
  byFrom: 'Für die Bounce-Adresse',
  byHelo: 'Für den HELO-Namen',
  result: {
    pass: (domain, ip) => `Bestanden (pass): ${domain} erlaubt ${ip} zu senden.`,
    fail: (domain, ip) => `Nicht bestanden (fail): Laut ${domain} darf ${ip} nicht senden.`,
    softfail: (domain, ip) => `Softfail: Laut ${domain} darf ${ip} wahrscheinlich nicht senden.`,
    neutral: (domain, ip) => `Neutral: ${domain} sagt nichts über ${ip}.`,
    none: (domain) => `Kein Ergebnis (none): ${domain} hat keinen SPF-Eintrag.`,
    temperror: (domain) => `Nicht geprüft: Eine Abfrage zu ${domain} ist fehlgeschlagen.`,
    permerror: (domain) => `Fehler: Der SPF-Eintrag von ${domain} lässt sich nicht auswerten.`,
    unknown: (domain) => `Nicht geprüft: Die Antwort von ${domain} hängt vom Namen vor dem @ ab.`,
  },
  meaning: {
    pass: 'Das belegt nur diese Domain. Für DMARC muss sie außerdem zur Domain im Absender gehören.',
    fail: 'Empfänger können die Nachricht ablehnen.',
    softfail: 'Empfänger nehmen sie meist mit Argwohn an. Für DMARC gilt das als nicht bestanden.',
    neutral: 'Für DMARC gilt das als nicht bestanden.',
    none: 'Ohne Eintrag gibt SPF kein Ergebnis. Für DMARC gilt das als nicht bestanden.',
    temperror: 'Das sagt nichts über die Domain. Empfänger versuchen es vielleicht später noch einmal.',
    permerror:
      'Ein Empfänger, der bis hierher kommt, meldet einen Fehler. Für DMARC gilt das als nicht bestanden.',
    unknown: 'Nichts wurde abgefragt, was Ihre Adresse verriete.',
  },
  counts: (lookups, voids, fmt) =>
    `${fmt.number(lookups)} von 10 Abfragen, ${fmt.number(voids)} von 2 leeren, für diese Adresse`,
  explanation: 'Die Domain sagt dazu selbst:',
  trace: 'Schritt für Schritt',
  columns: { term: 'Teil', words: 'Was geschieht', lookups: 'Abfragen' },
  record: 'der Eintrag',
  step,
  othersDo: {
    'not-askable': 'Der Standard lässt das offen: Andere Empfänger enden hier mit permerror.',
    'mx-hosts': 'Manche Empfänger zählen Mailserver nur, bis einer davon passt.',
    'void-limit': 'Nicht jeder Empfänger hält diese Grenze ein: Der Standard empfiehlt sie nur.',
    'names-cut':
      'Hier zählen nur zehn der Reverse-Namen; bei manchen Empfängern trifft der Teil dann gar nicht zu.',
    'repeated-record':
      'Manche DNS-Server liefern von zwei gleichen Einträgen nur einen; dann geht die Auswertung weiter.',
    'reverse-failed': 'Andere brechen hier mit temperror ab.',
  },
  link: 'Link zu diesem Test kopieren',
  path: 'Der Weg durch den Eintrag',
  pathHint:
    'Die Auswertung endet, wo ein Teil entscheidet; die grauen dahinter spielen für diese Adresse keine Rolle.',
  lit: {
    match: 'trifft zu: Das entscheidet',
    path: 'führt zum Treffer',
    stop: 'hier endet die Auswertung',
    tried: 'trifft nicht zu',
    untried: 'für diese Adresse nicht nötig',
  },
  beyond: (term, domain) =>
    `Die Adresse ist zugelassen, durch ${term} im Eintrag von ${domain}, aber erst hinter dieser Grenze: So weit liest kein Empfänger.`,
  place: (result, lookups, limited, fmt) =>
    limited
      ? 'Empfänger hören an der Grenze von zehn Abfragen oder zwei leeren auf; was dahinter steht, erreichen sie nie.'
      : result === 'pass' || result === 'fail' || result === 'softfail' || result === 'neutral'
        ? `Entschieden nach ${fmt.number(lookups)} ${fmt.plural(lookups, { one: 'Abfrage', other: 'Abfragen' })}, vor der Grenze von zehn.`
        : '',
};
