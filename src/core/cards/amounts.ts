import type { Card } from '../../rates/store';
import type { Wording } from '../words/language';
import { w } from '../words/wording';
import { tariffOf } from './tariff';
import type { TariffRow } from './tariff-types';

/** One amount of a card as the card prints it, under a name that does not change from card to card. */
export interface Amount {
  what: Wording;
  text: Wording;
}

/** Every amount of a card, in the order of the card: what two cards of a series are compared by. */
export function amountsOf(card: Card): Map<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const { name, rows } of tariffOf(card)?.tables ?? [])
    for (const row of rows)
      amounts.set(row.key, { what: name ? within(name, row.label) : row.label, text: rowText(row) });
  return amounts;
}

function within(table: Wording, label: Wording): Wording {
  return w(`${table.en}, ${label.en}`, `${table.zh}，${label.zh}`);
}

/** The cells of a row as one text, and what further weight adds. */
function rowText({ cells, step }: TariffRow): Wording {
  const joined = (language: 'en' | 'zh') => cells.map((cell) => cell[language]).join(' / ');
  return step ? w(`${joined('en')} ${step.en}`, `${joined('zh')}，${step.zh}`) : w(joined('en'), joined('zh'));
}
