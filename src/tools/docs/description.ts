import type { FunctionMetadata } from '../metadata';

/** A list of functions as functions.json holds it. */
export interface FunctionList {
  functions: FunctionMetadata[];
}

/** The description without its example, and the example's formula where it has one. */
export function splitDescription(text: string): { text: string; example: string | null } {
  const match = /\s*Example: (=.*\))\.(?=\s|$)/.exec(text);
  return match ? { text: text.replace(match[0], '').trim(), example: match[1]! } : { text, example: null };
}

/** `=AMZ.PLANFEE([plan], [unitsSold])` */
export function syntaxOf({ name, parameters }: FunctionMetadata): string {
  return `=${name}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`;
}
