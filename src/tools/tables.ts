import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf, LANGUAGES, printed, tableGroups } from '../../test/tables/tables';

/** `npm run tables`: prints the tables of test/tables anew. Whoever commits them has read the difference. */
for (const language of LANGUAGES)
  for (const group of tableGroups()) {
    const file = fileOf(group, language);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, printed(group, language));
  }
