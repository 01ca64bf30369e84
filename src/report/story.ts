import type { Report } from '../model/report.js';
import { comparisonTable } from './comparison-table.js';
import { footerOf, imprintOf } from './footer.js';
import { headlineOf } from './headline.js';
import { leadOf } from './lead.js';
import { say, sentence } from './phrase.js';
import { sectionsOf } from './sections.js';
import { isDecided, openCells } from './selection.js';
import type { Story } from './story-shape.js';

/** A report in words, in the order in which they are read. The only place that decides what is said. */
export function tellStory(report: Report): Story {
  const { mark, tone, phrase } = headlineOf(report);
  return {
    suite: report.run.suite,
    mark,
    tone,
    headline: phrase,
    top: report.verdict.findings.filter((finding) => finding.top).map((finding) => say`${sentence(finding.text)}`),
    lead: leadOf(report),
    table: comparisonTable(report, openCells(report), isDecided),
    sections: sectionsOf(report),
    footer: footerOf(report),
    imprint: imprintOf(report),
  };
}
