import type { Calibration, RunSpread, Sight, SimulatedShare } from '../model/calibration.js';
import { formatChange, formatCount, formatMs, formatShare, formatUsd } from '../model/figures.js';
import { METRIC_WORDS } from '../model/state-words.js';
import { escapeTerminal } from './escape-terminal.js';
import { painter } from './paint.js';

/** What `latency-lens calibrate` prints. */
export function renderCalibration(calibration: Calibration, options: { readonly colour: boolean }): string {
  const paint = painter(options.colour);
  const blocks: readonly (readonly string[])[] = [
    [paint.bold(titleOf(calibration)), ...calibration.disturbed.map((text) => `This machine disturbed it: ${text}`)],
    [paint.bold('from run to run, with nothing changed'), ...spreadLines(calibration.spreads)],
    [paint.bold('so on these targets the gate would cry wolf'), ...alarmLines(calibration)],
    [paint.bold('and would see, in 80 of 100 runs'), ...sightLines(calibration.sights)],
    [paint.bold('write'), ...suggestionLines(calibration)],
    [paint.dim(CAVEAT)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const CAVEAT =
  'These runs lie minutes apart; runs of other days differ more, and the figures above reckon with that by what providers\nusually do. For the same reason they are not kept as a baseline: nights would look more alike than they are.';

function titleOf({ runs, iterations, cells, spending, durationMs }: Calibration): string {
  const of = cells === 1 ? '1 cell' : `${formatCount(cells)} cells`;
  const cost = spending.unpriced === spending.requests ? 'cost unknown' : formatUsd(spending.costUsd);
  return `${formatCount(runs)} runs of ${formatCount(iterations)} calls on ${of}, one after the other · ${formatCount(spending.requests)} calls, ${cost}, ${formatMs(Math.round(durationMs))}`;
}

/** mini/answer  TTFT p50 612 ms, runs differ by 4 % (the gate reckons with 6 %)   p95 … */
function spreadLines(spreads: readonly RunSpread[]): readonly string[] {
  const rows = Map.groupBy(spreads, ({ cell, metric }) => `${cell} ${metric}`);
  return [...rows.values()].map((members) => {
    const [first] = members;
    const figures = members.map(
      ({ percentile, levelMs, measured, reckoned }) =>
        `${percentile} ${formatMs(levelMs)}, runs differ by ${formatShare(measured)} (reckoned with ${formatShare(reckoned)})`,
    );
    return first === undefined
      ? ''
      : `  ${escapeTerminal(first.cell)}  ${METRIC_WORDS[first.metric].short}  ${figures.join('   ')}`;
  });
}

function alarmLines({ falseAlarms: { storedRuns, watch, change } }: Calibration): readonly string[] {
  const runs = storedRuns === 1 ? '1 stored run' : `${formatCount(storedRuns)} stored runs`;
  return [
    `  on ${shareWords(watch)} of unchanged nights, held against ${runs}`,
    `  on ${shareWords(change)} of changes without an effect, base and change called in turn`,
    `  (${formatCount(watch.jobs)} jobs of each kind simulated from these runs, decided by the gate itself)`,
  ];
}

function shareWords({ share, low, high }: SimulatedShare): string {
  return `${formatShare(share)} (${formatShare(low)} … ${formatShare(high)})`;
}

function sightLines(sights: readonly Sight[]): readonly string[] {
  const rows = Map.groupBy(sights, ({ metric, percentile }) => `${METRIC_WORDS[metric].short} ${percentile}`);
  return [...rows].map(([name, members]) => {
    const figures = members.map(({ against, effect }) => `${formatChange(effect)} ${againstWords(against)}`);
    return `  ${name.padEnd(8)}  ${figures.join('   ')}`;
  });
}

function againstWords(against: Sight['against']): string {
  if (against === 'base-called-in-turn') return 'with the base called in turn';
  return against.storedRuns === 1 ? 'with 1 stored run' : `with ${against.storedRuns}`;
}

function suggestionLines({
  suggested: { iterations, baselineRuns, floors },
  iterations: asked,
}: Calibration): readonly string[] {
  const entries = Object.entries(floors).map(([metric, floor]) => `${metric}: ${plainMs(floor)}`);
  const more = iterations > asked ? `${formatCount(asked)} see clearly less` : 'more would add little';
  return [
    `  iterations: ${iterations}   # ${more}`,
    `  --baseline-runs ${baselineRuns}   (action input baseline-runs)`,
    ...(entries.length === 0
      ? []
      : [`  gate: { floor: { ${entries.join(', ')} } }   # the floors now would hide slowdowns of the threshold`]),
  ];
}

/** As the config reads it: 0.2ms, 10ms. */
function plainMs(ms: number | undefined): string {
  return `${Number((ms ?? 0).toPrecision(2))}ms`;
}
