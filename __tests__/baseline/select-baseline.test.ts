import { describe, expect, it } from '@jest/globals';

import { selectBaseline } from '../../src/baseline/select-baseline.js';
import type { BaselinePolicy } from '../../src/baseline/baseline-policy.js';
import type { StoredRun, WantedCell } from '../../src/baseline/series.js';
import type { State } from '../../src/model/verdict.js';
import { aNight, dateOf } from './a-night.js';

const CELLS: readonly WantedCell[] = [{ id: 'a', fingerprint: 'f1' }];

function select(stored: readonly StoredRun[], policy: Partial<BaselinePolicy> = {}, cells = CELLS) {
  const baseline = selectBaseline(stored, cells, { wanted: 5, now: dateOf(20), ...policy });
  return {
    ...baseline,
    ids: baseline.perCell.get('a')?.map(({ id }) => id),
    old: baseline.oldSeries.get('a')?.map(({ id }) => id),
    refused: Object.fromEntries(baseline.sources.map(({ runId, refused }) => [runId, refused])),
    kinds: baseline.findings.map(({ kind }) => kind),
  };
}

const nights = (states: readonly State[], from = 10): readonly StoredRun[] =>
  states.map((state, index) => aNight(from + index, [{ state }]));

describe('selectBaseline', () => {
  it('takes the K newest runs, oldest first, in whatever order they were found', () => {
    const stored = [12, 19, 14, 16, 18, 13, 17, 15].map((day) => aNight(day));
    const { ids, refused, sources } = select(stored);
    expect(ids).toEqual(['n15', 'n16', 'n17', 'n18', 'n19']);
    expect(refused['n13']).toBe('Newer runs were enough.');
    expect(sources.find(({ runId }) => runId === 'n19')).toEqual({
      runId: 'n19',
      startedAt: dateOf(19).toISOString(),
      path: 'n19.json',
      cells: 1,
    });
  });

  it('takes a run of exactly 14 days and none that is older', () => {
    const { ids, refused } = select([aNight(5), aNight(6)]);
    expect(ids).toEqual(['n6']);
    expect(refused['n5']).toBe('It is too old.');
    expect(select([aNight(5), aNight(6)], { maxAgeDays: 30 }).ids).toEqual(['n5', 'n6']);
  });

  it('has nothing to say about nothing', () => {
    expect(select([])).toMatchObject({ ids: [], old: [], sources: [], findings: [] });
    expect(select([aNight(19)], { wanted: 0 }).ids).toEqual([]);
  });

  it.each([
    { why: 'partial', night: aNight(19, [{}], { partial: 'time-cap' }), reason: 'It is partial (time-cap).' },
    {
      why: 'disturbed',
      night: aNight(19, [{}], { health: { ...aNight(1).run.health, disturbed: ['the loop stood still'] } }),
      reason: 'Its own machine disturbed it.',
    },
    { why: 'from the future', night: aNight(21), reason: 'It is newer than the run that is judged.' },
    { why: 'of another suite', night: aNight(19, [{}], { suite: 'eu' }), reason: 'It belongs to the suite eu.' },
    { why: 'refused by the platform', night: aNight(19, [{}], { id: 'fork' }), reason: 'It comes from a fork.' },
    {
      why: 'of other requests',
      night: aNight(19, [{ id: 'z', fingerprint: 'f9' }]),
      reason: 'It holds none of the requests of this run, or only at a level that was left.',
    },
    { why: 'too broken', night: aNight(19, [{ failed: 3 }]), reason: 'Too few of its calls succeeded.' },
    {
      why: 'slower and unaccepted',
      night: aNight(19, [{ state: 'regression' }]),
      reason: 'It ended slower, and nobody accepted that.',
    },
  ])('names a run that is $why', ({ night, reason }) => {
    const { ids, refused } = select([aNight(18), night], {
      suite: 'default',
      accept: ({ id }) => (id === 'fork' ? 'It comes from a fork.' : undefined),
    });
    expect(ids).toEqual(['n18']);
    expect(refused[night.run.id]).toBe(reason);
  });

  it('counts a run once, and not beside the merged run that holds it', () => {
    const merged = aNight(19, [{}], { id: 'whole', mergedFrom: ['n17', 'n18'] });
    const { ids, refused } = select([aNight(16), aNight(16), aNight(17), aNight(18), merged]);
    expect(ids).toEqual(['n16', 'whole']);
    expect(refused).toMatchObject({ n17: 'It is part of run whole.', n18: 'It is part of run whole.' });
  });

  it('leaves a run with fewer than 80 % valid calls out for that cell only, and says so', () => {
    const stored = [aNight(18, [{ failed: 2 }]), aNight(19, [{ failed: 3 }, { id: 'b', fingerprint: 'f2' }])];
    const { perCell, findings } = select(stored, {}, [...CELLS, { id: 'b', fingerprint: 'f2' }]);
    expect(perCell.get('a')?.map(({ id }) => id)).toEqual(['n18']);
    expect(perCell.get('b')?.map(({ id }) => id)).toEqual(['n19']);
    expect(findings).toEqual([
      {
        kind: 'baseline-refused',
        cell: 'a',
        top: false,
        text: 'a: the run of 2026-01-19 is left out of the baseline, only 7 of 10 calls succeeded (80 % are needed).',
      },
    ]);
  });

  it('passes over a run in which the cell was not called, and one that was never judged counts', () => {
    const silent = aNight(18);
    const { decision: _, ...unjudged } = aNight(19).run;
    const { ids } = select([{ run: { ...silent.run, trials: [] } }, { run: unjudged }]);
    expect(ids).toEqual(['n19']);
  });
});

describe('promotion', () => {
  it.each<{ why: string; states: readonly State[]; ids: readonly string[] }>([
    { why: 'one slow night', states: ['pass', 'pass', 'regression', 'pass'], ids: ['n10', 'n11', 'n13'] },
    { why: 'two slow nights', states: ['pass', 'regression', 'regression', 'pass'], ids: ['n10', 'n13'] },
    {
      why: 'three slow nights in a row',
      states: ['pass', 'regression', 'regression', 'regression'],
      ids: ['n11', 'n12', 'n13'],
    },
    {
      why: 'a row across a disturbed night',
      states: ['pass', 'regression', 'disturbed', 'regression', 'regression'],
      ids: ['n11', 'n13', 'n14'],
    },
    {
      why: 'a lasting drift under on-drift: warn',
      states: ['pass', 'provider-drift', 'provider-drift', 'provider-drift'],
      ids: ['n11', 'n12', 'n13'],
    },
    {
      why: 'slow nights that are not in a row',
      states: ['regression', 'regression', 'pass', 'regression', 'regression'],
      ids: ['n12'],
    },
    { why: 'a second new level', states: ['pass', ...Array<State>(6).fill('regression')], ids: ['n14', 'n15', 'n16'] },
    {
      why: 'every other state',
      states: ['improvement', 'inconclusive', 'unconfirmed', 'no-baseline', 'unstable'],
      ids: ['n10', 'n11', 'n12', 'n13', 'n14'],
    },
  ])('$why', ({ states, ids }) => {
    expect(select(nights(states)).ids).toEqual(ids);
  });

  it('shows an adoption at the top once, and below as long as it serves', () => {
    const row = nights(['pass', 'regression', 'regression', 'regression']);
    const first = select(row);
    expect(first.findings).toEqual([
      {
        kind: 'adopted',
        cell: 'a',
        top: true,
        text: 'a: a new level was adopted. 3 runs in a row were slower and not accepted (2026-01-11, 2026-01-12, 2026-01-13); they are the baseline now, earlier runs no longer count.',
      },
    ]);
    expect(select([...row, aNight(14)]).findings).toMatchObject([{ kind: 'adopted', top: false }]);
    expect(select([...row, ...[14, 15, 16, 17, 18].map((day) => aNight(day))]).findings).toEqual([]);
  });

  it('shows what is held back, and how near it is to being adopted', () => {
    expect(select(nights(['pass', 'regression', 'regression'])).findings).toEqual([
      {
        kind: 'baseline-refused',
        cell: 'a',
        top: false,
        text: 'a: left out of the baseline because they ended slower and nobody accepted that: 2026-01-11, 2026-01-12. The last 2 are in a row; after 3 in a row their level is adopted.',
      },
    ]);
  });

  it('takes an accepted regression at once', () => {
    expect(select([aNight(18), aNight(19, [{ state: 'regression', accepted: true }])]).ids).toEqual(['n18', 'n19']);
  });

  it('judges each cell by itself', () => {
    const stored = [aNight(18, [{ state: 'regression' }, { id: 'b', fingerprint: 'f2' }])];
    const { perCell } = select(stored, {}, [...CELLS, { id: 'b', fingerprint: 'f2' }]);
    expect([perCell.get('a')?.length, perCell.get('b')?.length]).toEqual([0, 1]);
  });

  it('counts the row also by nights that are themselves too old to serve', () => {
    const { ids, kinds } = select(
      [aNight(4), aNight(5), aNight(12), aNight(19)].map(({ run }) => ({
        run: {
          ...run,
          decision: {
            state: 'regression' as const,
            cells: [{ cell: 'a', state: 'regression' as const, accepted: false }],
          },
        },
      })),
    );
    expect(ids).toEqual(['n12']);
    expect(kinds).toEqual(['adopted', 'baseline-refused']);
  });
});

describe('a series', () => {
  it('begins anew with a changed request, and the old one serves for information', () => {
    const stored = [aNight(15), aNight(16), aNight(17), aNight(18, [{ fingerprint: 'f2' }])];
    const { ids, old, findings } = select(stored, {}, [{ id: 'a', fingerprint: 'f2' }]);
    expect(ids).toEqual(['n18']);
    expect(old).toEqual(['n15', 'n16', 'n17']);
    expect(findings).toEqual([
      {
        kind: 'changed-series',
        cell: 'a',
        top: false,
        text: 'a: its request changed after 2026-01-17, so a new series begins. The 3 runs before serve for information only.',
      },
    ]);
  });

  it('needs its old series no longer with three runs of its own', () => {
    const own = [17, 18, 19].map((day) => aNight(day, [{ fingerprint: 'f2' }]));
    const { old, kinds } = select([aNight(16), ...own], {}, [{ id: 'a', fingerprint: 'f2' }]);
    expect([old, kinds]).toEqual([[], []]);
  });

  it('goes on where a reverted request left it', () => {
    const stored = [aNight(15), aNight(16), aNight(17), aNight(18, [{ fingerprint: 'f2' }])];
    expect(select(stored)).toMatchObject({ ids: ['n15', 'n16', 'n17'], old: [], kinds: [] });
  });

  it('follows the request under a new name, and says so', () => {
    const stored = [aNight(18, [{ id: 'old-name' }]), aNight(19)];
    const { ids, perCell, findings } = select(stored);
    expect(ids).toEqual(['n18', 'n19']);
    const first = perCell.get('a')?.[0];
    expect(first?.cells.map(({ id }) => id)).toEqual(['a']);
    expect(new Set(first?.trials.map(({ cell }) => cell))).toEqual(new Set(['a']));
    expect(findings).toEqual([
      {
        kind: 'renamed-cell',
        cell: 'a',
        top: false,
        text: 'a was called old-name before. It sends the same request, so its history goes on.',
      },
    ]);
  });

  it('does not take the history of another cell of today that sends the same request', () => {
    const stored = [aNight(18, [{ id: 'twin' }])];
    const { perCell, kinds } = select(stored, {}, [...CELLS, { id: 'twin', fingerprint: 'f1' }]);
    expect([perCell.get('a')?.length, perCell.get('twin')?.length, kinds]).toEqual([0, 1, []]);
  });

  it('says that the baseline ran out, when all of it is too old', () => {
    const { ids, findings } = select([aNight(1), aNight(2)]);
    expect(ids).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'note', text: expect.stringContaining('is of 2026-01-02 and too old') }]);
  });
});
