import { checkList, listCases, type ListCase } from '../../support/list-cases';

describe.each(listCases())('%s', (_file, lists) => {
  test.each(lists.map((list): [string, ListCase] => [list.name, list]))('%s', (_name, list) => checkList(list));
});
