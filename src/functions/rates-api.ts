import { feeWords, noteWords, scopeWords } from '../core/cards/card-words';
import { changes } from '../core/cards/changes';
import { sourceTitle } from '../core/cards/source-words';
import { tariffOf } from '../core/cards/tariff';
import { readDay } from '../core/input/day';
import type { Language, Wording } from '../core/words/language';
import { formatDay, type Day } from '../rates/day';
import type { Confidence } from '../rates/envelope';
import { ageInDays, cardsInForce, isCarriedForward, mainSource, type Card } from '../rates/store';
import { today } from './edge/call';

/** A rate card in one language, without its amounts. */
export interface RateCardInfo {
  platform: string;
  marketplace: string | null;
  fee: string;
  feeLabel: string;
  scope?: string;
  from: string;
  until: string | null;
  firstSeen: boolean;
  confidence: Confidence;
  lastChecked: string;
  /** Days since that check. */
  age: number;
  carriedForward: boolean;
  disputed: boolean;
  /** What to know about a part of it; empty for most. */
  notes: string;
  source: { title: string; url: string | null };
}

export interface TariffTableInfo {
  name: string;
  columns: readonly string[];
  rows: readonly { label: string; cells: readonly string[]; step: string }[];
}

/** The amounts of a card in one language. */
export interface TariffInfo {
  unit: string;
  tables: readonly TariffTableInfo[];
}

/** A card in force with its amounts, which are put into words when somebody looks at them; null where it holds none. */
export interface RateCard extends RateCardInfo {
  tariff: () => TariffInfo | null;
}

/** A card against the one before it. Empty amounts: the first that is known (`isFirst`), or the same amounts as before. */
export interface RateChange extends RateCardInfo {
  isFirst: boolean;
  amounts: readonly { what: string; before: string; after: string }[];
}

function rateCards(isoDay: string, language: Language): RateCard[] {
  const day = readDay(isoDay) ?? today();
  return cardsInForce(day).map((card) => ({
    ...cardInfo(card, day, language),
    tariff: () => tariffInfo(card, language),
  }));
}

function cardInfo(card: Card, day: Day, language: Language): RateCardInfo {
  const scope = scopeWords(card, language);
  const source = mainSource(card);
  return {
    platform: card.platform,
    marketplace: card.marketplace,
    fee: card.fee,
    feeLabel: feeWords(card.fee)[language],
    ...(scope && { scope }),
    from: formatDay(card.from),
    until: card.until === null ? null : formatDay(card.until),
    firstSeen: card.firstSeen,
    confidence: card.confidence,
    lastChecked: formatDay(card.lastChecked),
    age: ageInDays(card, day),
    carriedForward: isCarriedForward(card, day),
    disputed: card.disputed,
    notes: noteWords(card)[language],
    source: { title: sourceTitle(source, language), url: source.url },
  };
}

function tariffInfo(card: Card, language: Language): TariffInfo | null {
  const tariff = tariffOf(card);
  if (!tariff) return null;
  const said = (words: Wording) => words[language];
  const tables = tariff.tables.map(({ name, columns, rows }) => ({
    name: name ? said(name) : '',
    columns: columns.map(said),
    rows: rows.map(({ label, cells, step }) => ({
      label: said(label),
      cells: cells.map(said),
      step: step ? said(step) : '',
    })),
  }));
  return { unit: tariff.unit ? said(tariff.unit) : '', tables };
}

/** What changed on a marketplace, card by card, the newest first. */
function rateChanges(marketplace: string, language: Language): RateChange[] {
  const day = today();
  return changes(marketplace).map(({ card, before, amounts }) => ({
    ...cardInfo(card, day, language),
    isFirst: before === null,
    amounts: amounts.map(({ what, before: old, after }) => ({
      what: what[language],
      before: old?.[language] ?? '',
      after: after?.[language] ?? '',
    })),
  }));
}

export const ratesApi = { rateCards, rateChanges };
