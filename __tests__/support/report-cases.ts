import type { Report } from '../../src/model/report.js';
import type { Comparison } from '../../src/model/verdict.js';
import {
  makeCellVerdict,
  makeComparison,
  makeReport,
  makeRun,
  makeRunCell,
  makeTrials,
  makeVerdict,
  nights,
  untouchedCell,
} from './make-report.js';

const CELL = 'mini/support-answer';
const OTHERS = ['mini/summary', 'mini/title', 'large/support-answer', 'large/summary', 'large/title'];

const tail: Comparison = makeComparison({
  statistic: 'p95',
  base: 1310,
  candidate: 1720,
  ratio: 1.31,
  ratioLow: 1.08,
  ratioHigh: 1.6,
  smallestVisible: 0.34,
});
const wholeAnswer: Comparison = makeComparison({
  metric: 'e2e',
  base: 4020,
  candidate: 4270,
  ratio: 1.06,
  ratioLow: 1.02,
  ratioHigh: 1.11,
  smallestVisible: 0.12,
  state: 'pass',
});
const price: Comparison = makeComparison({
  metric: 'cost',
  statistic: 'mean',
  unit: 'usd',
  base: 0.0018,
  candidate: 0.0029,
  ratio: 1.61,
  ratioLow: 1.55,
  ratioHigh: 1.67,
});
const tailRefused: Comparison = withoutFigures(
  makeComparison({
    statistic: 'p99',
    method: 'shown',
    gated: false,
    state: 'unstable',
    notes: ['n/a (needs n ≥ 100)'],
  }),
);

/** A comparison for which nothing could be computed. */
function withoutFigures(comparison: Comparison): Comparison {
  const {
    base: _b,
    candidate: _c,
    ratio: _r,
    ratioLow: _l,
    ratioHigh: _h,
    p: _p,
    smallestVisible: _s,
    ...rest
  } = comparison;
  return rest;
}

function regressed(): Report {
  return makeReport({
    run: makeRun({ cells: [CELL, ...OTHERS].map((id) => makeRunCell({ id })), trials: makeTrials(CELL) }),
    verdict: makeVerdict({
      cells: [
        makeCellVerdict({
          cause: 'changed-request',
          comparisons: [makeComparison(), tail, wholeAnswer, price, tailRefused],
          explanations: [
            {
              cell: CELL,
              metric: 'e2e',
              unit: 'ms',
              base: 4020,
              candidate: 4270,
              parts: [
                { cause: 'ttft', amount: 233 },
                { cause: 'output-length', amount: 12 },
                { cause: 'speed', amount: 5 },
              ],
              sentence: 'The prompt grew from 1,210 to 4,870 input tokens; output length and speed are unchanged',
            },
            {
              cell: CELL,
              metric: 'cost',
              unit: 'usd',
              base: 0.0018,
              candidate: 0.0029,
              parts: [{ cause: 'input-tokens', amount: 0.0011 }],
              sentence: 'Each call costs more because the prompt is longer',
            },
          ],
          attempts: 95,
          failures: { 'rate-limited': 2 },
        }),
        ...OTHERS.map(untouchedCell),
      ],
      findings: [{ kind: 'note', top: false, text: 'The nightly runs of large/title paused twice for rate limits' }],
    }),
    extra: { requests: 98, costUsd: 0.2 },
  });
}

function stored(overrides: Partial<Comparison>): Comparison {
  return makeComparison({ method: 'history', n: { candidate: 50, base: 0, baselineRuns: 5, pairs: 0 }, ...overrides });
}

/** One report for each thing that a reader can be told: VOICE §1–5, and what lies between. */
export const REPORT_CASES: Readonly<Record<string, Report>> = {
  regression: regressed(),

  'nothing-to-do': makeReport({
    run: makeRun({ spending: { requests: 0, costUsd: 0, unpriced: 0 }, durationMs: 400 }),
    verdict: makeVerdict({ state: 'unchanged', exit: 0, cells: [CELL, ...OTHERS].map(untouchedCell) }),
  }),

  'cannot-tell': makeReport({
    baseline: nights(2),
    verdict: makeVerdict({
      state: 'inconclusive',
      exit: 0,
      cells: [
        makeCellVerdict({
          state: 'inconclusive',
          cause: 'changed-request',
          comparisons: [
            makeComparison({
              statistic: 'p95',
              base: 1310,
              candidate: 1598,
              ratio: 1.22,
              ratioLow: 0.91,
              ratioHigh: 1.64,
              smallestVisible: 0.39,
              n: { candidate: 50, base: 8, baselineRuns: 2, pairs: 0 },
              state: 'inconclusive',
            }),
          ],
        }),
      ],
    }),
  }),

  provider: makeReport({
    verdict: makeVerdict({
      state: 'provider-drift',
      exit: 0,
      cells: [
        makeCellVerdict({
          state: 'provider-drift',
          cause: 'provider',
          comparisons: [
            stored({
              base: 610,
              candidate: 861,
              ratio: 1.41,
              ratioLow: 1.22,
              ratioHigh: 1.62,
              state: 'provider-drift',
            }),
          ],
        }),
      ],
    }),
  }),

  'first-run': makeReport({
    recorded: true,
    baseline: [],
    verdict: makeVerdict({
      state: 'no-baseline',
      exit: 0,
      mode: 'first-run',
      cells: [
        makeCellVerdict({
          state: 'no-baseline',
          comparisons: [
            withoutReach(
              makeComparison({
                method: 'budget',
                base: 1500,
                candidate: 845,
                ratio: 0.56,
                ratioLow: 0.51,
                ratioHigh: 0.63,
                state: 'pass',
                n: { candidate: 50, base: 0, baselineRuns: 0, pairs: 0 },
              }),
            ),
            shownOnly('p50', 845),
            shownOnly('p95', 1720),
          ],
        }),
      ],
    }),
  }),

  'smallest-case': makeReport({
    recorded: true,
    baseline: [],
    run: makeRun({
      settings: { ...makeRun().settings, iterations: 10 },
      spending: { requests: 13, costUsd: 0.02, unpriced: 0 },
      durationMs: 41_000,
    }),
    verdict: makeVerdict({
      state: 'no-baseline',
      exit: 0,
      mode: 'first-run',
      cells: [
        makeCellVerdict({
          state: 'no-baseline',
          attempts: 10,
          comparisons: [shownOnly('p50', 845, 10), { ...tailRefused, n: shownOnly('p50', 0, 10).n }],
        }),
      ],
    }),
  }),

  disturbed: makeReport({
    run: makeRun({
      health: {
        ...makeRun().health,
        loopDelay: { p50Ms: 4, p99Ms: 212, maxMs: 900 },
        flaggedTrials: 31,
        disturbed: [
          'The event loop of this machine stood still for 212 ms at p99 (limit 20 ms): give the job a machine of its own',
        ],
      },
    }),
    verdict: makeVerdict({
      state: 'disturbed',
      exit: 0,
      cells: [makeCellVerdict({ state: 'disturbed', comparisons: [makeComparison({ state: 'disturbed' })] })],
    }),
  }),

  'cost-cap': makeReport({
    run: makeRun({
      partial: 'cost-cap',
      trials: makeTrials(CELL, 1).slice(0, 44),
      spending: { requests: 47, costUsd: 0.98, unpriced: 0 },
    }),
    verdict: makeVerdict({
      state: 'inconclusive',
      exit: 4,
      cells: [
        makeCellVerdict({
          state: 'inconclusive',
          comparisons: [
            makeComparison({
              state: 'inconclusive',
              ratio: 1.08,
              ratioLow: 0.85,
              ratioHigh: 1.36,
              candidate: 660,
              smallestVisible: 0.5,
            }),
          ],
        }),
      ],
      findings: [{ kind: 'cap', top: true, text: 'The cost cap of 1 USD was met after 22 of 50 iterations' }],
    }),
  }),

  'time-cap': makeReport({
    run: makeRun({ partial: 'time-cap', trials: makeTrials(CELL, 1).slice(0, 60) }),
    verdict: makeVerdict({
      state: 'inconclusive',
      exit: 0,
      cells: [
        makeCellVerdict({
          state: 'inconclusive',
          comparisons: [
            makeComparison({ state: 'inconclusive', ratio: 1.12, ratioLow: 0.95, ratioHigh: 1.32, candidate: 685 }),
          ],
        }),
      ],
    }),
  }),

  accepted: makeReport({
    verdict: makeVerdict({
      state: 'pass',
      exit: 0,
      cells: [
        makeCellVerdict({
          state: 'pass',
          cause: 'changed-request',
          accepted: 'gate.accepted, up to +40 % TTFT until 2027-01-31: longer answers wanted',
          comparisons: [makeComparison(), wholeAnswer],
        }),
      ],
      findings: [
        { kind: 'accepted', top: true, text: 'TTFT of mini/support-answer is accepted up to +40 % until 2027-01-31' },
      ],
    }),
  }),

  passed: makeReport({
    verdict: makeVerdict({
      state: 'pass',
      exit: 0,
      cells: [
        makeCellVerdict({
          state: 'pass',
          comparisons: [
            stored({ state: 'pass', candidate: 618, ratio: 1.01, ratioLow: 0.9, ratioHigh: 1.12, adjustedP: 0.4 }),
            stored({
              statistic: 'p95',
              state: 'pass',
              base: 1310,
              candidate: 1290,
              ratio: 0.985,
              ratioLow: 0.8,
              ratioHigh: 1.21,
            }),
          ],
        }),
      ],
    }),
  }),

  unconfirmed: makeReport({
    verdict: makeVerdict({
      state: 'unconfirmed',
      exit: 0,
      cells: [
        makeCellVerdict({
          state: 'unconfirmed',
          cause: 'deployed',
          comparisons: [
            stored({
              state: 'unconfirmed',
              candidate: 760,
              ratio: 1.24,
              ratioLow: 1.03,
              ratioHigh: 1.5,
              notes: ['not seen again with fresh calls'],
            }),
          ],
        }),
      ],
    }),
  }),

  nightly: makeReport({
    distributions: [
      {
        cell: CELL,
        metric: 'ttft',
        unit: 'ms',
        base: latencies(1),
        candidate: latencies(1.38),
        history: [598, 640, 605, 622, 597].map((p50, index) => ({
          startedAt: `2026-11-${15 + index}T03:00:00.000Z`,
          p50,
        })),
      },
    ],
    verdict: makeVerdict({
      mode: 'watch',
      cells: [
        makeCellVerdict({
          cause: 'provider',
          comparisons: [stored({ adjustedP: 0.002, notes: ['seen again with fresh calls'] })],
        }),
        makeCellVerdict({
          cell: 'mini/summary',
          state: 'pass',
          comparisons: [
            stored({ cell: 'mini/summary', state: 'pass', candidate: 610, ratio: 1, ratioLow: 0.9, ratioHigh: 1.1 }),
          ],
        }),
      ],
    }),
  }),

  'loosened-and-failing': makeReport({
    verdict: makeVerdict({
      cells: [
        makeCellVerdict({
          comparisons: [
            makeComparison({
              metric: 'errors',
              statistic: 'share',
              unit: 'share',
              method: 'errors',
              base: 0,
              candidate: 0.12,
              n: { candidate: 50, base: 8, baselineRuns: 5, pairs: 0 },
            }),
            makeComparison({
              method: 'budget',
              statistic: 'p95',
              base: 1500,
              candidate: 1720,
              ratio: 1.15,
              ratioLow: 1.04,
              ratioHigh: 1.3,
              n: { candidate: 50, base: 0, baselineRuns: 0, pairs: 0 },
            }),
          ].map((row) => (row.metric === 'errors' ? noRatio(row) : withoutReach(row))),
          failures: { 'timeout-total': 6 },
          attempts: 50,
        }),
      ],
      findings: [
        {
          kind: 'loosened-gate',
          top: true,
          text: 'This change raises gate.threshold from 20 % to 60 %; the gate of the base decides',
        },
        { kind: 'removed-cell', cell: 'large/title', top: true, text: 'This change removes large/title' },
      ],
    }),
  }),
};

function withoutReach({ smallestVisible: _s, ...comparison }: Comparison): Comparison {
  return comparison;
}

function noRatio(comparison: Comparison): Comparison {
  const { ratio: _r, ratioLow: _l, ratioHigh: _h, smallestVisible: _s, p: _p, ...rest } = comparison;
  return rest;
}

function shownOnly(statistic: 'p50' | 'p95', candidate: number, calls = 50): Comparison {
  return {
    ...withoutFigures(
      makeComparison({
        statistic,
        method: 'shown',
        gated: false,
        state: 'no-baseline',
        n: { candidate: calls, base: 0, baselineRuns: 0, pairs: 0 },
      }),
    ),
    candidate,
  };
}

function latencies(slower: number): readonly number[] {
  return makeTrials(CELL, slower)
    .filter((trial) => trial.arm === 'candidate')
    .flatMap((trial) => trial.ttftMs ?? []);
}
