import { takeRunFiles } from './baseline-artifacts.js';
import { type Commented, publishComment } from './comment.js';
import { findPullRequest } from './find-pull-request.js';
import { type GitHubContext, NO_TOKEN, openJob } from './open-job.js';
import { setOutputs } from './publish.js';

export interface CommentedRun extends Commented {
  /** What could not be read or said, one sentence each. */
  readonly problems: readonly string[];
}

/** More suites than that in one workflow run are not ours. */
const MOST_COMMENTS = 5;

const FOREIGN = '> ▲ These figures are what another workflow run says of itself; nobody here has checked them.';

/**
 * The second stage for forks: their runs may not comment, so this one does, on `workflow_run`, without any of their
 * code. What the first stage left is an archive that a stranger may have made: its run file is read under the schema
 * of runs and rendered anew, its own markdown is not looked at.
 *
 * @param render From the text of a run file to markdown with its hidden marker; throws on what is no run file.
 */
export async function commentForRun(
  context: GitHubContext,
  runId: number,
  render: (runFile: string) => Promise<string>,
): Promise<CommentedRun> {
  const { api, event, settings, desk } = openJob(context);
  if (api === undefined) return { problems: [NO_TOKEN] };
  const stage = await findPullRequest(api, event.repositoryId, runId);
  if ('problem' in stage) return { problems: [stage.problem] };
  const taken = await takeRunFiles(api, stage.run, { prefix: settings.artifactName });
  if ('problem' in taken) return { problems: [taken.problem] };
  const problems = taken.refused.map(({ refused }) => `Run ${runId}: ${refused ?? ''}`);
  const urls: string[] = [];
  for (const { text, path } of taken.files.slice(0, MOST_COMMENTS)) {
    const markdown = await rendered(render, text);
    if (markdown === undefined) {
      problems.push(`The ${path} is no run file with a report.`);
      continue;
    }
    const said = await publishComment(api, {
      number: stage.number,
      headSha: stage.headSha,
      runId,
      attempt: 1,
      when: settings.comment,
      noteworthy: true,
      markdown: (limit) => marked(markdown, limit, stage.run.url),
    });
    if (said.problem !== undefined) problems.push(said.problem);
    if (said.url !== undefined) urls.push(said.url);
  }
  const [url] = urls;
  setOutputs(desk, url === undefined ? {} : { 'comment-url': url });
  return { problems, ...(url !== undefined && { url }) };
}

async function rendered(render: (runFile: string) => Promise<string>, text: string): Promise<string | undefined> {
  try {
    return await render(text);
  } catch {
    // Whatever a stranger put there is the stranger's fault, never ours.
    return undefined;
  }
}

/** Below the marker stands whose words these are. */
function marked(markdown: string, limit: number, url: string): string {
  const end = markdown.indexOf('\n');
  const [marker, rest] = end < 0 ? [markdown, ''] : [markdown.slice(0, end), markdown.slice(end)];
  const whole = `${marker}\n${FOREIGN}\n${rest}`;
  return whole.length <= limit
    ? whole
    : `${marker}\n${FOREIGN}\n\nThe report is too long for a comment: see [the run](${url}).\n`;
}
