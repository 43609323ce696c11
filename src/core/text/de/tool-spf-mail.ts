import type { MailResult } from '../../checks/simulate-mail.ts';
import type { Policy, ToolSpfMailWords } from '../tool-spf-mail-words.ts';

const asks: Readonly<Record<'none' | 'quarantine' | 'reject', string>> = {
  none: 'verlangt keine Maßnahme',
  quarantine: 'bittet Empfänger, sie als verdächtig zu behandeln',
  reject: 'bittet Empfänger, sie abzulehnen',
};

function result(of: MailResult, from: string, policy: Policy): string {
  switch (of) {
    case 'pass':
      return `DMARC bestanden: Die Nachricht kommt nachweislich von ${from}.`;
    case 'fail':
      return `DMARC nicht bestanden: ${from} ${asks[policy ?? 'none']}.`;
    case 'none':
      return `DMARC gilt hier nicht: ${from} hat keine Richtlinie.`;
    case 'temperror':
      return `Nicht entschieden: Eine Abfrage, die DMARC für ${from} braucht, ist fehlgeschlagen.`;
    case 'permerror':
      return 'DMARC gilt hier nicht: Die Domain im Absender (From) kann keine sein.';
    case 'unknown':
      return `Nicht entschieden: SPF für ${from} hängt vom Namen vor dem @ ab.`;
  }
}

export const words: ToolSpfMailWords = {
  heading: 'Eine Nachricht durchspielen',
  sub: 'Was mit einer Nachricht geschieht, von der Verbindung bis zu DMARC: Geben Sie ein, was ein Empfänger sähe. Gesendet wird nichts.',
  ip: 'Adresse des sendenden Servers',
  ipHint: 'IPv4 oder IPv6',
  helo: 'HELO-Name',
  heloHint: 'Nötig, wenn die Bounce-Adresse leer ist.',
  mailFrom: 'Bounce-Adresse (MAIL FROM) oder ihre Domain',
  mailFromHint: 'Bei einer Fehlermeldung leer. In den Link kommt nur die Domain.',
  from: 'Sichtbare Absenderdomain (From)',
  fromHint: 'Die, die beim Lesen zu sehen ist.',
  dkim: 'Unterzeichnende Domain (DKIM `d=`)',
  dkimHint: 'Leer bei einer Nachricht ohne Signatur.',
  signature: 'Die Signatur',
  verifies: 'ist gültig',
  verifiesNot: 'ist ungültig',
  run: 'Durchspielen',
  stop: 'Anhalten',
  agree: 'Auch Teile abfragen, die den Namen vor dem @ in eine DNS-Abfrage bringen',
  link: 'Link zu diesem Durchlauf kopieren',
  wrong: {
    ip: 'Geben Sie eine IPv4- oder IPv6-Adresse ein, etwa 192.0.2.25.',
    helo: 'Geben Sie einen Hostnamen ein, etwa mail.example.com.',
    mailFrom: 'Geben Sie eine Domain oder E-Mail-Adresse ein, etwa bounce.example.com.',
    from: 'Geben Sie die Absenderdomain (From) ein, etwa example.com.',
    dkim: 'Geben Sie eine Domain ein, etwa example.com.',
    identity: 'Geben Sie eine Bounce-Adresse oder einen HELO-Namen ein: SPF braucht eines davon.',
  },
  outcome: 'Ergebnis',
  result,
  meaning: (of) =>
    ({
      pass: 'Es genügt, wenn SPF oder DKIM für eine Domain besteht, die zu From gehört.',
      fail: 'Weder SPF noch DKIM hat für eine Domain bestanden, die zu From gehört.',
      none: 'Empfänger entscheiden selbst.',
      temperror:
        'Das sagt nichts über die Domain. Ein Empfänger wendet keine Richtlinie an und versucht es vielleicht später noch einmal.',
      permerror: 'Empfänger entscheiden selbst.',
      unknown: 'Nichts wurde abgefragt, was Ihre Adresse verriete.',
    })[of],
  steps: 'Schritt für Schritt',
  heloInstead: 'Die Bounce-Adresse ist leer, also steht der HELO-Name für sie.',
  dkimSays: (domain, passed) =>
    domain === null
      ? 'Die Nachricht ist nicht signiert, DKIM belegt also nichts.'
      : passed
        ? `DKIM besteht für ${domain}.`
        : `Die Signatur von ${domain} ist ungültig und belegt nichts.`,
  policy: ({ result: of, from, domain, decidedBy, policy, applied }) => {
    if (of === 'temperror' && policy === null)
      return `Der DMARC-Eintrag für ${from} war nicht lesbar: Eine Abfrage ist fehlgeschlagen.`;
    if (domain === null) return `Für ${from} gibt es keinen DMARC-Eintrag.`;
    if (decidedBy === 'invalid')
      return policy === null
        ? `Der Eintrag bei \`_dmarc.${domain}\` hat keine gültige Richtlinie und keine Berichtsadresse: Er gilt nicht.`
        : `Der Eintrag bei \`_dmarc.${domain}\` hat keine gültige Richtlinie, aber eine Berichtsadresse: Er gilt als \`p=none\`.`;
    const lowered =
      applied === policy ? '' : ` Im Testbetrieb (\`t=y\`) verlangt er eine Stufe weniger: ${applied}.`;
    return `Der Eintrag bei \`_dmarc.${domain}\` entscheidet: \`${decidedBy}\` bedeutet ${policy ?? 'none'} für ${from}.${lowered}`;
  },
  asked: (names, fmt) => `Abgefragt: ${fmt.list(names, { code: true })}.`,
  belongs: (belongs, { by, domain, from, strict }) => {
    const what = by === 'spf' ? 'SPF' : 'DKIM';
    if (belongs === 'unknown')
      return `Ob ${domain} zu ${from} gehört, war nicht lesbar: Eine Abfrage ist fehlgeschlagen.`;
    if (belongs === 'yes')
      return domain === from
        ? `Die Domain von ${what} ist genau die im Absender (From).`
        : `Die Domain von ${what}, ${domain}, gehört zur selben Organisation wie ${from}.`;
    return strict && domain.endsWith(`.${from}`)
      ? `Die Domain von ${what} ist ${domain}, der Eintrag verlangt aber genau den Namen ${from} (\`${by === 'spf' ? 'aspf' : 'adkim'}=s\`).`
      : `Die Domain von ${what}, ${domain}, gehört nicht zu ${from} und zählt für DMARC nicht.`;
  },
  older: 'Empfänger mit älterem Standard',
  olderSame: 'Empfänger, die noch RFC 7489 folgen, kommen zum selben Ergebnis.',
  olderUnknown:
    'Was Empfänger tun, die noch RFC 7489 folgen, ist nicht bekannt: Die Public Suffix List ließ sich nicht laden.',
  olderWhy: (organizational) =>
    organizational === null
      ? 'RFC 7489 findet die Organisation über die Public Suffix List und kennt weder `np` noch `t`.'
      : `RFC 7489 findet die Organisation über die Public Suffix List (hier ${organizational}), liest \`pct\` und kennt weder \`np\` noch \`t\`.`,
  olderResult: (of, from, { policy, restPolicy, percent }, fmt) =>
    of === 'fail' && percent < 100
      ? `DMARC nicht bestanden: Für ${fmt.number(percent)} von 100 solchen Nachrichten gilt: ${from} ${asks[policy ?? 'none']}. Für die übrigen: ${from} ${asks[restPolicy ?? 'none']}.`
      : result(of, from, policy),
  trace: 'SPF, Teil für Teil',
};
