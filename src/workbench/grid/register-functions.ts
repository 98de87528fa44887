/**
 * Makes every function of functions.json known to the formula engine. Executors rather than the Facade's
 * registerFunction(): that one turns text results such as "12" into numbers and hands omitted arguments over as 0.
 */
import type { Injector, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { Argument } from '../calculation/coerce';
import type { CellPosition } from '../calculation/cell-messages';
import type { FunctionMetadata, ParameterMetadata } from '../metadata';
import { CellError, type CellValue, type ErrorCode, isErrorCode, widthOf } from '../values';
import type { FunctionResult } from '../wire/function-calls';

type EngineResult = ReturnType<BaseFunction['calculate']>;

export type Evaluate = (fn: FunctionMetadata, args: readonly Argument[], cell: CellPosition) => FunctionResult;

/** The engine's word for "not there yet"; Excel of today says #BUSY!. */
export function fromEngineError(code: string): ErrorCode {
  if (code === ErrorType.CONNECT) return '#BUSY!';
  return isErrorCode(code) ? code : '#VALUE!';
}

function toEngineError(code: ErrorCode): ErrorType {
  return code === '#BUSY!' ? ErrorType.CONNECT : (code as ErrorType);
}

function readValue(object: Nullable<BaseValueObject>): CellValue {
  if (object === null || object === undefined || object.isNull()) return null;
  if (object.isError()) return new CellError(fromEngineError((object as ErrorValueObject).getErrorType()));
  const value = object.getValue();
  return typeof value === 'bigint' ? Number(value) : value;
}

function readArgument(object: BaseValueObject): Argument {
  if (!object.isArray()) return object.isNull() ? undefined : readValue(object);
  return (object as ArrayValueObject).getArrayValue().map((row) => row.map(readValue));
}

function valueObject(value: CellValue): BaseValueObject {
  if (value instanceof CellError) return ErrorValueObject.create(toEngineError(value.code));
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    default:
      return StringValueObject.create(value ?? '');
  }
}

function resultObject(result: FunctionResult): EngineResult {
  if (!Array.isArray(result)) return valueObject(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(valueObject)),
    rowCount: result.length,
    columnCount: widthOf(result),
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

class WorksheetFunction extends BaseFunction {
  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly evaluate: Evaluate,
  ) {
    super(metadata.name);
  }

  /** Without this a text argument such as "2024-05-01" would arrive as a number. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** Must not throw: an exception would leave the engine's calculation unfinished for good. */
  override calculate(...variants: BaseValueObject[]): EngineResult {
    try {
      const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      return resultObject(this.evaluate(this.metadata, variants.map(readArgument), cell));
    } catch (error) {
      console.error(`workbench: ${this.metadata.name}`, error);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function example({ dimensionality, type }: ParameterMetadata): string {
  if (dimensionality === 'matrix') return 'A2:A100';
  return type === 'number' ? '1' : '"text"';
}

function describe(fn: FunctionMetadata): IFunctionInfo {
  return {
    functionName: fn.name,
    functionType: FunctionType.User,
    description: fn.description ?? '',
    abstract: fn.description ?? '',
    functionParameter: fn.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: example(parameter),
      require: parameter.optional === true ? 0 : 1,
      repeat: parameter.repeating === true ? 1 : 0,
    })),
  };
}

export function registerFunctions(
  injector: Injector,
  functions: readonly FunctionMetadata[],
  evaluate: Evaluate,
): void {
  injector.get(IFunctionService).registerExecutors(...functions.map((fn) => new WorksheetFunction(fn, evaluate)));
  injector.get(IDescriptionService).registerDescriptions(functions.map(describe));
}
