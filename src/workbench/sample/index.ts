import type { SheetContent } from '../grid/snapshot';
import type { Language } from '../language';
import { metricsSheet } from './metrics';
import { platformSheet } from './platforms';
import { productSheet } from './products';

/**
 * The workbook that the workbench opens with: what a seller in China keeps about goods sold on Amazon US, with the
 * add-in's functions over it. Goods, sizes and prices are invented, but each is a plausible one, and together they reach
 * every US size tier and price band. One formula per column, as the functions are meant to be used.
 */
export function sampleSheets(language: Language): SheetContent[] {
  return [productSheet(language), platformSheet(language), metricsSheet(language)];
}
