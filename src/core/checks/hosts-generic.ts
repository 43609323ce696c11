import { isAtOrBelow } from '../base/domain-name.ts';
import { octetsOfIp, type IpAddress } from '../base/ip.ts';
import { span, type Span } from '../base/span.ts';
import { genericNames } from '../data/generic-names.ts';

/** Why a reverse name looks as if nobody had chosen it; `span` lies in the name. */
export interface GenericHint {
  readonly kind: 'address' | 'word' | 'suffix';
  readonly span: Span;
  readonly matched: string;
  /** Suggests a line of a home. */
  readonly dynamic: boolean;
}

/** `name`: lower case. A hint, never a verdict. */
export function genericHint(name: string, ip: IpAddress): GenericHint | null {
  const word = wordIn(name);
  const suffix = suffixOf(name);
  const address = addressIn(name, ip);
  // What speaks of a home line weighs more than an address in a name, which servers have too.
  return [word, suffix].find((hint) => hint?.dynamic) ?? address ?? word ?? suffix;
}

const hintAt = (
  name: string,
  kind: GenericHint['kind'],
  start: number,
  length: number,
  dynamic: boolean,
): GenericHint => ({
  kind,
  span: span(start, start + length),
  matched: name.slice(start, start + length),
  dynamic,
});

/** The two last labels are somebody's domain: a company may be called "home". */
function chosenPart(name: string): string {
  return name.split('.').slice(0, -2).join('.');
}

function wordIn(name: string): GenericHint | null {
  let weaker: GenericHint | null = null;
  let start = 0;
  for (const label of chosenPart(name).split('.')) {
    for (const { word, dynamic, withDigits } of genericNames.entries.words) {
      const at = wholeWord(label, word);
      if (at < 0 || (withDigits && !/\d/.test(label))) continue;
      const hint = hintAt(name, 'word', start + at, word.length, dynamic);
      if (dynamic) return hint;
      weaker ??= hint;
    }
    start += label.length + 1;
  }
  return weaker;
}

const isLetter = (text: string) => /^[a-z]$/.test(text);
function wholeWord(label: string, word: string): number {
  for (let at = label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1))
    if (!isLetter(label.charAt(at - 1)) && !isLetter(label.charAt(at + word.length))) return at;
  return -1;
}

function suffixOf(name: string): GenericHint | null {
  const found = genericNames.entries.suffixes.find(
    ({ suffix }) => isAtOrBelow(name, suffix) && name !== suffix,
  );
  if (!found) return null;
  return hintAt(name, 'suffix', name.length - found.suffix.length, found.suffix.length, found.dynamic);
}

function addressIn(name: string, ip: IpAddress): GenericHint | null {
  const octets = octetsOfIp(ip);
  return ip.family === 4 ? quadsIn(name, octets) : (nibblesIn(name, octets) ?? groupsIn(name, ip.text));
}

const padded = (octet: number) => String(octet).padStart(3, '0');
const hexadecimal = (octets: readonly number[]) =>
  octets.map((octet) => octet.toString(16).padStart(2, '0')).join('');

/** All four octets in a row, in any order, or written as eight hexadecimal or twelve decimal digits. */
function quadsIn(name: string, octets: readonly number[]): GenericHint | null {
  const wanted = octets.toSorted((a, b) => a - b).join('.');
  const runs = [...name.matchAll(/\d+/g)];
  for (let first = 0; first + 4 <= runs.length; first++) {
    const four = runs.slice(first, first + 4);
    const joined = four.every(
      (run, index) => index === 0 || run.index - endOf(four[index - 1]) === 1, // one character between
    );
    const numbers = four.map(([digits]) => (digits.length <= 3 ? Number(digits) : -1));
    const start = four[0]?.index ?? 0;
    if (joined && numbers.toSorted((a, b) => a - b).join('.') === wanted)
      return hintAt(name, 'address', start, endOf(four.at(-1)) - start, false);
  }
  const back = octets.toReversed();
  for (const text of [
    hexadecimal(octets),
    hexadecimal(back),
    octets.map(padded).join(''),
    back.map(padded).join(''),
  ]) {
    const at = name.indexOf(text);
    if (at >= 0) return hintAt(name, 'address', at, text.length, false);
  }
  return null;
}
const endOf = (run: RegExpExecArray | undefined) => (run ? run.index + run[0].length : 0);

/** Eight nibbles of the address in a row, separators aside, either way round. */
function nibblesIn(name: string, octets: readonly number[]): GenericHint | null {
  const places = [...name.matchAll(/[a-z0-9]/g)].map(({ index }) => index);
  const bare = places.map((place) => name.charAt(place)).join('');
  const forward = hexadecimal(octets);
  for (const whole of [forward, Array.from(forward).reverse().join('')])
    for (let start = 0; start + 8 <= whole.length; start++) {
      const window = whole.slice(start, start + 8);
      // Zeros are in too many names.
      if (window.replaceAll('0', '').length < 3) continue;
      const at = bare.indexOf(window);
      const from = places[at];
      const to = places[at + 7];
      if (from !== undefined && to !== undefined) return hintAt(name, 'address', from, to + 1 - from, false);
    }
  return null;
}

/** The short form with another sign between the groups: `2001-db8--10`. */
function groupsIn(name: string, text: string): GenericHint | null {
  const written = text.replaceAll(':', '-');
  const at = written.length >= 8 ? name.indexOf(written) : -1;
  return at < 0 ? null : hintAt(name, 'address', at, written.length, false);
}
