import { parseTree } from 'custom-functions-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Declaration } from '../functions/declaration';
import { DECLARATIONS } from '../functions/declarations';

const ROOT = path.resolve(__dirname, '../..');
const LOCAL_BASE = 'https://localhost:3000/addin/';
const ENTRY = 'functions.entry.ts';

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

/** Rules that the generator does not check (docs/embedded-host.md and the metadata documentation name them). */
const RULES: readonly [test: (f: FunctionMetadata) => boolean, message: string][] = [
  [(f) => f.id === f.name, 'id and name differ'],
  [
    (f) => /^[A-Z][A-Z0-9._]*$/.test(f.id) && f.id.length >= 3 && f.id.length <= 64,
    'the id must be 3 to 64 of A-Z 0-9 . _',
  ],
  [(f) => !/^[A-Z]{1,3}\d+\./.test(f.id), 'the prefix looks like a cell address'],
  [
    (f) => f.description.length >= 1 && f.description.length <= 255,
    'the description must fit a tooltip: 255 characters',
  ],
  [(f) => f.parameters.length <= 128, 'more than 128 parameters'],
  [
    (f) => f.parameters.every((p) => p.name.length <= 64 && p.description.length >= 1 && p.description.length <= 255),
    'a parameter has a name over 64 or a description of 0 or over 255 characters',
  ],
  [
    (f) => f.parameters.every((p) => p.dimensionality === 'matrix' && p.type === 'any'),
    'every parameter must be unknown[][]',
  ],
  [(f) => f.result.dimensionality === 'matrix', 'the result must be unknown[][]'],
  [(f) => /^https:\/\//.test(f.helpUrl), '@helpurl must be https'],
];

/** "AMZ.FBAFEE" as a JavaScript name. */
const javaScriptName = (id: string): string =>
  id.toLowerCase().replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A doc comment cannot hold the end of one, nor a line that begins with a tag. */
const inComment = (text: string): string => text.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ').replaceAll('@', '＠');

/** One function with the doc comment that the generator of functions.json reads. */
function entryFunction(declared: Declaration, at: number): string {
  const names = declared.parameters.map(({ name }) => name);
  const typed = declared.parameters.map(({ name, required }) => `${name}${required === false ? '?' : ''}: unknown[][]`);
  return [
    '/**',
    ` * ${inComment(declared.text.en)}`,
    ` * @customfunction ${declared.id}`,
    ` * @helpurl ${LOCAL_BASE}help.html#${declared.id}`,
    ...declared.parameters.map(({ name, required, text }) => {
      const shown = required === false ? `[${name}]` : name;
      return ` * @param {unknown[][]} ${shown} ${inComment(text.en)}`;
    }),
    ` * @returns {unknown[][]} ${inComment(declared.returns.en)}`,
    ' */',
    `export function ${javaScriptName(declared.id)}(${typed.join(', ')}): unknown[][] {`,
    `  return call(DECLARATIONS[${at}]!, [${names.join(', ')}]);`,
    '}',
    '',
  ].join('\n');
}

/**
 * The entry of functions.js: every declared function with its doc comment, associated by its id, and what the pane
 * needs. Without a host (the pane in a plain browser) there is nobody to associate them with.
 */
export function entryFile(): string {
  return [
    `import { makeApi } from '../../src/functions/api';`,
    `import { DECLARATIONS } from '../../src/functions/declarations';`,
    `import { call } from '../../src/functions/edge/call';`,
    '',
    ...DECLARATIONS.map(entryFunction),
    `if (typeof CustomFunctions !== 'undefined') {`,
    ...DECLARATIONS.map(({ id }) => `  CustomFunctions.associate(${JSON.stringify(id)}, ${javaScriptName(id)});`),
    '}',
    'export const api = makeApi();',
    '',
  ].join('\n');
}

/** Reads the doc comments of the entry as Microsoft's generator does, and closes its gaps: clashes, names, lengths. */
export function readFunctions(): FunctionMetadata[] {
  const { functions, extras } = parseTree(entryFile(), ENTRY);
  const found = functions.map((metadata) => JSON.parse(JSON.stringify(metadata)) as FunctionMetadata);
  const problems = extras.flatMap((extra) => extra.errors);
  const seen = new Map<string, string>();
  for (const f of found) {
    const key = f.id.toUpperCase().replaceAll('.', '_');
    if (seen.has(key)) problems.push(`${f.id}: also declared as ${seen.get(key)}`);
    seen.set(key, f.id);
    for (const [holds, message] of RULES) if (!holds(f)) problems.push(`${f.id}: ${message}`);
  }
  for (const { id, text, parameters } of DECLARATIONS)
    for (const zh of [text.zh, ...parameters.map((parameter) => parameter.text.zh)])
      if (zh.length > 255) problems.push(`${id}: a Chinese text is longer than 255 characters`);
  if (problems.length) throw new Error(`The functions' metadata is not right:\n${problems.join('\n')}`);
  return found;
}

/** functions.json of one language. Errors in input cells must reach the functions, which the generator cannot say. */
export function metadataFile(found: readonly FunctionMetadata[], language: 'en' | 'zh', base: string): string {
  const functions = found.map((f, at): FunctionMetadata => {
    const declared = DECLARATIONS[at]!;
    return {
      description: declared.text[language],
      helpUrl: f.helpUrl.replace(LOCAL_BASE, base),
      id: f.id,
      name: f.name,
      parameters: f.parameters.map((p, place) => ({ ...p, description: declared.parameters[place]!.text[language] })),
      result: f.result,
    };
  });
  return `${JSON.stringify({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}

export function writeEntry(): void {
  const out = path.join(ROOT, 'build/generated');
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, ENTRY), entryFile());
}
