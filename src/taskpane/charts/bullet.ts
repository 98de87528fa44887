import type { AuditItem, AuditThreshold } from '../core';
import { svg } from '../dom';
import { bulletScale } from './bullet-scale';

const WIDTH = 240;
const HEIGHT = 22;
const TRACK_TOP = 7;
const TRACK_HEIGHT = 8;

/** A bar with the stretch that passes, the threshold as a mark and the value as a pointer. `label` says it in words. */
export function bulletBar(item: AuditItem, value: number, threshold: AuditThreshold, label: string): SVGElement {
  const scale = bulletScale(value, threshold, item.unit);
  const x = (share: number) => 4 + share * (WIDTH - 8);
  const stretch = ([from, to]: readonly [number, number], name: string) =>
    svg('rect', {
      class: name,
      x: x(from),
      y: TRACK_TOP,
      width: Math.max(0, x(to) - x(from)),
      height: TRACK_HEIGHT,
    });
  const at = x(scale.value);
  return svg(
    'svg',
    {
      class: `bullet bullet-${item.status}`,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': label,
    },
    svg('rect', { class: 'bullet-track', x: 4, y: TRACK_TOP, width: WIDTH - 8, height: TRACK_HEIGHT }),
    scale.warn && stretch(scale.warn, 'bullet-warn'),
    stretch(scale.pass, 'bullet-pass'),
    ...scale.marks.map((mark) => svg('rect', { class: 'bullet-mark', x: x(mark) - 1, y: 2, width: 2, height: 18 })),
    svg('rect', { class: 'bullet-value-edge', x: at - 3, y: 4, width: 6, height: 14, rx: 2 }),
    svg('rect', { class: 'bullet-value', x: at - 2, y: 5, width: 4, height: 12, rx: 1 }),
  );
}
