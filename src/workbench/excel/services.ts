/** Services beside the workbook that office.js itself calls, by the names under which it creates them. */
import { define, type Factory, type HostObject } from './host-object';

/** What the custom-functions runtime in the frame tells its host. */
export interface CustomFunctionsHost {
  ready(): void;
  settle(rows: unknown): void;
}

/** Newer Excel: 1 slices results that are too large, 2 and 4 hand results back sooner. */
const ENABLED_FEATURES = [1, 2, 4];

const customFunctions: Factory<CustomFunctionsHost> = define({
  type: 'CustomFunctions',
  call: {
    _GetEnabledFeatures: () => ({ scalar: ENABLED_FEATURES }),
    _SetOsfControlContainerReadyForCustomFunctions: (host) => {
      host.ready();
      return undefined;
    },
    SetInvocationArrayResults: (host, [rows]) => {
      host.settle(rows);
      return undefined;
    },
  },
});

/** office.js announces that ribbon commands could be run; the workbench has no ribbon of the add-in's. */
const addinInternalService: Factory<CustomFunctionsHost> = define({
  type: 'AddinInternalService',
  call: { NotifyActionHandlerReady: () => undefined },
});

const SERVICES: Readonly<Record<string, Factory<CustomFunctionsHost>>> = {
  'Microsoft.ExcelServices.CustomFunctions': customFunctions,
  'Microsoft.InternalService.AddinInternalService': addinInternalService,
};

export function isService(name: string | undefined): boolean {
  return name !== undefined && Object.hasOwn(SERVICES, name);
}

export function service(name: string, host: CustomFunctionsHost): HostObject | undefined {
  return SERVICES[name]?.(host);
}
