import type { FunctionInfo } from '../core';
import { SELLER_WORDS } from './seller-words';

/** True where every word of the search is found: in the id, the titles, the seller's words, the description or a parameter. */
function matches(info: FunctionInfo, search: string): boolean {
  const known = SELLER_WORDS[info.id];
  const haystack = [
    info.id,
    info.description,
    ...(known ? [known.title.en, known.title.zh, known.words] : []),
    ...info.parameters.map(({ name }) => name),
  ]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** Functions that fit a search: those whose title or words hold it before those that only mention it. */
export function found(functions: readonly FunctionInfo[], search: string): FunctionInfo[] {
  const text = search.trim().toLowerCase();
  if (text === '') return [...functions];
  const isNamed = ({ id }: FunctionInfo) => {
    const known = SELLER_WORDS[id];
    return known ? [known.title.en, known.title.zh, known.words].join(' ').toLowerCase().includes(text) : false;
  };
  const fitting = functions.filter((info) => matches(info, text));
  return [...fitting.filter(isNamed), ...fitting.filter((info) => !isNamed(info))];
}
