import { formatChange, formatUsd } from '../model/figures.js';
import type { Report } from '../model/report.js';
import { type Mark, STATE_WORDS, type Tone } from '../model/state-words.js';
import type { CellVerdict, Comparison } from '../model/verdict.js';
import { code, nameList, type Phrase, say } from './phrase.js';
import { acceptedCells, cellsIn, decisive, isOverBudgetOnly, providersOf, redCells, usedRuns } from './selection.js';

/** The first line: what was decided and what to do about it. */
export interface Headline {
  readonly mark: Mark;
  readonly tone: Tone;
  readonly phrase: Phrase;
}

export function headlineOf(report: Report): Headline {
  const said = cutShort(report) ?? byState(report);
  return { ...said, phrase: [...said.phrase, ...reachNote(report)] };
}

/** Runs that ended early, unless what they saw was enough to turn red. */
function cutShort(report: Report): Headline | undefined {
  const { run, verdict } = report;
  if (run.partial === undefined || verdict.state === 'regression') return undefined;
  const open = verdict.exit === 0 ? 'open' : 'bad';
  const headline = (phrase: Phrase): Headline => ({ mark: open === 'open' ? '◌' : '✖', tone: open, phrase });
  switch (run.partial) {
    case 'interrupted':
      return headline(say`interrupted — what was measured is kept, nothing is decided; run it again`);
    case 'cost-cap':
      return headline(say`the cost cap of ${capOf(report)} ended this run — raise it, or plan fewer calls`);
    case 'request-cap':
      return headline(say`the request cap ended this run — raise it, or plan fewer calls`);
    case 'time-cap':
      return headline(say`the time cap ended this run before it could decide — raise it, or plan fewer calls`);
  }
}

function capOf(report: Report): string {
  return formatUsd(report.caps.maxCostUsd);
}

function byState(report: Report): Headline {
  const { state } = report.verdict;
  const { mark, tone } = STATE_WORDS[state];
  switch (state) {
    case 'regression':
      return red(report);
    case 'disturbed':
      return failing(report, say`this machine disturbed the measurement, so it decides nothing — run it again`);
    case 'inconclusive':
      return failing(report, cannotTell(report));
    case 'provider-drift':
      return report.verdict.mode === 'change'
        ? { mark: '✔', tone: 'good', phrase: say`passed — and ${drift(report)}` }
        : { mark, tone, phrase: say`${drift(report)} — warned only, the requests did not change` };
    case 'unconfirmed':
      return {
        mark,
        tone,
        phrase: say`passed — ${names(cellsIn(report, state))} looked slower at first, fresh calls did not confirm it`,
      };
    case 'improvement':
      return { mark, tone, phrase: say`passed — ${names(cellsIn(report, state))} got better` };
    case 'pass':
      return { mark, tone, phrase: passed(report) };
    case 'unstable':
      return { mark, tone, phrase: say`too few calls to gate on — figures are shown, nothing is claimed` };
    case 'no-baseline':
      return { mark, tone, phrase: firstRun(report) };
    case 'unchanged':
      return { mark, tone, phrase: untouched(report) };
    case 'skipped':
      return failing(report, say`skipped — nothing was called`);
  }
}

function red(report: Report): Headline {
  const enforced = report.verdict.exit !== 0;
  const cells = redCells(report);
  const what = report.verdict.mode === 'change' ? blameChange(cells) : blameTime(cells);
  const next = enforced ? nextStep(report, cells) : say`warned only: the gate does not enforce`;
  return { mark: enforced ? '✖' : '▲', tone: enforced ? 'bad' : 'warn', phrase: say`${what} — ${next}` };
}

function blameChange(cells: readonly CellVerdict[]): Phrase {
  const ways = waysOf(cells);
  const what = cells.some((cell) => cell.cause === 'deployed') ? 'the deployment under test' : 'this change';
  if (cells.length === 0) return say`${what} breaks a limit of the gate`;
  if (ways.length === 0) return say`${what} takes ${names(cells)} over budget`;
  return say`${what} makes ${names(cells)} ${list(ways)}`;
}

function blameTime(cells: readonly CellVerdict[]): Phrase {
  const ways = waysOf(cells);
  if (cells.length === 0) return say`a limit of the gate is broken`;
  const are = cells.length === 1 ? 'is' : 'are';
  if (ways.length === 0) return say`${names(cells)} ${are} over budget`;
  return say`${names(cells)} ${are} ${list(ways)} than the baseline`;
}

/** slower, dearer, more likely to fail; none when only an absolute budget is exceeded. */
function waysOf(cells: readonly CellVerdict[]): readonly string[] {
  const rows = cells.flatMap(decisive).filter((row) => row.method !== 'budget');
  return [
    ...(rows.some((row) => row.metric !== 'cost' && row.metric !== 'errors') ? ['slower'] : []),
    ...(rows.some((row) => row.metric === 'cost') ? ['dearer'] : []),
    ...(rows.some((row) => row.metric === 'errors') ? ['more likely to fail'] : []),
  ];
}

function nextStep(report: Report, cells: readonly CellVerdict[]): Phrase {
  if (report.verdict.mode === 'change') return say`do not merge as is`;
  const moved = cells.filter((cell) => !isOverBudgetOnly(cell));
  if (cells.length > 0 && moved.length === 0) return say`mend it, or raise the limit in the config`;
  const causes = new Set(moved.map((cell) => cell.cause));
  if (causes.size !== 1) return say`look at the causes below`;
  switch (moved[0]?.cause) {
    case 'provider':
      return say`the request is unchanged, so look at the provider or the network`;
    case 'deployed':
      return say`look at the last deployment`;
    case 'changed-request':
    case 'changed-since-baseline':
      return say`look at the commits since the baseline`;
    case undefined:
      return say`look at the figures below`;
  }
}

function cannotTell(report: Report): Phrase {
  const cells = cellsIn(report, 'inconclusive');
  const silent = cells.filter((cell) => isSilent(report, cell));
  if (silent.length > 0 && silent.length === cells.length) {
    return say`${names(silent)} gave no valid answer, so nothing is known — look at the failed calls`;
  }
  if (cells.length === 0) return say`this run cannot tell`;
  if (cells.every(isOverBudgetOnly)) return say`${names(cells)} may be over budget; this run cannot tell`;
  return cells.some((cell) => decisive(cell).some(looksSlower))
    ? say`${names(cells)} may be slower; this run cannot tell`
    : say`${names(cells)} looks as before; this run cannot rule out that it got slower`;
}

/** A tenth is half of the usual threshold: less than that is no suspicion worth a headline. */
function looksSlower(row: Comparison): boolean {
  return (row.ratio ?? 2) > 1.1;
}

function isSilent(report: Report, cell: CellVerdict): boolean {
  return report.verdict.findings.some((finding) => finding.kind === 'silent-cell' && finding.cell === cell.cell);
}

/** Open questions are green unless the caller asked otherwise; then the line says why the job fails. */
function failing(report: Report, phrase: Phrase): Headline {
  if (report.verdict.exit === 0) return { mark: '◌', tone: 'open', phrase };
  const asked = report.gate?.onInconclusive === 'fail' ? say` — failed, as ${code('on-inconclusive')} asks` : [];
  return { mark: '✖', tone: 'bad', phrase: say`${phrase}${asked}` };
}

/** `openai` is 41 % slower than its stored runs. */
function drift(report: Report): Phrase {
  const drifting = cellsIn(report, 'provider-drift');
  const cells = drifting.filter((cell) => !isOverBudgetOnly(cell) || cell.providerShift !== undefined);
  if (cells.length === 0 && drifting.length > 0) {
    return say`${names(drifting)} ${drifting.length === 1 ? 'is' : 'are'} over budget, which this change has no part in`;
  }
  const providers = providersOf(report, cells);
  const ratios = [
    ...cells.flatMap(decisive).map((row) => row.ratio ?? 1),
    ...cells.map((cell) => cell.providerShift?.ratio ?? 1),
  ];
  const worst = Math.max(0, ...ratios.map((ratio) => ratio - 1));
  const by = worst > 0 ? say` ${formatChange(worst).slice(1)}` : [];
  const are = providers.length === 1 ? 'is' : 'are';
  return providers.length === 0
    ? say`a provider got slower for everyone`
    : say`${nameList(providers)} ${are}${by} slower than before, for everyone`;
}

function passed(report: Report): Phrase {
  const accepted = acceptedCells(report);
  if (accepted.length > 0) return say`passed — what got worse in ${names(accepted)} is accepted`;
  const compared = report.verdict.cells.filter((cell) => cell.comparisons.length > 0).length;
  return say`passed — nothing got slower or dearer in ${compared} compared ${compared === 1 ? 'cell' : 'cells'}`;
}

function firstRun(report: Report): Phrase {
  const recorded = report.recorded === true;
  if (usedRuns(report) > 0) {
    return say`${recorded ? 'recorded — none' : 'none'} of the stored runs fits these cells yet`;
  }
  const first = report.verdict.mode === 'first-run' ? 'first run — ' : '';
  return say`${first}${recorded ? 'recorded, ' : ''}nothing to compare with yet`;
}

function untouched(report: Report): Phrase {
  const { requests, costUsd } = report.run.spending;
  return requests === 0
    ? say`no cell is touched by this change — nothing called, $0.00`
    : say`no cell is touched by this change — ${requests} calls made for information, ${formatUsd(costUsd)}`;
}

/** A small run says at once what it cannot see (percentile support, DESIGN §8). */
function reachNote(report: Report): Phrase {
  const { iterations } = report.run.settings;
  if (report.run.spending.requests === 0) return [];
  if (iterations < 20) return say` · ${iterations} iterations: shown, not gated; 20 gate the median, 50 the p95`;
  return iterations < 50 ? say` · ${iterations} iterations gate the median; 50 gate the p95` : [];
}

function names(cells: readonly CellVerdict[]): Phrase {
  return nameList(cells.map((cell) => cell.cell));
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
