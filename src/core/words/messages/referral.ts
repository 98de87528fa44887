import type { Wording } from '../language';

/** Sentences about categories, referral fees and the fees beside them. {name} stands for an argument of the problem. */
export const referralMessages = {
  categoryUnknown: {
    en: '"{text}" is not a referral fee category of Amazon {place} here. Nearest: {nearest}. Use one of these, or pick the category in the task pane.',
    zh: '“{text}”不是亚马逊{place}站的佣金类目。最接近的有：{nearest}。请改用其中之一，或在任务窗格中选择类目。',
  },
  categoryUnknownAlone: {
    en: '"{text}" is not a referral fee category of Amazon {place} here, and nothing comes near it. Pick the category in the task pane.',
    zh: '“{text}”不是亚马逊{place}站的佣金类目，也没有相近的名称。请在任务窗格中选择类目。',
  },
  categoryAmbiguous: {
    en: '"{text}" fits more than one referral fee category of Amazon {place}: {choices}. Use the name of one of them.',
    zh: '“{text}”对应亚马逊{place}站的多个佣金类目：{choices}。请使用其中一个类目的名称。',
  },
  referralBaseMissing: {
    en: 'The referral fees of Amazon {place} on {day} are taken over from a rate card that is not known.',
    zh: '亚马逊{place}站 {day} 的佣金沿用另一张费率卡，而那张卡没有资料。',
  },
  referralNoRate: {
    en: 'The referral fee of {category} is not known for Amazon {place} on {day}. Look it up in Seller Central.',
    zh: '亚马逊{place}站“{category}”类目在 {day} 的销售佣金未知，请在卖家平台查询。',
  },
  referralNoRateAbove: {
    en: 'The referral fee of {category} on Amazon {place} is known only up to a price of {limit} {currency}. Look up the rate above it in Seller Central.',
    zh: '亚马逊{place}站“{category}”类目的销售佣金只知道售价 {limit} {currency} 及以下的费率，更高售价请在卖家平台查询。',
  },
  referralMinimumNotKnown: {
    en: 'Amazon {place} has a higher minimum referral fee for an item this heavy or large; the amount is not known.',
    zh: '亚马逊{place}站对此重量或尺寸的商品有更高的最低销售佣金，金额未知。',
  },
  closingNotKnown: {
    en: 'Amazon {place} charges a closing fee for {category}; the amount is not known on {day} at this price.',
    zh: '亚马逊{place}站对“{category}”类目收取交易手续费（Closing Fee），{day} 该售价对应的金额未知。',
  },
} as const satisfies Record<string, Wording>;
