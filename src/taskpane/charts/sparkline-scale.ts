/** Points of a small trend line; x and y run from 0 to 1, y downwards as on a page. */
export interface SparklineScale {
  points: readonly { x: number; y: number }[];
  /** Height of the threshold, or null. */
  limit: number | null;
}

/** Most points worth drawing at the width of a card; longer series keep their last ones. */
export const MOST_POINTS = 60;

export function sparklineScale(values: readonly number[], limit: number | null): SparklineScale {
  const shown = values.slice(-MOST_POINTS);
  const all = limit === null ? shown : [...shown, limit];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const y = (value: number) => (high === low ? 0.5 : 1 - (value - low) / (high - low));
  const x = (index: number) => (shown.length === 1 ? 0.5 : index / (shown.length - 1));
  return {
    points: shown.map((value, index) => ({ x: x(index), y: y(value) })),
    limit: limit === null ? null : y(limit),
  };
}
