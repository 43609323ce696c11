import {
  mailFindings,
  mailTurnOf,
  type Confidence,
  type MailFinding,
  type MailTurn,
  type MessageVerdict,
  type Status,
} from '../../core/index.ts';
import type { Fmt } from '../../core/text/format.ts';
import type { FindingText } from '../../core/text/texts.ts';
import type { ToolMailWords } from '../../core/text/tool-mail-words.ts';

/** How the result of a message is marked. */
export const statusOfResult: Readonly<Record<MessageVerdict['dmarc']['result'], Exclude<Status, 'note'>>> = {
  pass: 'ok',
  fail: 'broken',
  none: 'risk',
  open: 'unknown',
  permerror: 'broken',
};

interface Told {
  readonly status: Status;
  readonly confidence: Confidence;
  readonly turn: MailTurn;
}

export function specOf({ id }: MailFinding): Told {
  const { status, confidence = 'certain' }: Partial<Told> & Pick<Told, 'status'> = mailFindings[id];
  return { status, confidence, turn: mailTurnOf(id) };
}

export function textOfMail(
  finding: MailFinding,
  { texts }: Pick<ToolMailWords, 'texts'>,
  fmt: Fmt,
): FindingText {
  // The id picks one function of the table; TypeScript cannot follow it from the union of findings.
  const write: (params: never, fmt: Fmt) => FindingText = texts[finding.id];
  return write(finding.params as never, fmt);
}
