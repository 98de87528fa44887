import { marketplace } from '../../core/marketplaces';
import type { FeeCause } from '../../core/sku/types';
import { DECLARATIONS } from '../../functions/declarations';
import { evaluate, type Argument } from '../../functions/evaluate';
import type { Product } from '../../workbench/sample/products';
import {
  goodsOf,
  measures,
  SAMPLE_DAY,
  type SampleCell,
  type SampleLanguage,
  type SampleMarket,
  type SampleSheet,
} from './market';

const HEADER = [
  'sku',
  'asin',
  'amazon-store',
  'product-name',
  'product-group',
  'your-price',
  'longest-side',
  'median-side',
  'shortest-side',
  'unit-of-dimension',
  'item-package-weight',
  'unit-of-weight',
  'product-size-tier',
  'currency',
  'estimated-referral-fee-per-unit',
  'expected-fulfillment-fee-per-unit',
  'units-per-month',
];

type Sides = readonly [number, number, number, number];

/** Amazon's figures for one of the goods. */
interface Previewed {
  measured: Sides;
  tier: string;
  referral: number;
  fee: number | '--';
}

/** The worksheet functions on one of the goods, so that no figure of a card is written down here. */
class Figures {
  constructor(
    private readonly product: Product,
    readonly market: SampleMarket,
  ) {}

  get sides(): Sides {
    const [length, width, height, weight] = measures(this.product, this.market) as [number, number, number, number];
    const [longest, median, shortest] = [length, width, height].sort((a, b) => b - a) as [number, number, number];
    return [longest, median, shortest, weight];
  }

  get price(): number {
    return this.market.price(this.product.price);
  }

  get right(): Previewed {
    return { measured: this.sides, tier: this.tier(this.sides), referral: this.referral(), fee: this.fee(this.sides) };
  }

  fee(sides: Sides, goods = 'general'): number {
    const { category } = this.product;
    return Number(answer('AMZ.FBAFEE', ...sides, this.price, this.market.id, goods, SAMPLE_DAY, null, category));
  }

  tier(sides: Sides): string {
    return String(answer('AMZ.SIZETIER', ...sides, this.market.id, SAMPLE_DAY));
  }

  private referral(): number {
    return Number(answer('AMZ.REFERRALFEE', this.price, this.product.category, this.market.id, SAMPLE_DAY));
  }
}

function answer(id: string, ...args: Argument[]): unknown {
  return evaluate(
    DECLARATIONS.find((declared) => declared.id === id)!,
    args,
    'en',
  )[0]![0];
}

const scaled = ([longest, median, shortest, weight]: Sides, by: { longest: number; weight: number }): Sides => [
  Math.round(longest * by.longest * 100) / 100,
  median,
  shortest,
  Math.round(weight * by.weight * 1000) / 1000,
];

const measuredAs = (figures: Figures, sides: Sides): Previewed => ({
  ...figures.right,
  measured: sides,
  tier: figures.tier(sides),
  fee: figures.fee(sides),
});

const rounded = (amount: number, { id }: SampleMarket): number => Number(amount.toFixed(marketplace(id).digits));

/** More and more, until it counts. */
function enlarged(
  { sides }: Figures,
  by: { longest?: number; weight?: number },
  counts: (sides: Sides) => boolean,
): Sides {
  const steps = Array.from({ length: 40 }, (_, step) => (step + 1) / 5);
  const at = (step: number) =>
    scaled(sides, { longest: 1 + step * (by.longest ?? 0), weight: 1 + step * (by.weight ?? 0) });
  return at(steps.find((step) => counts(at(step))) ?? 0);
}

const otherFee = (figures: Figures) => (sides: Sides) => figures.fee(sides) !== figures.fee(figures.sides);
const otherTier = (figures: Figures) => (sides: Sides) => figures.tier(sides) !== figures.tier(figures.sides);

interface Planted {
  en: string;
  zh: string;
  cause: FeeCause;
  figures: (figures: Figures) => Previewed;
}

/** What is wrong in the lines of the report, one after the other; the lines after them are right. */
export const PLANTED: readonly Planted[] = [
  { en: 'right', zh: '无误', cause: 'same', figures: ({ right }) => right },
  {
    en: 'measured too heavy',
    zh: '测得的重量偏大',
    cause: 'measured size or weight',
    figures: (figures) => measuredAs(figures, enlarged(figures, { weight: 1 }, otherFee(figures))),
  },
  {
    en: 'measured too long',
    zh: '测得的最长边偏大',
    cause: 'measured size or weight',
    figures: (figures) => measuredAs(figures, enlarged(figures, { longest: 1 }, otherFee(figures))),
  },
  {
    en: 'referral fee of another category: 2% of the price more',
    zh: '按别的类目收取佣金：多收售价的 2%',
    cause: 'other category rate',
    figures: ({ right, price, market }) => ({ ...right, referral: rounded(right.referral + price / 50, market) }),
  },
  {
    en: 'charged in the next size tier',
    zh: '按更大一档的尺寸分段收费',
    cause: 'other tier',
    figures: (figures) => {
      const larger = enlarged(figures, { longest: 1, weight: 1 }, otherTier(figures));
      return { ...figures.right, tier: figures.tier(larger), fee: figures.fee(larger) };
    },
  },
  {
    en: 'no fee in the report',
    zh: '报告中没有费用',
    cause: 'not compared',
    figures: ({ right }) => ({ ...right, fee: '--' }),
  },
];

/** Amazon's Fee Preview report as its file is, English in every country, and our fee at its measurements. */
export function previewSheet(market: SampleMarket, language: SampleLanguage): SampleSheet {
  const zh = language === 'zh';
  const rows = goodsOf(market)
    .filter(({ goods }) => !goods)
    .map((product, at) => [...reported(product, market, at), ourFee(market, at + 2)]);
  return {
    name: zh ? '费用预览' : 'Fee Preview',
    rows: [[...HEADER, zh ? '按费率卡应收' : 'fee by the rate card'], ...rows],
  };
}

function reported(product: Product, market: SampleMarket, at: number): SampleCell[] {
  const [side, weight] = market.isMetric ? ['centimeters', 'kilograms'] : ['inches', 'pounds'];
  const figures = new Figures(product, market);
  const { measured, tier, referral, fee } = PLANTED[at]?.figures(figures) ?? figures.right;
  const { id, variantOf } = marketplace(market.id);
  return [
    product.sku,
    `B0SAMPLE${String(at + 1).padStart(2, '0')}`,
    variantOf ?? id,
    product.en,
    product.category,
    figures.price,
    ...measured.slice(0, 3),
    side!,
    measured[3],
    weight!,
    tier,
    market.currency,
    referral,
    fee,
    (at + 1) * 60,
  ];
}

const ourFee = ({ id }: SampleMarket, row: number): string =>
  `=AMZ.FBAFEE(G${row},H${row},I${row},K${row},F${row},"${id}",,"${SAMPLE_DAY}",,E${row})`;
