import { LensError } from '../model/lens-error.js';
import type { PositionOf } from './schema-errors.js';
import { valueAt } from './schema-errors.js';

/** Default second half of a cell's id, for the prompt that got no name. */
export const DEFAULT_SCENARIO = 'prompt';

/**
 * Ids that two targets or two scenarios share, ids that were left out included. Looks at what was written, checked or
 * not, so that it is said together with everything else that is wrong.
 */
export function duplicateIds(value: unknown, positionOf: PositionOf): readonly LensError[] {
  return [
    ...duplicates('targets', 'target', (entry) => valueAt(['id'], entry) ?? valueAt(['provider'], entry)),
    ...duplicates('scenarios', 'scenario', (entry) => valueAt(['id'], entry) ?? DEFAULT_SCENARIO),
  ];

  function duplicates(list: string, noun: string, idOf: (entry: unknown) => unknown): readonly LensError[] {
    const entries = valueAt([list], value);
    if (!Array.isArray(entries)) return [];
    const first = new Map<unknown, number>();
    return entries.flatMap((entry: unknown, index) => {
      const id = idOf(entry);
      if (typeof id !== 'string') return [];
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, index);
        return [];
      }
      const written = valueAt(['id'], entry) !== undefined;
      const line = positionOf([list, earlier], 'value').line;
      const text = written
        ? `"${id}" is the id of another ${noun} already (line ${line})`
        : `this ${noun} has no id, so it would be called "${id}", as is the one on line ${line}`;
      return [
        new LensError('config/duplicate-id', text, {
          position: positionOf(written ? [list, index, 'id'] : [list, index], 'value'),
        }),
      ];
    });
  }
}
