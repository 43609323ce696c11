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

const engine = ['report/check-domain', 'report/reduce', 'dns/doh', 'dns/run'];

/**
 * What a report needs before its first word is one file for the core and one for the screen. Cut up by what else
 * uses each piece, the same code is thirty files and a tenth larger, since each is compressed by itself.
 */
export function reportChunks(root: string) {
  const at = (path: string) => `${root}src/${path}`;
  let known: { readonly start: ReadonlySet<string>; readonly engine: ReadonlySet<string>; readonly report: ReadonlySet<string> } | null = null; // prettier-ignore
  function read(graph: Graph) {
    const of = (paths: readonly string[]) =>
      new Set(paths.flatMap((path) => [...needs(at(path), at('core/index.ts'), graph)]));
    return {
      start: of(['main.ts']),
      engine: of(engine.map((path) => `core/${path}.ts`)),
      report: of(['ui/check/ReportPage.svelte']),
    };
  }
  return {
    // Otherwise what the start page needs too would move along.
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'report',
        name(id: string, graph: Graph): string | null {
          known ??= read(graph);
          if (known.start.has(id)) return null;
          return known.engine.has(id) ? 'engine' : known.report.has(id) ? 'report' : null;
        },
      },
    ],
  };
}
