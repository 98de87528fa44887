import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULTS, readOptions } from '../../src/tools/build/options';
import { addressedManifest } from '../../src/tools/manifest/company';

const XML = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
const BASE = 'https://example.com/seller/';

test.each([
  [[], {}, {}],
  [['--base-url', 'https://example.com/seller'], {}, { base: BASE, maps: true }],
  [[], { BASE_URL: 'https://example.com/seller' }, { base: BASE, maps: true }],
  [['--office-js', 'china'], {}, { officeJs: 'china' }],
  [[], { OFFICE_JS: 'china' }, { officeJs: 'china' }],
  [['--provider', 'Acme & Co'], {}, { provider: 'Acme & Co' }],
  [['--support', 'https://acme.example/help'], {}, { support: 'https://acme.example/help' }],
  [['--dev'], {}, { mode: 'development', maps: true }],
  [['--watch'], {}, { mode: 'development', maps: true, watch: true }],
  [['--namespaces'], {}, { namespaces: true }],
  [['--functions'], {}, { functionsOnly: true }],
] as const)('%j with %j', (args, env, expected) => {
  expect(readOptions([...args], env)).toEqual({ ...DEFAULTS, ...expected });
});

test.each([
  [['--office-js', 'mars'], 'OFFICE_JS is "mars"'],
  [['--support', 'help@acme.example'], 'begins with https'],
  [['--support', 'http://acme.example'], 'begins with https'],
  [['--base-url', 'http://acme.example'], 'over https only'],
  [['--nonsense'], '--nonsense'],
])('%j is refused', (args, reason) => {
  expect(() => readOptions(args, {})).toThrow(reason);
});

test('provider and support page stand in the manifest, and cannot break it', () => {
  const xml = addressedManifest(XML, {
    base: BASE,
    provider: 'A & B <"$&">',
    support: 'https://acme.example/?a=1&b=2',
  });
  expect(xml).toContain('<ProviderName>A &#38; B &#60;&#34;$&#38;&#34;&#62;</ProviderName>');
  expect(xml).toContain('<SupportUrl DefaultValue="https://acme.example/?a=1&#38;b=2" />');
});

test('without them nothing changes', () => {
  expect(addressedManifest(XML, DEFAULTS)).toBe(XML);
});
