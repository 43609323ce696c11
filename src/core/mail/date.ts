// RFC 5322 §3.3, §4.3: [ day-name "," ] day month year hour ":" minute [ ":" second ] zone; comments anywhere.
export interface MailDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; null where the zone is missing or says nothing (RFC 5322 §3.3 "-0000", §4.3 other letters). */
  readonly offset: number | null;
  /** Milliseconds since the epoch; an unknown zone counts as UTC (§4.3). */
  readonly time: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322 §4.3, in hours. */
const zones = new Map([['gmt', 0], ['ut', 0], ['utc', 0], ['z', 0], ['est', -5], ['edt', -4], ['cst', -6], ['cdt', -5], ['mst', -7], ['mdt', -6], ['pst', -8], ['pdt', -7]]); // prettier-ignore

/** §4.3: blanks may stand around the colons. Some write the zone with one. */
const usual =
  /^(?:[a-z]{2,9}\s{0,9}[,.]{0,2}\s{0,9})?(\d{1,2})[\s-]{1,9}([a-z]{3,9})[\s-]{1,9}(\d{2,4})\s{1,9}(\d{1,2})\s{0,9}:\s{0,9}(\d{1,2})(?:\s{0,9}:\s{0,9}(\d{1,2}))?(?:\.\d{1,9})?\s{0,9}([+-]\d{2}:?\d{2}(?!\d)|[a-z]{1,5})?/i;
/** The form of C's asctime(), which mail software writes against the standard. */
const asctime =
  /^[a-z]{3,9},?\s{1,9}([a-z]{3,9})\s{1,9}(\d{1,2})\s{1,9}(\d{1,2}):(\d{1,2}):(\d{1,2})\s{1,9}(?:([a-z]{1,5})\s{1,9})?(\d{4})(?:\s{1,9}([+-]\d{4}))?/i;

/** null when this is no date. */
export function parseMailDate(text: string): MailDate | null {
  const plain = withoutComments(text.slice(0, 500)).trim();
  const one = usual.exec(plain);
  if (one) return made(one[3], one[2], one[1], one[4], one[5], one[6], one[7]);
  const other = asctime.exec(plain);
  return other
    ? made(other[7], other[1], other[2], other[3], other[4], other[5], other[8] ?? other[6])
    : null;
}

type Piece = string | undefined;
function made(
  year: Piece,
  name: Piece,
  day: Piece,
  hour: Piece,
  minute: Piece,
  second: Piece,
  zone: Piece,
): MailDate | null {
  const month = months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  const date = {
    year: fullYear(year ?? ''),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second ?? '0'),
    offset: offsetOf(zone),
  };
  // §3.3: the day is one of that month; a leap second is allowed.
  const isDay = month > 0 && date.day > 0 && date.day <= daysIn(date.year, month);
  if (!isDay || date.hour > 23 || date.minute > 59 || date.second > 60) return null;
  const minutes =
    (daysSinceEpoch(date.year, month, date.day) * 24 + date.hour) * 60 + date.minute - (date.offset ?? 0);
  return { ...date, time: (minutes * 60 + date.second) * 1000 };
}

/** §4.3: two digits below 50 are of this century; two from 50 and three are counted from 1900. */
function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length === 2) return number < 50 ? 2000 + number : 1900 + number;
  return digits.length === 3 ? 1900 + number : number;
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone === '-0000') return null;
  const digits = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!digits) {
    const hours = zones.get(zone.toLowerCase());
    return hours === undefined ? null : hours * 60;
  }
  const minutes = Number(digits[2]) * 60 + Number(digits[3]);
  return digits[1] === '-' ? -minutes : minutes;
}

const daysIn = (year: number, month: number): number =>
  daysSinceEpoch(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - daysSinceEpoch(year, month, 1);

/** Days from 1970-01-01 in the Gregorian calendar, counted in years that begin in March. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** §3.2.2: a comment counts as a blank; in it a backslash takes the next character's meaning away. */
function withoutComments(text: string): string {
  let depth = 0;
  let plain = '';
  for (const [piece] of text.matchAll(/\\[^]|[()]|[^\\()]+|\\$/g)) {
    if (piece === '(') depth++;
    if (depth === 0) plain += piece;
    if (piece === ')' && depth > 0 && --depth === 0) plain += ' ';
  }
  return plain;
}
