import { LensError } from '../../model/lens-error.js';
import { DEFAULT_SETTINGS, type Settings } from '../../model/settings.js';
import { INPUTS, type InputName, type InputWords } from './inputs.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the action is asked beside the tool's own settings. */
export interface GitHubSettings {
  readonly token: string | undefined;
  readonly baselineBranch: string | undefined;
  readonly comment: 'always' | 'on-change' | 'never';
  readonly requireCredentials: 'auto' | boolean;
  readonly artifactName: string;
  /** `undefined`: no label accepts anything. */
  readonly acceptLabel: string | undefined;
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  readonly allowUntrustedHead: boolean;
  /** Run id whose result is commented, without measuring. */
  readonly commentForRun: string | undefined;
  readonly baselineRuns: number;
}

/**
 * The inputs as the runner hands them over (`INPUT_…` variables), strictly: a value that is none of the choices is an
 * error, not a default.
 *
 * @throws LensError `usage/bad-flag`
 */
export function readInputs(env: Environment): { readonly settings: Settings; readonly github: GitHubSettings } {
  const settings = readSettings(env);
  const shard = matched(env, 'shard', /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/, 'It takes a part and a whole, as `2/4`.');
  const requireCredentials = choice(env, 'require-credentials') ?? 'auto';
  const github: GitHubSettings = {
    token: text(env, 'github-token'),
    baselineBranch: text(env, 'baseline-branch'),
    comment: choice(env, 'comment') ?? 'always',
    requireCredentials: requireCredentials === 'auto' ? 'auto' : requireCredentials === 'true',
    artifactName: plainName(env, 'artifact-name') ?? INPUTS['artifact-name'].default,
    acceptLabel:
      given(env, 'accept-label') === '' ? undefined : (text(env, 'accept-label') ?? INPUTS['accept-label'].default),
    shard: shard === undefined ? undefined : part(Number(shard[1]), Number(shard[2])),
    allowUntrustedHead: choice(env, 'allow-untrusted-head') === 'true',
    commentForRun: matched(env, 'comment-for-run', /^\d{1,20}$/, 'It takes the id of a workflow run.')?.[0],
    baselineRuns: settings.baselineRuns,
  };
  return { settings, github };
}

function readSettings(env: Environment): Settings {
  const mode = choice(env, 'mode');
  const iterations = wholeNumber(env, 'iterations');
  const confirm = choice(env, 'confirm');
  const onInconclusive = choice(env, 'on-inconclusive');
  const onDrift = choice(env, 'on-drift');
  const maxCostUsd = text(env, 'max-cost-usd') === 'none' ? null : positive(env, 'max-cost-usd', true);
  const maxRequests = wholeNumber(env, 'max-requests');
  const maxMinutes = positive(env, 'max-minutes', false);
  const baselineDir = text(env, 'baseline-path');
  const suite = plainName(env, 'suite');
  const measure = choice(env, 'measure');
  return {
    ...DEFAULT_SETTINGS,
    configFile: text(env, 'config') ?? INPUTS.config.default,
    baselineRuns: wholeNumber(env, 'baseline-runs') ?? DEFAULT_SETTINGS.baselineRuns,
    baselineMaxAgeDays: wholeNumber(env, 'baseline-max-age-days') ?? DEFAULT_SETTINGS.baselineMaxAgeDays,
    allowedHosts: list(env, 'allowed-hosts'),
    allowedEnv: list(env, 'allowed-env'),
    requireCredentials: choice(env, 'require-credentials') !== 'false',
    ...(baselineDir !== undefined && { baselineDir }),
    ...(suite !== undefined && { suite }),
    ...(measure !== undefined && { measure }),
    ...(mode !== undefined && { mode }),
    ...(iterations !== undefined && { iterations }),
    ...(confirm !== undefined && { confirm }),
    ...(onInconclusive !== undefined && { onInconclusive }),
    ...(onDrift !== undefined && { onDrift }),
    ...(maxCostUsd !== undefined && { maxCostUsd }),
    ...(maxRequests !== undefined && { maxRequests }),
    ...(maxMinutes !== undefined && { maxMinutes }),
  };
}

/** As the runner names it: spaces become underscores, hyphens stay. Absent when the workflow runs another version. */
function given(env: Environment, name: InputName): string | undefined {
  return env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim();
}

function text(env: Environment, name: InputName): string | undefined {
  const value = given(env, name);
  return value === '' ? undefined : value;
}

type Choices<N extends InputName> = (typeof INPUTS)[N] extends { readonly choices: readonly (infer C)[] } ? C : never;

function choice<N extends InputName>(env: Environment, name: N): Choices<N> | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  const { choices = [] }: InputWords = INPUTS[name];
  if (isChoice(name, value)) return value;
  throw badInput(name, value, `It takes one of ${choices.join(', ')}.`);
}

function isChoice<N extends InputName>(name: N, value: string): value is Choices<N> & string {
  const { choices = [] }: InputWords = INPUTS[name];
  return choices.includes(value);
}

function wholeNumber(env: Environment, name: InputName): number | undefined {
  const found = matched(env, name, /^[1-9]\d{0,8}$/, 'It takes a whole number from 1.');
  return found === undefined ? undefined : Number(found[0]);
}

function positive(env: Environment, name: InputName, orNone: boolean): number | undefined {
  const also = orNone ? ', or `none`' : '';
  const found = matched(env, name, /^(?=.*[1-9])\d{1,9}(?:\.\d{1,9})?$/, `It takes a number above 0${also}.`);
  return found === undefined ? undefined : Number(found[0]);
}

/** Names that become part of an artifact's name, of a file's name and of a hidden marker. */
function plainName(env: Environment, name: InputName): string | undefined {
  return matched(
    env,
    name,
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    'It takes letters, digits, `-` and `_`, at most 64.',
  )?.[0];
}

function matched(env: Environment, name: InputName, form: RegExp, says: string): RegExpExecArray | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  const found = form.exec(value);
  if (found === null) throw badInput(name, value, says);
  return found;
}

function part(index: number, count: number): { readonly index: number; readonly count: number } {
  if (index > count) throw badInput('shard', `${index}/${count}`, 'The part is beyond the whole.');
  return { index, count };
}

function list(env: Environment, name: InputName): readonly string[] {
  return (text(env, name) ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
}

function badInput(name: InputName, value: string, says: string): LensError {
  const shown = name === 'github-token' ? '' : ` "${value.replaceAll(/\p{Cc}/gu, ' ').slice(0, 100)}"`;
  return new LensError('usage/bad-flag', `The input \`${name}\` has the unusable value${shown}. ${says}`, {
    remedy: 'Correct the input under `with:` in the workflow.',
  });
}
