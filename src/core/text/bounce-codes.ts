/** RFC 3463 and the registry of RFC 5248: subject and detail of the codes that are explained. */
export type EnhancedCode =
  | '0.0'
  | '1.0' | '1.1' | '1.2' | '1.3' | '1.4' | '1.5' | '1.6' | '1.7' | '1.8' | '1.9' | '1.10'
  | '2.0' | '2.1' | '2.2' | '2.3' | '2.4'
  | '3.0' | '3.1' | '3.2' | '3.3' | '3.4' | '3.5' | '3.6'
  | '4.0' | '4.1' | '4.2' | '4.3' | '4.4' | '4.5' | '4.6' | '4.7'
  | '5.0' | '5.1' | '5.2' | '5.3' | '5.4' | '5.5' | '5.6'
  | '6.0' | '6.1' | '6.2' | '6.3' | '6.4' | '6.5' | '6.6' | '6.7' | '6.8' | '6.9' | '6.10'
  | '7.0' | '7.1' | '7.2' | '7.3' | '7.4' | '7.5' | '7.6' | '7.7' | '7.8' | '7.9' | '7.10' | '7.11' | '7.12'
  | '7.13' | '7.14' | '7.15' | '7.16' | '7.17' | '7.18' | '7.19' | '7.20' | '7.21' | '7.22' | '7.23' | '7.24'
  | '7.25' | '7.26' | '7.27' | '7.28' | '7.29' | '7.30'; // prettier-ignore

/** RFC 5321 §4.2.3, RFC 4954 §6, RFC 7504 §3: replies without a further code. */
export type ReplyCode =
  | '421' | '432' | '450' | '451' | '452' | '454' | '455'
  | '500' | '501' | '502' | '503' | '504' | '521' | '530' | '534' | '535' | '538'
  | '550' | '551' | '552' | '553' | '554' | '555' | '556'; // prettier-ignore

export interface CodeTexts {
  readonly enhanced: Readonly<Record<EnhancedCode, string>>;
  /** By the subject alone, for a detail that nobody has registered. */
  readonly subject: Readonly<Record<'0' | '1' | '2' | '3' | '4' | '5' | '6' | '7', string>>;
  readonly reply: Readonly<Record<ReplyCode, string>>;
}

const own = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.prototype.hasOwnProperty.call(table, key);

/** What the code itself says: the registered meaning, its subject, or that of the bare reply; null: no code. */
export function codeText(texts: CodeTexts, status: string | null, reply: string | null): string | null {
  const [, subject, detail] = /^[245]\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? '') ?? [];
  if (subject !== undefined && detail !== undefined) {
    const key = `${subject}.${detail}`;
    if (own(texts.enhanced, key)) return texts.enhanced[key];
    if (own(texts.subject, subject)) return texts.subject[subject];
  }
  return reply !== null && own(texts.reply, reply) ? texts.reply[reply] : null;
}
