/** What the process says to the caller by its exit code; public API (README, "Exit codes"). */
export const EXIT = { pass: 0, regression: 1, usage: 2, inconclusive: 3, cap: 4, bug: 70 } as const;

export interface Failure {
  readonly exit: number;
  /** One paragraph for `latency-lens explain CODE`: what happened and why it is refused. */
  readonly meaning: string;
  /** What to do next, in the imperative. */
  readonly remedy: string;
}

/** Every failure a user can meet, on one page. Codes are slugs `room/problem` and public API: add, never rename. */
export const failures = {
  'usage/bad-flag': {
    exit: EXIT.usage,
    meaning: 'A command or flag on the command line is unknown or has an unusable value. Nothing was called.',
    remedy: 'Run `latency-lens --help`, or the command with `--help`.',
  },
  'config/not-found': {
    exit: EXIT.usage,
    meaning: 'The config file does not exist or cannot be read.',
    remedy:
      'Give its path with `--config FILE`. The README shows the smallest one, `latency-lens schema` all that can stand in it.',
  },
  'config/too-large': {
    exit: EXIT.usage,
    meaning: 'The config file is larger than 1 MiB. A config names files with prompts; it does not hold them all.',
    remedy: 'Move long prompts and data into files and name them with `{ file: … }`.',
  },
  'config/syntax': {
    exit: EXIT.usage,
    meaning:
      'The config is not valid YAML or JSON, or uses a YAML feature that is refused (many aliases, custom tags).',
    remedy: 'Correct the syntax at the position shown.',
  },
  'config/unknown-key': {
    exit: EXIT.usage,
    meaning:
      'The config has a key that the schema does not know. Unknown keys are refused so that a typing error cannot switch a rule off in silence.',
    remedy: 'Correct or remove the key; parameters that we do not name go under `params: { extra: { … } }`.',
  },
  'config/invalid': {
    exit: EXIT.usage,
    meaning: 'A value in the config has the wrong type or lies outside its range.',
    remedy: 'Give a value as the message says; `latency-lens schema` prints the whole schema.',
  },
  'config/duplicate-id': {
    exit: EXIT.usage,
    meaning: 'Two targets or two scenarios share one id, so their cells could not be told apart in the baseline.',
    remedy: 'Give each target and each scenario an id of its own.',
  },
  'config/empty-matrix': {
    exit: EXIT.usage,
    meaning: 'No cell is left to measure after `matrix.exclude` was applied.',
    remedy: 'Loosen `matrix.exclude`, or add a target or a scenario.',
  },
  'config/secret': {
    exit: EXIT.usage,
    meaning:
      'Something that looks like a secret stands in the config. The config takes the name of an environment variable, never a key itself. The value is not repeated here.',
    remedy:
      'Revoke that key, and write the name of the environment variable that holds the new one, for example `key: OPENAI_API_KEY`.',
  },
  'config/file-outside': {
    exit: EXIT.usage,
    meaning: 'A `file:` in the config leads outside the workspace, directly, through `..`, or through a link.',
    remedy: 'Move the file into the repository and name it by a path relative to the config.',
  },
  'config/file-unreadable': {
    exit: EXIT.usage,
    meaning:
      'A prompt or data file that the config names is missing, unreadable, too large, or not in the stated format.',
    remedy: 'Correct the path or the file.',
  },
  'config/env-not-allowed': {
    exit: EXIT.usage,
    meaning: '`${env:NAME}` is allowed in `base-url` only, and only for names that the caller allows.',
    remedy: 'Allow the name with `--allow-env NAME` (action input `allowed-env`), and set the variable.',
  },
  'security/host-not-allowed': {
    exit: EXIT.usage,
    meaning:
      'A key is bound to the hosts of its own provider. This target would send it, or a request, to another host that the caller has not allowed.',
    remedy:
      'Allow the host with `--allowed-hosts HOST` (action input `allowed-hosts`), in the workflow and not in the config.',
  },
  'security/key-not-bound': {
    exit: EXIT.usage,
    meaning:
      'A target names a variable that holds the key of another provider, or of the CI itself, or that the base of this change never sent to this host. A config could carry a secret away like this.',
    remedy:
      'Give the endpoint a key variable of its own, or allow the host with `--allowed-hosts HOST` (action input `allowed-hosts`), in the workflow and not in the config.',
  },
  'security/insecure-url': {
    exit: EXIT.usage,
    meaning: 'Only https endpoints are called; plain http is allowed on loopback alone.',
    remedy: 'Use an https URL.',
  },
  'security/untrusted-event': {
    exit: EXIT.usage,
    meaning:
      'The workflow runs on `pull_request_target` or `workflow_run`: with the secrets of the repository, on behalf of a pull request that anybody may open. Live calls on its code would hand those secrets to a stranger, so none are made.',
    remedy:
      'Run on `pull_request`. Forks are skipped there; `comment-for-run` comments for them from a second workflow. Set `allow-untrusted-head: true` only where a person approves each run first.',
  },
  'credentials/missing': {
    exit: EXIT.usage,
    meaning: 'The environment variable that holds a key is not set or empty.',
    remedy: 'Set the variable; in a workflow: `env: NAME: ${{ secrets.NAME }}`.',
  },
  'caps/worst-case': {
    exit: EXIT.cap,
    meaning:
      'The worst case of the planned calls is above a cap. It is computed before the first call; nothing was called and nothing was spent.',
    remedy: 'Raise the cap, lower `iterations`, or give a smaller `params.max-output-tokens`.',
  },
  'caps/output-cap-missing': {
    exit: EXIT.usage,
    meaning: 'A cost cap is in force, and a target without an output cap could spend any amount.',
    remedy:
      'Add `params: { max-output-tokens: … }` to the target, or switch the cost cap off with `--max-cost-usd none`.',
  },
  'caps/price-unknown': {
    exit: EXIT.usage,
    meaning: 'A cost cap or cost gate is in force, and the price of a model is not in the table.',
    remedy: 'Add `price: { input: …, output: … }` (USD per million tokens) to the target.',
  },
  'caps/reached': {
    exit: EXIT.cap,
    meaning: 'The spending or request cap ended the run. What was measured is kept and marked partial.',
    remedy: 'Look at the spending in the report; raise the cap if it was meant.',
  },
  'run/unreadable': {
    exit: EXIT.usage,
    meaning: 'A run file is truncated, is not JSON, or holds values that no run can have (NaN, negative times).',
    remedy: 'Delete or replace the file; runs are written whole or not at all, so it was changed by something else.',
  },
  'run/wrong-schema': {
    exit: EXIT.usage,
    meaning: 'The file is JSON but not a run of this tool, or of a newer version of it.',
    remedy: 'Use the version that wrote it, or record the baseline again.',
  },
  'run/no-common-cell': {
    exit: EXIT.usage,
    meaning: 'The runs share no cell, so there is nothing to compare.',
    remedy: 'Compare runs of the same config; ids of targets and scenarios name the cells.',
  },
  'baseline/not-found': {
    exit: EXIT.usage,
    meaning: 'The baseline directory does not exist and cannot be made, or is not a directory.',
    remedy: 'Give a directory with `--baseline-dir DIR`.',
  },
  'simulator/bad-script': {
    exit: EXIT.usage,
    meaning:
      'The script of the simulator is not JSON, or has a member that is unknown, of the wrong type or out of range.',
    remedy: 'Correct the member that the message names. An empty object is a valid script.',
  },
  'base/unreadable': {
    exit: EXIT.usage,
    meaning:
      'The config of the base, or a file that it names, cannot be read at that commit, so base and change cannot be told apart.',
    remedy:
      'Fetch the commit first (`git fetch --depth=1 origin main`, then `--base-ref FETCH_HEAD`), or give `--base-config FILE`.',
  },
  'platform/event-unreadable': {
    exit: EXIT.usage,
    meaning:
      'The CI did not say what it runs for: the file or variables that describe the event are missing or broken, so nobody can tell whose change would be judged.',
    remedy: 'Run the action on a GitHub runner; elsewhere use the command `latency-lens gate`.',
  },
  'output/unwritable': {
    exit: EXIT.usage,
    meaning: 'A result file cannot be written. Nothing half-written is left behind.',
    remedy: 'Give a writable directory, or free space on the disk.',
  },
} as const satisfies Record<string, Failure>;

export type FailureCode = keyof typeof failures;

export function isFailureCode(text: string): text is FailureCode {
  return Object.hasOwn(failures, text);
}
