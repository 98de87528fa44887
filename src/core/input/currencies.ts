/** How the countries of a currency write its amounts, and what people call it. */
interface Currency {
  words: string;
  /** Its countries write "1.234,50": a lone mark before three digits can be either. */
  decimalComma?: true;
  /** It has no smaller unit in use: nobody means thousandths of it. */
  isWhole?: true;
}

/** Every currency that a seller's cells and headers may name, by its ISO code. */
const CURRENCIES: Readonly<Record<string, Currency>> = {
  USD: { words: 'usd us$ usd$ u$s 美元 美金 美刀 刀 米刀' },
  CAD: { words: 'cad cad$ ca$ c$ cdn$ 加元 加币 加拿大元' },
  MXN: { words: 'mxn mxn$ mx$ mex$ 墨西哥比索 墨币' },
  BRL: { words: 'brl r$ 雷亚尔 巴西雷亚尔', decimalComma: true },
  GBP: { words: 'gbp £ gbp£ 英镑' },
  EUR: { words: 'eur € eur€ euro euros 欧元', decimalComma: true },
  SEK: { words: 'sek 瑞典克朗', decimalComma: true },
  PLN: { words: 'pln zł zl 兹罗提 波兰兹罗提', decimalComma: true },
  TRY: { words: 'try ₺ tl 里拉 土耳其里拉', decimalComma: true },
  JPY: { words: 'jpy jp¥ jpy¥ yen 日元 日币 日圆 円', isWhole: true },
  AUD: { words: 'aud aud$ au$ a$ 澳元 澳币 澳大利亚元' },
  SGD: { words: 'sgd sgd$ sg$ s$ 新元 新币 新加坡元' },
  AED: { words: 'aed dh dhs 迪拉姆 阿联酋迪拉姆' },
  SAR: { words: 'sar 里亚尔 沙特里亚尔' },
  INR: { words: 'inr ₹ inr₹ rs 卢比 印度卢比' },
  CNY: { words: 'cny rmb cny¥ rmb¥ cn¥ 人民币 元 块 块钱 元人民币 人民币元' },
  HKD: { words: 'hkd hk$ hkd$ 港元 港币' },
  TWD: { words: 'twd nt$ 台币 新台币' },
  KRW: { words: 'krw ₩ 韩元 韩币', isWhole: true },
  VND: { words: 'vnd ₫ 越南盾', isWhole: true, decimalComma: true },
  THB: { words: 'thb ฿ 泰铢' },
  MYR: { words: 'myr rm 林吉特 马币' },
  IDR: { words: 'idr rp 印尼盾', isWhole: true, decimalComma: true },
  PHP: { words: 'php ₱ 菲律宾比索' },
  RUB: { words: 'rub ₽ 卢布', decimalComma: true },
  CHF: { words: 'chf 瑞士法郎' },
  DKK: { words: 'dkk 丹麦克朗', decimalComma: true },
  NOK: { words: 'nok 挪威克朗', decimalComma: true },
  ZAR: { words: 'zar 南非兰特' },
  EGP: { words: 'egp 埃及镑' },
};

/** Signs and words that several currencies share: the currencies that each may mean. */
const SHARED: Readonly<Record<string, { words: string; codes: string }>> = {
  $: { words: '$', codes: 'USD CAD AUD SGD MXN HKD TWD' },
  '¥': { words: '¥', codes: 'CNY JPY' },
  kr: { words: 'kr 克朗', codes: 'SEK DKK NOK' },
  比索: { words: '比索', codes: 'MXN PHP' },
};

const BY_WORD: ReadonlyMap<string, string> = new Map(
  [...Object.entries(CURRENCIES), ...Object.entries(SHARED)].flatMap(([code, { words }]) =>
    words.split(' ').map((word) => [word, code] as const),
  ),
);
const MEANT = new Map(Object.entries(SHARED).map(([sign, { codes }]) => [sign, codes.split(' ')]));

/** The currency a word stands for: its code, or the sign that several share ("$", "¥", "kr"). The word is in lower case. */
export function currencyOf(word: string): string | undefined {
  return BY_WORD.get(word.replaceAll(' ', '')) ?? BY_WORD.get(word.replaceAll(' ', '').replace(/\.$/, ''));
}

/** True where what was written can mean the currency: "$" fits the dollars, "¥" the yuan and the yen. */
export function fitsCurrency(written: string, code: string): boolean {
  return written === code || (MEANT.get(written)?.includes(code) ?? false);
}

/** What two words for the currency of one amount say together: "¥ … 元" is CNY. null where they contradict each other. */
export function sameCurrency(one: string, other: string): string | null {
  if (fitsCurrency(one, other)) return other;
  return fitsCurrency(other, one) ? one : null;
}

export type MarkHabit = 'decimalComma' | 'whole' | 'point';

/** How amounts of a currency are written; a shared sign is written as most of its countries do. */
export function markHabit(currency: string): MarkHabit {
  const meant = MEANT.get(currency) ?? [currency];
  if (meant.every((code) => CURRENCIES[code]?.decimalComma)) return 'decimalComma';
  return meant.every((code) => CURRENCIES[code]?.isWhole) ? 'whole' : 'point';
}
