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
  /** Known cost of the whole invocation so far. */
  readonly costUsd: number;
  readonly elapsedMs: number;
  /** Present while the lane waits because its provider asked for it. */
  readonly pausedForMs?: number;
}

/**
 * All lanes on one line, for a terminal that draws over it and for a log alike:
 * `openai 34/122, TTFT p50 612 ms, 1 failed | anthropic 12/122, waiting 8 s | $0.12, 41 s`.
 *
 * @param options.width The line is cut, with an ellipsis, to be shorter than this: a line that wraps cannot be drawn over.
 */
export function progressLine(lanes: readonly LaneProgress[], options: { readonly width: number }): string {
  const costUsd = Math.max(0, ...lanes.map((lane) => lane.costUsd));
  const elapsedMs = Math.max(0, ...lanes.map((lane) => lane.elapsedMs));
  const parts = [...lanes.map(laneWords), `${formatUsd(costUsd)}, ${formatMs(elapsedMs)}`];
  const line = Array.from(parts.join(' | '));
  const room = Math.max(1, options.width - 1);
  return line.length <= room ? line.join('') : `${line.slice(0, room - 1).join('')}…`;
}

function laneWords(lane: LaneProgress): string {
  const facts = [
    `${escapeTerminal(lane.lane)} ${formatCount(lane.done)}/${formatCount(lane.total)}`,
    ...(lane.p50TtftMs === undefined ? [] : [`TTFT p50 ${formatMs(lane.p50TtftMs)}`]),
    ...(lane.errors === 0 ? [] : [`${formatCount(lane.errors)} failed`]),
    ...(lane.pausedForMs === undefined ? [] : [`waiting ${formatMs(lane.pausedForMs)}`]),
  ];
  return facts.join(', ');
}
