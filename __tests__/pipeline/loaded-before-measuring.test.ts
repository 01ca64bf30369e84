// What a gate loads before its first call. Time cannot be tested; what takes it can.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
/** Imports of values, not of types; those with `await import(…)` are loaded later. */
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm;

/** Files of src and names of packages, by what is imported when `entry` is. */
function loadedWith(entry: string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    const name = relative(SRC, file);
    if (loaded.has(name)) return;
    loaded.add(name);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (target.startsWith('.')) visit(resolve(dirname(file), target.replace(/\.js$/, '.ts')));
      else loaded.add(target);
    }
  };
  visit(resolve(SRC, entry));
  return loaded;
}

describe('a gate before its first call', () => {
  it('has loaded what plans and measures', () => {
    const loaded = loadedWith('pipeline/gate.ts');
    expect([...loaded]).toEqual(
      expect.arrayContaining([
        'plan/parse-config.ts',
        'measure/calibrate.ts',
        'zod',
        'undici/lib/dispatcher/client.js',
      ]),
    );
  });

  it('has loaded nothing of what judges, tells or serves, no price table and no git', () => {
    const loaded = [...loadedWith('pipeline/gate.ts')];
    const late =
      /^(?:export\/|simulator\/|platform\/|report\/(?!progress|escape-terminal)|verdict\/(?!attribute|config-findings)|simple-statistics|hdr-histogram-js|cli-table3|d3-|@pydantic|node:child_process)/;
    expect(loaded.filter((name) => late.test(name))).toEqual([]);
  });

  it.each(['cli.ts', 'action.ts'])('enters its threads through %s without loading the rest', (entry) => {
    expect([...loadedWith(entry)].toSorted()).toEqual(
      [
        entry,
        'node:url',
        'node:worker_threads',
        'pipeline/simulator-thread.ts',
        'simulator/members.ts',
        'simulator/worker-role.ts',
      ].toSorted(),
    );
  });
});
