/** Whether something kept in the workbook or the browser, which comes from anywhere, is a set of named values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
