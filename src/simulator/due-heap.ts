/** Something that waits for its moment. */
export interface Due {
  /** On the clock of `monotonicMs`. */
  readonly dueMs: number;
}

/** A binary min-heap by `dueMs`: one place for all that the simulator waits for, O(log n) per event. */
export interface DueHeap<T extends Due> {
  readonly size: () => number;
  readonly first: () => T | undefined;
  readonly push: (item: T) => void;
  readonly pop: () => T | undefined;
}

export function createDueHeap<T extends Due>(): DueHeap<T> {
  const items: T[] = [];

  function rise(item: T, from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = items[above];
      if (parent === undefined || parent.dueMs <= item.dueMs) break;
      items[at] = parent;
      at = above;
    }
    items[at] = item;
  }

  function sink(item: T): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let child = items[below];
      if (child === undefined) break;
      const right = items[below + 1];
      if (right !== undefined && right.dueMs < child.dueMs) {
        child = right;
        below += 1;
      }
      if (item.dueMs <= child.dueMs) break;
      items[at] = child;
      at = below;
    }
    items[at] = item;
  }

  return {
    size: () => items.length,
    first: () => items[0],
    push: (item) => {
      items.push(item);
      rise(item, items.length - 1);
    },
    pop: () => {
      const top = items[0];
      const last = items.pop();
      if (last !== undefined && items.length > 0) sink(last);
      return top;
    },
  };
}
