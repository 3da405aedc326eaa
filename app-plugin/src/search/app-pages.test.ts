import { APP_PAGES } from '@vnioc/contract/app-pages.ts';
import plugin from '../plugin.json';

test('pages of the navigation are found under the names that it shows', () => {
  const shown = plugin.includes.map(({ name, path }) => [path.replace(/^\/a\/[^/]+\/?/, ''), name]);
  const found = new Map(APP_PAGES.map(({ path, vi }) => [path, vi]));
  expect(shown.length).toBeGreaterThan(10);
  for (const [path = '', name] of shown) if (path !== '') expect([path, found.get(path)]).toEqual([path, name]);
});
