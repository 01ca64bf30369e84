import type { Caps } from '../model/plan.js';
import type { Health, Spending } from '../model/run.js';
import { seededRandom } from '../model/seeded-random.js';
import type { Slot } from '../model/trial.js';
import { type Clock, systemClock } from './clock.js';
import { createDecodeQueue } from './decode-queue.js';
import { watchHealth } from './health.js';
import type { MeasureContext } from './measure-context.js';
import { type Measured, runSlots } from './run-slots.js';
import { createSpendGuard, type Prices } from './spend-guard.js';
import { createTransport, type TransportSettings } from './undici-transport.js';
import { keepYoungSpaceSmall } from './young-space.js';

type Shared = Pick<
  MeasureContext,
  'cellsOf' | 'credentialOf' | 'timeouts' | 'load' | 'idleMs' | 'onProgress' | 'signal'
>;

export interface MeasureSettings extends Shared, Omit<TransportSettings, 'clock'> {
  readonly caps: Caps;
  readonly prices: Prices;
  readonly seed: string;
  /** The real one when left out. */
  readonly clock?: Clock;
}

/** The instrument, switched on: pool, caps, sequence and health watch last until `close`. */
export interface Measuring {
  /** Calls every slot; may be called again for sentinels and confirmation, and then goes on where it was. */
  readonly run: (slots: readonly Slot[]) => Promise<Measured>;
  readonly spending: () => Spending;
  /** Clock milliseconds since it was opened. */
  readonly elapsedMs: () => number;
  /** Closes every socket and ends the watch. Once. */
  readonly close: (calibration?: Health['calibration']) => Promise<Health>;
}

/** Puts real sockets, the real clock and the health watch behind `runSlots`. */
export function openMeasuring(settings: MeasureSettings): Measuring {
  const clock = settings.clock ?? systemClock;
  const transport = createTransport({ ...settings, clock });
  const guard = createSpendGuard(settings.caps, settings.prices, clock.now);
  const health = watchHealth(clock);
  const letYoungSpaceGrow = keepYoungSpaceSmall();
  const startedAt = clock.now();
  let seq = 0;
  const context: MeasureContext = {
    ...settings,
    clock,
    today: () => new Date(),
    random: seededRandom(`${settings.seed} arrivals`),
    transport,
    decoding: createDecodeQueue(clock),
    guard,
    startedAt,
    nextSeq: () => {
      const next = seq;
      seq += 1;
      return next;
    },
    health,
  };
  return {
    run: (slots) => health.during(() => runSlots(slots, context)),
    spending: guard.spending,
    elapsedMs: () => clock.now() - startedAt,
    close: async (calibration) => {
      await transport.close();
      letYoungSpaceGrow();
      return health.stop({ ...(calibration && { calibration }), openLoop: settings.load.mode !== 'closed' });
    },
  };
}
