import { en } from '../../../src/taskpane/i18n/en';
import { zh } from '../../../src/taskpane/i18n/zh';
import { isKept } from '../../../src/taskpane/ui/kept';
import { Slot } from '../../../src/taskpane/ui/slot';

test('what the workbook keeps is not spoken of', async () => {
  const slot = new Slot(() => undefined);
  expect(await isKept(Promise.resolve(), slot)).toBe(true);
  expect(slot.notice).toBeNull();
});

test('what it cannot keep is said, with the reason and until when it holds', async () => {
  const slot = new Slot(() => undefined);
  expect(await isKept(Promise.reject(new Error('quota exceeded')), slot)).toBe(false);
  const { notice } = slot;
  if (notice?.kind !== 'message') throw new Error('no message');
  expect(notice.intent).toBe('error');
  expect(notice.words(en)).toBe(
    'This holds until the pane is closed; it could not be saved in the workbook: quota exceeded',
  );
  expect(notice.words(zh)).toBe('在关闭窗格之前有效，但未能保存到工作簿：quota exceeded');
});
