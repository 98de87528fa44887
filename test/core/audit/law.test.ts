import fc from 'fast-check';
import { auditCells, auditText } from '../../../src/core/audit/audit';
import { parseIsoDay } from '../../../src/rates/day';

/**
 * The law: no verdict ever comes from a cell that is not the metric's own value. Blocks are built from the grammar of
 * what sellers paste, so that the one right value of every metric is known; whatever stands around it, a judged value
 * is that one, or the metric is not judged.
 */

const options = { day: parseIsoDay('2026-11-22') };

interface Told {
  id: string;
  names: readonly string[];
  targets: readonly string[];
}
const METRICS: readonly Told[] = [
  {
    id: 'odr',
    names: [
      'Order Defect Rate',
      '订单缺陷率',
      'ODR',
      'Rate an Bestellmängeln',
      '注文不良率',
      'Taux de commandes défectueuses',
    ],
    targets: [
      'Target: under 1%',
      '< 1%',
      '目标：低于 1%',
      'Ziel: unter 1 %',
      '目標: 1%未満',
      'Objectif : moins de 1 %',
      '≤1%',
      '不超过 1%',
    ],
  },
  {
    id: 'late_shipment_rate',
    names: [
      'Late Shipment Rate',
      '迟发率',
      'Rate verspäteter Lieferungen',
      '出荷遅延率',
      'Percentuale spedizioni in ritardo',
    ],
    targets: [
      'Target: under 4%',
      '低于 4%',
      'Obiettivo: inferiore a 4%',
      'Objetivo: menos del 4 %',
      '4%以下',
      'no more than 4%',
    ],
  },
  {
    id: 'valid_tracking_rate',
    names: ['Valid Tracking Rate', '有效追踪率', 'VTR', '追跡可能率', 'Taux de suivi valide'],
    targets: ['Target: over 95%', '> 95%', '高于 95%', '目標: 95%以上', 'at least 95%', '不低于 95%', 'über 95 %'],
  },
];
const NOISE = [
  'View details',
  '60 days',
  '30 天',
  '3 of 667 orders',
  '查看详情',
  'Good',
  '良好',
  '231件中12件の注文',
  '',
];

/** A value in hundredths of a percent, so that no target is hit by accident. */
const value = fc.integer({ min: 1, max: 9_989 }).map((n) => n + (n % 100 === 0 ? 1 : 0));
const blank = fc.constantFrom<unknown>(null, '', 0);
const told = fc.record({
  name: fc.nat(),
  target: fc.nat(),
  value,
  has: fc.boolean(),
  noise: fc.constantFrom(...NOISE),
});
interface ToldValue {
  name: number;
  target: number;
  value: number;
  has: boolean;
  noise: string;
}
const block = fc.record({
  facts: fc.tuple(told, told, told),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
  columns: fc.shuffledSubarray(['target', 'value', 'noise', 'blank'] as const, { minLength: 4 }),
  blank,
  comma: fc.boolean(),
  asNumber: fc.boolean(),
});

const pick = (list: readonly string[], at: number): string => list[at % list.length]!;
const percentOf = (hundredths: number, comma: boolean): string =>
  `${(hundredths / 100).toFixed(2)}%`.replace('.', comma ? ',' : '.');

function expectLaw(cells: unknown[][], facts: readonly ToldValue[], order: readonly number[]): void {
  const audits = [auditCells(cells, options)];
  const isText = cells.every((row) => row.every((cell) => typeof cell !== 'number'));
  if (isText) audits.push(auditText(cells.map((row) => row.map((cell) => cell ?? '').join('\t')).join('\n'), options));
  for (const audit of audits) {
    for (const item of audit.items) {
      const at = METRICS.findIndex(({ id }) => id === item.metric);
      if (item.status === 'unknown') continue;
      const fact = facts[at]!;
      expect([item.metric, item.value]).toEqual([item.metric, fact.has ? Number(`${fact.value}e-4`) : 'no verdict']);
    }
    // What has a value is read: nothing is lost in silence.
    for (const at of order) {
      const { id } = METRICS[at]!;
      if (!facts[at]!.has) continue;
      const isSaid = audit.items.some(({ metric }) => metric === id) || audit.unread.length > 0;
      expect([id, isSaid]).toEqual([id, true]);
    }
  }
}

/** A missing value is empty, and as 0 it stands beside no value: then a 0 alone would be one. */
const isSettled = (form: unknown, facts: readonly ToldValue[], order: readonly number[]) =>
  form !== 0 || order.every((at) => facts[at]!.has);

test('a list: name, then target, value, noise and an empty cell in any order', () => {
  fc.assert(
    fc.property(block, ({ facts, order, columns, blank: empty, comma, asNumber }) => {
      fc.pre(isSettled(empty, facts, order));
      const cells = order.map((at) => {
        const fact = facts[at]!;
        const { names, targets } = METRICS[at]!;
        const shown = asNumber ? Number(`${fact.value}e-4`) : percentOf(fact.value, comma);
        const row = {
          target: pick(targets, fact.target),
          value: fact.has ? shown : empty,
          noise: fact.noise || empty,
          blank: empty,
        };
        return [pick(names, fact.name), ...columns.map((column) => row[column])];
      });
      expectLaw(cells, facts, order);
    }),
    { numRuns: 600 },
  );
});

test('a list under a header that names its columns', () => {
  const headers = { target: 'Target', value: 'Value', noise: 'Status', blank: 'Remark' };
  fc.assert(
    fc.property(block, ({ facts, order, columns, blank: empty, comma }) => {
      fc.pre(isSettled(empty, facts, order));
      const rows = order.map((at) => {
        const fact = facts[at]!;
        const target = percentOf(Number(/\d+/.exec(METRICS[at]!.targets[0]!)![0]) * 100, comma);
        const row = {
          target,
          value: fact.has ? percentOf(fact.value, comma) : empty,
          noise: fact.noise || empty,
          blank: empty,
        };
        return [pick(METRICS[at]!.names, fact.name), ...columns.map((column) => row[column])];
      });
      expectLaw([['Metric', ...columns.map((column) => headers[column])], ...rows], facts, order);
    }),
    { numRuns: 400 },
  );
});

test('the account health page in cells: name, then target and value, then count and days', () => {
  fc.assert(
    fc.property(block, ({ facts, order, blank: empty, comma }) => {
      fc.pre(isSettled(empty, facts, order));
      const cells = order.flatMap((at) => {
        const fact = facts[at]!;
        const { names, targets } = METRICS[at]!;
        return [
          [pick(names, fact.name), empty, empty],
          [pick(targets, fact.target), fact.has ? percentOf(fact.value, comma) : empty, empty],
          [fact.noise || empty, empty, empty],
          ['60 days', empty, empty],
        ];
      });
      expectLaw([[empty, 'Seller fulfilled', 'Fulfilled by Amazon'], ...cells], facts, order);
    }),
    { numRuns: 400 },
  );
});

test('names that nobody knows between the known ones keep their values to themselves', () => {
  const strangers = [
    'Porcentaje de cosas raras',
    'Tasso di cose strane',
    '退货不满',
    'Return happiness',
    'Quote der Dinge',
  ];
  fc.assert(
    fc.property(block, fc.nat(strangers.length - 1), value, ({ facts, order, blank: empty, comma }, who, other) => {
      fc.pre(isSettled(empty, facts, order));
      const cells = order.flatMap((at) => {
        const fact = facts[at]!;
        const { names, targets } = METRICS[at]!;
        const own = fact.has ? [[percentOf(fact.value, comma), empty]] : [];
        return [
          [pick(names, fact.name), empty],
          ...own,
          [strangers[who]!, empty],
          [pick(targets, fact.target), percentOf(other, comma)],
          [percentOf(other, comma), empty],
        ];
      });
      expectLaw(cells, facts, order);
    }),
    { numRuns: 400 },
  );
});

test('a table with a column per metric, and columns of other things between them', () => {
  const others = ['7 Day Total Sales', '展示量', '尺寸2', 'Spend 30 days', '会话数'];
  fc.assert(
    fc.property(
      block,
      fc.array(fc.nat(others.length - 1), { minLength: 3, maxLength: 3 }),
      ({ facts, order, blank: empty, comma }, between) => {
        fc.pre(isSettled(empty, facts, order));
        const header: unknown[] = ['Campaign'];
        const row: unknown[] = ['A'];
        for (const [index, at] of order.entries()) {
          const fact = facts[at]!;
          header.push(others[between[index]!], pick(METRICS[at]!.names, fact.name));
          row.push(String(231 + index), fact.has ? percentOf(fact.value, comma) : empty);
        }
        expectLaw([header, row], facts, order);
      },
    ),
    { numRuns: 400 },
  );
});
