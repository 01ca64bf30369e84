import { resolve } from 'node:path';

import { serializeRun } from '../baseline/serialize-run.js';
import type { Run } from '../model/run.js';
import { storeRun } from '../platform/local.js';
import type { Job } from './job.js';
import type { Redact } from './redaction.js';
import type { World } from './world.js';

/** What CI systems call the runs of a change: their measurements are no baseline for anybody. */
const CHANGE_EVENTS = new Set([
  'pull_request',
  'pull_request_target',
  'merge_group',
  'merge_request_event',
  'external_pull_request_event',
]);

/** Adds a watch's run to the baseline directory. Never a change's: it may be the slow one. */
export async function keepInBaseline(job: Job, run: Run, world: World, redact: Redact): Promise<void> {
  const { baselineDir } = job.settings;
  if (baselineDir === undefined || !joinsBaseline(job, run)) return;
  await storeRun(resolve(world.cwd, baselineDir), run, redact(serializeRun(run)));
}

/** Is this run kept for later ones, in the directory that the caller named or by the platform? */
export function joinsBaseline({ mode, settings, around }: Job, { provenance, trials }: Run): boolean {
  const isChange = mode === 'change' || CHANGE_EVENTS.has(provenance.event ?? '');
  const hasPlace = settings.baselineDir !== undefined || around !== undefined;
  return hasPlace && settings.record && !isChange && trials.length > 0;
}
