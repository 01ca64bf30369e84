// Replays a folder of recorded provider traffic over a real socket, through our transport, framing and adapters, at
// four chunkings, and compares what we read with each recording's expected.json.
//
//   node scripts/conformance.mjs DIR…        needs lib/ (npm run types)
//
// Prints a line per recording that differs and ends with one JSON line; exit 1 on any difference.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (!existsSync(new URL('../lib/measure/reading.js', import.meta.url))) {
  console.error('lib/ is not built: run `npm run types` or `npm run build` first');
  process.exitCode = 2;
} else if (process.argv.length < 3) {
  console.error('usage: node scripts/conformance.mjs DIR…');
  process.exitCode = 2;
} else if (Number(process.versions.node.split('.')[0]) < 22) {
  // undici 8 crashes while it is loaded by an older Node; the project brings a newer one along.
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  process.exitCode = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 70;
} else {
  await import('./conformance/run.mjs');
}
