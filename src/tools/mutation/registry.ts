import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import type * as FastCheck from 'fast-check';
import {
  CUSTOM_FUNCTIONS_ERRORS,
  ROOT,
  sheetOf,
  type Sheet,
  type WorksheetFunction,
} from '../../../test/support/sheet';

/**
 * Modules afresh: one set of them is one start of the product, so that what a fault has left in a cache of rules ends
 * with its set. Each file is compiled once for all sets, which is why a set costs milliseconds and a process seconds.
 */

export const PLANTED = path.join(ROOT, 'build/mutation');
const ENTRY = path.join(ROOT, 'build/generated/functions.entry.ts');

const MOST_RUNS = 12;

/** What has no part of the product in it is loaded once for the process. */
const isShared = (file: string): boolean =>
  /^test\/(reference\/|support\/(cases|sheet)\.ts)/.test(path.relative(ROOT, file)) || file.includes('node_modules');

/** The fault that is there now, and how often each was passed while none is; what passes too often, loops. */
export const planned = {
  active: null as string | null,
  passes: 0,
  mostPasses: Infinity,
  reached: null as Map<string, number> | null,
};

/** What the planted code calls; made for each set, so that an unused one costs nothing in the hot loops. */
function switches(): Record<string, unknown> {
  const { active, reached } = planned;
  const isActive = (id: string): boolean => {
    if (id !== active) return false;
    if (++planned.passes > planned.mostPasses) throw new Error('it does not end');
    return true;
  };
  const count = (...ids: string[]): void => {
    for (const id of ids) reached!.set(id, (reached!.get(id) ?? 0) + 1);
  };
  const ignore = (): void => undefined;
  return { stryMutAct_9fa48: isActive, stryCov_9fa48: reached ? count : ignore };
}

type Wrapper = (exports: unknown, require: unknown, module: unknown, ...globals: unknown[]) => void;
const wrappers = new Map<string, Wrapper>();

/** The file with its faults where it has any; globals as parameters, so that each set has its own host. */
function wrapperOf(file: string, globals: readonly string[]): Wrapper {
  const known = wrappers.get(`${globals.join()} ${file}`);
  if (known) return known;
  const code = planted(file) ?? transformed(file);
  const text = `(function (exports, require, module, ${['__dirname', '__filename', ...globals].join()}) {${code}\n})`;
  const wrapper = new vm.Script(text, { filename: file }).runInThisContext() as Wrapper;
  wrappers.set(`${globals.join()} ${file}`, wrapper);
  return wrapper;
}

function planted(file: string): string | null {
  try {
    return readFileSync(path.join(PLANTED, path.relative(ROOT, file).replace(/\.ts$/, '.js')), 'utf8');
  } catch {
    return null;
  }
}

const transformed = (file: string): string =>
  transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    module: { type: 'commonjs' },
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  }).code;

export class Registry {
  private readonly modules = new Map<string, { exports: unknown }>();

  private readonly globals: Readonly<Record<string, unknown>>;

  /** `globals`: what the modules find besides the language and Node. */
  constructor(globals: Readonly<Record<string, unknown>>) {
    this.globals = { ...globals, ...switches() };
  }

  load(file: string): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    this.modules.set(file, module);
    const find = createRequire(file);
    const requireFrom = (request: string): unknown => this.require(find, request);
    const wrapper = wrapperOf(file, Object.keys(this.globals));
    wrapper(module.exports, requireFrom, module, path.dirname(file), file, ...Object.values(this.globals));
    return module.exports;
  }

  private require(find: NodeJS.Require, request: string): unknown {
    const file = find.resolve(request);
    if (!file.endsWith('.ts') || isShared(file)) {
      const exported = find(request) as object;
      if (file.endsWith('test/support/sheet.ts')) return { ...exported, openSheet: openPlanted };
      return request === 'fast-check' ? hasty(exported as typeof FastCheck) : exported;
    }
    return this.load(file);
  }
}

/** Random searches are short here and the same each time, and a fault that is found is not made smaller. */
function hasty(whole: typeof FastCheck): unknown {
  const { default: search } = whole;
  const assert: typeof search.assert = (property, given) => {
    const runs = Math.min(given?.numRuns ?? MOST_RUNS, MOST_RUNS);
    return search.assert(property as never, { seed: 1, ...given, numRuns: runs, endOnFailure: true } as never);
  };
  return { ...whole, default: { ...search, assert } };
}

/** What a script that changes the engine makes of its Date. */
function dateAfter(script: string): unknown {
  const change = new vm.Script(`((Date) => { ${script}; return Date; })`).runInThisContext() as (
    date: unknown,
  ) => unknown;
  return change(Date);
}

/** The functions with their faults, as `openSheet` opens the built ones. */
export function openPlanted(language?: string, first = ''): Sheet {
  const associated = new Map<string, WorksheetFunction>();
  const Office = language === undefined ? undefined : { context: { displayLanguage: language } };
  const registry = new Registry({
    CustomFunctions: {
      associate: (id: string, fn: WorksheetFunction) => associated.set(id.toUpperCase(), fn),
      ...CUSTOM_FUNCTIONS_ERRORS,
    },
    Office,
    globalThis: { Office },
    Date: dateAfter(first),
  });
  const entry = registry.load(ENTRY) as { api: unknown };
  return sheetOf(associated, () => entry.api);
}
