import { leadsToFrontPage } from '../../../src/taskpane/ui/front-page';

test.each([
  ['https://example.com', true],
  ['https://example.com/', true],
  ['https://github.com/owner/name', true],
  ['https://github.com/owner/name/', true],
  ['https://github.com/owner/name/blob/main/a.json', false],
  ['https://example.com/fees', false],
  ['https://example.com/?p=12', false],
  ['https://example.com?p=12', false],
])('%s leads to a front page: %s', (url, is) => expect(leadsToFrontPage(url)).toBe(is));
