import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { createDarkTheme, createLightTheme, type BrandVariants } from '@fluentui/tokens';
import type { Host } from './host';

/** Excel's green, from dark to light. */
const EXCEL_GREEN: BrandVariants = {
  10: '#04140b',
  20: '#082416',
  30: '#0a331f',
  40: '#0b4027',
  50: '#0c4d2e',
  60: '#0d5b36',
  70: '#0e693d',
  80: '#107c41',
  90: '#1f8b50',
  100: '#45ab76',
  110: '#5bb688',
  120: '#70c098',
  130: '#88cbaa',
  140: '#9dd3b5',
  150: '#bce2cd',
  160: '#dff1e7',
};

/** Office's own type first, then the Chinese type of macOS and Windows. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, 'Helvetica Neue', Arial, " +
  "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const LIGHT = { ...createLightTheme(EXCEL_GREEN), fontFamilyBase };
const DARK = { ...createDarkTheme(EXCEL_GREEN), fontFamilyBase };

/** Keeps the pane in Office's theme. High contrast is left to the browser's forced colours. */
export function followTheme(host: Host): void {
  const apply = () => {
    const isDark = host.isDark();
    setTheme(isDark ? DARK : LIGHT);
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  };
  apply();
  host.onThemeChange(apply);
}
