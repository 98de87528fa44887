import type { Answer, Coverage, Mutant } from './plan';

/** The score, and each fault with who noticed it. */

export interface Fault extends Mutant {
  /** null: nobody did. */
  noticedBy: string | null;
  how: string | null;
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;

export function report(
  mutants: readonly Mutant[],
  answers: readonly Answer[],
  coverage: Coverage,
): { text: string; faults: Fault[] } {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const faults = mutants.map((mutant): Fault => {
    const { group, difference } = byId.get(mutant.id)!;
    return { ...mutant, noticedBy: group, how: difference };
  });
  const noticed = faults.filter(({ noticedBy }) => noticedBy !== null).length;
  const passed = new Set(coverage.groups.flatMap(({ passes }) => Object.keys(passes)));
  const unpassed = faults.filter(({ id }) => !passed.has(id)).length;
  const byRoom = new Map<string, [number, number]>();
  for (const { file, noticedBy } of faults) {
    const room = file.split('/').slice(0, 3).join('/');
    const [found, all] = byRoom.get(room) ?? [0, 0];
    byRoom.set(room, [found + (noticedBy === null ? 0 : 1), all + 1]);
  }
  const lines = [...byRoom].map(([room, [found, all]]) => `  ${room}: ${found} of ${all} (${share(found, all)})`);
  return {
    faults,
    text: [
      `${noticed} of ${faults.length} faults noticed: ${share(noticed, faults.length)}; nothing passes ${unpassed} of the others`,
      ...lines,
    ].join('\n'),
  };
}
