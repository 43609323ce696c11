import { describe, expect, test } from 'vitest';
import { dkimFindings } from '../../../src/core/findings/dkim.ts';
import { parseDkimKey } from '../../../src/core/records/dkim/parse.ts';
import { partsOf } from '../../../src/core/records/dkim/parts.ts';
import { dkimTexts as de, dkimTopics as deTopics } from '../../../src/core/text/de/dkim.ts';
import { dkimTexts as en, dkimTopics as enTopics } from '../../../src/core/text/en/dkim.ts';
import { format } from '../../../src/core/text/format.ts';
import type { FindingText } from '../../../src/core/text/texts.ts';
import { cutTestsys, ed25519, rsa2048 } from '../records/dkim/keys.ts';

const [enFmt, deFmt] = [format('en', 'UTC'), format('de', 'UTC')];

describe('every topic is explained in both languages', () => {
  test.each([
    `v=DKIM1; k=rsa; h=sha1:sha256; s=email; t=y:s; n=note; g=*; x=1; p=${rsa2048}`,
    `k=ed25519; v=DKIM1; h=sha1; h=; s=sms; t=q; g=; p=${ed25519}; junk`,
    'v=DKIM1; k=`; h=; s=; p=',
    cutTestsys,
    'v=DKIM1; p=x',
  ])('%s', (text) => {
    for (const { topic } of partsOf(parseDkimKey(text).record))
      for (const written of [enTopics(topic, enFmt), deTopics(topic, deFmt)]) {
        const all = `${written.meaning} ${written.trap ?? ''}`;
        expect(all).not.toMatch(/undefined|NaN|``/);
        expect(all.split('`').length % 2).toBe(1);
      }
  });
});

test('the topic of a key speaks of this key', () => {
  const { record } = parseDkimKey(`v=DKIM1; p=${rsa2048}`);
  const topic = partsOf(record).at(-1)?.topic;
  expect(topic && enTopics(topic, enFmt).meaning).toContain('RSA, 2,048 bits, exponent 65537');
  expect(topic && deTopics(topic, deFmt).meaning).toContain('RSA, 2.048 Bit, Exponent 65537');
});

/** A German text may be 61 % longer, and 25 characters more. */
test.each(Object.keys(dkimFindings) as (keyof typeof dkimFindings)[])('%s: German fits', (id) => {
  const write = (texts: unknown, fmt: unknown): FindingText =>
    (texts as Record<string, (params: unknown, fmt: unknown) => FindingText>)[id]!(
      dkimFindings[id].example,
      fmt,
    );
  const [english, german] = [write(en, enFmt), write(de, deFmt)];
  for (const part of ['verdict', 'why', 'fix'] as const)
    expect((german[part] ?? '').length, german[part]).toBeLessThanOrEqual(
      (english[part] ?? '').length * 1.61 + 25,
    );
});
