import { formatFigure } from '../model/figures.js';
import type { Distribution, Report } from '../model/report.js';
import type { Arm } from '../model/trial.js';
import { METRIC_WORDS } from '../model/state-words.js';
import { openCells } from './selection.js';

/** Pictures on one page; more would be a page that nobody scrolls. */
const MOST = 16;

/** One drawing: both sides of a cell and metric that a reader should look at. Values are sorted. */
export interface Picture extends Distribution {
  readonly title: string;
  /** What the drawing shows, for those who cannot see it. */
  readonly description: string;
}

/** Changed cells in the order of the table; of each the metrics whose figures moved, and TTFT where none did. */
export function picturesOf(report: Report): readonly Picture[] {
  const known = report.distributions ?? fromTrials(report);
  const change = report.verdict.mode === 'change';
  return openCells(report)
    .flatMap((cell) => {
      const moved = new Set(
        cell.comparisons.filter((row) => row.gated && row.state !== 'pass').map((row) => row.metric),
      );
      const mine = known.filter((entry) => entry.cell === cell.cell && entry.candidate.length > 1);
      const drawn = mine.filter((entry) => moved.has(entry.metric));
      return drawn.length > 0 ? drawn : mine.slice(0, 1);
    })
    .slice(0, MOST)
    .map((entry) => toPicture(entry, change));
}

function toPicture(entry: Distribution, change: boolean): Picture {
  const base = sorted(entry.base);
  const candidate = sorted(entry.candidate);
  const sides = [
    ...(base.length === 0 ? [] : [`${change ? 'Base' : 'Baseline'}: ${levels(base, entry.unit)}.`]),
    `${change ? 'This change' : 'This run'}: ${levels(candidate, entry.unit)}.`,
  ];
  const stored = entry.history.length === 0 ? [] : [`${entry.history.length} stored runs: ${storedLevels(entry)}.`];
  return {
    ...entry,
    base,
    candidate,
    title: `${METRIC_WORDS[entry.metric].long} of ${entry.cell}`,
    description: [...sides, ...stored].join(' '),
  };
}

function levels(values: readonly number[], unit: 'ms' | 'usd'): string {
  const tail = values.length < 20 ? '' : `, p95 ${formatFigure(level(values, 0.95), unit)}`;
  return `p50 ${formatFigure(level(values, 0.5), unit)}${tail} of ${values.length} calls`;
}

function storedLevels({ history, unit }: Distribution): string {
  return history.map((run) => formatFigure(run.p50, unit)).join(', ');
}

/** Type-7 quantile of sorted values, for marks in drawings; the verdict's own figures come with the comparisons. */
export function level(values: readonly number[], p: number): number | undefined {
  if (values.length === 0) return undefined;
  const at = (values.length - 1) * p;
  const below = values[Math.floor(at)] ?? 0;
  const above = values[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

function fromTrials({ run }: Report): readonly Distribution[] {
  return run.cells.flatMap(({ id }) =>
    (['ttft', 'e2e'] as const).map((metric) => {
      const values = (arm: Arm): readonly number[] =>
        run.trials
          .filter(
            (trial) => trial.cell === id && trial.arm === arm && trial.stage !== 'warmup' && trial.outcome === 'ok',
          )
          .flatMap((trial) => (metric === 'ttft' ? trial.ttftMs : trial.e2eMs) ?? []);
      return {
        cell: id,
        metric,
        unit: 'ms' as const,
        base: values('base'),
        candidate: values('candidate'),
        history: [],
      };
    }),
  );
}

function sorted(values: readonly number[]): readonly number[] {
  return values.filter((value) => Number.isFinite(value) && value > 0).toSorted((left, right) => left - right);
}
