import type { Report } from '../model/report.js';
import { METRIC_WORDS } from '../model/state-words.js';
import { formatCount, formatDifference, formatFigure, formatMs, formatShare } from '../model/figures.js';
import type { CellVerdict, Explanation, ExplainPart } from '../model/verdict.js';
import { baselineSection } from './baseline-section.js';
import { comparisonTable } from './comparison-table.js';
import { decidedSection } from './decided-section.js';
import { code, type Phrase, say, sentence } from './phrase.js';
import {
  cellsIn,
  isDecided,
  isFailingOnly,
  isOpen,
  isOverBudgetOnly,
  isRefused,
  openCells,
  startsUp,
} from './selection.js';
import type { Section } from './story-shape.js';

/** Id of the section with the figures of every cell without a finding. */
export const OTHER_CELLS = 'other-cells';

/** Everything that stands folded, in reading order. */
export function sectionsOf(report: Report): readonly Section[] {
  return [
    untouchedSection(report),
    whySection(report),
    withinSection(report),
    shownSection(report),
    failuresSection(report),
    decidedSection(report),
    baselineSection(report),
    instrumentSection(report),
    notesSection(report),
  ].filter((section) => section !== undefined);
}

function untouchedSection(report: Report): Section | undefined {
  const cells = [...cellsIn(report, 'unchanged')];
  if (cells.length === 0) return undefined;
  const called = cells.some((cell) => cell.attempts > 0);
  const spent = called ? 'called for information only' : 'not called, nothing spent';
  return {
    id: 'untouched',
    rank: 5,
    title: say`${countCells(cells.length)} untouched by this change: ${spent}`,
    blocks: [{ type: 'list', items: cells.map((cell) => [code(cell.cell)]) }],
  };
}

/** The parts of a difference, so that a reader can check that they add up. */
function whySection(report: Report): Section | undefined {
  const moved = openCells(report).filter((cell) => !isFailingOnly(cell) && !isOverBudgetOnly(cell));
  const told = moved.flatMap((cell) => cell.explanations.filter((entry) => entry.parts.length > 0));
  if (told.length === 0) return undefined;
  return {
    id: 'why',
    rank: 3,
    title: say`Where the difference comes from`,
    blocks: [{ type: 'list', items: told.map(explanationLine) }],
  };
}

function explanationLine(explanation: Explanation): Phrase {
  const { base, candidate, unit } = explanation;
  const parts = explanation.parts.map((part) => `${PART_WORDS[part.cause]} ${formatDifference(part.amount, unit)}`);
  const levels = `${formatFigure(base, unit)} → ${formatFigure(candidate, unit)}`;
  const whole = formatDifference(candidate - base, unit);
  return say`${code(explanation.cell)} ${METRIC_WORDS[explanation.metric].short} ${levels}, ${whole} = ${parts.join(', ')}`;
}

const PART_WORDS: Readonly<Record<ExplainPart['cause'], string>> = {
  ttft: 'first token',
  'output-length': 'length of the answer',
  speed: 'output speed',
  'input-tokens': 'input tokens',
  'cached-share': 'share from the prompt cache',
  price: 'price',
  tier: 'service tier',
  interaction: 'both together',
};

function withinSection(report: Report): Section | undefined {
  if (startsUp(report)) return undefined;
  const cells = report.verdict.cells.filter((cell) => !isOpen(cell) && cell.state !== 'unchanged');
  const table = comparisonTable(report, cells, () => true);
  if (table === undefined) return undefined;
  const named = cells.filter((cell) => cell.comparisons.length > 0);
  return {
    id: OTHER_CELLS,
    rank: 7,
    title: say`${countCells(named.length)} without a finding: all figures`,
    blocks: [{ type: 'table', table }],
  };
}

function shownSection(report: Report): Section | undefined {
  const isStart = startsUp(report);
  const cells = isStart ? report.verdict.cells : openCells(report);
  const table = comparisonTable(report, cells, isStart ? isRefused : (comparison) => !isDecided(comparison));
  if (table === undefined) return undefined;
  const figures = table.rows.length === 1 ? '1 more figure' : `${formatCount(table.rows.length)} more figures`;
  return {
    id: 'not-gated',
    rank: 8,
    title: isStart
      ? say`${figures} that ${table.rows.length === 1 ? 'needs' : 'need'} more calls`
      : say`${figures} of these cells, shown and not gated`,
    blocks: [{ type: 'table', table }],
  };
}

function failuresSection(report: Report): Section | undefined {
  const cells = report.verdict.cells.filter((cell) => failed(cell) > 0);
  if (cells.length === 0) return undefined;
  const total = cells.reduce((sum, cell) => sum + failed(cell), 0);
  return {
    id: 'failures',
    rank: 4,
    title: say`${formatCount(total)} ${total === 1 ? 'call' : 'calls'} failed`,
    blocks: [{ type: 'list', items: cells.map(failureLine) }],
  };
}

function failureLine(cell: CellVerdict): Phrase {
  const kinds = Object.entries(cell.failures).filter(([, count]) => count > 0);
  const words = kinds.map(([outcome, count]) => `${formatCount(count)} ${outcome}`).join(', ');
  const share = cell.attempts > 0 ? ` (${formatShare(failed(cell) / cell.attempts)})` : '';
  return say`${code(cell.cell)}: ${words} of ${formatCount(cell.attempts)} calls${share}`;
}

function failed(cell: CellVerdict): number {
  return Object.values(cell.failures).reduce((total, count) => total + count, 0);
}

function instrumentSection(report: Report): Section | undefined {
  const { health, lanes, provenance } = report.run;
  if (report.run.spending.requests === 0) return undefined;
  const { calibration, loopDelay, gc } = health;
  const state = health.disturbed.length === 0 ? 'sound' : 'disturbed';
  const error = calibration === undefined ? '' : `, arrival error ${formatMs(calibration.p99Ms)} p99`;
  const items: readonly Phrase[] = [
    ...(calibration === undefined
      ? [say`Arrival error: not calibrated before this run`]
      : [
          say`Arrival error of the self-calibration: ${formatMs(calibration.p50Ms)} p50, ${formatMs(calibration.p99Ms)} p99 over ${formatCount(calibration.events)} events`,
        ]),
    say`Event loop delay: ${formatMs(loopDelay.p50Ms)} p50, ${formatMs(loopDelay.p99Ms)} p99, ${formatMs(loopDelay.maxMs)} at most; ${formatShare(health.loopUtilisation)} busy`,
    say`Garbage collection: ${formatCount(gc.count)} pauses, ${formatMs(gc.totalMs)} in all, ${formatMs(gc.maxMs)} at most`,
    ...(health.cpuSteal === undefined
      ? []
      : [say`Stolen by other machines: ${formatShare(health.cpuSteal)} of a core`]),
    ...(health.scheduleLag === undefined ? [] : [say`Schedule lag: ${formatMs(health.scheduleLag.p99Ms)} p99`]),
    say`Calls touched by a pause of this machine: ${formatCount(health.flaggedTrials)}`,
    ...lanes.map(
      (pause) => say`${code(pause.lane)} paused for ${formatMs(pause.durationMs)}: ${sentence(pause.reason)}`,
    ),
    say`Node ${provenance.node}, ${provenance.os}, ${formatCount(provenance.cpus)} CPUs, ${provenance.tool} ${provenance.toolVersion}`,
  ];
  return { id: 'instrument', rank: 9, title: say`Instrument: ${state}${error}`, blocks: [{ type: 'list', items }] };
}

function notesSection(report: Report): Section | undefined {
  const findings = report.verdict.findings.filter((finding) => !finding.top);
  if (findings.length === 0) return undefined;
  const count = findings.length === 1 ? '1 note' : `${formatCount(findings.length)} notes`;
  return {
    id: 'notes',
    rank: 2,
    title: say`${count}`,
    blocks: [{ type: 'list', items: findings.map((finding) => say`${sentence(finding.text)}`) }],
  };
}

function countCells(count: number): string {
  return count === 1 ? '1 cell' : `${formatCount(count)} cells`;
}
