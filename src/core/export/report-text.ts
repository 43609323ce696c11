/** A report as text to hand on: for a ticket or a file. Local parts of addresses in report URIs are masked in tickets. */
import { statusOf, type Finding } from '../findings/finding.ts';
import type { Report } from '../report/types.ts';
import { fixTextOf, type CheckPack } from '../text/check-pack.ts';
import { textOf } from '../text/texts.ts';

const order = ['broken', 'risk', 'unknown', 'advice', 'ok'] as const;

const byWeight = (findings: readonly Finding[]): readonly Finding[] =>
  order.flatMap((status) => findings.filter((finding) => statusOf(finding) === status));

const plain = (text: string) => text.replace(/`/g, '');

/** RFC 5321 §2.3.11: what stands before the @ may name a person. */
export const withoutLocalParts = (text: string): string =>
  text.replace(/[^\s<>:;,"'`=@]{1,64}@(?=[a-z0-9])/gi, '…@');

function answerLines(report: Report, { words }: CheckPack): readonly string[] {
  const { forge, deliver } = report.answers;
  const asked = words.answers;
  return [
    ...(forge ? [`${asked.forge.question(report.domain)} ${asked.forge.answer[forge.kind]}`] : []),
    ...(deliver ? [`${asked.deliver.question(report.domain)} ${asked.deliver.answer[deliver.kind]}`] : []),
  ];
}

function findingLine(finding: Finding, { words, findings, fmt }: CheckPack): string {
  const { verdict, why, fix } = textOf(finding, findings, fmt);
  const told = [verdict, why, fix].filter(Boolean).join(' ');
  return `${words.status[statusOf(finding)]} (${words.section[finding.section]}): ${told}`;
}

/** The whole report as Markdown: answers, changes with their records, findings, questions asked. */
export function reportMarkdown(report: Report, pack: CheckPack): string {
  const changes = report.fixes.flatMap((fix) => {
    const { title, why } = fixTextOf(fix, pack);
    const { change } = fix;
    const record = change?.after == null ? [] : ['', `    ${change.name}. ${change.type} "${change.after}"`];
    return [`${fix.rank}. **${title}** ${why}`, ...record];
  });
  return [
    `# ${report.domain}`,
    pack.fmt.time(report.startedAt),
    ...answerLines(report, pack),
    changes.join('\n'),
    byWeight(report.findings)
      .map((finding) => `- ${findingLine(finding, pack)}`)
      .join('\n'),
    report.queries
      .map(({ name, type, answer }) => `- \`${name}\` ${type}: ${answer?.status ?? '…'}`)
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** What a help desk pastes: the customer reads what is wrong, the administrator also advice and the records. */
export function ticketText(
  report: Report,
  pack: CheckPack,
  options: {
    readonly reader: 'customer' | 'administrator';
    readonly form: 'plain' | 'markdown';
    readonly link: string;
  },
): string {
  const detailed = options.reader === 'administrator';
  const wanted: readonly string[] = ['broken', 'risk', 'unknown', ...(detailed ? ['advice'] : [])];
  const changes = report.fixes.flatMap((fix) => {
    const { title, why } = fixTextOf(fix, pack);
    const { change } = fix;
    const record =
      detailed && change?.after != null ? [`  ${change.name} ${change.type}: ${change.after}`] : [];
    return [`- ${title}. ${why}`, ...record];
  });
  const text = [
    `${report.domain}, ${pack.fmt.time(report.startedAt)}`,
    answerLines(report, pack).join('\n'),
    byWeight(report.findings)
      .filter((finding) => wanted.includes(statusOf(finding)))
      .map((finding) => `- ${findingLine(finding, pack)}`)
      .join('\n'),
    changes.join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  return `${withoutLocalParts(options.form === 'plain' ? plain(text) : text)}\n\n${options.link}\n`;
}

/** Everything this page saw, for another program; numbers that JSON does not know become text. */
export const reportJson = (report: Report): string => {
  const findings = report.findings.map((finding) => ({ ...finding, status: statusOf(finding) }));
  const known = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  return JSON.stringify({ version: 1, ...report, findings }, known, 2);
};
