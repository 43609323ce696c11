import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesFromLatin1, latin1FromBytes, type Bytes } from '../../src/core/base/bytes.ts';
import { verifyDkim } from '../../src/core/checks/dkim-verify.ts';
import { neutralResolver, readSuite, type NeutralZone } from '../support/conformance.ts';

interface Case {
  readonly id: string;
  readonly file?: string;
  readonly message?: string;
  readonly zone?: NeutralZone;
  readonly accept: readonly string[];
  readonly perSignature?: readonly (readonly string[])[];
  /** Unix time. */
  readonly now?: number;
  readonly class?: string;
}
interface Suite {
  readonly zone: NeutralZone;
  readonly cases: readonly Case[];
}

const folder = join(import.meta.dirname, '../../../shared/conformance');
/** The best of a message's signatures speaks for it (the suites' README). */
const order = ['pass', 'temperror', 'fail', 'neutral', 'policy', 'permerror'];

function messageOf(suite: string, { file, message }: Case): Bytes {
  if (message !== undefined) return bytesFromLatin1(message);
  const raw = latin1FromBytes(readFileSync(join(folder, suite, file ?? '')));
  return bytesFromLatin1(raw.includes('\r\n') ? raw : raw.replaceAll('\n', '\r\n'));
}

for (const name of ['dkim-crosssigned', 'dkim-lieser', 'dkim-mimekit']) {
  const suite = existsSync(join(folder, name)) ? readSuite<Suite>(name) : null;
  describe.skipIf(!suite)(name, () => {
    test.each((suite?.cases ?? []).filter((row) => row.class === undefined))('$id', async (row) => {
      const verdicts = await verifyDkim(messageOf(name, row), {
        resolver: neutralResolver({ ...suite?.zone, ...row.zone }),
        signal: new AbortController().signal,
        now: () => (row.now ?? 1_795_500_000) * 1000,
        crypto,
      });
      const results = verdicts.map(({ result }) => result);
      const best = order.find((word) => results.some((result) => result === word)) ?? 'none';
      expect(row.accept, JSON.stringify(verdicts, null, 1)).toContain(best);
      row.perSignature?.forEach((accept, at) => expect(accept).toContain(results[at]));
    });
  });
}
