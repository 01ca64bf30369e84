import type { GatePolicy } from '../model/plan.js';
import type { Comparison } from '../model/verdict.js';
import { binomialInterval } from '../stats/binomial-interval.js';
import { errorsAgainstHistory } from '../stats/errors-against-history.js';
import { comparison } from './comparison.js';
import { bothArms, failuresOf } from './duet.js';
import type { CellEvidence } from './evidence.js';
import { joinSets } from './values.js';

/**
 * Error shares that no base arm can be asked about: against the stored runs, and against the absolute limit.
 *
 * @param withHistory Cells without a base arm (STATISTICS §4, the run is the unit).
 * @param inDuet Cells whose arms are compared elsewhere; here only the absolute limit is held against them.
 */
export function compareErrors(
  withHistory: readonly CellEvidence[],
  inDuet: readonly CellEvidence[],
  policy: GatePolicy,
): readonly Comparison[] {
  return [
    ...withHistory.flatMap((evidence) => againstHistory(evidence, policy)),
    ...[...withHistory, ...inDuet].flatMap((evidence) => againstLimit(evidence, policy.maxErrorRate)),
  ];
}

function againstHistory(evidence: CellEvidence, policy: GatePolicy): readonly Comparison[] {
  const { candidate, repeat } = evidence;
  const history = evidence.history.filter((set) => set.attempts > 0);
  if (candidate === undefined || candidate.attempts === 0 || history.length === 0) return [];
  const count = (set: typeof candidate): { errors: number; calls: number } => ({
    errors: failuresOf(set),
    calls: set.attempts,
  });
  const judged = errorsAgainstHistory(
    count(joinSets([...evidence.earlierAttempts.map((attempt) => attempt.candidate), candidate])),
    history.map(count),
    repeat === undefined || repeat.attempts === 0 ? undefined : count(repeat),
  );
  if (judged.share === 0 && judged.historyMean === 0) return [];
  const red = judged.state === 'regression' || (judged.state === 'suspect' && policy.confirm === 'never');
  return [
    comparison({
      cell: evidence.cell.id,
      metric: 'errors',
      statistic: 'share',
      method: 'errors',
      base: judged.historyMean,
      candidate: judged.share,
      n: { candidate: candidate.attempts, base: 0, baselineRuns: judged.runs, pairs: 0 },
      gated: true,
      state: red ? 'regression' : judged.state === 'suspect' ? 'inconclusive' : judged.state,
      notes: judged.state === 'suspect' && !red ? ['no fresh calls could be made to confirm it'] : [],
    }),
  ];
}

function againstLimit(evidence: CellEvidence, limit: number | undefined): readonly Comparison[] {
  const { head, base } = bothArms(evidence);
  if (limit === undefined || head.attempts === 0) return [];
  const candidate = failuresOf(head) / head.attempts;
  const beyond = binomialInterval(failuresOf(head), head.attempts).low > limit;
  // Errors that hit the base arm as well are the provider's, not the change's.
  const both = base.attempts > 0 && failuresOf(base) / base.attempts > limit;
  return [
    comparison({
      cell: evidence.cell.id,
      metric: 'errors',
      statistic: 'share',
      method: 'budget',
      base: limit,
      candidate,
      n: { candidate: head.attempts, base: 0, baselineRuns: 0, pairs: 0 },
      gated: true,
      state: beyond ? (both ? 'provider-drift' : 'regression') : candidate > limit ? 'inconclusive' : 'pass',
      notes: beyond && both ? ['the base fails as often'] : [],
    }),
  ];
}
