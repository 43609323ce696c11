/** Words longer than this are no slip of the pen; it also bounds the work. */
const longest = 24;

/** The one candidate that `written` misses by a slip or two (Damerau–Levenshtein); null when none or several fit. */
export function nearest<T extends string>(written: string, candidates: readonly T[]): T | null {
  if (written.length > longest) return null;
  const close = candidates
    .map((candidate) => ({ candidate, distance: distance(written, candidate) }))
    .filter(({ candidate, distance }) => distance > 0 && distance <= allowed(candidate))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = close;
  return best && best.distance !== second?.distance ? best.candidate : null;
}

/** Short words resemble each other: the longer the word, the more slips leave no doubt. */
const allowed = (word: string): number => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
