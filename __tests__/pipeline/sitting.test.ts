import { describe, expect, it } from '@jest/globals';

import { measureOnly } from '../../src/pipeline/measure-only.js';
import { makeWorld } from '../support/make-world.js';
import { makeConfig, makeWorkspace } from '../support/workspace.js';

describe('a sitting', () => {
  it('that ended before its first call was disturbed by nothing: a loop that only opened and closed was busy all along', async () => {
    const space = await makeWorkspace();
    await space.write('head.json', makeConfig(['mini']));
    const world = makeWorld(space.cwd, { signal: AbortSignal.abort('SIGTERM') });
    const { run } = await measureOnly({ ...space.settings, outDir: 'out' }, world);
    expect(run).toMatchObject({ partial: 'interrupted', trials: [], health: { disturbed: [] } });
  });
});
