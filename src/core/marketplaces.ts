import type { Wording } from './words/language';
import type { UnitsName } from './units';

/** Everything that is known of a marketplace beside its rate cards: adding one is an entry here, and its cards. */
export interface Marketplace {
  id: string;
  name: Wording;
  domain: string;
  currency: string;
  /** Digits of the minor unit: 2 for cents, 0 for yen. */
  digits: number;
  units: UnitsName;
  /** Amazon's own id, as reports and interfaces print it: developer-docs.amazon.com/sp-api/docs/marketplace-ids. */
  amazonId: string;
  /** What else people call it, in lower case. Ids, names, domains and "…站" are understood without being listed. */
  words: readonly string[];
  /** For a storage network: the marketplace whose cards answer where it has none of its own. */
  variantOf?: string;
}

const of = (
  id: string,
  en: string,
  zh: string,
  domain: string,
  currency: string,
  amazonId: string,
  words: readonly string[],
  more: Partial<Marketplace> = {},
): Marketplace => ({
  id,
  name: { en, zh },
  domain,
  currency,
  digits: 2,
  units: 'cm-kg',
  amazonId,
  words,
  ...more,
});

/** The Amazon marketplaces of the product, in the order in which they are listed. */
export const MARKETPLACES: readonly Marketplace[] = [
  of(
    'US',
    'United States',
    '美国',
    'amazon.com',
    'USD',
    'ATVPDKIKX0DER',
    [
      'usa',
      'america',
      'united states of america',
      '美亚',
      '美',
      'vereinigte staaten',
      'アメリカ',
      '米国',
      'états-unis',
      'stati uniti',
      'estados unidos',
    ],
    { units: 'in-lb' },
  ),
  of('CA', 'Canada', '加拿大', 'amazon.ca', 'CAD', 'A2EUQ1WTGCTBG2', ['can', '加亚', '加', 'kanada', 'カナダ']),
  of('MX', 'Mexico', '墨西哥', 'amazon.com.mx', 'MXN', 'A1AM78C64UM0Y8', [
    'mex',
    'méxico',
    '墨亚',
    '墨',
    'mexiko',
    'メキシコ',
    'mexique',
    'messico',
  ]),
  of('BR', 'Brazil', '巴西', 'amazon.com.br', 'BRL', 'A2Q3Y263D00KWC', [
    'bra',
    'brasil',
    'brasilien',
    'ブラジル',
    'brésil',
    'brasile',
  ]),
  of('UK', 'United Kingdom', '英国', 'amazon.co.uk', 'GBP', 'A1F83G8C2ARO7P', [
    'gb',
    'gbr',
    'great britain',
    'england',
    'britain',
    '英亚',
    '英',
    'großbritannien',
    'grossbritannien',
    'vereinigtes königreich',
    'イギリス',
    'royaume-uni',
    'regno unito',
    'reino unido',
  ]),
  of('DE', 'Germany', '德国', 'amazon.de', 'EUR', 'A1PA6795UKMFR9', [
    'deu',
    'ger',
    'deutschland',
    'de-only',
    'de only',
    '德亚',
    '德',
    'ドイツ',
    'allemagne',
    'germania',
    'alemania',
  ]),
  of(
    'DE-CEP',
    'Germany (Central Europe Programme)',
    '德国（中欧计划 CEP）',
    'amazon.de',
    'EUR',
    'A1PA6795UKMFR9',
    ['cep', '中欧', '中欧计划', '德国（中欧计划）'],
    { variantOf: 'DE' },
  ),
  of('FR', 'France', '法国', 'amazon.fr', 'EUR', 'A13V1IB3VIYZZH', [
    'fra',
    '法亚',
    '法',
    'frankreich',
    'フランス',
    'francia',
  ]),
  of('IT', 'Italy', '意大利', 'amazon.it', 'EUR', 'APJ6JRA9NG5V4', [
    'ita',
    'italia',
    '意亚',
    '意',
    'italien',
    'イタリア',
    'italie',
  ]),
  of('ES', 'Spain', '西班牙', 'amazon.es', 'EUR', 'A1RKKUPIHCS9HS', [
    'esp',
    'españa',
    '西',
    'spanien',
    'スペイン',
    'espagne',
    'spagna',
  ]),
  of('NL', 'Netherlands', '荷兰', 'amazon.nl', 'EUR', 'A1805IZSGTT6HS', [
    'nld',
    'holland',
    'nederland',
    'the netherlands',
    'niederlande',
    'オランダ',
    'pays-bas',
    'paesi bassi',
    'países bajos',
  ]),
  of('BE', 'Belgium', '比利时', 'amazon.com.be', 'EUR', 'AMEN7PMS3EDWL', [
    'bel',
    'belgique',
    'belgië',
    'belgien',
    'ベルギー',
    'belgio',
    'bélgica',
  ]),
  of('IE', 'Ireland', '爱尔兰', 'amazon.ie', 'EUR', 'A28R8C7NBKEWEA', [
    'irl',
    'irland',
    'アイルランド',
    'irlande',
    'irlanda',
  ]),
  of('SE', 'Sweden', '瑞典', 'amazon.se', 'SEK', 'A2NODRKZP88ZB9', [
    'swe',
    'sverige',
    'schweden',
    'スウェーデン',
    'suède',
    'svezia',
    'suecia',
  ]),
  of('PL', 'Poland', '波兰', 'amazon.pl', 'PLN', 'A1C3SOZRARQ6R3', [
    'pol',
    'polska',
    'polen',
    'ポーランド',
    'pologne',
    'polonia',
  ]),
  of('TR', 'Türkiye', '土耳其', 'amazon.com.tr', 'TRY', 'A33AVAJ2PDY3EV', [
    'tur',
    'turkey',
    'turkiye',
    'türkei',
    'トルコ',
    'turquie',
    'turchia',
    'turquía',
  ]),
  of(
    'JP',
    'Japan',
    '日本',
    'amazon.co.jp',
    'JPY',
    'A1VC38T7YXB528',
    ['jpn', '日亚', '日', '日本国', 'japon', 'giappone', 'japón'],
    { digits: 0 },
  ),
  of('AU', 'Australia', '澳大利亚', 'amazon.com.au', 'AUD', 'A39IBJ37TRP1C6', [
    'aus',
    '澳洲',
    '澳亚',
    '澳',
    'australien',
    'オーストラリア',
    'australie',
  ]),
  of('SG', 'Singapore', '新加坡', 'amazon.sg', 'SGD', 'A19VAU5U5O7RUS', [
    'sgp',
    'singapur',
    'シンガポール',
    'singapour',
  ]),
  of('AE', 'United Arab Emirates', '阿联酋', 'amazon.ae', 'AED', 'A2VIGQ35RCS4UG', [
    'are',
    'uae',
    'emirates',
    'vereinigte arabische emirate',
    'アラブ首長国連邦',
    'émirats arabes unis',
  ]),
  of('SA', 'Saudi Arabia', '沙特阿拉伯', 'amazon.sa', 'SAR', 'A17E79C6D8DWNP', [
    'sau',
    'ksa',
    '沙特',
    'saudi-arabien',
    'サウジアラビア',
    'arabie saoudite',
  ]),
  of('IN', 'India', '印度', 'amazon.in', 'INR', 'A21TJRUUN4KGV', ['ind', 'indien', 'インド', 'inde']),
];

export function marketplace(id: string): Marketplace {
  const market = MARKETPLACES.find((m) => m.id === id);
  if (!market) throw new Error(`no marketplace ${id}`);
  return market;
}

/** Amazon stores that have no rate cards here, by the words people use: named in the refusal. Same page as `amazonId`. */
export const STORES_NOT_SERVED: readonly { name: Wording; words: readonly string[] }[] = [
  { name: { en: 'Egypt', zh: '埃及' }, words: ['eg', 'egy', 'amazon.eg', 'arbp9ooshtchu'] },
  { name: { en: 'South Africa', zh: '南非' }, words: ['za', 'zaf', 'amazon.co.za', 'ae08wj6yknbmc'] },
  { name: { en: 'China', zh: '中国' }, words: ['cn', 'chn', 'amazon.cn', 'amazon.com.cn', 'aahkv2x7afylw'] },
];
