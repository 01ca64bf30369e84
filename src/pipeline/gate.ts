import { keepYoungSpaceSmall } from '../measure/young-space.js';
import type { Platform } from '../model/platform.js';
import type { Report } from '../model/report.js';
import type { Settings } from '../model/settings.js';
import { withoutCalls } from './job.js';
import { measureJob } from './measure-job.js';
import { prepareJob } from './prepare.js';
import { preflight } from './preflight.js';
import type { Redact } from './redaction.js';
import { reportFiles } from './report-files.js';
import { sitting } from './sitting.js';
import type { World } from './world.js';

export interface GateResult {
  readonly report: Report;
  readonly exit: number;
  /** For people, as text. */
  readonly text: string;
  /** For machines: one JSON document. */
  readonly json: string;
  /** Takes the keys of this job out of whatever else is said of it. */
  readonly redact: Redact;
}

/** Measures, compares, decides, tells. What `latency-lens gate` and the action do. */
export async function gate(settings: Settings, world: World, platform?: Platform): Promise<GateResult> {
  // Planning makes the young heap grow, too: 5 to 15 MB at a thousand streams. The instrument lets it grow again when
  // it is closed; a job that is refused before is seen to here.
  const letYoungSpaceGrow = keepYoungSpaceSmall();
  try {
    return await steps(settings, world, platform);
  } finally {
    letYoungSpaceGrow();
  }
}

async function steps(settings: Settings, given: World, platform: Platform | undefined): Promise<GateResult> {
  const world: World = platform === undefined ? given : { ...given, place: platform.place };
  const files = reportFiles(settings.outDir, world.cwd);
  const intended = await prepareJob(settings, world, platform); //      words        → checked intent
  const { worst, missing } = preflight(intended, world); //             intent       → allowed, or refused
  const job = missing.length === 0 ? intended : withoutCalls(intended, missing);
  const measured = await sitting(job, worst, world, measureJob); //     intent       → raw observations, failures included
  // Half of the program is what comes after measuring, so it is loaded then: the first call does not wait for it.
  const { conclude } = await import('./conclude.js');
  return conclude(job, measured, files, world); //                      observations → verdict, told in every form
}
