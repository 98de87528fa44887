import { LeftOut } from '../../rates/compiled';
import { invalid, unknown, type Problem } from './problem';

const logged = new Set<string>();
const MOST_LOGGED = 50;

/**
 * A fault of ours: told to the cell with the name of the function, and its stack to the console, once. Cards that a
 * build was made without are no fault.
 */
export function fault(id: string, error: unknown): Problem {
  if (error instanceof LeftOut) {
    const { platform, marketplace, fee } = error.place;
    return unknown('notInThisBuild', { card: fee, place: marketplace ?? platform });
  }
  const detail = error instanceof Error ? error.message : String(error);
  const key = `${id} ${detail}`;
  if (!logged.has(key) && logged.size < MOST_LOGGED) {
    logged.add(key);
    if (typeof console !== 'undefined') console.error(`${id}:`, error);
  }
  return invalid('unexpected', { name: id, detail: detail.slice(0, LONGEST_DETAIL) });
}
const LONGEST_DETAIL = 200;
