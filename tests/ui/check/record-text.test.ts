import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import RecordFigure from '../../../src/ui/parts/RecordFigure.svelte';
import { diffOf } from '../../../src/ui/parts/diff.ts';
import { piecesOf } from '../../../src/ui/parts/pieces.ts';
import { visible } from '../../../src/ui/parts/visible.ts';
import { found } from '../fixtures.ts';
import { pack } from '../pack.ts';

const record = found('spf', 'example.com', 'v=spf1 mx include:a.example ~all');
function show(pinned: string | null = null) {
  const onpin = vi.fn<(id: string | null) => void>();
  return { ...render(RecordFigure, { props: { record, pack: pack(), pinned, onpin } }), onpin };
}
const parts = () => screen.getAllByRole('button').filter((button) => button.id.startsWith('part-'));

test('one group, one tab stop, one button a part', () => {
  show();
  expect(screen.getByRole('group', { name: 'SPF record, 4 parts' })).toBeInTheDocument();
  expect(parts().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  expect(parts().map(({ textContent }) => textContent)).toEqual([
    'v=spf11',
    'mx2',
    'include:a.example3',
    '~all4',
  ]);
});

test.each([
  ['{ArrowRight}', 1],
  ['{ArrowRight}{ArrowDown}', 2],
  ['{End}', 3],
  ['{End}{ArrowRight}', 3],
  ['{End}{Home}', 0],
  ['{End}{ArrowLeft}', 2],
  ['{ArrowUp}', 0],
])('keys %s lead to part %i', async (keys, index) => {
  show();
  parts()[0]!.focus();
  await userEvent.keyboard(keys);
  expect(document.activeElement).toBe(parts()[index]);
  expect(parts().filter(({ tabIndex }) => tabIndex === 0)).toEqual([parts()[index]]);
});

test('a click pins, Escape releases, the explanation is marked', async () => {
  const { onpin, rerender, container } = show();
  await userEvent.click(parts()[2]!);
  expect(onpin).toHaveBeenCalledWith('spf.3');
  await rerender({ pinned: 'spf.3' });
  expect(parts()[2]).toHaveAttribute('aria-pressed', 'true');
  expect(container.querySelectorAll('.parts [aria-current]')).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  expect(onpin).toHaveBeenLastCalledWith(null);
});

test('pointing at the explanation marks the part', async () => {
  const { container } = show();
  await userEvent.hover(container.querySelectorAll('.parts li')[1]!);
  expect(parts()[1]!.className).toContain('part--marked');
});

test.each([
  ['a', [['a', false]]],
  ['a\u202eb', [['a', false], ['U+202E', true], ['b', false]]],
  ['\u0000', [['U+0000', true]]],
  ['a\u00a0b', [['a', false], ['U+00A0', true], ['b', false]]],
  ['\ud800', [['U+D800', true]]],
  ['grün 日本', [['grün 日本', false]]],
])('visible %j', (text, expected) => expect(visible(text, 'line').map(({ text: run, hidden }) => [run, hidden])).toEqual(expected)); // prettier-ignore

test.each([
  ['v=DMARC1; p=none', [[0, 8], [10, 16]], ['1:v=DMARC1;', '2:p=none']],
  ['"v=spf1 mx', [[1, 7], [8, 10]], ['-:"', '1:v=spf1', '2:mx']],
  ['abc', [], ['-:abc']],
  ['  ', [], []],
])('pieces of %j', (text, spans, expected) =>
  expect(
    piecesOf(text, (spans as [number, number][]).map(([start, end]) => ({ span: { start, end } }))).map(({ part, text: run }) => `${String(part ?? '-')}:${run}`),
  ).toEqual(expected)); // prettier-ignore

const brief = (runs: readonly { text: string; kind: string }[]) => runs.map(({ text, kind }) => `${kind[0] ?? ''}${text}`); // prettier-ignore
test.each([
  ['v=spf1 a mx', 'v=spf1 mx', ['sv=spf1', 'r a', 's mx'], ['sv=spf1 mx']],
  ['v=spf1 mx', 'v=spf1 mx -all', ['sv=spf1 mx'], ['sv=spf1 mx', 'a -all']],
  ['v=DMARC1;p=none', 'v=DMARC1; p=reject', ['sv=DMARC1;', 'rp=none'], ['sv=DMARC1;', 'a p=reject']],
])('difference of %j and %j', (before, after, left, right) => {
  const diff = diffOf(before, after);
  expect(brief(diff.before)).toEqual(left);
  expect(brief(diff.after)).toEqual(right);
});

test('a text of many lines keeps its line feeds and tabs, and names what turns it round', () => {
  const told = (text: string) => visible(text, 'lines').map(({ text: run }) => run);
  expect(told('a\n\tb\u00a0c')).toEqual(['a\n\tb\u00a0c']);
  expect(told('a\u202eb\u0000')).toEqual(['a', 'U+202E', 'b', 'U+0000']);
});
