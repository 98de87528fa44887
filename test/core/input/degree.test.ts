import { Problem, wordProblem } from '../../../src/core/words/problem';
import type { Cell } from '../../../src/core/input/cell';
import { readDegree } from '../../../src/core/input/degree';

const NAME = { en: 'branded', zh: '自有品牌' };

describe('a yes, a no, or something between', () => {
  test.each<[Cell, number | null]>([
    [true, 1],
    [false, 0],
    [1, 1],
    [0, null],
    ['0', 0],
    [0.5, 0.5],
    ['yes', 1],
    [' YES ', 1],
    ['Y', 1],
    ['true', 1],
    ['是', 1],
    ['有', 1],
    ['√', 1],
    ['no', 0],
    ['N', 0],
    ['FALSE', 0],
    ['否', 0],
    ['没有', 0],
    ['×', 0],
    ['50%', 0.5],
    ['0.25', 0.25],
    ['１', 1],
    [null, null],
    [undefined, null],
    ['', null],
    ['  ', null],
    [{ basicValue: true }, 1],
    [{ basicValue: '' }, null],
  ])('%p is %p', (cell, degree) => expect(readDegree(cell, NAME)).toBe(degree));

  test.each<[Cell, string]>([
    ['maybe', '"maybe" is neither yes nor no'],
    ['1,5', 'branded is 1.5; it must be between 0 and 1'],
    ['1,5,0', '"1,5,0" is neither yes nor no'],
    [1.5, 'branded is 1.5; it must be between 0 and 1'],
    [-0.1, 'branded is -0.1; it must be between 0 and 1'],
    ['150%', 'branded is 1.5; it must be between 0 and 1'],
    [`<b>${'x'.repeat(100)}</b>`, '…" is neither yes nor no'],
  ])('%p is refused', (cell, words) => {
    const problem = readDegree(cell, NAME);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).kind).toBe('invalid');
    expect(wordProblem(problem as Problem, 'en')).toContain(words);
  });
});
