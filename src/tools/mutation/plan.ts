import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PLANTED } from './registry';

/** What the processes of `npm run mutation` tell each other. */

export const QUESTIONS = path.join(PLANTED, 'questions.json');
export const COVERAGE = path.join(PLANTED, 'coverage.json');
export const MUTANTS = path.join(PLANTED, 'mutants.json');

export interface Mutant {
  id: string;
  file: string;
  /** Line and column, as an editor counts them. */
  at: string;
  kind: string;
  was: string;
  now: string;
}

export interface Coverage {
  groups: { name: string; milliseconds: number; passes: Record<string, number> }[];
  /** Differences that are there without any fault. */
  wrong: string[];
}

export interface Task {
  id: string;
  groups: string[];
  /** By how many times one group passes it without a fault. */
  mostPasses: number;
}

export interface Answer {
  id: string;
  /** The group that noticed, and how; null: none did. */
  group: string | null;
  difference: string | null;
}

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Numbers that are the same for the same seed on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `size` of them, each as likely as any other, in their order. */
export function sampleOf<T>(all: readonly T[], size: number, seed: number): T[] {
  const random = randomFrom(seed);
  const places = all.map((_, at) => at);
  const chosen = Array.from({ length: Math.min(size, all.length) }, (_, at) => {
    const other = at + Math.floor(random() * (places.length - at));
    [places[at], places[other]] = [places[other]!, places[at]!];
    return places[at];
  });
  return chosen.sort((a, b) => a - b).map((at) => all[at]!);
}

/** Who noticed last in the same file is asked first, then the quick ones. */
export class Order {
  private readonly noticed = new Map<string, string[]>();
  private readonly groups: Coverage['groups'];

  constructor({ groups }: Coverage) {
    this.groups = [...groups].sort((a, b) => a.milliseconds - b.milliseconds);
  }

  taskFor({ id, file }: Mutant): Task {
    const passing = this.groups.filter(({ passes }) => id in passes);
    const first = (this.noticed.get(file) ?? []).filter((name) => passing.some((group) => group.name === name));
    return {
      id,
      groups: [...new Set([...first, ...passing.map(({ name }) => name)])],
      mostPasses: Math.max(0, ...passing.map(({ passes }) => passes[id]!)),
    };
  }

  remember({ file }: Mutant, { group }: Answer): void {
    if (group === null) return;
    const before = this.noticed.get(file) ?? [];
    this.noticed.set(file, [group, ...before.filter((name) => name !== group)].slice(0, 8));
  }
}
