import { shorten } from '../input/quote';
import type { Diagnosis } from '../../rates/schemas/platform';
import type { Card } from '../../rates/store';
import { invalid, type Problem } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import { compactName } from '../input/fold';
import { citeAll, newestCards } from '../cards/reference';
import { headerOf, type Table } from '../words/show';
import { listChoices, namesOf } from '../input/names';
import { argument } from '../words/wording';

const HEADER: readonly Wording[] = [
  { en: 'Step', zh: '步骤' },
  { en: 'What to do', zh: '怎么做' },
  { en: 'Note', zh: '说明' },
  { en: 'Source', zh: '来源' },
];

/** Every symptom with its name; for lists of choices. */
export function symptoms(): { id: string; name: Wording; card: Card<Diagnosis> }[] {
  return newestCards<Diagnosis>('diagnosis', 'symptom').map(({ id, card }) => ({ id, name: card.value.name, card }));
}

/**
 * PLATFORM.DIAGNOSE: first steps for a symptom, one row each: step, what to do, a note, the source. Symptoms by id,
 * name or alias in English or Chinese: exposure drop, weak conversion, no Trade Assurance orders, listing removed, IP
 * complaint, plan of action, ACoS spike, beginner mistakes on either platform. The order is the article's, extended by
 * other sources. Refused: a symptom nobody knows, naming the known ones.
 * Example: `diagnose("曝光下降", "zh")[1]` begins [1, "查P4P预算是否耗尽、计划是否停投", …].
 */
export function diagnose(symptom: string, language: Language): Table | Problem {
  const all = symptoms();
  const found = all.find(({ id, name, card }) => namesOf(id, name, card.value.aliases).includes(compactName(symptom)));
  if (!found)
    return invalid('notAChoice', {
      name: argument('symptom', '现象'),
      text: shorten(symptom),
      choices: listChoices(all),
    });
  const { card } = found;
  return [
    headerOf(HEADER, language),
    ...card.value.steps.map((step, at) => [
      at + 1,
      step.text[language],
      step.note?.[language] ?? '',
      citeAll(card, step.cited),
    ]),
  ];
}
