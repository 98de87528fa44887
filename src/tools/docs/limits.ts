import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MARKETPLACES } from '../../core/marketplaces';
import { FEES, feeTitle } from './labels';
import { generatedFrom } from './markdown';
import type { Period } from './periods';
import { selfCheckSection } from './self-check';

/** docs/known-limits.md: the rules that somebody decided, then every disputed point of every card. */
export function limitsPage(periods: readonly Period[]): string {
  const groups: [string, Period[]][] = [
    ...MARKETPLACES.map((m): [string, Period[]] => [
      `${m.id} · ${m.name.en}`,
      periods.filter((p) => p.marketplace === m.id),
    ]),
    ['Alibaba.com', periods.filter((p) => p.platform === 'alibaba')],
    ['Account metrics and platform figures', periods.filter((p) => p.platform !== 'alibaba' && p.marketplace === null)],
  ];
  return [
    generatedFrom('the rate cards in src/rates and src/tools/docs/known-limits.en.md'),
    readFileSync(path.join(__dirname, 'known-limits.en.md'), 'utf8').trim(),
    ...groups.flatMap(([title, cards]) => section(title, cards)),
    selfCheckSection('en'),
    '## Cards with one source only',
    groups.flatMap(([title, cards]) => reportedOnly(title, cards)).join('\n'),
  ].join('\n\n');
}

/** The Chinese page has the rules; the points of the cards are kept in English only. */
export function limitsPageZh(): string {
  const text = readFileSync(path.join(__dirname, 'known-limits.zh-CN.md'), 'utf8');
  return [`${generatedFrom('src/tools/docs/known-limits.zh-CN.md')}\n${text.trim()}`, selfCheckSection('zh')].join(
    '\n\n',
  );
}

function section(title: string, cards: readonly Period[]): string[] {
  const fees = [...new Set(cards.map((p) => p.fee))];
  const parts = fees.flatMap((fee) => {
    const points = pointsOf(cards.filter((p) => p.fee === fee));
    return points.length ? [`**${feeTitle(fee, 'en')}**`, points.map((point) => `- ${point}`).join('\n')] : [];
  });
  return parts.length ? [`### ${title}`, ...parts] : [];
}

/** Each point once, with the cards that carry it. */
function pointsOf(cards: readonly Period[]): string[] {
  const carriers = new Map<string, string[]>();
  for (const card of cards) {
    const name = [card.scope, card.season, card.from].filter(Boolean).join(', ');
    for (const text of [...card.conflicts, ...card.notes.map(({ en }) => en)]) {
      const names = carriers.get(text) ?? [];
      if (!names.includes(name)) names.push(name);
      carriers.set(text, names);
    }
  }
  return [...carriers].map(
    ([text, names]) =>
      `${escapeMarkdown(text[0]!.toUpperCase() + text.slice(1))} (${names.length > 3 ? `${names.length} cards` : names.join('; ')})`,
  );
}

function reportedOnly(title: string, cards: readonly Period[]): string[] {
  const names = cards
    .filter((p) => p.standing === 'reported' && FEES.includes(p.fee))
    .map((p) => `${feeTitle(p.fee, 'en')} ${[p.scope, p.season, p.from].filter(Boolean).join(', ')}`);
  return names.length ? [`- ${title}: ${[...new Set(names)].join('; ')}.`] : [];
}

function escapeMarkdown(text: string): string {
  return text.replace(/[<>*_[\]]/g, (sign) => `\\${sign}`);
}
