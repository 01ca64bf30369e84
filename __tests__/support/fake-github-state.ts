/** What a fake GitHub knows. Tests change it as people and pushes would. */
export interface FakePull {
  number: number;
  headSha: string;
  headRef: string;
  headRepositoryId: number;
  baseRef: string;
  labels: string[];
  state: 'open' | 'closed';
}

export interface FakeComment {
  id: number;
  pull: number;
  body: string;
  login: string;
  type: 'User' | 'Bot';
}

export interface FakeRun {
  id: number;
  sha: string;
  event: string;
  branch: string;
  path: string;
  repositoryId: number;
  headRepositoryId: number;
  createdAt: string;
  conclusion: string | null;
}

export interface FakeArtifact {
  id: number;
  name: string;
  runId: number;
  bytes: Buffer;
  expired: boolean;
  /** Absent: what the bytes have. */
  digest?: string | null;
}

export interface FakeIssueEvent {
  pull: number;
  event: string;
  login: string;
  createdAt: string;
  label?: string;
}

export interface FakeState {
  owner: string;
  repo: string;
  repositoryId: number;
  defaultBranch: string;
  /** Who the token is: `github-actions[bot]`, an app, a person. */
  login: string;
  pulls: FakePull[];
  comments: FakeComment[];
  /** Parents of each commit. */
  commits: Map<string, string[]>;
  branches: Map<string, string>;
  /** `sha:path` → content, or what stands there in place of a file. */
  files: Map<string, Buffer | string | { readonly type: 'dir' }>;
  runs: FakeRun[];
  artifacts: FakeArtifact[];
  events: FakeIssueEvent[];
  permissions: Map<string, 'admin' | 'write' | 'read' | 'none'>;
}

export function emptyState(): FakeState {
  return {
    owner: 'acme',
    repo: 'shop',
    repositoryId: 4711,
    defaultBranch: 'main',
    login: 'github-actions[bot]',
    pulls: [],
    comments: [],
    commits: new Map(),
    branches: new Map(),
    files: new Map(),
    runs: [],
    artifacts: [],
    events: [],
    permissions: new Map(),
  };
}

/** A commit's name from one letter: forty of it. */
export function sha(letter: string): string {
  return letter.repeat(40).slice(0, 40);
}

export function ancestors(state: FakeState, from: string): string[] {
  const seen: string[] = [];
  const open = [from];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    if (seen.includes(at)) continue;
    seen.push(at);
    open.push(...(state.commits.get(at) ?? []));
  }
  return seen;
}
