import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Status } from '../core';
import { MOST_POINTS, sparklineScale } from './sparkline-scale';

const WIDTH = 240;
const HEIGHT = 36;
const EDGE = 5;

/** A small trend line with the threshold dashed across and each point marked by its own status. */
export function sparkline(
  points: readonly { value: number; status: Status }[],
  limit: number | null,
  label: string,
): TemplateResult {
  const scale = sparklineScale(
    points.map((point) => point.value),
    limit,
  );
  const shown = points.slice(-MOST_POINTS);
  const line = scale.points.map((point) => `${x(point.x)},${y(point.y)}`).join(' ');
  const height = scale.limit === null ? null : y(scale.limit);
  return html`<svg class="sparkline" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${label}>
    ${
      height === null
        ? nothing
        : svg`<line class="sparkline-limit" x1=${EDGE} x2=${WIDTH - EDGE} y1=${height} y2=${height}></line>`
    }
    <polyline class="sparkline-line" points=${line}></polyline>
    ${scale.points.map((point, index) => {
      const name = `sparkline-point sparkline-${shown[index]?.status ?? 'unknown'}`;
      const radius = index === scale.points.length - 1 ? 3.5 : 2;
      return svg`<circle class=${name} cx=${x(point.x)} cy=${y(point.y)} r=${radius}></circle>`;
    })}
  </svg>`;
}

function x(share: number): number {
  return round(EDGE + share * (WIDTH - 2 * EDGE));
}

function y(share: number): number {
  return round(EDGE + share * (HEIGHT - 2 * EDGE));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
