import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serializeRun } from '../../src/baseline/serialize-run.js';
import type { Health, Run } from '../../src/model/run.js';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.js';
import type { Instrument } from '../../src/pipeline/instrument.js';
import type { Job } from '../../src/pipeline/job.js';
import { toRun } from '../../src/pipeline/to-run.js';
import { storeRun } from '../../src/platform/local.js';
import { SOUND } from './fake-instrument.js';

export interface Workspace {
  readonly cwd: string;
  readonly write: (name: string, json: object) => Promise<string>;
  /** The run that an instrument's record makes, kept in the baseline directory `nights`. */
  readonly keep: (job: Job, instrument: Instrument, startedAt: Date, id: string) => Promise<Run>;
  readonly settings: Settings;
}

export async function makeWorkspace(): Promise<Workspace> {
  const cwd = await mkdtemp(join(tmpdir(), 'lens-'));
  return {
    cwd,
    write: async (name, json) => {
      await writeFile(join(cwd, name), JSON.stringify(json));
      return name;
    },
    keep: async (job, instrument, startedAt, id) => {
      const run = recordedRun(job, instrument, startedAt, id);
      await storeRun(join(cwd, 'nights'), run, serializeRun(run));
      return run;
    },
    settings: {
      ...DEFAULT_SETTINGS,
      configFile: 'head.json',
      baselineDir: 'nights',
      maxCostUsd: null,
      maxRequests: 100_000,
    },
  };
}

export function recordedRun(
  job: Job,
  instrument: Instrument,
  startedAt: Date,
  id: string,
  health: Health = SOUND,
): Run {
  const provenance = {
    tool: 'llm-latency-lens',
    toolVersion: '0.0.0',
    node: '24.0.0',
    os: 'linux',
    cpus: 2,
    platform: 'local',
  };
  return {
    ...toRun(job, startedAt, provenance, instrument, { health, durationMs: 1000, spending: instrument.spending() }),
    id,
  };
}

/** One scenario, a target per id, priced, with no floor below which a slowdown is nothing. */
export function makeConfig(
  targets: readonly string[],
  { prompt = 'Say hello.', ...rest }: { readonly prompt?: string; readonly [key: string]: unknown } = {},
): object {
  return {
    version: 1,
    targets: targets.map((id) => ({
      id,
      provider: 'openai-compatible',
      'base-url': 'http://127.0.0.1:9/v1',
      model: 'm',
      auth: 'none',
      deployed: false,
      price: { input: 1, output: 2 },
      params: { 'max-output-tokens': 400 },
    })),
    scenarios: [{ id: 's', messages: [{ role: 'user', content: prompt }] }],
    iterations: 50,
    warmup: 0,
    gate: { floor: { ttft: '0ms', e2e: '0ms', tpot: '0ms' }, metrics: ['ttft', 'tpot', 'e2e'] },
    ...rest,
  };
}
