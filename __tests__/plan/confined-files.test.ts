import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { confinedFiles, type FileKind } from '../../src/plan/confined-files.js';
import { parseConfig } from '../../src/plan/parse-config.js';
import { resolvePlan } from '../../src/plan/resolve-plan.js';
import { errorsOf, places } from './read-config.js';

describe('confinedFiles', () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'confined-')));
  const root = join(home, 'workspace');
  const codeOf = (path: string, kind: FileKind = 'prompt', folder = root): readonly string[] =>
    errorsOf(() => confinedFiles(root, folder).readFile(path, kind)).map(({ code }) => code);

  beforeAll(() => {
    mkdirSync(join(root, 'ci', 'prompts'), { recursive: true });
    mkdirSync(join(root, '.git'));
    mkdirSync(join(home, 'workspace-2'));
    writeFileSync(join(home, 'secret.md'), 'secret');
    writeFileSync(join(home, 'workspace-2', 'secret.md'), 'secret');
    writeFileSync(join(root, '.git', 'config'), 'token');
    writeFileSync(join(root, 'ci', 'prompts', 'ok.md'), '\uFEFFGrüße');
    writeFileSync(join(root, 'latin.md'), Buffer.from([0x47, 0xfc]));
    writeFileSync(join(root, 'big.md'), Buffer.alloc(1024 * 1024 + 1, 97));
    symlinkSync(join(root, 'ci', 'prompts', 'ok.md'), join(root, 'inside.md'));
    symlinkSync(join(home, 'secret.md'), join(root, 'outside.md'));
    symlinkSync(home, join(root, 'up'));
    symlinkSync(join(root, '.git', 'config'), join(root, 'git.md'));
    symlinkSync('/dev/zero', join(root, 'zero.md'));
    symlinkSync(join(root, 'loop.md'), join(root, 'loop.md'));
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'pipe.md')]);
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('reads a file beside the config, and through a link that stays inside', () => {
    expect(confinedFiles(root, join(root, 'ci')).readFile('prompts/ok.md', 'prompt')).toBe('Grüße');
    expect(confinedFiles(root).readFile('inside.md', 'prompt')).toBe('Grüße');
    expect(confinedFiles(root).readFile('./ci/prompts/ok.md', 'prompt')).toBe('Grüße');
  });

  it.each([
    ['an absolute path', '/etc/passwd'],
    ['an absolute path of Windows', 'C:\\Windows\\win.ini'],
    ['a share of Windows', '\\\\server\\share'],
    ['two dots', '../secret.md'],
    ['two dots in the middle', 'ci/../../secret.md'],
    ['two dots that stay inside', 'ci/../inside.md'],
    ['two dots behind a backslash', 'ci\\..\\..\\secret.md'],
    ['a link that leads out', 'outside.md'],
    ['a folder link that leads out', 'up/secret.md'],
    ['a folder whose name only begins alike', 'up/workspace-2/secret.md'],
    ['the folder of git', '.git/config'],
    ['the folder of git, shouted', '.GIT/config'],
    ['a link into the folder of git', 'git.md'],
    ['a link to a device', 'zero.md'],
    ['a zero byte', 'ok\0.md'],
  ])('refuses %s as outside', (_, path) => {
    expect(codeOf(path)).toEqual(['config/file-outside']);
  });

  it.each([
    ['a file that is not there', 'none.md'],
    ['a folder', 'ci'],
    ['a pipe, without waiting for a writer', 'pipe.md'],
    ['a link to itself', 'loop.md'],
    ['what is not UTF-8', 'latin.md'],
    ['a prompt above 1 MiB', 'big.md'],
  ])('refuses %s as unreadable', (_, path) => {
    expect(codeOf(path)).toEqual(['config/file-unreadable']);
  });

  it('lets data be ten times as large as a prompt', () => {
    expect(codeOf('big.md', 'data')).toEqual([]);
  });

  it('refuses a socket', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(root, 's.md'), done));
    expect(codeOf('s.md')).toEqual(['config/file-unreadable']);
    await new Promise((done) => server.close(done));
  });

  it('reads a hard link, which nothing can tell from a file', () => {
    linkSync(join(root, 'ci', 'prompts', 'ok.md'), join(root, 'hard.md'));
    expect(codeOf('hard.md')).toEqual([]);
  });

  it('gives its errors the position of the name in the config', () => {
    const config = parseConfig('targets: [{ provider: openai, model: m }]\nprompt: { file: ../secret.md }\n', 'c.yml');
    const errors = errorsOf(() => resolvePlan(config, { ...confinedFiles(root), env: {} }));
    expect(places(errors)).toEqual(['2:17 config/file-outside']);
    expect(errors[0]?.message).toBe('the file "../secret.md" contains `..`');
  });
});
