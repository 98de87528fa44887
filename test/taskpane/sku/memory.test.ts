import { safeCorrections } from '../../../src/taskpane/sku/corrections';
import { headerKey } from '../../../src/taskpane/sku/header-key';

const HEAD = { headerAt: 1, headerRows: 1 };

test('the key of a list is that of its headers: other figures keep it, another header does not', () => {
  const list = [['a title'], ['SKU', '长(cm)'], ['A', 1]];
  const key = headerKey(list, HEAD);
  expect(headerKey([['another'], ['SKU', '长(cm)'], ['B', 2]], HEAD)).toBe(key);
  expect(headerKey([['a title'], ['SKU', '宽(cm)'], ['A', 1]], HEAD)).not.toBe(key);
  expect(headerKey([['a title'], ['SKU'], ['A', 1]], HEAD)).not.toBe(key);
});

test.each([
  [[{ at: 2, field: 'cost', currency: 'CNY' }], [{ at: 2, field: 'cost', currency: 'CNY' }]],
  [[{ at: 0, field: null, isPercent: true }], [{ at: 0, field: null, isPercent: true }]],
  [[{ at: -1, field: 'cost' }, { at: 1.5, field: 'cost' }, 'text', null, { at: 1, field: 7 }], []],
])('corrections of a workbook: %j', (kept, safe) => {
  expect(safeCorrections(kept)).toEqual(safe);
});

test('what is no list of corrections is none', () => {
  for (const broken of [null, {}, 'text']) expect(safeCorrections(broken)).toBeNull();
});
