import type { Finding } from '../model/verdict.js';
import type { CellHistory } from './cell-history.js';
import { ADOPT_AFTER } from './promote.js';
import { dayOf, type Entry } from './series.js';

/** What the reader must know of one cell's history. Only what is young enough to bear on today is told. */
export function historyFindings(history: CellHistory): readonly Finding[] {
  return [
    ...adoptedLevel(history),
    ...heldBack(history),
    ...tooFewCalls(history),
    ...renamed(history),
    ...outOfDate(history),
  ];
}

/** At the top in the first report that uses the new level, further down as long as it serves. */
function adoptedLevel({ cell, promotion, chosen }: CellHistory): readonly Finding[] {
  const { adopted, promoted } = promotion;
  const newest = adopted.at(-1);
  if (newest === undefined || !chosen.some((entry) => adopted.includes(entry))) return [];
  return [
    {
      kind: 'adopted',
      cell: cell.id,
      top: promoted.at(-1) === newest,
      text: `${cell.id}: a new level was adopted. ${ADOPT_AFTER} runs in a row were slower and not accepted (${days(adopted)}); they are the baseline now, earlier runs no longer count.`,
    },
  ];
}

function heldBack({ cell, promotion, isYoung }: CellHistory): readonly Finding[] {
  const held = promotion.held.filter(isYoung);
  if (held.length === 0) return [];
  const next =
    promotion.pending === 0
      ? ''
      : ` The last ${promotion.pending === 1 ? 'one is' : `${promotion.pending} are`} in a row; after ${ADOPT_AFTER} in a row their level is adopted.`;
  return [
    {
      kind: 'baseline-refused',
      cell: cell.id,
      top: false,
      text: `${cell.id}: left out of the baseline because they ended slower and nobody accepted that: ${days(held)}.${next}`,
    },
  ];
}

function tooFewCalls({ cell, promotion, isYoung }: CellHistory): readonly Finding[] {
  return promotion.incomplete.filter(isYoung).map((entry) => ({
    kind: 'baseline-refused',
    cell: cell.id,
    top: false,
    text: `${cell.id}: the run of ${dayOf(entry)} is left out of the baseline, only ${entry.valid} of ${entry.cell.iterations} calls succeeded (80 % are needed).`,
  }));
}

function renamed({ cell, chosen }: CellHistory): readonly Finding[] {
  const names = new Set(chosen.map((entry) => entry.cell.id).filter((id) => id !== cell.id));
  return [...names].map((name) => ({
    kind: 'renamed-cell',
    cell: cell.id,
    top: false,
    text: `${cell.id} was called ${name} before. It sends the same request, so its history goes on.`,
  }));
}

/** A pause longer than the baseline's life must not look like a cell that never was measured. */
function outOfDate({ cell, promotion, chosen }: CellHistory): readonly Finding[] {
  const newest = promotion.promoted.at(-1);
  if (newest === undefined || chosen.length > 0) return [];
  return [
    {
      kind: 'note',
      cell: cell.id,
      top: false,
      text: `${cell.id}: no baseline, because the newest stored run of this request is of ${dayOf(newest)} and too old. This run starts it afresh.`,
    },
  ];
}

export function changedSeries({ cell, chosen }: CellHistory): readonly Finding[] {
  const newest = chosen.at(-1);
  if (newest === undefined) return [];
  return [
    {
      kind: 'changed-series',
      cell: cell.id,
      top: false,
      text: `${cell.id}: its request changed after ${dayOf(newest)}, so a new series begins. The ${chosen.length === 1 ? 'run' : `${chosen.length} runs`} before serve for information only.`,
    },
  ];
}

function days(entries: readonly Entry[]): string {
  return entries.map(dayOf).join(', ');
}
