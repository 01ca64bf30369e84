import { formatChange, formatCount, formatFigure, formatUsd, NOT_AVAILABLE } from '../model/figures.js';
import type { GatePolicy } from '../model/plan.js';
import type { Report } from '../model/report.js';
import { comparisonName, METRIC_WORDS } from '../model/state-words.js';
import type { Comparison } from '../model/verdict.js';
import { code, nameList, type Phrase, say } from './phrase.js';
import type { Section } from './story-shape.js';

/** The rule that was applied, in sentences, with the numbers of this run. */
export function decidedSection(report: Report): Section | undefined {
  const rows = report.verdict.cells.flatMap((cell) => cell.comparisons);
  const duets = rows.filter((row) => row.method === 'duet');
  const stored = rows.filter((row) => row.method === 'history');
  if (duets.length === 0 && stored.length === 0) return undefined;
  const ways = [
    ...(duets.length > 0 ? ['base and change called in turn'] : []),
    ...(stored.length > 0 ? ['against the stored runs'] : []),
  ];
  return {
    id: 'decided',
    rank: 6,
    title: say`How this was decided: ${ways.join('; ')}`,
    blocks: [
      {
        type: 'list',
        items: [...callLines(duets), ...ruleLines(report, duets, stored), ...extraLine(report), ...figureNotes(rows)],
      },
    ],
  };
}

/** How many calls each side got, by cell. */
function callLines(duets: readonly Comparison[]): readonly Phrase[] {
  const byCell = new Map(
    duets.filter((row) => row.metric !== 'cost' && row.metric !== 'errors').map((row) => [row.cell, row]),
  );
  return [...byCell.values()].map(({ cell, n }) => {
    const first = `${formatCount(n.candidate - n.pairs)} + ${formatCount(n.base - n.pairs)} base calls in random order`;
    const then = n.pairs === 0 ? '' : `, then ${formatCount(n.pairs)} pairs to confirm`;
    return say`${code(cell)}: ${first}${then}`;
  });
}

function ruleLines(
  { gate, run }: Report,
  duets: readonly Comparison[],
  stored: readonly Comparison[],
): readonly Phrase[] {
  const gated = stored.filter((row) => row.gated).length;
  return [
    ...(duets.length > 0 && gate !== undefined ? [duetRule(gate)] : []),
    ...(stored.length > 0
      ? [
          say`Each percentile is compared run by run with the stored ones; one false-alarm budget of 5 % covers ${gated === 1 ? 'the one gated figure' : `all ${formatCount(gated)} gated figures`} of this job`,
        ]
      : []),
    ...(gate === undefined ? [] : [floorRule(gate)]),
    say`Order of the calls drawn from seed ${code(run.settings.seed)}`,
  ];
}

function duetRule(gate: GatePolicy): Phrase {
  const threshold = gate.threshold.ttft;
  const shown = formatChange(gate.strict ? threshold : threshold / 4);
  return say`A cell fails when its slowdown is shown to exceed ${shown} and is estimated at ${formatChange(threshold)} or more`;
}

function floorRule({ metrics, floor }: GatePolicy): Phrase {
  const floors = metrics.map(
    (metric) => `${METRIC_WORDS[metric].short} ${formatFigure(floor[metric], metric === 'cost' ? 'usd' : 'ms')}`,
  );
  return say`Smaller than this never fails: ${floors.join(', ')}`;
}

function extraLine({ extra }: Report): readonly Phrase[] {
  return extra === undefined || extra.requests === 0
    ? []
    : [say`Base calls and confirmation took ${formatCount(extra.requests)} more calls, ${formatUsd(extra.costUsd)}`];
}

/** Notes of single figures, equal ones together: unstable at n = 20 …: `a` TTFT p95 and 3 more. */
function figureNotes(rows: readonly Comparison[]): readonly Phrase[] {
  const byNote = Map.groupBy(
    rows.flatMap((row) =>
      row.notes
        .filter((note) => !note.startsWith(NOT_AVAILABLE))
        .map((note) => ({ note, figure: `${row.cell} ${comparisonName(row)}` })),
    ),
    ({ note }) => note,
  );
  return [...byNote].map(([note, figures]) => say`${note}: ${nameList(figures.map(({ figure }) => figure))}`);
}
