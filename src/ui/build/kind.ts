import { valueOf } from '../../app/address.ts';
import { Builder, mostOthers, nameIn, readDraft, type Draft } from '../../app/builder.svelte.ts';
import type { ToolProps } from '../../app/tool.ts';
import type { BuildKind } from '../../core/index.ts';
import type { ToolBuildMoreWords } from '../../core/text/tool-build-more-words.ts';
import type { ToolBuildWords } from '../../core/text/tool-build-words.ts';

export interface KindProps {
  readonly told: ToolProps;
  readonly words: ToolBuildWords;
  /** Null for the kinds that need no more than the builder's own words. */
  readonly more: ToolBuildMoreWords | null;
}

/** No record that a link brings is longer. */
const longest = 8192;

/** The same domain, however it was written. */
const isFor = (draft: Draft, domain: string) =>
  draft.domain === domain || (nameIn(domain) !== null && nameIn(draft.domain) === nameIn(domain));

/** What was kept for this domain, without one the latest; what a link or another tool brings comes first. */
export function openBuilder(
  kind: BuildKind,
  { desk, address, given }: ToolProps,
  starter: string,
  now: () => number = () => Date.now(),
): Builder {
  const builder = new Builder({ kind, asking: desk.asking(), now, starter });
  const kept = readDraft(desk.draft(kind));
  const domain = valueOf(address, 'd');
  const record = (given && 'text' in given ? given.text : valueOf(address, 'rec'))?.slice(0, longest) ?? null;
  const all = kept ? [kept, ...(kept.others ?? [])] : [];
  const mine = domain === null ? kept : (all.find((one) => isFor(one, domain)) ?? null);
  const isBegun = (one: Draft) => one !== mine && (one.text !== starter || Object.keys(one.typed).length > 0);
  builder.others = all.filter(isBegun).slice(0, mostOthers);
  if (mine) builder.take(mine);
  if (domain !== null && !(mine && isFor(mine, domain))) builder.domain = domain;
  if (record !== null) builder.text = record.trim();
  const selector = valueOf(address, 'sel');
  if (selector !== null) builder.selector = selector;
  return builder;
}

/** Addresses of a tag as people write them. */
export const addressesShown = (tag: string | null): string =>
  (tag ?? '').replace(/mailto:/gi, '').replace(/\s*,\s*/g, ', ');
