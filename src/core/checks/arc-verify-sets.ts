/** RFC 8617 §4.2, §5.2 step 1: the ARC fields of a message, put into sets. */
import type { HeaderField } from '../mail/header-fields.ts';
import { readNumber } from '../mail/dkim-signature.ts';
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

  const fieldsAt = (places: readonly number[]) =>
    places.flatMap((at) => {
      const field = header.fields[at];
      return field ? [{ at, field }] : [];
    });
  const read = {
    results: fieldsAt(results).map((place) => ({ ...place, ...readResults(place.field) })),
    messages: fieldsAt(messages).map((place) => signed(place, 'arc-message')),
    seals: fieldsAt(seals).map((place) => signed(place, 'arc-seal')),
  };
  const all = [read.results, read.messages, read.seals] as const;
  if (all.some((kind) => kind.some(({ instance }) => instance === null))) return fault('instance-unreadable');

  const sets: CollectedSet[] = [];
  for (let instance = 1; instance <= most; instance++) {
    const [aar, ams, as] = [
      read.results.filter((one) => one.instance === instance),
      read.messages.filter((one) => one.instance === instance),
      read.seals.filter((one) => one.instance === instance),
    ];
    if (Math.max(aar.length, ams.length, as.length) > 1) return fault('instance-twice', instance);
    const [one, two, three] = [aar[0], ams[0], as[0]];
    if (!one || !two || !three) return fault('set-incomplete', instance);
    sets.push({
      instance,
      results: one.text,
      resultsAt: one.at,
      messageAt: two.at,
      sealAt: three.at,
      message: two.signature,
      seal: three.signature,
      spans: { results: one.field.span, message: two.field.span, seal: three.field.span },
    });
  }
  // An instance above the count leaves a gap, which the loop met as an incomplete set.
  return { ok: true, sets };
}

/** §4.1.1: `i=N;` comes first. */
function readResults({ value }: HeaderField): { readonly instance: number | null; readonly text: string } {
  const match = /^[ \t\r\n]*i[ \t\r\n]*=[ \t\r\n]*(\d{1,2})[ \t\r\n]*;/.exec(value.value);
  return { instance: instanceOf(match?.[1] ?? null), text: value.value.slice(match?.[0].length ?? 0) };
}

function signed(
  place: { readonly at: number; readonly field: HeaderField },
  kind: 'arc-message' | 'arc-seal',
) {
  const signature = readSignature(place.field.value.value, kind);
  return { ...place, signature, instance: instanceOf(signature.tags.get('i')) };
}

function instanceOf(written: string | null): number | null {
  const number = written === null ? null : readNumber(written, 2);
  return number !== null && number >= 1 && number <= mostSets ? number : null;
}
