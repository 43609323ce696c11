import type { BounceChange } from '../checks/bounce-change.ts';
import type { BounceLive } from '../checks/bounce-live.ts';
import { causeOf, refuserOf } from '../checks/bounce-cause.ts';
import type { Bounce } from '../mail/bounce.ts';
import { caseOf } from '../mail/bounce-case.ts';
import { codeText } from '../text/bounce-codes.ts';
import type { CheckPack } from '../text/check-pack.ts';
import type { BounceTexts } from '../text/tool-bounce-words.ts';
import { liveSpec, liveStatus, liveText, permanenceOf } from './bounce-pieces.ts';
import { maskedWords } from './bounce-mask.ts';
import { markdown, plain, type Marks } from './marks.ts';

export interface BounceTicket {
  readonly bounce: Bounce | null;
  /** When it was explained, milliseconds since the epoch. */
  readonly readAt: number;
  readonly live: { readonly result: BounceLive; readonly at: number; readonly questions: number } | null;
  readonly domain: string | null;
}
export interface BounceTicketOptions {
  readonly reader: 'customer' | 'administrator';
  readonly form: 'plain' | 'markdown';
  readonly link: string;
  readonly masked: boolean;
}

const most = { customer: 5, administrator: 20 } as const;
const mostQuoted = 1200;

/** In the language of `texts` and `pack`, whatever the page speaks; with time, time zone and link, never with subject or text of the message. */
export function bounceTicket(
  { bounce, readAt, live, domain }: BounceTicket,
  texts: BounceTexts,
  pack: CheckPack,
  { reader, form, link, masked }: BounceTicketOptions,
): string {
  const marks = form === 'markdown' ? markdown : plain;
  const words = texts.ticket;
  const { fmt } = pack;
  const isAdministrator = reader === 'administrator';
  const lines: string[] = [marks.heading(words.subject(domain ?? '')), ''];
  if (!isAdministrator) lines.push(marks.prose(words.greeting), '');
  if (bounce) {
    lines.push(marks.prose(words.read(fmt.time(readAt))));
    lines.push(...refusalLines(bounce, texts, pack, marks, { isAdministrator, masked }));
  }
  if (live) {
    lines.push('', marks.prose(words.asked(fmt.time(live.at), live.questions, fmt)));
    lines.push(marks.bold(marks.prose(texts.live.now[live.result.now])));
    for (const finding of live.result.findings) {
      const { verdict, why, fix } = liveText(finding, texts, pack);
      const text = [verdict, isAdministrator ? why : '', fix ?? ''].filter((piece) => piece !== '').join(' ');
      lines.push(marks.item(`${pack.words.status[liveStatus(finding)]}: ${marks.prose(text)}`));
    }
    for (const change of live.result.changes) lines.push('', ...changeLines(change, texts, marks));
  } else lines.push('', marks.prose(words.notAsked));
  if (masked && bounce) lines.push('', marks.prose(words.masked));
  lines.push('', `${marks.prose(words.link)} ${link}`);
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function refusalLines(
  bounce: Bounce,
  texts: BounceTexts,
  pack: CheckPack,
  marks: Marks,
  { isAdministrator, masked }: { readonly isAdministrator: boolean; readonly masked: boolean },
): readonly string[] {
  const words = texts.ticket;
  const shown = bounce.recipients.slice(0, most[isAdministrator ? 'administrator' : 'customer']);
  const lines = shown.flatMap((one, index) => {
    const finding = causeOf(bounce, one, caseOf(bounce, one));
    const { verdict, why, fix } = liveText(finding, texts, pack);
    const hidden = (text: string) => (masked ? maskedWords(text, bounce) : text);
    const found: string[] = [
      '',
      marks.bold(marks.prose(words.refusal(index + 1, bounce.recipients.length))),
      marks.prose(`${verdict} ${why}`),
      marks.prose(texts.permanence[permanenceOf(one)]),
    ];
    if (fix !== undefined) found.push(marks.prose(`${texts.todo} ${fix}`));
    found.push(marks.prose(`${texts.whose}: ${texts.turns[liveSpec(finding)?.turn ?? 'you']}`));
    if (!isAdministrator) return found;
    const refuser = one.refusedHere ? texts.refusedHere : texts.refusedBy(refuserOf(bounce, one));
    found.push(marks.prose(`${texts.refuser}: ${refuser}`));
    if (one.address !== null) found.push(marks.prose(`${texts.recipient}: ${hidden(one.address)}`));
    const code = [one.reply, one.status].filter((part) => part !== null).join(' ');
    const meaning = codeText(texts.codes, one.status, one.reply);
    if (code !== '') found.push(marks.prose(`${texts.codeLabel} ${texts.code(code, meaning)}`));
    if (one.words !== '')
      found.push('', marks.prose(words.words), '', marks.block(hidden(one.words).slice(0, mostQuoted)));
    return found;
  });
  const left = bounce.recipients.length - shown.length;
  return left > 0 ? [...lines, '', marks.prose(words.left(left, pack.fmt))] : lines;
}

function changeLines(change: BounceChange, texts: BounceTexts, marks: Marks): readonly string[] {
  const words = texts.ticket;
  const entry = [
    `${change.name} ${change.type}`,
    ...change.before.map((text) => `${words.before}: ${text}`),
    `${words.after}: ${change.after}`,
  ];
  const said = [texts.live.why[change.why]];
  if (change.why === 'add-address' || change.why === 'first-spf') said.push(texts.live.careful);
  return [
    marks.bold(marks.prose(words.change)),
    marks.prose(said.join('. ')),
    '',
    marks.block(entry.join('\n')),
  ];
}
