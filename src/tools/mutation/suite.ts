import { createRequire } from 'node:module';

/** As much of jest as the tests of the rooms ask for, in this process and without its start. */

type Run = (...row: unknown[]) => unknown;

export interface Suite {
  globals: Record<string, unknown>;
  /** The tests that were declared. */
  titles: readonly string[];
  /** Runs one; the failure is thrown. */
  run: (test: number) => Promise<void>;
}

// The matchers are a package of jest's own.
const { expect } = createRequire(require.resolve('jest'))('expect') as { expect: unknown };

/** With `.each`: a row that is no list is the only argument. */
function withEach(declare: (title: string, body: Run) => void): unknown {
  const each = (table: readonly unknown[]) => (title: string, body: Run) => {
    for (const row of table) declare(title, () => body(...(Array.isArray(row) ? (row as unknown[]) : [row])));
  };
  return Object.assign(declare, { each });
}

/** `requireActual`: what `jest.requireActual` loads with. */
export function makeSuite(requireActual: (file: string) => unknown): Suite {
  const before: Run[] = [];
  const tests: Run[] = [];
  const titles: string[] = [];
  const test = withEach((title, body) => {
    tests.push(body);
    titles.push(title);
  });
  return {
    globals: {
      expect,
      test,
      jest: { requireActual },
      describe: withEach((_title, body) => body()),
      beforeAll: (body: Run) => before.push(body),
    },
    titles,
    run: async (at) => {
      for (const prepare of before.splice(0)) await prepare();
      await tests[at]!();
    },
  };
}
