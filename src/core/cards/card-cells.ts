import { formatDay, type Day } from '../../rates/day';
import { isCarriedForward, mainSource, type Card } from '../../rates/store';
import type { Language, Wording } from '../words/language';
import { w } from '../words/wording';
import { feeWords, scopeWords } from './card-words';

const CONFIDENCE: Readonly<Record<Card['confidence'], Wording>> = {
  official: w('official', '官方'),
  corroborated: w('corroborated', '多方印证'),
  reported: w('reported', '单一来源'),
};

/** Card, first day, confidence and source, as EXPLAIN and RATES show them. */
export function cardCells(card: Card, day: Day, language: Language): [string, string, string, string] {
  const scope = scopeWords(card, language);
  const name = [card.marketplace, feeWords(card.fee)[language], scope && `(${scope})`].filter(Boolean).join(' ');
  const carried = isCarriedForward(card, day)
    ? w(`, carried forward from ${formatDay(card.lastChecked)}`, `，沿用 ${formatDay(card.lastChecked)} 的核对`)[
        language
      ]
    : '';
  const first = card.firstSeen
    ? w(`seen since ${formatDay(card.from)}`, `最早见于 ${formatDay(card.from)}`)[language]
    : formatDay(card.from);
  const source = mainSource(card);
  return [
    name,
    first,
    CONFIDENCE[card.confidence][language] + carried,
    source.url === null ? source.title : `${source.title}, ${source.url}`,
  ];
}
