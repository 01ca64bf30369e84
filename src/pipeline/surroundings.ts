import { readStoredRuns } from '../baseline/read-stored-runs.js';
import type { StoredRun } from '../baseline/series.js';
import type { Accepted, Plan } from '../model/plan.js';
import type { KeptRuns, LabelAcceptance, Platform } from '../model/platform.js';
import type { BaselineSource } from '../model/report.js';
import type { Run } from '../model/run.js';
import { METRICS } from '../model/sample.js';
import type { Settings } from '../model/settings.js';
import type { Finding } from '../model/verdict.js';
import type { FileSource } from '../plan/confined-files.js';
import { type BasePlan, baseThroughPlatform } from './base-through-platform.js';
import { chooseEarlier } from './earlier-runs.js';
import type { World } from './world.js';

/** What the CI around a job knows of it, gathered before anything is decided. */
export interface Surroundings {
  readonly mode: 'change' | 'watch';
  readonly headSha?: string;
  readonly baseSha?: string;
  readonly acceptLabel?: string;
  /** Why absent keys are nobody's fault here. */
  readonly withoutSecrets?: string;
  /** The base's rules, where its config could be read and its calls could not be made out. */
  readonly rules?: Plan;
  /** Absent where no base can be called. */
  readonly base?: Plan;
  /** The base has no config: every cell is new. */
  readonly isNew: boolean;
  readonly stored: readonly StoredRun[];
  readonly refused: readonly BaselineSource[];
  /** Why a stored run is not what it says it is. */
  readonly accept: (run: Run) => string | undefined;
  readonly earlier: readonly Run[];
  /** By label: to be added to what the config accepts. */
  readonly accepted: readonly Accepted[];
  readonly findings: readonly Finding[];
}

/**
 * Everything that is asked of the platform before the first call. What it cannot say is a finding, never a failure.
 *
 * @param planOf Config text to plan, under the name it has in messages.
 * @throws LensError `security/untrusted-event`
 */
export async function askPlatform(
  platform: Platform,
  { suite }: Pick<Plan, 'suite'>,
  settings: Settings,
  world: World,
  planOf: (text: string, name: string, files: FileSource) => Plan,
): Promise<Surroundings> {
  const occasion = await platform.occasion();
  const isChange = occasion.mode === 'change';
  const baseSha = isChange ? occasion.baseSha : undefined;
  const base: BasePlan | undefined = !isChange
    ? undefined
    : baseSha === undefined
      ? { problem: occasion.baseProblem ?? 'Nothing says which commit this change is made to.' }
      : await baseThroughPlatform(platform, settings.configFile, world, (text, files) =>
          planOf(text, `${settings.configFile} at ${baseSha.slice(0, 7)}`, files),
        );
  // A directory that the caller names stands in place of what the platform keeps.
  const kept = settings.baselineDir === undefined ? await platform.storedRuns(suite) : NOTHING;
  const attempts = await platform.earlierAttempts(suite);
  const label = isChange ? await platform.acceptedByLabel() : {};
  const stored = readStoredRuns(kept.files);
  const earlier = readEarlier(attempts, platform.place.sha, suite);
  return {
    mode: occasion.mode,
    ...(occasion.headSha !== undefined && { headSha: occasion.headSha }),
    ...(baseSha !== undefined && { baseSha }),
    ...(isChange && platform.acceptLabel !== undefined && { acceptLabel: platform.acceptLabel }),
    ...(occasion.withoutSecrets !== undefined && { withoutSecrets: occasion.withoutSecrets }),
    ...(base !== undefined && 'plan' in base && { base: base.plan }),
    isNew: base !== undefined && 'isNew' in base,
    ...(base !== undefined && 'rules' in base && base.rules !== undefined && { rules: base.rules }),
    stored: stored.runs,
    refused: kept.refused,
    accept: kept.accept ?? (() => undefined),
    earlier: earlier.runs,
    accepted: acceptedBy(label),
    findings: [
      ...(base !== undefined && 'problem' in base
        ? [note('no-callable-base', `No callable base. ${base.problem}`)]
        : []),
      ...kept.problems.map((problem) => note('baseline-refused', `The baseline could not be looked at. ${problem}`)),
      ...stored.findings,
      ...attempts.problems.map((problem) => note('note', `Earlier attempts could not be looked at. ${problem}`)),
      ...attempts.refused.map(({ refused }) => note('note', `An earlier attempt does not count. ${refused ?? ''}`)),
      ...earlier.findings,
      ...labelFindings(label),
    ],
  };
}

const NOTHING: KeptRuns = { files: [], refused: [], problems: [] };

function readEarlier(
  { files, accept }: KeptRuns,
  sha: string | undefined,
  suite: string,
): { readonly runs: readonly Run[]; readonly findings: readonly Finding[] } {
  const read = readStoredRuns(files);
  const strangers = new Map(read.runs.map(({ run }) => [run, accept?.(run)]));
  const own = read.runs.filter(({ run }) => strangers.get(run) === undefined);
  const chosen = chooseEarlier(
    own.map(({ run, path = 'an earlier attempt' }) => ({ run, path })),
    { sha, suite },
  );
  const refused = [...strangers.values()].filter((reason) => reason !== undefined);
  return {
    runs: chosen.runs,
    findings: [
      ...read.findings,
      ...refused.map((reason) => note('note', `An earlier attempt does not count. ${reason}`)),
      ...chosen.findings,
    ],
  };
}

/** Every metric of every cell, for this head alone: the next push makes a new decision. */
function acceptedBy({ accepted }: LabelAcceptance): readonly Accepted[] {
  if (accepted === undefined) return [];
  const { label, by, at } = accepted;
  const reason = `label ${label}, put on by ${by} at ${at.replace('T', ' ').replace(/:\d\d(?:\.\d+)?Z$/, ' UTC')}`;
  // Compared with a day, a word is later than any: it ends with the head it was put on.
  return METRICS.map((metric) => ({ cells: '*', metric, upTo: 1e6, reason, until: 'the next push' }));
}

function labelFindings({ accepted, refused }: LabelAcceptance): readonly Finding[] {
  if (refused !== undefined) return [note('note', refused)];
  return accepted === undefined
    ? []
    : [
        note(
          'accepted',
          `The label ${accepted.label} accepts what gets slower or dearer here: put on this commit by ${accepted.by} at ${accepted.at}.`,
        ),
      ];
}

function note(kind: Finding['kind'], text: string): Finding {
  return { kind, top: true, text: text.replace(/\.$/, '') };
}
