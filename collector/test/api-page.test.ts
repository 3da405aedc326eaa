import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTES } from '../src/api/routes.ts';
import { tableIn, tablesOf, unpadded } from './api-page/tables.ts';
import { REPOSITORY } from './architecture/source-file.ts';

const page = readFileSync(join(REPOSITORY, 'docs/api.md'), 'utf8');

describe('docs/api.md', () => {
  test.each(Object.entries(tablesOf(ROUTES)))(
    'lists the same %s as the code (write-api-page.ts writes them)',
    (name, content) => expect(unpadded(tableIn(page, name) ?? '')).toBe(unpadded(content)),
  );

  test('fits on 120 lines beside its tables', () => {
    expect(page.split('\n').filter((line) => !line.startsWith('|')).length).toBeLessThanOrEqual(120);
  });
});
