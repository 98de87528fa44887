import { parseTree } from 'custom-functions-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chinese } from '../functions/zh-cn';

const ROOT = path.resolve(__dirname, '../..');
const SOURCES = ['amz', 'ali', 'platform'].map((name) => path.join(ROOT, 'src/functions', `${name}.ts`));
const LOCAL_BASE = 'https://localhost:3000/addin/';

interface Parameter {
  name: string;
  description: string;
  type: string;
  dimensionality: string;
  optional?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: Parameter[];
  result: { type: string; dimensionality: string };
}

/** One function as the generator read it, with the file and the name of its JavaScript. */
interface Found extends FunctionMetadata {
  file: string;
  javaScript: string;
}

/** Rules that the generator does not check (docs/embedded-host.md and the metadata documentation name them). */
const RULES: readonly [test: (f: FunctionMetadata) => boolean, message: string][] = [
  [(f) => f.id === f.name, 'id and name differ'],
  [
    (f) => /^[A-Z][A-Z0-9._]*$/.test(f.id) && f.id.length >= 3 && f.id.length <= 64,
    'the id must be 3 to 64 of A-Z 0-9 . _',
  ],
  [(f) => !/^[A-Z]{1,3}\d+\./.test(f.id), 'the prefix looks like a cell address'],
  [(f) => f.description.length >= 1 && f.description.length <= 1024, 'the description must have 1 to 1024 characters'],
  [(f) => f.parameters.length <= 128, 'more than 128 parameters'],
  [
    (f) => f.parameters.every((p) => p.name.length <= 64 && p.description.length >= 1 && p.description.length <= 512),
    'a parameter has a name over 64 or a description of 0 or over 512 characters',
  ],
  [
    (f) => f.parameters.every((p) => p.dimensionality === 'matrix' && p.type === 'any'),
    'every parameter must be unknown[][]',
  ],
  [(f) => f.result.dimensionality === 'matrix', 'the result must be unknown[][]'],
  [(f) => /^https:\/\//.test(f.helpUrl), '@helpurl must be https'],
];

/** Reads the doc comments of all function files and closes the gaps of the generator: clashes across files, names, lengths. */
export function readFunctions(): Found[] {
  const found: Found[] = [];
  const problems: string[] = [];
  for (const file of SOURCES) {
    const { functions, extras } = parseTree(readFileSync(file, 'utf8'), path.basename(file));
    problems.push(...extras.flatMap((extra) => extra.errors));
    functions.forEach((metadata, at) => {
      const tidy = JSON.parse(JSON.stringify(metadata).replaceAll('\\n', ' ')) as FunctionMetadata;
      found.push({ ...tidy, file: path.basename(file, '.ts'), javaScript: extras[at]!.javascriptFunctionName });
    });
  }
  const seen = new Map<string, string>();
  for (const f of found) {
    const key = f.id.toUpperCase().replaceAll('.', '_');
    if (seen.has(key)) problems.push(`${f.id}: also declared as ${seen.get(key)}`);
    seen.set(key, f.id);
    for (const [holds, message] of RULES) if (!holds(f)) problems.push(`${f.id}: ${message}`);
    const texts = chinese[f.id];
    if (!texts) problems.push(`${f.id}: no Chinese texts in src/functions/zh-CN.ts`);
    else
      for (const p of f.parameters)
        if (!texts.parameters[p.name]) problems.push(`${f.id}: no Chinese text for ${p.name}`);
  }
  if (problems.length) throw new Error(`The functions' metadata is not right:\n${problems.join('\n')}`);
  return found;
}

/** functions.json of one language. Errors in input cells must reach the functions, which the generator cannot say. */
export function metadataFile(found: readonly Found[], language: 'en' | 'zh', base: string): string {
  const functions = found.map((f): FunctionMetadata => {
    const texts = language === 'zh' ? chinese[f.id]! : null;
    return {
      description: texts?.description ?? f.description,
      helpUrl: f.helpUrl.replace(LOCAL_BASE, base),
      id: f.id,
      name: f.name,
      parameters: f.parameters.map((p) => ({ ...p, description: texts?.parameters[p.name] ?? p.description })),
      result: f.result,
    };
  });
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}

/**
 * The entry of functions.js: hands the pane what it needs, with every function by its id, and associates them. Without
 * a host (the pane in a plain browser) there is nobody to associate them with.
 */
export function entryFile(found: readonly Found[]): string {
  const files = [...new Set(found.map((f) => f.file))];
  return [
    `import { makeApi } from '../../src/functions/api';`,
    ...files.map((file) => `import * as ${file} from '../../src/functions/${file}';`),
    'const functions = {',
    ...found.map((f) => `  ${JSON.stringify(f.id)}: ${f.file}.${f.javaScript},`),
    '};',
    `if (typeof CustomFunctions !== 'undefined') {`,
    '  for (const [id, run] of Object.entries(functions)) CustomFunctions.associate(id, run);',
    '}',
    'export const api = makeApi(functions);',
    '',
  ].join('\n');
}

export function writeEntry(): void {
  const out = path.join(ROOT, 'build/generated');
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'functions.entry.ts'), entryFile(readFunctions()));
}
