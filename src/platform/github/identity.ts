import { type GitHubApi, isProblem } from './api.js';

/** Who the token acts as when GitHub does not say: what a workflow's own token always is. */
const WORKFLOW_TOKEN = 'github-actions[bot]';

/**
 * Login under which comments of this token appear: a person's, or an app's with `[bot]` behind it.
 *
 * A workflow's token and an app's may ask GraphQL who they are, and not REST; an old Enterprise Server knows it the
 * other way round.
 */
export async function ownLogin(api: GitHubApi): Promise<string> {
  const viewer = await api.ask('its own name', 'contents: read', (octokit) =>
    octokit.graphql<{ readonly viewer?: { readonly login?: unknown } | null }>('query { viewer { login } }'),
  );
  const login = isProblem(viewer) ? undefined : viewer.data.viewer?.login;
  if (typeof login === 'string' && login !== '') return login;
  const user = await api.ask('its own name', 'contents: read', (octokit) => octokit.rest.users.getAuthenticated());
  return isProblem(user) ? WORKFLOW_TOKEN : user.data.data.login;
}

/** Whether a comment's author is that login. A bot's brackets cannot be part of a person's name. */
export function isOwn(
  login: string,
  author: { readonly login: string; readonly type?: string } | null | undefined,
): boolean {
  if (author == null) return false;
  return author.login === login || (author.type === 'Bot' && author.login === `${login}[bot]`);
}
