import type { Annotation, Publication, Published } from '../../model/platform.js';
import { visibleText } from '../../model/visible-text.js';
import { artifactName } from './artifact-name.js';
import { publishComment } from './comment.js';
import type { Desk } from './desk.js';
import { type OutputName, OUTPUTS } from './inputs.js';
import { artifactKey, type GitHubJob, NO_TOKEN } from './open-job.js';
import { uploadArtifact } from './upload-artifact.js';

/** The runner takes 1 MiB of summary from a step and shows nothing at all when it is more. */
const SUMMARY_BYTES = 900 * 1024;

/** More than that buries the change itself; GitHub shows ten of a kind and step at most. */
const ANNOTATIONS = 5;

/**
 * Says everything, everywhere, before the job may fail: artifact, summary, comment, annotations, outputs. What cannot
 * be said in one place is said of it in the others.
 */
export async function publish(job: GitHubJob, publication: Publication): Promise<Published> {
  const uploaded = await upload(job, publication);
  const link = 'id' in uploaded ? artifactUrl(job, uploaded.id) : runUrl(job);
  const commented = await comment(job, publication, link);
  const problems = ['problem' in uploaded ? uploaded.problem : undefined, commented.problem].filter(
    (one) => one !== undefined,
  );
  try {
    await job.desk.writeSummary(publication.markdown({ limit: SUMMARY_BYTES, bytes: true, link }));
  } catch {
    problems.push('No job summary: the runner did not take it.');
  }
  for (const annotation of publication.annotations.slice(0, ANNOTATIONS)) job.desk.annotate(safe(annotation));
  const known = {
    ...('id' in uploaded && { 'artifact-id': uploaded.id }),
    ...(commented.url !== undefined && { 'comment-url': commented.url }),
  };
  setOutputs(job.desk, { ...publication.outputs, ...known });
  return {
    ...('id' in uploaded && { artifactId: uploaded.id }),
    ...(commented.url !== undefined && { commentUrl: commented.url }),
    problems,
  };
}

async function upload(job: GitHubJob, { suite, files }: Publication): ReturnType<typeof uploadArtifact> {
  const name = artifactName({ ...artifactKey(job, suite), shard: job.settings.shard, attempt: job.event.attempt });
  return uploadArtifact(name, files.folder, files.names, job.env);
}

async function comment(
  { api, event, settings }: GitHubJob,
  { markdown, noteworthy }: Publication,
  link: string,
): ReturnType<typeof publishComment> {
  const { pull, headSha, runId, attempt } = event;
  if (pull === undefined || settings.comment === 'never') return {};
  if (api === undefined) return { problem: `No comment: ${NO_TOKEN}` };
  return publishComment(api, {
    number: pull.number,
    headSha,
    runId,
    attempt,
    when: settings.comment,
    noteworthy,
    markdown: (limit) => markdown({ limit, link }),
  });
}

export function setOutputs(desk: Desk, outputs: Publication['outputs']): void {
  for (const [name, value] of Object.entries(outputs)) {
    if (isOutput(name)) desk.setOutput(name, value);
  }
}

function isOutput(name: string): name is OutputName {
  return Object.hasOwn(OUTPUTS, name);
}

/** One line each, with nothing hidden in it, and no command of the old form, which is read in the middle of a line. */
function safe({ title, message, file, ...rest }: Annotation): Annotation {
  return {
    ...rest,
    title: oneLine(title, 200),
    message: oneLine(message, 1000),
    ...(file !== undefined && { file: oneLine(file, 400) }),
  };
}

function oneLine(text: string, limit: number): string {
  return visibleText(text, limit).replaceAll('##[', '# #[');
}

function runUrl({ env, event }: GitHubJob): string {
  const { owner, repo, runId } = event;
  return `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${owner}/${repo}/actions/runs/${runId}`;
}

function artifactUrl(job: GitHubJob, id: string): string {
  return `${runUrl(job)}/artifacts/${id}`;
}
