/** A small store of plain values that outlives the pane. */
export interface Memory {
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}

/** In the workbook: travels with the file. */
export function workbookMemory(settings: Office.Settings): Memory {
  return {
    get: (key) => settings.get(key) as unknown,
    set(key, value) {
      if (value === undefined) settings.remove(key);
      else settings.set(key, value);
      return new Promise((resolve, reject) => {
        settings.saveAsync((result) => {
          if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
          else reject(new Error(result.error.message));
        });
      });
    },
  };
}

/** In the browser. Where it is switched off (private window) values live as long as the page. */
export function browserMemory(storage: () => Storage): Memory {
  const held = new Map<string, unknown>();
  return {
    get(key) {
      if (held.has(key)) return held.get(key);
      try {
        const text = storage().getItem(key);
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      held.set(key, value);
      try {
        if (value === undefined) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(value));
      } catch {
        // The value is held for the life of the page; there is nowhere else to keep it.
      }
      return Promise.resolve();
    },
  };
}
