/** The answer for a ticket, plain or as Markdown; personal parts masked unless the person wants them (ux.md §5). */
import { policyWritten } from '../checks/message-dmarc.ts';
import type { MessageFacts } from '../checks/message-read.ts';
import type { MessageVerdict } from '../checks/message-types.ts';
import { mailTurnOf, type MailFinding } from '../findings/mail.ts';
import { fieldText } from '../mail/message.ts';
import type { Fmt } from '../text/format.ts';
import type { FindingText } from '../text/texts.ts';
import type { ToolMailWords } from '../text/tool-mail-words.ts';
import { mailTicketWords } from './mail-ticket-words.ts';
import { markdown, plain, type Marks } from './marks.ts';
import { withoutLocalParts } from './mask.ts';

export interface MailTicketOptions {
  readonly reader: 'customer' | 'administrator';
  readonly form: 'plain' | 'markdown';
  readonly masked: boolean;
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

const most = { customer: 2, administrator: 12 } as const;
const mostHops = 30;

/** In the language of `words` and `fmt`, whatever the page speaks. */
export function mailTicket(
  facts: MessageFacts,
  verdict: MessageVerdict,
  words: ToolMailWords,
  fmt: Fmt,
  { reader, form, masked, link, time }: MailTicketOptions,
): string {
  const marks = form === 'markdown' ? markdown : plain;
  const own = mailTicketWords[fmt.language];
  const author = facts.author ?? words.matrix.none;
  const { result, open, verdict: by } = verdict.dmarc;
  const asked = result === 'fail' && by.appliedPolicy !== null ? ` ${words.answer.asked(by.appliedPolicy, policyWritten(by) ?? '')}` : '';
  const lines: string[] = [marks.heading(own.subject(author)), ''];
  if (reader === 'customer') lines.push(marks.prose(own.greeting), '');
  lines.push(marks.prose(own.checked(fmt.time(time))), '');
  lines.push(`${marks.bold(marks.prose(own.result))}: ${marks.prose(words.answer.result[result](author) + asked)}`);
  for (const reason of open) lines.push(marks.prose(words.answer.open[reason]));
  if (verdict.findings.length > 0) lines.push('', marks.heading(own.causes), '');
  for (const finding of verdict.findings.slice(0, most[reader]))
    lines.push(...findingLines(finding, words, fmt, marks, masked), '');
  if (reader === 'administrator') lines.push(...wayLines(facts, verdict, words, fmt, marks), '');
  if (masked) lines.push(marks.prose(own.masked));
  else lines.push(marks.heading(own.message), '', marks.block(messageLines(facts).join('\n')));
  if (facts.author !== null) lines.push('', `${marks.prose(own.link)} ${link}`);
  const text = `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
  return masked ? withoutLocalParts(text) : text;
} // prettier-ignore

/** What stands in a header is written as code, in which nothing becomes markup. */
const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

function wayLines(
  { hops }: MessageFacts,
  { rows }: MessageVerdict,
  words: ToolMailWords,
  fmt: Fmt,
  marks: Marks,
): readonly string[] {
  const own = mailTicketWords[fmt.language];
  const lines: string[] = [marks.heading(own.vouched), ''];
  for (const { kind, domain, result, alignment } of rows) {
    const aligned = alignment === null ? '' : `, ${words.matrix.columns.aligned} ${words.matrix.aligned[alignment]}`; // prettier-ignore
    lines.push(marks.item(marks.prose(`${words.matrix.kind[kind]}: ${domain === null ? words.matrix.none : code(domain)}${result === null ? '' : `, ${result}`}${aligned}`))); // prettier-ignore
  }
  lines.push('', marks.heading(own.travelled), '');
  const { unnamed, clock, delay: waited } = words.hops;
  for (const { number, received, delay } of hops.slice(0, mostHops)) {
    const time = delay === null ? '' : ` (${delay < 0 ? clock(delay, fmt) : waited(delay, fmt)})`;
    const way = `${code(received.from ?? unnamed)}${received.ip === null ? '' : ` ${code(received.ip)}`} → ${code(received.by ?? unnamed)}`; // prettier-ignore
    lines.push(`${number}. ${marks.prose(way + time)}`);
  }
  return lines;
}

function messageLines({ message: { header }, envelope }: MessageFacts): readonly string[] {
  const fields = ['from', 'to', 'subject', 'date', 'message-id'].flatMap((key) => {
    const value = fieldText(header, key);
    return value === null ? [] : [`${key}: ${value.slice(0, 500)}`];
  });
  return envelope ? [...fields, `return-path: <${envelope.address.slice(0, 320)}>`] : fields;
}

function findingLines(
  finding: MailFinding,
  { texts, cause }: ToolMailWords,
  fmt: Fmt,
  marks: Marks,
  masked: boolean,
): readonly string[] {
  const own = mailTicketWords[fmt.language];
  // What stood before the subject may name a list or a person.
  const params = masked && finding.id === 'mail.header.tag' ? { ...finding.params, tag: '[…]' } : finding.params;
  // The id picks one function of the table; TypeScript cannot follow it from the union of findings.
  const write: (params: never, fmt: Fmt) => FindingText = texts[finding.id];
  const { verdict, why, fix, trap } = write(params as never, fmt);
  const lines = [marks.prose(`${verdict} ${why}`)];
  if (fix) lines.push(marks.prose(`${own.fix} ${fix}`), marks.prose(`${own.turn} ${cause.turn[mailTurnOf(finding.id)]}`)); // prettier-ignore
  if (trap) lines.push(marks.prose(trap));
  return lines.map((line) => marks.item(line));
} // prettier-ignore
