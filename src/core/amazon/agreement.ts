/**
 * Several rules may hold where something is not settled: the category was not given, or its name fits several. What
 * they answer together is the one answer where all agree, and NaN where they differ or one does not know.
 */
export function agreed<Rule>(rules: readonly Rule[], answer: (rule: Rule) => number): number {
  const first = answer(rules[0]!);
  for (let at = 1; at < rules.length; at++) if (answer(rules[at]!) !== first) return NaN;
  return first;
}

/** Whether rules answer differently. Two that do not know do not differ. */
export function differ<Rule>(rules: readonly Rule[], answer: (rule: Rule) => number): boolean {
  const first = answer(rules[0]!);
  return rules.some((rule) => !Object.is(answer(rule), first));
}
