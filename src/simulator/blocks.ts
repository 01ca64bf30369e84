import type { Answer, Beat } from './answer.js';

/** Beats of one kind in a row: a content block, an output item. A tool call is a block of its own. */
export interface Block {
  readonly index: number;
  /** Never empty. */
  readonly beats: readonly Beat[];
  readonly first: Beat;
  readonly lastMs: number;
  /** All texts together: prose, or the JSON of a call's arguments. */
  readonly text: string;
  /** False when a fault ended the answer inside this block. */
  readonly isClosed: boolean;
}

/** An answer as the formats see it that open and close blocks. */
export function blocksOf(answer: Answer): readonly Block[] {
  const groups: Beat[][] = [];
  for (const beat of answer.beats) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && isSameBlock(before, beat)) group.push(beat);
    else groups.push([beat]);
  }
  return groups.flatMap((beats, index) => {
    const [first, last] = [beats[0], beats.at(-1)];
    if (first === undefined || last === undefined) return [];
    const isClosed = answer.ending === 'complete' || index < groups.length - 1;
    return [{ index, beats, first, lastMs: last.atMs, text: beats.map((beat) => beat.text).join(''), isClosed }];
  });
}

function isSameBlock(before: Beat, beat: Beat): boolean {
  if (before.type !== beat.type) return false;
  return before.type !== 'tool' || beat.type !== 'tool' || before.call === beat.call;
}
