/**
 * Inputs and outputs of the action: the one table that `action.yml`, the README and the reader of the inputs agree
 * with. A test compares all three.
 */
export interface InputWords {
  readonly description: string;
  /** What `action.yml` says; empty = the input may be left out, and the config or the tool decides. */
  readonly default: string;
  readonly choices?: readonly string[];
}

export const INPUTS = {
  config: { description: 'Path of the config, relative to the workspace.', default: 'latency-lens.yml' },
  mode: {
    description:
      'What a regression does: `report` never fails, `warn` annotates, `enforce` fails the job. The config’s `gate.mode` if left out.',
    default: '',
    choices: ['report', 'warn', 'enforce'],
  },
  'github-token': {
    description:
      'Token for the comment, the baseline and the base’s files. It needs `contents: read`; `actions: read` for the baseline; `pull-requests: write` for the comment.',
    default: '${{ github.token }}',
  },
  suite: {
    description: 'Name that keeps several gates of one repository apart. The config’s, else `default`, if left out.',
    default: '',
  },
  'baseline-branch': {
    description: 'Branch whose runs are the baseline. The default branch if left out.',
    default: '',
  },
  'baseline-runs': { description: 'How many stored runs a cell is compared with.', default: '5' },
  'baseline-max-age-days': { description: 'Older runs do not count.', default: '14' },
  'baseline-path': {
    description:
      'Directory with stored runs, in place of artifacts: for GitHub Enterprise Server, or a baseline of your own.',
    default: '',
  },
  iterations: { description: 'Calls per cell and arm, in place of the config’s.', default: '' },
  confirm: {
    description:
      'How a suspect is confirmed before the job goes red: `auto`, `lean` (fewer calls where stored runs can screen) or `never`. The config’s if left out.',
    default: '',
    choices: ['auto', 'lean', 'never'],
  },
  comment: {
    description:
      'When to comment on the pull request: `always`, `never`, or `on-change`, which leaves out pull requests that touch no cell.',
    default: 'always',
    choices: ['always', 'on-change', 'never'],
  },
  'on-inconclusive': {
    description: '`pass`, or `fail`: a run that cannot tell ends with exit code 3. The config’s if left out.',
    default: '',
    choices: ['pass', 'fail'],
  },
  'on-drift': {
    description: 'What the watch does when the provider slowed by itself: `fail` or `warn`. The config’s if left out.',
    default: '',
    choices: ['fail', 'warn'],
  },
  measure: {
    description:
      'On a change: call only the cells that it touched (`changed`), or `all`. The config’s, else `changed`, if left out.',
    default: '',
    choices: ['changed', 'all'],
  },
  'require-credentials': {
    description:
      'Whether an absent key fails the job: `true`, `false`, or `auto`: yes, but for forks and Dependabot, which have no secrets and are skipped.',
    default: 'auto',
    choices: ['auto', 'true', 'false'],
  },
  'allowed-hosts': {
    description: 'Further hosts that may be called, separated by commas, spaces or lines. Never taken from the config.',
    default: '',
  },
  'allowed-env': {
    description: 'Variables that `${env:NAME}` in a base-url may read, separated likewise.',
    default: '',
  },
  'max-cost-usd': { description: 'Refuse or end a run above this; `none` switches the cost cap off.', default: '1' },
  'max-requests': { description: 'Likewise for calls.', default: '2000' },
  'max-minutes': { description: 'Likewise for time.', default: '10' },
  'artifact-name': {
    description: 'Start of the artifacts’ names; suite, job and attempt follow.',
    default: 'latency-lens',
  },
  'accept-label': {
    description:
      'Label that accepts the regression of the head it was put on, by somebody with write permission. Empty: no label does.',
    default: 'latency-accepted',
  },
  shard: { description: 'Part of the cells that this job measures, as `2/4`.', default: '' },
  'allow-untrusted-head': {
    description:
      'Allow (`true`) live calls on `pull_request_target` and `workflow_run`, where the code of a stranger would run beside your secrets. Otherwise `false`.',
    default: 'false',
    choices: ['true', 'false'],
  },
  'comment-for-run': {
    description:
      'Measure nothing: comment what this workflow run measured on the pull request it ran for. The second stage for forks.',
    default: '',
  },
} as const satisfies Record<string, InputWords>;

export const OUTPUTS = {
  verdict:
    'State of the job: `pass`, `regression`, `inconclusive`, `provider-drift`, `unchanged`, `skipped`, … or `error`.',
  regressions: 'How many cells turned the job red.',
  inconclusive: 'How many cells this run cannot tell.',
  'cost-usd': 'What the calls cost, in USD.',
  'run-path': 'Path of the run file.',
  'report-path': 'Path of the HTML report.',
  'summary-json': 'The verdict in one line of JSON: state, exit code, counts by state, spending.',
  'comment-url': 'Address of the comment, where one was written.',
  'artifact-id': 'Number of the artifact that holds run and report.',
} as const satisfies Record<string, string>;

export type InputName = keyof typeof INPUTS;
export type OutputName = keyof typeof OUTPUTS;
