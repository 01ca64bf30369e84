import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { writeFileAtomic } from '../../src/platform/write-file-atomic.js';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lens-atomic-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

describe('writeFileAtomic', () => {
  it('writes text and bytes, makes missing folders, and leaves no temporary file', async () => {
    const path = join(dir, 'a', 'b', 'run.json');
    await writeFileAtomic(path, 'text');
    expect(await readFile(path, 'utf8')).toBe('text');
    await writeFileAtomic(path, new Uint8Array([0, 255]));
    expect([...(await readFile(path))]).toEqual([0, 255]);
    expect(await readdir(join(dir, 'a', 'b'))).toEqual(['run.json']);
  });

  it('leaves the target and no temporary file when the last step fails', async () => {
    await mkdir(join(dir, 'taken'));
    await writeFile(join(dir, 'taken', 'inside'), 'kept');
    await expect(writeFileAtomic(join(dir, 'taken'), 'new')).rejects.toMatchObject({
      code: 'output/unwritable',
      message: expect.stringContaining(join(dir, 'taken')),
    });
    expect(await readdir(dir)).toEqual(['taken']);
    expect(await readFile(join(dir, 'taken', 'inside'), 'utf8')).toBe('kept');
  });

  it('names a folder that cannot be made', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(writeFileAtomic(join(dir, 'file', 'run.json'), 'x')).rejects.toMatchObject({
      code: 'output/unwritable',
    });
  });

  it('never shows a reader half of a file', async () => {
    const path = join(dir, 'run.json');
    const long = (letter: string): string => letter.repeat(300_000);
    await writeFileAtomic(path, long('a'));
    const seen = new Set<string>();
    const write = (async () => {
      for (const letter of 'bcde') await writeFileAtomic(path, long(letter));
    })();
    for (let read = 0; read < 40; read += 1) {
      const text = await readFile(path, 'utf8');
      seen.add(`${text.length}${text.replaceAll(text[0] ?? '', '').length}`);
    }
    await write;
    expect([...seen]).toEqual(['3000000']);
  });
});
