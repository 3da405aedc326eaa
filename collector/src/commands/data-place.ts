import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { loadSite } from '../catalog/load-site.ts';
import { renderFault } from '../catalog/read/fault.ts';
import { readConfig, type Config, type Secrets } from '../config.ts';
import { lastInstance } from '../data-folder.ts';
import { SITES, siteFolder } from '../site-folder.ts';
import { connectionSchemas } from '../sources/registry.ts';
import { CommandFault } from './command-fault.ts';

/** Which data a command is about, as it was typed. */
export interface DataPlace {
  readonly dataFolder: string;
  /** Undefined: the registers that the collector of these data reads, else IOC_SITE. */
  readonly site: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
}

/** Throws CommandFault when there are no data there. */
export function dataSettings({ dataFolder, site, environment }: DataPlace): { config: Config; secrets: Secrets } {
  const sameSite = site ?? lastInstance(dataFolder)?.site;
  const argv = ['--data', dataFolder, ...(sameSite === undefined ? [] : ['--site', sameSite])];
  const settings = readConfig(argv, environment);
  if (settings.secrets.databaseUrl !== null || existsSync(join(dataFolder, 'ioc.db'))) return settings;
  throw new CommandFault(
    `Thư mục ${dataFolder} chưa có dữ liệu; chạy npm start trước, hoặc chọn --data khác. / No data in ${dataFolder}; run npm start first, or choose another --data.`,
  );
}

/** The registers of a site; throws CommandFault with every fault when they are wrong. */
export async function registersOf({ site }: Pick<Config, 'site'>): Promise<Catalog> {
  const result = await loadSite(siteFolder(site), { sitesFolder: SITES, connections: connectionSchemas });
  if (result.ok) return result.catalog;
  throw new CommandFault(result.faults.map(renderFault).join('\n'));
}
