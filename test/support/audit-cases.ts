import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { auditCells, auditText } from '../../src/core/audit/audit';
import type { AuditCounts, AuditItem } from '../../src/core/audit/types';
import type { OwnThreshold } from '../../src/core/metrics/types';
import type { PlatformId } from '../../src/core/words/platforms';
import { parseIsoDay } from '../../src/rates/day';
import { asCells, asNumbers } from './audit';

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

const FOLDER = path.resolve(__dirname, '../cases/audit');

/** The pastes of test/cases/audit. */
export const auditCases = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** What must hold of one paste, by name; each throws where it does not. */
export function auditChecks(name: string): [string, () => void][] {
  const expected = JSON.parse(readFileSync(path.join(FOLDER, name, 'audit.json'), 'utf8')) as Expected;
  const { day = '2026-11-22', ...given } = expected.options ?? {};
  const options = { day: parseIsoDay(day), ...given };
  const paste = readFileSync(path.join(FOLDER, name, 'paste.txt'), 'utf8');
  const audit = auditText(paste, options);
  const checks: [string, () => void][] = [
    ['metrics', () => checkItems(audit.items, expected)],
    [
      'unread lines',
      () => {
        const unread = audit.unread.map(({ line, problem }) => ({ line, code: problem.code }));
        if (expected.unread) assert.deepEqual(unread, expected.unread);
      },
    ],
    ['notice', () => expected.notice && assert.equal(audit.notice?.code, expected.notice)],
    [
      'questions',
      () => {
        const questions = audit.questions.map(({ key, lines, byPlatform }) => ({ key, lines, byPlatform }));
        assert.deepEqual(questions, expected.questions);
      },
    ],
    ['every line is accounted for', () => checkCounts(audit.counts, paste, expected)],
    [
      'verdict',
      () => {
        if (expected.verdict) assert.equal(audit.verdict.en, expected.verdict);
        assert.notEqual(audit.verdict.zh, '');
      },
    ],
  ];
  for (const blank of [null, '', 0])
    checks.push([
      `the same in cells, an empty one being ${JSON.stringify(blank)}`,
      () => {
        const inCells = auditCells(asCells(paste, blank), options);
        assert.deepEqual(inCells.items.map(verdictOf), audit.items.map(verdictOf));
        const codes = inCells.unread.map(({ problem }) => problem.code).filter((code) => code !== 'metricMaybeBlank');
        assert.deepEqual(
          codes,
          audit.unread.map(({ problem }) => problem.code),
        );
        assert.deepEqual(
          inCells.questions.map(({ key }) => key),
          audit.questions.map(({ key }) => key),
        );
        assert.equal(inCells.notice?.code, audit.notice?.code);
      },
    ]);
  if (expected.numbers)
    checks.push([
      'the same where numbers and percentages arrive as numbers',
      () => {
        const inCells = auditCells(asNumbers(asCells(paste, 0)), options);
        const brief = ({ metric, of, value, status }: AuditItem) => [metric, of, value, status];
        assert.deepEqual(inCells.items.map(brief), audit.items.map(brief));
      },
    ]);
  return checks;
}

function checkItems(items: readonly AuditItem[], expected: Expected): void {
  const byMetric = (a: { metric: string }, b: { metric: string }) => a.metric.localeCompare(b.metric);
  const wanted = [...expected.items];
  let found = [...items];
  if (expected.itemsInclude) found = found.filter((item) => wanted.some((w) => w.metric === item.metric));
  if (expected.order === 'any') {
    wanted.sort(byMetric);
    found.sort(byMetric);
  }
  assert.deepEqual(
    found.map((item, at) => shownLike(item, wanted[at])),
    wanted,
  );
}

function checkCounts(
  { blank, used, unread, asked, noise, lines }: AuditCounts,
  paste: string,
  expected: Expected,
): void {
  assert.equal(blank + used + unread + asked + noise, lines);
  assert.equal(lines, paste.split(/\r\n|\r|\n/).length);
  if (!expected.counts) return;
  const zero = { blank: 0, used: 0, unread: 0, asked: 0, noise: 0 };
  assert.deepEqual({ blank, used, unread, asked, noise }, { ...zero, ...expected.counts });
}

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
