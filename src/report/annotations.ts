import type { Report } from '../model/report.js';
import { isRed, STATE_WORDS } from '../model/state-words.js';
import type { CellVerdict } from '../model/verdict.js';
import { changeOf, failureWords, figureSentence } from './comparison-words.js';
import { escapeWorkflowData, escapeWorkflowProperty } from './escape-workflow.js';
import { plainText, sentence } from './phrase.js';
import { byWeight, decisive, isFailingOnly, tellingExplanations } from './selection.js';

export interface AnnotationOptions {
  /** Path of the config in the repository; annotations stand on the line that chose the model. */
  readonly configFile: string;
  /** GitHub shows ten of a step; five leave room for others. */
  readonly limit?: number;
}

/**
 * GitHub workflow commands, one per line, for cells that turned red, may have, or drifted. Printed on stdout they
 * become annotations; empty when there is nothing to say.
 */
export function renderAnnotations(report: Report, { configFile, limit = 5 }: AnnotationOptions): string {
  const told = byWeight(report.verdict.cells)
    .map((cell) => ({ cell, level: levelOf(cell, report) }))
    .filter(({ level }) => level !== undefined)
    .slice(0, Math.max(0, limit));
  return told
    .map(
      ({ cell, level }) => `::${level ?? 'notice'} ${properties(cell, report, configFile)}::${message(cell, report)}\n`,
    )
    .join('');
}

function levelOf(cell: CellVerdict, report: Report): 'error' | 'warning' | 'notice' | undefined {
  if (isRed(cell)) return report.verdict.exit === 0 ? 'warning' : 'error';
  if (cell.state === 'provider-drift' || cell.accepted !== undefined) return 'notice';
  return cell.state === 'inconclusive' ? 'warning' : undefined;
}

function properties(cell: CellVerdict, report: Report, configFile: string): string {
  const line = report.run.cells.find((entry) => entry.id === cell.cell)?.configLine;
  const words = cell.accepted === undefined ? STATE_WORDS[cell.state].row : 'accepted';
  const [heaviest] = decisive(cell);
  const change = heaviest === undefined ? '' : ` ${changeOf(heaviest)}`;
  return [
    `file=${escapeWorkflowProperty(configFile)}`,
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${escapeWorkflowProperty(`Latency Lens: ${cell.cell} ${words}${change}`)}`,
  ].join(',');
}

function message(cell: CellVerdict, report: Report): string {
  const [heaviest] = decisive(cell);
  const failures = isFailingOnly(cell) ? failureWords(cell) : undefined;
  const told = tellingExplanations(cell).map((explanation) => sentence(explanation.sentence));
  const why = [...(failures === undefined ? [] : [failures]), ...told].filter((text) => text !== '');
  const figure = heaviest === undefined ? [] : [plainText(figureSentence(heaviest, report))];
  const text = [...why.slice(0, 1), ...figure].join(' ');
  return escapeWorkflowData(text === '' ? STATE_WORDS[cell.state].row : text);
}
