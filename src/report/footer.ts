import { formatChange, formatCount, formatMs, formatUsd } from '../model/figures.js';
import type { Report } from '../model/report.js';
import { METRIC_WORDS } from '../model/state-words.js';
import { shortSha } from './baseline-section.js';
import { code, joinPhrases, link, type Phrase, say } from './phrase.js';
import { redCells } from './selection.js';

/** Money, instrument and reach on one line; how to reproduce and accept on the next. */
export function footerOf(report: Report): readonly Phrase[] {
  if (report.run.spending.requests === 0) return [];
  const measured = [spentWords(report), instrumentWords(report), reachWords(report)];
  const todo = [
    ...(report.reproduce === undefined ? [] : [say`Reproduce: ${code(report.reproduce)}`]),
    ...acceptWords(report),
  ];
  return [measured, todo]
    .map((line) =>
      joinPhrases(
        line.filter((phrase) => phrase.length > 0),
        ' · ',
      ),
    )
    .filter((phrase) => phrase.length > 0);
}

/** Spent $0.41 of $1.00 in 2 min 10 s (122 calls). */
function spentWords(report: Report): Phrase {
  const { costUsd, requests, unpriced } = report.run.spending;
  const cap = report.caps.maxCostUsd;
  const of = cap === undefined ? '' : ` of ${formatUsd(cap)}`;
  const calls = `${formatCount(requests)} ${requests === 1 ? 'call' : 'calls'}`;
  const unknown = unpriced === 0 ? '' : `, price of ${formatCount(unpriced)} unknown`;
  return say`Spent ${formatUsd(costUsd)}${of} in ${formatMs(report.run.durationMs)} (${calls}${unknown})`;
}

function instrumentWords(report: Report): Phrase {
  const { calibration, disturbed } = report.run.health;
  if (disturbed.length > 0) return say`instrument disturbed`;
  return calibration === undefined
    ? say`instrument not calibrated`
    : say`instrument error ${formatMs(calibration.p99Ms)} p99`;
}

/** smallest effect this run could see: TTFT p50 +19 %, p95 +34 to +41 %. */
function reachWords(report: Report): Phrase {
  const rows = report.verdict.cells
    .flatMap((cell) => cell.comparisons)
    .filter((row) => row.smallestVisible !== undefined);
  const metric = rows.some((row) => row.metric === 'ttft') ? 'ttft' : rows[0]?.metric;
  if (metric === undefined) return [];
  const byStatistic = Map.groupBy(
    rows.filter((row) => row.metric === metric),
    (row) => row.statistic,
  );
  const parts = [...byStatistic].map(([statistic, members]) => {
    const visible = members.flatMap((row) => row.smallestVisible ?? []);
    return `${statistic} ${span(formatChange(Math.min(...visible)), formatChange(Math.max(...visible)))}`;
  });
  return say`smallest effect this run could see: ${METRIC_WORDS[metric].short} ${parts.join(', ')}`;
}

function span(low: string, high: string): string {
  return low === high ? low : `${low.replace(/ %$/, '')} to ${high}`;
}

function acceptWords(report: Report): readonly Phrase[] {
  if (redCells(report).length === 0) return [];
  const label = report.acceptLabel === undefined ? [] : say` or the label ${code(report.acceptLabel)}`;
  return [say`Accept: add ${code('gate.accepted')} to the config${label}`];
}

/** head 1a2b3c4 · base 9f8e7d6 · attempt 2. */
export function imprintOf(report: Report): Phrase {
  const { provenance, mergedFrom } = report.run;
  const attempt = (provenance.runAttempt ?? 1) > 1 ? `run, attempt ${provenance.runAttempt}` : 'run';
  const merged = mergedFrom?.length ?? 0;
  const run = link(attempt, provenance.runUrl);
  return joinPhrases(
    [
      ...(report.headSha === undefined ? [] : [say`head ${code(shortSha(report.headSha))}`]),
      ...(report.baseSha === undefined ? [] : [say`base ${code(shortSha(report.baseSha))}`]),
      ...(run.type === 'link' || attempt !== 'run' ? [[run]] : []),
      ...(merged > 1 ? [say`${merged} runs combined`] : []),
      say`suite ${code(report.run.suite)}`,
      say`${provenance.tool} ${provenance.toolVersion}`,
    ],
    ' · ',
  );
}
