import { type Command, InvalidArgumentError, Option } from 'commander';

import { DEFAULT_SETTINGS, type Settings } from '../model/settings.js';

/** What commander hands over for the flags below: the settings, some under the shorter names that people type. */
export interface MeasuringFlags extends Omit<
  Settings,
  'configFile' | 'baseConfigFile' | 'outDir' | 'allowedEnv' | 'maxCostUsd' | 'earlierRuns'
> {
  readonly config: string;
  readonly baseConfig?: string;
  readonly out: string;
  readonly allowEnv: readonly string[];
  readonly maxCostUsd?: number | 'none';
  readonly earlierRun?: readonly string[];
}

/** Flags of every command that calls a model. */
export function measuringFlags(command: Command): Command {
  return command
    .option('-c, --config <file>', 'what to measure', DEFAULT_SETTINGS.configFile)
    .option('--iterations <n>', 'calls per cell and arm, in place of the config’s', wholeNumber)
    .option('--seed <text>', 'order of the calls; a run prints the one it used')
    .option('--suite <name>', 'keeps several gates of one repository apart (default: the config’s)')
    .option('-o, --out <dir>', 'where run file and reports go', DEFAULT_SETTINGS.outDir)
    .option('--allowed-hosts <hosts>', 'further hosts that may be called, comma-separated', list, [])
    .option('--allow-env <names>', 'variables that ${env:NAME} may read, comma-separated', list, [])
    .option('--max-cost-usd <usd>', 'refuse or end a run above this (default 1; none = no cost cap)', moneyOrNone)
    .option('--max-requests <n>', 'likewise for calls (default 2000)', wholeNumber)
    .option('--max-minutes <n>', 'likewise for time (default 10)', positive)
    .option('--no-require-credentials', 'skip in peace (exit 0) where a key is not set');
}

/** Flags of the commands that decide. */
export function gateFlags(command: Command): Command {
  return command
    .option('--baseline-dir <dir>', 'stored runs to compare with; this run joins them')
    .option('--earlier-run <file>', 'run file of an earlier attempt at this commit; may be given again', append, [])
    .option('--base-config <file>', 'the base’s config: judge a change, base and change called in turn')
    .option('--base-ref <commit>', 'or the commit to read it from, with the files it names')
    .addOption(new Option('--mode <mode>', 'what a regression does').choices(['report', 'warn', 'enforce']))
    .addOption(new Option('--confirm <how>', 'how a suspect is confirmed').choices(['auto', 'lean', 'never']))
    .addOption(new Option('--on-inconclusive <what>', 'exit 0 or 3').choices(['pass', 'fail']))
    .addOption(new Option('--on-drift <what>', 'a provider that slowed by itself').choices(['fail', 'warn']))
    .addOption(new Option('--measure <what>', 'cells that a change did not touch').choices(['changed', 'all']))
    .option('--baseline-runs <k>', 'stored runs to compare with', wholeNumber, DEFAULT_SETTINGS.baselineRuns)
    .option(
      '--baseline-max-age-days <days>',
      'older runs do not count',
      wholeNumber,
      DEFAULT_SETTINGS.baselineMaxAgeDays,
    )
    .option('--no-record', 'do not add this run to the baseline directory');
}

export function toSettings(flags: Partial<MeasuringFlags>): Settings {
  const { config, baseConfig, out, allowEnv, maxCostUsd, earlierRun, ...same } = flags;
  return {
    ...DEFAULT_SETTINGS,
    ...same,
    ...(config !== undefined && { configFile: config }),
    ...(baseConfig !== undefined && { baseConfigFile: baseConfig }),
    ...(out !== undefined && { outDir: out }),
    ...(allowEnv !== undefined && { allowedEnv: allowEnv }),
    ...(earlierRun !== undefined && { earlierRuns: earlierRun }),
    ...(maxCostUsd !== undefined && { maxCostUsd: maxCostUsd === 'none' ? null : maxCostUsd }),
  };
}

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It takes a whole number from 1.');
  return value;
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It takes a number above 0.');
  return value;
}

function moneyOrNone(text: string): number | 'none' {
  return text === 'none' ? text : positive(text);
}

function list(text: string): readonly string[] {
  return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function append(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
