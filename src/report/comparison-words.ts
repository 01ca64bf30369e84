import {
  formatCount,
  formatFigure,
  formatInterval,
  formatPoints,
  formatRatio,
  formatShare,
  NOT_AVAILABLE,
} from '../model/figures.js';
import type { Report } from '../model/report.js';
import { comparisonName } from '../model/state-words.js';
import type { CellVerdict, Comparison } from '../model/verdict.js';
import { type Phrase, say, strong } from './phrase.js';

/** Levels of both sides: a figure that was refused says what it needs. */
export function baseFigure(comparison: Comparison): string {
  const figure = formatFigure(comparison.base, comparison.unit);
  if (comparison.method !== 'budget' || comparison.base === undefined) return figure;
  return `${comparison.metric === 'speed' ? 'min' : 'max'} ${figure}`;
}

export function candidateFigure(comparison: Comparison): string {
  if (comparison.candidate !== undefined) return formatFigure(comparison.candidate, comparison.unit);
  return comparison.notes.find((note) => note.startsWith(NOT_AVAILABLE)) ?? NOT_AVAILABLE;
}

/** `+38 %`; shares differ by points, for 0 % → 4 % has no ratio. */
export function changeOf(comparison: Comparison): string {
  const { base, candidate, ratio } = comparison;
  if (base === undefined || candidate === undefined) return formatRatio(ratio);
  if (comparison.unit === 'share') return formatPoints(candidate - base);
  return formatRatio(ratio ?? (base > 0 ? candidate / base : undefined));
}

/** `+24 … +53`, without the percent sign that stands before it. */
export function intervalOf(comparison: Comparison): string | undefined {
  return formatInterval(comparison.ratioLow, comparison.ratioHigh);
}

/** `95 vs 53 calls`, `50 calls vs 5 runs`, `50 calls`. */
export function supportWords({ n }: Comparison): string {
  const calls = formatCount(n.candidate);
  if (n.base > 0) return `${calls} vs ${formatCount(n.base)} calls`;
  const runs = n.baselineRuns === 1 ? '1 run' : `${formatCount(n.baselineRuns)} runs`;
  const word = n.candidate === 1 ? 'call' : 'calls';
  return n.baselineRuns > 0 ? `${calls} ${word} vs ${runs}` : `${calls} ${word}`;
}

/** **TTFT p50 +38 %** (612 ms → 845 ms, 95 % interval +24 … +53 %, shown to exceed +5 %, 95 vs 53 calls). */
export function figureSentence(comparison: Comparison, report: Report): Phrase {
  const interval = intervalOf(comparison);
  const details = [
    levelsOf(comparison),
    ...(interval === undefined ? [] : [`95 % interval ${interval} %`]),
    ...shownToExceed(comparison, report),
    supportWords(comparison),
    ...comparison.notes,
  ];
  const name = comparisonName(comparison);
  if (comparison.method === 'budget')
    return say`${strong(`${name} ${budgetWords(comparison)}`)} (${details.join(', ')}).`;
  return say`${strong(`${name} ${changeOf(comparison)}`)} (${details.join(', ')}).`;
}

/** over budget by 195 %; a limit from below is missed by 30 %. */
function budgetWords(comparison: Comparison): string {
  const may = comparison.state === 'regression' || comparison.state === 'provider-drift' ? '' : 'may be ';
  const beyond = comparison.metric === 'speed' ? 'below its budget' : 'over budget';
  const by = comparison.candidate === undefined ? '' : ` by ${changeOf(comparison).replace(/^[+−]/, '')}`;
  return `${may}${beyond}${by}`;
}

/** 15 of 50 calls failed (30 %): 15 server-error. Undefined where none did. */
export function failureWords({ failures, attempts }: CellVerdict): string | undefined {
  const kinds = Object.entries(failures)
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a);
  const failed = kinds.reduce((total, [, count]) => total + count, 0);
  if (failed === 0) return undefined;
  const share = attempts > 0 ? ` (${formatShare(failed / attempts)})` : '';
  const words = kinds.map(([outcome, count]) => `${formatCount(count)} ${outcome}`).join(', ');
  return `${formatCount(failed)} of ${formatCount(attempts)} calls failed${share}: ${words}.`;
}

function levelsOf(comparison: Comparison): string {
  const candidate = candidateFigure(comparison);
  if (comparison.base === undefined) return candidate;
  if (comparison.method === 'budget') return `${candidate}, ${baseFigure(comparison)}`;
  return `${baseFigure(comparison)} → ${candidate}`;
}

/** What the interleaved proof shows beyond doubt: a quarter of the threshold, or all of it in strict mode (STATISTICS §3). */
function shownToExceed(comparison: Comparison, { gate }: Report): readonly string[] {
  const { metric } = comparison;
  if (gate === undefined || comparison.method !== 'duet' || comparison.state !== 'regression') return [];
  if (metric === 'errors' || metric === 'stall' || metric === 'speed' || metric === 'cost') return [];
  if (comparison.statistic !== 'p50') return [];
  const threshold = gate.threshold[metric];
  return [`shown to exceed ${formatRatio(1 + (gate.strict ? threshold : threshold / 4))}`];
}
