import { config } from '@grafana/runtime';
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

/** plugin.json knows one name of a page, the Vietnamese one; English by the last part of its path. */
const ENGLISH: Readonly<Record<string, string>> = {
  duty: 'Duty desk',
  overview: "Leaders' overview",
  board: 'Status board',
  domains: 'Domains',
  tickets: 'Tickets',
  unit: "My unit's work",
  accounting: 'Response accounting',
  sources: 'Data sources',
  soc: 'SOC',
  admin: 'Administration',
};

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

function nameOf(name: string, path: string, app: string): string {
  if (language() === 'vi') return name;
  return path === `/a/${app}` ? 'Home' : (ENGLISH[path.split('/').at(-1) ?? ''] ?? name);
}
