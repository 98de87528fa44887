import { Cancelled } from '../../../src/taskpane/slices';
import { FileTooLarge, fileText, textTable } from '../../../src/taskpane/sku/text-table';

const signal = new AbortController().signal;

test.each<[string, string, string[][]]>([
  [
    'tabs',
    'sku\tfee\nA\t4.36\n',
    [
      ['sku', 'fee'],
      ['A', '4.36'],
    ],
  ],
  [
    'commas, quotes and a line end inside a cell',
    'sku,name\r\n"A","a ""lead"",\nred"\r\n',
    [
      ['sku', 'name'],
      ['A', 'a "lead",\nred'],
    ],
  ],
  [
    'semicolons with decimal commas',
    'sku;fee\nA;4,36\n',
    [
      ['sku', 'fee'],
      ['A', '4,36'],
    ],
  ],
  [
    'blank lines between',
    'sku\tfee\n\n\t\nA\t1',
    [
      ['sku', 'fee'],
      ['A', '1'],
    ],
  ],
])('a table of text: %s', async (_name, text, rows) => {
  expect(await textTable(text, signal)).toEqual(rows);
});

test('a long text is taken apart in pieces and comes out whole, quotes and all', async () => {
  const line = (at: number) => [`S-${at}`, `a "name", of ${at}\nin two lines ${'x'.repeat(at % 97)}`, String(at / 4)];
  const rows = Array.from({ length: 20_000 }, (_, at) => line(at));
  const text = rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n');
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(await textTable(text, signal)).toEqual(rows);
});

test('a cancelled reading ends', async () => {
  const cancel = new AbortController();
  const read = textTable('A\t1\n'.repeat(400_000), cancel.signal);
  cancel.abort();
  await expect(read).rejects.toBeInstanceOf(Cancelled);
});

/** "商品" and "商品名" in the bytes of each encoding, as written by other programs. */
const FILES: [string, number[], string, string][] = [
  ['UTF-8', [0xe5, 0x95, 0x86, 0xe5, 0x93, 0x81], 'US', '商品'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe5, 0x95, 0x86, 0xe5, 0x93, 0x81], 'US', '商品'],
  ['UTF-16 LE', [0xff, 0xfe, 0x46, 0x55, 0xc1, 0x54], 'US', '商品'],
  ['UTF-16 BE', [0xfe, 0xff, 0x55, 0x46, 0x54, 0xc1], 'US', '商品'],
  ['GB18030', [0xc9, 0xcc, 0xc6, 0xb7], 'US', '商品'],
  ['Shift-JIS', [0x8f, 0xa4, 0x95, 0x69, 0x96, 0xbc], 'JP', '商品名'],
];

test.each(FILES)('a file in %s', async (_name, bytes, marketplace, text) => {
  expect(await fileText(new File([new Uint8Array(bytes)], 'report.txt'), marketplace)).toBe(text);
});

test('a file that no report is as large as is refused before it is read', async () => {
  const file = { size: 65 * 1024 * 1024, name: 'film.txt' } as File;
  await expect(fileText(file, 'US')).rejects.toBeInstanceOf(FileTooLarge);
});
