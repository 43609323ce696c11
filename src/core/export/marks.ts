/** Two ways of writing the same text down: for a ticket that shows Markdown, and for one that does not. */
export interface Marks {
  heading(text: string): string;
  item(text: string): string;
  /** A text of ours with `code` in backticks. */
  prose(text: string): string;
  bold(text: string): string;
  /** Text from DNS: nothing in it may become markup. */
  block(text: string): string;
}

const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

export const plain: Marks = {
  heading: (text) => `${text}\n${'-'.repeat(Math.min(60, text.length))}`,
  item: (text) => `- ${text}`,
  prose: (text) => clean(text).replaceAll('`', ''),
  bold: (text) => text,
  block: (text) =>
    clean(text)
      .split('\n')
      .map((line) => `    ${line}`)
      .join('\n'),
};

/** CommonMark §2.4, §6.1: outside code every sign that could begin markup is escaped. */
const escaped = (text: string): string => text.replace(/[\\<>[\]*_|#~&!]/g, '\\$&');

export const markdown: Marks = {
  heading: (text) => `## ${escaped(text)}`,
  item: (text) => `- ${text}`,
  prose: (text) =>
    clean(text)
      .split('`')
      .map((piece, index, all) =>
        index % 2 === 0 ? escaped(piece) : index === all.length - 1 ? escaped(`\`${piece}`) : `\`${piece}\``,
      )
      .join(''),
  bold: (text) => `**${text}**`,
  block(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}\n${clean(text)}\n${fence}`;
  },
};
