import { describe, expect, it } from '@jest/globals';

import { calibrate } from '../../src/measure/calibrate.js';
import { CALIBRATION_SCRIPT } from '../../src/measure/calibration-script.js';
import { startSimulator } from '../../src/simulator/simulator.js';
import { startRawServer } from './raw-server.js';

describe('calibrate', () => {
  it('compares our stamps of sixteen streams with those of the sender', async () => {
    const simulator = await startSimulator({ script: CALIBRATION_SCRIPT });
    const { events, p50Ms, p99Ms } = await calibrate(simulator.url);
    await simulator.close();
    // On a machine with other work some of the last events come after its limit.
    expect(events).toBeGreaterThan(100);
    expect(events).toBeLessThanOrEqual(16 * 15);
    expect(p50Ms).toBeGreaterThan(0);
    expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);
  });

  it('says that it was as bad as its limit when nothing comes back in time', async () => {
    const silent = await startRawServer(() => undefined);
    expect(await calibrate(silent.url)).toEqual({ events: 0, p50Ms: 450, p99Ms: 450 });
    await silent.allClosed();
    await silent.close();
  });
});
