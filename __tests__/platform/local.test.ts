import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { serializeRun } from '../../src/baseline/serialize-run.js';
import { listRuns, runFileName, storeRun } from '../../src/platform/local.js';
import { aRun } from '../baseline/a-run.js';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lens-local-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function put(name: string, text: string): Promise<void> {
  await mkdir(join(dir, name, '..'), { recursive: true });
  await writeFile(join(dir, name), text);
}

function night(day: number): ReturnType<typeof aRun> {
  return aRun({ id: `n${day}`, startedAt: new Date(Date.UTC(2026, 0, day, 3)).toISOString() });
}

describe('listRuns', () => {
  it('tells a missing directory from an empty one', async () => {
    expect(await listRuns(join(dir, 'nowhere'))).toEqual({ state: 'missing', files: [], skipped: [] });
    await put('notes.txt', 'not a run');
    expect(await listRuns(dir)).toEqual({ state: 'empty', files: [], skipped: [] });
  });

  it('refuses a file in place of a directory', async () => {
    await put('file', '');
    await expect(listRuns(join(dir, 'file'))).rejects.toMatchObject({
      code: 'baseline/not-found',
      message: expect.stringContaining('is not a directory'),
    });
  });

  it('reads JSON files one level deep, newest name first, and nothing else', async () => {
    await put('run-20260101T030000000Z-a.json', 'a');
    await put('shard-2/run-20260103T030000000Z-c.json', 'c');
    await put('run-20260102T030000000Z-b.json', 'b');
    await put('shard-2/deeper/run-20260104T030000000Z-d.json', 'd');
    await put('.hidden.json', 'h');
    await put('readme.md', 'm');
    expect(await listRuns(dir)).toEqual({
      state: 'found',
      files: [
        { path: 'shard-2/run-20260103T030000000Z-c.json', text: 'c' },
        { path: 'run-20260102T030000000Z-b.json', text: 'b' },
        { path: 'run-20260101T030000000Z-a.json', text: 'a' },
      ],
      skipped: [],
    });
  });

  it('names the files that it does not read: links, too large, too many', async () => {
    await put('e.json', 'e');
    await put('d.json', 'x'.repeat(100));
    await put('c.json', 'c');
    await put('b.json', 'b');
    await symlink(join(dir, 'b.json'), join(dir, 'f.json'));
    const { files, skipped } = await listRuns(dir, { files: 2, bytesPerFile: 50, bytes: 1000 });
    expect(files.map(({ path }) => path)).toEqual(['e.json', 'c.json']);
    expect(skipped.map(({ path }) => path)).toEqual(['f.json', 'd.json', 'b.json']);
    expect(skipped[0]?.reason).toBe('It is a link.');
  });

  it('stops reading at the limit of bytes', async () => {
    await put('b.json', 'bbbb');
    await put('a.json', 'aaaa');
    const { files, skipped } = await listRuns(dir, { files: 9, bytesPerFile: 9, bytes: 6 });
    expect([files.length, skipped.length]).toEqual([1, 1]);
  });
});

describe('storeRun', () => {
  it('makes the directory and writes a file that sorts by time', async () => {
    const run = night(2);
    const path = await storeRun(join(dir, 'new', 'baseline'), run, serializeRun(run));
    expect(path).toBe(join(dir, 'new', 'baseline', 'run-20260102T030000000Z-n2.json'));
    expect(await readFile(path, 'utf8')).toBe(serializeRun(run));
    expect(await readdir(join(dir, 'new', 'baseline'))).toHaveLength(1);
  });

  it('says so when the directory cannot be made', async () => {
    await put('file', '');
    await expect(storeRun(join(dir, 'file', 'sub'), night(1), '')).rejects.toMatchObject({
      code: 'baseline/not-found',
    });
  });

  it('keeps the newest runs and never deletes what is not ours', async () => {
    await put('package.json', '{}');
    await put('run-20250101T030000000Z-mine.json', '{"not":"a run of this tool"}');
    await put('run-notes.json', '{}');
    for (const day of [1, 2, 3, 4]) await storeRun(dir, night(day), serializeRun(night(day)), 2);
    expect((await readdir(dir)).toSorted()).toEqual([
      'package.json',
      'run-20250101T030000000Z-mine.json',
      'run-20260103T030000000Z-n3.json',
      'run-20260104T030000000Z-n4.json',
      'run-notes.json',
    ]);
  });
});

describe('runFileName', () => {
  it('lets nothing of an id out of the directory', () => {
    expect(runFileName({ startedAt: '2026-01-01T00:00:00Z', id: '../../etc/passwd' })).toBe(
      'run-20260101T000000000Z-______etc_passwd.json',
    );
  });
});
