import { referralCard, referralCategories, ruleOf } from '../../core/amazon/referral';
import { marketplace, MARKETPLACES, type Marketplace } from '../../core/marketplaces';
import { Problem } from '../../core/words/problem';
import { parseIsoDay } from '../../rates/day';
import { feeTitle, type Language } from './labels';
import { table } from './markdown';
import { holdsOn, type Period } from './periods';

type Id = Marketplace['id'];

const EVERYWHERE: readonly Id[] = MARKETPLACES.filter(({ variantOf }) => !variantOf).map(({ id }) => id);

/** Where Amazon charges a fee, as its fee pages or announcements say: every amount below is either in a card or missing. */
const CHARGED: Readonly<Record<string, readonly Id[]>> = {
  fulfilment: EVERYWHERE,
  storage: EVERYWHERE,
  'aged-inventory': EVERYWHERE,
  removal: EVERYWHERE,
  referral: EVERYWHERE,
  'selling-plan': EVERYWHERE,
  'refund-administration': EVERYWHERE,
  'inbound-placement': ['US'],
  'low-inventory': ['US', 'DE', 'FR', 'IT', 'ES', 'JP'],
};

/** Fees that no card holds for any marketplace: there is no function that could answer them. */
const WITHOUT_CARD: readonly { markets: readonly Id[]; name: Record<Language, string> }[] = [
  { markets: ['US', 'UK', 'DE', 'FR', 'IT', 'ES', 'JP'], name: { en: 'Returns processing fee', zh: '退货处理费' } },
  {
    markets: ['US', 'UK', 'DE', 'FR', 'IT', 'ES'],
    name: { en: 'Storage utilisation surcharge', zh: '仓储利用率附加费' },
  },
  {
    markets: ['UK', 'DE', 'FR', 'IT', 'ES', 'NL', 'BE', 'IE', 'SE', 'PL'],
    name: { en: 'Cross-border fulfilment (European Fulfilment Network)', zh: '跨境配送（欧洲配送网络 EFN）' },
  },
  { markets: ['CA', 'MX'], name: { en: 'Remote fulfilment from the United States', zh: '美国远程配送' } },
];

/** So many parts of a card are named; the rest of a long list of categories is counted. */
const SHOWN = 4;

const WORDS = {
  en: {
    title: 'Charged by Amazon, not known here',
    intro: (day: string) =>
      `What Amazon charges on ${day} and no card knows: a function that needs it answers \`#N/A\`. ` +
      'No amount was taken from another country or year to fill a place.',
    market: 'Marketplace',
    whole: 'No card',
    parts: 'Not known within a card',
    and: '; ',
    list: ', ',
    more: (n: number) => `${n} categories more`,
    plans: { professionalPerMonth: 'professional, per month', individualPerItem: 'individual, per item' },
  },
  zh: {
    title: '亚马逊收取、但此处未知的费用',
    intro: (day: string) =>
      `${day} 亚马逊收取而费率卡没有的费用：需要这些费用的函数返回 \`#N/A\`，不用其他国家或年份的金额代替。`,
    market: '站点',
    whole: '没有费率卡',
    parts: '费率卡中未知的部分',
    and: '；',
    list: '、',
    more: (n: number) => `另 ${n} 个类目`,
    plans: { professionalPerMonth: '专业计划月租', individualPerItem: '个人计划每件费用' },
  },
} as const;

/** What Amazon charges in a marketplace on a day and no card in force knows. */
export function missingIn(id: Id, periods: readonly Period[], day: string, language: Language): [string, string] {
  const words = WORDS[language];
  const { variantOf } = MARKETPLACES.find((one) => one.id === id)!;
  const own = (fee: string) => periods.filter((p) => p.marketplace === id && p.fee === fee);
  const inForce = (fee: string) => {
    const cards = own(fee).length ? own(fee) : periods.filter((p) => p.marketplace === variantOf && p.fee === fee);
    return cards.filter((p) => holdsOn(p, day) && p.standing !== 'unknown');
  };
  const isCharged = (markets: readonly Id[]) => markets.includes(id) || markets.includes(variantOf as Id);
  const whole = [
    ...Object.keys(CHARGED)
      .filter((fee) => isCharged(CHARGED[fee]!) && inForce(fee).length === 0)
      .map((fee) => feeTitle(fee, language)),
    ...WITHOUT_CARD.filter(({ markets }) => isCharged(markets)).map(({ name }) => name[language]),
  ];
  const parts = Object.keys(CHARGED).flatMap((fee) => {
    const names = fee === 'referral' ? unknownCategories(id, day) : inForce(fee).flatMap(({ missing }) => missing);
    const shown = [...new Set(names)]
      .slice(0, SHOWN)
      .map((name) => (words.plans as Record<string, string>)[name] ?? name);
    if (names.length > SHOWN) shown.push(words.more(names.length - SHOWN));
    return names.length ? [`${feeTitle(fee, language)}: ${shown.join(words.list)}`] : [];
  });
  return [whole.join(words.list), parts.join(words.and)];
}

/** Categories that have a name and no known rate, those taken over from another card included. */
function unknownCategories(id: Id, day: string): string[] {
  const card = referralCard(marketplace(id), parseIsoDay(day));
  if (card instanceof Problem) return [];
  const { categories } = referralCategories(card);
  return categories.filter((one) => ruleOf(card, one).unknown).map((one) => one.id);
}

/** The list of what answers "not known" although Amazon charges it, by marketplace. */
export function missingSection(periods: readonly Period[], day: string, language: Language): string {
  const words = WORDS[language];
  const rows = MARKETPLACES.map(({ id }) => [id, ...missingIn(id, periods, day, language)]);
  return [
    `## ${words.title}`,
    words.intro(day),
    table(
      [words.market, words.whole, words.parts],
      rows.filter(([, ...cells]) => cells.some(Boolean)),
    ),
  ].join('\n\n');
}
