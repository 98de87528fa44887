import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  fileKey,
  filePlace,
  type CompiledCard,
  type CompiledSeries,
  type CompiledSource,
  type FilePlace,
} from '../rates/compiled';
import { schemas } from '../rates/schemas';
import { bestSource } from '../rates/sources';
import { repeatedKey } from './repeated-key';

/** Every file under its key, and the sources that their cards name by place. */
export interface CompiledRates {
  sources: CompiledSource[];
  files: Record<string, CompiledSeries[]>;
}

/** One rate-card file as its author wrote it, already checked. */
interface RateFile {
  platform: string;
  marketplace: string | null;
  fee: string;
  sources: Record<string, { title: string; url: string | null }>;
  series: {
    when?: Record<string, string>;
    from: Record<string, AuthoredCard | null | { sameAs: string }>;
    seasons?: { name: string; first: string; last: string; card: AuthoredCard | null }[];
  }[];
}
interface AuthoredCard {
  confidence: CompiledCard['confidence'];
  lastChecked: string;
  sources: string[];
  firstSeen?: true;
  conflicts?: string[];
  notes?: CompiledCard['notes'];
  gap?: CompiledCard['gap'];
  seen?: { source: string; day: string; cells: number; what?: string }[];
  value: unknown;
}

const ROOT = path.resolve(__dirname, '../..');
const RATES = path.join(ROOT, 'src/rates');

/** Every rate-card file below `folder`: [path, text], in a fixed order. */
export function rateFiles(folder = RATES): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')]);
}

/** Checks one file against the schema of its fee. Throws one error that lists every fault with its place. */
export function checkRateFile(name: string, text: string): RateFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${name}: not JSON: ${(error as Error).message}`, { cause: error });
  }
  const twice = repeatedKey(text);
  if (twice !== null)
    throw new Error(`${name}: the key "${twice}" stands twice in one object: only the last would count`);
  const fee = (json as { fee?: unknown } | null)?.fee;
  const schema = typeof fee === 'string' ? schemas[fee] : undefined;
  if (!schema) throw new Error(`${name}: "fee" is ${JSON.stringify(fee)}; known: ${Object.keys(schemas).join(', ')}`);
  const result = schema.safeParse(json);
  if (!result.success) throw new Error(`${name}:\n${z.prettifyError(result.error)}`);
  return result.data as RateFile;
}

/**
 * The sources that ship. A fee card of a marketplace shows one, the best that a reader can open; the rows of any other
 * card cite its sources by place, so it keeps them all.
 */
function shippedSources(file: RateFile, card: AuthoredCard): string[] {
  if (file.marketplace === null) return card.sources;
  return [bestSource(card.sources.map((key) => ({ key, ...file.sources[key]! }))).key];
}

/** The cards of all files, each with the sources that `sourcesOf` names. */
export function compileRates(
  files: [string, string][],
  sourcesOf = (_file: RateFile, card: AuthoredCard) => card.sources,
): CompiledRates {
  const sources: CompiledRates['sources'] = [];
  const places = new Map<string, number>();
  const compiled: CompiledRates = { sources, files: {} };
  for (const [name, text] of files) {
    const file = checkRateFile(path.relative(ROOT, name), text);
    const place = (key: string) => {
      const { title, url } = file.sources[key]!;
      const id = `${title}\n${url}`;
      if (!places.has(id)) places.set(id, sources.push([title, url]) - 1);
      return places.get(id)!;
    };
    const compile = (card: AuthoredCard | null): CompiledCard | null =>
      card && {
        confidence: card.confidence,
        checked: card.lastChecked,
        sources: sourcesOf(file, card).map(place),
        ...(card.firstSeen && { firstSeen: true as const }),
        ...(card.conflicts && { disputed: true as const }),
        ...(card.notes && { notes: card.notes }),
        ...(card.gap && { gap: card.gap }),
        value: card.value,
      };
    const key = fileKey(file.platform, file.marketplace, file.fee);
    if (key in compiled.files) throw new Error(`${name}: another file holds ${key} too: put its series together`);
    compiled.files[key] = file.series.map((series) => {
      const days = Object.keys(series.from).sort();
      return {
        ...(series.when && { when: series.when }),
        from: days.map((day) => {
          const entry = series.from[day]!;
          return [day, entry !== null && 'sameAs' in entry ? days.indexOf(entry.sameAs) : compile(entry)];
        }),
        ...(series.seasons && {
          seasons: series.seasons.map(
            (s) => [s.name, s.first, s.last, compile(s.card)] as [string, string, string, CompiledCard | null],
          ),
        }),
      };
    });
  }
  return compiled;
}

/** The cards as they ship. */
export function shippedRates(): CompiledRates {
  return compileRates(rateFiles(), shippedSources);
}

/**
 * The module that holds the cards as texts: one a file, so that nobody waits for cards he does not ask for. It names
 * the files that are not wanted, so that "not in this build" is never taken for "nobody published it".
 */
export function ratesModule(
  { sources, files }: CompiledRates,
  isWanted: (file: FilePlace) => boolean = () => true,
): string {
  const keys = Object.keys(files);
  const texts = keys.filter((key) => isWanted(filePlace(key))).map((key) => [key, JSON.stringify(files[key])]);
  const leftOut = keys.filter((key) => !isWanted(filePlace(key)));
  return [
    `export const LEFT_OUT: readonly string[] = ${JSON.stringify(leftOut)};`,
    `export const SOURCES: string = ${JSON.stringify(JSON.stringify(sources))};`,
    `export const FILES: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(texts))};`,
    '',
  ].join('\n');
}

export function writeCompiledRates(): void {
  const out = path.join(ROOT, 'build/generated');
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'cards.ts'), ratesModule(shippedRates()));
}

if (require.main === module) writeCompiledRates();
