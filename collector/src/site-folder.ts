import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The sites that come with the product. */
export const SITES = resolve(import.meta.dirname, '../../provisioning/sites');

/** The folder of a site given by name or as a directory. */
export function siteFolder(site: string): string {
  const shipped = join(SITES, site);
  return !site.includes('/') && existsSync(shipped) ? shipped : resolve(site);
}
