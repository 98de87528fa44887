import { parseArgs } from 'node:util';
import { MARKETPLACES } from '../../core/marketplaces';
import type { Language } from '../../core/words/language';
import type { FilePlace } from '../../rates/compiled';

/** A part that a reduced library may have: functions of one module, and the cards that they ask for. */
interface Part {
  module: string;
  exports: readonly string[];
  cards: readonly string[];
}

const FULFILMENT = [
  'size-tiers',
  'fulfilment',
  'sipp-discount',
  'low-price-discount',
  'dangerous-goods',
  'fuel-surcharge',
  'overmax-handling',
  'bulky-packaging',
  'referral',
];
const ALL_FEES = [
  ...FULFILMENT,
  'storage',
  'closing-fee',
  'refund-administration',
  'digital-services-fee',
  'tax-on-fees',
  'vat-standard',
];
const PARCELS = 'amazon/parcels';
const FEES = 'amazon/fees';

/** Categories stand in the referral cards: whoever takes a category needs them. */
export const PARTS: Readonly<Record<string, Part>> = {
  fulfilment: { module: PARCELS, exports: ['FBAFEE', 'SIZETIER', 'BILLABLEWEIGHT'], cards: FULFILMENT },
  referral: { module: FEES, exports: ['REFERRALFEE'], cards: ['referral'] },
  storage: { module: PARCELS, exports: ['STORAGEFEE'], cards: ['size-tiers', 'storage', 'referral'] },
  aged: { module: PARCELS, exports: ['AGEDFEE'], cards: ['size-tiers', 'aged-inventory'] },
  inbound: { module: PARCELS, exports: ['INBOUNDFEE'], cards: ['size-tiers', 'inbound-placement'] },
  'low-inventory': { module: PARCELS, exports: ['LOWSTOCKFEE'], cards: ['size-tiers', 'low-inventory'] },
  removal: { module: PARCELS, exports: ['REMOVALFEE'], cards: ['size-tiers', 'removal'] },
  plan: { module: FEES, exports: ['PLANFEE'], cards: ['selling-plan'] },
  fees: { module: FEES, exports: ['FEES', 'NEXTTIER', 'FEECHANGE'], cards: ALL_FEES },
  profit: { module: 'amazon/profit', exports: ['PROFIT', 'PRICEFOR'], cards: ALL_FEES },
};

export interface WarehouseOptions {
  /** Marketplaces of the reduced libraries, by their ids. */
  only: readonly string[];
  /** Parts of the reduced libraries: the keys of PARTS. */
  fees: readonly string[];
  language: Language;
  /** Where the library for BigQuery will lie. */
  library: string;
}

const FLAGS = {
  only: { type: 'string', default: 'US' },
  fees: { type: 'string', default: 'fulfilment,referral' },
  language: { type: 'string', default: 'en' },
  library: { type: 'string', default: 'gs://YOUR-BUCKET/seller-functions.js' },
} as const;

export function readWarehouseOptions(args: string[]): WarehouseOptions {
  const { values } = parseArgs({ args, options: FLAGS });
  const { language, library } = values;
  if (language !== 'en' && language !== 'zh') throw new Error(`--language is "${language}"; use en or zh`);
  if (!/^gs:\/\/[\w.-]+\/[\w./-]+\.js$/.test(library))
    throw new Error(`--library is "${library}"; BigQuery wants gs://bucket/path/file.js`);
  return {
    only: listed('--only', values.only.toUpperCase(), new Map(MARKETPLACES.map(({ id }) => [id.toUpperCase(), id]))),
    fees: listed('--fees', values.fees, new Map(Object.keys(PARTS).map((part) => [part, part]))),
    language,
    library,
  };
}

function listed(flag: string, text: string, known: ReadonlyMap<string, string>): string[] {
  return text.split(',').map((given) => {
    const found = known.get(given.trim());
    if (found === undefined) throw new Error(`${flag}: "${given}" is not one of: ${[...known.keys()].join(', ')}`);
    return found;
  });
}

/**
 * The cards of a part for some marketplaces. A storage network also asks for those of the marketplace it belongs to, and
 * a category is looked for under the names of every marketplace, which stand in their referral cards.
 */
export function cardsOf(part: string, only: readonly string[]): (file: FilePlace) => boolean {
  const parents = MARKETPLACES.flatMap(({ id, variantOf }) => (variantOf && only.includes(id) ? [variantOf] : []));
  const places = new Set([...only, ...parents]);
  const { cards } = PARTS[part]!;
  return ({ platform, marketplace, fee }) =>
    platform === 'amazon' && cards.includes(fee) && (fee === 'referral' || places.has(marketplace ?? ''));
}
