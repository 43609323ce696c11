import { format } from '../../src/core/text/format.ts';
import type { CheckPack } from '../../src/core/text/check-pack.ts';
import { words as de } from '../../src/core/text/de/check-words.ts';
import { words as en } from '../../src/core/text/en/check-words.ts';

/** A table that answers every id with a text that says only the id: component tests do not read prose. */
const table = (write: (id: string) => unknown) =>
  new Proxy({}, { get: (_target, id) => () => write(String(id)) });
const topic = ({ id }: { readonly id: string }) => ({ meaning: `topic ${id}` });

export const pack = (language: 'en' | 'de' = 'en'): CheckPack => ({
  language,
  fmt: format(language, 'UTC'),
  words: language === 'de' ? de : en,
  findings: table((id) => ({ verdict: `verdict ${id}`, why: `why ${id}`, fix: `fix ${id}` })) as CheckPack['findings'],
  topics: { spf: topic, dkim: topic, dmarc: topic },
  fixes: table((id) => ({ title: `title ${id}`, why: `why ${id}` })) as CheckPack['fixes'],
}); // prettier-ignore
