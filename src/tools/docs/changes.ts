import { scopeWords } from '../../core/cards/card-words';
import { changes, type AmountChange, type Change } from '../../core/cards/changes';
import { MARKETPLACES } from '../../core/marketplaces';
import { formatDay } from '../../rates/day';
import { feeTitle, type Language } from './labels';
import { generatedFrom, table } from './markdown';

const WORDS = {
  en: {
    title: 'What changed',
    link: '[中文](changes.zh-CN.md)',
    intro:
      'Every card against the one before it, the newest first: amounts only, with the first day and the sources. ' +
      'Several amounts in a cell are the price columns of the card; "?" is an amount that is not known. ' +
      'The first card of a fee has nothing before it and is named without amounts.',
    what: 'What',
    before: 'Before',
    after: 'From that day',
    first: 'first known card',
    same: 'same amounts as before',
    seen: 'first seen',
    sources: 'Sources',
    until: 'until',
  },
  zh: {
    title: '费率变更',
    link: '[English](changes.md)',
    intro:
      '每张费率卡与上一张的对比，最新的在前：只列金额，并注明生效首日和来源。一格中的多个金额为卡面的各售价档；“?”表示金额未知。' +
      '每项费用的第一张卡没有可对比的旧卡，只列名称。',
    what: '项目',
    before: '此前',
    after: '自该日起',
    first: '已知的第一张卡',
    same: '金额与此前相同',
    seen: '首次见到',
    sources: '来源',
    until: '至',
  },
} as const;

/** docs/changes.md: what a seller asks on the first day of a new card, and what a reviewer reads. */
export function changesPage(language: Language): string {
  const words = WORDS[language];
  return [
    generatedFrom('the rate cards in src/rates'),
    `# ${words.title}`,
    words.link,
    words.intro,
    ...MARKETPLACES.flatMap(({ id, name }) => {
      const own = changes(id);
      return own.length ? [`## ${id} · ${name[language]}`, ...own.flatMap((change) => section(change, language))] : [];
    }),
  ].join('\n\n');
}

function section({ card, before, amounts }: Change, language: Language): string[] {
  const words = WORDS[language];
  const scope = scopeWords(card, language);
  const fee = feeTitle(card.fee, language);
  const day = formatDay(card.from) + (card.firstSeen ? ` (${words.seen})` : '');
  const until = card.season && card.until !== null ? ` ${words.until} ${formatDay(card.until)}` : '';
  const sources = `${words.sources}: ${[...new Set(card.sources.map(({ title, url }) => url ?? title))].map(link).join(', ')}`;
  return [
    `### ${day}${until} · ${fee}${scope && ` · ${scope}`}`,
    before === null ? words.first : amounts.length ? amountTable(amounts, language) : words.same,
    before === null ? '' : sources,
  ].filter(Boolean);
}

function amountTable(amounts: readonly AmountChange[], language: Language): string {
  const words = WORDS[language];
  return table(
    [words.what, words.before, words.after],
    amounts.map((amount) => [amount.what[language], amount.before?.[language] ?? '–', amount.after?.[language] ?? '–']),
  );
}

function link(source: string): string {
  return source.startsWith('http') ? `<${source}>` : source;
}
