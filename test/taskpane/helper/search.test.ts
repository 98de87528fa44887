import type { FunctionInfo } from '../../../src/taskpane/core';
import { found } from '../../../src/taskpane/helper/search';
import { DECLARATIONS } from '../../../src/functions/declarations';

const FUNCTIONS = DECLARATIONS.map(({ id, title, words }): FunctionInfo => ({
  id,
  title: title.en,
  titles: title,
  description: '',
  more: '',
  words,
  parameters: [],
  returns: '',
  fields: [],
  isTable: false,
  mostRows: 1,
}));
const first = (search: string) => found(FUNCTIONS, search)[0]?.id;

test.each([
  ['信保', 'ALI.TAFEE'],
  ['佣金率', 'AMZ.REFERRALFEE'],
  ['降价', 'AMZ.PRICEFOR'],
  ['头程', 'AMZ.PROFIT'],
  ['体积重', 'AMZ.BILLABLEWEIGHT'],
  ['直通车', 'ALI.CLICKPRICE'],
  ['fulfilment fee', 'AMZ.FBAFEE'],
])('a seller who types %s finds %s first', (search, id) => {
  expect(first(search)).toBe(id);
});

test('nothing typed shows everything, and a word that nobody uses nothing', () => {
  expect(found(FUNCTIONS, ' ')).toHaveLength(FUNCTIONS.length);
  expect(found(FUNCTIONS, 'qwertz')).toEqual([]);
});
