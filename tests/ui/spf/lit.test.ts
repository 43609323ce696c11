import { expect, test } from 'vitest';
import { checkHost, readSpfTree, zoneFromRecords, type SpfNode } from '../../../src/core/index.ts';
import { keepingResolver, keptResolver, type Answers } from '../../../src/ui/spf/kept.ts';
import { litTree } from '../../../src/ui/spf/lit.ts';

const words = { match: '', path: '', stop: '', tried: '', untried: '' };
const zone = {
  'example.com': { TXT: ['v=spf1 include:a.example include:b.example ip4:192.0.2.9 include:gone.example ip4:192.0.2.99 -all'] },
  'a.example': { TXT: ['v=spf1 ?ip4:192.0.2.8/29 -all'] },
  'b.example': { TXT: ['v=spf1 ip4:198.51.100.1 ip4:203.0.113.1 -all'] },
  'far.example': { TXT: ['v=spf1 redirect=b.example'] },
}; // prettier-ignore

async function way(ip: string, domain = 'example.com') {
  const answers: Answers = new Map();
  const deps = { now: () => 0, signal: new AbortController().signal };
  const check = await checkHost({ ip, helo: '', mailFrom: `x@${domain}` }, { ...deps, resolver: keepingResolver(answers, zoneFromRecords(zone)) });
  const { root } = await readSpfTree(domain, { ...deps, resolver: keptResolver(answers) });
  const lit = litTree(check, root, words);
  const told: string[] = [];
  const walk = (node: SpfNode, depth: number) => {
    for (const row of node.rows) {
      told.push(`${'>'.repeat(depth)}${node.record?.text.slice(row.term.span.start, row.term.span.end) ?? ''} ${lit(node, row, depth).state}`);
      if (row.child) walk(row.child, depth + 1);
    }
  };
  walk(root, 0);
  return told;
} // prettier-ignore

test('a match inside an include that does not pass is not on the way', async () => {
  expect(await way('192.0.2.9')).toEqual([
    'include:a.example tried',
    '>?ip4:192.0.2.8/29 tried',
    '>-all untried',
    'include:b.example tried',
    '>ip4:198.51.100.1 tried',
    '>ip4:203.0.113.1 tried',
    '>-all tried',
    'ip4:192.0.2.9 match',
    'include:gone.example untried',
    'ip4:192.0.2.99 untried',
    '-all untried',
  ]);
});

test('an include, a redirect, and an error', async () => {
  expect((await way('203.0.113.1')).filter((row) => !/tried$/.test(row))).toEqual([
    'include:b.example path',
    '>ip4:203.0.113.1 match',
  ]);
  expect((await way('203.0.113.1', 'far.example')).filter((row) => !/tried$/.test(row))).toEqual([
    'redirect=b.example path',
    '>ip4:203.0.113.1 match',
  ]);
  expect((await way('192.0.2.99')).filter((row) => !/tried$/.test(row))).toEqual([
    'include:gone.example stop',
  ]);
});

test('what was answered is not asked again, what failed is', async () => {
  const asked: string[] = [];
  const answers: Answers = new Map();
  const live = zoneFromRecords({ ...zone, 'f.example': { fail: 'timeout' } });
  const resolver = keepingResolver(answers, {
    lookup: (name, type, signal) => {
      asked.push(name);
      return live.lookup(name, type, signal);
    },
  });
  const { signal } = new AbortController();
  for (const name of ['a.example', 'A.example.', 'f.example', 'f.example']) await resolver.lookup(name, 'TXT', signal);
  expect(asked).toEqual(['a.example', 'f.example', 'f.example']);
  const missing = new Set<string>();
  expect(await keptResolver(answers, missing).lookup('b.example', 'A', signal)).toMatchObject({ reason: 'not-asked' });
  expect([...missing]).toEqual(['b.example']);
}); // prettier-ignore
