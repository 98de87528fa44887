export type Language = 'en' | 'zh';

/** The fees as Amazon and Alibaba.com call them, in the order of the pages. */
export const FEES: Record<string, Record<Language, string>> = {
  'size-tiers': { en: 'Size tiers', zh: '尺寸分段' },
  fulfilment: { en: 'FBA fulfilment fee', zh: 'FBA 配送费' },
  'dangerous-goods': { en: 'Dangerous goods fee', zh: '危险品附加费' },
  'fuel-surcharge': { en: 'Fuel and logistics surcharge', zh: '燃油及物流附加费' },
  'sipp-discount': { en: 'SIPP discount (ships in product packaging)', zh: 'SIPP 原包装发货折扣' },
  'low-price-discount': { en: 'Low-Price FBA discount', zh: '低价商品 FBA 折扣' },
  'overmax-handling': { en: 'Overmax handling fee', zh: '超限处理费' },
  'bulky-packaging': { en: 'Bulky packaging fee', zh: '大件包装费' },
  storage: { en: 'Monthly storage', zh: '月度仓储费' },
  'aged-inventory': { en: 'Aged inventory surcharge', zh: '超龄库存附加费' },
  'inbound-placement': { en: 'Inbound placement fee', zh: '入库配置费' },
  'low-inventory': { en: 'Low-inventory-level fee', zh: '低库存水平费' },
  removal: { en: 'Removal and disposal', zh: '移除或弃置费' },
  referral: { en: 'Referral fee', zh: '销售佣金' },
  'closing-fee': { en: 'Closing fee', zh: '结算费' },
  'refund-administration': { en: 'Refund administration fee', zh: '退款管理费' },
  'digital-services-fee': { en: 'Digital services fee', zh: '数字服务费' },
  'tax-on-fees': { en: 'Tax on fees', zh: '平台费用的税' },
  'vat-standard': { en: 'Standard VAT rate', zh: '增值税标准税率' },
  'selling-plan': { en: 'Selling plan', zh: '销售计划月租' },
  membership: { en: 'Membership', zh: '会员年费' },
  'trade-assurance': { en: 'Trade Assurance fee', zh: '信保服务费' },
  'click-price': { en: 'P4P click price', zh: 'P4P 点击扣费' },
  'star-rating': { en: 'Star rating', zh: '商家星等级' },
};

export const CONFIDENCE = {
  official: { en: 'official', zh: '官方' },
  corroborated: { en: 'corroborated', zh: '多方印证' },
  reported: { en: 'reported', zh: '单一来源' },
  unknown: { en: 'not known', zh: '未知' },
} as const;
export type Standing = keyof typeof CONFIDENCE;
