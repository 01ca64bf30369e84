/**
 * Packs what npm would publish and uses it as a stranger would: outside this repository, with nothing installed but
 * the package's own `dependencies`. Needs lib/ and dist/, so build first.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** A consumer pays for each of these; the bundled command line needs none of them. */
const MOST_DEPENDENCIES = 10;
const MUST_HOLD = [
  'LICENSE',
  'README.md',
  'dist/cli/index.js',
  'dist/cli/main/index.js',
  'lib/index.d.ts',
  'lib/index.js',
];
const MAY_HOLD = /^(LICENSE|README\.md|CHANGELOG\.md|package\.json|dist\/cli\/.+|lib\/.+\.(js|d\.ts))$/;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const stranger = mkdtempSync(join(tmpdir(), 'latency-lens-package-'));
/** @type {string[]} */
const problems = [];

try {
  const { packed, files } = pack();
  checkFiles(files);
  checkManifest(packed);
  await checkWithPublint(packed);
  attempt(
    'the command line runs without node_modules',
    [join(packed, 'dist', 'cli', 'index.js'), '--help'],
    dirname(packed),
  );
  throughNpx();
  attempt('the library loads with its own dependencies alone', ['-e', "import('llm-latency-lens')"], installed(packed));
} finally {
  rmSync(stranger, { recursive: true, force: true });
}

process.stdout.write(
  problems.length > 0 ? `${problems.join('\n')}\n` : 'the packed package is complete and works on its own\n',
);
process.exitCode = problems.length > 0 ? 1 : 0;

function pack() {
  const json = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', stranger], {
    encoding: 'utf8',
    shell: process.platform === 'win32', // npm is a .cmd there
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [report] = Object.values(JSON.parse(json));
  execFileSync('tar', ['-xzf', report.filename], { cwd: stranger });
  return {
    packed: join(stranger, 'package'),
    files: report.files.map((/** @type {{ path: string }} */ file) => file.path),
  };
}

/** As the README tells people: npx, from an empty folder. What it installs lies in npm's cache since our own install. */
function throughNpx() {
  const empty = mkdtempSync(join(stranger, 'empty-'));
  try {
    const words = [
      '--yes',
      '--prefer-offline',
      '--loglevel=error',
      `file:${tarball()}`,
      'explain',
      'config/unknown-key',
    ];
    const said = execFileSync('npx', words, { cwd: empty, encoding: 'utf8', shell: process.platform === 'win32' });
    if (!said.includes('What to do')) problems.push(`npx said: ${said}`);
    const left = readdirSync(empty);
    if (left.length > 0) problems.push(`npx left behind: ${left.join(', ')}`);
  } catch (error) {
    problems.push(`npx from an empty folder failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function tarball() {
  const name = readdirSync(stranger).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack wrote no tarball');
  return join(stranger, name);
}

/** @param {string[]} files */
function checkFiles(files) {
  problems.push(
    ...MUST_HOLD.filter((name) => !files.includes(name)).map((name) => `missing in the package: ${name}`),
    ...files.filter((name) => !MAY_HOLD.test(name)).map((name) => `does not belong in the package: ${name}`),
  );
}

/** @param {string} packed */
function checkManifest(packed) {
  const { scripts = {}, dependencies = {} } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const atInstall = ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => name in scripts);
  problems.push(...atInstall.map((name) => `a consumer would run the script "${name}" when installing`));
  const count = Object.keys(dependencies).length;
  if (count > MOST_DEPENDENCIES) problems.push(`${count} dependencies, at most ${MOST_DEPENDENCIES} are wanted`);
}

/** @param {string} packed */
async function checkWithPublint(packed) {
  const { messages } = await publint({ pkgDir: packed, pack: false, strict: true });
  const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  problems.push(...messages.map((message) => `publint: ${formatMessage(message, manifest) ?? message.code}`));
}

/**
 * A folder where the package is installed with what the lock file calls its dependencies, theirs included, and nothing
 * that is only there for development.
 *
 * @param {string} packed
 */
function installed(packed) {
  const folder = join(stranger, 'installed');
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const wanted = Object.keys(lock).filter(
    (path) =>
      /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !lock[path].dev && !lock[path].optional && !lock[path].link,
  );
  for (const path of wanted) link(resolve(path), join(folder, path));
  link(packed, join(folder, 'node_modules', 'llm-latency-lens'));
  return folder;
}

/**
 * @param {string} target
 * @param {string} path
 */
function link(target, path) {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}

/**
 * @param {string} what
 * @param {string[]} command
 * @param {string} cwd
 */
function attempt(what, command, cwd) {
  try {
    // Links keep their own place, so that an import is looked up beside the link and not in this repository.
    execFileSync(process.execPath, ['--preserve-symlinks', ...command], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    problems.push(`failed: ${what}\n${error instanceof Error ? error.message : String(error)}`);
  }
}
