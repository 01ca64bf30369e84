import type { Cell } from '../model/plan.js';

/**
 * What a change did to a cell.
 *
 * changed: its request differs · deployed: its server is under test · unchanged: neither, so this change cannot have
 * slowed it · new, removed: it stands in one config only · watched: no base is known, so slower is slower whatever
 * the cause.
 */
export type CellStatus = 'changed' | 'deployed' | 'unchanged' | 'new' | 'removed' | 'watched';

export interface Attribution {
  readonly id: string;
  readonly status: CellStatus;
  /** As the change configures it; absent for a removed cell. */
  readonly candidate?: Cell;
  /** The arm to call beside it: present only where calling it measures something else than the candidate. */
  readonly base?: Cell;
  /** Fingerprint whose stored runs are its baseline. */
  readonly baselineFingerprint: string;
  /** What the base calls the cell that sends the same request, where that is another name. */
  readonly renamedFrom?: string;
  /** Whether it is called at all. */
  readonly call: boolean;
  /** One plain sentence. */
  readonly reason: string;
}

export interface BaseSide {
  /** Cells of the base's config, where one was given. */
  readonly config: readonly Cell[] | undefined;
  /** What `base-arm` in a target says the base arm calls, by cell id; it wins over the base's config. */
  readonly baseArm: ReadonlyMap<string, Cell>;
}

/**
 * Which cells a change can have touched, and which of them have a base arm worth calling (DESIGN §8, 1).
 *
 * A server is never compared with itself: a deployed cell whose two arms lead to one URL has no base arm and is judged
 * against its stored runs.
 */
export function attribute(
  candidate: readonly Cell[],
  base: BaseSide,
  measure: 'changed' | 'all',
): readonly Attribution[] {
  const before = new Map(base.config?.map((cell) => [cell.id, cell]));
  const present = new Set(candidate.map((cell) => cell.id));
  const gone = [...before.values()].filter((cell) => !present.has(cell.id));
  const renamed = renames(
    candidate.filter((cell) => !before.has(cell.id)),
    gone,
  );
  const known = candidate.map((cell): Attribution => {
    const from = renamed.get(cell.id);
    const entry = attributeOne(cell, before.get(cell.id) ?? from, base, measure);
    return from === undefined ? entry : { ...entry, renamedFrom: from.id };
  });
  const followed = new Set([...renamed.values()].map(({ id }) => id));
  return [...known, ...gone.filter(({ id }) => !followed.has(id)).map(removedCell)];
}

/** New names for old requests, by the new name. Of several cells with one request each is followed once. */
function renames(fresh: readonly Cell[], gone: readonly Cell[]): ReadonlyMap<string, Cell> {
  const left = [...gone];
  const found = new Map<string, Cell>();
  for (const cell of fresh) {
    const at = left.findIndex(({ fingerprint }) => fingerprint === cell.fingerprint);
    const [from] = at < 0 ? [] : left.splice(at, 1);
    if (from !== undefined) found.set(cell.id, from);
  }
  return found;
}

function attributeOne(cell: Cell, before: Cell | undefined, base: BaseSide, measure: 'changed' | 'all'): Attribution {
  const arm = base.baseArm.get(cell.id) ?? before;
  const common = { id: cell.id, candidate: cell };
  if (arm === undefined) {
    const known = { ...common, baselineFingerprint: cell.fingerprint, call: true };
    return base.config === undefined
      ? { ...known, status: 'watched', reason: 'no base is known, so it is judged against its stored runs' }
      : { ...known, status: 'new', reason: 'the base does not have this cell' };
  }
  const baselineFingerprint = arm.fingerprint;
  if (cell.target.deployed) {
    const sameServer = sameEndpoint(cell, arm);
    return {
      ...common,
      ...(!sameServer && { base: arm }),
      status: 'deployed',
      baselineFingerprint,
      call: true,
      reason: sameServer
        ? 'the server is under test and both arms lead to one URL, so it is judged against its stored runs'
        : 'the server is under test and the base arm leads to another URL',
    };
  }
  if (cell.fingerprint !== arm.fingerprint) {
    return { ...common, base: arm, status: 'changed', baselineFingerprint, call: true, reason: 'the request differs' };
  }
  return {
    ...common,
    status: 'unchanged',
    baselineFingerprint,
    call: measure === 'all',
    reason: 'base and change send the same request',
  };
}

function removedCell(cell: Cell): Attribution {
  return {
    id: cell.id,
    status: 'removed',
    baselineFingerprint: cell.fingerprint,
    call: false,
    reason: 'the change removes this cell',
  };
}

function sameEndpoint(a: Cell, b: Cell): boolean {
  return a.target.baseUrl === b.target.baseUrl && a.target.deployment === b.target.deployment;
}
