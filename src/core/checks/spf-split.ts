/** Long records cut to what DNS carries: strings of 255 octets (RFC 7208 §3.3), answers of 512 (§3.4). */
export interface PlannedRecord {
  readonly name: string;
  readonly text: string;
  /** As they stand in the TXT record, each of at most 255 octets. */
  readonly strings: readonly string[];
  /** Octets of the answer that carries it, other TXT records of the name included. */
  readonly octets: number;
}

/** RFC 1035 §4.2.1: what every resolver takes over UDP. */
export const smallAnswer = 512;
/** What resolvers take over UDP by EDNS today without fragments. */
export const ednsAnswer = 1232;

/** RFC 1035 §3.3: one string holds at most 255 octets. The text has ASCII only. */
export function stringsOf(text: string): readonly string[] {
  const strings: string[] = [];
  for (let at = 0; at === 0 || at < text.length; at += 255) strings.push(text.slice(at, at + 255));
  return strings;
}

/** RFC 1035 §4.1: header 12, question name + 4, each record a pointer of 2 + 10 + its data. `others`: data of other TXT records. */
export function answerOctets(name: string, text: string, others: readonly number[] = []): number {
  const data = [text.length + stringsOf(text).length, ...others];
  return 12 + (name.length + 2) + 4 + data.reduce((sum, one) => sum + 12 + one, 0);
}

export const planned = (name: string, text: string, others: readonly number[] = []): PlannedRecord => ({
  name,
  text,
  strings: stringsOf(text),
  octets: answerOctets(name, text, others),
});

/** RFC 7208 §4.6.4: so many includes are allowed, less what the other terms cost. */
const mostNames = 10;

/**
 * One record where all fits into one answer, else a record of includes and the included ones, `_spf1.<domain>` and on.
 * `head` and `tail` are terms that stay in the domain's own record. Null: more than the limit of ten allows.
 */
export function splitRecord(
  domain: string,
  parts: {
    readonly head: readonly string[];
    readonly networks: readonly string[];
    readonly tail: readonly string[];
  },
  { free, others }: { readonly free: number; readonly others: readonly number[] },
): readonly PlannedRecord[] | null {
  const print = (terms: readonly string[]) => ['v=spf1', ...terms].join(' ');
  const whole = print([...parts.head, ...parts.networks, ...parts.tail]);
  if (answerOctets(domain, whole, others) <= smallAnswer) return [planned(domain, whole, others)];
  for (const most of [smallAnswer, ednsAnswer]) {
    const records: PlannedRecord[] = [];
    let terms: string[] = [];
    const nameOf = () => `_spf${records.length + 1}.${domain}`;
    const close = () => {
      // Whoever is not listed is left to the record that includes this one.
      records.push(planned(nameOf(), print([...terms, '?all'])));
      terms = [];
    };
    for (const network of parts.networks) {
      if (terms.length > 0 && answerOctets(nameOf(), print([...terms, network, '?all'])) > most) close();
      terms.push(network);
    }
    if (terms.length > 0) close();
    if (records.length > Math.min(free, mostNames)) continue;
    const includes = records.map(({ name }) => `include:${name}`);
    const own = print([...parts.head, ...includes, ...parts.tail]);
    return [planned(domain, own, others), ...records];
  }
  return null;
}
