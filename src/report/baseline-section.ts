import { formatCount, formatMs } from '../model/figures.js';
import type { BaselineSource, Report } from '../model/report.js';
import { code, link, type Phrase, say, sentence } from './phrase.js';
import { usedRuns } from './selection.js';
import type { Section } from './story-shape.js';

/** Which stored runs counted, how old they are, and why others did not. */
export function baselineSection(report: Report): Section | undefined {
  const { baseline } = report;
  if (baseline.length === 0) return undefined;
  const used = usedRuns(report);
  const newest = newestAge(report);
  const refused = baseline.length - used;
  const age = newest === undefined ? '' : `, newest ${newest} old`;
  const left = refused === 0 ? '' : `, ${formatCount(refused)} left out`;
  return {
    id: 'baseline',
    rank: 1,
    title: say`Baseline: ${used} of ${report.baselineWanted} runs${age}${left}`,
    blocks: [{ type: 'list', items: baseline.map((source) => sourceLine(source, report)) }],
  };
}

function sourceLine(source: BaselineSource, report: Report): Phrase {
  const sha = source.sha === undefined ? [] : say` at ${code(shortSha(source.sha))}`;
  const old = ageOf(source, report);
  const age = old === undefined ? '' : `, ${old} old`;
  const run = say`${link(`run ${source.runId}`, source.url)}${sha}, ${clock(source.startedAt)}${age}`;
  return source.refused === undefined
    ? say`${run}: used for ${source.cells} ${source.cells === 1 ? 'cell' : 'cells'}`
    : say`${run}: left out. ${sentence(source.refused)}`;
}

function newestAge(report: Report): string | undefined {
  const used = report.baseline.filter((source) => source.refused === undefined);
  const newest = used.toSorted((left, right) => Date.parse(right.startedAt) - Date.parse(left.startedAt))[0];
  return newest === undefined ? undefined : ageOf(newest, report);
}

/** Measured from the start of this run, so that a report rendered later says the same. */
function ageOf(source: BaselineSource, report: Report): string | undefined {
  const ms = Date.parse(report.run.startedAt) - Date.parse(source.startedAt);
  if (!Number.isFinite(ms) || ms < 0) return undefined;
  const hour = 3_600_000;
  return ms < hour
    ? formatMs(Math.max(60_000, Math.round(ms / 60_000) * 60_000))
    : formatMs(Math.round(ms / hour) * hour);
}

/** 2026-11-20 03:00 UTC; as it stands when it is no time. */
function clock(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

export function shortSha(sha: string): string {
  return sha.slice(0, 7);
}
