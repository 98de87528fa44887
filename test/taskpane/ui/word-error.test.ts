import { dictionary } from '../../../src/taskpane/i18n';
import { LeftBehind, Refusal } from '../../../src/taskpane/sheet/errors';
import { Cancelled } from '../../../src/taskpane/slices';
import { wordError } from '../../../src/taskpane/ui/word-error';

const t = dictionary('en');
const fromExcel = (code: string) => Object.assign(new Error('as Excel puts it'), { code });

test.each([
  ['a cancel', new Cancelled(), 'Stopped'],
  ['something in the way', new Refusal({ kind: 'occupied', address: 'E8' }), 'E8 already holds something'],
  ['a protected sheet', fromExcel('AccessDenied'), 'may be protected'],
  ['a sheet that is gone', fromExcel('ItemNotFound'), 'no longer there'],
  ['too much at once', fromExcel('RequestPayloadSizeLimitExceeded'), 'Select fewer rows'],
  ['anything else that Excel says', fromExcel('GeneralException'), 'Excel reported: as Excel puts it'],
  ['a fault of the pane itself', new TypeError('x is undefined'), 'went wrong in the pane: x is undefined'],
  ['what could not be taken back', new LeftBehind('S!A1:B2', fromExcel('ItemNotFound')), 'S!A1:B2'],
])('%s is worded', (_name, error, words) => {
  expect(wordError(error, t)).toContain(words);
});
