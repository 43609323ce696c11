import { statusOf, type Finding } from '../findings/finding.ts';
import type { Fix, Report } from '../report/types.ts';
import { fixTextOf, type CheckPack } from '../text/check-pack.ts';
import { textOf } from '../text/texts.ts';
import type { Marks } from './marks.ts';
import { withoutLocalParts } from './mask.ts';

/** Both questions with their answers; what is not answered yet is said to be so. */
export function answerLines(report: Report, { words }: CheckPack, marks: Marks): readonly string[] {
  const { forge, deliver } = words.answers;
  const { answers, domain } = report;
  const notYet = words.answers.notYet;
  const forged = answers.forge
    ? `${forge.answer[answers.forge.kind]} ${forge.why[answers.forge.kind]} ${forge.more[answers.forge.kind]}`
    : notYet;
  const delivered = answers.deliver
    ? `${deliver.answer[answers.deliver.kind]} ${deliver.why[answers.deliver.kind]} ${deliver.more[answers.deliver.kind]}`
    : notYet;
  return [
    marks.bold(marks.prose(forge.question(domain))),
    marks.prose(forged),
    '',
    marks.bold(marks.prose(deliver.question(domain))),
    marks.prose(delivered),
  ];
}

export function findingLine(finding: Finding, { words, findings, fmt }: CheckPack, marks: Marks): string {
  const { verdict, why, fix } = textOf(finding, findings, fmt);
  const text = [verdict, why, fix ?? ''].filter((piece) => piece !== '').join(' ');
  return marks.item(`${words.status[statusOf(finding)]}: ${marks.prose(withoutLocalParts(text))}`);
}

/** One change, with what to enter; `exact` adds what stands there now. */
export function fixLines(
  fix: Fix,
  number: number,
  exact: boolean,
  pack: CheckPack,
  marks: Marks,
): readonly string[] {
  const { words } = pack;
  const { title, why } = fixTextOf(fix, pack);
  const { change } = fix;
  const lines = [
    marks.bold(marks.prose(`${number}. ${title}`)),
    marks.prose(`${why} (${words.safety[fix.safety]})`),
  ];
  if (!change) return lines;
  const { fields, before, after } = words.fixes;
  const entry = [`${fields.name}: ${change.name}`, `${fields.type}: ${change.type}`];
  if (exact) entry.push(...change.before.map((text) => `${before}: ${text}`));
  if (change.after !== null) entry.push(`${exact ? after : fields.value}: ${change.after}`);
  return [...lines, '', marks.block(entry.join('\n'))];
}

export const openFindings = (report: Report): readonly Finding[] => {
  const order = ['broken', 'risk', 'unknown'];
  return report.findings
    .filter((finding) => order.includes(statusOf(finding)))
    .toSorted((a, b) => order.indexOf(statusOf(a)) - order.indexOf(statusOf(b)));
};
