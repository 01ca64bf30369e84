import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

import { serializeRun } from '../baseline/serialize-run.js';
import { toJUnit } from '../export/junit.js';
import { summaryJson } from '../export/summary-json.js';
import { LensError } from '../model/lens-error.js';
import type { Report } from '../model/report.js';
import type { Run } from '../model/run.js';
import { errorCode, writeFileAtomic } from '../platform/write-file-atomic.js';
import { renderMarkdown } from '../report/markdown.js';
import { plainHeadline } from '../report/story.js';
import type { Redact } from './redaction.js';
import type { ReportFiles } from './report-files.js';

/** GitHub takes 65,536 characters in a comment. */
export const MARKDOWN_LIMIT = 60_000;

/** The run file alone, so that a failure in what follows loses no measurement. */
export async function writeRun(run: Run, files: ReportFiles, cwd: string, redact: Redact): Promise<void> {
  await makeFolder(resolve(cwd, files.run, '..'));
  await writeFileAtomic(resolve(cwd, files.run), redact(serializeRun(run)));
}

/** Everything that people and machines read, each file whole or not at all. */
export async function writeReport(report: Report, files: ReportFiles, cwd: string, redact: Redact): Promise<void> {
  const { renderHtml } = await import('../report/html.js');
  const bodies: readonly (readonly [string, string])[] = [
    [files.run, serializeRun(withStory(report))],
    [files.markdown, renderMarkdown(report, { limit: MARKDOWN_LIMIT })],
    [files.html, renderHtml(report)],
    [files.junit, toJUnit(report)],
    [files.summary, summaryJson(report, plainHeadline(report))],
  ];
  await makeFolder(resolve(cwd, files.run, '..'));
  for (const [path, body] of bodies) await writeFileAtomic(resolve(cwd, path), redact(body));
}

/** The run file remembers what was said of it, so that `report` can say it again in another form. */
function withStory({ run, ...told }: Report): Run {
  return run.decision === undefined ? run : { ...run, decision: { ...run.decision, told } };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new LensError('output/unwritable', `the folder ${path} cannot be made (${errorCode(cause)})`, { cause });
  }
}
