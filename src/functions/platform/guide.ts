import { feeWords, platformWords, scopeWords } from '../../core/cards/card-words';
import { cardCells } from '../../core/cards/card-cells';
import { amazonSeries } from '../../core/amazon/cards';
import { benchmark, benchmarks, BENCHMARK_SHOWS } from '../../core/guide/benchmark';
import { checklist as checklistOf } from '../../core/guide/checklist';
import { compare as compareProfile } from '../../core/guide/compare';
import { diagnose as diagnoseSymptom, symptoms } from '../../core/guide/diagnose';
import {
  AS_WRITTEN,
  choice,
  LANGUAGE as LANGUAGE_WORDS,
  readChoice,
  readDate,
  readMarketplace,
  readText,
} from '../../core/input/read';
import type { Marketplace } from '../../core/marketplaces';
import type { Language } from '../../core/words/language';
import { invalid, Problem } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import { formatDay } from '../../rates/day';
import { ageInDays, cardsInForce, nextChangeOf, type Card } from '../../rates/store';
import { nameOf, optional, type Field, type Parameter, type RowFunction, type TableFunction } from '../declaration';
import { isBlank, plain, type Cell, type Matrix } from '../edge/cells';
import { otherCells } from '../edge/others';
import { block, choose, DATE, MARKETPLACE, other, PLATFORM } from '../parameters';
import { amazonCosts } from './amazon-costs';
import { platformCell } from './metrics';

const text = (en: string, zh: string): Field => ({ label: w(en, zh), format: 'text' });
const one = (given: Matrix | undefined): Cell => plain(given?.[0]?.[0] ?? null);

const LANGUAGE = choose(
  'language',
  w('Language', '语言'),
  w('en or zh. Default: the display language of Excel.', '语言：en 或 zh。默认跟随 Excel 显示语言。'),
  LANGUAGE_WORDS,
  { en: w('English', '英文'), zh: w('Chinese', '中文') },
);

/** The language asked for, else the one of Excel. */
function languageOf(cell: Cell, fallback: Language): Language | Problem {
  return readText(cell) === null ? fallback : readChoice(cell, nameOf(LANGUAGE), LANGUAGE_WORDS);
}

const ID: Parameter = {
  ...other('id', 'choice', w('Figure', '编号'), w('Figure: id or name.', '数据编号或名称。'), true),
  choices: () => benchmarks().map(({ id, card }) => ({ value: id, label: card.value.name })),
};
const SHOW = choose(
  'show',
  w('Show', '显示'),
  w('value (default), low, high, unit or source.', '显示：value 数值（默认）、low、high、unit 单位或 source 来源。'),
  choice(BENCHMARK_SHOWS[0], {
    value: ['数值'],
    low: ['最低', '下限'],
    high: ['最高', '上限'],
    unit: ['单位'],
    source: ['来源'],
  }),
  {
    value: w('the figure', '数值'),
    low: w('low end of the published range', '公布区间的下限'),
    high: w('high end of the published range', '公布区间的上限'),
    unit: w('its unit', '单位'),
    source: w('where it comes from', '来源'),
  },
);

export const BENCHMARK: RowFunction = {
  id: 'PLATFORM.BENCHMARK',
  kind: 'cell',
  text: w(
    'A figure of the comparison behind this product: average order value, net margin and more.',
    '平台对比中的行业数据：客单价、净利率等。',
  ),
  title: w('Industry figures', '行业数据'),
  words: '客单价 净利率 平均 benchmark',
  parameters: [ID, SHOW],
  examples: [{ formula: '=PLATFORM.BENCHMARK("seed.ali.aov")', result: 4200 }],
  returns: w('Figure, unit or source.', '数值、单位或来源。'),
  fields: [{ label: w('Figure', '数据'), format: 'number' }],
  mostRows: 100_000,
  context(cells, { language }) {
    const others = otherCells([ID, SHOW], cells);
    const show = readChoice(others(SHOW), nameOf(SHOW), SHOW.words);
    if (show instanceof Problem) return show;
    const value = benchmark(readText(others(ID))!, show, language);
    return value instanceof Problem ? value : { target: AS_WRITTEN, currency: null, run: () => value };
  },
};

const PROFILE = block(
  'profile',
  w('Profile', '档案'),
  w('Two columns: name and value, in Chinese or English.', '两列：名称与数值，中英文均可。'),
  'anywhere',
);

export const COMPARE: TableFunction = {
  id: 'PLATFORM.COMPARE',
  kind: 'table',
  text: w(
    'The same product on both platforms: revenue, each cost, profit, margin, cash days, break-even volume.',
    '同一产品在两个平台上的对比：收入、各项成本、利润、利润率、回款天数、保本量。',
  ),
  title: w('Both platforms compared', '两平台对比'),
  words: '对比 比较 回款 compare 平台对比 亚马逊 国际站',
  parameters: [PROFILE],
  examples: [
    {
      formula: '=PLATFORM.COMPARE(A1:B15)',
      given: {
        range: 'A1:B15',
        cells: [
          ['wholesale price', 4.2],
          ['order quantity', 1000],
          ['orders a year', 12],
          ['membership plan', 'basic'],
          ['P4P a year', 3000],
          ['retail price', 24.99],
          ['units a month', 300],
          ['ad rate', '12%'],
          ['cost', 2.6],
          ['category', 'Pet Supplies'],
          ['length', 10],
          ['width', 6],
          ['height', 3],
          ['weight', 1.2],
          ['fx', 7.1],
        ],
      },
      result: { cells: [] },
    },
  ],
  returns: w('Table with a header row: item, Alibaba.com, Amazon, note.', '带表头的表格：项目、国际站、亚马逊、说明。'),
  fields: [text('Item', '项目'), text('Alibaba.com', '国际站'), text('Amazon', '亚马逊'), text('Note', '说明')],
  mostRows: 1000,
  table([profile], { language, today }) {
    if (profile![0]!.length < 2) return invalid('twoColumns', { name: nameOf(PROFILE) });
    const rows = profile!.map((row) => [cellOf(row[0]), cellOf(row[1])] as const);
    return compareProfile(rows, amazonCosts, (cell) => readDate(cell, nameOf(DATE), today), language);
  },
};

function cellOf(cell: Cell): string | number | boolean | null {
  const value = plain(cell);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

const CHECKLIST_PARAMETERS = [
  { ...PLATFORM, required: true, text: w('amazon or alibaba.', '平台：amazon 或 alibaba。') } as const,
  MARKETPLACE,
  LANGUAGE,
];
export const CHECKLIST: TableFunction = {
  id: 'PLATFORM.CHECKLIST',
  kind: 'table',
  text: w('What opening an account needs.', '开店所需资料清单。'),
  title: w('Opening an account', '开店资料清单'),
  words: '开店 注册 资料 入驻 checklist register 开店资料',
  parameters: CHECKLIST_PARAMETERS,
  examples: [{ formula: '=PLATFORM.CHECKLIST("amazon","US","en")', result: { cells: [] } }],
  returns: w(
    'Table with a header row: item, required or optional, note, source.',
    '带表头的表格：项目、必需或可选、说明、来源。',
  ),
  fields: [text('Item', '项目'), text('Required', '是否必需'), text('Note', '说明'), text('Source', '来源')],
  mostRows: 1,
  table([platform, marketplace, language], environment) {
    const speak = languageOf(one(language), environment.language);
    if (speak instanceof Problem) return speak;
    const which = platformCell(one(platform));
    if (which instanceof Problem) return which;
    if (which === null) return invalid('required', { name: nameOf(PLATFORM) });
    const place = placeOf(one(marketplace));
    return place instanceof Problem ? place : checklistOf(which, place, speak);
  },
};

/** A marketplace, or EU for all of its countries. */
function placeOf(cell: Cell): string | Problem {
  if (/^(eu|欧盟|欧洲|欧洲站)$/i.test(readText(cell) ?? '')) return 'EU';
  const market = readMarketplace(cell, nameOf(MARKETPLACE));
  return market instanceof Problem ? market : market.id;
}

const SYMPTOM: Parameter = {
  ...other(
    'symptom',
    'choice',
    w('Symptom', '现象'),
    w(
      'Exposure drop, listing removed, ACoS spike, ... in English or Chinese.',
      '现象：曝光骤降、Listing 下架、ACoS 飙升等，中英文均可。',
    ),
    true,
  ),
  choices: () => symptoms().map(({ id, name }) => ({ value: id, label: name })),
};

export const DIAGNOSE: TableFunction = {
  id: 'PLATFORM.DIAGNOSE',
  kind: 'table',
  text: w('First steps for a symptom.', '出现问题时先做什么。'),
  title: w('What to do first', '出问题先做什么'),
  words: '掉流量 被下架 acos 暴涨 曝光下降 diagnose 下架 ACoS 飙升',
  parameters: [SYMPTOM, LANGUAGE],
  examples: [{ formula: '=PLATFORM.DIAGNOSE("exposure drop","en")', result: { cells: [] } }],
  returns: w('Table with a header row: order, step, note, source.', '带表头的表格：顺序、步骤、说明、来源。'),
  fields: [
    { label: w('Order', '顺序'), format: 'number' },
    text('Step', '步骤'),
    text('Note', '说明'),
    text('Source', '来源'),
  ],
  mostRows: 1,
  table([symptom, language], environment) {
    const speak = languageOf(one(language), environment.language);
    if (speak instanceof Problem) return speak;
    const typed = readText(one(symptom));
    return typed === null ? invalid('required', { name: nameOf(SYMPTOM) }) : diagnoseSymptom(typed, speak);
  },
};

const RATES_FIELDS: readonly Field[] = [
  text('Platform', '平台'),
  text('Marketplace', '站点'),
  text('Fee', '费用'),
  text('Applies to', '适用'),
  text('In force from', '生效日'),
  text('Until', '截止'),
  text('Next known change', '下次已知变化'),
  text('Confidence', '可信度'),
  text('Last checked', '最后核对'),
  { label: w('Days since checked', '距核对天数'), format: 'number' },
  text('Source', '来源'),
];
const ANY_PLATFORM = optional(PLATFORM, {
  text: w('amazon or alibaba. Default: all.', '平台：amazon 或 alibaba。默认全部。'),
});
const ANY_MARKETPLACE = optional(MARKETPLACE, {
  text: w('Marketplace of Amazon. Default: all.', '亚马逊站点。默认全部。'),
});

/** PLATFORM.RATES: every card in force on a day. */
export const RATES: TableFunction = {
  id: 'PLATFORM.RATES',
  kind: 'table',
  text: w(
    'Every rate card in force on a day: fee, first and last day, next known change, confidence, last checked, source.',
    '某日生效的全部费率卡：费用、起止日期、下次已知变化、可信度、最后核对日、来源。',
  ),
  title: w('Rate cards in force', '现行费率卡'),
  words: '费率 费率表 rates 费率卡 生效日 数据来源',
  parameters: [ANY_PLATFORM, ANY_MARKETPLACE, DATE],
  examples: [{ formula: '=PLATFORM.RATES("amazon","US","2026-11-22")', result: { cells: [] } }],
  returns: w('Table with a header row: every card in force.', '带表头的表格：每张生效的费率卡一行。'),
  fields: RATES_FIELDS,
  mostRows: 1,
  table([platform, marketplace, date], { language, today }) {
    const which = platformCell(one(platform));
    if (which instanceof Problem) return which;
    const market = isBlank(readText(one(marketplace))) ? null : readMarketplace(one(marketplace), nameOf(MARKETPLACE));
    if (market instanceof Problem) return market;
    const day = readDate(one(date), nameOf(DATE), today);
    if (day instanceof Problem) return day;
    const cards = cardsInForce(day).filter(
      (card) => (which === null || card.platform === which) && (market === null || answersIn(card, market)),
    );
    return [RATES_FIELDS.map(({ label }) => label[language]), ...cards.map((card) => cardRow(card, day, language))];
  },
};

/** A storage network has the cards of its marketplace, except for the fees that it has cards of its own for. */
function answersIn(card: Card, market: Marketplace): boolean {
  return amazonSeries(market, card.fee)[0]?.marketplace === card.marketplace;
}

function cardRow(card: Card, day: number, language: Language): (string | number)[] {
  const [, from = '', confidence = '', source = ''] = cardCells(card, day, language);
  const change = nextChangeOf(card, day);
  return [
    platformWords(card.platform)[language],
    card.marketplace ?? '',
    feeWords(card.fee)[language],
    scopeWords(card, language) ?? '',
    from,
    card.until === null ? '' : formatDay(card.until),
    change === null ? '' : formatDay(change),
    confidence,
    formatDay(card.lastChecked),
    ageInDays(card, day),
    source,
  ];
}
