import type { Language } from '../text/texts.ts';

/** The sentences that only the ticket of a message has. */
export interface MailTicketWords {
  readonly subject: (author: string) => string;
  readonly greeting: string;
  readonly checked: (time: string) => string;
  readonly result: string;
  readonly causes: string;
  readonly fix: string;
  readonly turn: string;
  readonly vouched: string;
  readonly travelled: string;
  readonly message: string;
  readonly masked: string;
  readonly link: string;
}

export const mailTicketWords: Readonly<Record<Language, MailTicketWords>> = {
  en: {
    subject: (author) => `A message from ${author}`,
    greeting: 'Hello, this is what the headers of your message and the DNS entries show.',
    checked: (time) => `Looked up ${time}.`,
    result: 'Result',
    causes: 'Why, and what to do',
    fix: 'Fix:',
    turn: 'Whose turn:',
    vouched: 'Who vouched for what',
    travelled: 'Where it travelled',
    message: 'The message',
    masked: 'Names before the @, the subject and the Message-ID are left out.',
    link: 'Check the domain yourself:',
  },
  de: {
    subject: (author) => `Eine Nachricht von ${author}`,
    greeting: 'Guten Tag, das zeigen die Kopfzeilen Ihrer Nachricht und die DNS-Einträge.',
    checked: (time) => `Abgefragt ${time}.`,
    result: 'Ergebnis',
    causes: 'Warum, und was zu tun ist',
    fix: 'Lösung:',
    turn: 'Wer handeln muss:',
    vouched: 'Wer wofür einsteht',
    travelled: 'Welchen Weg sie nahm',
    message: 'Die Nachricht',
    masked: 'Namen vor dem @, Betreff und Message-ID sind weggelassen.',
    link: 'Die Domain selbst prüfen:',
  },
};
