import { sections, statusOf } from '../findings/finding.ts';
import type { Report } from '../report/types.ts';
import type { CheckPack } from '../text/check-pack.ts';
import { markdown as marks } from './marks.ts';
import { answerLines, findingLine, fixLines } from './pieces.ts';

/** The whole report to read, file away or send on. */
export function reportMarkdown(report: Report, pack: CheckPack): string {
  const { words, fmt } = pack;
  const lines: string[] = [
    `# ${marks.prose(report.domain)}`,
    '',
    marks.prose(fmt.time(report.startedAt)),
    '',
    ...answerLines(report, pack, marks),
  ];
  const part = (heading: string, content: readonly string[]) => {
    if (content.length > 0) lines.push('', marks.heading(heading), '', ...content);
  };
  part(
    words.fixes.heading,
    report.fixes.flatMap((fix, index) => [...fixLines(fix, index + 1, true, pack, marks), '']).slice(0, -1),
  );
  for (const section of sections) {
    const content: string[] = [];
    if (report.sections[section] === 'crashed') content.push(marks.prose(words.cards.crashed), '');
    for (const { name, text } of report.records.filter((record) => record.section === section))
      content.push(marks.prose(`\`${name}\``), '', marks.block(text), '');
    // What is right stands there too: a report that lists only faults does not say what was checked.
    for (const finding of report.findings)
      if (finding.section === section && statusOf(finding) !== 'note')
        content.push(findingLine(finding, pack, marks));
    while (content.at(-1) === '') content.pop();
    part(words.section[section], content);
  }
  part(
    words.unseen.heading,
    words.unseen.list.map((line) => marks.item(marks.prose(line))),
  );
  part(words.log.heading, [marks.prose(words.log.count(report.queries.length, report.queries.length, fmt))]);
  return `${lines.join('\n')}\n`;
}
