import type { Span } from '../base/span.ts';
import { catalogue, type Catalogue, type FindingId } from './catalogue.ts';
import type { Confidence, FindingSpec, Params, Safety, SpecRef, Status, Turn } from './define.ts';
import type { ParamsIn } from './local.ts';

/**
 * The cards of a report, in protocol order; `receiving` holds the mail servers and the one that sends, `transport` also
 * the logo, `dns` what concerns the domain's zone as a whole.
 */
export const sections = ['spf', 'dkim', 'dmarc', 'receiving', 'transport', 'dns'] as const;
export type Section = (typeof sections)[number];

/** Names one published record within a report, such as `spf`, `dmarc`, `dkim:selector1`. */
export type RecordId = string;

/** Where a statement comes from (ux.md §1.4); never mixed. */
export type Provenance = 'published' | 'reported' | 'verified' | 'proposed';

/** The example's parameters, literals widened to their types. */
export type ParamsOf<Id extends FindingId> = ParamsIn<Catalogue, Id>;

export interface FindingOf<Id extends FindingId> {
  readonly id: Id;
  readonly params: ParamsOf<Id>;
  /** Place in the record's text, where there is one. */
  readonly span: Span | null;
  readonly section: Section;
  readonly record: RecordId | null;
  readonly from: Provenance;
  /** Only with status unknown: why it is not known. */
  readonly unknown?: 'not-asked' | 'failed' | 'cannot-see';
}
export type Finding = { [Id in FindingId]: FindingOf<Id> }[FindingId];
/** What a parser says: it cannot know where its text came from. */
export type LocalFinding = {
  [Id in FindingId]: Omit<FindingOf<Id>, 'section' | 'record' | 'from'>;
}[FindingId];

/** A wrong id or parameter does not compile. */
export function finding<Id extends FindingId>(
  id: Id,
  params: ParamsOf<Id>,
  place: { span?: Span; unknown?: 'not-asked' | 'failed' | 'cannot-see' } = {},
): LocalFinding {
  const { span = null, unknown } = place;
  // The union is distributed over ids; TypeScript cannot see that Id picks one member of it.
  return { id, params, span, ...(unknown && { unknown }) } as unknown as LocalFinding;
}

/** Adds what only the check knows: card, record and provenance. */
export function placed(
  local: LocalFinding,
  section: Section,
  record: RecordId | null = null,
  from: Provenance = 'published',
): Finding {
  return { ...local, section, record, from };
}

const specOf = (id: FindingId): FindingSpec<Params> => catalogue[id];

export const statusOf = ({ id }: { readonly id: FindingId }): Status => specOf(id).status;
export const referencesOf = ({ id }: { readonly id: FindingId }): readonly SpecRef[] => specOf(id).refs;
export const confidenceOf = ({ id }: { readonly id: FindingId }): Confidence =>
  specOf(id).confidence ?? 'certain';
export const safetyOf = ({ id }: { readonly id: FindingId }): Safety => specOf(id).safety ?? 'safe';
export const turnOf = ({ id }: { readonly id: FindingId }): Turn => specOf(id).turn ?? 'you';

const order: readonly Status[] = ['broken', 'risk', 'unknown', 'advice', 'ok'];

/** ux.md §4: a group shows its worst; notes do not count. `null` when there is nothing but notes. */
export function worstOf(statuses: Iterable<Status>): Exclude<Status, 'note'> | null {
  const seen = new Set(statuses);
  for (const status of order) if (seen.has(status) && status !== 'note') return status;
  return null;
}
