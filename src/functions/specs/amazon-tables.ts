import { explainFees } from '../../core/amazon/explain';
import { invalid, Problem } from '../../core/words/problem';
import { analyzeSkus } from '../../core/sku/list';
import { tabulate } from '../edge/call';
import { nameOf, type Environment, type Parameter } from '../edge/calculate';
import { isErrorCell, plain, type Argument, type Cell, type Matrix } from '../edge/cells';
import { NUMBER_KINDS, readDate, readMarketplace, readNumberCell } from '../../core/input/read';
import { settle } from '../edge/settle';
import { ITEM, P } from './parameters';
import { number } from './plain';
import { Fees } from '../../core/amazon/fees';
import { newParcel, sortSides } from '../../core/amazon/size-tier';
import { priceToMinor } from '../../core/money';
import { targetOf } from './amazon-spec';

/** The one cell of an argument of a function that works on a single item. */
function single(args: readonly Argument[], parameters: readonly Parameter[]): Cell[] | Problem {
  const wide = parameters.find((_, at) => (args[at]?.length ?? 0) > 1 || (args[at]?.[0]?.length ?? 0) > 1);
  if (wide) {
    const matrix = args[parameters.indexOf(wide)]!;
    return invalid('singleOnly', { name: nameOf(wide), size: `${matrix.length} x ${matrix[0]!.length}` });
  }
  return parameters.map((_, at) => args[at]?.[0]?.[0] ?? null);
}

const EXPLAIN_PARAMETERS = [...ITEM, P.price, P.category, P.marketplace, P.goods, P.date, P.units, P.months];

export function explain(...args: Argument[]): Matrix {
  const broken = args.flat(2).find(isErrorCell);
  if (broken !== undefined) return [[broken]];
  return tabulate((environment) => {
    const cells = single(args, EXPLAIN_PARAMETERS);
    return cells instanceof Problem ? cells : explainCells(cells, environment);
  });
}

function explainCells(cells: readonly Cell[], environment: Environment) {
  const settled = settle(
    EXPLAIN_PARAMETERS,
    cells.filter((_, at) => !EXPLAIN_PARAMETERS[at]!.number),
    environment,
  );
  if (settled instanceof Problem) return settled;
  const numbers: number[] = [];
  for (const [at, parameter] of EXPLAIN_PARAMETERS.entries()) {
    if (!parameter.number) continue;
    const value = readNumberCell(
      cells[at],
      nameOf(parameter),
      parameter.number,
      targetOf(settled),
      settled.market.currency,
    );
    if (value instanceof Problem) return value;
    if (value === null && parameter.required) return invalid('required', { name: nameOf(parameter) });
    numbers.push(value ?? NaN);
  }
  if (settled.category === null) return invalid('required', { name: nameOf(P.category) });
  const [length = NaN, width = NaN, height = NaN, weight = NaN, price = NaN, months = NaN] = numbers;
  const { market, goods, day, category } = settled;
  const fees = Fees.on({ market, goods, day, category, months: Number.isNaN(months) ? 1 : months, sipp: false });
  const parcel = newParcel();
  sortSides(parcel, length, width, height, weight);
  return explainFees(fees, parcel, priceToMinor(price, market.digits), environment.language);
}

const FX = number('fx', '汇率', 'positive', false);

export function analyze(table: Matrix, marketplace?: Argument, date?: Argument, fx?: Argument): Matrix {
  return tabulate((environment) => {
    const market = readMarketplace(marketplace?.[0]?.[0], nameOf(P.marketplace));
    if (market instanceof Problem) return market;
    const day = readDate(date?.[0]?.[0], nameOf(P.date), environment.today);
    if (day instanceof Problem) return day;
    const rate = readNumberCell(fx?.[0]?.[0], nameOf(FX), NUMBER_KINDS.positive);
    if (rate instanceof Problem) return rate;
    return analyzeSkus(
      table.map((row) => row.map(plain)),
      { market, day, fx: rate },
      environment.language,
    );
  });
}
