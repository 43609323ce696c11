import type { Report } from '../report/types.ts';
import type { CheckPack } from '../text/check-pack.ts';
import { markdown, plain } from './marks.ts';
import { answerLines, findingLine, fixLines, openFindings } from './pieces.ts';
import { ticketWords } from './ticket-words.ts';

export interface TicketOptions {
  readonly reader: 'customer' | 'administrator';
  readonly form: 'plain' | 'markdown';
  readonly link: string;
}

/** A customer gets the answers and the first steps, an administrator every open finding and the exact change. */
const fixesFor = { customer: 3, administrator: 20 } as const;

/** In the language of `pack`, whatever the page speaks; always with time, time zone and link (ux.md §5). */
export function ticketText(report: Report, pack: CheckPack, { reader, form, link }: TicketOptions): string {
  const marks = form === 'markdown' ? markdown : plain;
  const words = ticketWords[pack.language];
  const { fmt } = pack;
  const shown = report.fixes.slice(0, fixesFor[reader]);
  const left = report.fixes.length - shown.length;
  const open = openFindings(report);
  const { zone } = report.facts;

  const lines: string[] = [marks.heading(words.subject(report.domain)), ''];
  if (reader === 'customer') lines.push(marks.prose(words.greeting), '');
  lines.push(marks.prose(words.checked(fmt.time(report.startedAt), report.queries.length, fmt)));
  if (reader === 'administrator' && zone?.apex)
    lines.push(marks.prose(words.zone(zone.apex, zone.nameServers, fmt)));
  lines.push('', ...answerLines(report, pack, marks));

  if (shown.length > 0) {
    lines.push('', marks.heading(words.todo), '');
    for (const [index, fix] of shown.entries())
      lines.push(...fixLines(fix, index + 1, reader === 'administrator', pack, marks), '');
    if (left > 0) lines.push(marks.prose(words.left(left, fmt)));
  } else if (open.length === 0) lines.push('', marks.prose(words.nothing));
  if (open.length > 0 && (reader === 'administrator' || shown.length === 0))
    lines.push(
      '',
      marks.heading(words.findings),
      '',
      ...open.map((finding) => findingLine(finding, pack, marks)),
    );

  lines.push('', marks.prose(words.limits), `${marks.prose(words.link)} ${link}`);
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}
