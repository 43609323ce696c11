export interface DiffRun {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

// Terms and tags are what a person compares: cut at white space and after semicolons, both kept.
const tokens = (text: string): string[] => text.split(/(?<=;)|(?=\s)/).filter((token) => token !== '');

/** What a change takes out of one text and puts into the other, by the longest common row of terms. */
export function diffOf(
  before: string,
  after: string,
): { readonly before: readonly DiffRun[]; readonly after: readonly DiffRun[] } {
  const a = tokens(before);
  const b = tokens(after);
  // Beyond this the table would be large, and nobody compares such texts by eye.
  if (a.length * b.length > 250_000)
    return { before: [{ text: before, kind: 'removed' }], after: [{ text: after, kind: 'added' }] };
  const same = (i: number, j: number) => a[i]?.trim() === b[j]?.trim();
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const left: DiffRun[] = [];
  const right: DiffRun[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      push(left, a[i++] ?? '', 'same');
      push(right, b[j++] ?? '', 'same');
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      push(left, a[i++] ?? '', 'removed');
    else push(right, b[j++] ?? '', 'added');
  }
  return { before: left, after: right };
}

function push(runs: DiffRun[], text: string, kind: DiffRun['kind']) {
  const last = runs.at(-1);
  if (last?.kind === kind) runs[runs.length - 1] = { text: last.text + text, kind };
  else runs.push({ text, kind });
}
