import type { Card } from '../../rates/store';
import { FEE_NAMES } from './fee-names';
import type { Language, Wording } from '../words/language';
import { w } from '../words/wording';

/** What people call the cards of the platforms themselves. */
const OTHER_FEES: Readonly<Record<string, Wording>> = {
  membership: w('membership', '会员费'),
  'trade-assurance': w('Trade Assurance fee', '信保服务费'),
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

/** What narrows a series of cards; plans, metrics and the like have a name of their own on the card. */
const SCOPES: Readonly<Record<string, Wording>> = {
  general: w('general goods', '普通商品'),
  apparel: w('apparel', '服装'),
  dangerous: w('dangerous goods', '危险品'),
  standard: w('standard', '标准'),
  'low-price': w('Low-Price FBA', '低价商品 FBA'),
  selected: w('selected categories', '指定类目'),
  liquidation: w('liquidation', '清算'),
  disposal: w('disposal', '弃置'),
  other: w('sellers outside the stores listed', '其他国家或地区卖家'),
  peak: w('peak season', '旺季'),
  promotion: w('promotion', '促销期'),
  amazon: w('Amazon', '亚马逊'),
  alibaba: w('Alibaba.com', '国际站'),
  all: w('every marketplace', '所有站点'),
  EU: w('European Union', '欧盟'),
  US: w('United States', '美国'),
  UK: w('United Kingdom', '英国'),
  JP: w('Japan', '日本'),
  help: w('terms of an undated help page', '帮助页条款（未注日期）'),
  us: w('sellers in the United States', '美国卖家'),
  verdict: w('bounds of the verdict', '结论的判定界限'),
};
/** What ids of the data stand for, where a person shall not read them. */
const NAMED_BY_ID: ReadonlySet<string> = new Set(['plan', 'metric', 'id', 'symptom', 'factor']);

/** The fee of a card in a person's words. */
export function feeWords(fee: string): Wording {
  return (FEE_NAMES as Readonly<Record<string, Wording>>)[fee] ?? OTHER_FEES[fee] ?? w(fee, fee);
}

/** What a card answers for beside its marketplace: "apparel, peak season", "Order Defect Rate"; "" for everything. */
export function scopeWords(card: Card, language: Language): string {
  const name = nameOn(card);
  const parts = Object.entries(card.when).map(([key, part]) => (NAMED_BY_ID.has(key) && name) || scope(part));
  if (card.season !== null) parts.push(scope(card.season));
  return parts.map((part) => part[language]).join(language === 'zh' ? '，' : ', ');
}

function scope(part: string): Wording {
  return SCOPES[part] ?? w(part, part);
}

/** The name that a card gives to what it is about: a metric, a plan, a figure. */
function nameOn({ value }: Card): Wording | null {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : null;
  return typeof name === 'object' && name !== null && 'en' in name && 'zh' in name ? (name as Wording) : null;
}

/** Whose card it is; cards of neither platform compare both. */
export function platformWords(platform: string): Wording {
  return platform === 'platform' ? w('both', '两个平台') : w(platform, SCOPES[platform]?.zh ?? platform);
}

/** The notes of a card as one text; "" where there is none. */
export function noteWords(card: Card): Wording {
  return w(card.notes.map(({ en }) => en).join(' '), card.notes.map(({ zh }) => zh).join(''));
}

/** The notes of a card as they follow another sentence. */
export function notesAfter(card: Card | undefined): Wording {
  if (!card?.notes.length) return w('', '');
  const { en, zh } = noteWords(card);
  return w(` ${en}`, zh);
}

/** Why a card leaves an amount open and what to do, as it follows the sentence that refuses. */
export function gapAfter(card: Card | undefined): Wording {
  const gap = card?.gap;
  return gap ? w(` ${gap.en}`, gap.zh) : w('', '');
}
