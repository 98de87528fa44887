import { compactName } from '../input/fold';
import { findMarketplace } from '../input/marketplaces';
import { readPeriod } from './periods';

/** What the header of a column says about the cells below it. */
export type Role = 'name' | 'value' | 'target' | 'aside' | 'count' | 'label';

const exactly = (...lists: string[]): RegExp => new RegExp(`^(?:${lists.join('|')})$`);
const holding = (...lists: string[]): RegExp => new RegExp(lists.join('|'));

const ROLES: readonly [Role, RegExp][] = [
  [
    'name',
    exactly(
      'metrics?|metricname|kpi|indicators?|measure|name|item|performancemetric|指标|指标名称|名称|项目|绩效指标|考核指标|数据指标',
      'metrik|kennzahl|指标|项目|メトリクス|métrique|indicateur|metrica|indicatore|métrica|indicador',
    ),
  ],
  [
    'target',
    holding(
      'target|goal|threshold|requirement|standard|benchmark|peer|average|industry|目标|要求|标准|阈值|同行|行业|均值|参考|优秀|红线',
      'rivalavg|rivalgood|^ziel|vorgabe|grenzwert|目标|基准|objectif|cible|seuil|obiettivo|soglia|objetivo|umbral|^limit',
    ),
  ],
  [
    'aside',
    holding(
      'status|state|change|trend|diff|remark|note|comment|rank|状态|结果|变化|环比|同比|趋势|备注|说明|排名|window|period$|周期|统计时间',
      'bemerkung|veränderung|状态|备考|増减|statut|remarque|variation|stato|estado|variación|variazione|前一|涨幅|差异',
    ),
  ],
  [
    'count',
    exactly(
      'counts?|orders?|cases?|numerator|denominator|数量|订单量|订单数|单数|次数|笔数|bestellungen|anzahl|注文数|件数',
      'commandes|ordini|pedidos|units|unitsordered',
    ),
  ],
  [
    'label',
    holding(
      'date|week|month|day|period|asin|sku|account|store|shop|seller|marketplace|site|country|campaign|product|title|keyword',
      'adgroup|searchterm|targeting|brand|日期|时间|周|月份|账号|账户|店铺|站点|国家|商品|产品|广告活动|广告组|搜索词|标题|关键词|活动',
      'datum|woche|monat|konto|kampagne|anzeigengruppe|titel|日付|开始日|终了日|キャンペーン|アカウント|店舗|ショップ|商品名|タイトル',
      'semaine|mois|compte|pays|campagne|titre|settimana|paese|campagna|titolo|fecha|semana|cuenta|país|campaña|título|fullname',
    ),
  ],
  [
    'value',
    exactly(
      'values?|current|currentvalue|yourvalue|actual|results?|performance|score|rate|数值|当前值|当前|实际|实际值|本期|现值|值|结果值',
      'now|mine|ours|yours?|yourrate|yourperformance|ownshop|thisweek|thismonth|thisperiod|lastweek|lastmonth|我的|我店|我的数据|我店数据|当期|完成值|数据|本周|上周|本月|上月|上期|previous|mfn|afn|fba|fbm|自发货',
      'sellerfulfill?ed|fulfill?edbyamazon|fulfill?edbymerchant|卖家自配送|卖家自行配送|卖家配送|亚马逊配送|亚马逊物流',
      'wert|aktuell|ist|istwert|ergebnis|versanddurchverkäufer|versanddurchamazon|値|现在の値|実绩|出品者出荷|amazon出荷',
      'valeur|valeuractuelle|actuel|expédiéparlevendeur|expédiéparamazon|valore|attuale|valor|valoractual|gestitodalvenditore',
      'logisticadiamazon|gestionadoporelvendedor|logísticadeamazon|mystore|我的店铺|本店',
    ),
  ],
];

/** "Last 7 days", 近30天, "30 Tage": the window of the values below. */
const WINDOW =
  /^(?:(?:in)?the)?(?:last|past|previous|trailing|letzten?|derniers|ultimi|últimos|近|过去|最近|直近)?\d{1,3}(?:days?|d|天|日|日间|tagen?|jours|giorni|días)(?:内|rolling)?$/;

/** Words that also head a judgement of the value. */
const WEAK = /^(?:scores?|rate|performance|results?|结果值)$/;
/** 结果 holds the value, or "passed". */
export const isOutcome = (header: string): boolean => /^(?:结果|表现|outcome|ergebnis)$/.test(compactName(header));
export const isWeakValue = (header: string): boolean => WEAK.test(compactName(header));

/** The role of a header cell that is no metric itself; null where it says nothing. */
export function roleOf(header: string): Role | null {
  const key = compactName(header);
  if (key === '') return null;
  if (WINDOW.test(key)) return 'value';
  return ROLES.find(([, pattern]) => pattern.test(key))?.[0] ?? (readPeriod(header, null) === null ? null : 'value');
}

/** Columns that name what a row is about, the most specific first. */
const SUBJECTS: readonly RegExp[] = [
  /(?:child|子|untergeordnet|enfant|figlio|secundario|hijo).*asin/,
  /asin/,
  /sku/,
  /campaign|广告活动|キャンペーン|kampagne|campagne|campagna|campaña/,
  /adgroup|广告组|広告グループ|anzeigengruppe|groupedannonces|gruppodiannunci|grupodeanuncios/,
  /keyword|searchterm|targeting|关键词|搜索词|投放|検索|ターゲ/,
  /account|store|shop|seller|账号|账户|店铺|店|アカウント|konto|compte|cuenta|fullname/,
  /marketplace|site|country|站点|国家|国|land|pays|paese|país/,
];
const TITLE = /title|product|商品|产品|标题|titel|titre|titolo|título|タイトル|brand/;

/** "店铺A", "Acme-UK", 英国: a column of one account, site or campaign. */
export const isSubject = (header: string): boolean =>
  subjectRank(header) < SUBJECTS.length || findMarketplace(header) !== undefined;

/** The lower, the better a column tells one row from another. */
export function subjectRank(header: string): number {
  const key = compactName(header);
  const found = SUBJECTS.findIndex((pattern) => pattern.test(key));
  if (found >= 0) return found;
  return SUBJECTS.length + (TITLE.test(key) ? 1 : 0);
}
