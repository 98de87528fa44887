/** What docs/functions.md and FUNCTIONS rule 7 and 10 print: default units, minor units. */
export function digitsOf(market: string): number {
  return market === 'JP' ? 0 : 2;
}

export function defaultUnits(market: string): string {
  return market === 'US' ? 'in-lb' : 'cm-kg';
}
