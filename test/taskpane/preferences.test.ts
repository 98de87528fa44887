import { browserMemory, type Memory } from '../../src/taskpane/memory';
import { Preferences } from '../../src/taskpane/preferences';

function memory(start: Record<string, unknown> = {}): Memory & { kept: Map<string, unknown> } {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    get: (key) => kept.get(key),
    set(key, value) {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
      return Promise.resolve();
    },
  };
}

test('own thresholds stay in the workbook, the language stays with the person', async () => {
  const person = memory();
  const workbook = memory();
  const preferences = new Preferences(person, workbook);
  await preferences.setOwn('odr', { pass: { operator: 'lt', value: 0.005 } });
  await preferences.setLanguage('zh');
  expect([...workbook.kept.keys()]).toEqual(['sellerFunctions.ownThresholds']);
  expect([...person.kept.keys()]).toEqual(['sellerFunctions.language']);
  expect(preferences.own).toEqual({ odr: { pass: { operator: 'lt', value: 0.005 } } });
});

test('one own threshold is removed, all are reset', async () => {
  const workbook = memory();
  const preferences = new Preferences(memory(), workbook);
  await preferences.setOwn('odr', { pass: { operator: 'lt', value: 0.005 } });
  await preferences.setOwn('acos', { pass: { operator: 'between', value: 0.1, high: 0.2 } });
  await preferences.removeOwn('odr');
  expect(Object.keys(preferences.own)).toEqual(['acos']);
  await preferences.resetOwn();
  expect(preferences.own).toEqual({});
  expect(workbook.kept.size).toBe(0);
});

describe('a workbook comes from anywhere', () => {
  test.each([
    ['nothing', undefined],
    ['a text', 'odr'],
    ['a list', [1, 2]],
    ['null', null],
    ['a threshold without a rule', { odr: {} }],
    ['an unknown operator', { odr: { pass: { operator: 'like', value: 1 } } }],
    ['a value that is no number', { odr: { pass: { operator: 'lt', value: '1' } } }],
    ['an infinite value', { odr: { pass: { operator: 'lt', value: Infinity } } }],
    ['a range that is upside down', { odr: { pass: { operator: 'between', value: 2, high: 1 } } }],
  ])('%s gives no own threshold', (_name, kept) => {
    expect(new Preferences(memory(), memory({ 'sellerFunctions.ownThresholds': kept })).own).toEqual({});
  });

  test('what does not fit is left out, the rest is kept', () => {
    const kept = { odr: { pass: { operator: 'lt', value: 0.01 } }, evil: 7 };
    const preferences = new Preferences(memory(), memory({ 'sellerFunctions.ownThresholds': kept }));
    expect(preferences.own).toEqual({ odr: { pass: { operator: 'lt', value: 0.01 } } });
  });
});

test.each([
  ['DE', 'DE'],
  ['de', 'US'],
  [42, 'US'],
  [undefined, 'US'],
])('the usual marketplace %j is read as %s', (kept, read) => {
  expect(new Preferences(memory({ 'sellerFunctions.marketplace': kept }), memory()).marketplace).toBe(read);
});

test('answers about names are kept and forgotten together', async () => {
  const preferences = new Preferences(memory(), memory());
  await preferences.setChoices({ ctr: 'amazon.ctr' });
  expect(preferences.choices).toEqual({ ctr: 'amazon.ctr' });
  await preferences.forgetChoices();
  expect(preferences.choices).toEqual({});
});

test('a browser that forbids storage still keeps values for the life of the page', async () => {
  const kept = browserMemory(() => {
    throw new Error('denied');
  });
  expect(kept.get('a')).toBeUndefined();
  await kept.set('a', 1);
  expect(kept.get('a')).toBe(1);
});
