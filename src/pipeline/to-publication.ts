import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { failures } from '../model/failures.js';
import type { LensError } from '../model/lens-error.js';
import type { Annotation, Publication } from '../model/platform.js';
import type { Report } from '../model/report.js';
import { isRed, comparisonName } from '../model/state-words.js';
import { formatRatio } from '../model/figures.js';
import type { CellVerdict } from '../model/verdict.js';
import { renderFailureMarkdown } from '../report/failure-markdown.js';
import { renderMarkdown } from '../report/markdown.js';
import { plainHeadline } from '../report/story.js';
import { reportFiles } from './report-files.js';
import type { Settings } from '../model/settings.js';
import { type Redact, redactorFor } from './redaction.js';
import type { World } from './world.js';

/** What a verdict says to a platform: words, marks, outputs, files. */
export function toPublication(report: Report, settings: Settings, world: World, redact: Redact): Publication {
  const { run, verdict } = report;
  const { costUsd, requests } = run.spending;
  const summary = {
    state: verdict.state,
    exit: verdict.exit,
    mode: verdict.mode,
    counts: verdict.counts,
    costUsd,
    requests,
  };
  return {
    suite: run.suite,
    markdown: ({ limit, bytes, link }) =>
      redact(
        renderMarkdown(report, { limit, ...(bytes !== undefined && { bytes }), ...(link !== undefined && { link }) }),
      ),
    noteworthy: verdict.cells.some(({ state }) => state !== 'unchanged') || verdict.findings.some(({ top }) => top),
    annotations: annotations(report, settings).map((one) => ({ ...one, message: redact(one.message) })),
    outputs: {
      verdict: verdict.state,
      regressions: String(verdict.cells.filter(isRed).length),
      inconclusive: String(verdict.counts.inconclusive ?? 0),
      'cost-usd': money(costUsd),
      'run-path': report.files.run ?? '',
      'report-path': report.files.html ?? '',
      'summary-json': redact(JSON.stringify({ ...summary, headline: plainHeadline(report) })),
    },
    files: filesOf(settings, world),
  };
}

/** What is said when there is no verdict: a mistake that the user can mend, or a bug of ours. */
export function toFailurePublication(errors: readonly LensError[], settings: Settings, world: World): Publication {
  const suite = settings.suite ?? 'default';
  const redact = redactorFor(world.env);
  const [first] = errors;
  const exit = first === undefined ? 70 : failures[first.code].exit;
  const words = {
    suite,
    errors,
    called: first === undefined || first.code === 'caps/reached' || first.code === 'output/unwritable',
  };
  return {
    suite,
    markdown: ({ limit, link }) => redact(renderFailureMarkdown(words, limit, link)),
    noteworthy: true,
    annotations: errors.map(({ code, message, position }) => ({
      level: 'error',
      title: code,
      message: redact(message),
      ...(position !== undefined && { file: position.file, line: position.line }),
    })),
    outputs: {
      verdict: 'error',
      regressions: '0',
      inconclusive: '0',
      'cost-usd': '0',
      'run-path': '',
      'report-path': '',
      'summary-json': JSON.stringify({ state: 'error', exit, codes: errors.map(({ code }) => code) }),
    },
    files: filesOf(settings, world),
  };
}

/** Never in the form 1e-7, which shells and spreadsheets read in their own ways. */
function money(usd: number): string {
  return usd.toFixed(9).replace(/\.?0+$/, '');
}

/** What lies there: of a run that failed, what it had written by then. */
function filesOf(settings: Settings, world: World): Publication['files'] {
  const { run, markdown, html, junit, summary } = reportFiles(settings.outDir, world.cwd);
  const paths = [run, markdown, html, junit, summary].map((path) => resolve(world.cwd, path));
  return {
    folder: resolve(world.cwd, settings.outDir),
    names: paths.filter((path) => existsSync(path)).map((path) => basename(path)),
  };
}

/** One mark a red cell, on the line of the config that chose its model. */
function annotations({ verdict, run }: Report, settings: Settings): readonly Annotation[] {
  const lines = new Map(run.cells.map(({ id, configLine }) => [id, configLine]));
  return verdict.cells.filter(isRed).map((cell) => {
    const line = lines.get(cell.cell);
    return {
      level: verdict.exit === 0 ? 'warning' : 'error',
      title: `Latency Lens: ${cell.cell}`,
      message: redWords(cell),
      file: settings.configFile,
      ...(line !== undefined && { line }),
    };
  });
}

function redWords({ comparisons, explanations }: CellVerdict): string {
  const reds = comparisons.filter(({ state }) => state === 'regression');
  const figures = reds.map(
    (row) => `${comparisonName(row)} ${row.ratio === undefined ? 'over its limit' : formatRatio(row.ratio)}`,
  );
  const [why] = explanations;
  return [`${figures.join(', ')}.`, ...(why === undefined ? [] : [why.sentence])].join(' ');
}
