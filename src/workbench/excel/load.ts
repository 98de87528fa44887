import { RichApiError } from './errors';
import type { HostObject } from './host-object';

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export function existing(object: HostObject | null): HostObject {
  if (object === null)
    throw new RichApiError('InvalidOperation', 'The object is a null object (isNullObject); it cannot be changed.');
  return object;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** `format/fill/color` → the properties wanted, each with what is wanted below it. */
function tree(paths: readonly string[]): Map<string, string[]> {
  const wanted = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/');
    if (first === '' || first === '*') continue;
    const below = wanted.get(capital(first)) ?? [];
    if (rest.length > 0) below.push(rest.join('/'));
    wanted.set(capital(first), below);
  }
  return wanted;
}

/** What a load brings. */
export function query(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: Query): Record<string, unknown> {
  const paths = [...Select, ...Expand];
  if (object.isCollection) {
    const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    const own = paths.filter((path) => object.has('get', capital(path)));
    const below = paths.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\/?/i, ''));
    return {
      ...properties(object, own),
      _Items: items.map((item) => ({ ...identified(item), ...properties(item, below) })),
    };
  }
  return properties(object, paths);
}

function identified(item: HostObject): Record<string, unknown> {
  return item.id === undefined ? {} : { Id: item.id };
}

function properties(object: HostObject, paths: readonly string[]): Record<string, unknown> {
  const wanted = tree(paths);
  const everything = wanted.size === 0 && !object.isCollection;
  const result: Record<string, unknown> = {};
  for (const name of everything ? object.scalars : wanted.keys()) {
    const below = wanted.get(name) ?? [];
    if (object.has('link', name)) {
      const linked = object.link(name);
      result[name] = linked === null ? null : query(linked, { Select: below });
    } else {
      result[name] = object.get(name);
    }
  }
  return result;
}

/** `range.set({ values, format: { fill: { color } } })` */
export function update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(state)) {
    const name = capital(key);
    if (object.has('link', name)) update(existing(object.link(name)), value as Readonly<Record<string, unknown>>);
    else object.set(name, value);
  }
}
