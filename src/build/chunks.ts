interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All that a module needs before it can run. */
function needs(from: string, graph: Graph, seen = new Set<string>()): Set<string> {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const next of graph.getModuleInfo(from)?.importedIds ?? []) needs(next, graph, seen);
  return seen;
}

/**
 * What a report needs before its first word is one file for the core and one for the screen. Cut up by what else
 * uses each piece, the same code is thirty files and a tenth larger, since each is compressed by itself.
 */
export function reportChunks(root: string) {
  let sets: readonly (readonly [name: string, modules: ReadonlySet<string>])[] | null = null;
  let start: ReadonlySet<string> = new Set();
  return {
    groups: [
      {
        name(id: string, graph: Graph): string | null {
          if (!sets) {
            start = needs(`${root}src/main.ts`, graph);
            sets = [
              ['engine', needs(`${root}src/app/engine.ts`, graph)],
              ['report', needs(`${root}src/ui/check/ReportPage.svelte`, graph)],
            ];
          }
          return start.has(id) ? null : (sets.find(([, modules]) => modules.has(id))?.[0] ?? null);
        },
      },
    ],
  };
}
