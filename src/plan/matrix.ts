import { matchesCell } from '../model/cell-pattern.js';
import type { CellsWords, MatrixWords } from './config-words.js';
import { didYouMean } from './did-you-mean.js';
import type { Problems } from './problems.js';

/** A place of the matrix: which target, which scenario, how many calls at a time. */
export interface Place {
  readonly id: string;
  readonly target: string;
  readonly scenario: string;
  readonly concurrency: number;
}

/** More cells than any budget measures; far fewer than a matrix of lists can make. */
const MAX_CELLS = 2000;

/** `target/scenario`, with `@8` behind it at 8 calls at a time. */
function cellId(target: string, scenario: string, concurrency: number): string {
  return `${target}/${scenario}${concurrency === 1 ? '' : `@${concurrency}`}`;
}

/** The places that are left after `include` and `exclude`, targets first, then scenarios, then concurrency. */
export function placesOf(
  targets: readonly string[],
  scenarios: readonly string[],
  matrix: MatrixWords,
  problems: Problems,
): readonly Place[] {
  const given = matrix.concurrency ?? 1;
  const levels = [...new Set(typeof given === 'number' ? [given] : given)];
  const count = targets.length * scenarios.length * levels.length;
  if (count > MAX_CELLS) {
    problems.add('config/invalid', `the matrix makes ${count} cells; at most ${MAX_CELLS} are possible`, ['matrix']);
    return [];
  }
  const all = targets.flatMap((target) =>
    scenarios.flatMap((scenario) =>
      levels.map((concurrency) => ({ id: cellId(target, scenario, concurrency), target, scenario, concurrency })),
    ),
  );
  requireKnownNames(matrix, { targets, scenarios, cells: all.map(({ id }) => id) }, problems);
  const included =
    matrix.include === undefined ? all : all.filter((place) => matrix.include?.some((cells) => isOf(cells, place)));
  const left = included.filter((place) => !matrix.exclude?.some((cells) => isOf(cells, place)));
  if (left.length === 0 && all.length > 0) {
    const key = included.length === 0 ? 'include' : 'exclude';
    problems.add('config/empty-matrix', `no cell is left: \`matrix.${key}\` leaves out all ${all.length}`, [
      'matrix',
      key,
    ]);
  }
  return left;
}

function isOf(cells: CellsWords, place: Place): boolean {
  if (typeof cells === 'string') return matchesCell(cells, place.id);
  return (
    matchesCell(cells.target ?? '*', place.target) &&
    matchesCell(cells.scenario ?? '*', place.scenario) &&
    (cells.concurrency ?? place.concurrency) === place.concurrency
  );
}

/** A name without a star that fits nothing is a typing error, and would switch its rule off in silence. */
function requireKnownNames(
  { include = [], exclude = [] }: MatrixWords,
  known: {
    readonly targets: readonly string[];
    readonly scenarios: readonly string[];
    readonly cells: readonly string[];
  },
  problems: Problems,
): void {
  const check = (
    name: string | undefined,
    noun: string,
    names: readonly string[],
    path: readonly (string | number)[],
  ): void => {
    if (name === undefined || name.includes('*') || names.includes(name)) return;
    const meant = didYouMean(name, names);
    problems.add('config/invalid', `there is no ${noun} "${name}"`, path, {
      ...(meant !== undefined && { didYouMean: meant }),
    });
  };
  for (const [key, list] of [
    ['include', include],
    ['exclude', exclude],
  ] as const) {
    for (const [index, cells] of list.entries()) {
      const path = ['matrix', key, index];
      if (typeof cells === 'string') check(cells, 'cell', known.cells, path);
      else {
        check(cells.target, 'target', known.targets, [...path, 'target']);
        check(cells.scenario, 'scenario', known.scenarios, [...path, 'scenario']);
      }
    }
  }
}

/** A budget or an acceptance for cells that do not exist would look like a rule that is kept. */
export function requireMatch(
  pattern: string | undefined,
  cells: readonly string[],
  path: readonly (string | number)[],
  problems: Problems,
): void {
  if (pattern === undefined || cells.some((cell) => matchesCell(pattern, cell))) return;
  const meant = didYouMean(pattern, cells);
  problems.add('config/invalid', `"${pattern}" fits no cell`, path, {
    remedy: `Cells are called ${cells.slice(0, 5).join(', ')}${cells.length > 5 ? ', …' : ''}; \`*\` stands for any part.`,
    ...(meant !== undefined && { didYouMean: meant }),
  });
}
