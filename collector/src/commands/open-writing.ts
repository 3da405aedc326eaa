import pino from 'pino';
import type { Config } from '../config.ts';
import { buildServices, databaseLocation } from '../services.ts';
import { sqlStore } from '../sinks/sql-store.ts';
import type { DatabaseLocation } from '../storage/database.ts';
import { openReadOnly } from '../storage/open-database.ts';
import { buildWebsite } from '../website.ts';
import { dataSettings, registersOf, type DataPlace } from './data-place.ts';
import { keptTime } from './kept-time.ts';
import { servePrivately, type PrivateServer } from './serve-privately.ts';

/** The whole API over data that no collector is using, so that every rule and the audit log hold. Nothing is collected. */
export async function openWriting(place: DataPlace): Promise<PrivateServer> {
  const { config, secrets } = dataSettings(place);
  const catalog = await registersOf(config);
  const simulation = (await keptSimulation(databaseLocation(config, secrets))) ?? config.simulation;
  const asKept = { ...config, simulation };
  const logger = pino({ level: 'silent' });
  const services = await buildServices({ config: asKept, secrets, catalog, logger, tell: () => undefined });
  return servePrivately(await buildWebsite(services, asKept, secrets, logger), () => services.close());
}

/** Data that were played keep the time they were played in. */
async function keptSimulation(location: DatabaseLocation): Promise<Config['simulation']> {
  const database = await openReadOnly(location);
  const { start } = await keptTime(sqlStore(database).settings).finally(() => database.close());
  return start === null ? null : { start, speed: 1, until: Infinity };
}
