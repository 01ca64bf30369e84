import type { Report } from '../../src/model/report.js';
import {
  makeCellVerdict,
  makeComparison,
  makeReport,
  makeRun,
  makeRunCell,
  makeTrials,
  makeVerdict,
} from './make-report.js';

/** A report in which everything that comes from outside is the same hostile text. */
export function hostileReport(text: string): Report {
  const comparison = makeComparison({ cell: text, notes: [text] });
  const unsure = makeComparison({ cell: `${text}2`, state: 'inconclusive', notes: [text] });
  return makeReport({
    run: makeRun({
      id: text,
      suite: text,
      cells: [makeRunCell({ id: text, model: text, host: text, region: text, configLine: 14 })],
      trials: makeTrials(text),
      lanes: [{ lane: text, atMs: 0, durationMs: 2000, reason: text }],
      provenance: {
        ...makeRun().provenance,
        toolVersion: text,
        node: text,
        os: text,
        branch: text,
        runUrl: text,
        runAttempt: 2,
      },
      settings: { ...makeRun().settings, seed: text },
      health: { ...makeRun().health, disturbed: [text] },
    }),
    verdict: makeVerdict({
      cells: [
        makeCellVerdict({
          cell: text,
          comparisons: [comparison],
          explanations: [
            {
              cell: text,
              metric: 'e2e',
              unit: 'ms',
              base: 1,
              candidate: 2,
              parts: [{ cause: 'ttft', amount: 1 }],
              sentence: text,
            },
          ],
          failures: { [text]: 3 },
        }),
        makeCellVerdict({ cell: `${text}2`, state: 'inconclusive', comparisons: [unsure] }),
        makeCellVerdict({ cell: `${text}3`, state: 'unchanged', comparisons: [], attempts: 0 }),
        makeCellVerdict({
          cell: `${text}4`,
          state: 'pass',
          accepted: text,
          comparisons: [{ ...comparison, cell: `${text}4` }],
        }),
      ],
      findings: [
        { kind: 'note', top: true, text, cell: text },
        { kind: 'note', top: false, text },
      ],
    }),
    baseline: [{ runId: text, startedAt: text, sha: text, url: text, path: text, cells: 1, refused: text }],
    reproduce: text,
    headSha: text,
    baseSha: text,
    acceptLabel: text,
    files: { run: text, markdown: text, html: text },
  });
}
