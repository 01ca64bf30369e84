import { formatChange, formatCount, formatMs, formatUsd } from '../model/figures.js';
import type { PlanSummary, PlanSummaryCell, VisibleEffect } from '../model/plan-summary.js';
import { METRIC_WORDS } from '../model/state-words.js';
import { escapeTerminal } from './escape-terminal.js';
import { painter } from './paint.js';

/** What `latency-lens plan` prints: calls, money, time and reach, before any call. */
export function renderPlan(summary: PlanSummary, options: { readonly colour: boolean }): string {
  const paint = painter(options.colour);
  const called = summary.cells.filter((cell) => cell.called);
  const lines = [
    `${paint.bold(cellWords(summary.cells.length, called.length))} · ${callWords(summary, called)}`,
    ...(called.length === 0
      ? []
      : [`${moneyWords(summary)} · ${timeWords(summary)}`, ...overtimeLines(summary), ...sightLines(summary)]),
    ...(called.length === 0 ? [] : [paint.dim(escapeTerminal(summary.sight))]),
    ...cellLines(summary.cells).map((line) => paint.dim(line)),
  ];
  return `${lines.join('\n')}\n`;
}

function cellWords(all: number, called: number): string {
  const cells = all === 1 ? '1 cell' : `${formatCount(all)} cells`;
  if (called === all) return cells;
  return `${cells}, ${called === 0 ? 'none' : formatCount(called)} touched by this change`;
}

/** 2 × (50 + 8 base + 3 warm-up) = 122 calls, at most 272. */
function callWords({ calls, callsAtMost }: PlanSummary, called: readonly PlanSummaryCell[]): string {
  if (called.length === 0) return 'nothing to call, $0.00';
  const total = `${formatCount(calls)} ${calls === 1 ? 'call' : 'calls'}`;
  const most = callsAtMost > calls ? `, at most ${formatCount(callsAtMost)} with confirmation` : '';
  const parts = new Set(called.map(partWords));
  const [first] = parts;
  const each = called.reduce((sum, cell) => sum + cell.candidate + cell.base + cell.warmup, 0);
  // Cells that differ, or calls beyond these, would make the sum wrong: then only its result is shown.
  if (parts.size !== 1 || first === undefined || each !== calls) return `${total}${most}`;
  return `${formatCount(called.length)} × (${first}) = ${total}${most}`;
}

function partWords({ candidate, base, warmup }: PlanSummaryCell): string {
  return [
    formatCount(candidate),
    ...(base === 0 ? [] : [`${formatCount(base)} base`]),
    ...(warmup === 0 ? [] : [`${formatCount(warmup)} warm-up`]),
  ].join(' + ');
}

function moneyWords({ worstCaseUsd, caps }: PlanSummary): string {
  const cap = caps.maxCostUsd === undefined ? ', no cost cap' : ` of ${formatUsd(caps.maxCostUsd)}`;
  return worstCaseUsd === undefined
    ? `worst case unknown: a price or an output cap is missing${caps.maxCostUsd === undefined ? cap : ''}`
    : `worst case ${formatUsd(worstCaseUsd)}${cap}`;
}

function timeWords({ wallMs, wallFrom, caps }: PlanSummary): string {
  const guess = wallFrom === 'guess' ? ', a guess' : '';
  return `about ${formatMs(wallMs)}${guess}, at most ${formatMs(caps.maxMinutes * 60_000)}`;
}

/** A run that cannot end in time decides little: better known before it is paid for. */
function overtimeLines({ wallMs, caps, calls, callsAtMost }: PlanSummary): readonly string[] {
  if (wallMs <= caps.maxMinutes * 60_000) return [];
  const needed = Math.ceil((wallMs * Math.max(1, callsAtMost / Math.max(1, calls))) / 60_000);
  const cap = formatMs(caps.maxMinutes * 60_000);
  return [
    `the time cap of ${cap} will end this run before it is done: raise it with --max-minutes ${needed} (action input max-minutes), or plan fewer calls`,
  ];
}

/** will see   TTFT p50 +18 %   p95 +33 %   (5 stored runs, newest 9 h). */
function sightLines({ visible, baseline }: PlanSummary): readonly string[] {
  const metrics = Map.groupBy(visible, (entry) => entry.metric);
  const stored = baselineWords(baseline);
  if (metrics.size === 0) return [`will see   not known before the first stored runs${stored}`];
  const lines = [...metrics].map(([metric, entries], index) => {
    const percentiles = Map.groupBy(entries, (entry) => entry.percentile);
    const effects = [...percentiles].map(([percentile, members]) => `${percentile} ${span(members)}`);
    const lead = index === 0 ? 'will see   ' : '           ';
    return `${lead}${METRIC_WORDS[metric].short.padEnd(4)} ${effects.join('   ')}${index === 0 ? stored : ''}`;
  });
  return [...lines, ...needLines(visible)];
}

/** What it would take to see more; of many iterations the most, since one number is planned for all cells. */
function needLines(visible: readonly VisibleEffect[]): readonly string[] {
  const asked = visible.flatMap(({ metric, percentile, needs }) =>
    needs === undefined ? [] : [{ figure: `${METRIC_WORDS[metric].short} ${percentile}`, needs }],
  );
  const groups = Map.groupBy(asked, ({ needs }) => `${needs.kind} ${formatChange(needs.target)}`);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const figures = [...new Set(members.map(({ figure }) => figure))].join(', ');
    const target = formatChange(first.needs.target);
    if (first.needs.kind === 'more-iterations-cannot-help') {
      return [
        `to see ${target} at ${figures}   more iterations cannot help: add baseline runs, or give it a base to call`,
      ];
    }
    const most = Math.max(...members.map(({ needs }) => (needs.kind === 'iterations' ? needs.n : 0)));
    return [`to see ${target} at ${figures}   about ${formatCount(most)} iterations`];
  });
}

function baselineWords(baseline: PlanSummary['baseline']): string {
  if (baseline === undefined || baseline.runs === 0) return '   (no stored runs)';
  const age = baseline.newestHours === undefined ? '' : `, newest ${ageWords(baseline.newestHours)}`;
  return `   (${baseline.runs === 1 ? '1 stored run' : `${formatCount(baseline.runs)} stored runs`}${age})`;
}

/** 20 min, 9 h: to the minute below an hour, to the hour above. */
function ageWords(hours: number): string {
  const minutes = Math.max(1, Math.round(hours * 60));
  return formatMs(minutes < 60 ? minutes * 60_000 : Math.round(hours) * 3_600_000);
}

/** One figure, or the range over the cells. */
function span(members: readonly VisibleEffect[]): string {
  const effects = members.map((entry) => entry.effect);
  const low = formatChange(Math.min(...effects));
  const high = formatChange(Math.max(...effects));
  return low === high ? low : `${low.replace(/ %$/, '')} to ${high}`;
}

/** Cells by name, the called ones with their price; a long matrix is cut. */
function cellLines(cells: readonly PlanSummaryCell[]): readonly string[] {
  const shown = cells.slice(0, 30).map((cell) => `  ${escapeTerminal(cell.id)}  ${cellFacts(cell)}`);
  const more = cells.length - shown.length;
  return more > 0 ? [...shown, `  and ${formatCount(more)} more`] : shown;
}

function cellFacts(cell: PlanSummaryCell): string {
  if (!cell.called) return 'untouched, not called';
  const cost = cell.worstCaseUsd === undefined ? '' : `, at most ${formatUsd(cell.worstCaseUsd)}`;
  return `${partWords(cell)} calls${cost}`;
}
