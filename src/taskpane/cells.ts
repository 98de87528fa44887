import type { Cell, CellProblem } from './core';

export function isCellProblem(cell: Cell | CellProblem): cell is CellProblem {
  return typeof cell === 'object';
}
