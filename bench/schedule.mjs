/**
 * Whether an open loop keeps its rate.
 *
 *   npm run bench:schedule [-- --rate 100 --seconds 30 --mode constant]
 *
 * Calls of 150 ms against the simulator in its own process, started at absolute times. The achieved rate is that of the
 * real starts; the lag of a start is `t_send − t_sched`.
 */
import { openMeasuring } from '../lib/measure/open-measuring.js';
import { flag, machineFacts, quantile, round } from './machine-facts.mjs';
import { cellOf, slotsOf } from './plain-cell.mjs';
import { startSimulatorProcess } from './start-process.mjs';

const rate = Number(flag('rate', '100'));
const seconds = Number(flag('seconds', '30'));
const mode = flag('mode', 'constant') === 'poisson' ? 'poisson' : 'constant';
const machine = machineFacts();

const simulator = await startSimulatorProcess({ rules: [{ ttft: 50, gap: 10, tokens: 10 }] });
const cells = new Map([['bench', cellOf(simulator.url, 'bench')]]);
const measuring = openMeasuring({
  cellsOf: () => cells,
  credentialOf: () => ({ type: 'none' }),
  prices: { worstCaseUsd: () => 0, costUsd: () => 0 },
  caps: { maxCostUsd: undefined, maxRequests: 1e9, maxMinutes: 60 },
  timeouts: { firstTokenMs: 10_000, totalMs: 10_000 },
  load: { mode, rate },
  connection: 'warm',
  allowAddress: () => true,
  seed: 'bench',
});
const { trials } = await measuring.run(slotsOf('bench', rate * seconds));
const health = await measuring.close();
await simulator.close();

const starts = trials.map(({ startedMs }) => startedMs).toSorted((a, b) => a - b);
const planned = trials.map(({ startedMs, queueMs }) => startedMs - queueMs).toSorted((a, b) => a - b);
const achieved = rateOf(starts);
// Poisson arrivals have a random rate of their own; what counts is how well they are kept.
const requested = mode === 'constant' ? rate : rateOf(planned);
const lags = trials.map(({ queueMs }) => queueMs);
const deviation = achieved / requested - 1;
process.stdout.write(
  `${JSON.stringify(
    {
      bench: 'schedule',
      machine,
      mode,
      calls: trials.length,
      failures: trials.filter(({ outcome }) => outcome !== 'ok').length,
      requestedPerSecond: round(requested),
      achievedPerSecond: round(achieved),
      deviation: round(deviation, 5),
      lagMs: { p50: round(quantile(lags, 0.5)), p99: round(quantile(lags, 0.99)), max: round(quantile(lags, 1)) },
      loopUtilisation: round(health.loopUtilisation),
      verdict: [{ demand: 'achieved rate within 0.5 % of the requested one', met: Math.abs(deviation) <= 0.005 }],
    },
    null,
    2,
  )}\n`,
);

/** @param {readonly number[]} times in ascending order, ms */
function rateOf(times) {
  return ((times.length - 1) * 1000) / ((times.at(-1) ?? 0) - (times[0] ?? 0));
}
