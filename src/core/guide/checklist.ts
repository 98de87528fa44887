import type { Checklist, Requirement } from '../../rates/schemas/platform';
import { seriesOf } from '../../rates/store';
import { unknown, type Problem } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import { citeAll, newestCard } from '../cards/reference';
import { headerOf, type Table } from '../words/show';
import { listed } from '../words/wording';

const HEADER: readonly Wording[] = [
  { en: 'Item', zh: '材料' },
  { en: 'Needed', zh: '是否必需' },
  { en: 'Note', zh: '说明' },
  { en: 'Source', zh: '来源' },
];
const NEED: Readonly<Record<Requirement, Wording>> = {
  required: { en: 'required', zh: '必需' },
  optional: { en: 'optional', zh: '可选' },
  conditional: { en: 'in some cases', zh: '视情况' },
  'not-needed': { en: 'not needed', zh: '不需要' },
};
/** Marketplaces that share the list of the European Union. */
const EU = ['EU', 'DE', 'FR', 'IT', 'ES', 'NL', 'BE', 'IE', 'SE', 'PL'];
const KNOWN = listed(['US', 'UK', 'JP', ...EU]);

/**
 * PLATFORM.CHECKLIST: what opening an account needs, one row each: item, required, optional, in some cases or not
 * needed, a note, the source. `marketplace` is an Amazon marketplace (US, UK, JP, a country of the European Union, or
 * "EU" for all of them) and does not matter for Alibaba.com, whose list is for suppliers in mainland China. Unknown: a
 * marketplace whose list nobody collected. Where the article and other sources differ (EPR since 2021 or 2022, VAT
 * everywhere), the note says so. Rows re-state pages of mixed reliability and are no legal advice.
 * Example: `checklist("amazon", "US", "en")[3]` is ["Dual-currency Visa or Mastercard, chargeable abroad", "required", …].
 */
export function checklist(platform: 'amazon' | 'alibaba', marketplace: string, language: Language): Table | Problem {
  const country = marketplace.split('-')[0]!;
  const area = EU.includes(country) ? 'EU' : country;
  const lists = seriesOf<Checklist>('platform', null, 'checklist').filter(
    ({ when }) => when.platform === platform && (when.area === undefined || when.area === 'all' || when.area === area),
  );
  if (platform === 'amazon' && !lists.some(({ when }) => when.area === area)) {
    return unknown('checklistUnknown', { marketplace, known: KNOWN });
  }
  const rows = lists.flatMap((series) => {
    const card = newestCard(series);
    if (!card) return [];
    return card.value.items
      .filter((item) => !item.only || country === 'EU' || item.only.includes(country))
      .map((item) => [
        item.only ? `${item.only.join(', ')}: ${item.text[language]}` : item.text[language],
        NEED[item.need][language],
        item.note?.[language] ?? '',
        citeAll(card, item.cited),
      ]);
  });
  if (rows.length === 0) return unknown('checklistUnknown', { marketplace, known: KNOWN });
  return [headerOf(HEADER, language), ...rows];
}
