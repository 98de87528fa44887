import type { FunctionMetadata } from '../metadata';

/** A list of functions as functions.json holds it. */
export interface FunctionList {
  functions: FunctionMetadata[];
}

/** `=AMZ.PLANFEE([plan], [unitsSold])` */
export function syntaxOf({ name, parameters }: FunctionMetadata): string {
  return `=${name}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ')})`;
}
