import { NUMBER_KINDS, type Choice } from '../core/input/read';
import { MARKETPLACES } from '../core/marketplaces';
import { UNITS } from '../core/units';
import type { Wording } from '../core/words/language';
import { PLATFORM_NAMES } from '../core/words/platforms';
import { w } from '../core/words/wording';
import type { ChoiceItem, Parameter, ParameterKind } from './declaration';

type Required = Parameter['required'];

export const number = (
  name: string,
  kind: keyof typeof NUMBER_KINDS,
  label: Wording,
  text: Wording,
  required: Required = true,
): Parameter => ({ name, label, text, kind: 'number', required, number: NUMBER_KINDS[kind] });

export const other = (
  name: string,
  kind: ParameterKind,
  label: Wording,
  text: Wording,
  required: Required = false,
): Parameter => ({ name, label, text, kind, required });

/** A block of cells that a table is made from. */
export const block = (name: string, label: Wording, text: Wording, errors?: Parameter['errors']): Parameter => ({
  name,
  label,
  text,
  kind: 'cells',
  required: true,
  ...(errors && { errors }),
});

export const items = (labels: readonly (readonly [string, Wording])[]): ChoiceItem[] =>
  labels.map(([value, label]) => ({ value, label: w(`${value} - ${label.en}`, `${value} - ${label.zh}`) }));

/** A choice among fixed words, labelled; `words` reads what is typed. */
export function choose<T extends string>(
  name: string,
  label: Wording,
  text: Wording,
  words: Choice<T>,
  labels: Readonly<Record<T, Wording>>,
): Parameter & { words: Choice<T> } {
  const choices = items(Object.entries(labels) as [T, Wording][]);
  return { ...other(name, 'choice', label, text), words, choices: () => choices };
}

const marketIds = (separator: string) =>
  MARKETPLACES.map(({ id }, at) => (at === 0 ? [`${id} (default)`, `${id}（默认）`] : [id, id]))
    .map(([en, zh]) => (separator === '、' ? zh : en))
    .join(separator);

export const MARKETPLACE: Parameter = {
  ...other(
    'marketplace',
    'choice',
    w('Marketplace', '站点'),
    w(`${marketIds(', ')}; also a domain or a Chinese name.`, `站点：${marketIds('、')}；也可填域名或“美国站”。`),
  ),
  choices: () =>
    MARKETPLACES.map(({ id, name }) => ({ value: id, label: w(`${id} - ${name.en}`, `${id} - ${name.zh}`) })),
};

export const DATE: Parameter = other(
  'date',
  'date',
  w('Date', '日期'),
  w(
    'Day for which the answer holds: an Excel date or text such as 2026-11-22. Left out: the day of the calculation, and Excel does not recalculate such a cell by itself. Best: a cell with =TODAY().',
    '适用日期：Excel 日期或 2026-11-22 这样的文本。省略时取计算当天，之后 Excel 不会自动重算；建议引用写有 =TODAY() 的单元格。',
  ),
);

export const UNITS_PARAMETER: Parameter = {
  ...other(
    'units',
    'choice',
    w('Units', '单位'),
    w(
      `${Object.keys(UNITS).join(', ')}. Default: in-lb for the US, cm-kg elsewhere. A unit in a cell wins.`,
      `单位：${Object.keys(UNITS).join('、')}。美国默认 in-lb，其他站点默认 cm-kg；单元格内写明的单位优先。`,
    ),
  ),
  choices: () => Object.keys(UNITS).map((value) => ({ value, label: w(value, value) })),
};

export const PLATFORM: Parameter = {
  ...other(
    'platform',
    'choice',
    w('Platform', '平台'),
    w('amazon or alibaba. Default: whichever the name belongs to.', '平台：amazon 或 alibaba。默认按名称判断。'),
  ),
  choices: () => items(Object.entries(PLATFORM_NAMES)),
};

export const COST = number(
  'cost',
  'cost',
  w('Cost', '成本'),
  w('Cost of one unit, in the currency of the marketplace.', '单件成本，按站点货币。'),
);

export const OTHER_COST = number(
  'otherCost',
  'amount',
  w('Other cost', '其他成本'),
  w('Other costs of one unit: first leg, duty, labels. Default: 0.', '单件其他成本（头程、关税、贴标等）。默认 0。'),
  false,
);
