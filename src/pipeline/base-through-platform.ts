import { dirname, posix, relative, resolve, sep } from 'node:path';

import { lensErrorsOf } from '../model/lens-error.js';
import type { Plan } from '../model/plan.js';
import type { Platform } from '../model/platform.js';
import { type FileSource, requirePlainPath } from '../plan/confined-files.js';
import type { World } from './world.js';

/** The base's plan; or that it has no config at all, so that everything is new; or why it cannot be had. */
export type BasePlan =
  | { readonly plan: Plan }
  | { readonly isNew: true }
  /** `rules`: its config could be read, a file that it names could not; gate, caps and limits still hold. */
  | { readonly problem: string; readonly rules?: Plan };

/** A config that names more files than this is not fetched file by file. */
const MOST_FILES = 200;

/**
 * The config of the base and the files that it names, read at that commit through the platform. Which files these are
 * is known by reading the config only, so it is read again after each new one: pure work, and no second reader that
 * could disagree with the first.
 *
 * @param planOf Config text to plan, with a source of its files.
 */
export async function baseThroughPlatform(
  platform: Platform,
  configPath: string,
  world: World,
  planOf: (text: string, files: FileSource) => Plan,
): Promise<BasePlan> {
  const config = await platform.baseFile(inWorkspace(configPath, world));
  if ('problem' in config) return config.missing === true ? { isNew: true } : config;
  const known = new Map<string, string>();
  const folder = inWorkspace(dirname(configPath), world);
  for (let fetched = 0; fetched <= MOST_FILES; fetched += 1) {
    const read = readWith(known, (files) => planOf(config.text, files));
    if (!('wanted' in read)) return read;
    const file = await platform.baseFile(posix.join(folder, read.wanted));
    if ('problem' in file) return { problem: file.problem, ...rulesOf((files) => planOf(config.text, files)) };
    known.set(read.wanted, file.text);
  }
  return { problem: `The base’s config names more than ${MOST_FILES} files.` };
}

/** The config with empty files: nothing that is called, all that is ruled. */
function rulesOf(plan: (files: FileSource) => Plan): { readonly rules?: Plan } {
  try {
    return { rules: plan({ readFile: (_, kind) => (kind === 'data' ? '{}' : 'unread') }) };
  } catch (error) {
    if (lensErrorsOf(error).length === 0) throw error;
    return {};
  }
}

/** Not an error of anybody: a file that must be fetched before the reading can go on. */
class Wanted extends Error {
  readonly path: string;

  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

function readWith(
  known: ReadonlyMap<string, string>,
  plan: (files: FileSource) => Plan,
): BasePlan | { readonly wanted: string } {
  try {
    return {
      plan: plan({
        readFile: (path) => {
          requirePlainPath(path);
          const text = known.get(path);
          if (text === undefined) throw new Wanted(path);
          return text;
        },
      }),
    };
  } catch (error) {
    if (error instanceof Wanted) return { wanted: error.path };
    const [first] = lensErrorsOf(error);
    if (first === undefined) throw error;
    return { problem: `The base’s config cannot be used: ${first.message} (${first.code}).` };
  }
}

function inWorkspace(path: string, { cwd }: World): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join('/');
}
