import { valueOf } from '../../app/address.ts';
import { Builder, readDraft } from '../../app/builder.svelte.ts';
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

/** What was kept; what a link or another tool brings comes first. */
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
  if (kept && (domain === null || domain === kept.domain)) builder.take(kept);
  if (domain !== null) builder.domain = domain;
  if (record !== null) builder.text = record.trim();
  const selector = valueOf(address, 'sel');
  if (selector !== null) builder.selector = selector;
  return builder;
}

/** Addresses of a tag as people write them. */
export const addressesShown = (tag: string | null): string =>
  (tag ?? '').replace(/mailto:/gi, '').replace(/\s*,\s*/g, ', ');
