import { isLensError } from '../model/lens-error.js';
import type { Finding } from '../model/verdict.js';
import { parseRun } from './parse-run.js';
import type { StoredRun } from './series.js';

export interface ReadRuns {
  readonly runs: readonly StoredRun[];
  /** One per file that is no readable run: it is named and left out, and never stops the job. */
  readonly findings: readonly Finding[];
}

/** Stored files as runs. A damaged baseline file costs its own run, not the verdict. */
export function readStoredRuns(files: readonly { readonly path: string; readonly text: string }[]): ReadRuns {
  const runs: StoredRun[] = [];
  const findings: Finding[] = [];
  for (const { path, text } of files) {
    try {
      runs.push({ run: parseRun(text, path), path });
    } catch (error) {
      if (!isLensError(error)) throw error;
      findings.push({
        kind: 'baseline-refused',
        top: false,
        text: `A stored file is left out of the baseline. ${error.message} (${error.code})`,
      });
    }
  }
  return { runs, findings };
}
