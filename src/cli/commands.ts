import { type Command, InvalidArgumentError, Option } from 'commander';

import { LensError } from '../model/lens-error.js';
import { DEFAULT_SETTINGS } from '../model/settings.js';
import { REPORT_FORMATS, type ReportFormat } from '../model/report-formats.js';
import type { GateResult } from '../pipeline/gate.js';
import type { World } from '../pipeline/world.js';
import { gateFlags, type MeasuringFlags, measuringFlags, toSettings, wholeNumber } from './flags.js';

/** What commands are given. */
export interface Given {
  readonly world: World;
  /** The program's own file, which its threads enter. */
  readonly entryFile: string;
  /** Called first thing by commands that measure. */
  readonly measuresSoon: () => void;
}

type SetExit = (code: number) => void;
interface Json {
  readonly json?: boolean;
}

/**
 * Every command, in the order in which a new user meets them. stdout is data, stderr is talk. Each loads what it does
 * when it runs: `--help` answers without all of it, and measuring starts without what only tells.
 */
export function defineCommands(program: Command, { world, entryFile, measuresSoon }: Given, setExit: SetExit): void {
  const print = (result: GateResult, { json = false }: Json): void => {
    process.stdout.write(json ? result.json : result.text);
    setExit(result.exit);
  };
  const command = (name: string, description: string): Command =>
    // Commander would leave the process by itself; errors go through the one place that knows exit codes.
    program.command(name).description(description).exitOverride();
  const withJson = (one: Command): Command => one.option('--json', 'one JSON document on stdout in place of the text');

  command('demo', 'three stories decided live against a simulated provider: no key, no network')
    .option('-o, --out <dir>', 'where the reports go', 'latency-lens-demo')
    .action(async ({ out }: { readonly out: string }) =>
      setExit(await (await import('./demo.js')).demo(out, entryFile, world)),
    );

  withJson(measuringFlags(gateFlags(command('plan', 'what a gate would call, cost and see; calls nothing')))).action(
    async (flags: MeasuringFlags & Json) =>
      void process.stdout.write(
        await (await import('../pipeline/plan-only.js')).planOnly(toSettings(flags), flags.json ?? false, world),
      ),
  );

  withJson(measuringFlags(command('run', 'measure and write a run file; judge nothing'))).action(
    async (flags: MeasuringFlags & Json) => {
      measuresSoon();
      print(await (await import('../pipeline/measure-only.js')).measureOnly(toSettings(flags), world), flags);
    },
  );

  withJson(measuringFlags(gateFlags(command('gate', 'measure, compare with the baseline, decide')))).action(
    async (flags: MeasuringFlags & Json) => {
      measuresSoon();
      print(await (await import('../pipeline/gate.js')).gate(toSettings(flags), world), flags);
    },
  );

  withJson(command('compare', 'judge stored run files: baselines first, the candidate last; calls nothing'))
    .argument('<runs...>', 'run files')
    .option('-c, --config <file>', 'take the gate from this config')
    .action(async (runs: readonly string[], flags: Json & { readonly config?: string }) => {
      const settings = { ...DEFAULT_SETTINGS, ...(flags.config !== undefined && { configFile: flags.config }) };
      const { compareRuns } = await import('../pipeline/compare-runs.js');
      print(compareRuns(runs, settings, flags.config !== undefined, world), flags);
    });

  withJson(
    measuringFlags(
      command('calibrate', 'the same calls again and again: how often the gate would cry wolf here, and what it sees'),
    ),
  )
    .option('--runs <r>', 'runs of --iterations calls per cell, one after the other', wholeNumber, 4)
    .option('--baseline-runs <k>', 'stored runs that the gate will have', wholeNumber, DEFAULT_SETTINGS.baselineRuns)
    .action(async ({ runs, json, ...flags }: MeasuringFlags & Json & { readonly runs: number }) => {
      measuresSoon();
      const { calibrateTargets } = await import('../pipeline/calibrate-targets.js');
      process.stdout.write(await calibrateTargets(toSettings(flags), runs, json ?? false, world));
    });

  command('report', 'print the report of a run file once more')
    .argument('<run>', 'the run.json beside a report')
    .addOption(new Option('-f, --format <form>', 'in which form').choices(REPORT_FORMATS).default('text'))
    .action(async (run: string, { format }: { readonly format: ReportFormat }) => {
      process.stdout.write(await (await import('../pipeline/render-stored.js')).renderStored(run, format, world));
    });

  command('schema', 'print the JSON Schema of the config').action(
    async () => void process.stdout.write((await import('../pipeline/print.js')).printSchema()),
  );

  command('explain', 'say more about an error code; without one, list them all')
    .argument('[code]', 'such as config/unknown-key')
    .action(async (code: string | undefined) => {
      const text = (await import('../pipeline/print.js')).explainFailure(code, world);
      if (text === undefined) {
        throw new LensError('usage/bad-flag', `there is no error code "${code}"`, {
          remedy: 'List them with `latency-lens explain`.',
        });
      }
      process.stdout.write(text);
    });

  command('simulate', 'serve a scripted provider in every wire format, until interrupted')
    .option('-p, --port <port>', '0 takes a free one', portNumber, 0)
    .option('-s, --script <file>', 'JSON with seed and rules; a plain provider when left out')
    .action(async (flags: { readonly port: number; readonly script?: string }) =>
      (await import('./simulate.js')).simulate(flags, world),
    );
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('It takes a port from 0 to 65535.');
  return port;
}
