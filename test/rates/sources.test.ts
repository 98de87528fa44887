import { citeSource } from '../../src/core/cards/source-words';
import { bestSource, hostOf, isPlatformPage } from '../../src/rates/sources';
import { allSeries, mainSource } from '../../src/rates/store';

const at = (url: string | null, title = 'A title') => ({ title, url });

test.each([
  ['https://sellercentral.amazon.co.uk/help', true],
  ['https://sell.amazon.sa/en/pricing', true],
  ['https://m.media-amazon.com/card.pdf', true],
  ['https://vender.amazon.com.mx/precios', true],
  ['https://sellercentral-europe.amazon.com/x', true],
  ['https://rule.alibaba.com/rule', true],
  ['https://github.com/amzn/selling-partner-api-models', true],
  ['https://github.com/someone/amazon', false],
  ['https://amazon.example.com/x', false],
  ['https://notamazon.com/x', false],
  ['https://wp-service.alibaba.co.jp.example.org', false],
])('%s is a page of the platform: %s', (url, is) => expect(isPlatformPage(at(url))).toBe(is));

test('the best source: a page of the platform, else an address, else the first', () => {
  const [bare, page, official] = [at(null), at('https://example.com'), at('https://sell.amazon.de')];
  expect(bestSource([bare, page, official])).toBe(official);
  expect(bestSource([bare, page])).toBe(page);
  expect(bestSource([bare])).toBe(bare);
});

test('hosts are read without a parser of addresses', () => {
  expect(hostOf('HTTPS://not')).toBe('');
  expect(hostOf('https://Sell.Amazon.de:443/x?y#z')).toBe('sell.amazon.de');
});

test.each([
  [at('https://github.com/a/b'), '公开代码库（GitHub）：A title，https://github.com/a/b'],
  [at(null), '公开代码库（无网址）'],
  [
    at('https://github.com/a/b', 'Screenshot of the Amazon help page'),
    '亚马逊帮助页截图：Screenshot of the Amazon help page，https://github.com/a/b',
  ],
  [at('https://sell.amazon.de'), '亚马逊页面：A title，https://sell.amazon.de'],
])('a Chinese reader is told first what kind of source it is', (source, zh) =>
  expect(citeSource(source, 'zh')).toBe(zh),
);

test('a fee card is official only where a page of the platform, or a picture of one, is its source', () => {
  const cards = allSeries()
    .filter(({ marketplace }) => marketplace !== null)
    .flatMap((series) => [...series.cards, ...series.seasons.map(({ card }) => card)])
    .filter((card) => card?.confidence === 'official');
  expect(cards.length).toBeGreaterThan(30);
  const others = cards.filter((card) => {
    const source = mainSource(card!);
    return !isPlatformPage(source) && !source.title.startsWith('Screenshot');
  });
  expect(others.map((card) => `${card!.marketplace} ${card!.fee}`)).toEqual([]);
});
