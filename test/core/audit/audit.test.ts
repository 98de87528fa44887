import fc from 'fast-check';
import { auditCells, auditText, auditTextInSlices } from '../../../src/core/audit/audit';
import { auditTable } from '../../../src/core/audit/table';
import type { Audit } from '../../../src/core/audit/types';
import { allNames } from '../../../src/core/metrics/registry';
import { wordProblem } from '../../../src/core/words/problem';
import { LINE_LIMIT, PASTE_LIMIT, PASTE_LINE_LIMIT } from '../../../src/core/audit/paste';
import { parseIsoDay } from '../../../src/rates/day';

const DAY = parseIsoDay('2026-11-22');
const options = { day: DAY };
const brief = (audit: Audit) => audit.items.map((item) => [item.metric, item.value, item.status]);

function expectAccounted(audit: Audit, lines: number): void {
  const { blank, used, unread, asked, noise, ...rest } = audit.counts;
  expect(blank + used + unread + asked + noise).toBe(lines);
  expect(rest.lines).toBe(lines);
  expect(unread).toBe(new Set(audit.unread.map((u) => u.line)).size);
  expect(rest.fail + rest.warn + rest.pass + rest.unknown).toBe(audit.items.length);
}

describe('text', () => {
  const names = [...allNames().keys()];
  const piece = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(
      'ODR',
      'Order Defect Rate',
      '迟发率',
      'CTR',
      '0.8%',
      '1,234',
      '0,45 %',
      'N/A',
      '--',
      '<1%',
      '15%-25%',
      '3 of 667',
    ),
    fc.constantFrom(
      '\t',
      ',',
      ';',
      '|',
      ':',
      '：',
      '(',
      ')',
      '"',
      ' ',
      '\n',
      '\r\n',
      '目标',
      'target',
      'under',
      '\u202e',
      '\u0000',
      '％',
      '８',
    ),
    fc.string(),
    fc.string({ unit: 'binary' }),
  );
  const paste = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('never throws and accounts for every line', () => {
    fc.assert(
      fc.property(paste, fc.constantFrom(null, 'amazon' as const, 'alibaba' as const), (text, platform) => {
        const audit = auditText(text, { day: DAY, platform });
        if (audit.problem) expect(text.trim()).toBe('');
        else expectAccounted(audit, text.split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 1500 },
    );
  });
  test('the same paste gives the same audit in slices', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const steps = auditTextInSlices(text, options);
        let step = steps.next();
        while (!step.done) {
          expect(step.value).toBeGreaterThanOrEqual(0);
          expect(step.value).toBeLessThanOrEqual(1);
          step = steps.next();
        }
        expect(step.value).toEqual(auditText(text, options));
      }),
      { numRuns: 200 },
    );
  });
  test('what is shown holds no control or direction characters', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const audit = auditText(text, options);
        const shown = [
          ...audit.items.flatMap((i) => [i.label, i.text, i.countText, ...i.points.flatMap((p) => [p.label, p.text])]),
          ...audit.unread.map((u) => u.text),
          ...audit.questions.map((q) => q.label),
        ];
        for (const part of shown)
          expect(part).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 500 },
    );
  });
  test('a metric written as "name: value%" is read whatever stands on the other lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('hello', '', '好的', 'order #12'), { maxLength: 5 }),
        fc.nat(99),
        (noise, hundredths) => {
          const audit = auditText(
            [...noise, `Order Defect Rate: 0.${String(hundredths).padStart(2, '0')}%`, ...noise].join('\n'),
            options,
          );
          expect(brief(audit)).toEqual([['odr', Number(`${hundredths}e-4`), 'pass']]);
        },
      ),
    );
  });
});

describe('cells', () => {
  test('one row per metric, numbers as Excel keeps them', () => {
    const audit = auditCells(
      [
        ['Metric', 'Value'],
        ['ODR', 0.008],
        ['LDR', 0.05],
        ['IPI', 380],
        ['VTR', 0.97],
      ],
      options,
    );
    expect(brief(audit)).toEqual([
      ['late_shipment_rate', 0.05, 'fail'],
      ['ipi', 380, 'fail'],
      ['odr', 0.008, 'pass'],
      ['valid_tracking_rate', 0.97, 'pass'],
    ]);
    expect(audit.verdict.en).toBe('2 of 4 fail: late shipment rate first');
    expect(audit.verdict.zh).toBe('4 项中 2 项不达标：先处理迟发率');
  });
  test('one row per week, dates as serial numbers', () => {
    const audit = auditCells(
      [
        ['Date', 'ODR', 'LSR'],
        [DAY - 7, 0.02, 0.01],
        [DAY, 0.005, 0.045],
        [DAY - 14, 0.03, 0.02],
      ],
      options,
    );
    expect(brief(audit)).toEqual([
      ['late_shipment_rate', 0.045, 'fail'],
      ['odr', 0.005, 'pass'],
    ]);
    expect(audit.items[1]!.isSeries).toBe(true);
    expect(audit.items[1]!.points.map((p) => p.value)).toEqual([0.03, 0.02, 0.005]);
  });
  test('one column of lines, as text', () => {
    expect(brief(auditCells([['ODR 0.8%'], ['迟发率 5%'], ['']], options))).toEqual([
      ['late_shipment_rate', 0.05, 'fail'],
      ['odr', 0.008, 'pass'],
    ]);
  });
  test('a name above its number in one column', () => {
    expect(brief(auditCells([['Inventory Performance Index'], [385]], options))).toEqual([['ipi', 385, 'fail']]);
  });
  test('a percent sign in the header does not turn 0.008 into 0.008%: refused', () => {
    const audit = auditCells(
      [
        ['订单缺陷率(%)', '迟发率(%)'],
        [0.008, 3.5],
      ],
      options,
    );
    expect(brief(audit)).toEqual([['late_shipment_rate', 0.035, 'pass']]);
    expect(audit.unread.map((u) => u.problem.code)).toEqual(['percentAmbiguous']);
  });
  test('errors, blanks and truth values are no values', () => {
    const audit = auditCells(
      [
        ['ODR', '#N/A'],
        ['LDR', null],
        ['VTR', true],
        ['IPI', '#DIV/0!'],
      ],
      options,
    );
    expect(brief(audit)).toEqual([
      ['odr', null, 'unknown'],
      ['ipi', null, 'unknown'],
    ]);
    expect(audit.unread.map((u) => [u.line, u.problem.code])).toEqual([
      [2, 'metricWithoutValue'],
      [3, 'metricWithoutValue'],
    ]);
  });
  test('never throws and accounts for every row', () => {
    const cell = fc.oneof(
      fc.constantFrom<unknown>(
        'ODR',
        '迟发率',
        'CTR',
        'Date',
        '指标',
        '0.8%',
        'N/A',
        '',
        null,
        undefined,
        true,
        NaN,
        Infinity,
        0.8,
        0.008,
        46348,
        {},
      ),
      fc.double(),
      fc.string(),
    );
    const block = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(block, (rows) => {
        const audit = auditCells(rows, options);
        if (!audit.problem) expectAccounted(audit, rows.length);
      }),
      { numRuns: 1000 },
    );
  });
  test('an empty block says so', () => expect(auditCells([['', null]], options).problem!.code).toBe('pasteEmpty'));
});

describe('a verb of change touches the name', () => {
  test.each([
    ['迟发率上升到 5.2%', [['late_shipment_rate', 0.052, 'fail']]],
    ['迟发率上升到5.2%', [['late_shipment_rate', 0.052, 'fail']]],
    ['迟发率从 2% 上升到 5.2%', [['late_shipment_rate', 0.052, 'fail']]],
    ['LDR rose to 5.2%', [['late_shipment_rate', 0.052, 'fail']]],
    ['订单缺陷率下降到 0.8%', [['odr', 0.008, 'pass']]],
    ['ODR回升到 1.2%', [['odr', 0.012, 'fail']]],
    ['订单缺陷率上限 1%', []],
  ])('%s', (line, expected) => expect(brief(auditText(line, options))).toEqual(expected));
});

describe('limits', () => {
  test('nothing pasted', () => expect(auditText(' \n ', options).problem!.code).toBe('pasteEmpty'));
  test('too many characters', () => {
    const { problem } = auditText('x'.repeat(PASTE_LIMIT + 1), options);
    expect(wordProblem(problem!, 'en')).toContain('Paste it in parts');
  });
  test('too many lines', () =>
    expect(auditText('x\n'.repeat(PASTE_LINE_LIMIT + 1), options).problem!.code).toBe('pasteTooLarge'));
  test('10,000 lines', () => {
    const audit = auditText('ODR 0.8%\n'.repeat(10_000), options);
    expect(audit.items[0]!.points).toHaveLength(10_000);
    expectAccounted(audit, 10_001);
  });
  test('a line at the limit is read, a longer one is not', () => {
    const line = (length: number) => `ODR 0.8%${' '.repeat(length - 8)}`;
    expect(brief(auditText(line(LINE_LIMIT), options))).toEqual([['odr', 0.008, 'pass']]);
    expect(auditText(line(LINE_LIMIT + 1), options).unread[0]!.problem.code).toBe('pasteLineTooLong');
  });
  test.each([
    ['1'],
    ['1,'],
    ['率'],
    ['ODR '],
    ['('],
    ['"'],
    ['\t'],
    ['"a\t'],
    ['a '],
    ['order defect '],
    ['target '],
    ['<'],
    ['-'],
    ['of '],
    ['last '],
  ])('a megabyte of %p is read in slices', (unit) => {
    const line = unit.repeat(Math.floor((LINE_LIMIT - 8) / unit.length));
    const text = `ODR 0.8%\n${`${line}\n`.repeat(500)}`;
    const audit = auditText(text, options);
    expect(audit.items.some((item) => item.metric === 'odr')).toBe(true);
  });
});

describe('what goes with a metric', () => {
  const [item] = auditText('Late Shipment Rate 5%', options).items;
  test('threshold, distance, consequence, steps and source', () => {
    expect(item).toMatchObject({
      platform: 'amazon',
      abbreviation: 'LSR',
      unit: 'percent',
      threshold: {
        pass: { operator: 'lt', value: 0.04 },
        basis: 'official',
        own: false,
        wording: { en: 'under 4%', zh: '低于 4%' },
      },
      distance: { en: '1 percentage point over the limit' },
      severity: 'removal',
      source: {
        title: 'Seller Central Help US: Late shipment rate (G200285190)',
        date: '2026-11-22',
        confidence: 'official',
      },
    });
    expect(item!.steps.length).toBeGreaterThan(1);
  });
  test('the sides of a range mean something', () => {
    const meaning = (text: string) => auditText(text, options).items[0]!.sideMeaning!.en;
    expect(meaning('ACoS 10%')).toMatch(/^Below the range/);
    expect(meaning('ACoS 20%')).toMatch(/^Inside the range/);
    expect(meaning('ACoS 40%')).toMatch(/^ACoS is high/);
  });
  test('other figures in circulation stay beside the one that answers', () => {
    const [dsr] = auditText('DSR 4.6', options).items;
    expect(dsr!.threshold!.basis).toBe('article');
    expect(dsr!.source!.title).toContain('2026-01-16');
    expect(dsr!.others.map((o) => o.wording.en)).toEqual([
      '4.5 or more (agency page: condition for stars)',
      '4.8 or more for RFQ rewards',
    ]);
  });
  test('a day before anything is known: value without status', () => {
    const audit = auditText('ACoS 20%', { day: parseIsoDay('2019-01-01') });
    expect(brief(audit)).toEqual([['acos', 0.2, 'unknown']]);
    expect(audit.items[0]!.problem!.code).toBe('thresholdThatDay');
  });
});

describe('several values of one metric: which is shown and where it stands', () => {
  const ROWS: [string, unknown[][], string | null, string | null][] = [
    ['one value', [['ODR 2%']], null, null],
    ['lines', [['ODR 0.5%'], ['ODR 2%']], '2 values, worst shown: line 2.', '共 2 个值，显示最差值：第 2 行。'],
    [
      'text that looks like a formula or a tag',
      [['<script>alert(1)</script> ODR 0.8%'], ['=HYPERLINK(1) ODR 2%']],
      '2 values, worst shown: line 2.',
      '共 2 个值，显示最差值：第 2 行。',
    ],
    [
      'rows of one shop, one of them without a figure',
      [
        ['店铺', '订单缺陷率'],
        ['店A', '0.5%'],
        ['店A', '1.5%'],
        ['店A', 'N/A'],
      ],
      '2 values, worst shown: 店A, line 3. 1 more without a figure.',
      '共 2 个值，显示最差值：店A，第 3 行。另有 1 处没有数值。',
    ],
    [
      'weeks',
      [
        ['Week', 'ODR'],
        ['W45', '0.5%'],
        ['W44', '1.5%'],
      ],
      '2 values, latest shown: W45, line 2.',
      '共 2 个值，显示最新值：W45，第 2 行。',
    ],
    [
      'a metric of which neither value is the worse',
      [['询盘数 12'], ['询盘数 15']],
      '2 values, first shown: line 1.',
      '共 2 个值，显示第一个：第 1 行。',
    ],
    [
      'one figure, one without',
      [['ODR 0.5%'], ['ODR N/A']],
      'Value of line 1. 1 more without a figure.',
      '取自第 1 行。另有 1 处没有数值。',
    ],
  ];
  test.each(ROWS)('%s', (_, block, en, zh) => {
    const audit = auditCells(block, options);
    expect(audit.items[0]!.choice).toEqual(en && { en, zh });
    const [, english] = auditTable(audit, 'en');
    const [, chinese] = auditTable(audit, 'zh');
    expect(String(english![6]).startsWith(en ?? 'Open')).toBe(true);
    expect(String(chinese![6]).startsWith(zh ?? '打开')).toBe(true);
  });
});

describe('table', () => {
  const audit = auditText('Late Shipment Rate 5%\nODR 0.5%\nCTR 1%\nODR 0.8\nIPI N/A', options);
  const table = auditTable(audit, 'en');
  test('header and rows in the order of attention, unread lines at the end', () => {
    expect(table[0]).toEqual(['Metric', 'Of', 'Value', 'Status', 'Threshold', 'Distance', 'Next step', 'Source']);
    expect(table.slice(1).map((row) => [row[0], row[2], row[3]])).toEqual([
      ['Late Shipment Rate', 0.05, 'FAIL'],
      ['Order Defect Rate', 0.005, 'PASS'],
      ['Click-Through Rate', 0.01, 'PASS'],
      ['Inventory Performance Index', 'N/A', 'UNKNOWN'],
      ['not read (line 4)', 'ODR: 0.8', 'UNKNOWN'],
    ]);
    expect(table[1]!.slice(4)).toEqual([
      'under 4%',
      '1 percentage point over the limit',
      'Confirm shipment of every order due today before the expected ship date passes.',
      'Seller Central Help US: Late shipment rate (G200285190) (official, 2026-11-22)',
    ]);
  });
  test('in Chinese', () => {
    expect(auditTable(audit, 'zh')[1]!.slice(0, 6)).toEqual([
      '迟发率',
      '',
      0.05,
      'FAIL',
      '低于 4%',
      '超出上限 1 个百分点',
    ]);
    expect(auditTable(audit, 'zh')[1]![7]).toBe(
      'Seller Central Help US: Late shipment rate (G200285190)（官方，2026-11-22）',
    );
    expect(auditTable(audit, 'zh').at(-1)![0]).toBe('未读取（第 4 行）');
  });
  test('every row has eight cells', () => {
    for (const row of [...table, ...auditTable(auditText('CTR 1%\n毛利率: 3%', options), 'zh')])
      expect(row).toHaveLength(8);
  });
});
