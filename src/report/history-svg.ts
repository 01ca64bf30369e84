import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

import { formatFigure } from '../model/figures.js';
import { group, type Html, node, place } from './html-node.js';
import { level, type Picture } from './picture.js';

interface Frame {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** Median of each stored run, oldest left, and of this run at the right end. */
export function historySvg(picture: Picture, { left, width, top, height }: Frame): Html {
  const now = level(picture.candidate, 0.5) ?? 0;
  const medians = [...picture.history.map((run) => run.p50), now];
  const low = Math.min(...medians);
  const high = Math.max(...medians);
  const margin = Math.max((high - low) * 0.15, high * 0.02);
  const y = scaleLinear([low - margin, high + margin], [top + height, top]);
  const x = scalePoint(
    medians.map((_, index) => index),
    [left, left + width],
  );
  const at = (index: number): number => place(x(index) ?? left);
  const up = (value: number): number => place(y(value));
  const path = line<number>()
    .x((_, index) => at(index))
    .y((value) => up(value));
  return group(
    node('text', { class: 'legend', x: left, y: 15 }, 'p50, stored runs and now'),
    ...y
      .ticks(3)
      .flatMap((tick) => [
        node('line', { class: 'guide', x1: left, x2: left + width, y1: up(tick), y2: up(tick) }),
        node(
          'text',
          { class: 'label', x: left - 6, y: up(tick) + 4, 'text-anchor': 'end' },
          formatFigure(tick, picture.unit),
        ),
      ]),
    node('path', { class: 'base curve', d: path(medians) ?? '' }),
    ...picture.history.map((run, index) =>
      node('circle', { class: 'base mark', cx: at(index), cy: up(run.p50), r: 4 }),
    ),
    node('rect', {
      class: 'candidate mark',
      x: at(medians.length - 1) - 5,
      y: up(now) - 5,
      width: 10,
      height: 10,
      rx: 1,
    }),
    node('text', { class: 'label', x: left, y: top + height + 16 }, 'older'),
    node('text', { class: 'label', x: left + width, y: top + height + 16, 'text-anchor': 'end' }, 'now'),
  );
}
