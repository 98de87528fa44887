import { platformWords, scopeWords } from '../../../src/core/cards/card-words';
import { allSeries, cardsInForce, type Card } from '../../../src/rates/store';
import { parseIsoDay } from '../../../src/rates/day';

const DAY = parseIsoDay('2026-11-22');
const cards = cardsInForce(DAY);
const find = (fee: string, when: Readonly<Record<string, string>>): Card =>
  cards.find((card) => card.fee === fee && Object.entries(when).every(([key, part]) => card.when[key] === part))!;

describe('what a card applies to', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['metrics-alibaba', { metric: 'ali.reply.timely' }, 'Timely reply rate', '及时回复率'],
    ['metrics-amazon', { metric: 'odr' }, 'Order Defect Rate', '订单缺陷率'],
    ['membership', { plan: 'basic-2026-06' }, 'basic (operator note of June 2026)', '出口通（2026年6月从业者说法）'],
    ['membership', { plan: 'verified' }, 'verified', '金品诚企'],
    ['benchmark', { id: 'seed.ali.aov' }, 'Alibaba.com average order value', '国际站平均订单金额'],
    ['diagnosis', { symptom: 'acos-spike' }, 'ACoS spike', 'ACoS飙升'],
    ['fit', { factor: 'moq' }, 'smallest order quantity', '最小起订量'],
    ['fit', { factor: 'verdict' }, 'bounds of the verdict', '结论的判定界限'],
    ['checklist', { platform: 'amazon', area: 'EU' }, 'Amazon, European Union', '亚马逊，欧盟'],
    ['trade-assurance', { terms: 'us' }, 'sellers in the United States', '美国卖家'],
    ['fulfilment', { goods: 'apparel' }, 'apparel, standard, peak season', '服装，标准，旺季'],
    ['star-rating', {}, '', ''],
  ])('%s %j: %s', (fee, when, en, zh) => {
    const card = find(fee, when);
    expect([scopeWords(card, 'en'), scopeWords(card, 'zh')]).toEqual([en, zh]);
  });

  test('no card shows an id, and in Chinese none is without Chinese', () => {
    for (const { cards: all } of allSeries()) {
      for (const card of all) {
        if (!card) continue;
        expect(scopeWords(card, 'en')).not.toMatch(/seed\.|ali\.[a-z]|[a-z]_[a-z]|[a-z]-\d{4}/);
        for (const part of scopeWords(card, 'zh').split('，')) expect(part).toMatch(/^$|[\u4e00-\u9fff]|^[A-Z]/);
      }
    }
  });
});

test.each([
  ['amazon', 'amazon', '亚马逊'],
  ['alibaba', 'alibaba', '国际站'],
  ['platform', 'both', '两个平台'],
])('cards of %s are those of %s, %s', (platform, en, zh) => expect(platformWords(platform)).toEqual({ en, zh }));
