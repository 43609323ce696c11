import {
  checkDomain,
  checkPathStep,
  emptyPlan,
  emptyReport,
  isPrivateKey,
  pathResolver,
  pathSteps,
  reduce,
  standingAt,
  statusOf,
  type Deps,
  type Finding,
  type PathStep,
  type ServerPlan,
  type StepState,
} from '../core/index.ts';
import type { Asking } from './asking.svelte.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const planFields = Object.keys(emptyPlan) as readonly (keyof ServerPlan)[];
const textsIn = (told: Readonly<Record<string, unknown>>): Partial<ServerPlan> =>
  Object.fromEntries(
    planFields.flatMap((key) => {
      const text = told[key];
      return typeof text === 'string' ? [[key, text.slice(0, 4096)]] : [];
    }),
  );

/** The way to a first mail server: what was told, what is done. Kept in this browser only (decisions.md §5). */
export class PathPlan {
  plan = $state.raw<ServerPlan>(emptyPlan);
  /** As it was typed, where the plan does not say the same. */
  typed = $state.raw<Readonly<Partial<ServerPlan>>>({});
  /** Ticked by the person. */
  ticked = $state.raw<readonly PathStep[]>([]);
  /** Where the records are typed in. */
  panel = $state('generic');
  /** What DNS said last; not kept: it may be another tomorrow. */
  seen = $state.raw<Readonly<Partial<Record<PathStep, StepState>>>>({});
  /** What already stands where a step's record belongs, since the last look. */
  standing = $state.raw<Readonly<Partial<Record<PathStep, readonly string[]>>>>({});
  readonly asking: Asking;

  constructor(asking: Asking) {
    this.asking = asking;
  }

  /** Anything that is not of this version is dropped. */
  take(kept: string | null): void {
    if (kept === null || kept.length > 50_000) return;
    let value: unknown;
    try {
      value = JSON.parse(kept);
    } catch (error) {
      if (error instanceof SyntaxError) return;
      throw error;
    }
    if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['plan'])) return;
    this.plan = { ...emptyPlan, ...textsIn(value['plan']) };
    this.typed = isRecord(value['typed']) ? textsIn(value['typed']) : {};
    const { ticked, panel } = value;
    if (typeof panel === 'string') this.panel = panel.slice(0, 40);
    this.ticked = pathSteps.filter((step) => Array.isArray(ticked) && ticked.includes(step));
  }

  get kept(): string {
    const { plan, ticked, panel } = this;
    const typed = Object.fromEntries(Object.entries(this.typed).filter(([, text]) => !isPrivateKey(text)));
    return JSON.stringify({ version: 1, plan, typed, ticked, panel });
  }

  set(change: Partial<ServerPlan>): void {
    this.plan = { ...this.plan, ...change };
    this.seen = {};
    this.standing = {};
  }
  /** `meant`: what the plan holds of it. */
  write(field: keyof ServerPlan, text: string, meant: string): void {
    this.typed = { ...this.typed, [field]: text };
    this.set({ [field]: meant });
  }
  startOver(): void {
    const { selector } = this.plan;
    this.typed = {};
    this.ticked = [];
    this.set({ ...emptyPlan, selector });
  }
  tick(step: PathStep, done: boolean): void {
    this.ticked = pathSteps.filter((one) => (one === step ? done : this.ticked.includes(one)));
  }
  stateOf(step: PathStep): StepState {
    return this.seen[step] ?? (this.ticked.includes(step) ? 'done' : 'open');
  }

  /** On press only. */
  async look(steps: readonly PathStep[], example: string | null): Promise<boolean> {
    const { plan } = this;
    const states = await this.asking.run(
      (deps) =>
        Promise.all(
          steps.map(async (step) => {
            const state = await checkPathStep(step, plan, deps);
            return [step, state, await standingAt(step, plan, deps)] as const;
          }),
        ),
      { example },
    );
    if (!states || this.plan !== plan) return false;
    const known = states.flatMap(([step, state]) => (state === null ? [] : [[step, state] as const]));
    this.seen = { ...this.seen, ...Object.fromEntries(known) };
    const found = states.map(([step, , texts]) => [step, texts] as const);
    this.standing = { ...this.standing, ...Object.fromEntries(found) };
    return true;
  }
}

/** What our own check says of the whole zone; nobody is asked. */
export async function judgeZone(plan: ServerPlan, deps: Omit<Deps, 'resolver'>): Promise<readonly Finding[]> {
  const { domain } = plan;
  let report = emptyReport(domain, deps.now());
  await checkDomain(domain, {
    ...deps,
    resolver: pathResolver(plan),
    emit: (event) => (report = reduce(report, event)),
  });
  return report.findings.filter((finding) => ['broken', 'risk'].includes(statusOf(finding)));
}
