import { expect, test } from 'vitest';
import {
  checkBounce,
  explainBounce,
  explainMessage,
  loadExample,
  loadToolExample,
  questionsFor,
  readMessage,
  readPasted,
  type Deps,
} from '../../../src/core/index.ts';
import { fieldsOf, firstToAsk, subjectFrom } from '../../../src/ui/bounce/subject.ts';

const deps = async (id: string): Promise<Deps> => ({
  resolver: (await loadExample(id))!.resolver,
  signal: new AbortController().signal,
  now: () => Date.UTC(2026, 11, 1),
  crypto,
});

/** What each example is there to teach. */
test.each([
  ['list', 'fail', 'mail.list.proved'],
  ['newsletter', 'fail', 'mail.align.both-other'],
  ['forwarded', 'pass', 'mail.pass'],
] as const)('the message %s: DMARC %s, because of %s', async (id, dmarc, cause) => {
  const { bytes, body, repairs } = readPasted((await loadToolExample('mail', id))!);
  expect(repairs).toEqual([]);
  const verdict = await explainMessage(readMessage(bytes, body), await deps(id));
  expect(verdict.dmarc.result).toBe(dmarc);
  expect(verdict.findings[0]!.id).toBe(cause);
});

test.each([
  // The second names no address that sent, so that what the receiver evaluated cannot be made again.
  ['gmail', 'unauthenticated', 'still'],
  ['outlook', 'dmarc', 'unclear'],
] as const)('the bounce %s: %s, and looked at now: %s', async (id, kind, now) => {
  const bounce = explainBounce((await loadToolExample('bounce', id))!);
  const one = firstToAsk(bounce)!;
  expect(one.kind).toBe(kind);
  const { subject, wrong } = subjectFrom(fieldsOf(bounce, one), questionsFor(one.kind));
  expect(wrong).toBeNull();
  expect(subject.domain).toBe('harbour.example');
  expect((await checkBounce(subject, await deps(id))).now).toBe(now);
});

test('a tool has its own examples only', async () => {
  expect(await loadToolExample('bounce', 'list')).toBeNull();
  expect(await loadToolExample('mail', 'toString')).toBeNull();
  expect(await loadExample('constructor')).toBeNull();
});
