import { config } from '@grafana/runtime';
import { APP_PAGES } from '@vnioc/contract/app-pages.ts';
import { bootData } from '../boot-data.ts';
import { language } from '../preferences.ts';

interface Include {
  readonly type: string;
  readonly name: string;
  readonly path?: string;
  readonly role?: string;
  readonly addToNav?: boolean;
}

export interface PageLink {
  readonly name: string;
  readonly path: string;
}

const RANKS: readonly string[] = ['Viewer', 'Editor', 'Admin'];

/**
 * The work of one's own unit belongs to people of agencies. The operator of a demonstration finds it too while playing
 * nobody: whatever there is to see is to be found.
 */
const isTheirs = (path: string): boolean => {
  const { worksForUnit, mayActAs, actsAs } = bootData().visitor;
  return !path.endsWith('/unit') || worksForUnit || (mayActAs.length > 0 && actsAs === null);
};

/** The pages that an app puts into the navigation for whoever is here. */
export function pagesOf(app: string): readonly PageLink[] {
  const { includes = [] } =
    (config.apps as Readonly<Record<string, { readonly includes?: readonly Include[] }>>)[app] ?? {};
  const rank = RANKS.indexOf(bootData().visitor.role);
  return includes
    .filter(
      ({ type, addToNav, role = 'Viewer' }) => type === 'page' && addToNav === true && RANKS.indexOf(role) <= rank,
    )
    .map(({ name, path = `/a/${app}` }) => ({ path, name: nameOf(name, path, app) }))
    .filter(({ path }) => isTheirs(path));
}

/** plugin.json knows one name of a page, the Vietnamese one. */
function nameOf(name: string, path: string, app: string): string {
  if (language() === 'vi') return name;
  if (path === `/a/${app}`) return 'Home';
  return APP_PAGES.find((page) => `/a/${app}/${page.path}` === path)?.en ?? name;
}
