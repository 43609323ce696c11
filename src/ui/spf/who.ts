import {
  authorisedBy,
  cheaperSpf,
  costRows,
  extentOf,
  listingOf,
  readAhead,
  readSpfTree,
  type Deps,
  type SpfAuthorised,
  type SpfCostRow,
  type SpfExtent,
  type SpfPlan,
  type SpfTree,
} from '../../core/index.ts';
import { pause } from '../parts/pause.ts';

export interface Who {
  readonly domain: string;
  readonly tree: SpfTree;
  readonly authorised: SpfAuthorised;
  readonly extent: SpfExtent;
  readonly rows: readonly SpfCostRow[];
  readonly plans: readonly SpfPlan[];
}

/** Reads the tree and works it out in slices, so that the page stays awake. */
export async function whoMaySend(domain: string, deps: Deps): Promise<Who> {
  const rest = async () => {
    await pause();
    deps.signal.throwIfAborted();
  };
  const tree = await readSpfTree(domain, deps, rest);
  await readAhead(tree, rest);
  listingOf(tree);
  await rest();
  const authorised = authorisedBy(tree);
  await rest();
  const extent = extentOf(tree, authorised);
  await rest();
  const rows = costRows(tree, authorised);
  await rest();
  const plans = await cheaperSpf(domain, tree, deps, rest);
  await rest();
  return { domain, tree, authorised, extent, rows, plans };
}
