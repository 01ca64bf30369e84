import type { Report } from '../model/report.js';
import type { Run } from '../model/run.js';
import { DEFAULT_SETTINGS } from '../model/settings.js';
import type { Verdict } from '../model/verdict.js';
import { distributionsOf } from '../verdict/distributions.js';
import type { ReportFiles } from './report-files.js';
import type { Job } from './job.js';
import { joinsBaseline } from './record.js';
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
    recorded: joinsBaseline(job, run),
    distributions: cellEvidence(job, run.trials).flatMap((evidence) =>
      distributionsOf(
        evidence,
        (job.baseline.perCell.get(evidence.cell.id) ?? []).map(({ startedAt }) => startedAt),
      ),
    ),
  };
}

/** The platform's word where there is one: on a pull request the checkout is a merge that nobody knows by name. */
function commits({ around, settings, baseRefSha }: Job, run: Run): Pick<Report, 'headSha' | 'baseSha'> {
  const headSha = around?.headSha ?? run.provenance.sha;
  const baseSha = around === undefined ? (baseRefSha ?? settings.baseRef) : around.baseSha;
  return { ...(headSha !== undefined && { headSha }), ...(baseSha !== undefined && { baseSha }) };
}

/** The same call once more: what was said over the config, and the base as the commit that it was. */
function reproduction({ settings, plan, around, baseRefSha }: Job): string {
  const base = baseRefSha ?? settings.baseRef ?? around?.baseSha;
  const { maxCostUsd, suite } = settings;
  const flags: readonly (readonly [string, string | number | undefined])[] = [
    ['--config', settings.configFile],
    ['--base-ref', base],
    ['--base-config', base === undefined ? settings.baseConfigFile : undefined],
    ['--baseline-dir', settings.baselineDir],
    ...settings.earlierRuns.map((path) => ['--earlier-run', path] as const),
    ['--suite', suite === 'default' ? undefined : suite],
    ['--iterations', settings.iterations],
    ['--measure', settings.measure === 'changed' ? undefined : settings.measure],
    ['--mode', settings.mode],
    ['--confirm', settings.confirm],
    ['--on-inconclusive', settings.onInconclusive],
    ['--on-drift', settings.onDrift],
    ['--baseline-runs', unusual(settings.baselineRuns, DEFAULT_SETTINGS.baselineRuns)],
    ['--baseline-max-age-days', unusual(settings.baselineMaxAgeDays, DEFAULT_SETTINGS.baselineMaxAgeDays)],
    ['--allowed-hosts', listed(settings.allowedHosts)],
    ['--allow-env', listed(settings.allowedEnv)],
    ['--max-cost-usd', maxCostUsd === null ? 'none' : maxCostUsd],
    ['--max-requests', settings.maxRequests],
    ['--max-minutes', settings.maxMinutes],
    ['--seed', plan.seed],
  ];
  const words = flags.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag} ${shellWord(String(value))}`]));
  const unrecorded = settings.baselineDir !== undefined && !settings.record ? ['--no-record'] : [];
  return `npx llm-latency-lens gate ${[...words, ...unrecorded].join(' ')}`;
}

function unusual(value: number, usual: number): number | undefined {
  return value === usual ? undefined : value;
}

function listed(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join(',');
}

/** Ready to paste: a name with a blank, a quote or a dollar in it does nothing else in a shell. */
function shellWord(text: string): string {
  return /^[\w./:@=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Calls beyond the candidate's own: sentinels and confirmation. */
function extraCalls(run: Run): Pick<Report, 'extra'> {
  const extra = run.trials.filter(
    (trial) => trial.stage === 'confirm' || (trial.stage === 'main' && trial.arm === 'base'),
  );
  if (extra.length === 0) return {};
  return {
    extra: {
      requests: extra.length,
      costUsd: (run.spending.costUsd * extra.length) / Math.max(1, run.spending.requests),
    },
  };
}
