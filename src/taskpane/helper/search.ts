import type { FunctionInfo } from '../core';

/** What a function is called by: its titles and the words that sellers search by. */
const nameOf = ({ titles, words }: FunctionInfo) => [titles.en, titles.zh, words].join(' ').toLowerCase();

/** True where every word of the search is found: in the id, the titles, the sellers' words, the description or a parameter. */
function matches(info: FunctionInfo, search: string): boolean {
  const haystack = [info.id, info.description, nameOf(info), ...info.parameters.map(({ name }) => name)]
    .join(' ')
    .toLowerCase();
  return search.split(/\s+/).every((word) => haystack.includes(word));
}

/** Functions that fit a search: those whose title or words hold it before those that only mention it. */
export function found(functions: readonly FunctionInfo[], search: string): FunctionInfo[] {
  const text = search.trim().toLowerCase();
  if (text === '') return [...functions];
  const isNamed = (info: FunctionInfo) => nameOf(info).includes(text);
  const fitting = functions.filter((info) => matches(info, text));
  return [...fitting.filter(isNamed), ...fitting.filter((info) => !isNamed(info))];
}
