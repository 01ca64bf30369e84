import { EXIT } from '../model/failures.js';
import type { Platform } from '../model/platform.js';
import type { Report } from '../model/report.js';
import type { Run } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import type { Verdict } from '../model/verdict.js';
import { decide } from '../verdict/decide.js';
import type { Duet } from '../verdict/duet.js';
import { reportFiles, writeReport, writeRun } from './deliver.js';
import { type Job, targetsOf, withoutCalls } from './job.js';
import { measureJob } from './measure-job.js';
import { prepareJob } from './prepare.js';
import { preflight } from './preflight.js';
import { printReport } from './print.js';
import { keepInBaseline } from './record.js';
import { fileRedactorFor, type Redact, redactorFor } from './redaction.js';
import { sitting } from './sitting.js';
import { jobEvidence } from './to-evidence.js';
import { withDecision } from './to-run.js';
import { toReport } from './to-report.js';
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
export async function gate(settings: Settings, given: World, platform?: Platform): Promise<GateResult> {
  const world: World = platform === undefined ? given : { ...given, place: platform.place };
  const files = reportFiles(settings.outDir, world.cwd);
  const intended = await prepareJob(settings, world, platform); //      words        → checked intent
  const { worst, missing } = preflight(intended, world); //             intent       → allowed, or refused
  const job = missing.length === 0 ? intended : withoutCalls(intended, missing);
  const measured = await sitting(job, worst, world, measureJob); //     intent       → raw observations, failures included
  const redactFile = fileRedactorFor(world.env, targetsOf(job));
  await writeRun(measured.run, files, world.cwd, redactFile); //                    … which nothing after this can lose
  const verdict = judge(job, measured, world); //                        observations → states with causes
  const run = withDecision(measured.run, verdict);
  const report = toReport(job, run, verdict, files); //                  states       → what is to be said
  await writeReport(report, files, world.cwd, redactFile); //                       … in every form
  await keepInBaseline(job, run, world, redactFile);
  const { text, json } = printReport(report, world);
  const redact = redactorFor(world.env, targetsOf(job));
  return { report, exit: verdict.exit, text: redact(text), json: redact(json), redact };
}

/** The caps end with an exit code of their own, unless they only cut a confirmation short. */
function judge(
  job: Job,
  measured: { readonly run: Run; readonly duet: Duet | undefined; readonly planned: boolean },
  world: World,
): Verdict {
  const verdict = decide(jobEvidence(job, measured.run, world.now()), measured.duet, job.findings);
  const { partial } = measured.run;
  const capped = (partial === 'cost-cap' || partial === 'request-cap') && !measured.planned;
  return capped ? { ...verdict, exit: EXIT.cap } : verdict;
}
