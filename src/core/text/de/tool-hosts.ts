import { reverseRequest as inGerman } from '../de/hosts-request.ts';
import { reverseRequest as inEnglish } from '../en/hosts-request.ts';
import type { ToolHostsWords } from '../tool-hosts-words.ts';
import { bimiTexts } from './bimi.ts';
import { hostsTexts } from './hosts.ts';
import { markTexts } from './mark.ts';
import { transportTexts } from './transport.ts';
import { bimiTopics, mtaStsTopics, tlsaTopics, tlsRptTopics } from './transport-topics.ts';
import { zoneTexts } from './zone.ts';

export const words: ToolHostsWords = {
  heading: 'Stimmt dieser Mailserver in den Augen anderer?',
  sub: 'Geben Sie die Adresse ein, von der Ihr Server sendet, Ihre Domain oder beides. Empfänger sehen zuerst auf die Adresse.',
  ip: 'Adresse des sendenden Servers',
  ipHint: 'IPv4 oder IPv6. Sie steht in den `Received`-Zeilen einer Nachricht, die Sie gesendet haben.',
  domain: 'Domain',
  domainHint: 'Abgefragt werden ihre Mailserver, ihr SPF-Eintrag und ihre Verschlüsselung.',
  helo: 'Name, mit dem sich der Server meldet (HELO)',
  heloHint:
    'Meist sein Hostname, etwa mail.example.com. Ohne Adresse werden die Adressen dieses Namens geprüft.',
  run: 'Nachsehen',
  stop: 'Anhalten',
  asking: 'DNS wird gefragt.',
  badIp: {
    other: 'Geben Sie eine einzelne IPv4- oder IPv6-Adresse ein, etwa 192.0.2.25.',
    several: 'Das steht für mehrere Adressen. Geben Sie die eine ein, von der Ihr Server sendet.',
    zone: 'Was auf das % folgt, benennt eine Netzwerkkarte eines einzelnen Rechners; solche Adressen gelten nur dort. Geben Sie die öffentliche Adresse ein.',
    zeros:
      'Die Zahlen einer IPv4-Adresse haben keine führenden Nullen, denn manche Programme lesen sie dann als Oktalzahlen. Schreiben Sie 192.0.2.25, nicht 192.0.02.025.',
    notation:
      'So schreiben nur alte Programme Adressen: hexadezimal, oktal, als eine Zahl oder mit weniger als vier Teilen. Geben Sie vier Dezimalzahlen ein, etwa 192.0.2.25.',
    size: 'Jede der vier Zahlen einer IPv4-Adresse ist höchstens 255.',
    reverse:
      'Dieser Reverse-DNS-Name steht nicht für eine einzelne Adresse. Geben Sie die Adresse selbst ein.',
  },
  badDomain: 'Geben Sie eine Domain ein, etwa example.com.',
  badHelo: 'Geben Sie den Namen ein, wie ihn der Server nennt, etwa mail.example.com.',
  noSubject: 'Geben Sie eine Adresse, eine Domain oder einen Servernamen ein.',
  link: 'Link zu diesen Fragen kopieren',
  compare: 'Alle DNS-Dienste nebeneinander fragen',
  report: (domain) => `SPF, DKIM und DMARC von ${domain} prüfen`,

  addresses: {
    heading: 'Adressen',
    columns: {
      host: 'Host',
      address: 'Adresse',
      reverse: 'Reverse-DNS-Name',
      back: 'Und zurück',
      spf: 'In SPF',
    },
    none: 'Es wurde keine Adresse gefunden.',
    more: (count, fmt) =>
      `${fmt.number(count)} weitere ${fmt.plural(count, { one: 'Adresse wurde', other: 'Adressen wurden' })} nicht angesehen.`,
    roles: {
      sends: 'sendet, wie Sie sagen',
      listed: 'darf laut SPF senden',
      receives: 'empfängt',
      other: 'eigene Adresse der Domain',
    },
    reverse: { none: 'keiner', failed: 'nicht prüfbar', 'not-asked': 'nicht abgefragt' },
    moreNames: (count, fmt) => `und ${fmt.number(count)} weitere`,
    back: {
      confirmed: 'ja',
      'other-address': 'nein, zu anderer Adresse',
      'no-address': 'nein, er hat keine Adresse',
      failed: 'nicht prüfbar',
      'not-asked': 'nicht abgefragt',
    },
    spf: {
      pass: 'ja',
      fail: 'nein (fail)',
      softfail: 'nein (softfail)',
      neutral: 'nein (neutral)',
      none: 'kein SPF-Eintrag',
      permerror: 'Fehler im Eintrag',
      temperror: 'nicht prüfbar',
      unknown: 'nicht abgefragt',
      'no-domain': '–',
    },
    whichSends: 'Den Reverse-DNS-Namen braucht die Adresse, die sendet, nicht der Webserver.',
    noSender:
      'Welche Adresse sendet, ist nicht bekannt. Deshalb gilt hier nichts als falsch. Geben Sie sie oben ein, dann wird sie beurteilt.',
    receivesOnly: 'Server, die nur empfangen, brauchen keinen Reverse-DNS-Namen.',
    heloNone: (helo) => `Der Name \`${helo}\` hat keine Adresse, also gab es keinen Server zu prüfen.`,
    heloFailed: (helo) => `Die Adressen von \`${helo}\` ließen sich nicht abfragen.`,
    network: ({ origin, owners }, fmt) =>
      `Netz ${origin.prefix}${origin.country === '' ? '' : ` (registriert in ${origin.country})`}, Inhaber: ${owners.length > 0 ? fmt.list(owners.map(({ name, asNumber }) => `${name}, AS${asNumber}`)) : fmt.list(origin.asNumbers.map((number) => `AS${number}`))}`,
    networkHint: (word) => `Möglicherweise ein Netz für Privatanschlüsse (\`${word}\`).`,
    ranges: {
      documentation: 'für Beispiele reserviert',
      private: 'privates Netz',
      carrierGradeNat: 'beim Zugangsanbieter geteilt',
    },
    done: (addresses, faults, fmt) =>
      `${fmt.number(addresses)} ${fmt.plural(addresses, { one: 'Adresse', other: 'Adressen' })} abgefragt, ${faults === 0 ? 'nichts Falsches gefunden' : `${fmt.number(faults)} zu beheben`}.`,
  },
  sender: {
    heading: 'Der Server, der sendet',
    why: 'Empfänger sehen zuerst seine Adresse. Nennen Sie sie, dann zählen Reverse-DNS-Name, HELO-Name und SPF in der Antwort oben mit.',
    heloHint: 'Der Name, mit dem er sich meldet, etwa mail.example.com. Ohne ihn zählt nur die Adresse.',
    run: 'Mitzählen',
    forget: 'Wieder weglassen',
    all: 'Nur den Mailserver ansehen, mit Netzinhaber und Sperrlisten',
  },
  request: {
    heading: 'Den Reverse-DNS-Namen setzen lassen',
    who: 'Nur der Inhaber der Adresse kann den Reverse-DNS-Namen setzen: der Anbieter, der Ihnen den Server oder den Anschluss vermietet. Der Domain-Registrar kann es nicht.',
    name: 'Gewünschter Name',
    nameHint: 'Der Hostname Ihres Mailservers. Er muss zu der Adresse zurückführen.',
    english: 'Auf Englisch',
    german: 'Auf Deutsch',
    noName: 'Geben Sie zuerst den Hostnamen Ihres Mailservers ein.',
    texts: { en: inEnglish, de: inGerman },
  },
  requirements: {
    heading: 'Was große Empfänger verlangen',
    intro: 'Erfüllt, nicht erfüllt oder aus DNS nicht zu sehen.',
    columns: { what: 'Verlangt', who: 'Von', state: 'Hier' },
    names: {
      reverse: 'Reverse-DNS-Name, der zurückführt',
      spf: 'SPF besteht',
      dkim: 'DKIM-Signatur',
      dmarc: 'DMARC-Eintrag',
      alignment: 'From gehört zur SPF- oder DKIM-Domain',
      tls: 'Verschlüsselt gesendet (TLS)',
      unsubscribe: 'Newsletter: Abmelden mit einem Klick',
      complaints: 'Wenige Beschwerden (Gmail, Yahoo: unter 0,3 %)',
      'not-dynamic': 'Keine Einwahladresse',
      contact: 'Kontaktangaben unter dem Servernamen',
    },
    states: {
      met: 'erfüllt',
      'not-met': 'nicht erfüllt',
      unknown: 'nicht prüfbar',
      'cannot-see': 'aus DNS nicht zu sehen',
      'needs-address': 'öffentliche Sendeadresse eingeben',
      'needs-domain': 'Domain eingeben',
    },
    who: (all, bulk, fmt) =>
      [
        ...(all.length > 0 ? [fmt.list(all)] : []),
        ...(bulk.length > 0 ? [`ab etwa 5.000 am Tag: ${fmt.list(bulk)}`] : []),
      ].join('; '),
    uncertain: (name) => `${name} (berichtet)`,
    checkedOn: (date) =>
      `Stand ${date}. „Berichtet“ heißt: nicht auf den Seiten des Empfängers selbst gelesen.`,
    bsi: 'Technische Richtlinien des BSI für Administratoren in Deutschland: TR-03108 zum sicheren Transport, TR-03182 zur Authentifizierung von E-Mails.',
  },
  transport: {
    heading: 'Verschlüsselung auf dem Weg zu Ihnen',
    intro: 'Was Absender vorfinden, wenn sie an diese Domain zustellen.',
    mtaSts: 'MTA-STS: Verschlüsselung über eine Webseite verlangen',
    policy: 'Die Richtliniendatei',
    policyWhy:
      'Browser lassen diese Seite sie nicht abrufen. Öffnen Sie sie und bringen Sie den Text hierher; gesendet wird nichts.',
    policyOpen: 'Öffnen',
    policyPaste: 'Text der Richtliniendatei',
    policyFile: 'Oder die Datei auswählen',
    policyJudge: 'Mit den Mailservern vergleichen',
    policyTooLarge: 'Die Datei ist größer als 256 kB. Absender lesen höchstens 64 kB einer Richtlinie.',
    policyUnreadable: 'Die Datei ließ sich nicht lesen.',
    policyParts: 'Richtliniendatei',
    tlsRpt: 'TLS-Berichte: erfahren, wenn es misslingt',
    dane: 'DANE: Zertifikate, die in DNS stehen',
    daneColumns: {
      host: 'Mailserver',
      state: 'DANE',
      mx: 'MX signiert',
      address: 'Host signiert',
      tlsa: 'TLSA signiert',
    },
    daneStates: {
      protected: 'in Kraft',
      unusable: 'Verschlüsselung ohne Nachweis',
      none: 'kein TLSA-Eintrag',
      'mx-unsigned': 'wirkungslos: MX nicht signiert',
      'host-unsigned': 'wirkungslos: Host nicht signiert',
      bogus: 'Signatur ungültig',
      failed: 'nicht prüfbar',
    },
    signed: { yes: 'ja', no: 'nein', unknown: '?' },
    daneUnseen:
      'Ob der Server das hier genannte Zertifikat zeigt, ist aus dem Browser nicht zu sehen. „Signiert“ heißt: Der DNS-Dienst sagt, er habe die Signatur geprüft.',
    bimi: 'BIMI: ein Logo neben der Nachricht',
    bimiFile: 'Eine Logodatei prüfen (SVG)',
    bimiUnseen:
      'Die Dateien unter diesen Adressen werden nicht abgerufen; eine Datei, die Sie wählen, wird hier gelesen und geht nirgendwohin.',
    noReceiving: 'Es wurde kein Mailserver gefunden, also gibt es nichts zu schützen.',
  },
  mark: {
    heading: 'Das Markenzertifikat (VMC, CMC)',
    why: 'Browser lassen diese Seite es nicht abrufen. Bringen Sie die PEM-Datei; sie wird hier gelesen und geht nirgendwohin.',
    paste: 'Text der Zertifikatsdatei (PEM)',
    file: 'Oder die Zertifikatsdatei auswählen',
    judge: 'Zertifikat lesen',
    facts: {
      subject: 'Inhaber',
      issuer: 'Aussteller, wie angegeben',
      names: 'Namen',
      from: 'Gültig ab',
      until: 'Gültig bis',
      serial: 'Seriennummer',
      none: 'keine',
    },
  },
  zone: {
    heading: 'Die Zone: Signaturen und Nameserver',
    intro: 'In ihr steht alles, was E-Mail aus DNS braucht.',
    facts: {
      apex: 'Zone',
      servers: 'Nameserver',
      ds: 'DS in der übergeordneten Zone',
      keys: 'Schlüssel in der Zone (DNSKEY)',
      ad: 'Vom DNS-Dienst geprüft (AD)',
      serial: 'Seriennummer (SOA)',
      negative: 'Dass etwas fehlt, wird behalten für',
    },
    serverStates: {
      addresses: '',
      alias: 'Alias von',
      none: 'keine Adresse',
      failed: 'nicht abfragbar',
      'not-asked': 'nicht gefragt',
    },
    ds: { none: 'keiner', failed: 'nicht abfragbar' },
    keys: { none: 'keine', failed: 'nicht abfragbar' },
    dsOf: (keyTag, algorithm, digestType) =>
      `Schlüssel ${keyTag}, Verfahren ${algorithm}, Hash-Typ ${digestType}`,
    ad: { yes: 'ja', no: 'nein', unknown: 'nicht bekannt' },
    unknown: 'nicht bekannt',
    compare: 'Alle DNS-Dienste nach dem SOA-Eintrag fragen: wer noch eine ältere Fassung hat',
  },
  lists: {
    heading: 'Sperrlisten',
    intro:
      'Manche Empfänger fragen Listen mit Adressen, von denen Spam kam. Durch die Frage erfährt der Betreiber der Liste über den DNS-Dienst, um welche Adresse es geht. Am Urteil hier ändert sie nichts.',
    ask: 'Diese Listen fragen',
    key: 'Ihr eigener DQS-Schlüssel von Spamhaus, falls vorhanden',
    keyHint: 'Er bleibt nur im Arbeitsspeicher und ist im Protokoll verdeckt.',
    columns: { list: 'Liste', answer: 'Antwort', page: 'Erklärt unter' },
    answer: (answer, fmt) => {
      switch (answer.outcome) {
        case 'listed':
          return `steht darauf${answer.lists.length > 0 ? `: ${fmt.list(answer.lists)}` : ''} (${answer.addresses.slice(0, 5).join(', ')})`;
        case 'not-listed':
          return 'steht nicht darauf';
        case 'refused':
          return 'antwortet diesem DNS-Dienst nicht; sagt nichts über die Adresse';
        case 'no-control':
          return 'ihre Probeeinträge antworten nicht wie vorgesehen; nicht weiter gefragt';
        case 'failed':
          return 'ließ sich nicht fragen';
        case 'not-asked':
          return 'nicht gefragt';
      }
    },
    link: 'antwortet öffentlichen DNS-Diensten nicht; dort selbst nachsehen',
    page: 'öffnen',
    address: (ip) => `Adresse ${ip}`,
    badKey: 'Ein Schlüssel besteht nur aus Buchstaben und Ziffern.',
    none: 'Geben Sie oben die Sendeadresse ein, um Listen nach ihr zu fragen.',
  },
  findings: {
    hosts: hostsTexts,
    transport: transportTexts,
    bimi: bimiTexts,
    mark: markTexts,
    zone: zoneTexts,
  },
  topics: { mtaSts: mtaStsTopics, tlsRpt: tlsRptTopics, tlsa: tlsaTopics, bimi: bimiTopics },
};
