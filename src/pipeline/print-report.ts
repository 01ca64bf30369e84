import { summaryJson } from '../export/summary-json.js';
import type { Report } from '../model/report.js';
import { plainHeadline } from '../report/story.js';
import { renderTerminal } from '../report/terminal.js';
import type { World } from './world.js';

/** The report for people on a terminal, and for machines. */
export function printReport(
  report: Report,
  look: Pick<World, 'colour' | 'width'>,
): { readonly text: string; readonly json: string } {
  return { text: renderTerminal(report, look), json: summaryJson(report, plainHeadline(report)) };
}
