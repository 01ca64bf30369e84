import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, resolve } from 'node:path';

import { type Baseline, selectBaseline } from '../baseline/select-baseline.js';
import { needsListPrice, type PricedCell, type PriceOf, pricesAt } from '../metrics/price-of.js';
import { LensError } from '../model/lens-error.js';
import type { Accepted, Cell, GatePolicy, Plan } from '../model/plan.js';
import type { Platform } from '../model/platform.js';
import type { Run } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import type { Finding } from '../model/verdict.js';
import { confinedFiles, type FileSource, requirePlainPath } from '../plan/confined-files.js';
import { MAX_CONFIG_BYTES, parseConfig } from '../plan/parse-config.js';
import { baseArmCells } from '../plan/resolve-cells.js';
import type { Overrides } from '../plan/overrides.js';
import { resolvePlan } from '../plan/resolve-plan.js';
import type { CommitFiles } from '../platform/git-files.js';
import { attribute, type BaseSide } from '../verdict/attribute.js';
import { loosenedGate, loosenedMeasuring, matrixFindings } from '../verdict/config-findings.js';
import { earlierRuns } from './earlier-runs.js';
import type { Job } from './job.js';
import type { Surroundings } from './surroundings.js';
import type { World } from './world.js';

/**
 * Words and files in, one checked job out. Nothing has been called yet. What only some jobs need (a CI around it, git,
 * stored runs) is loaded by those.
 */
export async function prepareJob(settings: Settings, world: World, platform?: Platform): Promise<Job> {
  const now = world.now();
  const own = readPlan(configPath(settings, world), settings, world);
  const around = await surroundings(platform, own, settings, world);
  const commit = around === undefined ? await baseCommit(settings, world) : undefined;
  const base = around === undefined ? readBase(settings, world, commit) : around.base;
  const rules = base ?? around?.rules;
  const plan = rules === undefined ? own : underRulesOf(rules, own, settings);
  const arms: BaseSide = {
    config: base?.cells ?? (around?.isNew === true ? [] : undefined),
    baseArm: baseArmCells(underBaseArms(plan, base)),
  };
  const attributions = attribute(plan.cells, arms, plan.measure);
  const stored = await storedFiles(settings, world);
  const named = await earlierRuns(settings, plan.suite, world);
  const earlier = [...named.runs, ...(around?.earlier ?? [])];
  const wanted = attributions.map(({ id, baselineFingerprint }) => ({ id, fingerprint: baselineFingerprint }));
  const baseline: Baseline = selectBaseline([...stored.runs, ...(around?.stored ?? [])], wanted, {
    wanted: settings.baselineRuns,
    maxAgeDays: settings.baselineMaxAgeDays,
    now,
    suite: plan.suite,
    accept: (run) =>
      earlier.some(({ id }) => run.id === id) ? 'It is an earlier attempt at what is judged.' : around?.accept(run),
  });
  return {
    settings,
    plan,
    basePlan: rules,
    ...(commit !== undefined && { baseRefSha: commit.sha }),
    policy: withAcceptances(
      rules?.gate ?? plan.gate,
      rules === undefined ? [] : own.gate.accepted,
      around?.accepted ?? [],
    ),
    // A `base-arm` alone makes no change of it: its cell is called on both arms, the others are watched.
    mode: around?.mode ?? (base === undefined ? 'watch' : 'change'),
    attributions,
    baseline: { ...baseline, sources: [...baseline.sources, ...(around?.refused ?? [])] },
    earlier,
    around,
    price: await pricesFor(
      [...plan.cells, ...(rules?.cells ?? [])],
      [...baseline.perCell.values(), earlier].flat(),
      now,
    ),
    findings: [
      ...(rules === undefined ? [] : [...loosenedGate(rules.gate, own.gate), ...loosenedMeasuring(rules, own)]),
      ...matrixFindings(attributions),
      ...stored.findings,
      ...baseline.findings,
      ...named.findings,
      ...(around?.findings ?? []),
    ],
  };
}

/** @throws LensErrors of room config, with positions */
export function readPlan(path: string, settings: Settings, world: World): Plan {
  const text = readConfigText(path);
  return planOf(text, settings.configFile, confinedFiles(world.cwd, dirname(path)), settings, world);
}

async function surroundings(
  platform: Platform | undefined,
  own: Plan,
  settings: Settings,
  world: World,
): Promise<Surroundings | undefined> {
  if (platform === undefined) return undefined;
  const { askPlatform } = await import('./surroundings.js');
  return askPlatform(platform, own, settings, world, (text, name, files) => planOf(text, name, files, settings, world));
}

async function baseCommit({ baseRef, ...settings }: Settings, world: World): Promise<CommitFiles | undefined> {
  if (baseRef === undefined) return undefined;
  const { commitFiles } = await import('../platform/git-files.js');
  return commitFiles(dirname(configPath(settings, world)), baseRef);
}

function readBase(settings: Settings, world: World, commit: CommitFiles | undefined): Plan | undefined {
  const path = configPath(settings, world);
  if (commit !== undefined) {
    const files: FileSource = {
      readFile: (name) => {
        requirePlainPath(name);
        return commit.readText(name);
      },
    };
    return planOf(
      commit.readText(basename(path)),
      `${settings.configFile} at ${commit.sha.slice(0, 7)}`,
      files,
      settings,
      world,
    );
  }
  if (settings.baseConfigFile === undefined) return undefined;
  const base = resolve(world.cwd, settings.baseConfigFile);
  // A pipe, as of `<(git show …)`, lies in no folder: the files it names are looked for beside the change's config.
  const folder = statSync(base, { throwIfNoEntry: false })?.isFile() === true ? dirname(base) : dirname(path);
  return planOf(readConfigText(base), settings.baseConfigFile, confinedFiles(world.cwd, folder), settings, world);
}

function planOf(text: string, name: string, files: FileSource, settings: Settings, world: World): Plan {
  return resolvePlan(parseConfig(text, name), {
    ...files,
    env: Object.fromEntries(settings.allowedEnv.map((allowed) => [allowed, world.env[allowed]])),
    overrides: toOverrides(settings),
  });
}

/** The prices of everything that is called or compared, from the table only where somebody has no price of his own. */
async function pricesFor(cells: readonly Cell[], runs: readonly Run[], now: Date): Promise<PriceOf> {
  const priced: readonly PricedCell[] = [
    ...cells.map(({ target }) => target),
    ...runs.flatMap((run) => run.cells.flatMap((cell) => (cell.base === undefined ? [cell] : [cell, cell.base]))),
  ];
  if (!priced.some(needsListPrice)) return pricesAt(now, undefined);
  const { listPrice } = await import('../metrics/list-price.js');
  return pricesAt(now, listPrice);
}

/** The base's gate decides; what is accepted may come with the change, where it is reviewed like code, or by label. */
function withAcceptances(gate: GatePolicy, ...more: readonly (readonly Accepted[])[]): GatePolicy {
  return { ...gate, accepted: [...gate.accepted, ...more.flat()] };
}

/** What the caller said over the config. */
export function toOverrides({ mode, ...settings }: Settings): Overrides {
  return { ...settings, ...(mode !== undefined && { gateMode: mode }) };
}

/** The base's own requests where it has a config, else the change's, at the URLs that the change names for the base arm. */
function underBaseArms(plan: Plan, base: Plan | undefined): Plan {
  if (base === undefined) return plan;
  const urls = new Map(plan.cells.map((cell) => [cell.id, cell.target.baseArmUrl]));
  return {
    ...base,
    cells: base.cells.map((cell) => {
      const baseArmUrl = urls.get(cell.id);
      return baseArmUrl === undefined ? cell : { ...cell, target: { ...cell.target, baseArmUrl } };
    }),
  };
}

/**
 * How much is measured, and by what limits, is the base's to say, as its gate is: a change that measures less, times
 * out sooner or calls its server somebody else's would judge itself. More iterations than the base has are welcome.
 */
function underRulesOf(base: Plan, own: Plan, { suite, measure, iterations }: Settings): Plan {
  const deployed = new Set(base.cells.filter(({ target }) => target.deployed).map(({ id }) => id));
  return {
    ...own,
    caps: base.caps,
    timeouts: base.timeouts,
    warmup: base.warmup,
    iterations: iterations ?? Math.max(own.iterations, base.iterations),
    suite: suite ?? base.suite,
    measure: measure ?? (own.measure === 'all' ? 'all' : base.measure),
    cells: own.cells.map((cell) =>
      deployed.has(cell.id) ? { ...cell, target: { ...cell.target, deployed: true } } : cell,
    ),
  };
}

function configPath(settings: Pick<Settings, 'configFile'>, world: World): string {
  return isAbsolute(settings.configFile) ? settings.configFile : resolve(world.cwd, settings.configFile);
}

function readConfigText(path: string): string {
  try {
    // Looked at first, so that 10 GB of YAML are not read to be refused.
    const status = statSync(path);
    if (status.isFile() && status.size > MAX_CONFIG_BYTES) {
      throw new LensError('config/too-large', `${basename(path)} is larger than 1 MiB`);
    }
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof LensError) throw cause;
    throw new LensError('config/not-found', `${path} cannot be read`, { cause });
  }
}

async function storedFiles(
  settings: Settings,
  world: World,
): Promise<{ readonly runs: Parameters<typeof selectBaseline>[0]; readonly findings: readonly Finding[] }> {
  if (settings.baselineDir === undefined) return { runs: [], findings: [] };
  const [{ listRuns }, { readStoredRuns }] = await Promise.all([
    import('../platform/local.js'),
    import('../baseline/read-stored-runs.js'),
  ]);
  const listing = await listRuns(resolve(world.cwd, settings.baselineDir));
  const read = readStoredRuns(listing.files);
  const skipped = listing.skipped.map(({ path, reason }): Finding => ({
    kind: 'baseline-refused',
    top: false,
    text: `${path} is left out of the baseline. ${reason}`,
  }));
  return { runs: read.runs, findings: [...read.findings, ...skipped] };
}
