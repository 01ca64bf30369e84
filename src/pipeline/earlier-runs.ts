import type { Run, RunCell } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import type { Finding } from '../model/verdict.js';
import type { World } from './world.js';

/** Earlier attempts at what is judged now, oldest first: evidence that a re-run adds to (STATISTICS §4). */
export interface EarlierRuns {
  readonly runs: readonly Run[];
  readonly findings: readonly Finding[];
}

/**
 * The runs that `--earlier-run` names. One that measured something else is left out and said, so that a re-run never
 * pools what is not alike.
 *
 * @throws LensError `run/unreadable`, `run/wrong-schema`
 */
export async function earlierRuns(
  settings: Pick<Settings, 'earlierRuns'>,
  suite: string,
  world: World,
): Promise<EarlierRuns> {
  if (settings.earlierRuns.length === 0) return { runs: [], findings: [] };
  const [{ provenance }, { readRun }] = await Promise.all([import('./provenance.js'), import('./read-run.js')]);
  const { sha } = await provenance(world);
  const read = settings.earlierRuns.map((path) => ({ path, run: readRun(path, world) }));
  return chooseEarlier(read, { sha, suite });
}

export function chooseEarlier(
  read: readonly { readonly path: string; readonly run: Run }[],
  now: { readonly sha: string | undefined; readonly suite: string },
): EarlierRuns {
  const seen = new Set<string>();
  const judged = read.map(({ path, run }) => {
    const again = seen.has(run.id);
    seen.add(run.id);
    return { path, run, refused: again ? 'it is named twice' : whyRefused(run, now) };
  });
  const runs = judged.flatMap(({ run, refused }) => (refused === undefined ? [run] : []));
  return {
    runs: runs.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt)),
    findings: judged.flatMap(({ path, refused }): readonly Finding[] =>
      refused === undefined
        ? []
        : [{ kind: 'note', top: true, text: `${path} does not count as an earlier attempt: ${refused}` }],
    ),
  };
}

function whyRefused(
  run: Run,
  { sha, suite }: { readonly sha: string | undefined; readonly suite: string },
): string | undefined {
  const its = run.provenance.sha;
  if (its !== undefined && sha !== undefined && its !== sha)
    return `it measured commit ${its.slice(0, 7)}, this is ${sha.slice(0, 7)}`;
  if (run.suite !== suite) return `it belongs to the suite ${run.suite}`;
  if (run.health.disturbed.length > 0) return 'its own machine disturbed it';
  return undefined;
}

/** The same cell in an earlier attempt: the same request on both arms, else it is evidence of something else. */
export function sameCell(run: Run, cell: RunCell): RunCell | undefined {
  return run.cells.find(
    ({ id, fingerprint, baseFingerprint }) =>
      id === cell.id && fingerprint === cell.fingerprint && baseFingerprint === cell.baseFingerprint,
  );
}
