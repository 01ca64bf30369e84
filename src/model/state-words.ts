import type { CellVerdict, Comparison, State } from './verdict.js';

export type Mark = '✖' | '✔' | '◌' | '▲';

/** bad: something to mend · warn: shown, does not fail · good: nothing to do · open: no answer. */
export type Tone = 'bad' | 'warn' | 'good' | 'open';

export interface StateWords {
  readonly mark: Mark;
  readonly tone: Tone;
  /** Behind the mark in a row. */
  readonly row: string;
  /** Behind a number of cells: "3 undecided". */
  readonly count: string;
}

/** One mark and one wording for each state, whoever prints it. */
export const STATE_WORDS: Readonly<Record<State, StateWords>> = {
  regression: { mark: '✖', tone: 'bad', row: 'regression', count: 'with a regression' },
  disturbed: { mark: '◌', tone: 'open', row: 'disturbed', count: 'disturbed' },
  inconclusive: { mark: '◌', tone: 'open', row: 'cannot tell', count: 'undecided' },
  unconfirmed: { mark: '✔', tone: 'good', row: 'not confirmed', count: 'suspected, not confirmed' },
  'provider-drift': { mark: '▲', tone: 'warn', row: 'provider drift', count: 'slower at the provider' },
  improvement: { mark: '✔', tone: 'good', row: 'improvement', count: 'improved' },
  pass: { mark: '✔', tone: 'good', row: 'within bounds', count: 'within bounds' },
  unstable: { mark: '◌', tone: 'open', row: 'shown, not gated', count: 'shown, not gated' },
  'no-baseline': { mark: '◌', tone: 'open', row: 'no baseline yet', count: 'without a baseline' },
  unchanged: { mark: '✔', tone: 'good', row: 'untouched', count: 'untouched' },
  skipped: { mark: '◌', tone: 'open', row: 'skipped', count: 'skipped' },
};

/** A regression that the config or the label accepts is shown, and is not red. */
export const ACCEPTED_WORDS: StateWords = {
  mark: '▲',
  tone: 'warn',
  row: 'accepted',
  count: 'slower and accepted',
};

/** A cell that turns the job red: a regression that nobody accepted. */
export function isRed(cell: CellVerdict): boolean {
  return cell.state === 'regression' && cell.accepted === undefined;
}

export const METRIC_WORDS: Readonly<Record<Comparison['metric'], { readonly short: string; readonly long: string }>> = {
  ttft: { short: 'TTFT', long: 'Time to first token' },
  ttfo: { short: 'TTFO', long: 'Time to first visible output' },
  tpot: { short: 'TPOT', long: 'Time per output token' },
  e2e: { short: 'E2E', long: 'Time to the whole answer' },
  stall: { short: 'Stall', long: 'Longest pause within an answer' },
  speed: { short: 'Speed', long: 'Output speed' },
  cost: { short: 'Cost', long: 'Cost per call' },
  errors: { short: 'Failed calls', long: 'Share of failed calls' },
};

/** `TTFT p50`, `Cost, mean`, `Failed calls`, `E2E p50 at equal length`. */
export function comparisonName(comparison: Comparison): string {
  const { short } = METRIC_WORDS[comparison.metric];
  if (comparison.statistic === 'share') return short;
  if (comparison.statistic === 'mean') return `${short}, mean`;
  const atEqualLength = comparison.metric === 'e2e' && comparison.gated && comparison.method !== 'budget';
  return `${short} ${comparison.statistic}${atEqualLength ? ' at equal length' : ''}`;
}
