import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { buildAccess, type Access } from '../../src/access/access.ts';
import type { NewKey } from '../../src/access/keys.ts';
import { openapiOf } from '../../src/api/openapi.ts';
import { ROUTES } from '../../src/api/routes.ts';
import { readConfig } from '../../src/config.ts';
import { prepareDataFolder } from '../../src/data-folder.ts';
import { buildServices, type Services } from '../../src/services.ts';
import { buildWebsite } from '../../src/website.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { checkedFetch, type CheckedFetch } from './checked-fetch.ts';

/** The collector's real API on a free port, over a new SQLite file; its pipeline reads no source. */
export interface RunningApi {
  readonly url: string;
  readonly services: Services;
  readonly access: Access;
  /** Everything that was logged, for tests of what must not be there. */
  readonly log: () => string;
  /** As the local operator. */
  readonly operator: CheckedFetch;
  /** Without any key. */
  readonly nobody: CheckedFetch;
  /** As the holder of a new key. */
  as(key: Partial<NewKey>): Promise<CheckedFetch>;
  stop(): Promise<void>;
}

export async function startApi(
  site = 'demo',
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<RunningApi> {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-api-'));
  const { config, secrets } = readConfig(['--data', folder, '--site', site, ...args], env);
  prepareDataFolder(config.dataFolder);
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const catalog = await shippedCatalog(site);
  const services = await buildServices({ config, secrets, catalog, logger, tell: (line) => void lines.push(line) });
  const server = createServer(await buildWebsite(services, config, secrets, logger));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { database, clocks } = services;
  const access = await buildAccess({ database, catalog, clocks, dataFolder: folder, grafana: config.grafana });
  const document = openapiOf(ROUTES, 'test');
  const blank = { name: 'test', person: null, role: null, unit: null, domain: null, validUntil: null };
  return {
    url,
    services,
    access,
    log: () => lines.join('\n'),
    operator: checkedFetch(url, document, readFileSync(join(folder, 'operator.key'), 'utf8').trim()),
    nobody: checkedFetch(url, document, null),
    as: async (key) => {
      const { secret } = await access.keys.add({ ...blank, ...key }, 'test', clocks.machine.now());
      return checkedFetch(url, document, secret);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await services.pipeline.stop();
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
