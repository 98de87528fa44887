import { membership, tradeAssurance } from './alibaba';
import { alibabaSeries, daysOfChange, onDay, type Series } from './cards';
import type { IsoDay } from './calendar';
import type { Question, Right } from './question';

const ORDINARY: IsoDay[] = ['2026-11-25', '2027-12-27', '2027-12-28'];

function question(name: string, day: IsoDay, args: Question['args'], series: Series, value: () => Right): Question {
  const answer = () => {
    const inForce = onDay(series, name, day);
    return { value: value(), cards: inForce ? [inForce.label] : [], confidences: inForce ? [inForce.confidence] : [] };
  };
  return { name, market: 'Alibaba.com', day, args, answer };
}

export function* alibabaQuestions(): Generator<Question> {
  for (const series of alibabaSeries('membership')) {
    const plan = series.when!.plan!;
    for (const day of [...daysOfChange(series), ...ORDINARY])
      for (const years of [1, 3])
        yield question('ALI.MEMBERSHIP', day, [plan, years, day], series, () => membership(plan, years, day));
  }
  const [series] = alibabaSeries('trade-assurance') as [Series];
  for (const day of [...daysOfChange(series), ...ORDINARY])
    for (const rate of ['low', 'high', 0.0125] as const)
      for (const amount of [0.33, 100, 1234.56, 4999.99, 5000, 5000.01, 250000])
        yield question('ALI.TAFEE', day, [amount, rate, day], series, () => tradeAssurance(amount, rate, day));
}
