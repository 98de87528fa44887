import type { Wording } from '../language';

/** Sentences of the Amazon fee rules, by problem code. {name} stands for an argument of the problem. */
export const amazonMessages = {
  noTier: {
    en: 'No size tier of {place} takes an item of this size and weight (card of {day}). Check the packaged size and weight, and the units.',
    zh: '{place}没有尺寸分段可容纳此尺寸和重量的商品（{day} 费率卡）。请检查包装后的尺寸、重量和单位。',
  },
  tierFeeUnknown: {
    en: 'The fulfilment fee of {tier} in {place} is not known for that day. Look it up in Seller Central.{notes}',
    zh: '{place}该日{tier}的配送费未知。请在卖家平台查询。{notes}',
  },
  overLastBand: {
    en: '{weight} is over the last weight band of {tier}. Check the weight and its unit.',
    zh: '{weight} 超出 {tier} 的最后一个重量段。请检查重量和单位。',
  },
  cellUnknown: {
    en: 'The fee for this weight and price in {tier}, {place}, is not known: the rate card leaves the cell open. Look it up in Seller Central.{notes}',
    zh: '{place} {tier} 在此重量和售价下的费用未知：费率卡中该格缺失。请在卖家平台查询。{notes}',
  },
  lowPriceUnclear: {
    en: 'Only a part of this category has the lower Low-Price FBA limit in {place}; at this price nobody can tell which fee applies. Look it up in Seller Central.',
    zh: '{place}该类目只有一部分适用较低的低价 FBA 限价，在此售价下无法确定适用哪种费用。请在卖家平台查询。',
  },
  lowPriceSince: {
    en: 'From which day Low-Price FBA in {place} reaches above {limit} {currency} is not known for that day, so the fee at this price cannot be told.{notes}',
    zh: '{place}的低价商品 FBA 从哪一天起适用于 {limit} {currency} 以上的售价，该日尚无法确定，因此此售价下的费用未知。{notes}',
  },
  sippUnknown: {
    en: 'The SIPP discount (ships in product packaging) in {place} is not known on {day}. Leave sipp out to see the fee without it.',
    zh: '{place} {day} 的 SIPP（原包装发货）折扣未知。如需查看不含折扣的费用，请留空 sipp。',
  },
  sippTierUnknown: {
    en: 'The SIPP discount of {tier} in {place} is not known for this weight. Leave sipp out to see the fee without it.',
    zh: '{place} {tier} 在此重量下的 SIPP 折扣未知。如需查看不含折扣的费用，请留空 sipp。',
  },
  noStandardVat: {
    en: 'There is no standard VAT rate for {place} on {day}: prices there are without tax, goods have different rates, or the rate of that day is not known. Write the rate as a number, or leave vat out.',
    zh: '{place}在 {day} 没有可用的增值税标准税率：当地售价不含税、各类商品税率不同，或该日税率未知。请直接填写税率，或留空 vat。',
  },
  agedRateUnknown: {
    en: 'From day {from} on {place} charges an aged inventory surcharge; how much is not known.{notes}',
    zh: '{place}从第 {from} 天起收取超龄库存附加费，金额未知。{notes}',
  },
  removalKindUnknown: {
    en: 'The fee for {kind} in {place} is not known; only the one for removal is. Leave kind out to see it.',
    zh: '{place}的{kind}费用未知，只有移除费用的资料。如需查看移除费用，请留空 kind。',
  },
  selectedUnknown: {
    en: 'This category has a parcel table of its own in {place} ({tier}), and that table is not known for the day. Look it up in Seller Central.',
    zh: '该类目在{place}的包裹（{tier}）适用单独的费率表，而该日的费率表未知。请在卖家平台查询。',
  },
  weightBasisUnknown: {
    en: 'It is not known on which weight the fee is charged in {place}. Look it up in Seller Central.',
    zh: '{place}按哪种重量计费未知。请在卖家平台查询。',
  },
  goodsUnknown: {
    en: 'The {fee} for {goods} goods in {place} is not known for that day. Look it up in Seller Central.',
    zh: '{place}该日{goods}商品的{fee}未知。请在卖家平台查询。',
  },
  noTierForFee: {
    en: 'No size tier of {place} takes this item, so the {fee} cannot be told. Check the packaged size and weight, and the units.',
    zh: '{place}没有可容纳该商品的尺寸分段，无法得出{fee}。请检查包装后的尺寸、重量和单位。',
  },
  feeOfTierUnknown: {
    en: 'The {fee} of {tier} in {place} is not known for this weight. Look it up in Seller Central.',
    zh: '{place} {tier} 在此重量下的{fee}未知。请在卖家平台查询。',
  },
  storageRowUnknown: {
    en: 'The storage rate of this size group in {place} is not known for one of the months. Look it up in Seller Central.',
    zh: '{place}该尺寸组在其中某个月的仓储费率未知。请在卖家平台查询。',
  },
  splitUnknown: {
    en: 'The inbound placement fee for {split} splits of {tier} is not known. Look it up in Seller Central.',
    zh: '{tier} 在 {split} 入库拆分方式下的入库配置费未知。请在卖家平台查询。',
  },
  planUnknown: {
    en: 'The fee of the {plan} plan in {place} is not known. Look it up in Seller Central.{notes}',
    zh: '{place}的 {plan} 销售计划费用未知。请在卖家平台查询。{notes}',
  },
  unitsSoldNeeded: {
    en: 'unitsSold is needed: the individual plan is charged per unit sold.',
    zh: '需要填写 unitsSold（销售件数）：个人销售计划按售出件数收费。',
  },
  targetNotAShare: {
    en: '{name} is {value}; a margin is below 1. Enter {asPercent} or the fraction.',
    zh: '{name} 为 {value}；利润率必须小于 1。请填写 {asPercent} 或小数。',
  },
  priceUnknown: {
    en: 'A fee is not known at some lower price, so the lowest price that reaches the target cannot be told.',
    zh: '在某个较低售价下有费用未知，无法确定达到目标的最低售价。',
  },
  noPriceReaches: {
    en: 'No price up to {highest} reaches the target. Lower the target, the cost or the advertising share.',
    zh: '售价即使到 {highest} 也达不到目标。请降低目标、成本或广告占比。',
  },
  dangerousUnknown: {
    en: 'The fee for dangerous goods in {place} is not known. Leave goods out to see the general fee.',
    zh: '{place}的危险品费用未知。如需查看普通商品费用，请留空 goods。',
  },
  priceNeeded: {
    en: 'price is needed: on {day} the fulfilment fee of this item in {place} depends on the selling price (price bands or a low-price limit).',
    zh: '需要填写 price（售价）：{day} 时{place}该商品的配送费按售价分档（或有低价限额）。',
  },
  categoryNeeded: {
    en: 'category is needed: on {day} some categories in {place} have lower Low-Price FBA limits, tables of their own or other storage rates, and this item is charged differently in them. Enter the referral category, for example Pet Supplies.',
    zh: '需要填写 category（类目）：{day} 时{place}部分类目的低价 FBA 限价、专用费率表或仓储费率不同，会影响该商品的费用。请填写佣金类目，例如“宠物用品”。',
  },
} as const satisfies Record<string, Wording>;
