import type { Baseline } from '../baseline/select-baseline.js';
import type { Cell, GatePolicy, Plan } from '../model/plan.js';
import type { Run } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import type { Target } from '../model/target.js';
import type { Arm } from '../model/trial.js';
import type { Finding } from '../model/verdict.js';
import type { PriceOf } from '../metrics/price-of.js';
import { sentinelCount } from '../stats/duet-rule.js';
import type { Attribution } from '../verdict/attribute.js';
import type { Surroundings } from './surroundings.js';

/** One invocation, decided before its first call: which cells on which arms, against what, under which rules. */
export interface Job {
  readonly settings: Settings;
  readonly plan: Plan;
  /** The base's config, whether or not its calls can be made. */
  readonly basePlan: Plan | undefined;
  /** What `--base-ref` named when the job began: HEAD may be another commit by the time it is told. */
  readonly baseRefSha?: string;
  /** The base's gate on a change, else the config's own. */
  readonly policy: GatePolicy;
  readonly mode: 'change' | 'watch';
  readonly attributions: readonly Attribution[];
  readonly baseline: Baseline;
  /** Earlier attempts at the same commit, oldest first. */
  readonly earlier: readonly Run[];
  /** One table and one day for both sides. */
  readonly price: PriceOf;
  readonly findings: readonly Finding[];
  /** What the CI around it said, where there is one. */
  readonly around: Surroundings | undefined;
}

/** Cells that are called, with their arms. */
export interface CalledCell {
  readonly attribution: Attribution;
  readonly candidate: Cell;
  readonly base: Cell | undefined;
  /** Base calls among the candidate's: none without a base arm, and none in a lean job. */
  readonly sentinels: number;
}

export function calledCells(job: Job): readonly CalledCell[] {
  return job.attributions.flatMap((attribution) => {
    const { candidate, base, call } = attribution;
    if (!call || candidate === undefined) return [];
    const stored = storedRuns(job, attribution.id);
    const lean = job.policy.confirm === 'lean' && stored > 0;
    return [{ attribution, candidate, base, sentinels: sentinelsOf(job, base, stored, lean) }];
  });
}

/** Without confirmation stage 1 is all there is, so the base is called as often as the change. */
function sentinelsOf({ plan, policy }: Job, base: Cell | undefined, stored: number, lean: boolean): number {
  if (base === undefined || lean) return 0;
  return policy.confirm === 'never' ? plan.iterations : sentinelCount(plan.iterations, stored);
}

function storedRuns(job: Job, cell: string): number {
  return job.baseline.perCell.get(cell)?.length ?? 0;
}

export function armsOf(cells: readonly CalledCell[]): Readonly<Record<Arm, ReadonlyMap<string, Cell>>> {
  return {
    candidate: new Map(cells.map(({ candidate }) => [candidate.id, candidate])),
    base: new Map(cells.flatMap(({ candidate, base }) => (base === undefined ? [] : [[candidate.id, base]]))),
  };
}

/** Everything that is called, on either arm. */
export function targetsOf(job: Job): readonly Target[] {
  const { candidate, base } = armsOf(calledCells(job));
  return [...candidate.values(), ...base.values()].map(({ target }) => target);
}

/** The same job with no cell called: keys are missing, and the caller said that this is no error. */
export function withoutCalls(job: Job, missing: readonly string[]): Job {
  const why = job.around?.withoutSecrets === undefined ? '' : `${job.around.withoutSecrets} `;
  const text = `${why}${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set here, so nothing was measured and nothing is known`;
  return {
    ...job,
    attributions: job.attributions.map((attribution) => ({ ...attribution, call: false })),
    findings: [{ kind: 'note', top: true, text }, ...job.findings],
  };
}
