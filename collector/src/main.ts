import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createServer, type Server } from 'node:http';
import { answerBrokenRequests, MAX_HEADER_BYTES } from './api/http/broken-request.ts';
import { buildWebsite } from './website.ts';
import { loadSite } from './catalog/load-site.ts';
import type { Catalog } from './catalog/catalog.ts';
import { renderFault } from './catalog/read/fault.ts';
import { ConfigError, readConfig, type Config } from './config.ts';
import { announce, lastInstance, prepareDataFolder } from './data-folder.ts';
import { dateOf, localIso } from './kernel/local-date.ts';
import { systemClock } from './kernel/clock.ts';
import { openLogger } from './logger.ts';
import { buildServices, type Services } from './services.ts';
import { SITES, siteFolder } from './site-folder.ts';
import { connectionSchemas } from './sources/registry.ts';
import { DatabaseFault } from './storage/database-fault.ts';
import { startTelemetry } from './telemetry.ts';

const tell = (sentence: string): void => console.log(sentence);

/** Nothing was started; the sentence is for whoever typed the command. */
class StartFault extends Error {}

async function main(): Promise<void> {
  process.umask(0o027); // data are for the collector's own user and group
  const { config, secrets } = readConfig(process.argv.slice(2), process.env);
  const catalog = await readRegisters(config);
  const logger = openDataFolder(config);
  const stopTelemetry = await startTelemetry(secrets.environment);
  logger.info({ config }, 'starting');
  const services = await openServices(config, () => buildServices({ config, secrets, catalog, logger, tell }));
  const website = await buildWebsite(services, config, secrets, logger);
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, website);
  answerBrokenRequests(server);
  await listen(server, config);
  const url = `http://${config.host}:${(server.address() as AddressInfo).port}`;
  announce(config.dataFolder, { pid: process.pid, url, site: siteFolder(config.site) });
  await services.pipeline.start();
  services.secondRiver.operations.start();
  services.influx?.start();
  tell(`Bộ thu thập chạy tại / the collector runs at ${url} (${clockSentence(services)})`);
  stopOnSignal(async () => {
    await services.pipeline.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await services.close();
    await stopTelemetry();
  });
}

function openDataFolder({ dataFolder, logLevel }: Config): Logger {
  try {
    prepareDataFolder(dataFolder);
    return openLogger(dataFolder, logLevel);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StartFault(
      `Không ghi được vào thư mục dữ liệu ${dataFolder} (${code}); kiểm tra quyền và dung lượng đĩa, hoặc chọn thư mục khác (--data). / Cannot write to the data folder ${dataFolder} (${code}); check permissions and room on the disk, or choose another (--data).`,
    );
  }
}

async function readRegisters(config: Config): Promise<Catalog> {
  const at = dateOf(config.simulation?.start ?? systemClock.now());
  const options = { sitesFolder: SITES, connections: connectionSchemas, at };
  const result = await loadSite(siteFolder(config.site), options);
  if (result.ok) return result.catalog;
  const lines = result.faults.map(renderFault).join('\n');
  throw new StartFault(
    `${lines}\nSổ đăng ký của địa bàn có lỗi, chưa khởi động. / The registers have faults; not started.`,
  );
}

/** A second collector on the same data is told where the first one runs. */
async function openServices(config: Config, build: () => Promise<Services>): Promise<Services> {
  try {
    return await build();
  } catch (error) {
    if (!(error instanceof DatabaseFault)) throw error;
    const other = lastInstance(config.dataFolder);
    throw new StartFault(`${error.message}${other === null ? '' : ` (${other.url}, pid ${other.pid})`}`);
  }
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFault(error, config)));
    server.listen(config.port, config.host, () => resolve());
  });
}

function portFault(error: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartFault(
      `Cổng ${port} đang được dùng; chọn cổng khác bằng --port. / Port ${port} is taken; choose another with --port.`,
    );
  }
  return new StartFault(
    `Không mở được ${host}:${port} (${error.message}). / Cannot listen on ${host}:${port} (${error.message}).`,
  );
}

function clockSentence({ clocks: { office } }: Services): string {
  const now = localIso(office.now());
  return office.simulated ? `giờ mô phỏng / simulated time ${now}` : `giờ thật / real time ${now}`;
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const known = error instanceof StartFault || error instanceof ConfigError || error instanceof DatabaseFault;
  console.error(known ? error.message : error);
  process.exit(error instanceof ConfigError ? 2 : 1);
});
