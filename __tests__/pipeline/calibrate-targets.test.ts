import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

import { parseRun } from '../../src/baseline/parse-run.js';
import type { Settings } from '../../src/model/settings.js';
import { calibrateTargets } from '../../src/pipeline/calibrate-targets.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { expectFinite } from '../support/expect-finite.js';
import { makeWorld } from '../support/make-world.js';
import { makeWorkspace } from '../support/workspace.js';
import { withSimulator } from '../simulator/with-simulator.js';

const SCRIPT = { rules: [{ ttft: { median: 3, sigma: 0.2 }, gap: { median: 0.5, sigma: 0.1 }, tokens: 4 }] };

async function calibrate(simulator: Simulator, runs: number, json: boolean, settings: Partial<Settings> = {}) {
  const space = await makeWorkspace();
  await space.write('head.json', {
    version: 1,
    targets: [
      {
        id: 'mini',
        provider: 'openai-compatible',
        'base-url': `${simulator.url}/v1`,
        model: 'm',
        auth: 'none',
        price: { input: 1, output: 2 },
        params: { 'max-output-tokens': 16 },
      },
    ],
    scenarios: [{ id: 's', messages: [{ role: 'user', content: 'Say hello.' }] }],
    iterations: 20,
    warmup: 1,
  });
  const text = calibrateTargets({ ...space.settings, ...settings }, runs, json, makeWorld(space.cwd));
  return { space, text };
}

/** Hundreds of jobs are simulated, on a machine that may be busy. */
const LONG_MS = 60_000;

describe('calibrateTargets', () => {
  it(
    'measures runs one after the other, and says what they mean for people',
    () =>
      withSimulator({ script: SCRIPT }, async (simulator) => {
        const { text, space } = await calibrate(simulator, 3, false);
        const lines = await text;
        expect(lines).toMatch(/^3 runs of 20 calls on 1 cell, one after the other · 61 calls, \$/);
        expect(lines).toMatch(/mini\/s {2}TTFT {2}p50 [\d.]+ ms, runs differ by [\d.]+ % \(reckoned with [\d.]+ %\)/);
        expect(lines).toMatch(/% … [\d.]+ %\) of unchanged nights, held against 5 stored runs/);
        expect(lines).toMatch(/TTFT p50 {2}\+\d+ % with 1 stored run .*with the base called in turn/);
        expect(lines).toMatch(/iterations: \d+ .*\n.*--baseline-runs \d+.*\n.*gate: \{ floor: \{ .*ttft: [\d.]+ms/);
        expect(lines).not.toMatch(/NaN|undefined|Infinity/);
        // The measurement is not lost, and no baseline of anybody.
        const file = join(space.cwd, 'latency-lens-report', 'run.json');
        expect(parseRun(await readFile(file, 'utf8'), 'run.json').trials).toHaveLength(61);
        await expect(readFile(join(space.cwd, 'nights'))).rejects.toMatchObject({ code: 'ENOENT' });
      }),
    LONG_MS,
  );

  it(
    'and for machines, as one document',
    () =>
      withSimulator({ script: SCRIPT }, async (simulator) => {
        const { text } = await calibrate(simulator, 3, true);
        const calibration = JSON.parse(await text);
        expectFinite(calibration);
        expect(calibration).toMatchObject({ runs: 3, iterations: 20, cells: 1, falseAlarms: { storedRuns: 5 } });
        expect(calibration.spreads.length).toBeGreaterThanOrEqual(6);
        expect(simulator.stamps()).toHaveLength(61);
      }),
    LONG_MS,
  );

  it('refuses runs that make no spread, and calls above the caps, before the first call', () =>
    withSimulator({ script: SCRIPT }, async (simulator) => {
      await expect((await calibrate(simulator, 2, false)).text).rejects.toMatchObject({ code: 'usage/bad-flag' });
      await expect((await calibrate(simulator, 6, false, { maxRequests: 100 })).text).rejects.toThrow(
        '121 calls are planned, and the cap is 100',
      );
      expect(simulator.stamps()).toHaveLength(0);
    }));
});
