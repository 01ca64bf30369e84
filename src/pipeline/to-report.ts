import type { Report } from '../model/report.js';
import type { Run } from '../model/run.js';
import type { Verdict } from '../model/verdict.js';
import { distributionsOf } from '../verdict/distributions.js';
import type { ReportFiles } from './deliver.js';
import type { Job } from './job.js';
import { cellEvidence } from './to-evidence.js';

/** Everything the renderers need, and nothing that they would have to work out. */
export function toReport(job: Job, run: Run, verdict: Verdict, files: ReportFiles): Report {
  const { settings } = job;
  return {
    run,
    verdict,
    baseline: job.baseline.sources,
    baselineWanted: settings.baselineRuns,
    caps: { maxCostUsd: job.plan.caps.maxCostUsd },
    reproduce: reproduction(job),
    files: { run: files.run, markdown: files.markdown, html: files.html },
    ...commits(job, run),
    ...(job.around?.acceptLabel !== undefined && { acceptLabel: job.around.acceptLabel }),
    ...extraCalls(run),
    gate: job.policy,
    distributions: cellEvidence(job, run.trials).flatMap((evidence) =>
      distributionsOf(evidence, (job.baseline.perCell.get(evidence.cell.id) ?? []).map(({ startedAt }) => startedAt)),
    ),
  };
}

/** The platform's word where there is one: on a pull request the checkout is a merge that nobody knows by name. */
function commits({ around, settings }: Job, run: Run): Pick<Report, 'headSha' | 'baseSha'> {
  const headSha = around?.headSha ?? run.provenance.sha;
  const baseSha = around === undefined ? settings.baseRef : around.baseSha;
  return { ...(headSha !== undefined && { headSha }), ...(baseSha !== undefined && { baseSha }) };
}

function reproduction({ settings, plan, around }: Job): string {
  const flags = [
    ['--config', settings.configFile],
    ['--base-ref', settings.baseRef ?? around?.baseSha],
    ['--base-config', settings.baseConfigFile],
    ['--baseline-dir', settings.baselineDir],
    ['--seed', plan.seed],
  ].flatMap(([flag, value]) => (value === undefined ? [] : [`${flag} ${shellWord(value)}`]));
  return `npx llm-latency-lens gate ${flags.join(' ')}`;
}

/** Ready to paste: a name with a blank, a quote or a dollar in it does nothing else in a shell. */
function shellWord(text: string): string {
  return /^[\w./:@=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Calls beyond the candidate's own: sentinels and confirmation. */
function extraCalls(run: Run): Pick<Report, 'extra'> {
  const extra = run.trials.filter((trial) => trial.stage === 'confirm' || (trial.stage === 'main' && trial.arm === 'base'));
  if (extra.length === 0) return {};
  return { extra: { requests: extra.length, costUsd: (run.spending.costUsd * extra.length) / Math.max(1, run.spending.requests) } };
}
