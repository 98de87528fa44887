/** functions.json as the worksheet needs it. */

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: 'any' | 'boolean' | 'number' | 'string';
  readonly dimensionality?: 'matrix' | 'scalar';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: 'matrix' | 'scalar' };
  readonly options?: {
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
  };
}

export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
  /** Errors in arguments of type `any` reach the function instead of becoming the result. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** Excel's own rules for a name; a function that breaks them is not registered there either. */
const NAME = /^\p{L}[\p{L}\p{N}._]*$/u;

export function checkMetadata(value: unknown, namespace: string): Metadata {
  const metadata = value as Partial<Metadata> | null;
  if (!Array.isArray(metadata?.functions)) throw new Error('functions.json: no list of functions');
  const seen = new Set<string>();
  const functions = (metadata.functions as readonly FunctionMetadata[]).map((fn) => {
    if (typeof fn.id !== 'string' || !NAME.test(fn.name)) throw new Error(`functions.json: illegal name ${fn.name}`);
    const name = (namespace === '' ? fn.name : `${namespace}.${fn.name}`).toUpperCase();
    if (seen.has(name)) throw new Error(`functions.json: ${name} is listed twice`);
    if (fn.options?.stream === true)
      throw new Error(`functions.json: ${name} streams, which the workbench does not model`);
    seen.add(name);
    return { ...fn, name, parameters: fn.parameters ?? [] };
  });
  return { functions, allowErrorForDataTypeAny: metadata.allowErrorForDataTypeAny === true };
}
