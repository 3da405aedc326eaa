import { PROBLEMS } from '@vnioc/contract/problems.ts';
import { MACHINE_RIGHTS, PERSON_RIGHTS } from '../../src/access/permissions.ts';
import type { Route } from '../../src/api/route.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const routesTable = (routes: readonly Route[]): string =>
  table(
    ['route', 'access', 'what'],
    routes.map(({ method, path, access, summary }) => [`\`${method.toUpperCase()} ${path}\``, access, summary.en]),
  );

const problemsTable = (): string =>
  table(
    ['code', 'status', 'Vietnamese', 'English'],
    Object.entries(PROBLEMS).map(([code, { status, vi, en }]) => [`\`${code}\``, String(status), vi, en]),
  );

const rolesTable = (): string =>
  table(
    ['role', 'sees up to', 'permissions'],
    Object.entries({ ...PERSON_RIGHTS, ...MACHINE_RIGHTS }).map(([role, { highest, permissions }]) => [
      `\`${role}\``,
      permissions.includes('read figures') ? highest : '–',
      permissions.length === 0 ? '–' : permissions.join(', '),
    ]),
  );

/** The tables of `docs/api.md` that are made from the code, by the name of their markers. */
export const tablesOf = (routes: readonly Route[]): Readonly<Record<string, string>> => ({
  routes: routesTable(routes),
  problems: problemsTable(),
  roles: rolesTable(),
});

const between = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);

/** The text between two markers of a page; null when they are not there. */
export const tableIn = (page: string, name: string): string | null =>
  between(name).exec(page)?.[0].split('\n').slice(1, -1).join('\n').trim() ?? null;

/** A page with its tables written anew. */
export const withTables = (page: string, tables: Readonly<Record<string, string>>): string =>
  Object.entries(tables).reduce(
    (text, [name, content]) =>
      text.replace(between(name), (_all, open: string, end: string) => `${open}\n${content}\n\n${end}`),
    page,
  );

/** Without the padding that prettier gives to columns. */
export const unpadded = (text: string): string => text.replaceAll(/ *\| */g, '|').replaceAll(/-{3,}/g, '---');
