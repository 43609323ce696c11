interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All that a module needs before it can run; the barrel names everything and needs nothing. */
function needs(from: string, barrel: string, graph: Graph, seen = new Set<string>()): Set<string> {
  if (seen.has(from) || from === barrel) return seen;
  seen.add(from);
  for (const next of graph.getModuleInfo(from)?.importedIds ?? []) needs(next, barrel, graph, seen);
  return seen;
}

/** In the order in which a report needs them; what an earlier one has, a later one does not repeat. */
const files = {
  start: ['main.ts'],
  engine: ['report/check-domain', 'report/reduce', 'dns/doh', 'dns/run'].map((path) => `core/${path}.ts`),
  report: ['ui/check/ReportPage.svelte'],
  'after-answers': ['core/report/servers.ts', 'core/report/fixes.ts'],
  'after-report': ['Evidence', 'HandOut', 'FixBody'].map((part) => `ui/check/${part}.svelte`),
};
type Name = keyof typeof files;

/**
 * What a report needs before its first word is one file for the core and one for the screen, and so is what it needs
 * after. Cut up by what else uses each piece, the same code is forty files and a tenth larger, since each is compressed
 * by itself and each costs the page a request and a telephone a few milliseconds.
 */
export function reportChunks(root: string) {
  let known: ReadonlyMap<string, Name> | null = null;
  function read(graph: Graph) {
    const of = new Map<string, Name>();
    for (const [name, paths] of Object.entries(files) as [Name, readonly string[]][])
      for (const path of paths)
        for (const id of needs(`${root}src/${path}`, `${root}src/core/index.ts`, graph))
          if (!of.has(id)) of.set(id, name);
    return of;
  }
  return {
    // Otherwise what the start page needs too would move along.
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'report',
        name(id: string, graph: Graph): string | null {
          const name = (known ??= read(graph)).get(id) ?? 'start';
          return name === 'start' ? null : name;
        },
      },
    ],
  };
}
