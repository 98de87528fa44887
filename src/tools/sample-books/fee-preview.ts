import { marketplace } from '../../core/marketplaces';
import { DECLARATIONS } from '../../functions/declarations';
import { evaluate } from '../../functions/evaluate';
import { plantedReport, type Ask, type ExampleGoods, type Measured } from '../../taskpane/sku/fees-example';
import type { Product } from '../../workbench/sample/products';
import { goodsOf, measures, SAMPLE_DAY, type SampleLanguage, type SampleMarket, type SampleSheet } from './market';

const ask: Ask = (id, ...args) =>
  evaluate(
    DECLARATIONS.find((one) => one.id === id)!,
    args,
    'en',
  )[0]![0];

/** Amazon's Fee Preview with what is planted in it, and our fee at its measurements. */
export function previewSheet(market: SampleMarket, language: SampleLanguage): SampleSheet {
  const { id, variantOf, digits } = marketplace(market.id);
  const place = { ...market, marketplace: id, store: variantOf ?? id, digits, day: SAMPLE_DAY };
  const goods = goodsOf(market).filter((product) => !product.goods);
  const [header, ...rows] = plantedReport(
    goods.map((product, at) => exampleOf(product, market, at)),
    place,
    ask,
  );
  const zh = language === 'zh';
  return {
    name: zh ? '费用预览' : 'Fee Preview',
    rows: [
      [...header!, zh ? '按费率卡应收' : 'fee by the rate card'],
      ...rows.map((row, at) => [...row, ourFee(market, at + 2)]),
    ],
  };
}

function exampleOf(product: Product, market: SampleMarket, at: number): ExampleGoods {
  const { sku, en: name, category } = product;
  const [length, width, height, weight] = measures(product, market) as [number, number, number, number];
  const sides = [length, width, height].sort((a, b) => b - a);
  return {
    sku,
    name,
    category,
    price: market.price(product.price),
    measures: [...sides, weight] as unknown as Measured,
    monthlyUnits: (at + 1) * 60,
  };
}

const ourFee = ({ id }: SampleMarket, row: number): string =>
  `=AMZ.FBAFEE(G${row},H${row},I${row},K${row},F${row},"${id}",,"${SAMPLE_DAY}",,E${row})`;
