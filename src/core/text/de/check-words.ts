import type { CheckWords } from '../check-words.ts';

const statuses = [
  ['broken', 'Fehler', 'Fehler'],
  ['risk', 'Risiko', 'Risiken'],
  ['unknown', 'nicht geprüft', 'nicht geprüft'],
  ['advice', 'Tipp', 'Tipps'],
] as const;

const failure: CheckWords['failure'] = {
  timeout: 'keine Antwort in der vorgesehenen Zeit',
  servfail: 'die Nameserver gaben keine brauchbare Antwort',
  bogus: 'die DNSSEC-Signaturen passen nicht, der Antwort ist nicht zu trauen',
  refused: 'der DNS-Dienst hat die Frage abgelehnt',
  http: 'der DNS-Dienst meldet einen eigenen Fehler',
  blocked:
    'die Anfrage kam nicht beim DNS-Dienst an; vielleicht sind Sie offline, oder eine Browser-Erweiterung blockiert sie',
  malformed: 'die Antwort war nicht lesbar',
  'not-asked': 'nicht gefragt',
};

export const words: CheckWords = {
  status: { broken: 'Fehler', risk: 'Risiko', advice: 'Tipp', ok: 'In Ordnung', unknown: 'Nicht geprüft', note: 'Hinweis' },
  failure,
  safety: { safe: 'sofort möglich', 'check-first': 'erst prüfen', 'ask-provider': 'Anbieter fragen' },
  turn: {
    you: 'Sie, in der DNS-Verwaltung',
    'mail-provider': 'Ihr E-Mail-Anbieter',
    'dns-host': 'Ihr DNS-Anbieter',
    'address-owner': 'Der Inhaber der Adresse',
    'other-company': 'Das andere Unternehmen',
    nobody: 'Niemand: nichts zu tun',
  },
  confidence: { certain: 'Sicher', probable: 'Wahrscheinlich', possible: 'Möglicherweise' },
  section: { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', receiving: 'Empfang', transport: 'Transport', dns: 'Domain und Zone' },
  copy: { copy: 'Kopieren', copied: 'Kopiert', refused: 'Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Drücken Sie Strg+C.' },
  showAll: (count, fmt) => `Alle ${fmt.number(count)} zeigen`,
  showText: (length, fmt) => `Alle ${fmt.number(length)} Zeichen zeigen`,
  published: 'Jetzt veröffentlicht',
  tally: (counts, fmt) =>
    statuses
      .filter(([status]) => counts[status])
      .map(([status, one, other]) => `${counts[status] ?? 0} ${fmt.plural(counts[status] ?? 0, { one, other })}`)
      .join(', '),
  head: {
    kind: 'Domain',
    example: 'Eingebautes Beispiel',
    recheck: 'Erneut prüfen',
    change: 'Ändern',
    stop: 'Anhalten',
    meta({ running, time, asked, answers, confirmed, by }, fmt) {
      if (running) return `Begonnen: ${time}. Gefragt wird ${fmt.list(asked)}; bisher ${fmt.number(answers)} ${fmt.plural(answers, { one: 'Antwort', other: 'Antworten' })}.`;
      const seconds = confirmed > 0 ? `; ${fmt.number(confirmed)} von ${fmt.list(by)} bestätigt` : '';
      return `Geprüft: ${time}. Gefragt: ${fmt.list(asked)}${seconds}.`;
    },
    metaExample: (time) => `Berechnet: ${time}, aus Text in dieser Seite; keine Frage hat Ihren Browser verlassen.`,
    snapshot: 'Damalige Antworten',
    metaSnapshot: (time) => `Antworten von ${time}; jetzt wurde nichts gefragt.`,
    snapshotTrust: 'Sie kamen mit dem Link, und wer ihn gemacht hat, kann sie geändert haben. „Erneut prüfen“ fragt das DNS jetzt.',
    alsoWritten: (name) => `Im DNS: ${name}`,
  },
  answers: {
    label: 'Antworten',
    asking: 'Fragt',
    notYet: 'Noch nicht bekannt',
    forge: {
      question: (domain) => `Kann jemand E-Mails im Namen von ${domain} fälschen?`,
      answer: { no: 'Nein.', hardly: 'Kaum.', partly: 'Teilweise.', yes: 'Ja.', unknown: 'Nicht geprüft.' },
      why: {
        no: 'Wer DMARC prüft, soll gefälschte Nachrichten ablehnen, für die Domain und jeden Namen darunter.',
        hardly: 'Empfänger sollen gefälschte Nachrichten in den Spam-Ordner legen.',
        partly: 'Manche Namen unter dieser Domain sind schwächer geschützt als die Domain selbst.',
        yes: 'Nichts fordert Empfänger auf, Fälschungen aufzuhalten.',
        unknown: 'Was darüber entscheidet, ließ sich nicht abfragen.',
      },
      wait: (open, fmt) => (open.length > 0 ? `Folgt, sobald ${fmt.list(open)} gelesen ${fmt.plural(open.length, { one: 'ist', other: 'sind' })}.` : 'Alle Antworten sind da, die Auswertung läuft.'),
      more: {
        no: 'Ähnlich aussehende Namen sind eine andere Frage.',
        hardly: 'Ähnlich aussehende Namen sind eine andere Frage.',
        partly: 'Ähnlich aussehende Namen sind eine andere Frage.',
        yes: 'Es geht um die veröffentlichte Richtlinie, nicht um eine einzelne Nachricht.',
        unknown: 'Eine gescheiterte Abfrage sagt nichts über diese Domain.',
      },
    },
    deliver: {
      question: (domain) => `Nehmen Empfänger E-Mails von ${domain} an?`,
      answer: {
        'nothing-against': 'Im DNS spricht nichts dagegen.',
        'at-risk': 'Gefährdet.',
        refused: 'Große Anbieter lehnen ab.',
        'sends-none': 'Diese Domain sendet keine E-Mails und sagt das auch.',
        unknown: 'Nicht geprüft.',
      },
      why: {
        'nothing-against': 'SPF, Schlüssel und Richtlinie passen zusammen.',
        'at-risk': 'Etwas im DNS kann Nachrichten aufhalten.',
        refused: 'Es fehlt, was Empfänger verlangen.',
        'sends-none': 'SPF, DMARC und MX stimmen überein.',
        unknown: 'Was darüber entscheidet, ließ sich nicht abfragen.',
      },
      wait: ({ answered, open }, fmt) => `${fmt.number(answered)} ${fmt.plural(answered, { one: 'Abfrage', other: 'Abfragen' })} beantwortet, ${fmt.number(open)} offen.`,
      more: {
        'nothing-against': 'Ob E-Mails signiert sind, zeigt das DNS nicht; auch Inhalt und Ruf zählen.',
        'at-risk': 'Ob E-Mails signiert sind, zeigt das DNS nicht; auch Inhalt und Ruf zählen.',
        refused: 'Ob E-Mails signiert sind, zeigt das DNS nicht; auch Inhalt und Ruf zählen.',
        'sends-none': 'Empfänger entscheiden selbst.',
        unknown: 'Eine gescheiterte Abfrage sagt nichts über diese Domain.',
      },
      sender: (sender) => {
        if (sender === null)
          return 'Nennen Sie unter Empfang den Server, der sendet, dann zählen auch sein Reverse-DNS-Name und HELO.';
        const { ip, helo, isSeen } = sender;
        if (!isSeen) return `Andere Server sehen \`${ip}\` nie, deshalb zählt davon nichts. Nennen Sie unter Empfang die öffentliche Adresse.`;
        return helo === null
          ? `Reverse-DNS-Name und SPF von \`${ip}\` zählen mit, weil diese Adresse laut Ihrer Angabe sendet. Nennen Sie unter Empfang auch den HELO-Namen, dann zählt er ebenfalls.`
          : `Reverse-DNS-Name, HELO-Name \`${helo}\` und SPF von \`${ip}\` zählen mit, weil diese Adresse laut Ihrer Angabe sendet.`;
      },
      requirements: 'Was Gmail, Yahoo und Microsoft verlangen',
    },
    reasons: (count, fmt) => (count === 1 ? 'Grund' : `${fmt.number(count)} Gründe`),
    saysNothing: (domain) => `Das sagt nichts über ${domain}.`,
  },
  fixes: {
    heading: 'Das zuerst',
    later: 'nach der letzten Antwort',
    none: 'nichts zu reparieren',
    noneRow: 'Nichts zu reparieren.',
    nothingProved: 'Eine fertige Änderung ließ sich nicht ermitteln. Was zu tun ist, steht unten bei jedem Befund.',
    wait: 'die Reihenfolge folgt, wenn alles gelesen ist',
    show: 'Lösung zeigen',
    hide: 'Lösung schließen',
    more: (count, fmt) => `${fmt.number(count)} weitere zeigen`,
    change: 'Änderung',
    before: 'Vorher',
    after: 'Nachher',
    removed: 'entfernt',
    added: 'hinzugefügt',
    nothingBefore: 'kein Eintrag',
    lookups: ({ before, after, limit }, fmt) => `${fmt.number(after)} von ${fmt.number(limit)} DNS-Abfragen nach der Änderung, vorher ${fmt.number(before)}.`,
    proved: 'Hier geprüft: kein neuer Befund.',
    panelHeading: 'In der DNS-Verwaltung eintragen',
    panelName: (name) =>
      name.kind === 'short'
        ? `Geben Sie nur \`${name.typed}\` ein: \`${name.added}\` hängt die Verwaltung selbst an. Mit dem ganzen Namen landet der Eintrag unter \`${name.doubled}\`.`
        : name.kind === 'outside'
          ? `Der Name liegt nicht unter \`${name.apex}\`: Tragen Sie ihn dort ein, wo seine Zone verwaltet wird.`
          : name.kind === 'whole'
            ? `Verlangt ist der ganze Name, ${name.dot ? 'mit dem Punkt am Ende' : 'ohne Punkt am Ende'}.`
            : name.typed === ''
              ? 'Lassen Sie den Namen leer: Der Eintrag gilt für die Domain selbst.'
              : `\`${name.typed}\` steht für die Domain selbst.`,
    panelValue: {
      bare: 'Der Wert kommt ohne Anführungszeichen hinein.',
      'bare-long': 'Der Wert kommt ganz und ohne Anführungszeichen hinein: Langen Text teilt die Verwaltung selbst.',
      strings: 'Die Anführungszeichen gehören zum Wert; jedes Paar fasst höchstens 255 Byte.',
      hcl: 'Der Wert ist eine Zeichenkette der Terraform-Sprache; die äußeren Anführungszeichen gehören dazu.',
      mx: 'Manche Verwaltungen haben für die Zahl ein eigenes Feld: die Priorität.',
    },
    panelAge: (date, isSure) => isSure ? `Stand: ${date}.` : `Bei dieser Verwaltung nicht nachgesehen, ${date}: Ob es noch so ist, ist nicht sicher.`,
    ionos: (name) => [
      'Öffnen Sie „Domains & SSL“, wählen Sie die Domain und dann den Reiter DNS.',
      'Klicken Sie auf „Record hinzufügen“ und wählen Sie den Typ.',
      `Tragen Sie \`${name}\` als Hostname ein, dann Wert und TTL von oben.`,
      'Speichern Sie. Ein gleichartiger Eintrag, der dort schon steht, muss weg.',
    ],
    panel: 'Verwaltung',
    actions: {
      add: ({ type }) => `Neuen ${type}-Eintrag anlegen`,
      replace: ({ type, begins, count }, fmt) => `Ersetzt ${fmt.plural(count, { one: `den ${type}-Eintrag, der`, other: `alle ${count} ${type}-Einträge, die` })} mit \`${begins}\` ${fmt.plural(count, { one: 'beginnt', other: 'beginnen' })}`,
      delete: ({ type, begins }) => `Löschen Sie den ${type}-Eintrag, der mit \`${begins}\` beginnt`,
    },
    fields: { name: 'Name', type: 'Typ', ttl: 'TTL', value: 'Wert' },
    stepDelete: (count, begins, fmt) => `Löschen Sie danach ${fmt.plural(count, { one: 'den alten Eintrag, der', other: `${count} alte Einträge, die` })} mit \`${begins}\` ${fmt.plural(count, { one: 'beginnt', other: 'beginnen' })}.`,
    stepWait: (ttl, fmt) => (ttl === null ? 'Warten Sie, bis die alte Antwort abläuft.' : `Warten Sie, bis die alte Antwort abläuft: höchstens ${fmt.duration(ttl)}.`),
    askAgain: 'DNS erneut abfragen',
    turn: 'Wer handelt',
    safety: 'Sicherheit',
    confidence: 'Gewissheit',
    evidence: 'Beleg',
  },
  cards: {
    heading: 'Was veröffentlicht ist',
    wait: { spf: 'wird gefragt', dkim: 'wird gefragt', dmarc: 'wird gefragt', receiving: 'wird gefragt', transport: 'folgt nach den Antworten', dns: 'wird gefragt' },
    waitProbes: ({ asked, total }, fmt) => `${fmt.number(asked)} von ${fmt.number(total)} Namen gefragt`,
    notLoaded: 'Ein Teil dieser Seite ließ sich nicht laden. Sehen Sie nach der Verbindung und prüfen Sie dann erneut.',
    crashed: 'Ein Fehler dieser Seite hat die Prüfung beendet. Das sagt nichts über die Domain.',
    spf(tree, records, fmt) {
      if (records > 1) return `${fmt.number(records)} Einträge, erlaubt ist nur einer`;
      switch (tree.root.outcome) {
        case 'record': {
          const count = `${tree.complete ? '' : 'mindestens '}${fmt.number(tree.lookups)} von ${fmt.number(tree.lookupLimit)} DNS-Abfragen`;
          return `${count}, ${{ fail: 'endet auf `-all`', softfail: 'endet auf `~all`', neutral: 'sagt nichts über andere Absender', pass: 'erlaubt jeden', unknown: 'Ende nicht bekannt' }[tree.ending]}`;
        }
        case 'none':
        case 'no-name':
          return 'kein Eintrag';
        case 'several':
          return 'mehrere Einträge, erlaubt ist nur einer';
        case 'syntax':
          return 'der Eintrag hat einen Syntaxfehler';
        case 'failed':
          return tree.root.reason ? `nicht prüfbar: ${failure[tree.root.reason]}` : 'nicht prüfbar';
        default:
          return 'der Eintrag ließ sich nicht verfolgen';
      }
    },
    dkim({ usable, weak, others, asked, failed, wildcard }, fmt) {
      if (wildcard) return 'jeder Name antwortet; gefundene Namen beweisen nichts';
      if (usable.length > 0) return `${fmt.number(usable.length)} ${fmt.plural(usable.length, { one: 'Schlüssel', other: 'Schlüssel' })} gefunden: ${usable.slice(0, 3).join(', ')}${usable.length > 3 ? ' …' : ''}`;
      if (weak.length > 0) return `kein brauchbarer Schlüssel, nur zu kurze: ${weak.slice(0, 3).join(', ')}`;
      if (others > 0) return `${fmt.number(others)} ${fmt.plural(others, { one: 'Name antwortet', other: 'Namen antworten' })}, kein brauchbarer Schlüssel unter ${fmt.number(asked)} Namen`;
      if (failed > 0 && failed >= asked) return 'nicht prüfbar: keine Abfrage wurde beantwortet';
      return failed > 0 ? `unter ${fmt.number(asked)} Namen keiner gefunden; ${fmt.number(failed)} Abfragen gescheitert` : `unter ${fmt.number(asked)} Namen keiner gefunden`;
    },
    dmarc(facts) {
      if (facts.outcome === 'failed') return 'nicht prüfbar';
      if (facts.outcome === 'none') return 'kein Eintrag';
      if (facts.outcome === 'not-applied') return 'es gibt einen Eintrag, aber Empfänger wenden ihn nicht an';
      const { effective, reports } = facts;
      const count = new Set(reports.filter(({ kind }) => kind === 'rua').map(({ uri }) => uri)).size;
      const policy = effective?.domain.policy ?? 'none';
      const same = effective !== null && effective.existing.policy === policy && effective.invented.policy === policy;
      return `\`p=${effective?.domain.published ?? 'none'}\`${same ? ' für die Domain und jede Subdomain' : ', Subdomains weichen ab'}, ${count === 0 ? 'keine Berichte' : `Berichte an ${count} ${count === 1 ? 'Adresse' : 'Adressen'}`}`;
    },
    transport({ receives, mtaSts, tlsRpt, dane, logo }, fmt) {
      if (!receives) return 'hier kommt keine E-Mail an, also ist nichts zu schützen';
      const said = { several: 'mehrere', failed: 'nicht prüfbar' };
      return [
        mtaSts === 'record' ? 'MTA-STS-Eintrag (Richtlinie hier nicht gelesen)' : mtaSts === 'none' ? 'kein MTA-STS' : `MTA-STS: ${said[mtaSts]}`,
        tlsRpt === 'record' ? 'TLS-Berichte' : tlsRpt === 'none' ? 'keine TLS-Berichte' : `TLS-Berichte: ${said[tlsRpt]}`,
        ...(dane.protected > 0 ? [`DANE bei ${fmt.number(dane.protected)} von ${fmt.number(dane.hosts)}`] : []),
        ...(logo ? ['Logo (BIMI)'] : []),
      ].join(' · ');
    },
    receiving({ kind, hosts }, fmt) {
      switch (kind) {
        case 'null-mx':
          return 'empfängt keine E-Mails und sagt das auch';
        case 'implicit':
          return 'kein MX; E-Mails gehen an die Adresse der Domain selbst';
        case 'none':
          return 'kein Server empfängt E-Mails für diese Domain';
        case 'failed':
          return 'nicht prüfbar';
        case 'hosts': {
          const v6 = hosts.some((host) => host.v6.length > 0);
          const v4 = hosts.some((host) => host.v4.length > 0);
          const families = v4 && v6 ? ', IPv4 und IPv6' : v4 ? ', nur IPv4' : v6 ? ', nur IPv6' : '';
          return `${fmt.number(hosts.length)} ${fmt.plural(hosts.length, { one: 'Server', other: 'Server' })}${families}`;
        }
      }
    },
    nothing: 'kein Ergebnis',
  },
  findings: {
    fix: 'Was zu tun ist:',
    trap: 'Falle:',
    evidence: 'Beleg:',
    noted: (count, fmt) => `${fmt.number(count)} ${fmt.plural(count, { one: 'weiterer Punkt', other: 'weitere Punkte' })}: in Ordnung oder wissenswert`,
    place: ({ record, part }) => `${record}${part === null ? '' : `, Teil ${part}`}`,
    inDns: 'die Antworten im Protokoll unten',
    source: 'Quelle',
    references: 'Quellen',
    unknownWhy: {
      'not-asked': 'Nicht gefragt, also ist nichts bekannt.',
      failed: 'Die Abfrage ist gescheitert, also ist nichts bekannt. Das ist nicht dasselbe wie „kein Eintrag“.',
      'cannot-see': 'Das zeigt das DNS nicht.',
    },
  },
  record: {
    heading: (count) => (count === 1 ? 'Der Eintrag' : 'Die Einträge'),
    ttl: (seconds) => `TTL ${seconds}`,
    strings: (strings, characters, fmt) => `${strings === 1 ? 'ein Textstück' : `${fmt.number(strings)} Textstücke`}, ${fmt.number(characters)} Zeichen`,
    oneOf: (index, total) => `Eintrag ${index} von ${total}`,
    authentic: 'DNSSEC: bestätigt',
    what: (kind, name) => ({ spf: 'SPF-Eintrag', dkim: `DKIM-Schlüssel${name ? ` ${name.split('._domainkey')[0] ?? ''}` : ''}`, dmarc: 'DMARC-Eintrag' })[kind] ?? `Eintrag ${name}`,
    parts: (what, count, fmt) => `${what}, ${fmt.number(count)} ${fmt.plural(count, { one: 'Teil', other: 'Teile' })}`,
    trap: 'Falle:',
    empty: 'Der Eintrag ist leer.',
  },
  spf: {
    inWords: 'In Worten:',
    allowed({ mx, names, services, otherIncludes, networks, depends, ending }, fmt) {
      const from = [
        ...(mx ? ['den MX-Servern'] : []),
        ...(names.length > 3 ? [`${fmt.number(names.length)} genannten Servern`] : names.map((name) => `den Adressen von \`${name}\``)),
        ...services.slice(0, 6),
        ...(otherIncludes > 0 ? [`${fmt.number(otherIncludes)} ${fmt.plural(otherIncludes, { one: 'eingebundenen Eintrag', other: 'eingebundenen Einträgen' })}`] : []),
        ...(networks.length > 3 ? [`${fmt.number(networks.length)} genannten Netzen`] : networks.map((network) => `\`${network}\``)),
        ...(depends ? ['Servern, die von der einzelnen Nachricht abhängen'] : []),
      ];
      const rest = {
        fail: 'alles andere soll abgelehnt werden',
        softfail: 'alles andere soll mit Misstrauen behandelt werden',
        neutral: 'über alles andere sagt der Eintrag nichts',
        pass: 'alles andere ist auch erlaubt',
        unknown: 'was für alles andere gilt, ist nicht bekannt',
      }[ending];
      return from.length === 0 ? `Kein Server ist genannt; ${rest}.` : `E-Mails dürfen von ${fmt.list(from)} kommen; ${rest}.`;
    },
    cost: (count, fmt) => `${fmt.number(count)} ${fmt.plural(count, { one: 'DNS-Abfrage', other: 'DNS-Abfragen' })}`,
    past: (ordinal) => (ordinal === null ? 'Nicht erreicht.' : `Nicht erreicht: Abfrage ${ordinal}.`),
    lookups: 'DNS-Abfragen',
    meter: (count, limit, complete, fmt) => `${complete ? '' : 'mindestens '}${fmt.number(count)} von ${limit} DNS-Abfragen`,
    voids: (count, limit) => `${count} von ${limit} ohne Antwort`,
    barHint: 'Zahlen im Balken sind Teile des Eintrags',
    tree: 'Baum der include-Angaben',
    openAll: 'Alle öffnen',
    closeAll: 'Schließen',
    cut: 'Grenze erreicht: Hier hören Empfänger auf',
    outcome: ({ outcome, reason }) =>
      ({
        record: '',
        none: 'dort kein SPF-Eintrag: ein Fehler',
        'no-name': 'der Name existiert nicht: ein Fehler',
        several: 'dort mehrere SPF-Einträge: ein Fehler',
        syntax: 'dort ein Syntaxfehler',
        loop: 'führt zu sich selbst zurück: ein Fehler',
        failed: `nicht prüfbar${reason ? `: ${failure[reason]}` : ''}`,
        depends: 'hängt von der einzelnen Nachricht ab',
        'bad-name': 'kein möglicher Name',
        'not-followed': 'nicht weiter verfolgt',
      })[outcome],
    endsIn: (ending) => `endet auf ${ending}`,
    networks: (count, fmt) => `${fmt.number(count)} ${fmt.plural(count, { one: 'Netz', other: 'Netze' })}`,
    noAddress: 'keine Adresse',
    notReached: 'nicht erreicht',
    who: 'Wer senden darf und was jeder Teil kostet',
    edit: 'Was wäre, wenn: anderen Eintrag ausprobieren',
  },
  dkim: {
    caption: (domain) => `DKIM-Schlüssel von ${domain}`,
    selector: 'Selektor',
    foundAs: 'Gefunden als',
    key: 'Schlüssel',
    result: 'Ergebnis',
    txt: (strings, records, fmt) => (records > 1 ? `${fmt.number(records)} TXT-Einträge` : `TXT, ${fmt.number(strings)} ${fmt.plural(strings, { one: 'Textstück', other: 'Textstücke' })}`),
    cname: (target) => `CNAME auf \`${target}\``,
    keyOf(key) {
      if (typeof key === 'object') return `${key.type}, ${key.bits} Bit`;
      return { revoked: 'zurückgezogen (p= ist leer)', broken: 'nicht lesbar', absent: 'keine Angabe p=', 'not-a-key': 'kein Schlüssel' }[key];
    },
    results: { ok: 'In Ordnung', weak: 'Zu kurz', revoked: 'nicht mehr genutzt', broken: 'Fehler', testing: 'Nur Test', 'not-a-key': 'kein Schlüssel' },
    asked: ({ asked, found, failed }, fmt) => `${fmt.number(asked)} Namen gefragt; ${fmt.number(found)} ${fmt.plural(found, { one: 'hat', other: 'haben' })} geantwortet${failed > 0 ? `, ${fmt.number(failed)} ließen sich nicht abfragen` : ''}.`,
    honest: 'Schlüssel lassen sich von außen nicht auflisten, es kann also weitere geben. Eine Nachricht nennt ihren Selektor.',
    below: {
      nothing: 'Unter `_domainkey` existiert nichts, also gibt es wahrscheinlich keinen Schlüssel.',
      something: 'Unter `_domainkey` existieren Namen, also gibt es dort mindestens einen Schlüssel oder eine Richtlinie.',
      unknown: 'Ob unter `_domainkey` etwas existiert, ist nicht bekannt.',
    },
    wildcard: 'Auch ein erfundener Selektor antwortet (Wildcard). Ein gefundener Name allein beweist also nichts.',
    inferred: ({ provider, from, selectors }, fmt) => `${provider} steht ${{ mx: 'im MX', spf: 'im SPF', cname: 'in einem CNAME' }[from]}; ${selectors.length > 0 ? `deshalb wurde nach ${fmt.list(selectors, { code: true })} gefragt.` : 'die Selektoren dort lassen sich nicht erraten.'}`,
    another: 'Anderen Selektor prüfen',
    check: 'Prüfen',
    more: (count, fmt) => `${fmt.number(count)} weitere Namen versuchen`,
    badSelector: 'Ein Selektor besteht aus Buchstaben, Ziffern, Bindestrichen und Punkten, etwa mail2026.',
  },
  dmarc: {
    asks: 'Worum Empfänger gebeten werden',
    caption: 'DMARC-Richtlinie nach Art des Namens',
    columns: { from: 'E-Mail mit Absenderdomain', passes: 'DMARC bestanden', fails: 'DMARC nicht bestanden', decided: 'Maßgeblich' },
    row: {
      domain: (name) => name,
      existing: (name) => `vorhandene Subdomain, etwa ${name}`,
      invented: (name) => `erfundener Name, etwa ${name}`,
    },
    deliver: 'zustellen',
    fails: (policy, reports) =>
      ({ none: 'zustellen', quarantine: 'als verdächtig behandeln (Spam-Ordner)', reject: 'ablehnen', '': 'keine Bitte' })[policy ?? ''] + (reports && policy !== null ? ' und berichten' : ''),
    decided({ by, policy, testing, row }) {
      const test = testing ? ', wegen `t=y` eine Stufe milder' : '';
      switch (by) {
        case 'p':
          return `\`p=${policy ?? 'none'}\`${row === 'domain' ? '' : row === 'existing' ? ' (kein `sp`)' : ' (kein `np`, kein `sp`)'}${test}`;
        case 'sp':
          return `\`sp=${policy ?? 'none'}\`${row === 'invented' ? ' (kein `np`)' : ''}${test}`;
        case 'np':
          return `\`np=${policy ?? 'none'}\`${test}`;
        case 'invalid':
          return 'die Richtlinie ist nicht brauchbar';
        case 'none':
          return 'kein Eintrag gilt';
      }
    },
    older: 'Empfänger, die noch dem älteren Standard folgen',
    olderWhy: 'RFC 7489 und die Public Suffix List führen bei dieser Domain zu einem anderen Ergebnis:',
    walk: 'Wo gesucht wurde',
    step: { record: 'Eintrag gefunden', none: 'kein DMARC-Eintrag', 'no-name': 'der Name existiert nicht', several: 'mehrere Einträge, also zählt keiner', failed: 'ließ sich nicht abfragen' },
    reports: 'Wohin Berichte gehen',
    reportColumns: { address: 'Adresse', kind: 'Art', consent: 'Nimmt sie Berichte an?' },
    reportKind: { rua: 'Zusammenfassungen (rua)', ruf: 'einzelne Fehlschläge (ruf)' },
    consent: { internal: 'Gleiche Organisation', agreed: 'Zugestimmt', missing: 'Keine Zustimmung', failed: 'Nicht prüfbar', invalid: 'Keine brauchbare Adresse', 'no-mail-host': 'Kein Server nimmt die Post an' },
    vendor: (vendor) => `gehört zu ${vendor}`,
    consentAt: (name) => `Zustimmungseintrag: \`${name}\``,
    organizational: (domain) => `Organisationsdomain: \`${domain}\`.`,
    share: (percent, first, second) => `${percent} von 100 Nachrichten: ${first}; die übrigen: ${second}`,
  },
  receiving: {
    caption: 'Server, die E-Mails empfangen',
    columns: { preference: 'Rang', host: 'Server', v4: 'IPv4', v6: 'IPv6' },
    kind: {
      hosts: 'E-Mails an diese Domain gehen an diese Server, der kleinste Rang zuerst.',
      'null-mx': 'Ein Null-MX (`0 .`) sagt, dass diese Domain keine E-Mails empfängt.',
      implicit: 'Es gibt keinen MX-Eintrag, also gehen E-Mails an die Adresse der Domain selbst.',
      none: 'Es gibt weder einen MX-Eintrag noch eine Adresse: Hier empfängt nichts E-Mails.',
      failed: 'Die MX-Einträge ließen sich nicht abfragen. Das sagt nichts über die Domain.',
    },
    none: 'keine',
    cname: (chain, fmt) => `ist ein Alias (CNAME) von ${fmt.list(chain, { code: true })}`,
    providers: (names, fmt) => `Sie gehören zu ${fmt.list(names)}.`,
    couldNot: ({ failed }) => (failed ? `nicht prüfbar: ${failure[failed]}` : 'nicht prüfbar'),
  },
  zone: {
    heading: 'Domain und Zone',
    apex: 'Zone',
    nameServers: 'Nameserver',
    signed: 'DNSSEC',
    signedAs: { yes: 'signiert, bestätigt', no: 'nicht signiert', broken: 'Signaturen fehlerhaft', unknown: 'nicht bekannt' },
    negativeTtl: '„Gibt es nicht“ wird gemerkt für',
    stillOld: 'Ein Eintrag wurde geändert und ist noch nicht zu sehen? Alle Dienste nebeneinander fragen',
    tokens: 'Bestätigungseinträge',
    tokensWhy: 'Sie belegen gegenüber einem Dienst, dass hier jemand die Domain verwaltet. E-Mails brauchen sie nicht.',
    others: 'Weitere Texte an der Domain',
    exists: { yes: 'die Domain existiert', no: 'die Domain existiert nicht', unknown: 'nicht bekannt' },
    unknown: 'nicht bekannt',
  },
  unseen: {
    heading: 'Was diese Seite nicht sehen kann',
    list: [
      'ob Ihre E-Mails signiert sind: Das zeigt nur eine empfangene Nachricht',
      'Port 25 und die Zertifikate der Mailserver',
      'die MTA-STS-Richtlinie und Logodateien: Öffnen Sie Transport, um sie hier prüfen zu lassen',
      'Sperrlisten, Inhaltsfilter und Ruf: Empfänger entscheiden selbst',
      'Selektoren, die dieser Seite niemand genannt hat',
    ],
    server: 'Reverse-DNS-Namen, Verschlüsselung unterwegs und Logo: den Mailserver ansehen',
  },
  log: {
    heading: 'Gestellte DNS-Fragen',
    count: (shown, total, fmt) => `${fmt.number(total)} ${fmt.plural(total, { one: 'Frage', other: 'Fragen' })}${shown < total ? `, ${fmt.number(shown)} gezeigt` : ''}`,
    caption: 'DNS-Fragen in der Reihenfolge, in der sie gestellt wurden',
    columns: { name: 'Name', type: 'Typ', answer: 'Antwort', ttl: 'TTL', service: 'Dienst', time: 'Zeit' },
    asking: 'wird gefragt',
    noData: (type) => `der Name existiert, hat aber keinen ${type}-Eintrag`,
    failed: (reason) => `nicht prüfbar: ${failure[reason]}`,
    authentic: 'DNSSEC (AD)',
    confirmed: 'bestätigt',
    attempts: (count, fmt) => `${fmt.number(count)} Anfragen`,
    outcome: (outcome) => (outcome === 'found' ? 'beantwortet' : outcome === 'no-data' ? 'diesen Typ gibt es nicht' : outcome === 'no-name' ? 'NXDOMAIN' : failure[outcome]),
    ahead: 'vorab gefragt',
    probe: 'geratener Name',
    ms: (ms, fmt) => `${fmt.number(Math.round(ms))} ms`,
    json: 'Als JSON exportieren',
    asked: (services, fmt) => `Gefragt: ${fmt.list(services)}.`,
    compare: 'vergleichen',
    compareLabel: (name, type) => `Vergleichen, was alle Dienste zu ${name} ${type} sagen`,
    zone: 'diese Seite',
    tries: { first: 'zuerst', hedge: 'die erste kam spät', failover: 'die erste scheiterte', confirm: 'zur Bestätigung', 'checking-disabled': 'ohne DNSSEC-Prüfung' },
  },
  actions: {
    ticket: 'Für Ticket kopieren',
    forWhom: 'Für',
    customer: 'Kunde',
    administrator: 'Administrator',
    language: 'Sprache',
    languages: { en: 'Englisch', de: 'Deutsch' },
    form: 'Form',
    plain: 'reiner Text',
    markdown: 'Markdown',
    copyTicket: 'Text kopieren',
    copyLink: 'Link kopieren',
    copySnapshot: 'Link mit den Antworten kopieren',
    noSnapshot: 'Die Antworten passen nicht in einen Link. Exportieren Sie sie als JSON.',
    print: 'Drucken',
    exportAs: 'Exportieren',
    json: 'JSON',
    exportMarkdown: 'Markdown',
  },
  pasted: {
    heading: { spf: 'SPF-Eintrag', dkim: 'DKIM-Schlüssel', dmarc: 'DMARC-Eintrag' },
    provenance: 'Eingefügter Text',
    meta: 'In Ihrem Browser gelesen; keine Frage wurde gestellt.',
    explained: 'Was er sagt',
    findings: 'Was auffällt',
    nothing: 'In diesem Text wurde kein Fehler gefunden.',
    readsAs: {
      spf: 'Er lässt sich als SPF-Eintrag lesen.',
      dkim: 'Er lässt sich als DKIM-Schlüssel lesen.',
      dmarc: 'Er lässt sich als DMARC-Eintrag lesen.',
    },
    endings: {
      fail: 'Er endet mit `-all`: Mail von nicht genannten Servern soll abgelehnt werden.',
      softfail: 'Er endet mit `~all`: Mail von nicht genannten Servern gilt als verdächtig, wird aber allein deshalb selten abgelehnt.',
      neutral: 'Über nicht genannte Server sagt er nichts; SPF hält also keine gefälschte Mail auf.',
      pass: 'Er endet mit `+all`: Jeder Server der Welt ist erlaubt, SPF hält also nichts auf.',
      redirect: 'Über nicht genannte Server entscheidet ein anderer Eintrag (`redirect`).',
      unknown: 'Was er über nicht genannte Server sagt, ist nicht bekannt.',
    },
    corrected: 'Korrigierter Text',
    notChecked: 'Gelesen wurde nur der Text. Ob er veröffentlicht ist und worauf er verweist, wurde nicht abgefragt.',
    compare: {
      heading: 'Mit dem DNS vergleichen',
      name: { spf: 'Domain', dkim: 'Name des Schlüssels', dmarc: 'Domain' },
      hint: 'Dafür wird eine Frage gestellt: nach den Texten unter diesem Namen.',
      badName: {
        spf: 'Geben Sie eine Domain wie example.com ein.',
        dkim: 'Geben Sie den ganzen Namen ein, etwa mail2026._domainkey.example.com.',
        dmarc: 'Geben Sie eine Domain wie example.com ein.',
      },
      silent: 'Sie haben alle DNS-Fragen angehalten.',
      allow: 'Fragen erlauben',
      trouble: 'Die Frage ließ sich nicht stellen: Ein Teil dieser Seite fehlt.',
      run: 'Mit dem DNS vergleichen',
      same: (name) => `Genau dieser Text steht unter ${name}.`,
      differs: (name) => `Unter ${name} steht ein anderer Text.`,
      none: (name) => `Unter ${name} steht kein solcher Eintrag.`,
      several: (name, count) => `Unter ${name} stehen ${count} solche Einträge, erlaubt ist nur einer.`,
      failed: (name, why) => `Was unter ${name} steht, ließ sich nicht lesen: ${why}. Über den Eintrag sagt das nichts.`,
      published: 'Veröffentlicht',
      pasted: 'Eingefügt',
      forPanel: 'Tragen Sie oben den Namen ein. Dann erscheint hier der Eintrag für Ihre DNS-Verwaltung.',
    },
  },
}; // prettier-ignore
