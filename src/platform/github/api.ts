import { setTimeout as wait } from 'node:timers/promises';

import { getOctokit } from '@actions/github';

type Octokit = ReturnType<typeof getOctokit>;

/** What became of a request: its answer, or why there is none, in words for a report. */
export type Answer<T> = { readonly data: T } | ApiProblem;

export interface ApiProblem {
  /** One sentence. Never holds an answer's body, which may quote anything. */
  readonly problem: string;
  readonly status: number;
}

export interface GitHubApi {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** For addresses that GitHub names: through the runner's proxy, where it has one, and without the token. */
  readonly fetch: typeof fetch;
  /**
   * One request or one pagination, tried again when GitHub stumbles.
   *
   * @param what What is asked for, as it stands in a sentence: "the runs of main".
   * @param permission What the token needs for it, as a workflow writes it: "actions: read".
   */
  readonly ask: <T>(what: string, permission: string, request: (octokit: Octokit) => Promise<T>) => Promise<Answer<T>>;
}

export interface ApiOptions {
  readonly token: string;
  readonly baseUrl: string;
  readonly owner: string;
  readonly repo: string;
  /** Milliseconds to wait before each further try. Tests give none. */
  readonly pausesMs?: readonly number[];
}

const PAUSES_MS = [500, 2000];
const TIMEOUT_MS = 30_000;

export function createApi({ token, baseUrl, owner, repo, pausesMs = PAUSES_MS }: ApiOptions): GitHubApi {
  const octokit = getOctokit(token, { baseUrl, log: SILENT });
  // GitHub that hangs must not hang the job: the report matters more than the baseline.
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(TIMEOUT_MS) };
  });
  return {
    octokit,
    owner,
    repo,
    fetch: proxiedFetch(octokit),
    ask: async (what, permission, request) => {
      for (const pause of [...pausesMs, undefined]) {
        try {
          return { data: await request(octokit) };
        } catch (error) {
          const failed = toFailure(error);
          if (pause === undefined || !failed.passing)
            return { problem: sentence(failed, what, permission), status: failed.status };
          await wait(pause);
        }
      }
      throw new Error('unreachable: the last round returns');
    },
  };
}

/** The toolkit's own fetch knows the runner's proxy; it comes without a type. */
function proxiedFetch(octokit: Octokit): typeof fetch {
  const found: unknown = octokit.request.endpoint.DEFAULTS.request?.fetch;
  return isFetch(found) ? found : fetch;
}

function isFetch(value: unknown): value is typeof fetch {
  return typeof value === 'function';
}

interface Failure {
  /** 0: no answer at all. */
  readonly status: number;
  readonly rateLimited: boolean;
  /** Worth another try. */
  readonly passing: boolean;
  readonly body: string;
}

function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { status: 0, rateLimited: false, passing: true, body: '' };
  // A refused connection arrives as status 500 with a cause and without a response.
  const response: unknown = 'response' in error ? error.response : undefined;
  const answered = typeof response === 'object' && response !== null;
  const status = answered && 'status' in error && typeof error.status === 'number' ? error.status : 0;
  const headers: unknown = answered && 'headers' in response ? response.headers : undefined;
  const header = (name: string): unknown =>
    typeof headers === 'object' && headers !== null
      ? Object.entries(headers).find(([key]) => key === name)?.[1]
      : undefined;
  const limited =
    (status === 403 || status === 429) &&
    (header('x-ratelimit-remaining') === '0' || header('retry-after') !== undefined);
  const secondary = /rate limit/i.test(error.message) && (status === 403 || status === 429);
  const rateLimited = limited || secondary || status === 429;
  return { status, rateLimited, passing: status === 0 || status >= 500, body: error.message };
}

/** Whether GitHub said that a text is too long (422). */
export function isTooLong({ status }: ApiProblem): boolean {
  return status === 422 || status === 413;
}

function sentence({ status, rateLimited }: Failure, what: string, permission: string): string {
  if (rateLimited) return `GitHub’s rate limit is used up, so ${what} could not be had.`;
  if (status === 403) return `The token may not have ${what}: the job needs \`permissions: ${permission}\`.`;
  if (status === 401) return `GitHub does not accept the token, so ${what} could not be had.`;
  // For what a token may not see, GitHub pretends that it does not exist.
  if (status === 404) return `GitHub knows no such thing as ${what}, or the job lacks \`permissions: ${permission}\`.`;
  if (status === 0) return `GitHub did not answer, so ${what} could not be had.`;
  return `GitHub answered ${status}, so ${what} could not be had.`;
}

const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

export function isProblem<T>(answer: Answer<T>): answer is ApiProblem {
  return 'problem' in answer;
}
