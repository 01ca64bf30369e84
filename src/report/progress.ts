import { formatCount, formatMs, formatUsd } from '../model/figures.js';
import { escapeTerminal } from './escape-terminal.js';

/** How far one lane (provider) is; what `measure` reports. */
export interface LaneProgress {
  readonly lane: string;
  readonly done: number;
  readonly total: number;
  /** Median time to the first token so far. */
  readonly p50TtftMs?: number;
  readonly errors: number;
  /** Known cost of the lane so far. */
  readonly costUsd: number;
  readonly elapsedMs: number;
  /** Present while the lane waits because its provider asked for it. */
  readonly pausedForMs?: number;
}

/**
 * A line per lane: `openai api.openai.com 34/122, TTFT p50 612 ms, 1 failed, $0.12, about 1 min 46 s left`.
 *
 * The time left is that of the calls so far, taken on to the rest; a pause that has just begun comes on top.
 *
 * @param options.width Each line is cut, with an ellipsis, to be shorter than this: one that wraps cannot be drawn over.
 */
export function progressLines(lanes: readonly LaneProgress[], options: { readonly width: number }): readonly string[] {
  const room = Math.max(1, options.width - 1);
  return lanes.map((lane) => {
    const line = Array.from(laneWords(lane));
    return line.length <= room ? line.join('') : `${line.slice(0, room - 1).join('')}…`;
  });
}

function laneWords(lane: LaneProgress): string {
  const leftMs = timeLeft(lane);
  const facts = [
    `${escapeTerminal(lane.lane)} ${formatCount(lane.done)}/${formatCount(lane.total)}`,
    ...(lane.p50TtftMs === undefined ? [] : [`TTFT p50 ${formatMs(lane.p50TtftMs)}`]),
    ...(lane.errors === 0 ? [] : [`${formatCount(lane.errors)} failed`]),
    ...(lane.pausedForMs === undefined ? [] : [`waiting ${formatMs(lane.pausedForMs)}`]),
    formatUsd(lane.costUsd),
    ...(leftMs === undefined ? [] : [`about ${formatMs(leftMs)} left`]),
  ];
  return facts.join(', ');
}

/** Undefined before the first call has come back, and when none is left. */
function timeLeft({ done, total, elapsedMs, pausedForMs = 0 }: LaneProgress): number | undefined {
  if (done === 0 || done >= total) return undefined;
  return Math.round((elapsedMs / done) * (total - done)) + pausedForMs;
}
