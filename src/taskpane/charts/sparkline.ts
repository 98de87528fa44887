import type { Status } from '../core';
import { svg } from '../dom';
import { MOST_POINTS, sparklineScale } from './sparkline-scale';

const WIDTH = 240;
const HEIGHT = 36;
const EDGE = 5;

/** A small trend line with the threshold dashed across and each point marked by its own status. */
export function sparkline(
  points: readonly { value: number; status: Status }[],
  limit: number | null,
  label: string,
): SVGElement {
  const scale = sparklineScale(
    points.map((point) => point.value),
    limit,
  );
  const shown = points.slice(-MOST_POINTS);
  const x = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  const y = (share: number) => EDGE + share * (HEIGHT - 2 * EDGE);
  const line = scale.points.map((point) => `${round(x(point.x))},${round(y(point.y))}`).join(' ');
  return svg(
    'svg',
    { class: 'sparkline', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    scale.limit !== null &&
      svg('line', { class: 'sparkline-limit', x1: EDGE, x2: WIDTH - EDGE, y1: y(scale.limit), y2: y(scale.limit) }),
    svg('polyline', { class: 'sparkline-line', points: line }),
    ...scale.points.map((point, index) =>
      svg('circle', {
        class: `sparkline-point sparkline-${shown[index]?.status ?? 'unknown'}`,
        cx: round(x(point.x)),
        cy: round(y(point.y)),
        r: index === scale.points.length - 1 ? 3.5 : 2,
      }),
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
