import express from 'express';
import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { buildAccess } from './access/access.ts';
import type { ApiServices } from './api/api-services.ts';
import type { ConsolePorts } from '@vnioc/contract/console.ts';
import { buildApi } from './api/build-api.ts';
import { consolePorts } from './api/console/console-ports.ts';
import { phonePorts } from './api/phone/phone-ports.ts';
import { phoneRouter } from './api/phone/phone-router.ts';
import { ROUTES } from './api/routes.ts';
import { checkSite } from './catalog/load-site.ts';
import type { Config, Secrets } from './config.ts';
import type { Clock } from './kernel/clock.ts';
import { dateOf } from './kernel/local-date.ts';
import { rulesOf } from './operations/desk.ts';
import type { Services } from './services.ts';
import type { Store } from './sinks/store.ts';
import { SITES, siteFolder } from './site-folder.ts';
import { sqlAttachments } from './tickets/attachments/sql-attachments.ts';
import { connectionSchemas } from './sources/registry.ts';

/** Of the collector, as its package says. */
export const VERSION = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string }
).version;

/** What the collector answers over HTTP. Makes the operator's key at the first start. */
export async function buildWebsite(
  services: Services,
  config: Config,
  secrets: Secrets,
  logger: Logger,
): Promise<express.Express> {
  const api = await apiServices(services, config, secrets, logger);
  const app = express();
  app.disable('x-powered-by');
  const { links } = services.secondRiver.operations.desk;
  app.use('/p', phoneRouter(phonePorts({ ...api, links, sopOf: (ticket) => api.rulesOf(ticket).sop })));
  app.use(await mountedConsole(consolePorts(api)));
  app.use(buildApi(api, ROUTES));
  return app;
}

/** The console is a package of its own, mounted by its path: nobody imports it. */
const CONSOLE = new URL('../../console/server/console-router.ts', import.meta.url).href;

async function mountedConsole(ports: ConsolePorts): Promise<express.RequestHandler> {
  const { consoleRouter } = (await import(CONSOLE)) as {
    readonly consoleRouter: (ports: ConsolePorts) => express.RequestHandler;
  };
  return consoleRouter(ports);
}

async function apiServices(services: Services, config: Config, secrets: Secrets, logger: Logger): Promise<ApiServices> {
  const { catalog, clocks, database, store, pipeline, influx, metricsText, secondRiver } = services;
  const { office } = clocks;
  const { dataFolder, grafana } = config;
  return {
    ...{ version: VERSION, catalog, clocks, store, metricsText, logger, database },
    operations: secondRiver.operations,
    attachments: sqlAttachments(secondRiver.vaultKey),
    grafanaWebhookSecret: secrets.environment['IOC_GRAFANA_WEBHOOK_SECRET'] ?? null,
    rulesOf: ({ plan }) => rulesOf(secondRiver.operations.desk, plan),
    access: await buildAccess({ database, catalog, clocks, dataFolder, grafana }),
    clock: () => ({ now: office.now(), simulated: office.simulated, speed: office.speed }),
    check: checkAnew(config.site, office),
    ready: () => readiness(store),
    receive: (received) => pipeline.receive(received),
    settle: () => pipeline.settle(),
    soon: (source) => pipeline.soon(source),
    backfillInflux: async () => {
      if (influx === null) return false;
      await influx.backfill();
      return true;
    },
  };
}

/** The registers on disk, checked at the office's date. */
export const checkAnew =
  (site: string, office: Clock): ApiServices['check'] =>
  () =>
    checkSite(siteFolder(site), { sitesFolder: SITES, connections: connectionSchemas, at: dateOf(office.now()) });

/** Ready: the database answers. */
export async function readiness({ settings }: Store): ReturnType<ApiServices['ready']> {
  try {
    await settings.get('clock_start');
    return { ready: true, reasons: [] };
  } catch {
    return { ready: false, reasons: ['cơ sở dữ liệu không trả lời / the database does not answer'] };
  }
}
