import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The Nodes that the tests can run a bundle under: the one of this process, and the oldest and newest supported. */
export const nodes: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'this Node', path: process.execPath },
  ...['oldest', 'newest']
    .map((age) => ({
      name: `the ${age} supported Node`,
      path: fileURLToPath(new URL(`../../tools/node-${age}/node_modules/.bin/node`, import.meta.url)),
    }))
    // They come as packages for Linux on x64, and not at all with `npm ci --workspaces=false`.
    .filter(({ path }) => existsSync(path)),
];
