import { describe, expect, test } from 'vitest';
import {
  appendAll,
  mergeSpf,
  repairSpf,
  replaceAll,
  withoutTerms,
} from '../../../src/core/checks/spf-proposals.ts';
import { parseSpf } from '../../../src/core/records/spf/parse.ts';

const read = (text: string) => parseSpf(text).record;
type Outcome = [text: string, removed: string[]] | null;
const proposal = (outcome: Outcome) => outcome && { text: outcome[0], removed: outcome[1] };

describe('mergeSpf', () => {
  test.each<[string[], Outcome]>([
    [['v=spf1 mx -all', 'v=spf1 a -all'], ['v=spf1 mx a -all', ['-all']]],
    [['v=spf1 mx -all', 'v=spf1 a ~all'], ['v=spf1 mx a ~all', ['-all']]],
    [['v=spf1 mx +all', 'v=spf1 MX ?all'], ['v=spf1 mx ~all', ['+all', 'MX', '?all']]],
    [['v=spf1 mx', 'v=spf1 redirect=r.example'], ['v=spf1 mx include:r.example ~all', ['redirect=r.example']]],
    [['v=spf1 mx -all a', 'v=spf1 exp=e.example -all'], ['v=spf1 mx -all exp=e.example', ['a', '-all']]],
    [['v=spf1 ipv4:192.0.2.1 ~all', 'v=spf1 mx ~all'], ['v=spf1 ip4:192.0.2.1 mx ~all', ['ipv4:192.0.2.1', '~all']]],
    [['v=spf1 nonsense ~all', 'v=spf1 mx ~all'], null],
    [['v=spf1 mx ~all'], null],
    [['v=spf1 -mx ~all', 'v=spf1 mx ~all'], null],
  ])('%j', (texts, outcome) => expect(mergeSpf(texts)).toEqual(proposal(outcome))); // prettier-ignore
});

describe('replaceAll', () => {
  test.each<[string, Outcome]>([
    ['v=spf1 mx  +all ', ['v=spf1 mx  ~all ', ['+all']]],
    ['v=spf1 all', ['v=spf1 ~all', ['all']]],
    ['v=spf1 mx ~all', null],
    ['v=spf1 mx', null],
    ['v=spf1 nonsense ?all', null],
  ])('%j', (text, outcome) => expect(replaceAll(read(text), '~all')).toEqual(proposal(outcome)));
});

describe('appendAll', () => {
  test.each<[string, Outcome]>([
    ['v=spf1', ['v=spf1 ~all', []]],
    ['v=spf1 mx  ', ['v=spf1 mx ~all', []]],
    ['v=spf1 redirect=r.example', null],
    ['v=spf1 -all', null],
  ])('%j', (text, outcome) => expect(appendAll(read(text))).toEqual(proposal(outcome)));
});

describe('withoutTerms', () => {
  test.each<[string, number[], Outcome]>([
    ['v=spf1 mx a ~all', [3], ['v=spf1 mx ~all', ['a']]],
    ['v=spf1 mx a ~all', [2, 3], ['v=spf1 ~all', ['mx', 'a']]],
    ['v=spf1 mx mx ~all', [3], ['v=spf1 mx ~all', ['mx']]],
    ['v=spf1 mx', [1], null],
    ['v=spf1 mx', [9], null],
  ])('%j without %j', (text, parts, outcome) =>
    expect(withoutTerms(read(text), parts)).toEqual(proposal(outcome)),
  );
});

describe('repairSpf', () => {
  test.each<[string, Outcome]>([
    ['v=spf1 ipv4:192.0.2.1 ~all', ['v=spf1 ip4:192.0.2.1 ~all', ['ipv4:192.0.2.1']]],
    ['v=spf1 ip4:192.0.2.1~all', ['v=spf1 ip4:192.0.2.1 ~all', ['ip4:192.0.2.1~all']]],
    ['v=spf1 include: b.example ~all', ['v=spf1 include:b.example ~all', ['include:', 'b.example']]],
    ['v=spf1 include=b.example ~all', ['v=spf1 include:b.example ~all', ['include=b.example']]],
    ['v=spf1; mx; ~all', ['v=spf1 mx ~all', ['v=spf1;', 'mx;']]],
    ['"v=spf1 mx ~all"', ['v=spf1 mx ~all', ['"v=spf1', '~all"']]],
    ['v=spf1 v=spf1 mx ~all', ['v=spf1 mx ~all', []]],
    ['v=spf1 redirect=r.example redirect=r.example', ['v=spf1 redirect=r.example', ['redirect=r.example']]],
    ['v=spf1 redirect=r.example redirect=s.example', null],
    ['v=spf1 nonsense ~all', null],
    ['v=spf1 mx ~all', null],
    ['hello', null],
    ['', null],
  ])('%j', (text, outcome) => expect(repairSpf(text)).toEqual(proposal(outcome)));
});
