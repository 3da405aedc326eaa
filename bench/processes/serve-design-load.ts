import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import type { Catalog } from '../../collector/src/catalog/catalog.ts';
import { readConfig } from '../../collector/src/config.ts';
import { prepareDataFolder } from '../../collector/src/data-folder.ts';
import { SETTLED } from '../../collector/src/pipeline/settling.ts';
import type { CellState } from '../../collector/src/observations/state.ts';
import { buildServices } from '../../collector/src/services.ts';
import { sqlStore } from '../../collector/src/sinks/sql-store.ts';
import type { Store } from '../../collector/src/sinks/store.ts';
import { openDatabase } from '../../collector/src/storage/open-database.ts';
import { buildWebsite } from '../../collector/src/website.ts';
import { designCatalog } from '../load/design-load.ts';
import { yearOfFigures } from '../load/design-figures.ts';
import { answerParent } from './child.ts';

export interface ServeQuestion {
  readonly work: 'fill' | 'serve';
  readonly dataFolder: string;
}

export interface ServeAnswer {
  readonly revisions: number;
  readonly cells: number;
  readonly url: string;
}

let stop = (): Promise<void> => Promise.resolve();

const nothing = { events: [], rejections: [], refusals: [], corrections: 0 };

/** What settling would leave: the newest figure of every cell, judged, and no revision left to settle. */
async function judgeAll(store: Store, at: number): Promise<number> {
  const latest = await store.observations.latest({});
  const states = latest.map(({ indicator, unit, period, value }): CellState => ({
    ...{ indicator, unit, period, value, state: 'normal', judged: 'normal' },
    ...{ since: at, pending: null, dueAt: at },
  }));
  await store.states.save(states, []);
  await store.sinks.advance(SETTLED, await store.observations.lastPosition());
  return states.length;
}

async function fill(catalog: Catalog, dataFolder: string): Promise<ServeAnswer> {
  const database = await openDatabase({ kind: 'sqlite', file: join(dataFolder, 'ioc.db') });
  const store = sqlStore(database);
  const at = Date.now();
  for (const observations of yearOfFigures(catalog, at)) {
    await store.observations.commit({ source: 'design' as never, run: 'design', observations, ...nothing, at });
  }
  const cells = await judgeAll(store, at);
  const revisions = await store.observations.lastPosition();
  await database.close();
  return { revisions, cells, url: '' };
}

/** The collector as `main.ts` builds it, over the design load's registers. */
async function serve(catalog: Catalog, dataFolder: string): Promise<ServeAnswer> {
  const { config, secrets } = readConfig(['--data', dataFolder, '--site', 'demo'], {});
  prepareDataFolder(dataFolder);
  const logger = pino({ level: 'silent' });
  const services = await buildServices({ config, secrets, catalog, logger, tell: () => undefined });
  const server = createServer(await buildWebsite(services, config, secrets, logger));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await services.pipeline.start();
  stop = async () => {
    await services.pipeline.stop();
    server.closeAllConnections();
    await services.close();
  };
  const revisions = await services.store.observations.lastPosition();
  const cells = (await services.store.states.current()).length;
  return { revisions, cells, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

answerParent<ServeQuestion>(
  async ({ work, dataFolder }) => (work === 'fill' ? fill : serve)(await designCatalog(), dataFolder),
  () => stop(),
);
