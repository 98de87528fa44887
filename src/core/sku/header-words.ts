import WORDS from './header-vocabulary.json';
import type { SkuField } from './types';

/*
 * The words that headers of SKU lists are made of. A header is taken apart into these, so that 采购-包装规格-长(CM),
 * "Item Package Length" and Verpackungslänge need no entry of their own. Collected from the import and export templates
 * of 领星, 赛狐, 马帮, 店小秘, 积加, 易仓 and 通途 (product, purchase and inventory forms), factory packing lists, the
 * columns of Amazon's Fee Preview, listing, inventory and age reports, the product exports of Shopify, and German and
 * Japanese article lists.
 */

/** What a header can speak of: a field, or something that is understood and not read. */
export type Noun =
  | Exclude<SkuField, 'firstLegPerKg' | 'firstLegPerCbm' | 'dutyRate' | 'costCurrency' | 'sideUnit' | 'weightUnit'>
  | 'spec'
  | 'unitPrice'
  | 'firstLeg'
  | 'firstLegPrice'
  | 'prep'
  | 'duty'
  | 'unitName'
  | 'sales'
  | 'store'
  | 'netWeight'
  | 'otherWeight'
  | 'perCarton'
  | 'targetMargin'
  | 'divisor'
  | 'described';

/**
 * Whose size, weight or price it is; `other`: somebody else's, another time's, or for the customs; `tab`: of a form;
 * `logistics`: such a tab, and also who carries and keeps the goods.
 */
export type Scope = 'package' | 'product' | 'carton' | 'other' | 'purchase' | 'logistics' | 'tab';

/** Best words first: a later group counts only where no column has an earlier one. */
export const NOUNS: Readonly<Record<Noun, readonly (readonly string[])[]>> = WORDS.nouns;

export const SCOPES: Readonly<Record<Scope, readonly (readonly string[])[]>> = WORDS.scopes;

/** Words that add nothing to what a column is. */
export const FILLERS: readonly string[] = WORDS.fillers;
