import { randomBytes } from 'node:crypto';

import type { Load, Plan, Timeouts } from '../model/plan.js';
import type { Environment } from './base-url.js';
import type { ConfigWords } from './config-words.js';
import type { FileSource } from './confined-files.js';
import { cellsOf } from './resolve-cells.js';
import type { Overrides } from './overrides.js';
import type { Config } from './parse-config.js';
import { createProblems, type Problems } from './problems.js';
import { resolveCaps } from './resolve-caps.js';
import { resolveGate } from './resolve-gate.js';
import { resolveScenario, scenariosOf } from './resolve-scenario.js';
import { resolveTarget } from './resolve-target.js';

export interface ResolveContext extends FileSource {
  /** Variables that `base-url` may name, with their values; a name without a key here is not allowed. */
  readonly env: Environment;
  /** The caller's word goes before the config's; caps it alone can raise. */
  readonly overrides?: Overrides;
}

const USUAL = { iterations: 50, warmup: 3, firstTokenMs: 30_000, totalMs: 120_000 } as const;

/**
 * A config with everything filled in: defaults, files, variables of `base-url`, the matrix and its fingerprints. Calls
 * nothing; `checkHosts` and `checkCaps` decide whether it may be carried out.
 *
 * @throws LensErrors config/… with positions in the config
 */
export function resolvePlan(config: Config, context: ResolveContext): Plan {
  const { words } = config;
  const { env, overrides = {} } = context;
  const problems = createProblems(config);
  const targets = words.targets.flatMap(
    (target, index) => resolveTarget(target, index, { config, env, problems }) ?? [],
  );
  const scenarios = scenariosOf(words).flatMap(
    (placed) => resolveScenario(placed, words, { files: context, problems }) ?? [],
  );
  const timeouts = timeoutsOf(words, problems);
  const load = loadOf(words, problems);
  const connection = words.connection ?? 'warm';
  // What is missing has its own error; the matrix is looked at when it is whole.
  const whole = targets.length === words.targets.length && scenarios.length === scenariosOf(words).length;
  const cells = whole ? cellsOf({ words, targets, scenarios, connection, load, problems }) : [];
  problems.throwAny();
  return {
    configFile: config.file,
    cells,
    iterations: overrides.iterations ?? words.iterations ?? USUAL.iterations,
    warmup: words.warmup ?? USUAL.warmup,
    load,
    timeouts,
    connection,
    ...(words.idle !== undefined && { idleMs: words.idle }),
    gate: resolveGate(words.gate, overrides),
    caps: resolveCaps(words.caps, overrides),
    seed: overrides.seed ?? randomBytes(8).toString('hex'),
    suite:
      overrides.suite === undefined || overrides.suite === 'default' ? (words.suite ?? 'default') : overrides.suite,
    measure: overrides.measure === 'all' ? 'all' : (words.measure ?? 'changed'),
  };
}

function timeoutsOf({ timeouts = {} }: ConfigWords, problems: Problems): Timeouts {
  const totalMs = timeouts.total ?? USUAL.totalMs;
  const firstTokenMs = timeouts['first-token'] ?? Math.min(USUAL.firstTokenMs, totalMs);
  if (firstTokenMs > totalMs) {
    problems.add('config/invalid', '"first-token" is longer than the whole call may take', ['timeouts', 'first-token']);
  }
  return { firstTokenMs, totalMs };
}

function loadOf({ load = { mode: 'closed' }, matrix = {} }: ConfigWords, problems: Problems): Load {
  const levels = [matrix.concurrency ?? 1].flat();
  if (load.mode !== 'closed' && levels.some((level) => level !== 1)) {
    problems.add(
      'config/invalid',
      `"concurrency" has no meaning under a ${load.mode} rate: calls start when they are due`,
      ['matrix', 'concurrency'],
    );
  }
  return load;
}
