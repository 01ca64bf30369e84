import { formatShare } from '../model/figures.js';
import type { GatePolicy, Plan } from '../model/plan.js';
import type { Finding } from '../model/verdict.js';
import type { Attribution } from './attribute.js';

/** Cells that stand in one config only, or under another name in each. */
export function matrixFindings(attributions: readonly Attribution[]): readonly Finding[] {
  return attributions.flatMap((entry): readonly Finding[] => {
    if (entry.renamedFrom !== undefined) {
      return [
        {
          kind: 'renamed-cell',
          cell: entry.id,
          top: false,
          text: `${entry.id} is ${entry.renamedFrom} of the base under another name: the same request`,
        },
      ];
    }
    if (entry.status === 'removed') {
      return [
        {
          kind: 'removed-cell',
          cell: entry.id,
          top: true,
          text: `${entry.id} is removed by this change and no longer watched`,
        },
      ];
    }
    if (entry.status === 'new') {
      return [
        { kind: 'new-cell', cell: entry.id, top: false, text: `${entry.id} is new: nothing to compare with yet` },
      ];
    }
    return [];
  });
}

/** How a change's own gate is looser than the base's. The base's gate decides; this says so. */
export function loosenedGate(base: GatePolicy, candidate: GatePolicy): readonly Finding[] {
  const ways: string[] = [];
  const rank = { report: 0, warn: 1, enforce: 2 };
  if (rank[candidate.mode] < rank[base.mode]) ways.push(`mode ${base.mode} → ${candidate.mode}`);
  for (const metric of ['ttft', 'ttfo', 'tpot', 'e2e', 'cost'] as const) {
    if (candidate.threshold[metric] > base.threshold[metric])
      ways.push(
        `threshold of ${metric} ${formatShare(base.threshold[metric])} → ${formatShare(candidate.threshold[metric])}`,
      );
    if (candidate.floor[metric] > base.floor[metric])
      ways.push(`floor of ${metric} ${base.floor[metric]} → ${candidate.floor[metric]}`);
    if (base.metrics.includes(metric) && !candidate.metrics.includes(metric)) ways.push(`${metric} no longer gated`);
  }
  for (const budget of base.budgets) {
    const kept = candidate.budgets.find(
      (other) =>
        other.cells === budget.cells && other.metric === budget.metric && other.percentile === budget.percentile,
    );
    const looser = kept === undefined || (budget.metric === 'speed' ? kept.max < budget.max : kept.max > budget.max);
    if (looser)
      ways.push(
        `budget on ${budget.metric} ${budget.percentile} of ${budget.cells} ${kept === undefined ? 'removed' : 'raised'}`,
      );
  }
  if (base.maxErrorRate !== undefined && (candidate.maxErrorRate ?? 1) > base.maxErrorRate)
    ways.push('error-rate limit raised');
  if (base.onInconclusive === 'fail' && candidate.onInconclusive === 'pass') ways.push('on-inconclusive fail → pass');
  if (base.onDrift === 'fail' && candidate.onDrift === 'warn') ways.push('on-drift fail → warn');
  if (!base.strict && candidate.strict) ways.push('proof demanded of the whole threshold (strict)');
  if (base.confirm !== 'never' && candidate.confirm === 'never') ways.push('confirmation switched off');
  if (ways.length === 0) return [];
  return [
    {
      kind: 'loosened-gate',
      top: true,
      text: `This change loosens its own gate (${ways.join('; ')}). The gate of the base decided`,
    },
  ];
}

/** How a change would have measured less than the base does, had the base's rules not held. */
export function loosenedMeasuring(base: Plan, candidate: Plan): readonly Finding[] {
  const before = new Map(base.cells.map((cell) => [cell.id, cell.target.deployed]));
  const disowned = candidate.cells
    .filter(({ id, target }) => before.get(id) === true && !target.deployed)
    .map(({ id }) => id);
  const ways = [
    ...(candidate.iterations < base.iterations ? [`iterations ${base.iterations} → ${candidate.iterations}`] : []),
    ...(candidate.timeouts.firstTokenMs === base.timeouts.firstTokenMs &&
    candidate.timeouts.totalMs === base.timeouts.totalMs
      ? []
      : ['other timeouts']),
    ...(candidate.suite === base.suite ? [] : [`suite ${base.suite} → ${candidate.suite}`]),
    ...(disowned.length === 0 ? [] : [`no longer deployed: ${disowned.join(', ')}`]),
  ];
  if (ways.length === 0) return [];
  return [
    {
      kind: 'loosened-gate',
      top: true,
      text: `This change measures otherwise (${ways.join('; ')}). The base's rules held`,
    },
  ];
}
