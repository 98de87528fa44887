import { isDarkColor, languageOf } from '../../src/taskpane/host';

test.each([
  ['zh-CN', 'zh'],
  ['zh-TW', 'zh'],
  ['ZH', 'zh'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  [undefined, 'en'],
])('the display language %s is answered in %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test.each([
  ['#FFFFFF', false],
  ['#212121', true],
  ['#000000', true],
  ['F3F2F1', false],
  ['white', null],
])('an Office background of %s is dark: %s', (color, dark) => {
  expect(isDarkColor(color)).toBe(dark);
});
