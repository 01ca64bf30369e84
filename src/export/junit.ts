import { formatChange, formatFigure, formatInterval, formatPoints, NOT_AVAILABLE } from '../model/figures.js';
import type { Report } from '../model/report.js';
import { comparisonName, STATE_WORDS } from '../model/state-words.js';
import type { CellVerdict, Comparison, Finding } from '../model/verdict.js';
import { element, type XmlElement, xmlDocument } from './xml.js';

/**
 * The result as JUnit XML: a suite for the job and one per cell, a test case per comparison. Regressions are failures,
 * what could not be decided is skipped with the reason, findings are properties. The same report gives the same bytes.
 */
export function toJUnit(report: Report): string {
  const suites = [jobSuite(report), ...report.verdict.cells.map((cell) => cellSuite(report, cell))];
  return xmlDocument(
    element('testsuites', {
      attributes: { name: 'latency-lens', ...totals(suites), time: seconds(report.run.durationMs) },
      children: suites.map((suite) => suite.xml),
    }),
  );
}

interface Suite {
  readonly cases: readonly Case[];
  readonly xml: XmlElement;
}

interface Case {
  readonly name: string;
  readonly result: 'passed' | 'failure' | 'skipped';
  /** One line; empty on a passed case without remarks. */
  readonly message: string;
  /** `regression`, `budget`, `verdict`: what kind of failure it is. */
  readonly type: string;
}

function jobSuite(report: Report): Suite {
  const { run, verdict } = report;
  const words = STATE_WORDS[verdict.state].row;
  const cases: readonly Case[] = [
    {
      name: 'verdict',
      result: verdict.exit === 0 ? 'passed' : 'failure',
      message: `${words}, exit code ${verdict.exit}${run.partial === undefined ? '' : `, partial: ${run.partial}`}`,
      type: 'verdict',
    },
  ];
  const properties: readonly Property[] = [
    ['tool', `${run.provenance.tool} ${run.provenance.toolVersion}`],
    ['suite', run.suite],
    ['run', run.id],
    ['mode', verdict.mode],
    ['requests', String(run.spending.requests)],
    ['cost-usd', String(run.spending.costUsd)],
    ...run.health.disturbed.map((text): Property => ['disturbed', text]),
    ...findingProperties(verdict.findings.filter((finding) => finding.cell === undefined)),
  ];
  return suiteOf(report, 'job', cases, properties, run.durationMs);
}

function cellSuite(report: Report, cell: CellVerdict): Suite {
  const cases =
    cell.comparisons.length === 0
      ? [bareCase(cell)]
      : cell.comparisons.map((comparison) => comparisonCase(report, cell, comparison));
  const properties: readonly Property[] = [
    ['state', cell.state],
    ...(cell.cause === undefined ? [] : [['cause', cell.cause] as const]),
    ...(cell.accepted === undefined ? [] : [['accepted', cell.accepted] as const]),
    ['attempts', String(cell.attempts)],
    ...Object.entries(cell.failures).map(([outcome, count]): Property => [`failed ${outcome}`, String(count)]),
    ...cell.explanations.map((explanation): Property => [`why ${explanation.metric}`, explanation.sentence]),
    ...findingProperties(report.verdict.findings.filter((finding) => finding.cell === cell.cell)),
  ];
  return suiteOf(report, cell.cell, cases, properties, 0);
}

/** A cell that was not compared: untouched is fine, everything else could not be decided. */
function bareCase(cell: CellVerdict): Case {
  const fine = cell.state === 'unchanged' || cell.state === 'pass' || cell.state === 'improvement';
  return { name: 'cell', result: fine ? 'passed' : 'skipped', message: STATE_WORDS[cell.state].row, type: cell.state };
}

function comparisonCase(report: Report, cell: CellVerdict, comparison: Comparison): Case {
  const name = comparison.method === 'budget' ? `${comparisonName(comparison)} budget` : comparisonName(comparison);
  const type = comparison.method === 'budget' ? 'budget' : comparison.state;
  const message = messageOf(comparison);
  switch (comparison.state) {
    case 'regression':
      return cell.accepted === undefined && report.verdict.exit !== 0
        ? { name, type, result: 'failure', message }
        : { name, type, result: 'skipped', message: `${message}; ${cell.accepted ?? 'warned only'}` };
    case 'pass':
    case 'improvement':
    case 'unconfirmed':
    case 'provider-drift':
    case 'unchanged':
      return { name, type, result: 'passed', message };
    case 'disturbed':
    case 'inconclusive':
    case 'unstable':
    case 'no-baseline':
    case 'skipped':
      return { name, type, result: 'skipped', message };
  }
}

/** cannot tell: 1.31 s → 1.60 s, +22 % (−9 … +64), visible from +39 %. */
function messageOf(comparison: Comparison): string {
  const { base, candidate, unit, ratio, smallestVisible, notes } = comparison;
  const interval = formatInterval(comparison.ratioLow, comparison.ratioHigh);
  const points = unit === 'share' && base !== undefined && candidate !== undefined;
  const change = points ? formatPoints(candidate - base) : ratio === undefined ? undefined : formatChange(ratio - 1);
  const budget = comparison.method === 'budget' ? 'limit ' : '';
  const levels =
    base === undefined
      ? formatFigure(candidate, unit)
      : `${budget}${formatFigure(base, unit)} → ${formatFigure(candidate, unit)}`;
  const parts = [
    levels,
    ...(change === undefined || change === NOT_AVAILABLE
      ? []
      : [interval === undefined ? change : `${change} (${interval})`]),
    ...(smallestVisible === undefined ? [] : [`visible from ${formatChange(smallestVisible)}`]),
    ...notes,
  ];
  return `${STATE_WORDS[comparison.state].row}: ${parts.join(', ')}`;
}

type Property = readonly [name: string, value: string];

function findingProperties(findings: readonly Finding[]): readonly Property[] {
  return findings.map((finding) => [`finding ${finding.kind}`, finding.text]);
}

function suiteOf(
  report: Report,
  name: string,
  cases: readonly Case[],
  properties: readonly Property[],
  durationMs: number,
): Suite {
  const suite = { cases };
  const children = [
    element('properties', {
      children: properties.map(([property, value]) => element('property', { attributes: { name: property, value } })),
    }),
    ...cases.map((entry) => caseElement(report, name, entry)),
  ];
  const timestamp = report.run.startedAt.replace(/(?:\.\d+)?Z$/, '');
  const attributes = { name, ...totals([suite]), time: seconds(durationMs), timestamp };
  return { ...suite, xml: element('testsuite', { attributes, children }) };
}

function caseElement(report: Report, suite: string, { name, result, message, type }: Case): XmlElement {
  const inner: readonly XmlElement[] =
    result === 'passed'
      ? [element('system-out', { text: message })]
      : result === 'failure'
        ? [element('failure', { attributes: { message, type }, text: message })]
        : [element('skipped', { attributes: { message } })];
  const attributes = { name, classname: `${report.run.suite}.${suite}`, time: '0' };
  return element('testcase', { attributes, children: message === '' ? [] : inner });
}

function totals(suites: readonly Pick<Suite, 'cases'>[]): Readonly<Record<string, string>> {
  const cases = suites.flatMap((suite) => suite.cases);
  const count = (result: Case['result']): string => String(cases.filter((entry) => entry.result === result).length);
  return { tests: String(cases.length), failures: count('failure'), errors: '0', skipped: count('skipped') };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
