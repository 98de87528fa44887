import fc from 'fast-check';
import { cellText, formulaText, visibleText } from '../../src/taskpane/outside-text';

describe('text from outside, on the page', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a\u202egpj.exe', 'a[U+202E]gpj.exe'],
    ['a\u0000b\u001bc', 'a[U+0000]b[U+001B]c'],
    ['tab\there\nline', 'tab here line'],
    ['订单缺陷率 0.8%', '订单缺陷率 0.8%'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  test('a very long line is cut', () => {
    const shown = visibleText('x'.repeat(10_000));
    expect(shown).toHaveLength(401);
    expect(shown.endsWith('…')).toBe(true);
  });

  test('a cut never splits a character of two halves', () => {
    expect(visibleText(`${'x'.repeat(399)}😀😀`)).toBe(`${'x'.repeat(399)}…`);
  });
});

describe('text from outside, in a cell', () => {
  test.each([
    ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
    ['+1', "'+1"],
    ['-1+2', "'-1+2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'=1+1"],
    ['\r=1+1', "'=1+1"],
    ['\u202e=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['007', "'007"],
    ['1-2', "'1-2"],
    ['2026-11-22', "'2026-11-22"],
    ['TRUE', "'TRUE"],
    ['#N/A', "'#N/A"],
    ['Mar 1', "'Mar 1"],
    ['under 1%', "'under 1%"],
    ['Order Defect Rate (ODR)', 'Order Defect Rate (ODR)'],
    ['迟发率', '迟发率'],
    ['', ''],
    ['  ', ''],
  ])('%j is written as %j', (text, written) => {
    expect(cellText(text)).toBe(written);
  });

  test('whatever is pasted, the cell is blank, marked as text, or starts with a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cellText(text)).toMatch(/^$|^'|^\p{L}/u);
      }),
    );
  });

  test("a text longer than a cell holds is cut to Excel's limit", () => {
    expect(cellText('x'.repeat(40_000))).toHaveLength(32_766);
  });
});

test('a text literal of a formula doubles its quotes and holds no line break', () => {
  expect(formulaText('10" x\n2"')).toBe('"10"" x 2"""');
});
