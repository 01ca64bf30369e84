import { EXIT } from '../model/failures.js';
import type { Verdict } from '../model/verdict.js';
import { decide } from '../verdict/decide.js';
import { writeReport, writeRun } from './deliver.js';
import type { GateResult } from './gate.js';
import { type Job, targetsOf } from './job.js';
import { printReport } from './print-report.js';
import { keepInBaseline } from './record.js';
import { fileRedactorFor, redactorFor } from './redaction.js';
import type { ReportFiles } from './report-files.js';
import type { Sitting } from './sitting.js';
import { jobEvidence } from './to-evidence.js';
import { toReport } from './to-report.js';
import { withDecision } from './to-run.js';
import type { World } from './world.js';

/** From what was measured to what is said of it. */
export async function conclude(job: Job, measured: Sitting, files: ReportFiles, world: World): Promise<GateResult> {
  const redactFile = fileRedactorFor(world.env, targetsOf(job));
  await writeRun(measured.run, files, world.cwd, redactFile); //        first, so that nothing after this can lose it
  const verdict = judge(job, measured, world); //                       observations → states with causes
  const run = withDecision(measured.run, verdict);
  const report = toReport(job, run, verdict, files); //                 states       → what is to be said
  await writeReport(report, files, world.cwd, redactFile); //                        … in every form
  await keepInBaseline(job, run, world, redactFile);
  const { text, json } = printReport(report, world);
  const redact = redactorFor(world.env, targetsOf(job));
  return { report, exit: verdict.exit, text: redact(text), json: redact(json), redact };
}

/** The caps end with an exit code of their own, unless they only cut a confirmation short. */
function judge(job: Job, measured: Sitting, world: World): Verdict {
  const verdict = decide(jobEvidence(job, measured.run, world.now()), measured.duet, job.findings);
  const { partial } = measured.run;
  const capped = (partial === 'cost-cap' || partial === 'request-cap') && !measured.planned;
  return capped ? { ...verdict, exit: EXIT.cap } : verdict;
}
