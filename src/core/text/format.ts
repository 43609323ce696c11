import type { Language } from './texts.ts';

/** What varies by language in numbers, lists and times; all of it from `Intl`. */
export interface Fmt {
  readonly language: Language;
  number(value: number | bigint): string;
  /** `plural(2, { one: 'key', other: 'keys' })`; the number itself is not added. */
  plural(count: number, forms: { readonly one: string; readonly other: string }): string;
  /** "a, b and c"; every item is put in backticks when `code` is set. */
  list(items: readonly string[], options?: { readonly or?: boolean; readonly code?: boolean }): string;
  /** Date and time with time zone, from milliseconds since the epoch. */
  time(ms: number): string;
  /** A span of seconds in words, as exact as its size asks for: "45 seconds", "5 minutes", "2 hours". */
  duration(seconds: number): string;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** Made when it is first needed: the first of each kind costs a telephone some ten milliseconds. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function format(language: Language, timeZone?: string): Fmt {
  const locale = locales[language];
  const numbers = once(() => new Intl.NumberFormat(locale));
  const plurals = once(() => new Intl.PluralRules(locale));
  const and = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const or = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const times = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
        ...(timeZone && { timeZone }),
      }), // prettier-ignore
  );
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  return {
    language,
    number: (value) => numbers().format(value),
    plural: (count, forms) => (plurals().select(count) === 'one' ? forms.one : forms.other),
    list: (items, options = {}) =>
      (options.or ? or : and)().format(options.code ? items.map((item) => `\`${item}\``) : items),
    time: (ms) => times().format(ms),
    duration(seconds) {
      if (seconds < 120) return unit(Math.round(seconds), 'second');
      if (seconds < 7200) return unit(Math.round(seconds / 60), 'minute');
      if (seconds < 172_800) return unit(Math.round(seconds / 3600), 'hour');
      return unit(Math.round(seconds / 86_400), 'day');
    },
  };
}
