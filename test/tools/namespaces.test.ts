import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FAMILIES, fileOf, writeNamespaces } from '../../src/tools/manifest/namespaces';
import type { Metadata } from '../../src/tools/manifest/metadata';
import { validate } from '../../src/tools/manifest/validate';

const DIST = path.resolve(__dirname, '../../dist');
const LISTS = ['functions.json', 'functions.zh-CN.json'];

let folder: string;
const list = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Metadata;
const manifest = (name: string) => readFileSync(path.join(folder, name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'namespaces-'));
  // As it is without namespaces, whatever was built last.
  const names = ['manifest.xml', 'functions.js', 'taskpane.html', 'help.html', 'help', 'assets', ...LISTS];
  cpSync(DIST, folder, {
    recursive: true,
    filter: (file) => file === DIST || names.includes(path.relative(DIST, file).split(path.sep)[0]!),
  });
  writeNamespaces(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(FAMILIES)('$namespace', (family) => {
  test("its manifest is valid, for Office's own parser too, with every file it names", async () => {
    const file = path.join(folder, fileOf('manifest.xml', family));
    expect(await validate(file, { folder, oneFamily: true })).toEqual([]);
  });

  test('has the namespace, and its own lists', () => {
    const xml = manifest(fileOf('manifest.xml', family));
    expect(xml).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${family.namespace}" />`);
    for (const name of LISTS) expect(xml).toContain(`/${fileOf(name, family)}"`);
    expect(xml).toContain('/functions.js"');
  });

  test.each(LISTS)('%s: ids as they are, names without the prefix', (name) => {
    const all = list(name).functions.filter(({ id }) => id.startsWith(`${family.namespace}.`));
    const own = list(fileOf(name, family)).functions;
    expect(own.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(own.map((f) => `${family.namespace}.${f.name}`)).toEqual(all.map((f) => f.name));
  });
});

test('the three together hold every function once', () => {
  const ids = FAMILIES.flatMap((family) => list(fileOf('functions.json', family)).functions.map(({ id }) => id));
  expect(ids.sort()).toEqual(
    list('functions.json')
      .functions.map(({ id }) => id)
      .sort(),
  );
});

test('four add-ins have four ids', () => {
  const names = ['manifest.xml', ...FAMILIES.map((family) => fileOf('manifest.xml', family))];
  expect(new Set(names.map((name) => /<Id>(.*)<\/Id>/.exec(manifest(name))?.[1])).size).toBe(4);
});

test('a namespace is refused where it was not asked for', async () => {
  const [problem] = await validate(path.join(folder, fileOf('manifest.xml', FAMILIES[0])), { folder });
  expect(problem).toContain('<Namespace> must not be there');
});
