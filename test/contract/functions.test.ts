import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openSheet, ROOT } from '../support/sheet';

/** The arguments of the first release: later ones are only ever appended, and only as optional. */
const FIRST: Record<string, string> = {
  'AMZ.FBAFEE': 'length width height weight price? marketplace? goods? date? units? category?',
  'AMZ.SIZETIER': 'length width height weight marketplace? date? units?',
  'AMZ.BILLABLEWEIGHT': 'length width height weight marketplace? date? units?',
  'AMZ.REFERRALFEE': 'price category marketplace? date?',
  'AMZ.STORAGEFEE': 'length width height weight months? marketplace? goods? date? units? category?',
  'AMZ.AGEDFEE': 'length width height days marketplace? date? units?',
  'AMZ.INBOUNDFEE': 'length width height weight split? marketplace? date? units?',
  'AMZ.LOWSTOCKFEE': 'length width height weight supplyDays marketplace? date? units?',
  'AMZ.REMOVALFEE': 'length width height weight marketplace? date? units?',
  'AMZ.PLANFEE': 'plan? unitsSold? marketplace? date?',
  'AMZ.FEES': 'length width height weight price category marketplace? goods? date? units? months?',
  'AMZ.PROFIT':
    'price cost length width height weight category marketplace? adRate? returnRate? otherCost? goods? date? units? months? measure?',
  'AMZ.PRICEFOR':
    'target cost length width height weight category marketplace? adRate? returnRate? otherCost? goods? date? units? months? measure?',
  'AMZ.NEXTTIER': 'length width height weight price marketplace? goods? date? units? category?',
  'AMZ.FEECHANGE': 'length width height weight price category fromDate toDate marketplace? goods? units?',
  'AMZ.EXPLAIN': 'length width height weight price category marketplace? goods? date? units? months?',
  'AMZ.ANALYZE': 'table marketplace? date? fx?',
  'ALI.MEMBERSHIP': 'plan? years? date?',
  'ALI.TAFEE': 'amount rate? date?',
  'ALI.CLICKPRICE': 'nextBid nextScore ownScore',
  'ALI.PROFIT': 'orderValue cost orders plan? adSpend? taRate? otherCost? fx? measure?',
  'ALI.STARS': 'scores',
  'PLATFORM.FIT': 'moq category orderValue? customised? standardised? branded? ownFactory? ownDesign? salesTeam? show?',
  'PLATFORM.COMPARE': 'profile',
  'PLATFORM.CHECK': 'metric value platform? marketplace? date?',
  'PLATFORM.THRESHOLD': 'metric platform? level? marketplace? date?',
  'PLATFORM.AUDIT': 'block platform?',
  'PLATFORM.BENCHMARK': 'id show?',
  'PLATFORM.CHECKLIST': 'platform marketplace? language?',
  'PLATFORM.DIAGNOSE': 'symptom language?',
  'PLATFORM.RATES': 'platform? marketplace? date?',
};

/** What was appended since, and functions that were added. */
const APPENDED: Record<string, string> = {
  'AMZ.FBAFEE': 'sipp?',
  'AMZ.REMOVALFEE': 'kind?',
  'AMZ.FEES': 'sipp?',
  'AMZ.PROFIT': 'vat? sipp?',
  'AMZ.PRICEFOR': 'vat? sipp?',
  'AMZ.NEXTTIER': 'sipp?',
  'AMZ.FEECHANGE': 'sipp?',
  'AMZ.EXPLAIN': 'sipp?',
  'AMZ.ANALYZE': 'settings?',
  'AMZ.SUMMARY': 'table marketplace? date? fx? settings?',
};

/** The contract of the worksheet functions: names, arguments, their order, and which may be left out ("?"). */
const CONTRACT: Record<string, string> = Object.fromEntries(
  [...new Set([...Object.keys(FIRST), ...Object.keys(APPENDED)])].map((id) => [
    id,
    [FIRST[id], APPENDED[id]].filter(Boolean).join(' '),
  ]),
);

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  functions: {
    id: string;
    name: string;
    description: string;
    helpUrl: string;
    parameters: { name: string; description: string; type: string; dimensionality: string; optional?: boolean }[];
    result: { type: string; dimensionality: string };
  }[];
}

const read = (name: string) => JSON.parse(readFileSync(path.join(ROOT, 'dist', name), 'utf8')) as Metadata;
const english = read('functions.json');
const chinese = read('functions.zh-CN.json');
const sheet = openSheet();

test('functions.json declares the contract: names, arguments, order, what may be left out', () => {
  const declared = Object.fromEntries(
    english.functions.map((f) => [f.id, f.parameters.map((p) => p.name + (p.optional ? '?' : '')).join(' ')]),
  );
  expect(declared).toEqual(CONTRACT);
});

test('what was appended may be left out', () => {
  for (const id of Object.keys(APPENDED).filter((one) => one in FIRST))
    expect(APPENDED[id]!.split(' ').filter((name) => !name.endsWith('?'))).toEqual([]);
});

test('functions.js associates exactly the declared ids', () => {
  expect([...sheet.associated.keys()].sort()).toEqual(Object.keys(CONTRACT).sort());
});

test.each(english.functions)('$id takes at least its declared arguments', ({ id, parameters }) => {
  expect(sheet.associated.get(id)!.length).toBeGreaterThanOrEqual(parameters.length);
});

test('errors in input cells reach the functions', () => {
  expect([english.allowErrorForDataTypeAny, chinese.allowErrorForDataTypeAny]).toEqual([true, true]);
});

test('every argument and result is a block of any values', () => {
  for (const f of english.functions) {
    for (const p of f.parameters)
      expect([f.id, p.name, p.type, p.dimensionality]).toEqual([f.id, p.name, 'any', 'matrix']);
    expect([f.id, f.result.dimensionality]).toEqual([f.id, 'matrix']);
  }
});

test('the two languages differ in their descriptions and help pages only', () => {
  const bare = (metadata: Metadata) =>
    JSON.parse(
      JSON.stringify(metadata, (key, value: unknown) => (key === 'description' || key === 'helpUrl' ? '' : value)),
    ) as unknown;
  expect(bare(chinese)).toEqual(bare(english));
});

test('every Chinese description is Chinese and every English one is not', () => {
  const texts = (metadata: Metadata) =>
    metadata.functions.flatMap((f) => [f.description, ...f.parameters.map((p) => p.description)]);
  expect(texts(chinese).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  expect(texts(english).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test('every description fits a tooltip of Excel', () => {
  const texts = [english, chinese].flatMap((metadata) =>
    metadata.functions.flatMap((f) => [f.description, ...f.parameters.map((p) => p.description)]),
  );
  expect(texts.filter((text) => text.length > 255)).toEqual([]);
});

test('every text on a date says that Excel does not recalculate by itself', () => {
  for (const [metadata, words] of [
    [english, /recalculate.*TODAY\(\)/],
    [chinese, /自动重算.*TODAY\(\)/],
  ] as const)
    for (const f of metadata.functions)
      for (const p of f.parameters.filter(({ name }) => name === 'date'))
        expect([f.id, p.description]).toEqual([f.id, expect.stringMatching(words)]);
});

test('ids equal names, and no two ids collide once a dot becomes an underscore', () => {
  expect(english.functions.filter((f) => f.id !== f.name)).toEqual([]);
  const folded = english.functions.map((f) => f.id.replaceAll('.', '_').toUpperCase());
  expect(new Set(folded).size).toBe(folded.length);
});

test('every function has help at an address of the add-in, in its own language', () => {
  for (const [metadata, folder] of [
    [english, 'en'],
    [chinese, 'zh-CN'],
  ] as const) {
    for (const f of metadata.functions) {
      const page = `help/${folder}/${f.id.toLowerCase()}.html`;
      expect(f.helpUrl).toBe(`https://localhost:3000/addin/${page}`);
      expect(readFileSync(path.join(ROOT, 'dist', page), 'utf8')).toContain(`<h1 id=`);
    }
  }
});

test('functions.js brings no validation library and reaches for nothing outside ECMAScript', () => {
  const script = readFileSync(path.join(ROOT, 'dist/functions.js'), 'utf8');
  const found = (pattern: RegExp) => script.match(pattern)?.[0];
  expect(found(/ZodError|safeParse/)).toBeUndefined();
  expect(found(/\bfetch\(|XMLHttpRequest|localStorage|setTimeout\(|new Function|\beval\(/)).toBeUndefined();
  // A look-behind is a syntax error in Safari before 16.4: the whole script would not load.
  expect(found(/\(\?<[!=]/)).toBeUndefined();
});
