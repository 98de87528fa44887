import { fit, type FitInput } from '../../core/guide/fit';
import { readDegree } from '../../core/input/degree';
import { AS_WRITTEN, choice, readChoice, readText } from '../../core/input/read';
import { invalid, Problem } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import { nameOf, type Parameter, type RowFunction, type Scalar, type Table } from '../declaration';
import { plain, type Cell } from '../edge/cells';
import { otherCells, type Others } from '../edge/others';
import { readNumbers, singleCells } from '../edge/single';
import { choose, number, other } from '../parameters';

const MOQ = number('moq', 'quantity', w('MOQ', '起订量'), w('Minimum order quantity.', '起订量。'), 'row');
const CATEGORY = other(
  'category',
  'text',
  w('Category', '类目'),
  w('What you sell, in English or Chinese.', '产品类目，中英文均可。'),
  'row',
);
const ORDER_VALUE = number(
  'orderValue',
  'order',
  w('Order value', '订单金额'),
  w('Usual order value in US dollars.', '常见订单金额（美元）。'),
  false,
);

const degree = (name: string, zh: string, en: string, zhText: string): Parameter =>
  other(
    name,
    'yesNo',
    w(en, zh),
    w(
      `${en}: yes/no, or a degree above 0 up to 1. Empty or a bare 0: left out.`,
      `${zhText}：是/否，或大于 0 至 1 的程度；留空或数字 0 不计。`,
    ),
  );
const DEGREES = {
  customised: degree('customised', '定制', 'Customised goods', '是否定制'),
  standardised: degree('standardised', '标准品', 'Standard goods', '是否标准品'),
  branded: degree('branded', '自有品牌', 'Own brand', '是否自有品牌'),
  ownFactory: degree('ownFactory', '自有工厂', 'Own factory', '是否自有工厂'),
  ownDesign: degree('ownDesign', '自主设计', 'Own design', '是否自主设计'),
  salesTeam: degree('salesTeam', '业务团队', 'English-speaking sales team', '是否有外贸业务团队'),
} as const;

const SHOW = choose(
  'show',
  w('Show', '显示'),
  w(
    'verdict (default), alibaba, amazon, gap or reasons (a table for one product).',
    '显示：verdict 结论（默认）、alibaba、amazon、gap 差距或 reasons 理由（单个产品的表格）。',
  ),
  choice('verdict', {
    verdict: ['结论'],
    alibaba: ['国际站', '阿里'],
    amazon: ['亚马逊'],
    gap: ['差距'],
    reasons: ['理由', '依据'],
  }),
  {
    verdict: w('the better platform', '更合适的平台'),
    alibaba: w('score for Alibaba.com', '阿里巴巴国际站得分'),
    amazon: w('score for Amazon', '亚马逊得分'),
    gap: w('difference of the scores', '两者分差'),
    reasons: w('what speaks for which', '判断理由'),
  },
);
const PARAMETERS = [MOQ, CATEGORY, ORDER_VALUE, ...Object.values(DEGREES), SHOW];

const showOf = (cell: Cell) => readChoice(cell, nameOf(SHOW), SHOW.words);

/** PLATFORM.FIT: row by row, or, with show = "reasons", the sum behind one product as a table. */
export const FIT: RowFunction = {
  id: 'PLATFORM.FIT',
  kind: 'cell',
  text: w(
    'Which platform fits a product: a visible weighted sum, blanks left out.',
    '产品更适合哪个平台：公开权重的加权得分，留空项不计。',
  ),
  title: w('Which platform fits', '适合哪个平台'),
  words: '选平台 亚马逊还是国际站 fit 适合 亚马逊 国际站',
  parameters: PARAMETERS,
  examples: [
    {
      formula: '=PLATFORM.FIT(500,"machinery",20000,TRUE,FALSE,FALSE,TRUE,,TRUE)',
      result: 'Alibaba.com',
    },
  ],
  returns: w('Verdict, score from 0 to 100, or a table of reasons.', '结论、0 至 100 的得分，或理由表。'),
  fields: [{ label: w('Result', '结果'), format: 'text' }],
  mostRows: 50_000,
  context(cells, { language }) {
    const others = otherCells(PARAMETERS, cells);
    const show = showOf(others(SHOW));
    if (show instanceof Problem) return show;
    // The table of reasons does not fit in the one cell of a row.
    if (show === 'reasons') return invalid('reasonsForOne', { name: nameOf(SHOW) });
    const input = degrees(others);
    if (input instanceof Problem) return input;
    return {
      target: AS_WRITTEN,
      currency: 'USD',
      run: (moq, orderValue) =>
        fit({ ...input, moq: orNull(moq), orderValue: orNull(orderValue) }, show, language) as Scalar,
    };
  },
  table(args, { language }) {
    const show = args[PARAMETERS.length - 1]!;
    if (show.length > 1 || show[0]!.length > 1 || showOf(show[0]![0]) !== 'reasons') return null;
    const cells = singleCells(PARAMETERS, args);
    if (cells instanceof Problem) return cells;
    const input = fitRow(cells);
    return input instanceof Problem ? input : (fit(input, 'reasons', language) as Table | Problem);
  },
};

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

type Degrees = { category: string | null } & Record<keyof typeof DEGREES, number | null>;

function degrees(others: Others): Degrees | Problem {
  const read = { category: readText(others(CATEGORY)) } as Degrees;
  for (const [name, parameter] of Object.entries(DEGREES)) {
    const cell = plain(others(parameter));
    // An empty cell may arrive as 0: "no" and FALSE are certain, a bare 0 is not.
    const value = cell === 0 ? null : readDegree(cell, nameOf(parameter));
    if (value instanceof Problem) return value;
    read[name as keyof typeof DEGREES] = value;
  }
  return read;
}

/** The single row that a table of reasons is made from. */
function fitRow(cells: readonly Cell[]): FitInput | Problem {
  const numbers = readNumbers(PARAMETERS, cells, AS_WRITTEN, 'USD');
  if (numbers instanceof Problem) return numbers;
  const input = degrees(
    otherCells(
      PARAMETERS,
      cells.filter((_, at) => !PARAMETERS[at]!.number),
    ),
  );
  const [moq, orderValue] = numbers;
  return input instanceof Problem ? input : { ...input, moq: orNull(moq), orderValue: orNull(orderValue) };
}
