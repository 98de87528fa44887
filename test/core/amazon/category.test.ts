import NAMES from '../../../src/core/cards/category-names.json';
import { findCategory, type CategoryIndex } from '../../../src/core/amazon/category';
import { marketplace } from '../../../src/core/marketplaces';
import { listCategories, marketCategories, referralCategories } from '../../../src/core/amazon/referral';
import { Problem, wordProblem } from '../../../src/core/words/problem';
import { formatDay, parseIsoDay } from '../../../src/rates/day';
import type { Referral } from '../../../src/rates/schemas/referral';
import { allSeries, type Card } from '../../../src/rates/store';

const TODAY = parseIsoDay('2026-11-22');
const CARDS = allSeries()
  .filter((series) => series.fee === 'referral')
  .flatMap((series) => series.cards as readonly (Card<Referral> | null)[])
  .filter((card) => card !== null);
const INDEXES = CARDS.map((card) => [`${card.marketplace} ${formatDay(card.from)}`, referralCategories(card)] as const);

function indexOf(id: string): CategoryIndex {
  const index = marketCategories(marketplace(id), TODAY);
  if (index instanceof Problem) throw new Error(`no categories for ${id}`);
  return index;
}
const idOf = (place: string, text: string) => {
  const found = findCategory(indexOf(place), text);
  return found instanceof Problem ? `${found.kind} ${found.code}` : found.id;
};
const message = (place: string, text: string, language: 'en' | 'zh' = 'en') => {
  const found = findCategory(indexOf(place), text);
  return found instanceof Problem ? wordProblem(found, language) : `found ${found.id}`;
};

/** A text that is the name of a category means that one, even where it is a further word of another. */
const isName = (index: CategoryIndex, text: string) => {
  const found = findCategory({ ...index, lookups: () => index.lookups().slice(0, 2) }, text);
  return !(found instanceof Problem) || found.code === 'categoryAmbiguous';
};

describe('every card', () => {
  test.each(INDEXES)('%s: every id, English and Chinese name leads to its own category', (_, index) => {
    for (const category of index.categories) {
      for (const text of [category.id, category.name.en, category.name.zh, ` ${category.name.en.toUpperCase()}. `]) {
        expect([text, findCategory(index, text)]).toEqual([text, category]);
      }
    }
  });

  test.each(INDEXES)('%s: every further word leads to its category, or names all that it fits', (_, index) => {
    for (const [text, fits] of index.lookups()[2]!) {
      const found = findCategory(index, text);
      if (found instanceof Problem) expect([text, found.code]).toEqual([text, 'categoryAmbiguous']);
      else if (fits.length > 1 || fits[0] !== found)
        expect([text, found.id, isName(index, text)]).toEqual([text, found.id, true]);
    }
  });

  test.each(INDEXES)('%s: no word stands for two categories unless both are named', (_, index) => {
    for (const lookup of index.lookups()) {
      for (const [text, fits] of lookup) {
        const found = findCategory(index, text);
        if (fits.length < 2 || !(found instanceof Problem)) continue;
        for (const category of fits) expect(wordProblem(found, 'en')).toContain(category.name.en);
      }
    }
  });
});

test('every name belongs to a category of some card, and refers only to categories that exist', () => {
  const used = new Set(INDEXES.flatMap(([, index]) => index.categories.map((category) => category.id)));
  const names = Object.entries(NAMES as Record<string, (string | null)[]>);
  expect(names.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
  const references = names.flatMap(([, words]) => words.filter((word) => word?.startsWith('=')));
  expect(references.filter((word) => !(word!.slice(1) in NAMES))).toEqual([]);
});

describe('words of sellers', () => {
  test.each([
    ['US', 'Pet Supplies', 'pet-supplies'],
    ['US', '宠物用品', 'pet-supplies'],
    ['US', '宠物', 'pet-supplies'],
    ['US', 'pets', 'pet-supplies'],
    ['US', 'ＰＥＴ　ＳＵＰＰＬＩＥＳ', 'pet-supplies'],
    ['US', 'home&kitchen', 'home-and-kitchen'],
    ['US', 'home_and_kitchen', 'home-and-kitchen'],
    ['US', '家居', 'home-and-kitchen'],
    ['US', '厨房', 'home-and-kitchen'],
    ['US', '3C配件', 'electronics-accessories'],
    ['US', '3c 配件', 'electronics-accessories'],
    ['US', '服装', 'clothing-and-accessories'],
    ['US', 'Apparel', 'clothing-and-accessories'],
    ['US', '鞋', 'footwear'],
    ['US', 'Shoes', 'footwear'],
    ['US', '美妆', 'beauty-health-and-personal-care'],
    ['US', 'Health & Household', 'beauty-health-and-personal-care'],
    ['US', '箱包', 'backpacks-handbags-and-luggage'],
    ['US', '汽配', 'automotive-and-powersports'],
    ['US', '五金', 'tools-and-home-improvement'],
    ['US', 'Patio, Lawn & Garden', 'lawn-and-garden'],
    ['US', '图书', 'media'],
    ['US', 'tyres', 'tires'],
    ['UK', 'Tires', 'tyres'],
    ['UK', 'jewelry', 'jewellery'],
    ['UK', '图书', 'books'],
    ['UK', 'Clothing and Accessories (FBA or Seller Fulfilled Prime)', 'clothing-and-accessories'],
    ['UK', 'Clothing and Accessories (other fulfilment)', 'clothing-and-accessories-other'],
    ['UK', '手机配件', 'electronic-accessories-computer-accessories'],
    ['UK', '宠物食品', 'pet-clothing-and-food'],
    ['DE', '家纺', 'home-linen-and-rugs'],
    ['JP', 'シューズ', 'shoes'],
    ['JP', 'ホーム＆キッチン', 'home-and-kitchen'],
    ['JP', '玩具', 'toys-and-hobbies'],
    ['JP', 'beauty', 'beauty-health-and-personal-care'],
    ['MX', '鞋子', 'clothing-shoes-and-accessories'],
    ['SA', '汽车用品', 'automotive'],
    ['SA', 'Automotive (FBA)', 'automotive'],
    ['SA', 'Headphones', 'headphones-and-portable-audio'],
    ['SE', 'Books', 'books'],
    ['IN', 'Automotive - Tyres & Rims', 'tyres-and-rims'],
    ['IN', '手机壳', 'cases-and-screen-guards'],
    ['IN', 'Baby and Kids-Furniture and Home Decor', 'baby-furniture'],
    ['TR', '美妆', 'cosmetics-and-perfume'],
  ])('%s: "%s" is %s', (place, text, id) => expect(idOf(place, text)).toBe(id));

  test.each([
    ['US', 'Clothing, Shoes & Jewelry', ['Clothing and Accessories', 'Footwear', 'Jewelry']],
    ['UK', '家居与厨房', ['Home Products', 'Kitchen']],
    ['SE', '3C配件', ['Computer Accessories', 'Electronic Accessories']],
  ])('%s: "%s" fits several and is refused', (place, text, choices) => {
    expect(idOf(place, text)).toBe('unknown categoryAmbiguous');
    for (const choice of choices) expect(message(place, text)).toContain(choice);
  });

  test.each([
    ['US', 'Pet Suplies', 'Pet Supplies'],
    ['US', '宠物玩具', 'Pet Supplies'],
    ['US', '宠物玩具', 'Toys and Games'],
    ['US', 'kitchen gadgets', 'Home and Kitchen'],
    ['UK', 'Pet Cloting', 'Pet Clothing and Food'],
  ])('%s: "%s" is not known; %s is offered', (place, text, nearest) => {
    expect(idOf(place, text)).toBe('unknown categoryUnknown');
    expect(message(place, text)).toContain(nearest);
  });

  test.each(['zzzz', '？', '  ', '###'])('"%s" comes near nothing', (text) =>
    expect(idOf('US', text)).toBe('unknown categoryUnknownAlone'),
  );

  test('at most three are offered, in the language of the reader', () => {
    const found = findCategory(indexOf('UK'), 'accessory');
    expect(found).toBeInstanceOf(Problem);
    expect((found as Problem).args.nearest).toMatchObject({ en: expect.not.stringMatching(/(;.*){3}/) as string });
    expect(message('US', '宠物玩具', 'zh')).toContain('宠物用品、玩具和游戏');
  });
});

describe('lists to choose from', () => {
  test('in the order of the card, in one language, with what is not known marked', () => {
    const list = listCategories(marketplace('NL'), TODAY, 'zh');
    expect(list).toHaveLength(53);
    expect(list.filter((category) => category.rateKnown).map((category) => category.name)).toEqual([
      '服装与配饰',
      '居家用品',
      '宠物服饰与食品',
      '食品杂货',
      '维他命与保健品',
    ]);
  });

  test('a day without a card has the names of the nearest one, and no known rate', () => {
    const list = listCategories(marketplace('SE'), parseIsoDay('2025-06-01'), 'en');
    expect(list.map((category) => category.id)).toContain('kitchen');
    expect(list.some((category) => category.rateKnown)).toBe(false);
    const gap = listCategories(marketplace('AU'), parseIsoDay('2020-01-01'), 'en');
    expect(gap.map((category) => category.id)).toContain('luggage-and-travel-accessories');
  });

  test.each([
    ['US', 38],
    ['UK', 53],
    ['DE-CEP', 53],
    ['BE', 53],
    ['JP', 37],
    ['IN', 234],
    ['SG', 8],
  ])('%s has %d categories', (place, count) =>
    expect(listCategories(marketplace(place), TODAY, 'en')).toHaveLength(count),
  );
});

describe('paths', () => {
  test.each([
    ['US', 'Pet Supplies > Dogs > Leashes', 'pet-supplies'],
    ['US', '宠物用品/狗/牵引绳', 'pet-supplies'],
    ['US', 'Pet Supplies » Leashes', 'pet-supplies'],
    ['US', 'Pet Supplies|Leashes', 'pet-supplies'],
    ['US', 'Pet Supplies:Leashes', 'pet-supplies'],
    ['US', 'Home > Kitchen > Storage', 'home-and-kitchen'],
    ['US', '一级 / 家居 / 收纳', 'home-and-kitchen'],
    ['US', 'Pet Supplies > ', 'pet-supplies'],
  ])('%s: "%s" is %s', (place, text, id) => expect(idOf(place, text)).toBe(id));

  test('every part that is known is named, the most specific first', () => {
    expect(idOf('US', 'Pet Supplies > Jewelry')).toBe('unknown categoryAmbiguous');
    expect(message('US', 'Pet Supplies > Jewelry')).toContain('Jewelry; Pet Supplies');
  });

  test.each(['a>b'.repeat(40_000), 'x'.repeat(100_000), '>'.repeat(400), '宠物'.repeat(200)])(
    'a long text is unknown, and quoted shortly',
    (text) => {
      expect(idOf('US', text)).toBe('unknown categoryUnknownAlone');
      expect(message('US', text).length).toBeLessThan(400);
    },
  );
});
