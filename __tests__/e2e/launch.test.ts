import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from '@jest/globals';

import { nodes } from '../support/nodes.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a bundle under a Node that claims another version: installing one per test would cost minutes. */
function launchUnder(version: string, bundle: string): ReturnType<typeof spawnSync> {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return spawnSync(process.execPath, ['--import', pretend, bundle, '--help'], { cwd: root, encoding: 'utf8' });
}

describe('the launcher', () => {
  it.each(['dist/index.js', 'dist/cli/index.js'])('%s says on an old Node what is needed, and exits 2', (bundle) => {
    const { status, stdout, stderr } = launchUnder('20.20.2', bundle);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^LLM Latency Lens needs Node 22\.19 or newer and this is Node 20\.20\.2: [^\n]+\n$/);
  });

  it.each(nodes)('loads the program under $name', ({ path }) => {
    const { status, stderr } = spawnSync(path, ['dist/cli/index.js', '--help'], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['22.19.0', '23.0.0', '30.0.0'])('accepts Node %s', (version) => {
    expect(launchUnder(version, 'dist/cli/index.js').status).toBe(0);
  });

  it.each(['22.18.9', '18.0.0'])('refuses Node %s', (version) => {
    expect(launchUnder(version, 'dist/cli/index.js').status).toBe(2);
  });

  it('asks for the version that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    expect(engines).toEqual({ node: '>=22.19.0' });
  });

  it('is the first file of both bundles', () => {
    expect(readFileSync(`${root}dist/index.js`)).toEqual(readFileSync(`${root}dist/cli/index.js`));
  });
});
