import type { Language } from '../core';

/** A function's name in a seller's words, and other words that sellers look for it by. */
export interface SellerWords {
  title: Readonly<Record<Language, string>>;
  words: string;
}

const f = (en: string, zh: string, words: string): SellerWords => ({ title: { en, zh }, words });

/** By function id. A function that is not here is found by its id and description. */
export const SELLER_WORDS: Readonly<Partial<Record<string, SellerWords>>> = {
  'AMZ.FBAFEE': f('FBA fulfilment fee', 'FBA 配送费', 'fba fee 配送费 派送费 尾程 物流费 旺季'),
  'AMZ.SIZETIER': f('Size tier', '尺寸分段', '尺寸段 大件 标准件 分级 size'),
  'AMZ.BILLABLEWEIGHT': f('Billable weight', '计费重量', '体积重 抛重 材积重 计费重 dimensional weight'),
  'AMZ.REFERRALFEE': f('Referral fee', '销售佣金', '佣金 佣金率 扣点 commission referral rate'),
  'AMZ.STORAGEFEE': f('Storage fee', '仓储费', '月租 仓租 库存费 storage'),
  'AMZ.AGEDFEE': f('Aged inventory surcharge', '超龄库存附加费', '长期仓储费 库龄 滞销 aged long-term'),
  'AMZ.INBOUNDFEE': f('Inbound placement fee', '入库配置费', '配置费 分仓 合仓 入仓费 placement split'),
  'AMZ.LOWSTOCKFEE': f('Low-inventory-level fee', '低库存水平费', '低库存 断货 low stock'),
  'AMZ.REMOVALFEE': f('Removal or disposal fee', '移除弃置费', '移除 弃置 退仓 removal disposal'),
  'AMZ.PLANFEE': f('Selling plan fee', '销售计划月租', '月租 店铺月费 专业卖家 subscription plan'),
  'AMZ.FEES': f('All fees of a unit', '单件全部费用', '总费用 费用合计 各项费用 all fees total'),
  'AMZ.PROFIT': f('Profit of a unit', '单件利润', '利润 毛利 毛利率 利润率 roi 头程 acos 广告占比 margin first leg'),
  'AMZ.PRICEFOR': f(
    'Price for a target',
    '反推售价',
    '定价 保本价 降价 最低售价 目标利润率 促销 break-even price discount',
  ),
  'AMZ.NEXTTIER': f('Next cheaper tier', '降一档能省多少', '降费 缩小包装 优化包装 降档 packaging'),
  'AMZ.FEECHANGE': f('Change of fees', '费用涨跌', '涨价 费用变化 新费率 涨费 increase 1月15日'),
  'AMZ.EXPLAIN': f('Fees step by step', '费用逐步说明', '怎么算的 明细 依据 来源 why breakdown'),
  'AMZ.ANALYZE': f('Profit of a SKU list', '整表利润分析', '批量 sku 表 全部产品 头程 bulk list'),
  'AMZ.SUMMARY': f('Summary of a SKU list', '整表汇总', '汇总 合计 亏损 批量 bulk summary'),
  'ALI.MEMBERSHIP': f('Membership price', '会员年费', '出口通 金品诚企 会员费 membership'),
  'ALI.TAFEE': f('Trade Assurance fee', '信保服务费', '信保 信用保障 手续费 trade assurance'),
  'ALI.CLICKPRICE': f('Price of a click', '直通车点击价', 'p4p 直通车 外贸直通车 点击 出价 cpc bid'),
  'ALI.PROFIT': f('A year on Alibaba.com', '国际站一年利润', '国际站 投产比 询盘 成本 roi alibaba'),
  'ALI.STARS': f('Star level', '商家星等级', '星级 星等级 短板 stars'),
  'PLATFORM.FIT': f('Which platform fits', '适合哪个平台', '选平台 亚马逊还是国际站 fit'),
  'PLATFORM.COMPARE': f('Both platforms compared', '两平台对比', '对比 比较 回款 compare'),
  'PLATFORM.CHECK': f('Is a metric in order?', '指标是否达标', '绩效 odr 迟发率 达标 检查 metric check'),
  'PLATFORM.THRESHOLD': f('Threshold of a metric', '指标标准', '红线 标准 阈值 要求 limit'),
  'PLATFORM.AUDIT': f('Account audit', '账户体检', '体检 绩效 账户健康 audit health'),
  'PLATFORM.BENCHMARK': f('Industry figures', '行业数据', '客单价 净利率 平均 benchmark'),
  'PLATFORM.CHECKLIST': f('Opening an account', '开店资料清单', '开店 注册 资料 入驻 checklist register'),
  'PLATFORM.DIAGNOSE': f('What to do first', '出问题先做什么', '掉流量 被下架 acos 暴涨 曝光下降 diagnose'),
  'PLATFORM.RATES': f('Rate cards in force', '现行费率卡', '费率 费率表 rates'),
};

/** The title of a function in a language; its id where none is known. */
export function titleOf(id: string, language: Language): string {
  return SELLER_WORDS[id]?.title[language] ?? id;
}
