import { bandFee, bandOf } from '../../core/amazon/bands';
import { amazonSeries } from '../../core/amazon/cards';
import { fulfilmentRule, type FulfilmentRule, type Goods } from '../../core/amazon/fulfilment';
import type { TierRule } from '../../core/amazon/size-tier';
import { quantity } from '../../core/amazon/words';
import { tierName } from '../../core/cards/tier-names';
import { MARKETPLACES, type Marketplace } from '../../core/marketplaces';
import { fromMinor, type Minor } from '../../core/money';
import { Problem } from '../../core/words/problem';
import { formatDay, type Day } from '../../rates/day';
import type { Fulfilment } from '../../rates/schemas/fba';
import { cardOn } from '../../rates/store';
import type { Language } from './labels';

/** A place in a card where a heavier or larger parcel costs less. */
export interface Fall {
  market: Marketplace;
  /** First day of the cards that have it, with the season. */
  cards: string[];
  goods: Goods;
  column: number;
  less: Place;
  more: Place;
  unit: string;
}

interface Place extends Step {
  tier: string;
  /** A weight that only the volume of a parcel of this tier can reach. */
  byVolume: boolean;
}

const GOODS: readonly Goods[] = ['general', 'apparel', 'dangerous'];

/** Every place of every fulfilment card where more weight in a tier, or a larger tier at the same weight, costs less. */
function falls(): Fall[] {
  const found = new Map<string, Fall>();
  for (const market of MARKETPLACES) {
    const seen = new Set<string>();
    for (const goods of GOODS) {
      for (const day of cardDays(market)) {
        const rule = fulfilmentRule(market, goods, day, { restricted: 'no', selected: false });
        if (rule instanceof Problem) continue;
        const { card } = rule.standard;
        const name = card.season === null ? formatDay(card.from) : `${card.season} ${formatDay(card.from)}`;
        const id = `${JSON.stringify(card.when)} ${name}`;
        if (seen.has(id)) continue;
        seen.add(id);
        for (const fall of fallsOf(rule, market, goods)) {
          const key = JSON.stringify([market.id, fall.less, fall.more, fall.column]);
          const known = found.get(key);
          if (known) known.cards.push(name);
          else found.set(key, { ...fall, cards: [name] });
        }
      }
    }
  }
  return [...found.values()];
}

function cardDays(market: Marketplace): Day[] {
  const series = amazonSeries<Fulfilment>(market, 'fulfilment');
  const days = series.flatMap((one) => [...one.starts, ...one.seasons.map(({ first }) => first)]);
  return [...new Set(days)].filter((day) => series.some((one) => cardOn(one, day).card)).sort((a, b) => a - b);
}

/** How many steps of an open band are looked at where the tier has no limit of weight. */
const OPEN_STEPS = 40;

interface Step {
  weight: number;
  fee: Minor;
}

/** The greatest weight that a tier is charged on: volume can count for more than the parcel may weigh. */
function mostCharged({ maxUnitWeight, maxDimensionalWeight, maxWeight, feeByGreater }: TierRule): number {
  const byVolume = feeByGreater && maxDimensionalWeight < Infinity ? maxDimensionalWeight : 0;
  return Math.min(Math.max(maxUnitWeight, byVolume), maxWeight);
}

function fallsOf(rule: FulfilmentRule, market: Marketplace, goods: Goods): Omit<Fall, 'cards'>[] {
  const { tiers, standard } = rule;
  const rows: Omit<Fall, 'cards'>[] = [];
  // What exceeds every other tier stands first in a card that lists it by what it exceeds.
  const bySize = [...tiers.rules.keys()].sort(
    (a, b) => Number(!!tiers.rules[a]!.over) - Number(!!tiers.rules[b]!.over),
  );
  const columns = Math.max(...standard.entries.map((entry) => entry?.columns.length ?? 0));
  for (let column = 0; column < columns; column++) {
    const named = (at: number, step: Step): Place => {
      const { tier, maxUnitWeight } = tiers.rules[at]!;
      return { tier: tier.name, ...step, byVolume: step.weight > maxUnitWeight };
    };
    const add = (less: Fall['less'], more: Fall['more']) =>
      rows.push({ market, goods, column, less, more, unit: tiers.weight });
    const ladders = tiers.rules.map((_, at) => stepsOf(rule, at, column));
    bySize.forEach((at, rank) => {
      const ladder = ladders[at]!;
      ladder.forEach((step, place) => {
        const before = ladder[place - 1];
        if (before && step.fee < before.fee) add(named(at, step), named(at, before));
      });
      // A larger tier at the same weight: only its deepest fall below each smaller one. A tier charged on what the
      // parcel weighs is held against all that the volume of a smaller one can cost.
      for (const smaller of bySize.slice(0, rank)) {
        const anyWeight = !tiers.rules[at]!.feeByGreater && tiers.rules[smaller]!.feeByGreater;
        let worst: [Step, Step] | null = null;
        for (const step of ladder) {
          const other = [...ladders[smaller]!].reverse().find(({ weight }) => anyWeight || weight <= step.weight);
          if (!other || step.fee >= other.fee) continue;
          if (!worst || other.fee - step.fee > worst[1].fee - worst[0].fee) worst = [step, other];
        }
        if (worst) add(named(at, worst[0]), named(smaller, worst[1]));
      }
    });
  }
  return rows;
}

/** Weights just inside every band of a tier and at its end, with their fees. */
function stepsOf({ tiers, standard }: FulfilmentRule, at: number, column: number): Step[] {
  const bands = standard.entries[at]?.bands;
  const tier = tiers.rules[at]!;
  if (!bands || column >= bands.fee.length) return [];
  const most = mostCharged(tier);
  const grain = tiers.weight === 'g' ? 1 : 0.01;
  let from = Math.max(tier.overUnitWeight, 0);
  const steps: Step[] = [];
  for (let at = 0; at < bands.upTo.length; at++) {
    const end = bands.upTo[at]!;
    const open = most < Infinity ? most : from + OPEN_STEPS * Math.max(bands.per[at]!, 1);
    const last = Math.min(end === Infinity ? open : end, most);
    for (const weight of [from + grain, last]) {
      if (weight < from || weight > most) continue;
      const band = bandOf(bands, weight);
      const fee = band < 0 ? NaN : bandFee(bands, band, column, weight);
      if (fee === fee) steps.push({ weight, fee });
    }
    from = Math.max(from, last);
  }
  return steps;
}

const WORDS = {
  en: {
    title: 'Cards checked against themselves',
    intro:
      'Within a card a heavier or larger parcel should not cost less. Here it does. Each figure stands as its source prints it: none was smoothed. ' +
      'The European figures are the same in two independent transcriptions. Two independent transcriptions also agree on the large envelope of the Emirates above AED 25 (one table has 9.00, as in Saudi Arabia). The fall within standard oversize in Türkiye (3 to 6 kg) rests on one reading and stays open.',
    line: (more: string, less: string) => `${less}, less than ${more}`,
    at: (tier: string, weight: string, fee: number) => `${tier} at ${weight}: ${fee}`,
    byVolume: ' by volume',
    column: (n: number) => `price column ${n}`,
    more: (n: number) => ` and ${n} more`,
  },
  zh: {
    title: '费率卡自查',
    intro:
      '同一张费率卡中，更重或更大的包裹不应更便宜。以下各处例外，金额均照来源原样保留，没有修匀。' +
      '欧洲站的数字在两份独立转录中一致；阿联酋售价高于 25 迪拉姆的大号信封也有两份独立转录一致（另有一份表格与沙特相同，为 9.00）。土耳其标准大件 3 至 6 kg 的下降只有一份资料，尚无定论。',
    line: (more: string, less: string) => `${less}，低于${more}`,
    at: (tier: string, weight: string, fee: number) => `${tier} ${weight}：${fee}`,
    byVolume: '（体积重）',
    column: (n: number) => `第 ${n} 售价档`,
    more: (n: number) => ` 等 ${n} 张`,
  },
} as const;

/** The report as a part of the page of known limits. */
export function selfCheckSection(language: Language): string {
  const words = WORDS[language];
  const lines = falls().map(({ market, cards, column, less, more, unit }) => {
    const say = (one: Fall['less']) =>
      words.at(
        tierName({ name: one.tier })[language],
        quantity(one.weight, unit) + (one.byVolume ? words.byVolume : ''),
        fromMinor(one.fee, market.digits),
      );
    const days = cards.slice(0, 2).join(', ') + (cards.length > 2 ? words.more(cards.length - 2) : '');
    return `- ${market.id} (${days}; ${words.column(column + 1)}): ${words.line(say(more), say(less))}`;
  });
  return [`## ${words.title}`, words.intro, lines.join('\n')].join('\n\n');
}
