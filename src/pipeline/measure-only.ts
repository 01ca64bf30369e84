import type { Run } from '../model/run.js';
import type { Settings } from '../model/settings.js';
import { gate, type GateResult } from './gate.js';
import type { World } from './world.js';

/** Measures and writes a run file, and judges nothing: no baseline is read, none is written. */
export async function measureOnly(settings: Settings, world: World): Promise<GateResult & { readonly run: Run }> {
  const { baselineDir: _dir, baseConfigFile: _file, baseRef: _ref, ...alone } = settings;
  const result = await gate({ ...alone, mode: settings.mode ?? 'report' }, world);
  return { ...result, run: result.report.run };
}
