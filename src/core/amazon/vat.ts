import type { Day } from '../../rates/day';
import type { StandardVat } from '../../rates/schemas/referral';
import type { Marketplace } from '../marketplaces';
import { toPartsPerMillion, type PartsPerMillion } from '../money';
import { Problem } from '../words/problem';
import { amazonCard } from './cards';

/** The standard rate of the tax that prices of a marketplace include; a Problem where there is not one rate for all goods. */
export function standardVat(market: Marketplace, day: Day): PartsPerMillion | Problem {
  const card = amazonCard<StandardVat>(market, 'vat-standard', day);
  return card instanceof Problem ? card : toPartsPerMillion(card.value.rate);
}
