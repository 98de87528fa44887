import { CellError, openSheet, type Cell } from '../support/sheet';

/** What the cards of an oversize item in Italy say of themselves on a day of the peak season: [name of the row, note]. */
function notes(displayLanguage: string): unknown[][] {
  return openSheet(displayLanguage)
    .evaluate('=AMZ.EXPLAIN(70,40,40,12,49.99,"Home","IT",,"2026-11-22")')
    .filter(([name]) => name === 'Note' || name === '备注')
    .map(([name, note]) => [name, note]);
}

test('the notes of the cards stand in the display language', () => {
  expect(notes('en-US')).toContainEqual([
    'Note',
    'The card has no peak column for Italy: this fee also holds from 2026-10-15 to 2027-01-14.',
  ]);
  expect(notes('zh-CN')).toContainEqual([
    '备注',
    '费率卡没有意大利的旺季费率栏：2026-10-15 至 2027-01-14 也适用本费用。',
  ]);
});

test('in Chinese no note is left in English', () => {
  const chinese = notes('zh-CN');
  expect(chinese).toHaveLength(notes('en-US').length);
  for (const [name, note] of chinese) {
    expect(name).toBe('备注');
    expect(note).toMatch(/\p{Script=Han}.*。$/u);
  }
});

test.each([
  [
    'en-US',
    'The fee of the individual plan in',
    ' is not known. Look it up in Seller Central. The professional plan is free for a limited time;',
  ],
  ['zh-CN', ' individual 销售计划费用未知。', '。专业销售计划限时免月租；免费截止日期及之后的费用未知。'],
])('%s: so do the notes that follow a problem', (displayLanguage, problem, note) => {
  const [[cell]] = openSheet(displayLanguage).evaluate('=AMZ.PLANFEE("individual",10,"AE","2026-11-22")') as [[Cell]];
  expect(cell).toBeInstanceOf(CellError);
  expect((cell as CellError).message).toContain(problem);
  expect((cell as CellError).message).toContain(note);
});
