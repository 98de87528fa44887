/**
 * Objects of the Excel JavaScript API as the host keeps them. A class of the API is one table of members, and only
 * what stands in a table exists: everything else fails by name, and the list of members is read from the same tables.
 */
import { notImplemented } from './errors';

/** What a method gives back: an object, nothing at all, a null object, or a plain value in `scalar`. */
export type Outcome = HostObject | { readonly scalar: unknown } | null | undefined;

export interface ObjectSpec<T> {
  readonly type: string;
  /** Plain properties that can be loaded. */
  readonly get?: Readonly<Record<string, (self: T) => unknown>>;
  readonly set?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  /** Properties that are objects themselves. */
  readonly link?: Readonly<Record<string, (self: T) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (self: T, args: readonly unknown[]) => Outcome>>;
  readonly items?: (self: T) => HostObject[];
  /** Properties that are loaded only when they are asked for by name, because they may be large. */
  readonly onRequest?: readonly string[];
  /** The client may hold on to the object from one request to the next. */
  readonly tracked?: boolean;
}

export interface HostObject {
  readonly type: string;
  readonly tracked: boolean;
  readonly isCollection: boolean;
  /** The properties that a load without names brings. */
  readonly scalars: readonly string[];
  /** What the client recognises the object by. */
  readonly id: unknown;
  readonly self: unknown;
  has(kind: 'get' | 'set' | 'link', name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  link(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): Outcome;
  items(): HostObject[];
}

export interface Member {
  readonly type: string;
  readonly name: string;
  readonly kind: 'property' | 'writable property' | 'object' | 'method' | 'items';
}

const members = new Map<string, Member>();

/** Every member that the object model implements, in the names of the JavaScript API. */
export function implementedMembers(): readonly Member[] {
  return [...members.values()];
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function publish<T>({ type, get = {}, set = {}, link = {}, call = {}, items }: ObjectSpec<T>): void {
  const add = (names: string[], kind: Member['kind']) => {
    // A leading underscore marks the client's own plumbing.
    for (const name of names.filter((candidate) => !candidate.startsWith('_')).map(camel)) {
      members.set(`${type}.${name}`, { type, name, kind });
    }
  };
  const readable = Object.keys(get);
  add(
    readable.filter((name) => !(name in set)),
    'property',
  );
  add(Object.keys(set), 'writable property');
  add(Object.keys(link), 'object');
  add(Object.keys(call), 'method');
  if (items !== undefined) members.set(`${type}.items`, { type, name: 'items', kind: 'items' });
}

class BoundObject<T> implements HostObject {
  constructor(
    private readonly spec: ObjectSpec<T>,
    readonly self: T,
  ) {}

  get type(): string {
    return this.spec.type;
  }

  get tracked(): boolean {
    return this.spec.tracked === true;
  }

  get isCollection(): boolean {
    return this.spec.items !== undefined;
  }

  get scalars(): readonly string[] {
    return Object.keys(this.spec.get ?? {}).filter((name) => !(this.spec.onRequest ?? []).includes(name));
  }

  get id(): unknown {
    return this.spec.get?.['Id']?.(this.self);
  }

  has(kind: 'get' | 'set' | 'link', name: string): boolean {
    return Object.hasOwn(this.spec[kind] ?? {}, name);
  }

  get(name: string): unknown {
    return this.member(this.spec.get, name)(this.self);
  }

  set(name: string, value: unknown): void {
    this.member(this.spec.set, name)(this.self, value);
  }

  link(name: string): HostObject | null {
    return this.member(this.spec.link, name)(this.self);
  }

  call(name: string, args: readonly unknown[]): Outcome {
    return this.member(this.spec.call, name)(this.self, args);
  }

  items(): HostObject[] {
    if (this.spec.items === undefined) throw notImplemented(`${this.type}.items`);
    return this.spec.items(this.self);
  }

  private member<F>(table: Readonly<Record<string, F>> | undefined, name: string): F {
    const found = table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    if (found === undefined) throw notImplemented(`${this.type}.${camel(name)}`);
    return found;
  }
}

/** Makes the objects of one class. */
export type Factory<T> = (self: T) => HostObject;

const specs = new Map<string, ObjectSpec<never>>();

/** Declares a class of the API. */
export function define<T>(spec: ObjectSpec<T>): Factory<T> {
  publish(spec);
  specs.set(spec.type, spec);
  return (self) => new BoundObject(spec, self);
}

/** A class by its name, for objects that lead to one another in circles: a range has a sheet, a sheet has ranges. */
export function named<T>(type: string): Factory<T> {
  return (self) => {
    const spec = specs.get(type) as ObjectSpec<T> | undefined;
    if (spec === undefined) throw notImplemented(type);
    return new BoundObject(spec, self);
  };
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}
