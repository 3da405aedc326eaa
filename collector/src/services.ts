import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Catalog } from './catalog/catalog.ts';
import type { Config, Secrets } from './config.ts';
import { fingerprintOf } from './data-folder.ts';
import { systemClock, type Clock } from './kernel/clock.ts';
import { buildPipeline, type Pipeline } from './pipeline/build-pipeline.ts';
import { realOfficeClock, simulatedOfficeClock, type OfficeClock } from './pipeline/office-clock.ts';
import { positionOfClock } from './simulated-position.ts';
import { buildInflux } from './sinks/influx/build-influx.ts';
import { buildSecondRiver, type SecondRiver } from './second-river.ts';
import type { InfluxSink } from './sinks/influx/influx-sink.ts';
import { DomainMetrics } from './sinks/prometheus/domain-metrics.ts';
import { MetricsText } from './sinks/prometheus/metrics-text.ts';
import { processMetrics } from './sinks/prometheus/process-metrics.ts';
import { sqlStore } from './sinks/sql-store.ts';
import type { Store } from './sinks/store.ts';
import { kindOf } from './sources/registry.ts';
import { UpstreamError } from './sources/source-kind.ts';
import { ticketMetricsText } from './ticket-metrics-text.ts';
import type { Database, DatabaseLocation } from './storage/database.ts';
import { relaxDurability } from './storage/relax-durability.ts';
import { openDatabase } from './storage/open-database.ts';

export interface Parts {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly catalog: Catalog;
  readonly logger: Logger;
  /** Prints a line on the terminal. */
  readonly tell: (sentence: string) => void;
}

/** Everything a collector is made of, built once. */
export interface Services {
  readonly catalog: Catalog;
  readonly database: Database;
  readonly store: Store;
  readonly clocks: { readonly office: OfficeClock; readonly machine: Clock };
  readonly pipeline: Pipeline;
  readonly influx: InfluxSink | null;
  readonly secondRiver: SecondRiver;
  /** Prometheus text, UTF-8, in pieces. */
  readonly metricsText: () => Promise<readonly Buffer[]>;
  close(): Promise<void>;
}

export async function buildServices({ config, secrets, catalog, logger, tell }: Parts): Promise<Services> {
  const database = await openDatabase(databaseLocation(config, secrets));
  if (config.simulation !== null) await relaxDurability(database);
  const store = sqlStore(database);
  const machine = systemClock;
  const office = await officeClock(config, store, machine);
  const text = new MetricsText();
  const metrics = new DomainMetrics(text, catalog.indicators);
  const registry = processMetrics();
  let influx: InfluxSink | null = null;
  const fail = (error: unknown) => {
    logger.error(error);
    tell(`Lỗi / fault: ${error instanceof Error ? error.message : String(error)}`);
  };
  const secondRiver = await buildSecondRiver({
    ...{ config, secrets, catalog, database, settings: store.settings, clocks: { office, machine }, fail },
    complain: (sentence) => logger.warn(sentence),
  });
  const pipeline = await buildPipeline({
    catalog,
    store,
    clock: office,
    machine,
    kind: kindOf,
    metrics,
    dataFolder: config.dataFolder,
    secret: (name) => secretOf(secrets, name),
    fingerprint: fingerprintOf(config.dataFolder),
    clockListeners: config.clockListeners,
    settled: () => influx?.wake(),
    after: secondRiver.after,
    say: (sentence, details) => logger.info(details ?? {}, sentence),
    fail,
  });
  const ticketText = ticketMetricsText(secondRiver.operations.desk, text, { office, machine });
  const delivered = (position: number) => pipeline.delivered('influx', position);
  if (sinksAllowed(config)) influx = buildInflux(config.influx, secrets, catalog, store, machine, delivered);
  return {
    catalog,
    database,
    store,
    clocks: { office, machine },
    pipeline,
    influx,
    secondRiver,
    metricsText: async () => {
      if (influx !== null) metrics.sink('influx', influx.status());
      const own = Buffer.from(await registry.metrics());
      if (!sinksAllowed(config)) return [own];
      await ticketText();
      return [own, ...(await text.render())];
    },
    close: async () => {
      await secondRiver.close();
      await influx?.stop();
      await store.close();
      await database.close();
    },
  };
}

/** Prometheus and InfluxDB know real time only (SEMANTICS §1). */
const sinksAllowed = (config: Config): boolean => config.simulation === null || config.allowSimulatedSinks;

/** Where the data of an installation lie: one file in its data folder, or PostgreSQL. */
export const databaseLocation = (config: Config, secrets: Secrets): DatabaseLocation =>
  secrets.databaseUrl === null
    ? { kind: 'sqlite', file: join(config.dataFolder, 'ioc.db') }
    : { kind: 'postgres', url: secrets.databaseUrl };

async function officeClock(config: Config, store: Store, machine: Clock): Promise<OfficeClock> {
  const { simulation } = config;
  const position = await positionOfClock(simulation?.start ?? null, store.settings);
  if (simulation === null) return realOfficeClock(machine);
  return simulatedOfficeClock(machine, position ?? simulation.start, simulation.speed, simulation.until);
}

function secretOf(secrets: Secrets, name: string): string {
  const value = secrets.environment[name];
  if (value !== undefined && value !== '') return value;
  throw new UpstreamError(
    'configuration',
    `Thiếu biến môi trường ${name} mà nguồn này cần; hãy đặt rồi khởi động lại. / The environment variable ${name} that this source needs is not set; set it and start again.`,
  );
}
