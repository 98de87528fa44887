import type { Wording } from '../words/language';

/** What sellers call each fee, in the order in which pages list them. */
export const FEE_NAMES = {
  'size-tiers': { en: 'size tier', zh: '尺寸分段' },
  fulfilment: { en: 'FBA fulfilment fee', zh: 'FBA 配送费' },
  'sipp-discount': { en: 'SIPP discount (ships in product packaging)', zh: 'SIPP 原包装发货折扣' },
  'low-price-discount': { en: 'Low-Price FBA discount', zh: '低价商品 FBA 折扣' },
  'dangerous-goods': { en: 'dangerous goods fee', zh: '危险品附加费' },
  'fuel-surcharge': { en: 'fuel and logistics surcharge', zh: '燃油及物流附加费' },
  'overmax-handling': { en: 'overmax handling fee', zh: '超限处理费' },
  'bulky-packaging': { en: 'bulky packaging fee', zh: '大件包装费' },
  storage: { en: 'monthly storage fee', zh: '月度仓储费' },
  'aged-inventory': { en: 'aged inventory surcharge', zh: '超龄库存附加费' },
  'inbound-placement': { en: 'inbound placement fee', zh: '入库配置费' },
  'low-inventory': { en: 'low-inventory-level fee', zh: '低库存水平费' },
  removal: { en: 'removal or disposal fee', zh: '移除或弃置费' },
  referral: { en: 'referral fee', zh: '销售佣金' },
  'closing-fee': { en: 'closing fee', zh: '结算费' },
  'refund-administration': { en: 'refund administration fee', zh: '退款管理费' },
  'digital-services-fee': { en: 'digital services fee', zh: '数字服务费' },
  'tax-on-fees': { en: 'tax on fees', zh: '费用税' },
  'vat-standard': { en: 'standard VAT', zh: '增值税标准税率' },
  'selling-plan': { en: 'selling plan', zh: '销售计划月租' },
} as const satisfies Record<string, Wording>;
export type AmazonFee = keyof typeof FEE_NAMES;
