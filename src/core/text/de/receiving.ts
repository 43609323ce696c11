import type { receivingFindings } from '../../findings/receiving.ts';
import type { FindingTexts } from '../texts.ts';

export const receivingTexts: FindingTexts<keyof typeof receivingFindings> = {
  'receiving.ok': ({ domain, hosts }, fmt) => ({
    verdict: `E-Mails an \`${domain}\` haben ein Ziel.`,
    why: `Jeder Mailserver hat eine Adresse: ${fmt.list(hosts, { code: true })}.`,
  }),
  'receiving.lookup.failed': ({ domain }) => ({
    verdict: `Die Mailserver von \`${domain}\` ließen sich nicht abfragen.`,
    why: 'Die DNS-Abfrage nach MX-Einträgen blieb ohne Antwort. Über die Domain sagt das nichts.',
    fix: 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'receiving.null-mx': ({ domain }) => ({
    verdict: `\`${domain}\` nimmt keine E-Mails an und sagt das auch.`,
    why: 'Der einzige MX-Eintrag ist `0 .`. Absender brechen sofort ab, statt es tagelang zu versuchen.',
  }),
  'receiving.null-mx.mixed': ({ domain, hosts }, fmt) => ({
    verdict: `\`${domain}\` erklärt, keine E-Mails anzunehmen, und nennt trotzdem Mailserver.`,
    why: `Der Eintrag \`0 .\` muss allein stehen. Daneben ${fmt.plural(hosts.length, { one: 'steht', other: 'stehen' })} ${fmt.list(hosts, { code: true })}. Absender können die Zustellung verweigern.`,
    fix: 'Löschen Sie `0 .`, wenn die Domain E-Mails empfängt. Sonst löschen Sie die übrigen MX-Einträge.',
  }),
  'receiving.mx.implicit': ({ domain, addresses }, fmt) => ({
    verdict: `\`${domain}\` hat keinen MX-Eintrag, daher versuchen Absender die Adresse der Domain selbst.`,
    why: `Ohne MX gehen E-Mails an ${fmt.list(addresses, { code: true })}. Oft ist das der Webserver.`,
    fix: 'Veröffentlichen Sie einen MX-Eintrag mit Ihrem Mailserver. Empfängt die Domain nichts, genügt `0 .`.',
  }),
  'receiving.none': ({ domain }) => ({
    verdict: `\`${domain}\` nennt keinen Mailserver: Niemand kann auf E-Mails von dort antworten.`,
    why: 'Es gibt weder MX-Einträge noch eine Adresse. Manche Empfänger lehnen Absender ohne Antwortweg ab.',
    fix: 'Veröffentlichen Sie einen MX-Eintrag. Empfängt die Domain nichts, veröffentlichen Sie den Null-MX `0 .`.',
  }),
  'receiving.mx.cname': ({ host, target }) => ({
    verdict: `Der Mailserver \`${host}\` ist nur ein Alias, dem manche Absender nicht folgen.`,
    why: `Der Name ist ein CNAME auf \`${target}\`. MX-Einträge müssen einen Host mit eigenen Adressen nennen.`,
    fix: 'Tragen Sie im MX-Eintrag den Zielnamen ein, wenn dessen Betreiber zustimmt.',
  }),
  'receiving.mx.address': ({ domain, written }) => ({
    verdict: `E-Mails an \`${domain}\` können verloren gehen: Ein MX-Eintrag enthält eine Adresse statt eines Namens.`,
    why: `Absender lesen \`${written}\` als Hostnamen, und den gibt es nicht.`,
    fix: 'Geben Sie der Adresse einen Hostnamen und tragen Sie diesen im MX-Eintrag ein.',
  }),
  'receiving.mx.local': ({ domain, host }) => ({
    verdict: `E-Mails an \`${domain}\` erreichen \`${host}\` nicht: Der Name bedeutet im Internet nichts.`,
    why: 'Jedes Netz versteht einen solchen Namen für sich. Absender anderswo erreichen ihn nicht.',
    fix: 'Tragen Sie den vollen öffentlichen Namen des Mailservers ein.',
  }),
  'receiving.mx.unreachable': ({ domain, hosts }, fmt) => ({
    verdict: `E-Mails an \`${domain}\` können nicht ankommen: Kein Mailserver hat eine Adresse.`,
    why: `Die MX-Einträge nennen ${fmt.list(hosts, { code: true })}. Im DNS steht ${fmt.plural(hosts.length, { one: 'dafür', other: 'für sie' })} keine Adresse.`,
    fix: 'Berichtigen Sie die Namen oder veröffentlichen Sie die Adressen.',
  }),
  'receiving.host.no-address': ({ domain, host }) => ({
    verdict: `Der Mailserver \`${host}\` hat keine Adresse, E-Mails an \`${domain}\` können sich verspäten.`,
    why: 'Absender, die ihn zuerst versuchen, müssen auf einen anderen Server ausweichen.',
    fix: 'Veröffentlichen Sie seine Adresse oder löschen Sie diesen MX-Eintrag.',
  }),
  'receiving.host.private': ({ host, address }) => ({
    verdict: `Der Mailserver \`${host}\` ist unter \`${address}\` von außen nicht erreichbar.`,
    why: 'Diese Adresse ist privaten Netzen vorbehalten. Andere Server können keine Verbindung aufbauen.',
    fix: 'Veröffentlichen Sie die öffentliche Adresse des Servers oder löschen Sie diese.',
  }),
  'receiving.host.failed': ({ host }) => ({
    verdict: `Die Adressen von \`${host}\` ließen sich nicht abfragen.`,
    why: 'Ob Absender diesen Mailserver erreichen, ist nicht bekannt.',
    fix: 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'receiving.family.only-v6': ({ domain }) => ({
    verdict: `Viele Absender können an \`${domain}\` nicht zustellen: Die Mailserver haben nur IPv6-Adressen.`,
    why: 'Ein Server ohne IPv6 kann keine Verbindung aufbauen.',
    fix: 'Veröffentlichen Sie für mindestens einen Mailserver eine IPv4-Adresse.',
  }),
  'receiving.provider': ({ domain, providers }, fmt) => ({
    verdict: `E-Mails an \`${domain}\` empfängt ${fmt.list(providers)}.`,
    why: 'Das zeigen die Namen der Mailserver.',
  }),
};
