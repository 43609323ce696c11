import type { Language } from '../text/texts.ts';
import type { Fmt } from '../text/format.ts';

/** The sentences that only a ticket has. */
export interface TicketWords {
  readonly subject: (domain: string) => string;
  readonly greeting: string;
  readonly checked: (time: string, questions: number, fmt: Fmt) => string;
  readonly todo: string;
  readonly nothing: string;
  readonly left: (count: number, fmt: Fmt) => string;
  readonly findings: string;
  readonly zone: (apex: string, servers: readonly string[], fmt: Fmt) => string;
  readonly link: string;
  readonly limits: string;
}

export const ticketWords: Readonly<Record<Language, TicketWords>> = {
  en: {
    subject: (domain) => `E-mail settings of ${domain}`,
    greeting: 'Hello, this is what the public DNS entries of your domain say about its e-mail.',
    checked: (time, questions, fmt) =>
      `Checked ${time}, ${fmt.number(questions)} DNS ${fmt.plural(questions, { one: 'question', other: 'questions' })} asked.`,
    todo: 'What to change, in this order',
    nothing: 'There is nothing to change.',
    left: (count, fmt) =>
      `${fmt.number(count)} more ${fmt.plural(count, { one: 'change stands', other: 'changes stand' })} in the full report.`,
    findings: 'What was found',
    zone: (apex, servers, fmt) =>
      `Zone: ${apex}${servers.length > 0 ? `, served by ${fmt.list(servers)}` : ''}.`,
    link: 'Check it again yourself:',
    limits: 'DNS cannot show whether messages are signed, or what a single receiver decides.',
  },
  de: {
    subject: (domain) => `E-Mail-Einstellungen von ${domain}`,
    greeting: 'Guten Tag, das sagen die öffentlichen DNS-Einträge Ihrer Domain über deren E-Mails.',
    checked: (time, questions, fmt) =>
      `Geprüft ${time}, ${fmt.number(questions)} ${fmt.plural(questions, { one: 'DNS-Abfrage', other: 'DNS-Abfragen' })}.`,
    todo: 'Was zu ändern ist, in dieser Reihenfolge',
    nothing: 'Zu ändern ist nichts.',
    left: (count, fmt) =>
      `${fmt.number(count)} weitere ${fmt.plural(count, { one: 'Änderung steht', other: 'Änderungen stehen' })} im vollständigen Bericht.`,
    findings: 'Was gefunden wurde',
    zone: (apex, servers, fmt) =>
      `Zone: ${apex}${servers.length > 0 ? `, Nameserver ${fmt.list(servers)}` : ''}.`,
    link: 'Selbst noch einmal prüfen:',
    limits: 'Ob Nachrichten signiert sind und was ein einzelner Empfänger entscheidet, zeigt das DNS nicht.',
  },
};
