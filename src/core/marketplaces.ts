import type { Wording } from './words/language';
import type { UnitsName } from './units';

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

export function marketplace(id: string): Marketplace {
  const market = MARKETPLACES.find((m) => m.id === id);
  if (!market) throw new Error(`no marketplace ${id}`);
  return market;
}
