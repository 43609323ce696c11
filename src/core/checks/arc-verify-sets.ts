/** RFC 8617 §4.2, §5.2 step 1: the ARC fields of a message, put into sets. */
import type { Span } from '../base/span.ts';
import type { HeaderField, HeaderSection } from '../mail/header-fields.ts';
import { readNumber } from '../mail/dkim-signature.ts';
import { cursorAt } from '../mail/structured.ts';
import type { ArcFault, ArcSet } from './arc-verify-types.ts';
import type { MessageParts } from './dkim-verify-parts.ts';
import { readSignature, type ReadSignature } from './dkim-verify-signature.ts';

export interface CollectedSet extends Pick<ArcSet, 'instance' | 'results' | 'spans'> {
  readonly resultsAt: number;
  readonly messageAt: number;
  readonly sealAt: number;
  readonly message: ReadSignature;
  readonly seal: ReadSignature;
}
export type Collected =
  | { readonly ok: true; readonly sets: readonly CollectedSet[] }
  | { readonly ok: false; readonly reason: ArcFault; readonly instance: number | null };

/** §4.2.1. */
const mostSets = 50;
const names = ['arc-authentication-results', 'arc-message-signature', 'arc-seal'] as const;

/** null: the message carries no ARC field at all. */
export function collectSets({ header, positions }: MessageParts): Collected | null {
  const [results = [], messages = [], seals = []] = names.map((name) => positions.get(name) ?? []);
  const most = Math.max(results.length, messages.length, seals.length);
  if (most === 0) return null;
  const fault = (reason: ArcFault, instance: number | null = null): Collected => ({
    ok: false,
    reason,
    instance,
  });
  if (most > mostSets) return fault('too-many-sets');

  const read = {
    results: eachOf(header, results, readResults),
    messages: eachOf(header, messages, ({ value }) => signed(value.value, 'arc-message')),
    seals: eachOf(header, seals, ({ value }) => signed(value.value, 'arc-seal')),
  };
  const all = [read.results, read.messages, read.seals] as const;
  if (all.some((kind) => kind.some(({ read: { instance } }) => instance === null)))
    return fault('instance-unreadable');

  const sets: CollectedSet[] = [];
  for (let instance = 1; instance <= most; instance++) {
    const isOf = (one: { readonly read: { readonly instance: number | null } }) =>
      one.read.instance === instance;
    const [aar, ams, as] = [read.results.filter(isOf), read.messages.filter(isOf), read.seals.filter(isOf)];
    if (Math.max(aar.length, ams.length, as.length) > 1) return fault('instance-twice', instance);
    const [one, two, three] = [aar[0], ams[0], as[0]];
    if (!one || !two || !three) return fault('set-incomplete', instance);
    sets.push({
      instance,
      results: one.read.text,
      resultsAt: one.at,
      messageAt: two.at,
      sealAt: three.at,
      message: two.read.signature,
      seal: three.read.signature,
      spans: { results: one.span, message: two.span, seal: three.span },
    });
  }
  // An instance above the count leaves a gap, which the loop met as an incomplete set.
  return { ok: true, sets };
}

interface Placed<T> {
  readonly at: number;
  readonly span: Span;
  readonly read: T;
}
function eachOf<T>(
  { fields }: HeaderSection,
  places: readonly number[],
  read: (field: HeaderField) => T,
): readonly Placed<T>[] {
  const found: Placed<T>[] = [];
  for (const at of places) {
    const field = fields[at];
    if (field) found.push({ at, span: field.span, read: read(field) });
  }
  return found;
}

/** §4.1.1: arc-info = instance [CFWS] ";" authres-payload; instance = [CFWS] %s"i" [CFWS] "=" [CFWS] 1*2DIGIT. */
function readResults({ value: { value } }: HeaderField): {
  readonly instance: number | null;
  readonly text: string;
} {
  const cursor = cursorAt(value);
  for (const sign of ['i', '=']) {
    cursor.skip();
    if (!cursor.take(sign)) return { instance: null, text: value };
  }
  cursor.skip();
  const { value: digits } = cursor.run(/\d{1,2}/y);
  cursor.skip();
  return cursor.take(';')
    ? { instance: instanceOf(digits), text: value.slice(cursor.at) }
    : { instance: null, text: value };
}

function signed(value: string, kind: 'arc-message' | 'arc-seal') {
  const signature = readSignature(value, kind);
  return { signature, instance: instanceOf(signature.tags.get('i')) };
}

function instanceOf(written: string | null): number | null {
  const number = written === null ? null : readNumber(written, 2);
  return number !== null && number >= 1 && number <= mostSets ? number : null;
}
