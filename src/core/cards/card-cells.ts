import { formatDay, type Day } from '../../rates/day';
import { ageInDays, isCarriedForward, mainSource, type Card } from '../../rates/store';
import type { Language, Wording } from '../words/language';
import { w } from '../words/wording';
import { feeWords, scopeWords } from './card-words';
import { citeSource } from './source-words';

const CONFIDENCE: Readonly<Record<Card['confidence'], Wording>> = {
  official: w('official', '官方'),
  corroborated: w('corroborated', '多方印证'),
  reported: w('reported', '单一来源'),
};

/** Card, first day, confidence and source, as EXPLAIN and RATES show them. */
export function cardCells(card: Card, day: Day, language: Language): [string, string, string, string] {
  const scope = scopeWords(card, language);
  const name = [card.marketplace, feeWords(card.fee)[language], scope && `(${scope})`].filter(Boolean).join(' ');
  const first = card.firstSeen
    ? w(`seen since ${formatDay(card.from)}`, `最早见于 ${formatDay(card.from)}`)[language]
    : formatDay(card.from);
  return [name, first, standingWords(card, day)[language], citeSource(mainSource(card), language)];
}

/** How well a card is known: its confidence and the day of the check, or, once that is long ago, for how long nobody looked. */
function standingWords(card: Card, day: Day): Wording {
  const { en, zh } = CONFIDENCE[card.confidence];
  const checked = formatDay(card.lastChecked);
  const age = ageInDays(card, day);
  return isCarriedForward(card, day)
    ? w(
        `${en}, carried forward, last checked ${checked} (${age} days)`,
        `${zh}，${checked} 核对后未再核对（${age} 天）`,
      )
    : w(`${en}, checked ${checked}`, `${zh}，${checked} 核对`);
}
