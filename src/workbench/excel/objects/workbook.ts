import { readOneOf, readText } from '../arguments';
import { invalidArgument, itemNotFound } from '../errors';
import { define, type Factory, type HostObject } from '../host-object';
import type { WorkbookModel } from '../model';
import { rangeAt } from './places';
import { rangeAreas } from './range';
import { workbookTableCollection } from './table';
import { worksheetCollection } from './worksheet';

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATION_TYPES = ['Recalculate', 'Full', 'FullRebuild'] as const;

const application: Factory<WorkbookModel> = define({
  type: 'Application',
  get: {
    CalculationMode: ({ calculationMode }) => calculationMode,
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
  },
  set: {
    // Kept and reported; the grid always calculates at once.
    CalculationMode: (model, value) => {
      model.calculationMode = readOneOf(value, CALCULATION_MODES, 'calculationMode');
    },
  },
  call: {
    Calculate: ({ book }, [type]) => {
      book.recalculate(readOneOf(type, CALCULATION_TYPES, 'calculationType') !== 'Recalculate');
      return undefined;
    },
    // Both promise less work and no other result: there is nothing to leave out here.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

interface SettingSelf {
  readonly model: WorkbookModel;
  readonly key: string;
}

const setting: Factory<SettingSelf> = define({
  type: 'Setting',
  get: {
    Key: ({ key }) => key,
    Value: ({ model, key }) => JSON.parse(model.settings.get(key) ?? 'null') as unknown,
  },
  set: { Value: ({ model, key }, value) => void model.settings.set(key, JSON.stringify(value)) },
  call: {
    Delete: ({ model, key }) => {
      model.settings.delete(key);
      return undefined;
    },
  },
});

function findSetting(model: WorkbookModel, name: unknown): HostObject | null {
  const key = readText(name, 'key');
  return model.settings.has(key) ? setting({ model, key }) : null;
}

const settingCollection: Factory<WorkbookModel> = define({
  type: 'SettingCollection',
  call: {
    Add: (model, [name, value]) => {
      const key = readText(name, 'key');
      if (value === undefined) throw invalidArgument('value');
      model.settings.set(key, JSON.stringify(value));
      return setting({ model, key });
    },
    GetCount: ({ settings }) => ({ scalar: settings.size }),
    GetItem: (model, [name]) => {
      const found = findSetting(model, name);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetItemOrNullObject: (model, [name]) => findSetting(model, name),
  },
  items: (model) => [...model.settings.keys()].map((key) => setting({ model, key })),
});

export const workbook: Factory<WorkbookModel> = define({
  type: 'Workbook',
  get: { Name: ({ book }) => book.name },
  link: {
    Application: (model) => application(model),
    Settings: (model) => settingCollection(model),
    Tables: (model) => workbookTableCollection(model),
    Worksheets: (model) => worksheetCollection(model),
  },
  call: {
    _RemoveReference: (model, [id]) => {
      model.release(readText(id, 'referenceId'));
      return undefined;
    },
    GetActiveCell: (model) => {
      const { sheet, cell } = model.book.selection();
      return rangeAt(model, sheet, cell);
    },
    GetSelectedRange: (model) => {
      const { sheet, areas } = model.book.selection();
      const [area, ...others] = areas;
      if (area === undefined || others.length > 0) throw invalidArgument('several ranges are selected');
      return rangeAt(model, sheet, area);
    },
    GetSelectedRanges: (model) => rangeAreas({ model, ...model.book.selection() }),
  },
});
