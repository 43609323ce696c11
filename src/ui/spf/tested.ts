import {
  checkHost,
  listedBeyond,
  readSpfTree,
  type Deps,
  type SpfCheck,
  type SpfListing,
  type SpfRequest,
  type SpfTree,
} from '../../core/index.ts';
import { keepingResolver, keptResolver, type Answers } from './kept.ts';
import { pause } from '../parts/pause.ts';

export interface Tested {
  readonly domain: string;
  readonly check: SpfCheck;
  /** Of what was asked; whole where the evaluation ended at a limit. */
  readonly tree: SpfTree;
  readonly beyond: SpfListing | null;
}

/** Evaluates as `checkHost` does, in slices, and says where an address is listed that the limit keeps out. */
export async function testHost(
  domain: string,
  request: SpfRequest,
  live: Deps,
  answers: Answers,
): Promise<Tested> {
  const deps: Deps = { ...live, resolver: keepingResolver(answers, live.resolver) };
  const kept: Deps = { ...live, resolver: keptResolver(answers) };
  const check = await checkHost(request, deps);
  await pause();
  const limited = check.trace.some(({ reason }) => reason === 'limit');
  const tree = await readSpfTree(domain, limited ? deps : kept, pause);
  await pause();
  const beyond = await listedBeyond(request, check, kept);
  await pause();
  return { domain, check, tree, beyond };
}
