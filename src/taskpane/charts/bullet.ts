import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { AuditItem, AuditThreshold } from '../core';
import { bulletScale } from './bullet-scale';

const WIDTH = 240;
const HEIGHT = 22;
const TRACK_TOP = 7;
const TRACK_HEIGHT = 8;

/** A bar with the stretch that passes, the threshold as a mark and the value as a pointer. `label` says it in words. */
export function bulletBar(item: AuditItem, value: number, threshold: AuditThreshold, label: string): TemplateResult {
  const scale = bulletScale(value, threshold, item.unit);
  const at = x(scale.value);
  return html`<svg
    class=${`bullet bullet-${item.status}`}
    viewBox=${`0 0 ${WIDTH} ${HEIGHT}`}
    preserveAspectRatio="none"
    role="img"
    aria-label=${label}
  >
    ${stretch([0, 1], 'bullet-track')} ${scale.warn ? stretch(scale.warn, 'bullet-warn') : nothing}
    ${stretch(scale.pass, 'bullet-pass')}
    ${scale.marks.map((mark) => svg`<rect class="bullet-mark" x=${x(mark) - 1} y="2" width="2" height="18"></rect>`)}
    <rect class="bullet-value-edge" x=${at - 3} y="4" width="6" height="14" rx="2"></rect>
    <rect class="bullet-value" x=${at - 2} y="5" width="4" height="12" rx="1"></rect>
  </svg>`;
}

function x(share: number): number {
  return 4 + share * (WIDTH - 8);
}

function stretch([from, to]: readonly [number, number], name: string): SVGTemplateResult {
  const width = Math.max(0, x(to) - x(from));
  return svg`<rect class=${name} x=${x(from)} y=${TRACK_TOP} width=${width} height=${TRACK_HEIGHT}></rect>`;
}
