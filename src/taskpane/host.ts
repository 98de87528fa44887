import type { Language } from './core';

/** Where the pane runs: in Excel, or as a preview in a plain browser, where there is no sheet to write to. */
export interface Host {
  readonly isExcel: boolean;
  /** Excel's display language, or the browser's. */
  readonly language: Language;
  /** Dark or light, as Office or else the system shows it. */
  isDark(): boolean;
  /** Calls back whenever `isDark` may have changed. */
  onThemeChange(changed: () => void): void;
}

export function openHost(isExcel: boolean): Host {
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  return {
    isExcel,
    language: languageOf(isExcel ? Office.context.displayLanguage : navigator.language),
    isDark: () => officeIsDark(isExcel) ?? systemDark.matches,
    onThemeChange(changed) {
      systemDark.addEventListener('change', changed);
      // Office has no event for a changed theme in Excel: look again when the person comes back to the pane.
      window.addEventListener('focus', changed);
    },
  };
}

export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function officeIsDark(isExcel: boolean): boolean | null {
  if (!isExcel) return null;
  const theme = (Office.context as Partial<Office.Context>).officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  return theme?.bodyBackgroundColor ? isDarkColor(theme.bodyBackgroundColor) : null;
}

/** `isDarkColor("#212121")` is true. */
export function isDarkColor(color: string): boolean | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(color);
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
