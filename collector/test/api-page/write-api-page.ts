import { readFileSync, writeFileSync } from 'node:fs';
import { ROUTES } from '../../src/api/routes.ts';
import { tablesOf, withTables } from './tables.ts';

/** Writes the tables of `docs/api.md` anew: `node collector/test/api-page/write-api-page.ts && npx prettier --write docs/api.md`. */
const page = new URL('../../../docs/api.md', import.meta.url);
writeFileSync(page, withTables(readFileSync(page, 'utf8'), tablesOf(ROUTES)));
console.log('docs/api.md');
