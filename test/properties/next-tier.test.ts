import { call, fbaFee, holds, isError, item, type Item } from './law';

/** "shortest side by 0.105 in", "weight by 0.2 lb": what must shrink, and by how much in the unit named. */
const ADVICE = /(longest|median|shortest|weight)[^\d]*?([\d.,]+) (in|cm|mm|lb|oz|g|kg)\b/gi;
const IN_CARD_UNIT: Record<string, number> = { in: 1, lb: 1, cm: 1, g: 1, kg: 1000, mm: 0.1, oz: 1 / 16 };
const PLACES = { longest: 0, median: 1, shortest: 2 } as const;

function shrunk(i: Item, advice: string): Item | null {
  const sides = [...i.sides].sort((a, b) => b - a) as Item['sides'];
  let { weight } = i;
  const steps = [...advice.matchAll(ADVICE)];
  for (const [, what, by, unit] of steps) {
    const amount = Number(by!.replace(/,/g, '')) * IN_CARD_UNIT[unit!]!;
    if (what!.toLowerCase() === 'weight') weight = Number((weight - amount).toFixed(9));
    else {
      const at = PLACES[what!.toLowerCase() as keyof typeof PLACES];
      sides[at] = Number((sides[at] - amount).toFixed(9));
    }
  }
  return steps.length === 0 ? null : { ...i, sides, weight };
}

test('who shrinks the item by what it says saves at least what it says', () => {
  let followed = 0;
  holds<[Item]>(
    [item],
    (i) => {
      const [, advice, saving] = call(
        'AMZ.NEXTTIER',
        ...i.sides,
        i.weight,
        i.price,
        i.market,
        null,
        i.day,
        i.units,
        i.category,
      )[0]!;
      if (typeof saving !== 'number' || saving <= 0 || isError(advice)) return;
      const smaller = shrunk(i, String(advice));
      if (!smaller) return;
      followed++;
      const [before, after] = [fbaFee(i), fbaFee(smaller)];
      // At least: the shrunk item may land in a tier that is cheaper still.
      const saved = (before as number) - (after as number);
      expect({ advice, isSaved: saved > saving - 1e-9 }).toEqual({ advice, isSaved: true });
    },
    600,
  );
  expect(followed).toBeGreaterThan(100);
});
