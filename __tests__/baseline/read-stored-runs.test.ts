import { describe, expect, it } from '@jest/globals';

import { readStoredRuns } from '../../src/baseline/read-stored-runs.js';
import { serializeRun } from '../../src/baseline/serialize-run.js';
import { aRun } from './a-run.js';

describe('readStoredRuns', () => {
  it('names each file that is no run and goes on with the rest', () => {
    const { runs, findings } = readStoredRuns([
      { path: 'good.json', text: serializeRun(aRun()) },
      { path: 'cut.json', text: '{"schema":' },
      { path: 'package.json', text: '{"name":"x"}' },
    ]);
    expect(runs).toEqual([{ run: aRun(), path: 'good.json' }]);
    expect(findings.map(({ kind, text }) => [kind, text])).toEqual([
      [
        'baseline-refused',
        'A stored file is left out of the baseline. cut.json is cut off: it ends in the middle. (run/unreadable)',
      ],
      [
        'baseline-refused',
        'A stored file is left out of the baseline. package.json is not a run file of this tool. (run/wrong-schema)',
      ],
    ]);
  });
});
