import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { readConfig, type Config } from '../config.ts';
import { loadSite } from '../catalog/load-site.ts';
import { renderFault } from '../catalog/read/fault.ts';
import { buildServices } from '../services.ts';
import { CLOCK_START } from '../simulated-position.ts';
import { sqlStore } from '../sinks/sql-store.ts';
import { SITES, siteFolder } from '../site-folder.ts';
import { connectionSchemas } from '../sources/registry.ts';
import { openReadOnly } from '../storage/open-database.ts';
import { buildWebsite } from '../website.ts';
import { CommandFault } from './command-fault.ts';

/** The API over data that no collector is using, on a loopback port that nobody is told. Nothing is collected. */
export async function openOffline(
  dataFolder: string,
  site: string | undefined,
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { config, secrets } = readConfig(
    ['--data', dataFolder, ...(site === undefined ? [] : ['--site', site])],
    environment,
  );
  const file = join(dataFolder, 'ioc.db');
  if (secrets.databaseUrl === null && !existsSync(file)) {
    throw new CommandFault(
      `Thư mục ${dataFolder} chưa có dữ liệu; chạy npm start trước, hoặc chọn --data khác. / No data in ${dataFolder}; run npm start first, or choose another --data.`,
    );
  }
  const logger = pino({ level: 'silent' });
  const asKept = { ...config, simulation: await keptSimulation(config, file, secrets.databaseUrl) };
  const catalog = await registers(asKept);
  const services = await buildServices({ config: asKept, secrets, catalog, logger, tell: () => undefined });
  const server = createServer(await buildWebsite(services, asKept, secrets, logger));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await services.close();
    },
  };
}

async function registers(config: Config) {
  const result = await loadSite(siteFolder(config.site), { sitesFolder: SITES, connections: connectionSchemas });
  if (result.ok) return result.catalog;
  throw new CommandFault(result.faults.map(renderFault).join('\n'));
}

/** Data that were played keep the time they were played in. */
async function keptSimulation(config: Config, file: string, databaseUrl: string | null): Promise<Config['simulation']> {
  const location =
    databaseUrl === null ? ({ kind: 'sqlite', file } as const) : ({ kind: 'postgres', url: databaseUrl } as const);
  const database = await openReadOnly(location);
  const start = await sqlStore(database)
    .settings.get(CLOCK_START)
    .finally(() => database.close());
  return start === null || !/^\d+$/.test(start)
    ? config.simulation
    : { start: Number(start), speed: 1, until: Infinity };
}
