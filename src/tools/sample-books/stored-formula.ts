/**
 * Excel keeps a function of an add-in under this prefix, with underscores for its dots, and shows its own name once it
 * knows the add-in; a file that holds the bare name is not connected with it.
 */
export function storedFormula(formula: string): string {
  return formula.replace(
    /"[^"]*"|\b(AMZ|ALI|PLATFORM)\.([A-Z]+)(?=\()/g,
    (found: string, group?: string, name?: string) => (group === undefined ? found : `_xldudf_${group}_${name}`),
  );
}
