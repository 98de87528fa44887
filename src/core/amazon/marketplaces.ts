import type { Wording } from '../problem';
import type { Units } from './sizeTier';

export type UnitsName = 'in-lb' | 'in-oz' | 'cm-kg' | 'cm-g' | 'mm-g';

export const UNITS: Readonly<Record<UnitsName, Units>> = {
  'in-lb': { name: 'in-lb', side: 'in', weight: 'lb' },
  'in-oz': { name: 'in-oz', side: 'in', weight: 'oz' },
  'cm-kg': { name: 'cm-kg', side: 'cm', weight: 'kg' },
  'cm-g': { name: 'cm-g', side: 'cm', weight: 'g' },
  'mm-g': { name: 'mm-g', side: 'mm', weight: 'g' },
};

export interface Marketplace {
  id: string;
  name: Wording;
  domain: string;
  currency: string;
  /** Digits of the minor unit: 2 for cents, 0 for yen. */
  digits: number;
  units: UnitsName;
  /** For a storage network: the marketplace whose cards answer where it has none of its own. */
  variantOf?: string;
}

const of = (
  id: string,
  en: string,
  zh: string,
  domain: string,
  currency: string,
  more: Partial<Marketplace> = {},
): Marketplace => ({
  id,
  name: { en, zh },
  domain,
  currency,
  digits: 2,
  units: 'cm-kg',
  ...more,
});

/** The Amazon marketplaces of the product, in the order in which they are listed. */
export const MARKETPLACES: readonly Marketplace[] = [
  of('US', 'United States', '美国', 'amazon.com', 'USD', { units: 'in-lb' }),
  of('CA', 'Canada', '加拿大', 'amazon.ca', 'CAD'),
  of('MX', 'Mexico', '墨西哥', 'amazon.com.mx', 'MXN'),
  of('BR', 'Brazil', '巴西', 'amazon.com.br', 'BRL'),
  of('UK', 'United Kingdom', '英国', 'amazon.co.uk', 'GBP'),
  of('DE', 'Germany', '德国', 'amazon.de', 'EUR'),
  of('DE-CEP', 'Germany (Central Europe Programme)', '德国（中欧计划 CEP）', 'amazon.de', 'EUR', { variantOf: 'DE' }),
  of('FR', 'France', '法国', 'amazon.fr', 'EUR'),
  of('IT', 'Italy', '意大利', 'amazon.it', 'EUR'),
  of('ES', 'Spain', '西班牙', 'amazon.es', 'EUR'),
  of('NL', 'Netherlands', '荷兰', 'amazon.nl', 'EUR'),
  of('BE', 'Belgium', '比利时', 'amazon.com.be', 'EUR'),
  of('IE', 'Ireland', '爱尔兰', 'amazon.ie', 'EUR'),
  of('SE', 'Sweden', '瑞典', 'amazon.se', 'SEK'),
  of('PL', 'Poland', '波兰', 'amazon.pl', 'PLN'),
  of('TR', 'Türkiye', '土耳其', 'amazon.com.tr', 'TRY'),
  of('JP', 'Japan', '日本', 'amazon.co.jp', 'JPY', { digits: 0 }),
  of('AU', 'Australia', '澳大利亚', 'amazon.com.au', 'AUD'),
  of('SG', 'Singapore', '新加坡', 'amazon.sg', 'SGD'),
  of('AE', 'United Arab Emirates', '阿联酋', 'amazon.ae', 'AED'),
  of('SA', 'Saudi Arabia', '沙特阿拉伯', 'amazon.sa', 'SAR'),
  of('IN', 'India', '印度', 'amazon.in', 'INR'),
];

/** Other words a seller uses, in lower case. Names, ids, domains and "…站" are understood without being listed. */
const ALSO: Readonly<Record<string, string>> = {
  gb: 'UK',
  usa: 'US',
  'great britain': 'UK',
  england: 'UK',
  turkey: 'TR',
  turkiye: 'TR',
  uae: 'AE',
  ksa: 'SA',
  沙特: 'SA',
  澳洲: 'AU',
  中欧: 'DE-CEP',
  cep: 'DE-CEP',
  'de-only': 'DE',
  'de only': 'DE',
};

/** Full-width signs as half-width ones, capitals as small letters. */
const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const BY_WORD = new Map<string, Marketplace>(
  Object.entries(ALSO).map(([word, id]) => [word, MARKETPLACES.find((m) => m.id === id)!]),
);
for (const market of MARKETPLACES) {
  for (const word of [market.id, market.name.en, market.name.zh, `${market.name.zh}站`, `亚马逊${market.name.zh}站`]) {
    BY_WORD.set(fold(word), market);
  }
  if (!market.variantOf) BY_WORD.set(market.domain, market);
}
for (const [word, id] of Object.entries(ALSO)) {
  const market = MARKETPLACES.find((m) => m.id === id)!;
  BY_WORD.set(`${word}站`, market);
}

/** `findMarketplace("amazon.co.uk")`, `("GB")` and `("英国站")` are the United Kingdom. */
export function findMarketplace(text: string): Marketplace | undefined {
  const word = fold(text)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
    .replace('_', '-');
  return BY_WORD.get(word);
}

export function marketplace(id: string): Marketplace {
  const market = MARKETPLACES.find((m) => m.id === id);
  if (!market) throw new Error(`no marketplace ${id}`);
  return market;
}
