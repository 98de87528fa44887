/** A Markdown table; cells are plain text. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that may stand in a table cell. */
export function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .replace(/[<>*_[\]]/g, (sign) => `\\${sign}`);
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** The page as the project's formatter leaves it, so that a committed page and a fresh one are equal. */
export async function tidy(page: string): Promise<string> {
  const { format } = await import('prettier');
  return format(page, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
}

/** Says at the top that nobody should edit the page by hand. */
export function generatedFrom(source: string): string {
  return `<!-- Written by src/tools/docs.ts from ${source}. Edits here are lost. -->\n`;
}
