import type { dnsFindings } from '../../findings/dns.ts';
import type { FindingTexts } from '../texts.ts';

export const dnsTexts: FindingTexts<keyof typeof dnsFindings> = {
  'dns.domain.absent': ({ domain }) => ({
    verdict: `\`${domain}\` gibt es im DNS nicht.`,
    why: 'Weder dieser Name noch etwas darunter ist zu finden. Vielleicht ist er vertippt, abgelaufen oder noch nicht eingerichtet.',
    fix: 'Prüfen Sie die Schreibweise. Gehört die Domain Ihnen, fragen Sie den Registrar, ob sie aktiv ist.',
  }),
  'dns.lookup.failed': ({ domain }) => ({
    verdict: `Ob es \`${domain}\` gibt, ließ sich nicht prüfen.`,
    why: 'Die DNS-Abfragen blieben ohne Antwort. Über die Domain sagt das nichts.',
    fix: 'Prüfen Sie in einigen Minuten noch einmal.',
  }),
  'dns.signed': ({ domain }) => ({
    verdict: `Die DNS-Antworten für \`${domain}\` sind signiert, und die Signaturen stimmen.`,
    why: 'Wer DNSSEC prüft, bemerkt es, wenn jemand einen Eintrag unterwegs verändert.',
  }),
  'dns.unsigned': ({ domain }) => ({
    verdict: `DNSSEC schützt die DNS-Antworten für \`${domain}\` nicht.`,
    why: 'In der übergeordneten Zone fehlt der DS-Eintrag. E-Mail geht auch ohne; nötig ist er nur für Zusätze wie DANE.',
  }),
  'dns.signed.not-validated': ({ domain }) => ({
    verdict: `Ob die DNS-Signaturen von \`${domain}\` stimmen, ist nicht bekannt.`,
    why: 'Die Domain ist signiert, aber die Antwort sagte nicht, dass die Signaturen geprüft wurden.',
    fix: 'Wählen Sie einen DNS-Dienst, der DNSSEC prüft, und prüfen Sie noch einmal.',
  }),
  'dns.signatures.broken': ({ domain }) => ({
    verdict: `Viele Empfänger können \`${domain}\` nicht abfragen: Die DNS-Signaturen sind falsch.`,
    why: 'Wer DNSSEC prüft, verwirft solche Antworten. Die Mail-Einträge gibt es dann für ihn nicht.',
    fix: 'Lassen Sie Ihren DNS-Anbieter die Zone neu signieren oder den DS-Eintrag beim Registrar entfernen.',
  }),
  'dns.name.alias': ({ domain, target }) => ({
    verdict: `\`${domain}\` ist ein Alias: Es gelten die Mail-Einträge von \`${target}\`.`,
    why: 'Ein CNAME gibt alle Einträge des Namens ab. Was hier steht, steht am Ziel.',
  }),
  'dns.apex.alias': ({ domain, target }) => ({
    verdict: `Mail-Einträge von \`${domain}\` können verschwinden: Die ganze Domain ist ein Alias von \`${target}\`.`,
    why: 'Ein CNAME darf nicht neben anderen Einträgen stehen, und am Anfang einer Zone gibt es immer welche.',
    fix: 'Ersetzen Sie den CNAME durch Adressen oder durch den Alias-Ersatz Ihres DNS-Anbieters.',
  }),
  'dns.tokens.named': ({ services }, fmt) => ({
    verdict: `Die Domain wurde gegenüber ${fmt.list(services)} als eigene nachgewiesen.`,
    why: 'Solche TXT-Einträge lesen nur diese Dienste. Auf E-Mails wirken sie nicht.',
  }),
};
