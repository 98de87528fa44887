import { axisOf } from '../../../src/workbench/ui/chart-panel';

describe('the axis of a chart', () => {
  test.each([
    ['a line far from zero starts near its values', [100, 96], true, false, [94, 102]],
    ['a share never runs over 100%', [0.99, 0.95], true, true, [0.93, 1]],
    ['a line that varies much starts at zero', [0.02, 0.05], true, true, [0, 0.05]],
    ['columns always start at zero', [100, 96], false, false, [0, 100]],
    ['negative values are below zero', [-3, 5], true, false, [-3, 5]],
    ['a flat line starts at zero', [4, 4], true, false, [0, 4]],
  ] as const)('%s', (_name, values, isLine, isShare, expected) => {
    const axis = axisOf(values, isLine, isShare);
    expect(axis.map((end) => Number(end.toFixed(9)))).toEqual(expected);
  });
});
