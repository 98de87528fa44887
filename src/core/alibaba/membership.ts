import { shorten } from '../input/quote';
import type { Day } from '../../rates/day';
import type { Membership } from '../../rates/schemas/alibaba';
import { seriesOf, type Series } from '../../rates/store';
import { cardFor } from '../cards/lookup';
import { newestCard } from '../cards/reference';
import { listChoices, namesOf } from '../input/names';
import { argument, w } from '../words/wording';
import { invalid, Problem, unknown } from '../words/problem';
import { compactName } from '../input/fold';

const FEE = { en: 'Alibaba.com membership', zh: '国际站会员年费' };
const YEARS = argument('years', '年数');
const DEFAULT_PLAN = 'basic';

/** Every membership plan, with its name; for lists of choices. */
export function membershipPlans(): { id: string; name: Membership['name']; series: Series<Membership> }[] {
  return seriesOf<Membership>('alibaba', null, 'membership').map((series) => {
    const id = series.when.plan ?? '';
    return { id, name: newestCard(series)?.value.name ?? w(id, id), series };
  });
}

/**
 * ALI.MEMBERSHIP: what a membership on Alibaba.com costs a mainland supplier for `years` years, in CNY, tax and
 * discounts not considered (none are published). The price is the one known on `day`. `basic` answers with the figure
 * of the article, 19,800; `basic-2026-06` with the other one in circulation. A plan that exists and whose price nobody
 * publishes is unknown; a plan nobody knows is an invalid choice.
 * Example: `membership("verified", 2, day)` is 79600 (2 x 39,800).
 */
export function membership(plan: string | null, years: number, day: Day): number | Problem {
  if (!(years > 0)) return invalid('notPositive', { name: YEARS, value: years });
  if (!Number.isInteger(years)) return invalid('notWhole', { name: YEARS, value: years });
  const perYear = membershipPerYearCny(plan, day);
  return perYear instanceof Problem ? perYear : perYear * years;
}

/** The price of one year in CNY. */
export function membershipPerYearCny(plan: string | null, day: Day): number | Problem {
  const text = plan ?? DEFAULT_PLAN;
  const plans = membershipPlans();
  const found = plans.find(({ id, series }) => {
    const known = newestCard(series)?.value;
    return namesOf(id, known?.name ?? w(id, id), known?.aliases ?? []).includes(compactName(text));
  });
  if (!found)
    return invalid('notAChoice', { name: argument('plan', '会员'), text: shorten(text), choices: listChoices(plans) });
  const card = cardFor(found.series, day, { fee: FEE, place: found.name });
  if (card instanceof Problem) return card;
  return card.value.perYearCny ?? unknown('planPriceUnknown', { plan: found.name });
}
