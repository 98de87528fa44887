import type { Day } from '../../rates/day';
import type { Card } from '../../rates/store';
import { fromMinor, percentOf, type Minor } from '../money';
import { Problem } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import { Trace, type Step } from '../cards/trace';
import { cardCells } from '../cards/card-cells';
import { amazonCard } from './cards';
import { FEE_NAMES } from '../cards/fee-names';
import { digitalServicesFee, taxOnFees, type FeeCharge } from './digital-services';
import { PARTS, totalFees, type Fees, type Part, type UnitFees } from './fees';
import { handlingCharge, handlingFees, type HandlingFee } from './handling-fees';
import { inboundRange } from './inventory-fees';
import { percent } from './words';
import { w } from '../words/wording';
import { traceFees } from './trace-fees';
import { sizeTier, type Parcel } from './size-tier';

export type ExplainCell = string | number | Problem;

const HEADER = [
  w('Step', '步骤'),
  w('Value', '数值'),
  w('Rule', '规则'),
  w('Rate card', '费率卡'),
  w('In force from', '生效日'),
  w('Confidence', '可信度'),
  w('Source', '来源'),
];

const PART_NAMES: Readonly<Record<Part, Wording>> = {
  referral: w('Sum: referral fee', '小计：销售佣金'),
  closing: w('Sum: closing fee', '小计：结算费'),
  fulfilment: w('Sum: fulfilment fee before surcharge', '小计：FBA 配送费（不含附加费）'),
  surcharge: w('Sum: surcharge', '小计：附加费'),
  storage: w('Sum: storage', '小计：仓储费'),
};

/**
 * Why one item costs what it costs: every step with its value, rule, card, first day, confidence and source, then what
 * Amazon charges beside the total, then what is disputed in the cards that answered. Made by the rules of the fees.
 */
export function explainFees(rule: Fees, parcel: Parcel, price: Minor, language: Language): ExplainCell[][] {
  const { input } = rule;
  const { digits } = input.market;
  const { fees, steps } = traceFees(rule, parcel, price);
  const beside = chargedBeside(rule, fees, parcel);

  const table = new Explanation(language, input.day);
  for (const step of steps) table.step(step);
  for (const part of PARTS)
    table.line(
      PART_NAMES[part],
      Number.isNaN(fees[part]) ? rule.why(part, parcel, price) : fromMinor(fees[part], digits),
    );
  const total = totalFees(fees);
  table.line(
    w('Total', '合计'),
    Number.isNaN(total) ? rule.firstProblem(fees, parcel, price)! : fromMinor(total, digits),
    w(`${input.market.currency} per unit; without the lines below`, `${input.market.currency}/件；不含以下各行`),
  );
  for (const step of beside) table.step(step);
  for (const [name, value, rule] of PROFIT_RULES) table.line(name, value[language], rule);
  table.remarks([...steps, ...beside]);
  return table.rows;
}

/** How AMZ.PROFIT goes on from these fees. */
const PROFIT_RULES: readonly (readonly [Wording, Wording, Wording])[] = [
  [
    w('AMZ.PROFIT: VAT', 'AMZ.PROFIT：增值税'),
    w('revenue is price / (1 + vat)', '收入 = 售价 ÷（1 + 增值税率）'),
    w('fees and advertising are counted on the price with VAT', '费用和广告按含税售价计'),
  ],
  [
    w('AMZ.PROFIT: returns', 'AMZ.PROFIT：退货'),
    w('return rate x (revenue - referral fee + refund administration fee)', '退货率 ×（收入 − 销售佣金 + 退款手续费）'),
    w(
      'lost per unit sold; fulfilment, storage, advertising and the unit itself do not come back',
      '每售出一件的损失；配送、仓储、广告和商品本身不退回',
    ),
  ],
];

/** Rows of the table, with what has to be said about the cards that answered. */
class Explanation {
  readonly rows: ExplainCell[][];

  constructor(
    private readonly language: Language,
    private readonly day: Day,
  ) {
    this.rows = [HEADER.map((title) => title[language])];
  }

  step({ step, value, rule, card }: Step): void {
    const { language } = this;
    const shown = typeof value === 'object' ? value[language] : value;
    this.rows.push([
      step[language],
      shown,
      rule[language],
      ...(card ? cardCells(card, this.day, language) : ['', '', '', '']),
    ]);
  }

  line(name: Wording, value: ExplainCell, rule: Wording = w('', '')): void {
    this.rows.push([name[this.language], value, rule[this.language], '', '', '', '']);
  }

  /** Each note of a card once. */
  remarks(steps: readonly Step[]): void {
    const cards = new Set(steps.map(({ card }) => card).filter((card): card is Card => card !== null));
    const said = new Set<string>();
    for (const card of cards) {
      for (const note of card.notes.map((words) => words[this.language])) {
        if (said.has(note)) continue;
        said.add(note);
        this.rows.push([w('Note', '备注')[this.language], note, '', ...cardCells(card, this.day, this.language)]);
      }
    }
  }
}

/** What Amazon charges this item beside the total: shares of fees, and handling fees with tables of their own. */
function chargedBeside(rule: Fees, fees: UnitFees, parcel: Parcel): Step[] {
  const { market, day } = rule.input;
  const trace = new Trace();
  for (const charge of [digitalServicesFee(market, day), taxOnFees(market, day)]) {
    if (charge instanceof Problem || charge === null) continue;
    const base = chargeBase(charge, fees);
    const value = Number.isNaN(base) ? w('not known', '未知') : fromMinor(percentOf(base, charge.rate), market.digits);
    trace.add(
      beside(charge.name),
      value,
      w(
        `${percent(charge.rate)} of ${charge.on.join(' and ')} fees; not in the total`,
        `${charge.on.map((on) => CHARGED_ON[on]).join('、')}的 ${percent(charge.rate)}；不计入合计`,
      ),
      charge.card,
    );
  }
  const { tiers } = rule;
  const tier = tiers && sizeTier(tiers, parcel);
  for (const handling of tier ? handlingFees(rule.input) : []) {
    const { fee, card } = handling;
    const amount = handlingCharge(handling, tiers!, tier!, parcel);
    if (amount !== null) trace.add(beside(FEE_NAMES[fee]), fromMinor(amount, market.digits), HANDLING_RULES[fee], card);
  }
  inboundPlacement(rule, parcel, trace);
  return trace.steps;
}

const CHARGED_ON: Readonly<Record<FeeCharge['on'][number], string>> = {
  selling: '佣金和结算费',
  fba: '配送费',
  storage: '仓储费',
};

function chargeBase(charge: FeeCharge, fees: UnitFees): Minor {
  const bases = { selling: fees.referral + fees.closing, fba: fees.fulfilment + fees.surcharge, storage: fees.storage };
  return charge.on.reduce((sum, on) => sum + bases[on], 0);
}

/** No label begins with a sign that makes a formula of it where the table is saved as CSV. */
const beside = (name: Wording): Wording => w(`Beside: ${name.en}`, `另计：${name.zh}`);

const HANDLING_RULES: Readonly<Record<HandlingFee['fee'], Wording>> = {
  'overmax-handling': w('over the limits of length or girth; not in the total', '超出长度或围长限制时收取；不计入合计'),
  'bulky-packaging': w(
    'unless certified Ships in Product Packaging; not in the total',
    '未通过原包装发货（SIPP）认证时收取；不计入合计',
  ),
};

function inboundPlacement(rule: Fees, parcel: Parcel, trace: Trace): void {
  const { market, day } = rule.input;
  const card = amazonCard(market, 'inbound-placement', day);
  const range = rule.tiers && inboundRange(market, day, rule.tiers, 'minimal');
  if (card instanceof Problem || !range || range instanceof Problem) return;
  const ends = range(parcel);
  if (ends instanceof Problem || ends.high === 0) return;
  const high = fromMinor(ends.high, market.digits);
  const low = ends.low === null ? null : fromMinor(ends.low, market.digits);
  const how = w(
    low === null
      ? `minimal splits, up to ${high} published; not in the total`
      : `minimal splits, ${low} to ${high} published by inbound region; not in the total`,
    low === null
      ? `最少拆分，公布的上限为 ${high}；不计入合计`
      : `最少拆分，按入库区域公布为 ${low} 至 ${high}；不计入合计`,
  );
  trace.add(beside(FEE_NAMES['inbound-placement']), high, how, card);
}
