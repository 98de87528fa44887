import { formatDay, type Day } from '../../rates/day';
import type { StandardVat } from '../../rates/schemas/referral';
import type { Marketplace } from '../marketplaces';
import { toPartsPerMillion, type PartsPerMillion } from '../money';
import { Problem, unknown } from '../words/problem';
import { amazonCard } from './cards';

/** The standard rate of the tax that prices of a marketplace include; a Problem where there is not one rate for all goods. */
export function standardVat(market: Marketplace, day: Day): PartsPerMillion | Problem {
  const card = amazonCard<StandardVat>(market, 'vat-standard', day);
  if (!(card instanceof Problem)) return toPartsPerMillion(card.value.rate);
  return card.code === 'cardTooOld' ? card : unknown('noStandardVat', { place: market.name, day: formatDay(day) });
}
