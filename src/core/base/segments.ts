import type { Span } from './span.ts';

/** A run of a text between two span edges, and the innermost part it belongs to. */
export interface Segment extends Span {
  readonly part: number | null;
}
interface Placed {
  readonly span: Span;
}

/** Cuts a text at every span edge; the segments put together are the text. */
export function segmentsOf(text: string, parts: readonly Placed[]): readonly Segment[] {
  const order = parts
    .map(({ span }, part) => ({ part, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const edges = [...new Set([0, text.length, ...order.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  const around: (typeof order)[number][] = [];
  let next = 0;
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    for (let part = order[next]; part?.start === start; part = order[++next]) around.push(part);
    for (let last = around.at(-1); last && last.end <= start; last = around.at(-1)) around.pop();
    segments.push({ start, end, part: around.at(-1)?.part ?? null });
  }
  return segments;
}

/** Which part stands at this offset: the innermost one. Here a finding and a piece of a record meet. */
export function partAt(parts: readonly Placed[], offset: number): number | null {
  let found: number | null = null;
  let size = Infinity;
  for (const [index, { span }] of parts.entries()) {
    const length = span.end - span.start;
    const holds = span.start <= offset && (offset < span.end || (length === 0 && offset === span.end));
    if (holds && length < size) [found, size] = [index, length];
  }
  return found;
}
