import pino from 'pino';
import { readingAccess } from '../access/reading-access.ts';
import type { ApiServices } from '../api/api-services.ts';
import { buildApi } from '../api/build-api.ts';
import type { Route } from '../api/route.ts';
import { ROUTES } from '../api/routes.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { systemClock } from '../kernel/clock.ts';
import { realOfficeClock, simulatedOfficeClock } from '../pipeline/office-clock.ts';
import { databaseLocation } from '../services.ts';
import { sqlStore } from '../sinks/sql-store.ts';
import type { Store } from '../sinks/store.ts';
import type { Database } from '../storage/database.ts';
import { buildDesk } from '../operations/build-desk.ts';
import { rulesOf } from '../operations/desk.ts';
import { readingOperations } from '../operations/reading-operations.ts';
import { sqlAttachments } from '../tickets/attachments/sql-attachments.ts';
import { existingVaultKey } from '../tickets/vault-key.ts';
import { openReadOnly } from '../storage/open-database.ts';
import { checkAnew, readiness, VERSION } from '../website.ts';
import { dataSettings, registersOf, type DataPlace } from './data-place.ts';
import { keptTime } from './kept-time.ts';
import { servePrivately, type PrivateServer } from './serve-privately.ts';

/**
 * The API over the data themselves, opened for reading only: the same answers beside a collector that runs, that hangs,
 * or that does not run (SEMANTICS §9). Nothing is written.
 */
export async function openReading(place: DataPlace): Promise<PrivateServer> {
  const { config, secrets } = dataSettings(place);
  const catalog = await registersOf(config);
  const database = await openReadOnly(databaseLocation(config, secrets));
  try {
    const vaultKey = existingVaultKey(config.dataFolder, secrets.environment['IOC_VAULT_KEY']);
    const api = await readingServices(config.site, catalog, database, vaultKey);
    return await servePrivately(buildApi(api, ROUTES.filter(reads)), () => database.close());
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

/** A query is a POST because it is long. */
const reads = ({ method, path }: Route): boolean => method === 'get' || path === '/api/v1/query';

async function readingServices(
  site: string,
  catalog: Catalog,
  database: Database,
  vaultKey: Buffer,
): Promise<ApiServices> {
  const store = sqlStore(database);
  const settings = { ...store.settings, set: () => Promise.resolve() };
  const desk = await buildDesk({ database, catalog, settings, vaultKey, holder: 'reader' });
  const office = await keptOfficeClock(store);
  const clocks = { office, machine: systemClock };
  return {
    ...{ version: VERSION, catalog, clocks, store, database, logger: pino({ level: 'silent' }) },
    operations: readingOperations(desk),
    attachments: sqlAttachments(vaultKey),
    grafanaWebhookSecret: null,
    rulesOf: ({ plan }) => rulesOf(desk, plan),
    access: readingAccess({ database, catalog, clocks, dataFolder: '', grafana: null }),
    clock: () => ({ now: office.now(), simulated: office.simulated, speed: office.speed }),
    check: checkAnew(site, office),
    ready: () => readiness(store),
    metricsText: () => Promise.resolve([]),
    receive: takesNothing,
    settle: takesNothing,
    soon: () => undefined,
    backfillInflux: takesNothing,
  };
}

const takesNothing = (): Promise<never> => Promise.reject(new Error('these data are open for reading only'));

/** Data that were played are read at the time they were played up to. */
async function keptOfficeClock({ settings }: Store) {
  const { start, position } = await keptTime(settings);
  if (start === null) return realOfficeClock(systemClock);
  return simulatedOfficeClock(systemClock, position ?? start, 1);
}
