import { readFileSync } from 'node:fs';
import { fileOf, LANGUAGES, printed, tableGroups } from './tables';

// Who means the change: `npm run tables`, and read the difference.
describe.each(LANGUAGES)('%s', (language) => {
  test.each(tableGroups())('%s', (group) => {
    expect(printed(group, language)).toBe(readFileSync(fileOf(group, language), 'utf8'));
  });
});
