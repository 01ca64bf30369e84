import type { Report } from '../model/report.js';
import { visibleText } from '../model/visible-text.js';
import { comparisonTable } from './comparison-table.js';
import { footerOf, imprintOf } from './footer.js';
import { headlineOf } from './headline.js';
import { leadOf } from './lead.js';
import { plainText, say, sentence } from './phrase.js';
import { sectionsOf } from './sections.js';
import { isDecided, isRefused, openCells, startsUp } from './selection.js';
import type { Story, Table } from './story-shape.js';

/**
 * A report in words, in the order in which they are read. The only place that decides what is said.
 *
 * Context   The same verdict is read in a comment, a job summary, a terminal and a page.
 * Decision  Words are chosen once, as pieces without a form; each sink lays them out, escapes every piece (ours, too)
 *           and may leave out whole parts by rank, but never rewords.
 * Revisit   when a sink needs words of its own: then the story gets a part for it, and the sink still no opinion.
 */
export function tellStory(report: Report): Story {
  const { mark, tone, phrase } = headlineOf(report);
  return {
    suite: report.run.suite,
    mark,
    tone,
    headline: phrase,
    top: report.verdict.findings.filter((finding) => finding.top).map((finding) => say`${sentence(finding.text)}`),
    lead: leadOf(report),
    table: openTable(report),
    sections: sectionsOf(report),
    footer: footerOf(report),
    imprint: imprintOf(report),
  };
}

/** The first line without mark and markup, for documents that machines read. */
export function plainHeadline(report: Report): string {
  return visibleText(plainText(headlineOf(report).phrase));
}

/** Changed cells; of a run that has nothing to compare with, what it measured, without what it could not. */
function openTable(report: Report): Table | undefined {
  return startsUp(report)
    ? comparisonTable(report, report.verdict.cells, (comparison) => !isRefused(comparison))
    : comparisonTable(report, openCells(report), isDecided);
}
