import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { auditCells, auditText } from '../../../src/core/audit/audit';
import { asCells, asNumbers } from '../../support/audit';
import type { AuditCounts, AuditItem } from '../../../src/core/audit/types';
import type { OwnThreshold } from '../../../src/core/metrics/types';
import type { PlatformId } from '../../../src/core/words/platforms';
import { parseIsoDay } from '../../../src/rates/day';

interface ExpectedItem {
  metric: string;
  of?: string;
  status: string;
  value: number | null;
  text?: string;
  label?: string;
  count?: string;
  near?: boolean;
  side?: string;
  series?: boolean;
  points?: string[];
  pointLabels?: string[];
  problem?: string;
  assumed?: boolean;
  own?: boolean;
}
interface Expected {
  options?: {
    day?: string;
    platform?: PlatformId;
    marketplace?: string;
    choices?: Record<string, string>;
    own?: Record<string, OwnThreshold>;
  };
  verdict?: string;
  items: ExpectedItem[];
  /** Left out: the order of attention is asserted. */
  order?: 'any';
  /** Other items may be there too. */
  itemsInclude?: boolean;
  unread?: { line: number; code: string }[];
  notice?: string;
  /** In a worksheet its numbers and percentages arrive as numbers. */
  numbers?: boolean;
  /** What the paste shows. */
  about?: string;
  questions: { key: string; lines: number[]; byPlatform: boolean }[];
  counts?: Partial<AuditCounts>;
}

const FOLDER = path.resolve(__dirname, '../../cases/audit');
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

test('there are at least 40 pastes', () => expect(cases.length).toBeGreaterThanOrEqual(40));

describe.each(cases)('%s', (name) => {
  const expected = JSON.parse(readFileSync(path.join(FOLDER, name, 'audit.json'), 'utf8')) as Expected;
  const { day = '2026-11-22', ...options } = expected.options ?? {};
  const paste = readFileSync(path.join(FOLDER, name, 'paste.txt'), 'utf8');
  const audit = auditText(paste, { day: parseIsoDay(day), ...options });
  const byMetric = (a: { metric: string }, b: { metric: string }) => a.metric.localeCompare(b.metric);

  test('metrics', () => {
    const wanted = [...expected.items];
    let found = [...audit.items];
    if (expected.itemsInclude) found = found.filter((item) => wanted.some((w) => w.metric === item.metric));
    if (expected.order === 'any') {
      wanted.sort(byMetric);
      found.sort(byMetric);
    }
    expect(found.map((item, at) => shownLike(item, wanted[at]))).toEqual(wanted);
  });
  test('unread lines', () => {
    if (expected.unread)
      expect(audit.unread.map(({ line, problem }) => ({ line, code: problem.code }))).toEqual(expected.unread);
  });
  test.each([
    ['null', null],
    ['""', ''],
    ['0', 0],
  ])('the same in cells, an empty one being %s', (_, blank) => {
    const inCells = auditCells(asCells(paste, blank), { day: parseIsoDay(day), ...options });
    expect(inCells.items.map(verdictOf)).toEqual(audit.items.map(verdictOf));
    const codes = inCells.unread.map(({ problem }) => problem.code).filter((code) => code !== 'metricMaybeBlank');
    expect(codes).toEqual(audit.unread.map(({ problem }) => problem.code));
    expect(inCells.questions.map(({ key }) => key)).toEqual(audit.questions.map(({ key }) => key));
    expect(inCells.notice?.code).toBe(audit.notice?.code);
  });
  if (expected.numbers) {
    test('the same where numbers and percentages arrive as numbers', () => {
      const inCells = auditCells(asNumbers(asCells(paste, 0)), { day: parseIsoDay(day), ...options });
      const brief = ({ metric, of, value, status }: AuditItem) => [metric, of, value, status];
      expect(inCells.items.map(brief)).toEqual(audit.items.map(brief));
    });
  }
  test('notice', () => {
    if (expected.notice) expect(audit.notice?.code).toBe(expected.notice);
  });
  test('questions', () => {
    expect(audit.questions.map(({ key, lines, byPlatform }) => ({ key, lines, byPlatform }))).toEqual(
      expected.questions,
    );
  });
  test('every line is accounted for', () => {
    const { blank, used, unread, asked, noise, lines } = audit.counts;
    expect(blank + used + unread + asked + noise).toBe(lines);
    expect(lines).toBe(paste.split(/\r\n|\r|\n/).length);
    if (expected.counts) {
      const zero = { blank: 0, used: 0, unread: 0, asked: 0, noise: 0 };
      expect({ blank, used, unread, asked, noise }).toEqual({ ...zero, ...expected.counts });
    }
  });
  test('verdict', () => {
    if (expected.verdict) expect(audit.verdict.en).toBe(expected.verdict);
    expect(audit.verdict.zh).not.toBe('');
  });
});

const verdictOf = ({ metric, of, value, text, status }: AuditItem) => [metric, of, value, text, status];

/** The fields of an item that the case speaks of, in its form. */
function shownLike(item: AuditItem, wanted: ExpectedItem | undefined): Partial<ExpectedItem> {
  const all: Required<ExpectedItem> = {
    metric: item.metric,
    of: item.of,
    status: item.status,
    value: item.value,
    text: item.text,
    label: item.label,
    count: item.countText,
    near: item.isNear,
    side: item.side ?? '',
    series: item.isSeries,
    points: item.points.map((point) => point.text),
    pointLabels: item.points.map((point) => point.label),
    problem: item.problem?.code ?? '',
    assumed: item.assumed !== null,
    own: item.threshold?.own ?? false,
  };
  const keys = Object.keys(wanted ?? { metric: '', status: '', value: 0 }) as (keyof ExpectedItem)[];
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}
