import Papa from 'papaparse';

/** The fields of one record of separated text, quotes and line breaks within them understood. */
export function splitQuoted(record: string, separator: string): string[] {
  return Papa.parse<string[]>(record, { delimiter: separator }).data[0] ?? [];
}
