import { createHash } from 'node:crypto';

import type { KeptRuns } from '../../model/platform.js';
import type { BaselineSource } from '../../model/report.js';
import type { Run } from '../../model/run.js';
import { type Answer, type GitHubApi, isProblem } from './api.js';
import { type ArtifactKey, type NameFilter, type ReadName, readArtifactName } from './artifact-name.js';
import { downloadArtifact } from './download-artifact.js';
import { type FoundRun, findRuns, orderByAncestry } from './find-runs.js';
import { unzip } from './unzip.js';

/** Name of the run file in an artifact, and of everything that may lie beside it. */
const RUN_FILE = 'run.json';
export const ARTIFACT_FILES: ReadonlySet<string> = new Set([
  RUN_FILE,
  'report.md',
  'report.html',
  'junit.xml',
  'summary.json',
]);

export interface BaselineRequest {
  readonly repositoryId: number;
  readonly branch: string;
  readonly workflowPath: string;
  /** This run itself, which is no baseline. */
  readonly runId: number;
  /** Commit whose ancestors are preferred: the base of a change, or this commit on the watch. */
  readonly baseSha: string | undefined;
  readonly key: Pick<ArtifactKey, 'prefix' | 'suite' | 'job'>;
  /** K. */
  readonly wanted: number;
}

/** Beyond K, so that runs that are held back or too old for a cell do not leave it without a baseline. */
const SPARE_RUNS = 5;

/**
 * The newest runs of this workflow on the baseline branch, with the run file that this job left in each: what the
 * threat "poisoned baseline" of the design allows, and nothing else. Every run that was looked at and not taken is named.
 */
export async function baselineArtifacts(api: GitHubApi, request: BaselineRequest): Promise<KeptRuns> {
  const found = await findRuns(api, request);
  if ('problem' in found) return { files: [], refused: [], problems: [found.problem] };
  const ordered = await orderByAncestry(api, found.runs, request.baseSha);
  const files: { path: string; text: string; run: FoundRun }[] = [];
  const refused: BaselineSource[] = [...found.refused];
  const problems: string[] = [];
  for (const run of ordered) {
    if (files.length >= request.wanted + SPARE_RUNS) break;
    const taken = await takeRunFiles(api, run, request.key);
    if ('problem' in taken) {
      problems.push(taken.problem);
      break; // the next request would meet the same wall
    }
    files.push(...taken.files.map((file) => ({ ...file, run })));
    refused.push(...taken.refused);
  }
  return {
    files,
    refused,
    problems,
    accept: accepting(
      files.map(({ run }) => run),
      request,
    ),
  };
}

interface Taken {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly refused: readonly BaselineSource[];
}

/** Attempts of one run that add evidence; somebody who tries more often is not told more. */
const MOST_ATTEMPTS = 5;

/** The run files of one workflow run: one, or one a shard; of several attempts the last. */
export async function takeRunFiles(
  api: GitHubApi,
  run: FoundRun,
  key: NameFilter,
): Promise<Taken | { readonly problem: string }> {
  const listed = await listArtifacts(api, run, key);
  if (isProblem(listed)) return { problem: listed.problem };
  const last = new Map(listed.data.toSorted((a, b) => a.attempt - b.attempt).map((one) => [one.stem, one]));
  if (last.size === 0) return { files: [], refused: [refusal(run, 'It holds no artifact of this job and suite.')] };
  return takeEach(api, run, [...last.values()]);
}

/** What earlier attempts of this very run left, the same shard's, oldest first. */
export async function takeEarlierAttempts(
  api: GitHubApi,
  run: FoundRun,
  { attempt, shard, ...key }: ArtifactKey,
): Promise<Taken | { readonly problem: string }> {
  const listed = await listArtifacts(api, run, key);
  if (isProblem(listed)) return { problem: listed.problem };
  const own = shard === undefined ? '' : `${shard.index}-${shard.count}`;
  const earlier = listed.data.filter((one) => one.attempt < attempt && one.shard === own);
  return takeEach(api, run, earlier.toSorted((a, b) => a.attempt - b.attempt).slice(-MOST_ATTEMPTS));
}

interface ListedArtifact extends ReadName {
  readonly id: number;
  readonly name: string;
  readonly expired: boolean;
  readonly digest?: string | null;
  readonly size_in_bytes: number;
}

async function listArtifacts(
  api: GitHubApi,
  run: FoundRun,
  key: NameFilter,
): Promise<Answer<readonly ListedArtifact[]>> {
  const { owner, repo } = api;
  const answer = await api.ask(`the artifacts of run ${run.id}`, 'actions: read', (octokit) =>
    octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, { owner, repo, run_id: run.id, per_page: 100 }),
  );
  if (isProblem(answer)) return answer;
  return {
    data: answer.data.flatMap((artifact) => {
      const read = readArtifactName(artifact.name, key);
      return read === undefined ? [] : [{ ...artifact, ...read }];
    }),
  };
}

async function takeEach(
  api: GitHubApi,
  run: FoundRun,
  artifacts: readonly ListedArtifact[],
): Promise<Taken | { readonly problem: string }> {
  const files: { path: string; text: string }[] = [];
  const refused: BaselineSource[] = [];
  for (const artifact of artifacts) {
    const taken = artifact.expired ? { refused: 'Its artifact has expired.' } : await takeRunFile(api, artifact);
    if ('problem' in taken) return taken;
    if ('refused' in taken) refused.push(refusal(run, taken.refused));
    else files.push({ path: `${RUN_FILE} of ${artifact.name} (run ${run.id})`, text: taken.text });
  }
  return { files, refused };
}

type TakenFile = { readonly text: string } | { readonly refused: string } | { readonly problem: string };

async function takeRunFile(api: GitHubApi, artifact: ListedArtifact): Promise<TakenFile> {
  const zip = await downloadArtifact(api, artifact.id, artifact.size_in_bytes);
  if ('problem' in zip || 'refused' in zip) return zip;
  // Absent on artifacts of before 2025; then the archive's own check sums stand alone.
  if (artifact.digest != null && artifact.digest !== `sha256:${createHash('sha256').update(zip.bytes).digest('hex')}`) {
    return { refused: 'Its artifact is not the one that was uploaded: the digest differs.' };
  }
  const unzipped = unzip(zip.bytes, ARTIFACT_FILES, new Set([RUN_FILE]));
  if ('problem' in unzipped) return { refused: unzipped.problem };
  const file = unzipped.files.get(RUN_FILE);
  if (file === undefined) return { refused: 'Its artifact holds no run file.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file) };
  } catch {
    return { refused: 'Its run file is not UTF-8 text.' };
  }
}

/** Whether a run file says of itself what GitHub says of the run that it came from. */
export function accepting(
  runs: readonly FoundRun[],
  { repositoryId, workflowPath }: Pick<BaselineRequest, 'repositoryId' | 'workflowPath'>,
): (run: Run) => string | undefined {
  const known = new Map(runs.map((run) => [String(run.id), run]));
  return ({ provenance }) => {
    const source = provenance.runId === undefined ? undefined : known.get(provenance.runId);
    if (source === undefined) return 'It does not say which workflow run made it, or names another one.';
    if (provenance.repositoryId !== String(repositoryId)) return 'It was made in another repository.';
    if (provenance.sha !== undefined && provenance.sha !== source.sha)
      return 'It names another commit than the run it came from.';
    if (provenance.event !== source.event) return 'It names another event than the run it came from.';
    // `owner/repo/.github/workflows/gate.yml@refs/heads/main`
    return provenance.workflow?.split('@')[0]?.endsWith(`/${workflowPath}`) === true
      ? undefined
      : 'It names another workflow than the run it came from.';
  };
}

function refusal(run: FoundRun, reason: string): BaselineSource {
  return { runId: String(run.id), startedAt: run.startedAt, sha: run.sha, url: run.url, cells: 0, refused: reason };
}
