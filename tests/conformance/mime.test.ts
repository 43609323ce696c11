import { expect, test } from 'vitest';
import { octetsOf } from '../../src/core/dns/txt.ts';
import { parseAddresses } from '../../src/core/mail/addresses.ts';
import { parseMediaType } from '../../src/core/mail/content-type.ts';
import { parseMailDate } from '../../src/core/mail/date.ts';
import { readableText } from '../../src/core/mail/encoded-words.ts';
import { parseReceived } from '../../src/core/mail/received.ts';
import { readSuite } from '../support/conformance.ts';

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  // The reading of another parser, in shapes of its own.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly expect: any;
}
const suite = readSuite<{ readonly cases: readonly Case[] }>('mime');

/** Rows where the other parser's reading is not that of the standard, or not what a person should be shown. */
const apart: Readonly<Record<string, string>> = {
  'unstructured-022': 'a blank of its own making where an empty word ends (RFC 2047 §6.2)',
  'unstructured-028': 'a blank of its own making before a word that follows text directly',
  'content_type-030': 'keeps the language of RFC 2231 §4 as a parameter of its own',
  'content_type-034': 'blanks between encoded words are no text (RFC 2047 §6.2)',
  'content_type-048': 'RFC 2045 §5.1: "=" is no part of a type',
  'content_type-058': 'RFC 2045 §5.1: "=" is no part of a type',
  'content_type-054': 'RFC 2045 §5.1: a type is ASCII; octets above it are kept as octets',
  'content_type-076': 'RFC 2045 §5.1: "/" is no part of a subtype',
  'content_type-078': 'RFC 2045 §5.1: "/" is no part of a subtype',
  'address-010': 'counts a comment behind a group as an address',
  'address-014': 'RFC 5322 §4.4: blanks and comments around dots are no part of the domain',
  'address-030': 'two addresses without a comma: both are shown, not the first alone',
  'address-042': 'a word without "@" is a name, not an address',
  'received-029': 'cuts the id at its slash',
  'received-123': 'a second "by" is taken for the first',
  'received-125': 'cuts the name at its slash',
  'received-165': 'takes the words of a comment for the sender',
  'received-067': 'counts PST as GMT (RFC 5322 §4.3: -0800)',
  'received-163': 'counts PDT as GMT (RFC 5322 §4.3: -0700)',
  'received-171': 'takes the words of a comment for the sender',
};

const rows = (suite?.cases ?? []).filter(({ id }) => !(id in apart));
const of = (...kinds: readonly string[]) => rows.filter(({ kind }) => kinds.includes(kind));

/** The other parser counts GMT as west of itself; the sign shows in the rows of the unit test. */
const withoutSign = ({ tz_before_gmt: _, ...date }: Record<string, unknown>) => date;

const dateOf = (date: ReturnType<typeof parseMailDate>) =>
  date && {
    ...{
      year: date.year,
      month: date.month,
      day: date.day,
      hour: date.hour,
      minute: date.minute,
      second: date.second,
    },
    tz_hour: Math.floor(Math.abs(date.offset ?? 0) / 60),
    tz_minute: Math.abs(date.offset ?? 0) % 60,
  };

test.skipIf(!suite).each(of('unstructured'))('$id', ({ value, expect: wanted }) => {
  expect(readableText(octetsOf(value))).toBe(wanted);
});

test.skipIf(!suite).each(of('date'))('$id', ({ value, expect: wanted }) => {
  const date = dateOf(parseMailDate(value));
  if (wanted === null || date === null) expect(date).toBe(wanted);
  else expect(date).toMatchObject(withoutSign(wanted));
});

test.skipIf(!suite).each(of('content_type'))('$id', ({ value, expect: wanted }) => {
  const media = parseMediaType(octetsOf(value.replace(/\r?\n$/, '')));
  // RFC 2045 §5.2: what cannot be read is text/plain.
  expect([media.type, media.subtype]).toEqual(
    wanted === null ? ['text', 'plain'] : [wanted.c_type, wanted.c_subtype],
  );
  if (wanted !== null)
    expect(Object.fromEntries(media.parameters)).toEqual(Object.fromEntries(wanted.attributes ?? []));
});

test.skipIf(!suite).each(of('address'))('$id', ({ value, expect: wanted }) => {
  const flat = (wanted.List ?? wanted.Group.flatMap((group: Case['expect']) => group.addresses)) as {
    readonly name: string | null;
    readonly address: string | null;
  }[];
  const { mailboxes } = parseAddresses(octetsOf(value));
  expect(mailboxes.map(({ address }) => address)).toEqual(flat.map(({ address }) => address));
  mailboxes.forEach(({ name, comments }, at) => {
    // The other parser writes comments into the name.
    if (comments.length === 0) expect(name).toBe(flat[at]?.name);
  });
});

test.skipIf(!suite).each(of('received'))('$id', ({ value, expect: wanted }) => {
  const read = parseReceived(value);
  const nameOf = (host: Case['expect']) => (host?.Name ?? host?.IpAddr)?.toLowerCase();
  const got: Record<string, unknown> = {};
  const want: Record<string, unknown> = {};
  if (wanted.from_ip) [got['ip'], want['ip']] = [read.ip, wanted.from_ip];
  if (wanted.from) [got['from'], want['from']] = [read.from?.toLowerCase(), nameOf(wanted.from)];
  if (wanted.by) [got['by'], want['by']] = [read.by?.toLowerCase(), nameOf(wanted.by)];
  if (wanted.for_) [got['for'], want['for']] = [read.for, wanted.for_];
  if (wanted.id) [got['id'], want['id']] = [read.id, wanted.id];
  if (wanted.date?.year > 1950) [got['date'], want['date']] = [dateOf(read.date), withoutSign(wanted.date)];
  expect(got).toEqual(want);
});
