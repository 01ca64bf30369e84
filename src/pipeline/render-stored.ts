import { toJUnit } from '../export/junit.js';
import { summaryJson } from '../export/summary-json.js';
import { LensError } from '../model/lens-error.js';
import type { Report } from '../model/report.js';
import type { ReportFormat } from '../model/report-formats.js';
import { renderMarkdown } from '../report/markdown.js';
import { plainHeadline } from '../report/story.js';
import { renderTerminal } from '../report/terminal.js';
import { MARKDOWN_LIMIT } from './deliver.js';
import { readRun } from './read-run.js';
import type { World } from './world.js';

/**
 * The report of a run file once more, in any form, without measuring or deciding again.
 *
 * @throws LensError `run/unreadable` or `run/wrong-schema`, also for a run that nobody judged
 */
export async function renderStored(path: string, format: ReportFormat, world: World): Promise<string> {
  const { decision, ...rest } = readRun(path, world);
  if (decision?.told === undefined) {
    throw new LensError('run/unreadable', `${path} holds measurements and no report`, {
      remedy: 'Give the run.json beside a report, or judge stored runs with `latency-lens compare`.',
    });
  }
  const report: Report = { ...decision.told, run: { ...rest, decision } };
  switch (format) {
    case 'text':
      return renderTerminal(report, { colour: world.colour, width: world.width, details: true });
    case 'markdown':
      return renderMarkdown(report, { limit: MARKDOWN_LIMIT });
    case 'html':
      return (await import('../report/html.js')).renderHtml(report);
    case 'json':
      return summaryJson(report, plainHeadline(report));
    case 'junit':
      return toJUnit(report);
  }
}
