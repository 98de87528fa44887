import { simplified } from '../input/han';
import { GOODS } from '../input/read';
import type { Wording } from '../words/language';
import { w } from '../words/wording';
import { FIELDS } from './fields';
import { oneLine, readHeaderText, speaksOfMoney, type HeaderReading } from './header-text';
import { unitCell } from './header-units';
import type { Noun } from './header-words';
import { AMOUNTS, DAY, MONEY_NOUNS, OF_BUYING, OF_SELLING, SHARES } from './noun-kinds';
import type { Correction, HeaderUnits, SkuField } from './types';

/** A column as its header alone says it, before columns compete for a field. */
export interface Heading {
  at: number;
  header: string;
  field: SkuField | null;
  /** 0 is best; columns of one field compete by it. */
  rank: number;
  /** 0 of the package, 1 of nobody, 2 of the product. */
  scopeRank: number;
  units: HeaderUnits;
  isChinese: boolean;
  /** Words such as 采购价, which a Chinese seller pays in yuan. */
  isPurchase: boolean;
  /** In Japanese, where "¥" is the yen. */
  isJapanese: boolean;
  isMoney: boolean;
  isLikely: boolean;
  why: Wording;
  /** The unit in the header does not fit the field, or there are two. */
  isUnclear: boolean;
  /** Nothing is lost where it is not used. */
  isDescribed: boolean;
  noun: Noun | null;
  /** An amount for the way to Amazon, which a price for a kilogram would count again. */
  isFirstLeg: boolean;
  samples: readonly string[];
}

/** Words from this group on are of any freight, also of that within China. */
const FREIGHT_RANK = 3;
/** A price that is not understood may be what the seller pays. */
const PRICE = /价|price|preis|価格/i;

/** Kana and characters that only Japanese writes so. */
const JAPANESE = /[\u3041-\u30ff価売円込]/;
const PURCHASE = /采购|进价|进货|拿货|供货|出厂|工厂|货值|供应商/;

export function readHeading(text: string, at: number, samples: readonly string[], correction?: Correction): Heading {
  const reading = readHeaderText(text);
  const { units } = reading;
  const base: Omit<Heading, 'field' | 'rank' | 'why'> = {
    at,
    scopeRank: SCOPE_RANK[reading.scope ?? 'none'],
    header: oneLine(text),
    units: {
      side: units.side,
      weight: units.weight,
      currency: units.currency,
      isPercent: units.isPercent,
      isAmount: units.isAmount,
      divisor: reading.divisor,
    },
    isChinese: reading.isChinese,
    isJapanese: JAPANESE.test(text),
    isPurchase: PURCHASE.test(simplified(text)),
    isMoney:
      speaksOfMoney(text, units) ||
      (reading.noun === null
        ? PRICE.test(simplified(text)) && reading.scope !== 'other'
        : MONEY_NOUNS.has(reading.noun)),
    isLikely: false,
    isUnclear: false,
    isDescribed: false,
    noun: reading.noun,
    isFirstLeg: reading.noun === 'firstLeg' && reading.rank < FREIGHT_RANK,
    samples,
  };
  if (correction) return corrected(base, correction);
  const found = fieldOf(reading, samples);
  return { ...base, ...(found.why === NOT_KNOWN ? (unitsBelow(samples) ?? found) : found) };
}

function corrected(base: Omit<Heading, 'field' | 'rank' | 'why'>, correction: Correction): Heading {
  const { field, side, weight, currency, isPercent } = correction;
  const units: HeaderUnits = {
    ...base.units,
    ...(side && { side }),
    ...(weight && { weight }),
    ...(currency && { currency }),
    ...(isPercent !== undefined && { isPercent }),
  };
  return { ...base, units, field, rank: -1, why: w('chosen by you', '由您指定') };
}

type Found = Pick<Heading, 'field' | 'rank' | 'why'> & Partial<Heading>;

const none = (why: Wording, more: Partial<Heading> = {}): Found => ({ field: null, rank: 0, why, ...more });
const DESCRIBED = none(w('describes the product', '商品说明，不参与计算'), { isDescribed: true });
const THREE_SIDES = /\d\s*[*x×✕]\s*\d[\d.,]*\s*[*x×✕]\s*\d/i;
/** Columns of sides whose rank falls into the same ten belong together: all of the package, or all of the product. */
export const GROUP = 10;
const NOT_KNOWN = w('header not recognised', '表头未识别');

/** The field of a header, by what it speaks of, whose that is and in what it is written. */
function fieldOf(reading: HeaderReading, samples: readonly string[]): Found {
  const { noun, scope, names, units } = reading;
  if (noun === null) return none(NOT_KNOWN);
  if (units.isShare && !SHARES.has(noun)) return none(w('a share of something', '占比，不参与计算'));
  if (noun === 'described') return DESCRIBED;
  if (noun === 'perCarton') return none(w('describes the product', '商品说明，不参与计算'));
  if (scope === 'carton' && noun !== 'sku') return none(w('of the carton, not of one unit', '外箱数据，不是单件'));
  if (names === 'unit') return unitColumn(noun, reading);
  if (names === 'currency' || (noun === 'currency' && scope === 'purchase'))
    return {
      field: noun === 'cost' || scope === 'purchase' ? 'costCurrency' : 'currency',
      rank: 0,
      why: w('by its header', '按表头'),
    };
  const byUnit = noun === 'width' && reading.isLetter && units.weight !== null ? 'weight' : noun;
  if (byUnit === 'netWeight' || byUnit === 'otherWeight')
    return none(w('not the gross weight of one unit', '不是单件毛重'));
  if (scope === 'other' && byUnit !== 'sku' && byUnit !== 'fx' && byUnit !== 'months')
    return none(w('not the price, cost or size that counts', '不是用于计算的数值'));
  if (scope !== null && (OF_BUYING.has(scope) ? OF_SELLING : DAY).has(byUnit))
    return none(w('not of the sale on Amazon', '不是亚马逊销售环节的数据'));
  if (units.isAmount && SHARES.has(byUnit) && !AMOUNTS.has(byUnit))
    return none(w('an amount, not a rate', '是金额，不是比例'));
  const isPaid = scope === 'purchase' && (byUnit === 'price' || byUnit === 'unitPrice');
  return checkUnits(place(isPaid ? 'cost' : byUnit, reading, samples), reading);
}

/** A column of nothing but "CM" or "GR" gives units, whatever it is called. */
function unitsBelow(samples: readonly string[]): Found | null {
  const units = samples.map(unitCell);
  const of = (kind: 'side' | 'weight') => units.length > 0 && units.every((unit) => unit?.[kind] !== undefined);
  const field = of('side') ? 'sideUnit' : of('weight') ? 'weightUnit' : null;
  return field && { field, rank: SCOPE_RANK.none, why: w('holds units', '内容为单位'), isLikely: true };
}

function unitColumn(noun: Noun, { scope }: HeaderReading): Found {
  return {
    field: noun === 'weight' || noun === 'netWeight' ? 'weightUnit' : 'sideUnit',
    rank: SCOPE_RANK[scope ?? 'none'] + (noun === 'netWeight' ? GROUP : 0),
    why: w('unit of its group', '本组的单位'),
  };
}

/** Package beats nothing beats product. */
const SCOPE_RANK = { package: 0, none: 1, tab: 1, logistics: 1, purchase: 1, product: 2, carton: 9, other: 9 } as const;
const BY_HEADER = w('by its header', '按表头');

function place(noun: Noun, reading: HeaderReading, samples: readonly string[]): Found {
  const { scope, rank, units } = reading;
  const measured = SCOPE_RANK[scope ?? 'none'];
  const found = (field: SkuField, more: Partial<Heading> = {}): Found => ({ field, rank, why: BY_HEADER, ...more });
  switch (noun) {
    case 'length':
    case 'width':
    case 'height':
    case 'depth':
    case 'size':
      return { field: noun, rank: GROUP * measured + Math.min(rank, GROUP - 1), why: BY_HEADER };
    case 'spec':
      if (units.side !== null || samples.some((text) => THREE_SIDES.test(text)))
        return { field: 'size', rank: GROUP * measured, why: w('holds three sides', '内容为长*宽*高'), isLikely: true };
      return scope === null ? DESCRIBED : none(w('no sizes in it', '内容不是尺寸'));
    case 'weight':
      // Gross and packed first, then gross, then any weight, then that of the product.
      return { field: 'weight', rank: scope === 'package' ? 0 : rank === 0 ? 1 : measured + 1, why: BY_HEADER };
    case 'adPerUnit':
      return found(units.isPercent || units.isShare ? 'adRate' : 'adPerUnit');
    case 'firstLeg':
      if (units.weight !== null) return found('firstLegPerKg', { rank: 0 });
      return found(units.isVolume ? 'firstLegPerCbm' : 'otherCost');
    case 'firstLegPrice':
      if (units.isVolume) return found('firstLegPerCbm');
      return units.weight !== null
        ? found('firstLegPerKg', { rank: 0 })
        : found('firstLegPerKg', { rank: 1, isLikely: true, why: w('a price is for a kilogram', '单价按每公斤读取') });
    case 'prep':
      return found('otherCost');
    case 'otherCost':
      return found('otherCost');
    case 'duty':
      return duty(units.isPercent || units.isShare || rank === 0, units.currency !== null || units.isAmount, samples);
    case 'sales':
      return none(w('of an unknown period', '统计周期不明，未使用'));
    case 'store':
      return found('marketplace', { rank: 8, isLikely: true });
    case 'unitName':
      return unitsBelow(samples) ?? found('units');
    case 'units':
      return samples.length > 0 && samples.every((text) => /^[\d.,]+$/.test(text))
        ? found('monthlyUnits', { isLikely: true, why: w('numbers below "units"', '“units”列为数字') })
        : (unitsBelow(samples) ?? found('units'));
    case 'goods':
      return samples.length === 0 || samples.some(isGoods)
        ? found('goods')
        : found('category', { rank: 3, isLikely: true, why: w('holds categories', '内容为类目') });
    case 'unitPrice':
      return found('price', { rank: 20, isLikely: true });
    case 'targetMargin':
    case 'divisor':
    case 'described':
    case 'netWeight':
    case 'otherWeight':
    case 'perCarton':
      return none(NOT_KNOWN);
    default:
      return found(noun);
  }
}

/** 商品类型 is the kind of goods to some and the category to others: its cells tell. */
const isGoods = (text: string): boolean => text.normalize('NFKC').trim().toLowerCase() in GOODS.words;

/** A rate where a percent says so, an amount where a currency does; a bare number below 1 could be either. */
function duty(isPercent: boolean, isAmount: boolean, samples: readonly string[]): Found {
  if (isPercent || samples.some((text) => text.includes('%'))) return { field: 'dutyRate', rank: 0, why: BY_HEADER };
  const couldBeRate = samples.some((text) => Number(text) > 0) && samples.every((text) => Number(text) < 1);
  if (isAmount || !couldBeRate) return { field: 'otherCost', rank: 0, why: BY_HEADER };
  return none(
    w('a rate or an amount: write (%) or a currency in its header', '是税率还是金额无法判断：请在表头写 (%) 或币种'),
    {
      isMoney: true,
    },
  );
}

/** Fields whose header may hold a unit, and what that unit must be. */
function checkUnits(found: Found, { units }: HeaderReading): Found {
  if (found.field === null) return found;
  const of = FIELDS[found.field].unit;
  const perWeight = found.field === 'firstLegPerKg';
  const perVolume = found.field === 'firstLegPerCbm';
  const has = {
    side: units.side !== null,
    weight: units.weight !== null && !perWeight,
    money: units.currency !== null,
    share: units.isPercent,
  };
  const others = (Object.keys(has) as (keyof typeof has)[]).some((unit) => has[unit] && unit !== of);
  const isFree = of === undefined;
  const isUnclear =
    !isFree &&
    (others ||
      units.isTwo ||
      units.isUnclear ||
      (units.isVolume && !perVolume) ||
      (of === 'money' && units.isForSeveral));
  return isUnclear ? { ...found, isUnclear: true } : found;
}
