import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isoDay, marketplaceCode, note, oneOf, recordOf } from './schemas/shared';

/**
 * What every rate-card file has in common. A file holds one fee of one marketplace (or one family of figures of a
 * platform) as one or more series; a series is a set of values keyed by the FIRST DAY they hold. The next key ends
 * the value before it, so neither a gap nor an overlap can be written by accident. A gap that is real is a key with
 * null. A season lies above the series from its first to its last day; the standing value resumes after it.
 */
export const confidence = z.enum(['official', 'corroborated', 'reported']);
export type Confidence = z.infer<typeof confidence>;

export const source = z.strictObject({
  title: z.string().min(3),
  /** null: a public file without a known address; it counts for the confidence and is not cited. */
  url: z.httpUrl('an address starts with https:// or http://; null where there is none').nullable(),
});

export type Note = Readonly<z.infer<typeof note>>;

/** One dated value with where it comes from. `value` is checked by the schema of its fee. */
export function datedCard<T extends z.ZodType>(value: T) {
  return z.strictObject({
    confidence,
    /** The day somebody last compared the value with its sources. */
    lastChecked: isoDay,
    /** Keys of the file's `sources`, the most telling first. */
    sources: z.array(z.string()).min(1, 'name at least one of the "sources" of the file'),
    /** True where nobody published the first day: the key is then the first day the value was seen in force. */
    firstSeen: z.literal(true).optional(),
    /** Where sources disagree: what each says and which one answers. Printed on the page of known limits. */
    conflicts: z.array(z.string().min(10)).optional(),
    /** Why the card leaves amounts open, and what to do: said where one of them is asked for. */
    gap: note.optional(),
    /**
     * The register of checks: sources that are not among the card's own and agree with it, the day they were compared,
     * and how many cells. Kept for readers of the repository; it does not ship.
     */
    seen: z
      .array(
        z.strictObject({
          source: z.string().min(3),
          day: isoDay,
          cells: z.int().positive(),
          what: z.string().min(3).optional(),
        }),
      )
      .min(1)
      .optional(),
    /** Part of the card that is disputed whenever it answers; shown by AMZ.EXPLAIN. */
    notes: z.array(note).optional(),
    value,
  });
}

export function seriesOf<T extends z.ZodType>(value: T) {
  const card = datedCard(value);
  return z.strictObject({
    /** What the series answers for, e.g. { "goods": "apparel" }; the keys belong to the fee. */
    when: z.record(z.string(), z.string()).optional(),
    from: recordOf(isoDay, oneOf(card, z.null(), z.strictObject({ sameAs: isoDay }))),
    seasons: z
      .array(z.strictObject({ name: z.string().min(3), first: isoDay, last: isoDay, card: oneOf(card, z.null()) }))
      .optional(),
  });
}

export function rateFile<F extends string, T extends z.ZodType>(fee: F, value: T) {
  return z
    .strictObject({
      platform: z.enum(['amazon', 'alibaba', 'platform']),
      marketplace: marketplaceCode.nullable(),
      fee: z.literal(fee),
      sources: z.record(z.string(), source),
      series: z.array(seriesOf(value)).min(1, 'a file has at least one series'),
    })
    .superRefine((file, context) => {
      const report = (message: string, path: (string | number)[]) =>
        context.addIssue({ code: 'custom', message, path });
      file.series.forEach((series, index) => {
        const cards: [unknown, (string | number)[]][] = Object.entries(series.from).map(([day, card]) => [
          card,
          ['series', index, 'from', day],
        ]);
        series.seasons?.forEach((season, at) => {
          const path = ['series', index, 'seasons', at];
          cards.push([season.card, [...path, 'card']]);
          if (season.last < season.first)
            report(`the season ends (${season.last}) before it begins (${season.first})`, path);
          series.seasons?.slice(0, at).forEach((other) => {
            if (season.first <= other.last && other.first <= season.last)
              report(`the season overlaps the one of ${other.first}`, path);
          });
        });
        if (Object.keys(series.from).length === 0 && !series.seasons?.length)
          report('the series has no value: give a day under "from", or a season', ['series', index]);
        const twin = file.series.findIndex((other) => isDeepStrictEqual(other.when ?? {}, series.when ?? {}));
        if (twin < index)
          report(
            `the series answers for the same as series ${twin}: put its days there, or tell them apart by "when"`,
            ['series', index],
          );
        for (const [card, path] of cards) {
          if (card === null || typeof card !== 'object') continue;
          if ('sameAs' in card) {
            const target = series.from[card.sameAs as string];
            if (!target || 'sameAs' in target)
              report(
                `sameAs names ${String(card.sameAs)}, which holds no value: name a day of this series with a card`,
                path,
              );
            continue;
          }
          const { sources, seen = [] } = card as { sources: string[]; seen?: { source: string }[] };
          for (const key of [...sources, ...seen.map(({ source: by }) => by)])
            if (!(key in file.sources)) report(`source "${key}" is not listed under "sources"`, path);
          const addresses = sources.map((key) => file.sources[key]?.url ?? null).filter((url) => url !== null);
          const own = seen.find(
            ({ source: by }) => sources.includes(by) || addresses.includes(file.sources[by]?.url ?? ''),
          );
          if (own) report(`"${own.source}" is a source of the card: it cannot confirm itself`, path);
        }
      });
    });
}
