import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validate } from '../../src/tools/manifest/validate';

const BROKEN = path.join(__dirname, 'broken-manifests');
const VALID = path.join(__dirname, 'valid-manifest.xml');
const ASSETS = path.resolve(__dirname, '../../assets');

test('a valid manifest has no problem', async () => {
  expect(await validate(VALID)).toEqual([]);
});

/** Each file has one fault and says in its first comment what the one message must contain. */
describe('one fault each', () => {
  test.each(readdirSync(BROKEN))('%s', async (name) => {
    const file = path.join(BROKEN, name);
    const words = /<!-- expect: (.*) -->/.exec(readFileSync(file, 'utf8'))?.[1];
    const problems = await validate(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });
});

test('a message names the file and the line', async () => {
  const [problem] = await validate(path.join(BROKEN, 'permissions-too-small.xml'));
  expect(problem).toBe(
    'permissions-too-small.xml:16: <Permissions> is "ReadDocument"; the pane writes results and needs ReadWriteDocument',
  );
});

test('in production no address leads to the own computer', async () => {
  const problems = await validate(VALID, { production: true });
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toContain('build with BASE_URL=https://');
});

describe('the files behind the addresses', () => {
  let folder: string;
  const metadata = (ids: string[], more: object = {}) =>
    JSON.stringify({
      functions: ids.map((id) => ({
        id,
        name: id,
        description: 'text',
        helpUrl: `https://localhost:3000/addin/help.html#${id}`,
        parameters: [],
        result: { type: 'any', dimensionality: 'matrix' },
        ...more,
      })),
    });
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const problems = () => validate(VALID, { folder });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'validate-'));
    mkdirSync(path.join(folder, 'assets'));
    cpSync(ASSETS, path.join(folder, 'assets'), { recursive: true });
    for (const name of ['taskpane.html', 'functions.js', 'help.html']) put(name, '');
    put('functions.json', metadata(['AMZ.A', 'AMZ.B']));
    put('functions.zh-CN.json', metadata(['AMZ.A', 'AMZ.B'], { description: '文字' }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('all there', async () => {
    expect(await problems()).toEqual([]);
  });

  test('a file is missing', async () => {
    rmSync(path.join(folder, 'functions.js'));
    expect(await problems()).toEqual([expect.stringContaining('has no file functions.js in the build')]);
  });

  test('an icon has another size than the manifest says', async () => {
    copyFileSync(path.join(ASSETS, 'icon-32.png'), path.join(folder, 'assets/icon-80.png'));
    expect(await problems()).toEqual([
      expect.stringContaining('icon-80.png is 32 x 32 pixels, the manifest says 80 x 80'),
    ]);
  });

  test('an icon is no PNG', async () => {
    put('assets/icon-16.png', 'GIF89a');
    expect(await problems()).toEqual([expect.stringContaining('icon-16.png is not a PNG image')]);
  });

  test('a translation lacks a function', async () => {
    put('functions.zh-CN.json', metadata(['AMZ.A']));
    expect(await problems()).toEqual(['functions.zh-CN.json: AMZ.B is missing']);
  });

  test('a translation has a function of its own', async () => {
    put('functions.zh-CN.json', metadata(['AMZ.A', 'AMZ.B', 'AMZ.C']));
    expect(await problems()).toEqual(['functions.zh-CN.json: AMZ.C is not in the English file']);
  });

  test('a translation changes a name', async () => {
    put('functions.zh-CN.json', metadata(['AMZ.A', 'AMZ.B'], { name: '亚马逊' }));
    expect(await problems()).toEqual([
      'functions.zh-CN.json: AMZ.A differs from the English file in more than its descriptions',
      'functions.zh-CN.json: AMZ.B differs from the English file in more than its descriptions',
    ]);
  });

  test('a help address leads elsewhere', async () => {
    const list = metadata(['AMZ.A'], { helpUrl: 'https://example.com/help.html' });
    put('functions.json', list);
    put('functions.zh-CN.json', list);
    expect(await problems()).toEqual([expect.stringContaining('the help address of AMZ.A')]);
  });

  test('there is no function', async () => {
    put('functions.json', metadata([]));
    put('functions.zh-CN.json', metadata([]));
    expect(await problems()).toEqual(['functions.json: there is no function in it']);
  });
});
