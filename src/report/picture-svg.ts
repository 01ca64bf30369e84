import { scaleLinear, scaleLog } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';

import { formatFigure } from '../model/figures.js';
import { historySvg } from './history-svg.js';
import { group, type Html, node, place } from './html-node.js';
import { level, type Picture } from './picture.js';

/** Drawing area in user units; the page scales it. */
const WIDTH = 720;
const LEFT = 40;
const TOP = 52;
const CURVE_HEIGHT = 150;
const STRIP = 13;

/** Points of a curve: more than the eye can part on this width. */
const MOST_POINTS = 240;

export interface Sides {
  readonly base: string;
  readonly candidate: string;
}

interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/**
 * Share of calls that were at most so slow, for both sides, with p50 and p95 marked; below it every call as a tick;
 * beside it the level of the stored runs.
 */
export function pictureSvg(picture: Picture, id: string, sides: Sides): Html {
  const right = picture.history.length > 1 ? 470 : WIDTH - 12;
  const axis = axisOf(picture, right);
  const bottom = TOP + CURVE_HEIGHT;
  return node(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${bottom + 2 * STRIP + 34}`, role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` },
    node('title', { id: `${id}-title` }, picture.title),
    node('desc', { id: `${id}-desc` }, picture.description),
    grid(axis, right, picture),
    ...(['base', 'candidate'] as const).flatMap((side, row) => {
      const values = picture[side];
      if (values.length === 0) return [];
      return [
        legend(sides[side], values, side, row, picture),
        curve(values, side, axis),
        strip(values, side, row, axis),
      ];
    }),
    ...(picture.history.length > 1
      ? [historySvg(picture, { left: right + 56, width: WIDTH - right - 76, top: TOP, height: CURVE_HEIGHT })]
      : []),
  );
}

/** Logarithmic where the slowest call took more than twelve times the fastest, or the crowd would be one line. */
function axisOf(picture: Picture, right: number): Axis {
  const all = [...picture.base, ...picture.candidate];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const flat = low === high;
  if (high / low > 12) {
    const scale = scaleLog([low * 0.9, high * 1.1], [LEFT, right]);
    const ticks = scale.ticks(5);
    const step = Math.ceil(ticks.length / 6);
    return { at: (value) => place(scale(value)), ticks: ticks.filter((_, index) => index % step === 0) };
  }
  const margin = flat ? Math.max(low * 0.1, 1e-9) : (high - low) * 0.04;
  const scale = scaleLinear([low - margin, high + margin], [LEFT, right]);
  return { at: (value) => place(scale(value)), ticks: scale.ticks(right > 500 ? 7 : 5) };
}

function height(share: number): number {
  return place(TOP + CURVE_HEIGHT * (1 - share));
}

function grid(axis: Axis, right: number, { unit }: Picture): Html {
  const bottom = TOP + CURVE_HEIGHT + 2 * STRIP + 6;
  return group(
    ...[0.5, 0.95].flatMap((share) => [
      node('line', { class: 'guide', x1: LEFT, x2: right, y1: height(share), y2: height(share) }),
      node('text', { class: 'label', x: LEFT - 6, y: height(share) + 4, 'text-anchor': 'end' }, `p${share * 100}`),
    ]),
    node('line', { class: 'axis', x1: LEFT, x2: right, y1: height(0), y2: height(0) }),
    ...axis.ticks.flatMap((tick) => [
      node('line', { class: 'guide', x1: axis.at(tick), x2: axis.at(tick), y1: height(0), y2: bottom }),
      node(
        'text',
        { class: 'label', x: axis.at(tick), y: bottom + 14, 'text-anchor': 'middle' },
        formatFigure(tick, unit),
      ),
    ]),
  );
}

/** ● base: p50 612 ms, p95 1.31 s (53 calls) */
function legend(name: string, values: readonly number[], side: keyof Sides, row: number, { unit }: Picture): Html {
  const tail = values.length < 20 ? '' : `, p95 ${formatFigure(level(values, 0.95), unit)}`;
  const words = `${name}: p50 ${formatFigure(level(values, 0.5), unit)}${tail} (${values.length} calls)`;
  const y = 6 + row * 19;
  return group(
    node('rect', { class: `${side} mark`, x: LEFT, y, width: 10, height: 10, rx: side === 'base' ? 5 : 1 }),
    node('text', { class: 'legend', x: LEFT + 16, y: y + 9 }, words),
  );
}

function curve(values: readonly number[], side: keyof Sides, axis: Axis): Html {
  const step = Math.max(1, values.length / MOST_POINTS);
  const points = Array.from({ length: Math.ceil(values.length / step) }, (_, index) =>
    Math.min(values.length - 1, Math.floor(index * step)),
  );
  const path = line<number>()
    .x((index) => axis.at(values[index] ?? 0))
    .y((index) => height((index + 1) / values.length))
    .curve(curveStepAfter);
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? first;
  const start = `M${axis.at(first)},${height(0)}L${axis.at(first)},${height(1 / values.length)}`;
  return group(
    node('path', { class: `${side} curve`, d: `${start}${path(points) ?? ''}L${axis.at(last)},${height(1)}` }),
    ...(values.length < 20 ? [0.5] : [0.5, 0.95]).map((share) =>
      side === 'base'
        ? node('circle', { class: `${side} mark`, cx: axis.at(level(values, share) ?? 0), cy: height(share), r: 5 })
        : node('rect', {
            class: `${side} mark`,
            x: axis.at(level(values, share) ?? 0) - 5,
            y: height(share) - 5,
            width: 10,
            height: 10,
            rx: 1,
          }),
    ),
  );
}

/** Every call as a short line, thinned out evenly where there are too many to part. */
function strip(values: readonly number[], side: keyof Sides, row: number, axis: Axis): Html {
  const top = TOP + CURVE_HEIGHT + 5 + row * STRIP;
  const step = Math.max(1, Math.ceil(values.length / 400));
  const d = values
    .filter((_, index) => index % step === 0)
    .map((value) => `M${axis.at(value)},${top}v${STRIP - 3}`)
    .join('');
  return node('path', { class: `${side} tick`, d });
}
