import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import { type Browser, chromium } from 'playwright-core';

/** The npm package holds a Chromium for Linux on x64 and for nothing else; elsewhere the tests that need it are skipped. */
export const hasBrowser: boolean = process.platform === 'linux' && process.arch === 'x64';

/**
 * A headless Chromium out of an npm package, so that the tests need no browser on the machine and no download.
 *
 * Only the package's compressed files are used: its code unpacks into the shared temporary folder, where a run that
 * was killed half-way leaves a broken browser behind for the next one.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = unpacked('chromium.br', 'chromium', (archive, target) => {
    writeFileSync(target, brotliDecompressSync(archive), { mode: 0o755 });
  });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  try {
    return await chromium.launch({ executablePath, args });
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
  }
  // A bare machine has no NSS; the package brings one.
  const libraries = unpacked('al2023.tar.br', 'al2023', (archive, target) => {
    mkdirSync(target);
    execFileSync('tar', ['-x', '-C', target], { input: brotliDecompressSync(archive) });
  });
  return chromium.launch({
    executablePath,
    args,
    env: { ...process.env, LD_LIBRARY_PATH: join(libraries, 'lib') },
  });
}

function unpacked(archive: string, name: string, unpack: (archive: Buffer, target: string) => void): string {
  const bin = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin');
  const cache = join('node_modules', '.cache', 'chromium');
  const target = join(cache, name);
  if (existsSync(target)) return target;
  // Unpacked under another name and then renamed: two test files may come here at the same time.
  const draft = `${target}-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  unpack(readFileSync(join(bin, archive)), draft);
  try {
    renameSync(draft, target);
  } catch {
    rmSync(draft, { recursive: true }); // the other one was first
  }
  return target;
}
