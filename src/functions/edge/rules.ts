import type { Problem } from '../../core/words/problem';
import type { Environment, RowFunction, RowRule } from '../declaration';
import type { Cell } from './cells';

/** A column of values that all differ must not fill the memory with rules. */
const MOST_RULES = 5000;
/** Longer texts settle nothing that comes again. */
const LONGEST_KEY = 500;

type Rule = RowRule | Problem;

const kept = new Map<RowFunction, Map<string, Rule>>();
let count = 0;
let keptFor: Environment | null = null;

/** Another day or language answers anew; so does whoever changes the cards. */
export function forgetRules(): void {
  kept.clear();
  count = 0;
}

/**
 * The rule of a set of settled cells. Sheets are filled down, one formula a cell, with the same few sets: rules are
 * kept from call to call, for one day and language. A rule is the same whoever asks, so the answers are too.
 */
export function ruleOf(declared: RowFunction, cells: readonly Cell[], environment: Environment): Rule {
  const key = keyOf(cells);
  if (key === null) return declared.context(cells, environment);
  if (keptFor?.today !== environment.today || keptFor.language !== environment.language) {
    forgetRules();
    keptFor = environment;
  }
  let rules = kept.get(declared);
  if (!rules) kept.set(declared, (rules = new Map<string, Rule>()));
  let rule = rules.get(key);
  if (rule === undefined) {
    rule = declared.context(cells, environment);
    if (count >= MOST_RULES) forgetRules();
    else {
      rules.set(key, rule);
      count++;
    }
  }
  return rule;
}

/** Two sets of cells have one key only where they are the same; null for what is no plain value. */
function keyOf(cells: readonly Cell[]): string | null {
  let key = '';
  for (const cell of cells) {
    if (typeof cell === 'string') key += `${cell.length}:${cell}`;
    else if (cell === null || cell === undefined) key += '-';
    else if (typeof cell === 'object') return null;
    else key += `${typeof cell} ${String(cell)};`;
    if (key.length > LONGEST_KEY) return null;
  }
  return key;
}
