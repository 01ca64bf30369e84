/**
 * The map of src/README.md, enforced. The arrows run one way; a type-only import counts too.
 *
 * A new room or a new npm package needs a line here, so nobody gains a dependency in passing.
 */

/** What each room may import besides itself. */
const ROOMS = {
  model: [],
  plan: ['model'],
  providers: ['model'],
  measure: ['model', 'providers'],
  metrics: ['model'],
  stats: [],
  baseline: ['model'],
  verdict: ['model', 'stats'],
  report: ['model'],
  export: ['model'],
  platform: ['model'],
  simulator: ['model'],
};
const everyRoom = Object.keys(ROOMS);

/** What each entry may import: files of src, and rooms. src/action/ and src/cli/ hold what action.ts and cli.ts hand
 * over to, src/pipeline/ the steps of pipeline.ts. */
const ENTRIES = {
  'launch.ts': [],
  'action.ts': ['action/', 'pipeline/'],
  'action/': ['pipeline/', 'platform/', 'model/'],
  'cli.ts': ['cli/', 'pipeline/'],
  'cli/': ['pipeline/', 'platform/', 'simulator/', 'model/'],
  'index.ts': ['pipeline.ts', 'pipeline/', 'model/'],
  'pipeline.ts': ['pipeline/'],
  'pipeline/': everyRoom.map((room) => `${room}/`),
};

/** The home of each npm package. One home each, so that replacing one is a change in one place. */
const HOMES = {
  '@actions/': ['action/', 'platform/github'],
  '@pydantic/genai-prices': ['metrics/'],
  aws4fetch: ['providers/'],
  'cli-table3': ['report/'],
  commander: ['cli/'],
  'd3-': ['report/'],
  'hdr-histogram-js': ['metrics/', 'baseline/'],
  'simple-statistics': ['stats/'],
  undici: ['measure/'],
  // Where text from outside enters and is checked.
  yaml: ['plan/', 'providers/', 'baseline/', 'platform/'],
  zod: ['plan/', 'providers/', 'baseline/', 'platform/', 'export/'],
};

/** Node's own modules that reach outside the process, and who may. */
const OUTSIDE = {
  'sockets and clocks': {
    modules: ['dgram', 'dns', 'http', 'http2', 'https', 'net', 'perf_hooks', 'tls'],
    homes: ['measure/', 'simulator/'],
  },
  'files and processes': {
    modules: ['child_process', 'cluster', 'fs', 'worker_threads'],
    homes: [
      'action/',
      'cli/',
      'pipeline\\.ts$',
      'pipeline/',
      'plan/',
      'measure/',
      'baseline/',
      'platform/',
      'simulator/',
    ],
  },
};

const literally = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (paths) => `^src/(${paths.join('|')})`;

const rooms = Object.entries(ROOMS).map(([room, friends]) => ({
  name: `${room} may import ${friends.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: anyOf([room, ...friends].map((name) => `${name}/`)) },
}));

const entries = Object.entries(ENTRIES).map(([entry, friends]) => ({
  name: `${entry} may import ${friends.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${literally(entry)}` },
  to: { path: '^src/', pathNot: anyOf([entry, ...friends].map(literally)) },
}));

const homes = Object.entries(HOMES).map(([name, places]) => ({
  name: `${name} lives in ${places.map((place) => place.replaceAll(/[\\$]/g, '')).join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: anyOf(places) },
  to: { path: `(^|/)node_modules/${literally(name)}${/[-/]$/.test(name) ? '' : '/'}` },
}));

const outside = Object.entries(OUTSIDE).map(([what, { modules, homes: places }]) => ({
  name: `${what} belong to ${places.map((place) => place.replaceAll(/[\\$]/g, '')).join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: anyOf(places) },
  to: { dependencyTypes: ['core'], path: `^(node:)?(${modules.join('|')})(/|$)` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms,
    ...entries,
    ...homes,
    ...outside,
    {
      name: 'every npm package has a home',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: '(^|/)node_modules/',
        pathNot: `(^|/)node_modules/(@types/|${Object.keys(HOMES).map(literally).join('|')})`,
      },
    },
    {
      name: 'model, verdict and the simulator use no npm package',
      severity: 'error',
      from: { path: '^src/(model|verdict|simulator)/' },
      to: { path: '(^|/)node_modules/' },
    },
    {
      name: 'model and stats use nothing of Node',
      severity: 'error',
      from: { path: '^src/(model|stats)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only the rooms and entries of DESIGN stand in src',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: anyOf([...everyRoom.map((room) => `${room}/`), ...Object.keys(ENTRIES).map(literally)]),
      },
      to: {},
    },
    {
      name: 'src does not know its tests and tools',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(__tests__|bench|scripts|examples|dist|lib)/' },
    },
    // Circles between files are oxlint's matter (import/no-cycle): it can tell a type from a value, this tool cannot here.
    // lib/ is built, so a fresh clone has none yet; `npm run types` builds it.
    { name: 'every import is found', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '/lib/' } },
  ],
  options: {
    parser: 'swc', // TypeScript 7 has no JavaScript API
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(__tests__/(fixtures|golden)|dist|lib)/' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['main', 'types'],
    },
  },
};
