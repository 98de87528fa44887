import { cardCells } from '../../core/cards/card-cells';
import { amazonSeries } from '../../core/amazon/cards';
import type { Marketplace } from '../../core/marketplaces';
import { feeWords, platformWords, scopeWords } from '../../core/cards/card-words';
import { auditCells } from '../../core/audit/audit';
import { auditTable } from '../../core/audit/table';
import { checklist as checklistOf } from '../../core/guide/checklist';
import { compare as compareProfile } from '../../core/guide/compare';
import { diagnose as diagnoseSymptom } from '../../core/guide/diagnose';
import { fit as fitOf } from '../../core/guide/fit';
import { invalid, Problem } from '../../core/words/problem';
import { type Language } from '../../core/words/language';
import { LANGUAGE, readChoice, readDate, readMarketplace, readText } from '../../core/input/read';
import { formatDay } from '../../rates/day';
import { cardsInForce, type Card } from '../../rates/store';
import { call, tabulate, type Table } from '../edge/call';
import { nameOf } from '../edge/calculate';
import { isErrorCell, plain, type Argument, type Cell, type Matrix } from '../edge/cells';
import { amazonCosts } from './amazon-costs';
import { DATE } from './plain';
import { FIT, FIT_PARAMETERS, FIT_SHOW, fitRow, platformCell } from './platform';
import { argument, w } from '../../core/words/wording';

const one = (given: Argument): Cell => plain(given?.[0]?.[0] ?? null);

/** A table whose arguments hold no error; an error comes back as it is. */
function table(args: readonly Argument[], make: Parameters<typeof tabulate>[0]): Matrix {
  const broken = args.flat(2).find(isErrorCell);
  return broken === undefined ? tabulate(make) : [[broken]];
}

/** The language asked for, else the one of Excel. */
function languageOf(given: Argument, fallback: Language): Language | Problem {
  return readText(one(given)) === null ? fallback : readChoice(one(given), argument('language', '语言'), LANGUAGE);
}

/** PLATFORM.FIT: row by row, or, with show = "reasons", the sum behind one product as a table. */
export function fit(...args: Argument[]): Matrix {
  const show = args[FIT_PARAMETERS.length - 1];
  const isReasons =
    show?.length === 1 &&
    show[0]!.length === 1 &&
    readChoice(show[0]![0], argument('show', '显示'), FIT_SHOW) === 'reasons';
  if (!isReasons) return call(FIT, ...args);
  return table(args, ({ language }) => {
    const input = fitRow(args.map(one));
    return input instanceof Problem ? input : (fitOf(input, 'reasons', language) as Table | Problem);
  });
}

export function compare(profile: Matrix): Matrix {
  return tabulate(({ language, today }) => {
    if ((profile[0]?.length ?? 0) < 2) return invalid('twoColumns', { name: argument('profile', '档案') });
    const rows = profile.map((row) => [cellOf(row[0]), cellOf(row[1])] as const);
    return compareProfile(rows, amazonCosts, (cell) => readDate(cell, argument('date', '日期'), today), language);
  });
}

function cellOf(cell: Cell): string | number | boolean | null {
  const value = plain(cell);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export function audit(block: Matrix, platform?: Argument): Matrix {
  return tabulate(({ language, today }) => {
    const hint = platformCell(one(platform));
    if (hint instanceof Problem) return hint;
    const result = auditCells(block, { day: today, ...(hint && { platform: hint }) });
    return result.problem ?? auditTable(result, language);
  });
}

export function checklist(platform: Argument, marketplace?: Argument, language?: Argument): Matrix {
  return table([platform, marketplace, language], (environment) => {
    const speak = languageOf(language, environment.language);
    if (speak instanceof Problem) return speak;
    const which = platformCell(one(platform));
    if (which instanceof Problem) return which;
    if (which === null) return invalid('required', { name: argument('platform', '平台') });
    const place = placeOf(one(marketplace));
    return place instanceof Problem ? place : checklistOf(which, place, speak);
  });
}

/** A marketplace, or EU for all of its countries. */
function placeOf(cell: Cell): string | Problem {
  if (/^(eu|欧盟|欧洲|欧洲站)$/i.test(readText(cell) ?? '')) return 'EU';
  const market = readMarketplace(cell, argument('marketplace', '站点'));
  return market instanceof Problem ? market : market.id;
}

export function diagnose(symptom: Argument, language?: Argument): Matrix {
  return table([symptom, language], (environment) => {
    const speak = languageOf(language, environment.language);
    if (speak instanceof Problem) return speak;
    const text = readText(one(symptom));
    return text === null ? invalid('required', { name: argument('symptom', '现象') }) : diagnoseSymptom(text, speak);
  });
}

const RATES_HEADER = [
  w('Platform', '平台'),
  w('Marketplace', '站点'),
  w('Fee', '费用'),
  w('Applies to', '适用'),
  w('In force from', '生效日'),
  w('Until', '截止'),
  w('Confidence', '可信度'),
  w('Last checked', '最后核对'),
  w('Source', '来源'),
];

/** A storage network has the cards of its marketplace, except for the fees that it has cards of its own for. */
function answersIn(card: Card, market: Marketplace): boolean {
  return amazonSeries(market, card.fee)[0]?.marketplace === card.marketplace;
}

/** PLATFORM.RATES: every card in force on a day. */
export function rates(platform?: Argument, marketplace?: Argument, date?: Argument): Matrix {
  return table([platform, marketplace, date], ({ language, today }) => {
    const which = platformCell(one(platform));
    if (which instanceof Problem) return which;
    const market =
      readText(one(marketplace)) === null ? null : readMarketplace(one(marketplace), argument('marketplace', '站点'));
    if (market instanceof Problem) return market;
    const day = readDate(one(date), nameOf(DATE), today);
    if (day instanceof Problem) return day;
    const cards = cardsInForce(day).filter(
      (card) => (which === null || card.platform === which) && (market === null || answersIn(card, market)),
    );
    return [
      RATES_HEADER.map((title) => title[language]),
      ...cards.map((card) => {
        const [, from, confidence, source] = cardCells(card, day, language);
        return [
          platformWords(card.platform)[language],
          card.marketplace ?? '',
          feeWords(card.fee)[language],
          scopeWords(card, language),
          from,
          card.until === null ? '' : formatDay(card.until),
          confidence,
          formatDay(card.lastChecked),
          source,
        ];
      }),
    ];
  });
}
