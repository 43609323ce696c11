import fc from 'fast-check';
import { test } from 'vitest';
import { recogniseInput } from '/work/main/src/core/report/input.ts';
test('slow', () => {
  const slow: [number, string][] = [];
  let n = 0; const t = performance.now();
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 300 })), (s) => { const a = performance.now(); n++;
    recogniseInput(s); const b = performance.now() - a; if (b > 5) slow.push([b, s.slice(0,80)]); }), { seed: 20261124, numRuns: 500 });
  console.log(n, performance.now() - t, JSON.stringify(slow.slice(0, 10)));
}, 60000);
