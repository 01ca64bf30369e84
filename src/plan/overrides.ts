import type { GateMode } from '../model/plan.js';
import type { Settings } from '../model/settings.js';

/** What a caller says over a config, by flags or action inputs. Absent = not said. */
export interface Overrides extends Partial<
  Pick<
    Settings,
    'iterations' | 'seed' | 'confirm' | 'onInconclusive' | 'onDrift' | 'maxCostUsd' | 'maxRequests' | 'maxMinutes'
  >
> {
  readonly gateMode?: GateMode;
  /** `changed`, the default of every caller, leaves the word to the config. */
  readonly measure?: Settings['measure'];
  /** `default` leaves the word to the config. */
  readonly suite?: string;
}
