/** The spreadsheet itself: Univer's open-source packages, pinned (see docs/embedded-host.md). */
import { type ILanguagePack, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import { greenTheme } from '@univerjs/themes';
// The facade packages add their methods to FUniver, FWorkbook and FRange; the imports bring the types along.
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-formula/facade';
import type {} from '@univerjs/sheets-numfmt/facade';
import type {} from '@univerjs/sheets-ui/facade';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { Language } from '../language';

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

export function createGrid(container: HTMLElement, language: Language): Grid {
  const univer = new Univer({
    theme: greenTheme,
    logLevel: LogLevel.WARN,
    locale: language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: enUS as ILanguagePack, [LocaleType.ZH_CN]: zhCN as ILanguagePack },
  });
  for (const plugin of UniverSheetsCorePreset({ container, header: true, ribbonType: 'simple' }).plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
