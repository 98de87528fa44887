import { MARKETPLACES, type Marketplace } from '../marketplaces';

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
