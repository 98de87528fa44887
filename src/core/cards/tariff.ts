import type { Card } from '../../rates/store';
import type { Tariff } from './tariff-types';
import { agedTariff, lowInventoryTariff, placementTariff, storageTariff } from './tariff-inventory';
import { closingTariff, referralTariff } from './tariff-selling';
import { factsTariff } from './tariff-facts';
import { bandsTariff, sizeTariff } from './tariff-tiers';

const READERS: Readonly<Record<string, (card: Card<never>) => Tariff>> = {
  'size-tiers': sizeTariff,
  fulfilment: bandsTariff,
  'sipp-discount': bandsTariff,
  'overmax-handling': bandsTariff,
  'bulky-packaging': bandsTariff,
  removal: bandsTariff,
  storage: storageTariff,
  'aged-inventory': agedTariff,
  'inbound-placement': placementTariff,
  'low-inventory': lowInventoryTariff,
  referral: referralTariff,
  'closing-fee': closingTariff,
  'low-price-discount': factsTariff,
  'dangerous-goods': factsTariff,
  'fuel-surcharge': factsTariff,
  'selling-plan': factsTariff,
  'refund-administration': factsTariff,
  'digital-services-fee': factsTariff,
  'tax-on-fees': factsTariff,
  'vat-standard': factsTariff,
  membership: factsTariff,
  'trade-assurance': factsTariff,
  'click-price': factsTariff,
  'star-rating': factsTariff,
};

/** The amounts of a card; null where it holds something else: a metric, a figure, advice. */
export function tariffOf(card: Card): Tariff | null {
  return READERS[card.fee]?.(card as Card<never>) ?? null;
}
