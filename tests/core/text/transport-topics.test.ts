import { expect, test } from 'vitest';
import { parseBimi } from '../../../src/core/records/bimi/parse.ts';
import { partsOf as bimiParts } from '../../../src/core/records/bimi/parts.ts';
import { parseMtaSts } from '../../../src/core/records/mta-sts/parse.ts';
import { partsOf as stsParts, policyPartsOf } from '../../../src/core/records/mta-sts/parts.ts';
import { readPolicy } from '../../../src/core/records/mta-sts/policy.ts';
import { parseTlsRpt } from '../../../src/core/records/tls-rpt/parse.ts';
import { partsOf as rptParts } from '../../../src/core/records/tls-rpt/parts.ts';
import { parseTlsa } from '../../../src/core/records/tlsa/parse.ts';
import { partsOf as tlsaParts } from '../../../src/core/records/tlsa/parts.ts';
import * as de from '../../../src/core/text/de/transport-topics.ts';
import * as en from '../../../src/core/text/en/transport-topics.ts';
import { format } from '../../../src/core/text/format.ts';
import type { TopicText } from '../../../src/core/text/texts.ts';

const fmt = { en: format('en', 'UTC'), de: format('de', 'UTC') };
const policies = [
  'version: STSv1\nmode: enforce\nmx: a.example\nmx: *.b.example\nmax_age: 604800\nx: y\nmode: none\nbroken',
  'version: STSv2\nmode: never\nmx: *\nmax_age: x',
  'mode: testing',
  'mode: none',
];
const both = { en, de };
const written = (language: 'en' | 'de'): readonly TopicText[] => {
  const { mtaStsTopics, tlsRptTopics, tlsaTopics, bimiTopics } = both[language];
  const said = fmt[language];
  return [
    ...['v=STSv1; id=1; x=y; id=2; z', 'v=stsv1; id=a-b'].flatMap((text) => stsParts(parseMtaSts(text).record).map(({ topic }) => mtaStsTopics(topic, said))),
    ...policies.flatMap((text) => policyPartsOf(readPolicy(text)).map(({ topic }) => mtaStsTopics(topic, said))),
    ...['v=TLSRPTv1; rua=mailto:a@b.example,https://c.example/,x; y=z; rua=q; w', 'v=tlsrptv1'].flatMap((text) => rptParts(parseTlsRpt(text).record).map(({ topic }) => tlsRptTopics(topic, said))),
    ...['0 0 0 ab', '1 1 1 ab', '2 0 2 ab', '3 1 1 xy', '4 2 3 ab'].flatMap((text) => tlsaParts(parseTlsa(text)).map(({ topic }) => tlsaTopics(topic, said))),
    ...['v=BIMI1; l=https://a.example/l.svg; a=https://a.example/m.pem; avp=personal; lps=a,b; e=1; l=; x', 'v=BIMI1; l=; a=', 'v=bimi1; l=x; a=y; avp=z', 'v=BIMI1; l=; a=z; avp=brand'].flatMap((text) => bimiParts(parseBimi(text).record).map(({ topic }) => bimiTopics(topic, said))),
  ];
}; // prettier-ignore

test('every topic is told in both languages', () => {
  const [english, german] = [written('en'), written('de')];
  expect(english.length).toBe(german.length);
  for (const [index, text] of english.entries()) {
    const other = german[index]!;
    for (const { meaning, trap = '.' } of [text, other]) {
      expect(meaning).toMatch(/[.]$/);
      expect(trap).toMatch(/[.]$/);
      expect(meaning).not.toMatch(/undefined|NaN|\[object|\s{2,}/);
      expect(meaning.split('`').length % 2, meaning).toBe(1);
    }
    expect(other.meaning.length, other.meaning).toBeLessThanOrEqual(text.meaning.length * 1.61 + 25);
  }
});
