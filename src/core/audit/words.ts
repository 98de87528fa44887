/*
 * What the words around a number say, in the languages that sellers paste: English, Chinese, German, Japanese, French,
 * Italian, Spanish. Every pattern is a list of words, so that time grows with the text and not faster.
 */

const words = (...lists: string[]): RegExp => new RegExp(lists.join('|'), 'i');

/** A target that is printed beside a value: a requirement, or the figure of others. */
const TARGET_NOUN = words(
  'target|goal|threshold|requirement|required|minimum|maximum|\\bmin\\b|\\bmax\\b|limit|benchmark|standard',
  'should|must|keep|maintain|peer|average|\\bavg|industry|objective|allowed',
  '目标|要求|标准|阈值|红线|及格|考核|应|须|建议|不得|不能|保持|行业|同行|均值|平均|良好值|警戒|上限|下限',
  '\\bziel|vorgabe|grenzwert|schwellenwert|\\bsoll\\b|mindest|durchschnitt|branche|anforderung',
  '目标|基准|要件|しきい値|业界',
  'objectif|\\bcible\\b|\\bseuil\\b|exigence|moyenne|secteur|requis',
  'obiettivo|soglia|requisito|\\bmedia\\b|settore',
  'objetivo|umbral|promedio|\\bmeta\\b|\\bsector\\b',
);
/** "no more than" holds "more than" and means the other side: told first. */
const NOT_OVER = words(
  'no more than|not more than|not exceed|not over|not above|不超过|不高于|不大于|未超过|不得超过|不能超过',
  'nicht mehr als|nicht über|pas plus de|non più d|no más de|を超えない',
);
const NOT_UNDER = words(
  'no less than|not less than|not below|not under|no fewer than|不低于|不少于|不小于|不得低于|不能低于',
  'nicht weniger als|nicht unter|pas moins de|non meno d|no menos de|を下回らない',
);
const OVER = words(
  'at least|more than|above|\\bover\\b|greater than|higher than|or more|or higher|or above',
  '高于|大于|至少|超过|以上|超出|より高|より大|超え',
  '(?:^|[^a-zß-ÿ])über\\s|mehr als|mindestens|höher als|größer als|oder mehr',
  'plus de|supérieure?s? à|au moins|au-dessus d|ou plus',
  'superior[ei] a|più d|almeno|sopra|o più|más de|superior(?:es)? a|por encima d|al menos|mayor|como mínimo|o más',
);
const UNDER = words(
  'under|below|less than|fewer than|lower than|up to|at most|or less|or lower|or below|within',
  '低于|小于|少于|至多|以下|以内|最多|未満|より低|より小',
  '\\bunter\\b|weniger als|höchstens|maximal|bis zu|kleiner als|oder weniger',
  'moins d|inférieure?s? à|en dessous d|au plus|au maximum|ou moins',
  'inferior[ei] a|meno d|sotto|al massimo|o meno|menos d|inferior(?:es)? a|por debajo d|como máximo|menor|hasta|o menos',
);
/** "went up to 1.6%" tells where the value is now, not what it must stay under. */
const MOVED = /\b(?:went|gone|going|rose|climbed|jumped|is|was|are|were|back)\s+up\s+to\b/gi;

const PREVIOUS = words(
  '\\blast\\b|previous|prior|before|versus|\\bvs\\b|compared|change|\\bdelta\\b',
  '上周|上月|上期|昨日|前一|环比|同比|较|变化|去年|上年|涨幅|差异',
  'vorwoche|vormonat|vorherig|letzte|vorjahr|veränderung|前周|前月|前期|先周|先月|前回|前年|前日|増减',
  'précédent|dernière|dernier|variation|precedente|scors[ao]|variazione|anterior|pasad[ao]|variación',
);
const WINDOW =
  /(?:last|past|previous|trailing|rolling|in|over|近|过去|最近|前|letzten?|vergangenen?|过去|直近|derniers|ultimi|últimos)\s*$/i;
const FROM = /(?:from|fell|rose|down|up|von|de|da|desde|从|由)\s*$/i;
const NO_DATA = new RegExp(
  `^(?:${[
    'n\\/?\\.?a\\.?|n\\.a|#n\\/a|#div\\/0!|#value!|#ref!|#null!|#num!|#name\\?|-{1,4}|\\/|no data|not available',
    'not applicable|none|null|nil|undefined|insufficient data|not enough data|pending',
    '无|暂无|暂无数据|无数据|没有数据|不适用|数据不足|尚无|暂缺',
    'k\\.?\\s?a\\.?|keine daten|nicht verfügbar|nicht zutreffend|データなし|该当なし|なし|データ不足',
    'non disponible|aucune donnée|s\\.?o\\.?|non disponibile|nessun dato|n\\.d\\.?|no disponible|sin datos|no aplicable',
  ].join('|')})\\.?$`,
  'i',
);
const RATE = words(
  'rate|ratio|percent|score|index|\\bacos|\\broas|rating|%',
  '率|评分|得分|指数|占比|分数|百分比|quote|quota|prozent|anteil|タイム|スコア|指标|割合',
  'taux|pourcentage|indice|percentuale|tasso|punteggio|porcentaje|tasa|puntuación|índice',
);
const FULFILMENT = new RegExp(
  `^(?:${[
    'seller[- ]?fulfill?ed|fulfill?ed by (?:seller|amazon|merchant)|merchant fulfill?ed|amazon fulfill?ed|mfn|afn|fba|fbm',
    '卖家(?:自行|自)?配送|亚马逊(?:物流|配送)|自配送|自发货',
    'versand durch (?:amazon|verkäufer)|verkäuferversand|出品者出荷|自己発送|amazon出荷|amazonが発送|フルフィルメント by amazon',
    'expédié par (?:amazon|le vendeur|vendeur)|gestit[oa] da(?:l venditore| amazon)|logistica di amazon',
    'gestionado por (?:el vendedor|vendedor)|logística de amazon|enviado por (?:amazon|el vendedor)',
  ].join('|')})`,
  'i',
);
/** What may follow the way of fulfilment without naming anything else. */
const OF_FULFILMENT =
  /\b(?:orders?|units?|shipments?|of|days?|commandes?|ordini|pedidos|bestellungen|tage?)\b|订单|的|个|笔|件|单|共|天|注文|日间?/gi;
const LIGHT = new RegExp(
  `^(?:${[
    'current(?:ly)?|value|your (?:rate|score|value|performance)|actual|is|now|today|result|this (?:week|month|period)',
    '当前|现值|数值|实际|目前|为|是|本期|本周|现在|は|が|の|aktuell|wert|ist|actuel|valeur|est|valore|attuale|è|valor|actual|es',
    '(?:has )?(?:went|gone|rose|risen|climbed|jumped|fell|fallen|dropped|increased|decreased|went down|is|was) ?(?:up|down)? to',
    '(?:已|又)?(?:上升|下降|上涨|回升|升高|降低|涨|升|降|跌|增|减|达)(?:到|至)?了?',
  ].join('|')})?$`,
  'i',
);
/** The sum or the mean of the rows of a table. */
const TOTAL =
  /^(?:grand |sub ?)?(?:totals?|sum|summary|average|mean|overall)\b|^(?:合计|总计|小计|汇总|总和|平均|全部|合计|小计|総计|平均値)|^(?:gesamt|summe|durchschnitt|totale?|totaux|somme|moyenne|media|promedio|suma)\b/i;
/** A part of the orders that the total holds already. */
const PART = /b2b|amazon business|企业(?:购|买家|采购)|法人/i;

/** A number of cases that a platform counts against an account. */
const CASES = words(
  'complaints?|violations?|warnings?|claims|chargebacks|infringements?|strikes|suspensions?',
  '投诉|违规|警告|索赔|拒付|侵权|扣分|処分|违反|苦情|beschwerden|verstöße|réclamations|infractions|reclami|violazioni|reclamaciones|infracciones',
);

const LINK =
  /^(?:view|see|show|learn|read|more|details|download|manage|help|edit)\b|^(?:查看|详情|更多|了解|下载|帮助|管理|展开|收起)|^(?:details? anzeigen|mehr|anzeigen|详细|表示|voir|afficher|en savoir|visualizza|mostra|scopri|ver|mostrar|más información)\s?/i;
const LONGEST_LINK = 40;

/** "View details": a way to another page, and nothing about the figures. */
const isLink = (text: string) => text.length <= LONGEST_LINK && LINK.test(text);

/** What a page prints between a name and its value without being another name. */
const FILLER = new RegExp(
  `^(?:${[
    'good|fair|poor|healthy|unhealthy|at risk|critical|on target|off target|meets target|ok|status|your performance|new|now',
    '优秀|良好|一般|较差|差|合格|不合格|健康|有风险|严重|异常|不健康|存在风险|达标|未达标|正常|状态|良い|良好です|要改善',
    'gut|ausreichend|schlecht|gefährdet|bon|bonne|à risque|buono|a rischio|bueno|buena|en riesgo',
  ].join('|')})[.>»]?$`,
  'i',
);

/** "Healthy", 存在风险: how a value is judged by the page. */
export const isStateWord = (text: string): boolean => FILLER.test(text.replace(/[\s:()[\],;|-]+/g, ' ').trim());

/**
 * Words that may be the name of something else: below them a value no longer belongs to the name above. Rather a value
 * not read than one given to another metric.
 */
export const isOtherName = (text: string): boolean => {
  const trimmed = text.trim();
  const isKnown =
    isStateWord(trimmed) || isLink(trimmed) || isFulfilment(trimmed) || isLight(trimmed) || WINDOW.test(trimmed);
  return !isKnown && !isTargetNoun(trimmed) && !comparison(trimmed) && /\p{L}{2}/u.test(trimmed);
};

/** What makes a name another thing when it stands right behind it: its plan, its rank, its highest value. */
const OTHER_THING = new RegExp(
  `^(?:${[
    'plan(?:ned)?|budget|forecast|sla|scores?|weight|rank(?:ing)?|counts?|trend|status|state|change|delta|baseline|yoy|mom|wow',
    '(?:vs|versus|compared to) (?:last|previous) (?:week|month|year|period)|notes?|remarks?',
    'best|worst|max(?:imum)?|min(?:imum)?|limit|(?:number of )?(?:orders?|cases)',
    '备注|说明|计划|预测|预估|预期|考核|得分|评分|分数|权重|排名|名次|笔数|单数|件数|个数|计数|数量|订单数|次数|趋势|状态|变化|变动|差异|差值',
    '与目标差|完成率|达标率|达成率|预警线?|警戒线?|红线|上限|下限|最[高低大小](?:值|记录)?|同比|环比|增减|涨幅|对比',
    '(?:行业|同行|类目)?(?:平均|均值|平均值|中位数)|rang|anzahl|trend|veränderung',
  ].join('|')})(?:值|数据)?$`,
  'i',
);

/** "ODR达标率", "Order Defect Rate forecast": the words behind a name, without marks, that name another thing than its value. */
export const isOtherThing = (behind: string): boolean =>
  OTHER_THING.test(behind.replace(/[\s:=()[\],;|-]+/g, ' ').trim());

export const isCases = (text: string) => CASES.test(text);
export const isTargetNoun = (text: string) => TARGET_NOUN.test(text);

export const comparison = (said: string): 'under' | 'over' | null => {
  const text = said.replace(MOVED, ' ');
  if (NOT_OVER.test(text)) return 'under';
  if (NOT_UNDER.test(text)) return 'over';
  return OVER.test(text) ? 'over' : UNDER.test(text) ? 'under' : null;
};
export const isPrevious = (text: string) => PREVIOUS.test(text);
export const endsInWindow = (text: string) => WINDOW.test(text);
export const endsInFrom = (text: string) => FROM.test(text);
export const isNoData = (text: string) => text.length <= 24 && NO_DATA.test(text.trim());
export const isRateLike = (text: string) => RATE.test(text);
/** "Fulfilled by Amazon (60 days)"; what goes on in words, "亚马逊物流售出率", is another name. */
export const isFulfilment = (text: string): boolean => {
  const found = FULFILMENT.exec(text.trim());
  return found !== null && !/\p{L}{2}/u.test(text.trim().slice(found[0].length).replace(OF_FULFILMENT, ''));
};

export const isLight = (text: string) => LIGHT.test(text.replace(/[\s:=()[\],;|-]+/g, ' ').trim());
export const isTotal = (text: string) => TOTAL.test(text.trim());
export const isPart = (text: string) => PART.test(text);
