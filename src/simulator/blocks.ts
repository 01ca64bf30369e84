import type { Answer, Beat } from './answer.js';

/** Beats of one kind in a row: a content block, an output item. A tool call is a block of its own. */
export interface Block {
  readonly index: number;
  readonly first: Beat;
  /** The beats that are deltas: all of them, but for the name of a tool, which stands in the opening event. */
  readonly deltas: readonly Beat[];
  /** The opening event is itself the first beat: a tool's name is made of tokens. */
  readonly opensWithToken: boolean;
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
    const opensWithToken = first.type === 'tool';
    const deltas = opensWithToken ? beats.slice(1) : beats;
    const text = beats.map((beat) => beat.text).join('');
    return [{ index, first, deltas, opensWithToken, lastMs: last.atMs, text, isClosed }];
  });
}

function isSameBlock(before: Beat, beat: Beat): boolean {
  if (before.type !== beat.type) return false;
  return before.type !== 'tool' || beat.type !== 'tool' || before.call === beat.call;
}

/** What a format says that knows neither reasoning nor tools: everything is text. */
export function asProse(beat: Beat): string {
  return beat.type === 'tool' && beat.isFirst ? ` ${beat.name}${beat.text}` : beat.text;
}
