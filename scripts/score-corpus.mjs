// @ts-check
/**
 * node scripts/score-corpus.mjs DIR [--reference FILE]
 *
 * Scores a folder of labelled jobs (*.json or *.json.gz, either format: one-stage jobs, or jobs with sentinels and
 * sequential pairs) with the built library and prints one JSON line. Without --reference it looks for
 * reference-<folder>.json, or the only reference-*.json, beside the folder.
 *
 * Exit 1: a verdict, suspect, pair count or flag differs from the reference. Exit 2: nothing to score, or no built library.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

import { isDuetJob, scoreDuetJob, scoreOneStageJob, summarise } from './corpus-engine.mjs';
import { loadStats } from './load-stats.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { reference: { type: 'string' } } });
const [directory] = positionals;
if (directory === undefined || positionals.length > 1)
  stop('usage: node scripts/score-corpus.mjs DIR [--reference FILE]');

const files = existsSync(directory)
  ? readdirSync(directory)
      .filter((name) => /\.json(\.gz)?$/.test(name))
      .toSorted()
  : [];
if (files.length === 0) stop(`${directory}: no *.json or *.json.gz in it.`);
const stats = await loadStats();
const referenceFile = values.reference ?? besideParent(directory);
const reference = referenceFile === undefined ? undefined : readReference(referenceFile);

const oneStage = [];
const sequential = [];
for (const name of files) {
  const job = readJson(join(directory, name));
  if (isDuetJob(job)) sequential.push(scoreDuetJob(stats, job));
  else oneStage.push(scoreOneStageJob(stats, job));
}
const summary = summarise(oneStage, sequential, reference);
process.stdout.write(`${JSON.stringify(summary)}\n`);
if (summary.parity !== undefined && summary.parity !== null && summary.parity.same !== summary.parity.of)
  process.exitCode = 1;

/** @param {string} path */
function readJson(path) {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

/** @param {string} path */
function readReference(path) {
  if (!existsSync(path)) stop(`${path}: no such reference file.`);
  /** @type {{ id: string }[]} */
  const rows = readJson(path);
  return new Map(rows.map((row) => [row.id, row]));
}

/** @param {string} folder */
function besideParent(folder) {
  const parent = dirname(resolve(folder));
  const own = join(parent, `reference-${basename(resolve(folder))}.json`);
  if (existsSync(own)) return own;
  const found = readdirSync(parent).filter((name) => /^reference-.*\.json$/.test(name));
  return found.length === 1 ? join(parent, found[0] ?? '') : undefined;
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`score-corpus: ${sentence}\n`);
  process.exit(2);
}
