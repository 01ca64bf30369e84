import type { Report } from '../model/report.js';
import { SUMMARY_SCHEMA, SUMMARY_VERSION, type Summary, type SummaryCell } from '../model/summary.js';
import type { CellVerdict } from '../model/verdict.js';

/** @param headline First line of the report, without markup (`plainHeadline` of the report room). */
export function toSummary(report: Report, headline: string): Summary {
  const { run, verdict, baseline, caps } = report;
  const { maxCostUsd } = caps;
  return {
    schema: SUMMARY_SCHEMA,
    version: SUMMARY_VERSION,
    headline,
    state: verdict.state,
    exit: verdict.exit,
    mode: verdict.mode,
    counts: verdict.counts,
    suite: run.suite,
    runId: run.id,
    startedAt: run.startedAt,
    durationMs: run.durationMs,
    tool: { name: run.provenance.tool, version: run.provenance.toolVersion },
    ...(report.headSha !== undefined && { headSha: report.headSha }),
    ...(report.baseSha !== undefined && { baseSha: report.baseSha }),
    ...(run.partial !== undefined && { partial: run.partial }),
    cells: verdict.cells.map(toCell),
    findings: verdict.findings,
    baseline: {
      wanted: report.baselineWanted,
      used: baseline.filter((source) => source.refused === undefined).length,
      sources: baseline,
    },
    spending: { ...run.spending, ...(maxCostUsd !== undefined && { maxCostUsd }) },
    instrument: run.health,
    files: report.files,
  };
}

/** One line of JSON with a line end. What is not finite is left out: JSON would write it as null. */
export function summaryJson(report: Report, headline: string): string {
  return `${JSON.stringify(toSummary(report, headline), (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? undefined : value,
  )}\n`;
}

function toCell({ comparisons, ...cell }: CellVerdict): SummaryCell {
  return { ...cell, comparisons: comparisons.map(({ cell: _cell, ...comparison }) => comparison) };
}
