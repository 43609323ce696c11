import type { Span } from '../base/span.ts';
import type { FindingSpec, Params } from './define.ts';

/** One area's table of findings. */
export type FindingTable = Readonly<Record<string, FindingSpec<Params>>>;

type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly unknown[]
        ? readonly string[]
        : never;
export type ParamsIn<Table extends FindingTable, Id extends keyof Table> =
  Table[Id] extends FindingSpec<infer P> ? { readonly [K in keyof P]: Widened<P[K]> } : never;

/** What is said by the ids of one table; the same shape as `LocalFinding`, whose table holds all areas. */
export type FindingIn<Table extends FindingTable> = {
  [Id in keyof Table & string]: {
    readonly id: Id;
    readonly params: ParamsIn<Table, Id>;
    readonly span: Span | null;
    readonly unknown?: 'not-asked' | 'failed' | 'cannot-see';
  };
}[keyof Table & string];

/** A wrong id or parameter does not compile. */
export const findingIn =
  <Table extends FindingTable>() =>
  <Id extends keyof Table & string>(
    id: Id,
    params: ParamsIn<Table, Id>,
    place: { span?: Span; unknown?: 'not-asked' | 'failed' | 'cannot-see' } = {},
  ): FindingIn<Table> => {
    const { span = null, unknown } = place;
    // The union is distributed over ids; TypeScript cannot see that Id picks one member of it.
    return { id, params, span, ...(unknown && { unknown }) };
  };
