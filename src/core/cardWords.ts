import type { Card } from '../rates/store';
import { FEE_NAMES } from './amazon/cards';
import type { Language, Wording } from './problem';

const w = (en: string, zh: string): Wording => ({ en, zh });

/** What people call the cards of the platforms themselves. */
const OTHER_FEES: Readonly<Record<string, Wording>> = {
  membership: w('membership', '会员费'),
  'trade-assurance': w('Trade Assurance fee', '信保交易服务费'),
  'click-price': w('P4P click price', '直通车点击价'),
  'star-rating': w('star rating', '星等级'),
  benchmark: w('figure of the comparison', '平台对比数据'),
  checklist: w('account opening checklist', '开店资料清单'),
  comparison: w('comparison notes', '平台对比说明'),
  diagnosis: w('first steps', '问题排查步骤'),
  fit: w('platform fit factor', '平台匹配因素'),
  'metrics-alibaba': w('metric of Alibaba.com', '国际站指标'),
  'metrics-amazon': w('metric of Amazon', '亚马逊指标'),
};

/** What narrows a series of cards; ids of plans, metrics and the like stand for themselves. */
const SCOPES: Readonly<Record<string, Wording>> = {
  general: w('general goods', '普通商品'),
  apparel: w('apparel', '服装'),
  dangerous: w('dangerous goods', '危险品'),
  standard: w('standard', '标准'),
  'low-price': w('Low-Price FBA', '低价商品 FBA'),
  selected: w('selected categories', '指定类目'),
  other: w('sellers outside the stores listed', '其他国家或地区卖家'),
  peak: w('peak season', '旺季'),
  promotion: w('promotion', '促销期'),
};

/** The fee of a card in a person's words. */
export function feeWords(fee: string): Wording {
  return (FEE_NAMES as Readonly<Record<string, Wording>>)[fee] ?? OTHER_FEES[fee] ?? w(fee, fee);
}

/** What a card answers for beside its marketplace: "apparel, peak season"; "" for everything. */
export function scopeWords(card: Card, language: Language): string {
  return [...Object.values(card.when), ...(card.season === null ? [] : [card.season])]
    .map((part) => SCOPES[part]?.[language] ?? part)
    .join(language === 'zh' ? '，' : ', ');
}
