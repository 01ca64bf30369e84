/**
 * Builds lib/ and dist/:  tsc → lib/ → ncc → dist/.
 *
 *   node scripts/build.mjs            writes dist/
 *   node scripts/build.mjs --check    builds into a temporary folder and compares it byte for byte with dist/
 *
 * ncc gets JavaScript, because it cannot read TypeScript 7. Nothing is minified and there are no source maps: people
 * can read what they run, and source maps double the start-up time.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import ncc from '@vercel/ncc';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each bundle: the compiled entry, and the folder whose index.js is the launcher that loads main/index.js. */
const BUNDLES = [
  { entry: 'lib/action.js', folder: '.' },
  { entry: 'lib/cli.js', folder: 'cli' },
];

process.chdir(root);
if (process.argv.includes('--check')) {
  await check();
} else {
  compile();
  await bundle('dist');
}

function compile() {
  rmSync('lib', { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
  });
  // The compiler has said what is wrong.
  if (status !== 0) process.exit(1);
}

/** @param {string} out */
async function bundle(out) {
  rmSync(out, { recursive: true, force: true });
  for (const { entry, folder } of BUNDLES) {
    const target = join(out, folder);
    const { code, assets } = await ncc(join(root, entry), {
      cache: false, // a cache hit may order modules differently from a fresh build
      esm: true,
      license: 'licenses.txt',
      minify: false,
      quiet: true,
      sourceMap: false,
      target: 'es2022',
    });
    write(join(target, 'main', 'index.js'), code);
    for (const [name, asset] of Object.entries(assets)) {
      write(join(target, 'main', name), asset.source);
    }
    cpSync('lib/launch.js', join(target, 'index.js'));
    // The launchers are ES modules wherever this folder is copied to.
    write(join(target, 'package.json'), '{\n  "type": "module"\n}\n');
  }
}

/**
 * @param {string} path
 * @param {string | Buffer} content
 */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function check() {
  const fresh = '.tmp/check-dist';
  compile();
  await bundle(fresh);
  const names = [...new Set([...filesIn('dist'), ...filesIn(fresh)])].toSorted((a, b) => a.localeCompare(b, 'en'));
  const wrong = names.flatMap((name) => difference(name, read(join('dist', name)), read(join(fresh, name))));
  rmSync(fresh, { recursive: true, force: true });
  if (wrong.length > 0) {
    process.stderr.write(
      `${wrong.join('\n')}\ndist/ is not what the sources build: run \`npm run build\` and commit.\n`,
    );
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`dist/ is what the sources build (${names.length} files, byte for byte)\n`);
}

/**
 * @param {string} name
 * @param {Buffer | undefined} committed
 * @param {Buffer | undefined} built
 */
function difference(name, committed, built) {
  if (committed === undefined) return [`missing in dist: ${name}`];
  if (built === undefined) return [`left over in dist: ${name}`];
  return committed.equals(built) ? [] : [`differs: ${name}`];
}

/** @param {string} folder */
function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  } catch {
    return []; // not built yet
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
