/**
 * Executes the batches that `context.sync()` sends: object paths say how to reach an object, actions what to do with it.
 * Numbers of paths and actions as in the npm package's excel-web-16.00.debug.js.
 */
import { invalidArgument, notImplemented, RichApiError } from './errors';
import { type HostObject, isHostObject } from './host-object';
import type { WorkbookModel } from './model';
import { workbook } from './objects/workbook';
import { existing, type Query, query, update } from './load';
import { type CustomFunctionsHost, isService, service } from './services';

const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;
const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  update: 9,
} as const;
const FLAG_DELAY_FOR_CELL_EDIT = 64;

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Answer {
  readonly Results?: { ActionId: number; Value: unknown }[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

export class Interpreter {
  /** Batches run one after the other, as they come. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly model: WorkbookModel,
    private readonly functions: CustomFunctionsHost,
  ) {}

  async execute(body: string, flags: number): Promise<string> {
    const batch = JSON.parse(body) as Batch;
    // Results of functions must not queue behind a batch that waits for the calculation or for the user.
    if (isForService(batch)) return JSON.stringify(await this.run(batch));
    const answer = this.last.then(() => this.runWhenAllowed(batch, flags));
    this.last = answer;
    return JSON.stringify(await answer);
  }

  private async runWhenAllowed(batch: Batch, flags: number): Promise<Answer> {
    const { book } = this.model;
    if (book.isEditing) {
      if ((flags & FLAG_DELAY_FOR_CELL_EDIT) === 0) {
        const error = new RichApiError(
          'InvalidOperationInCellEditMode',
          'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
        );
        return failure(error, 0);
      }
      await book.editingEnds();
    }
    return this.run(batch);
  }

  private async run(batch: Batch): Promise<Answer> {
    const paths = new Paths(batch.ObjectPaths, this.model, this.functions);
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        // What is read must be what the grid has calculated from everything written before.
        if (action.ActionType === ACTION.query) await this.model.book.calculated();
        results.push({ ActionId: action.Id, Value: this.act(action, paths) });
      } catch (error) {
        return failure(this.report(error), index);
      }
    }
    return { Results: results };
  }

  private act(action: Action, paths: Paths): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object === null ? null : this.identity(object, paths.isKept(action.ObjectPathId));
      case ACTION.query:
        return object === null ? null : query(object, action.QueryInfo ?? {});
      case ACTION.method:
        return this.method(action, object, paths);
      case ACTION.setProperty:
        existing(object).set(action.Name ?? '', paths.args(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        update(existing(object), action.ObjectState ?? {});
        return null;
      default:
        throw notImplemented(`rich-api action ${action.ActionType}`);
    }
  }

  private method(action: Action, object: HostObject | null, paths: Paths): unknown {
    const name = action.Name ?? '';
    if (name === '_KeepReference') {
      // The client asks this of every range before it knows whether there is one.
      if (object === null) return null;
      paths.keep(action.ObjectPathId);
    }
    const outcome = existing(object).call(name, paths.args(action.ArgumentInfo));
    return outcome === null || outcome === undefined || isHostObject(outcome) ? null : outcome.scalar;
  }

  /** What the client needs to find the object again in a later batch. */
  private identity(object: HostObject, keep: boolean): Record<string, unknown> {
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(keep && object.tracked ? { _ReferenceId: this.model.keep(object) } : {}),
    };
  }

  private report(error: unknown): RichApiError {
    if (!(error instanceof RichApiError)) {
      console.error('workbench: a batch failed', error);
      return new RichApiError('GeneralException', error instanceof Error ? error.message : String(error));
    }
    if (error.code === 'NotImplemented') {
      this.model.unknownMembers.add(error.location);
      console.error(`workbench: ${error.message}`);
    }
    return error;
  }
}

/** The objects of one batch, each made when it is first needed. */
class Paths {
  private readonly made = new Map<number, HostObject | null>();
  private readonly keeping = new Set<number>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly model: WorkbookModel,
    private readonly functions: CustomFunctionsHost,
  ) {}

  keep(id: number): void {
    this.keeping.add(id);
  }

  isKept(id: number): boolean {
    return this.keeping.has(id);
  }

  /** Null for a null object, and for whatever hangs below one. */
  resolve(id: number): HostObject | null {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined) throw invalidArgument(`object path ${id}`);
    const object = this.make(path);
    this.made.set(id, object);
    return object;
  }

  args(info: ArgumentInfo | undefined): unknown[] {
    const referenced = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      // 0 stands where an argument is no object.
      const id = referenced?.[index];
      return typeof id === 'number' && id > 0 ? this.resolve(id) : value;
    });
  }

  private make(path: ObjectPath): HostObject | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PATH.global:
        return workbook(this.model);
      case PATH.newObject: {
        const made = service(name, this.functions);
        if (made === undefined) throw notImplemented(name);
        return made;
      }
      case PATH.method:
        return this.child(path, (parent) => object(parent, name, this.args(path.ArgumentInfo)));
      case PATH.property:
        return this.child(path, (parent) => parent.link(name));
      case PATH.indexer:
        return this.child(path, (parent) => object(parent, 'GetItem', this.args(path.ArgumentInfo)));
      case PATH.reference: {
        const kept = this.model.kept(name);
        if (kept === undefined)
          throw new RichApiError('InvalidReference', 'This reference is not valid for the current operation.');
        return kept;
      }
      case PATH.nullObject:
        return null;
      default:
        throw notImplemented(`object path ${path.ObjectPathType}`);
    }
  }

  private child(path: ObjectPath, make: (parent: HostObject) => HostObject | null): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent === null ? null : make(parent);
  }
}

function object(parent: HostObject, method: string, args: unknown[]): HostObject | null {
  const outcome = parent.call(method, args);
  if (outcome === null || isHostObject(outcome)) return outcome;
  throw notImplemented(`${parent.type}.${method} as an object`);
}

function isForService({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === PATH.newObject && isService(Name),
  );
}

function failure({ code, message, location }: RichApiError, index: number): Answer {
  return { Error: { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: 400 } };
}
