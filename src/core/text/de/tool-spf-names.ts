import type { SpfName } from '../../checks/spf-names.ts';
import type { ToolSpfNamesWords } from '../tool-spf-names-words.ts';

function state({ role, name, state: found, alias }: SpfName): string {
  const many = role === 'wildcard';
  switch (found) {
    case 'record':
      if (many) return 'Namen, die niemand angelegt hat, haben einen SPF-Eintrag.';
      return alias === null
        ? `${name} hat einen SPF-Eintrag.`
        : `${name} ist ein Alias von ${alias}; dort steht ein SPF-Eintrag.`;
    case 'several':
      return `${name} hat mehr als einen SPF-Eintrag: Empfänger melden einen Fehler.`;
    case 'syntax':
      return `Der SPF-Eintrag von ${name} hat einen Syntaxfehler: Empfänger melden einen Fehler.`;
    case 'none':
      return many
        ? 'Ein Platzhalter antwortet für Namen, die niemand angelegt hat, und sie haben keinen SPF-Eintrag.'
        : `${name} hat keinen SPF-Eintrag.`;
    case 'absent':
      return many
        ? 'Namen, die niemand angelegt hat, gibt es nicht; SPF muss nichts über sie sagen.'
        : `${name} gibt es im DNS nicht.`;
    case 'failed':
      return `Nicht bekannt: Die Abfrage von ${name} ist fehlgeschlagen.`;
  }
}

function instead({ role, name, state: found, alias, foreign, addresses, receives }: SpfName): string {
  if (found === 'absent' && role === 'helo')
    return 'Viele Empfänger lehnen einen Server ab, dessen HELO-Namen es nicht gibt. Geben Sie dem Namen eine Adresse oder dem Server einen anderen Namen.';
  if (found === 'absent' && role === 'mx')
    return 'Mail an diesen Server kommt nicht an. Berichtigen Sie den MX-Eintrag.';
  if (found === 'absent' && role === 'wildcard')
    return 'Gegen gefälschte Absender mit solchen Namen hilft eine DMARC-Richtlinie für sie (`np` oder `sp`).';
  if (found === 'several') return 'Fassen Sie alles in einem Eintrag zusammen und löschen Sie den anderen.';
  if (found === 'syntax') return 'Öffnen Sie „Was wäre, wenn“ für diesen Namen, um den Fehler zu finden und zu beheben.';
  if (found === 'failed') return 'Sehen Sie in einigen Minuten noch einmal nach. Für einen Namen, der nicht lesbar war, wird nichts vorgeschlagen.';
  if (found !== 'none') return '';
  if (foreign) return `${name} liegt unter einer anderen Domain: Wer sie betreibt, veröffentlicht den Eintrag.`;
  if (alias !== null)
    return `Der Name ist ein Alias von ${alias}: Es gilt der Eintrag dort, und neben einem Alias darf keiner stehen.`;
  if (role === 'helo' || role === 'mx')
    return addresses === null
      ? 'Eine Abfrage seiner Adressen ist fehlgeschlagen, deshalb wird nichts vorgeschlagen.'
      : addresses.length === 0
        ? 'Er hat keine Adresse, `a` würde also niemanden zulassen.'
        : '';
  if (role === 'domain')
    return 'Sendet die Domain Mail, braucht sie einen Eintrag mit ihren Servern. Sonst setzen Sie oben den Haken und sehen noch einmal nach.';
  if (receives === null) return 'Ob der Name Mail annimmt, war nicht lesbar, deshalb wird nichts vorgeschlagen.';
  return receives ? 'Der Name nimmt Mail an, sendet also vielleicht auch. Dann braucht er einen Eintrag mit seinen Servern.' : '';
} // prettier-ignore

export const words: ToolSpfNamesWords = {
  heading: 'Vergessene Namen',
  sub: 'SPF wird für genau einen Namen abgefragt. Der Eintrag Ihrer Domain sagt nichts über den Namen Ihres Mailservers, über `www` oder über Subdomains.',
  domain: 'Domain',
  helo: 'Name, mit dem sich Ihr Server meldet (HELO), falls bekannt',
  heloHint: 'Er steht in den Einstellungen des Servers und in der ersten Zeile jeder Verbindung.',
  others: 'Weitere Subdomains',
  othersHint: 'Mit Leerzeichen getrennt.',
  sendsNothing: 'Diese Domain sendet keine Mail',
  run: 'Namen ansehen',
  stop: 'Anhalten',
  link: 'Link zu diesen Namen kopieren',
  wrong: {
    domain: 'Geben Sie eine Domain ein, etwa example.com.',
    helo: 'Geben Sie einen Hostnamen ein, etwa mail.example.com.',
    others: 'Geben Sie Namen wie shop.example.com ein, mit Leerzeichen getrennt.',
  },
  names: 'Namen',
  count: (missing, total, fmt) =>
    missing === 0
      ? `${fmt.plural(total, { one: '1 Name', other: `${fmt.number(total)} Namen` })} gelesen`
      : `${fmt.number(missing)} von ${fmt.plural(total, { one: '1 Namen', other: `${fmt.number(total)} Namen` })} könnten einen Eintrag brauchen`,
  mx: {
    hosts: (domain) => `${domain} nimmt Mail bei den MX-Servern unten an.`,
    null: (domain) => `${domain} erklärt mit einem leeren MX, keine Mail anzunehmen.`,
    none: (domain) => `${domain} hat keinen MX-Eintrag.`,
    failed: (domain) => `Der MX-Eintrag von ${domain} war nicht lesbar, seine Server fehlen hier.`,
  },
  notGuessed: (domain) =>
    `Übliche Subdomains wurden nicht probiert: Ein Platzhalter unter ${domain} antwortet für jeden Namen oder war nicht lesbar.`,
  guesses: (names, fmt) =>
    `Als Subdomains probiert: ${fmt.list(names, { code: true })}. Andere Namen sind von außen nicht zu sehen.`,
  role: {
    domain: 'die Domain selbst',
    helo: 'HELO-Name',
    mx: 'MX-Server',
    www: 'Webserver',
    subdomain: 'Subdomain',
    wildcard: 'jeder andere Name',
  },
  state,
  receiver: ({ ip, own, result }) =>
    own
      ? `Meldet sich ${ip}, seine eigene Adresse, mit diesem Namen, erhält ein Empfänger: ${result}.`
      : `Nutzt ein fremder Server (${ip}) diesen Namen, erhält ein Empfänger: ${result}.`,
  instead,
  publish: 'Zum Veröffentlichen',
  proved: (allowed, stranger, fmt) =>
    allowed.length === 0
      ? `Vorher geprüft: ${stranger} erhält wie jede andere Adresse fail.`
      : `Vorher geprüft: ${fmt.list(allowed)} ${fmt.plural(allowed.length, { one: 'erhält', other: 'erhalten' })} pass, ${stranger} erhält fail.`,
};
