import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { rateFiles } from '../../src/tools/compile-rates';

const SRC = path.join(__dirname, '../../src');

/** Every source file of some rooms, parsed: [its path below src, the syntax]. */
function sources(...rooms: string[]): [string, ts.SourceFile][] {
  return rooms.flatMap((room) =>
    readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name): [string, ts.SourceFile] => {
        const file = path.join(room, name).replaceAll('\\', '/');
        const text = readFileSync(path.join(SRC, file), 'utf8');
        return [file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)];
      }),
  );
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

const placeOf = (file: string, syntax: ts.SourceFile, node: ts.Node) =>
  `${file}:${syntax.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** A file of invented products: every number in it is a size, a weight or a price of theirs. */
const ANY = 'any';

/** Numbers that a card has too and that mean something else where they stand. */
const NO_FEES: readonly [file: string, literals: readonly string[], what: string][] = [
  ['core/units.ts', ['2.54', '0.1'], 'centimetres of an inch and of a millimetre'],
  ['core/input/unit-words.ts', ['0.001'], 'grams of a milligram'],
  ['core/amazon/storage.ts', ['2.54'], 'centimetres of an inch'],
  ['core/amazon/category.ts', ['500', '80'], 'names kept between calls, and their longest'],
  ['functions/alibaba/functions.ts', ['500_000'], 'rows of one call'],
  ['functions/amazon/parcels.ts', ['500_000'], 'rows of one call'],
  ['functions/amazon/tables.ts', ['20_000'], 'rows of one call'],
  ['core/amazon/price-for.ts', ['50_000', '64'], 'prices tried one by one'],
  ['core/audit/audit.ts', ['0.1', '0.8'], 'share of the progress shown'],
  ['core/audit/order.ts', ['0.1'], 'what is called a near miss'],
  ['core/metrics/check.ts', ['0.008'], 'the example of a message'],
  ['core/input/names.ts', ['0.4', '0.51'], 'how far a misspelt name may be from a metric'],
  ['core/audit/separated.ts', ['0.6'], 'share of rows with the same number of cells'],
  ['core/sku/cell-number.ts', ['0.3'], 'what a share typed under a percent sign may be'],
  ['core/sku/fee-check.ts', ['0.3'], 'share of the progress shown'],
  ['core/sku/fee-cause.ts', ['0.005'], 'half of the smallest unit of money'],
  [
    'core/sku/summary.ts',
    ['0.1', '0.2', '0.3', '0.4', '0.7', '0.8', '0.9'],
    'classes of margins, and shares of the progress shown',
  ],
  ['core/sku/summary-sums.ts', ['0.1'], 'how small a change of a product is small'],
  ['core/audit/mentions.ts', ['0.6'], 'how much of a label a name must fill'],
  ['functions/amazon/example-list.ts', [ANY], 'the products of an example'],
  ['taskpane/sku/examples.ts', [ANY], 'the products of the example'],
  ['taskpane/charts/bullet-scale.ts', ['0.15', '1.6'], 'room beside a figure'],
  ['taskpane/charts/sparkline.ts', ['3.5'], 'radius of a point'],
];

/** Rooms where fees are worked out: there a whole number may be one as well. Elsewhere they count rows and pixels. */
const FEE_ROOMS = /^core\/(amazon|alibaba|[^/]+\.ts)|^core\/sku\/list|^functions\/(amazon|alibaba)/;

/** In a declaration: an example, whose result is executed by a test, or how many rows a call takes. */
const DECLARED = ['examples', 'mostRows'];

function isDeclared(node: ts.Node): boolean {
  for (let above = node.parent; above; above = above.parent)
    if (ts.isPropertyAssignment(above) && DECLARED.includes(above.name.getText())) return true;
  return false;
}

/** Small whole numbers count things everywhere. */
const LARGEST_COUNT = 20;

/** A power of ten is a scale, and a half is what rounding adds. */
const isScale = (value: number) => value === 0.5 || (value > 1 && Number.isInteger(Math.log10(value)));

function mayBeFee(file: string, value: number): boolean {
  if (isScale(value)) return false;
  return !Number.isInteger(value) || (value > LARGEST_COUNT && FEE_ROOMS.test(file));
}

/** Every number of every card, as it is printed and in minor units. */
function cardNumbers(): Set<number> {
  const numbers = new Set<number>();
  const collect = (value: unknown): void => {
    if (typeof value === 'number') {
      numbers.add(value);
      numbers.add(Math.round(value * 100));
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  for (const [, text] of rateFiles()) {
    const { series } = JSON.parse(text) as {
      series: { from: Record<string, { value?: unknown } | null>; seasons?: { card: { value?: unknown } | null }[] }[];
    };
    for (const { from, seasons } of series)
      for (const card of [...Object.values(from), ...(seasons ?? []).map((season) => season.card)])
        collect(card?.value);
  }
  return numbers;
}

test('no fee, rate, threshold or weight limit stands outside the rate cards', () => {
  const known = cardNumbers();
  const excused = new Set<string>();
  const found: string[] = [];
  for (const [file, syntax] of sources('core', 'functions', 'taskpane')) {
    visit(syntax, (node) => {
      if (!ts.isNumericLiteral(node) || isDeclared(node)) return;
      const value = Number(node.text);
      if (!known.has(value) || !mayBeFee(file, value)) return;
      const literal = node.getText();
      const excuse = NO_FEES.find(
        ([where, literals]) => where === file && (literals.includes(literal) || literals[0] === ANY),
      );
      if (excuse) excused.add(`${file} ${excuse[1][0] === ANY ? ANY : literal}`);
      else found.push(`${placeOf(file, syntax, node)} ${literal}`);
    });
  }
  expect(found).toEqual([]);
  const unused = NO_FEES.flatMap(([file, literals]) => literals.map((literal) => `${file} ${literal}`));
  expect(unused.filter((entry) => !excused.has(entry))).toEqual([]);
});

test('the scan would see a fee', () => {
  const known = cardNumbers();
  // Peak 2026, large standard; its cents; the surcharge; the US divisor; the oversize limit of Europe.
  for (const figure of [5.73, 573, 0.035, 139, 31_500]) {
    expect(known).toContain(figure);
    expect(mayBeFee('core/amazon/fees.ts', figure)).toBe(true);
  }
});

/** What turns text into code or into markup. */
const DANGEROUS = /^(eval|innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)$/;

function isDangerous(node: ts.Node): boolean {
  // element['innerHTML'] is no better.
  if (ts.isStringLiteral(node)) return DANGEROUS.test(node.text);
  if (!ts.isIdentifier(node)) return false;
  const { parent, text } = node;
  if (text === 'Function') return ts.isNewExpression(parent) || ts.isCallExpression(parent);
  if (text === 'write' || text === 'writeln')
    return ts.isPropertyAccessExpression(parent) && parent.expression.getText() === 'document';
  return DANGEROUS.test(text);
}

test('no text becomes code or markup', () => {
  const found = sources('core', 'functions', 'rates', 'taskpane', 'tools', 'workbench').flatMap(([file, syntax]) => {
    const places: string[] = [];
    visit(syntax, (node) => {
      if (isDangerous(node)) places.push(`${placeOf(file, syntax, node)} ${node.getText()}`);
    });
    return places;
  });
  expect(found).toEqual([]);
});
