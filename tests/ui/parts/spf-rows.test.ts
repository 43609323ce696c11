import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { ZoneLiteral } from '../../../src/core/dns/zone.ts';
import { readSpfTree, zoneFromRecords } from '../../../src/core/index.ts';
import SpfRows from '../../../src/ui/parts/SpfRows.svelte';
import { firstPast } from '../../../src/ui/parts/tree.ts';
import { pack } from '../pack.ts';

const zone: ZoneLiteral = {
  'example.com': {
    TXT: ['v=spf1 mx a:two.example -all'],
    MX: [
      [10, 'mx1.example'],
      [20, 'mx2.example'],
      [30, 'mx3.example'],
    ],
  },
  'mx1.example': { A: ['192.0.2.1'], AAAA: ['2001:db8::1'] },
  'mx2.example': { A: ['192.0.2.2', '192.0.2.3', '192.0.2.4'] },
  'mx3.example': {},
  'two.example': { A: ['192.0.2.9'] },
};

test.each(['en', 'de'] as const)('mx names its hosts with their addresses (%s)', async (language) => {
  const { root } = await readSpfTree('example.com', {
    now: () => 0,
    signal: new AbortController().signal,
    resolver: zoneFromRecords(zone),
  });
  render(SpfRows, {
    node: root,
    pack: pack(language),
    cut: firstPast(root),
    depth: 0,
    everything: false,
    id: 'rows',
  });
  const text = screen.getByRole('list').textContent;
  expect(text).toContain('mx1.example (192.0.2.1, 2001:db8::1)');
  expect(text).toMatch(/mx2\.example \(192\.0\.2\.2, 192\.0\.2\.3.*\)/);
  // A host without an address is named without one, never hidden.
  expect(text).toContain('mx3.example');
  expect(text).not.toContain('mx3.example (');
});
