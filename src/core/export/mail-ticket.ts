/** The answer for a ticket: plain text, personal parts masked unless the person wants them (ux.md §5). */
import type { MessageFacts } from '../checks/message-read.ts';
import type { MessageVerdict } from '../checks/message-types.ts';
import { mailTurnOf, type MailFinding } from '../findings/mail.ts';
import { fieldText } from '../mail/message.ts';
import type { Fmt } from '../text/format.ts';
import type { FindingText } from '../text/texts.ts';
import type { ToolMailWords } from '../text/tool-mail-words.ts';
import { withoutLocalParts } from './mask.ts';
import { mailTicketWords } from './mail-ticket-words.ts';

export interface MailTicketOptions {
  readonly reader: 'customer' | 'administrator';
  readonly masked: boolean;
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

const mostHops = 30;
const plain = (text: string): string => text.replaceAll('`', '');

/** In the language of `words` and `fmt`, whatever the page speaks. */
export function mailTicket(facts: MessageFacts, verdict: MessageVerdict, words: ToolMailWords, fmt: Fmt, options: MailTicketOptions): string {
  const { reader, masked, link, time } = options;
  const own = mailTicketWords[fmt.language];
  const author = facts.author ?? words.matrix.none;
  const { dmarc } = verdict;
  const lines: string[] = [own.subject(author), ''];
  if (reader === 'customer') lines.push(own.greeting);
  lines.push(own.checked(fmt.time(time)), '');
  lines.push(`${own.result}: ${words.answer.result[dmarc.result](author, dmarc.verdict.appliedPolicy)}`);
  for (const reason of dmarc.open) lines.push(words.answer.open[reason]);
  lines.push('', own.causes, '');
  for (const finding of verdict.findings.slice(0, reader === 'customer' ? 2 : 12)) lines.push(...findingLines(finding, words, fmt, masked), '');
  if (reader === 'administrator') {
    lines.push(own.vouched, '');
    for (const { kind, domain, result, alignment } of verdict.rows)
      lines.push(
        `- ${words.matrix.kind[kind]}: ${domain ?? words.matrix.none}${result === null ? '' : `, ${result}`}${alignment === null ? '' : `, ${words.matrix.columns.aligned} ${words.matrix.aligned[alignment]}`}`,
      );
    lines.push('', own.travelled, '');
    for (const { number, received, delay } of facts.hops.slice(0, mostHops))
      lines.push(
        `${number}. ${received.from ?? words.hops.unnamed}${received.ip === null ? '' : ` [${received.ip}]`} → ${received.by ?? words.hops.unnamed}${delay === null ? '' : ` (${delay < 0 ? words.hops.clock(delay, fmt) : words.hops.delay(delay, fmt)})`}`,
      );
    lines.push('');
  }
  if (masked) lines.push(own.masked);
  else {
    const { header } = facts.message;
    lines.push(own.message, '');
    for (const key of ['from', 'to', 'subject', 'date', 'message-id']) {
      const value = fieldText(header, key);
      if (value !== null) lines.push(`${key}: ${value.slice(0, 500)}`);
    }
    if (facts.envelope) lines.push(`return-path: <${facts.envelope.address.slice(0, 320)}>`);
  }
  if (facts.author !== null) lines.push('', `${own.link} ${link}`);
  const text = `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
  return masked ? withoutLocalParts(text) : text;
} // prettier-ignore

function findingLines(finding: MailFinding, { texts, cause }: ToolMailWords, fmt: Fmt, masked: boolean): readonly string[] {
  const own = mailTicketWords[fmt.language];
  // What stood before the subject may name a list or a person.
  const params = masked && finding.id === 'mail.header.tag' ? { ...finding.params, tag: '[…]' } : finding.params;
  // The id picks one function of the table; TypeScript cannot follow it from the union of findings.
  const write: (params: never, fmt: Fmt) => FindingText = texts[finding.id];
  const { verdict, why, fix } = write(params as never, fmt);
  return [plain(`${verdict} ${why}`), ...(fix ? [plain(`${own.fix} ${fix}`), `${own.turn} ${cause.turn[mailTurnOf(finding.id)]}`] : [])];
} // prettier-ignore
