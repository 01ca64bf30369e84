import type { Cell, Load, Plan } from '../model/plan.js';
import type { Target } from '../model/target.js';
import type { ConfigWords } from './config-words.js';
import { fingerprint, type Wording, wordingOf } from './fingerprint.js';
import { maxInputTokens } from './input-bound.js';
import { placesOf, requireMatch } from './matrix.js';
import type { Problems } from './problems.js';
import type { ResolvedScenario } from './resolve-scenario.js';
import { resolveParams } from './resolve-target.js';

interface Parts {
  readonly words: ConfigWords;
  readonly targets: readonly Target[];
  readonly scenarios: readonly ResolvedScenario[];
  readonly connection: 'warm' | 'cold';
  readonly load: Load;
  readonly problems: Problems;
}

/** The cells of the matrix, each with its own request; names in the config that fit no cell are noted. */
export function cellsOf({ words, targets, scenarios, connection, load, problems }: Parts): readonly Cell[] {
  const targetOf = new Map(targets.map((target) => [target.id, target]));
  const scenarioOf = new Map(scenarios.map((entry) => [entry.scenario.id, entry]));
  const places = placesOf([...targetOf.keys()], [...scenarioOf.keys()], words.matrix ?? {}, problems);
  requireOneChoice(
    places.map(({ target, scenario }) => [targetOf.get(target), scenarioOf.get(scenario)]),
    problems,
  );
  const ids = places.map(({ id }) => id);
  if (ids.length > 0) {
    for (const [index, { cells }] of (words.gate?.budgets ?? []).entries()) {
      requireMatch(cells, ids, ['gate', 'budgets', index, 'cells'], problems);
    }
    for (const [index, { cells }] of (words.gate?.accepted ?? []).entries()) {
      requireMatch(cells, ids, ['gate', 'accepted', index, 'cells'], problems);
    }
  }
  return places.flatMap(({ id, target: targetId, scenario: scenarioId, concurrency }) => {
    const target = targetOf.get(targetId);
    const entry = scenarioOf.get(scenarioId);
    if (target === undefined || entry === undefined) return [];
    const own = withParams(target, entry);
    const { scenario, wording } = entry;
    return [cellOf({ id, target: own, scenario, concurrency }, wording, { connection, load })];
  });
}

/** The same cells as their targets' `base-arm` has them: same request, other URL. Targets without one are left out. */
export function baseArmCells({
  cells,
  connection,
  load,
}: Pick<Plan, 'cells' | 'connection' | 'load'>): ReadonlyMap<string, Cell> {
  const wordings = new Map<object, Wording | undefined>();
  const made = cells.flatMap((cell) => {
    const { baseArmUrl, ...target } = cell.target;
    if (baseArmUrl === undefined) return [];
    const wording = wordings.get(cell.scenario) ?? wordingOf(cell.scenario);
    wordings.set(cell.scenario, wording);
    if (wording === undefined) return [];
    return [cellOf({ ...cell, target: { ...target, baseUrl: baseArmUrl } }, wording, { connection, load })];
  });
  return new Map(made.map((cell) => [cell.id, cell]));
}

function cellOf(
  parts: Pick<Cell, 'id' | 'target' | 'scenario' | 'concurrency'>,
  wording: Wording,
  plan: Pick<Plan, 'connection' | 'load'>,
): Cell {
  const { target, scenario, concurrency } = parts;
  const circumstances = { concurrency, cache: scenario.cache, connection: plan.connection, load: plan.load };
  return {
    ...parts,
    fingerprint: fingerprint(target, wording, circumstances),
    maxInputTokens: maxInputTokens(target.params, wording.maxBytes),
  };
}

function withParams(target: Target, { params }: ResolvedScenario): Target {
  const own = resolveParams(params);
  const extra = own.extra === undefined ? target.params.extra : { ...target.params.extra, ...own.extra };
  return { ...target, params: { ...target.params, ...own, ...(extra !== undefined && { extra }) } };
}

/** `n` of a scenario reaches every target, and only the OpenAI family knows it. */
function requireOneChoice(
  pairs: readonly (readonly [Target | undefined, ResolvedScenario | undefined])[],
  problems: Problems,
): void {
  const said = new Set<unknown>();
  for (const [target, entry] of pairs) {
    if (target === undefined || entry?.params.n === undefined || said.has(entry)) continue;
    if (['openai', 'azure-openai', 'openai-compatible'].includes(target.provider)) continue;
    said.add(entry);
    problems.add('config/invalid', `"n" is not a parameter of provider "${target.provider}"`, [
      ...entry.path,
      'params',
      'n',
    ]);
  }
}
