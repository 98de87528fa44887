/** The look that tables and conditional formats give to cells without being stored in them. */
import { contains } from '../a1';
import { CellError, type CellValue } from '../values';
import type { CellStyle } from './book';
import type { CellValueRule, ConditionalFormatModel, SheetModel, TableModel, TextRule } from './model';

const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const BANDS = ['#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'] as const;

const PLAIN = { head: '#000000', band: '#D9D9D9' };

/** Office's table styles go round in sevens: black, then the six accents of the theme. */
function tableColors(style: string): { head: string; band: string } | undefined {
  const number = /^TableStyle(?:Light|Medium|Dark)(\d+)$/.exec(style)?.[1];
  if (number === undefined) return undefined;
  const accent = ((Number(number) - 1) % (ACCENTS.length + 1)) - 1;
  const [head, band] = [ACCENTS[accent], BANDS[accent]];
  return head === undefined || band === undefined ? PLAIN : { head, band };
}

function tableStyle(table: TableModel, row: number): Partial<CellStyle> | undefined {
  const colors = tableColors(table.style);
  if (colors === undefined) return undefined;
  const line = row - table.area.row;
  if (table.hasHeaders && line === 0) return { fill: colors.head, color: '#FFFFFF', bold: true };
  const body = table.hasHeaders ? line - 1 : line;
  return table.bandedRows && body % 2 === 0 ? { fill: colors.band } : undefined;
}

/** The constant in `="FAIL"`, `=0.5` or `0.5`; undefined if it is anything else. */
export function ruleConstant(formula: string): number | string | boolean | undefined {
  const text = formula.replace(/^=/, '').trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

type Constant = number | string | boolean;

/** Numbers come before text and text before booleans, and text is compared without its case, as in a worksheet. */
function compare(left: Constant, right: Constant): number {
  const rank = (value: Constant) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const a = typeof left === 'string' ? left.toLowerCase() : left;
  const b = typeof right === 'string' ? right.toLowerCase() : right;
  return a < b ? -1 : a > b ? 1 : 0;
}

function meetsCellValue(value: CellValue, { operator, formula1, formula2 = '' }: CellValueRule): boolean {
  const first = ruleConstant(formula1);
  if (value === null || value instanceof CellError || first === undefined) return false;
  const order = compare(value, first);
  switch (operator) {
    case 'EqualTo':
      return order === 0;
    case 'NotEqualTo':
      return order !== 0;
    case 'GreaterThan':
      return order > 0;
    case 'LessThan':
      return order < 0;
    case 'GreaterThanOrEqual':
      return order >= 0;
    case 'LessThanOrEqual':
      return order <= 0;
    case 'Between':
    case 'NotBetween': {
      const second = ruleConstant(formula2);
      const between = second !== undefined && order >= 0 && compare(value, second) <= 0;
      return (operator === 'Between') === between;
    }
  }
}

function meetsText(value: CellValue, { operator, text }: TextRule): boolean {
  if (value instanceof CellError) return false;
  const shown = String(value ?? '').toLowerCase();
  const wanted = text.toLowerCase();
  switch (operator) {
    case 'Contains':
      return shown.includes(wanted);
    case 'NotContains':
      return !shown.includes(wanted);
    case 'BeginsWith':
      return shown.startsWith(wanted);
    case 'EndsWith':
      return shown.endsWith(wanted);
  }
}

function meets(value: CellValue, { rule }: ConditionalFormatModel): boolean {
  if (rule === undefined) return false;
  return 'text' in rule ? meetsText(value, rule) : meetsCellValue(value, rule);
}

/** What is laid over a cell; the first conditional format that holds wins over later ones, all win over tables. */
export function overlayStyle(
  sheet: SheetModel,
  row: number,
  column: number,
  value: () => CellValue,
): Partial<CellStyle> | undefined {
  const table = sheet.tables.find(({ area }) => contains(area, row, column));
  let style = table && tableStyle(table, row);
  const holding: Partial<CellStyle>[] = [];
  for (const format of sheet.conditionalFormats) {
    if (!contains(format.area, row, column) || !meets(value(), format)) continue;
    holding.push(format.style);
    if (format.stopIfTrue) break;
  }
  for (const conditional of holding.reverse()) style = { ...style, ...conditional };
  return style;
}
