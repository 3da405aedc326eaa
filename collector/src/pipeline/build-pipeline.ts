import { setTimeout as pause } from 'node:timers/promises';
import type { Catalog } from '../catalog/catalog.ts';
import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { Clock, Instant } from '../kernel/clock.ts';
import { isWorkingDay } from '../kernel/working-calendar.ts';
import type { DomainMetrics } from '../sinks/prometheus/domain-metrics.ts';
import type { Store } from '../sinks/store.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import { tellListeners } from './clock-listeners.ts';
import { collect } from './collect.ts';
import type { CollectPorts } from './collect-ports.ts';
import { EventRetention } from './event-retention.ts';
import { openMemory, type Memory } from './memory.ts';
import type { OfficeClock } from './office-clock.ts';
import { noteOutage } from './note-outage.ts';
import { outagesBehind } from './outages-behind.ts';
import { publishProgress, publishRun, publishStates, sayRun } from './publish.ts';
import { receive, type ReceiveResult, type Received } from './receive.ts';
import { Runner } from './runner.ts';
import { Settling } from './settling.ts';
import { SinkSpans } from './sink-spans.ts';
import { tracing } from './tracing.ts';

/** Real runs try again this often within one run. */
const RETRIES = 3;

/** Where a simulated clock stands, and the last instant whose work was done. */
export const CLOCK_POSITION = 'clock_position';
const CLOCK_DONE = 'clock_done';

const CUT =
  'Bộ thu thập bị ngắt giữa lần đọc này; nguồn được đọc lại khi khởi động. / The collector was cut off during this run; the source is read again at the start.';

export interface PipelineParts {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly clock: OfficeClock;
  readonly machine: Clock;
  readonly kind: (spec: SourceSpec) => SourceKind<unknown, unknown>;
  readonly metrics: DomainMetrics;
  readonly dataFolder: string;
  readonly secret: (name: string) => string;
  readonly fingerprint: (text: string) => string;
  readonly clockListeners: readonly string[];
  /** What follows from what was judged: alerts and tickets; and when something falls due there (simulated time). */
  readonly after?: {
    readonly work: (at: Instant) => Promise<void>;
    readonly nextDueAt: () => Instant | null;
    readonly acted: () => boolean;
  };
  /** New revisions may be in the store: sinks need not wait for their next look. */
  readonly settled: () => void;
  readonly say: (sentence: string, details?: Record<string, unknown>) => void;
  readonly fail: (error: unknown) => void;
}

/** The first river, built and ready to start. */
export interface Pipeline {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Derives, judges and publishes what was pushed; resolves when it is done. */
  settle(): Promise<void>;
  /** Reads a source as soon as possible. */
  soon(source: SourceId): void;
  /** A sink acknowledged everything up to a position. */
  delivered(sink: string, position: number): void;
  /** Parses and commits what was pushed, then derives, judges and publishes it; resolves when all of it is done. */
  receive(received: Received): Promise<ReceiveResult>;
}

export async function buildPipeline(parts: PipelineParts): Promise<Pipeline> {
  const { catalog, store, clock, metrics } = parts;
  await store.runs.interruptOpen({ finishedAt: clock.now(), fault: CUT });
  const memory = await openMemory(catalog, store, clock);
  const { board, ledger, folding, outages, uptime } = memory;
  const settling = settlingOf(parts, memory);
  const retention = new EventRetention(catalog, store.events);
  publishStates(board.all(), metrics);
  for (const progress of await store.runs.allProgress()) publishProgress(progress, metrics);
  metrics.units(catalog.units.values());

  const ports: CollectPorts = {
    ...collectPorts(parts),
    noteOutcome: (run, at) => noteOutage(run, at, outages),
  };
  const settle = async (at: Instant) => {
    await settling.settle(at);
    parts.settled();
    await retention.keep(at);
    await uptime.alive(at);
    await parts.after?.work(at);
  };
  const runner = runnerOf(parts, {
    ...{ ports, ledger, folding, settle },
    unfinished: clock.simulated && (await workWasCut(store)),
  });
  return {
    start: () => runner.start(),
    stop: () => runner.stop(),
    settle: () => runner.settlePushed(),
    soon: (source) => runner.soon(source),
    delivered: (sink, position) => ports.sinkSpans?.delivered(sink, position),
    receive: async (received) => {
      const result = await receive(received, clock.now(), ports);
      for (const { at } of result.parsed.events) folding.happened(at);
      await runner.settlePushed();
      publishProgress(await store.runs.progress(received.source.id), metrics);
      return result;
    },
  };
}

const settlingOf = (
  { catalog, store, metrics }: PipelineParts,
  { board, ledger, folding, outages, uptime }: Memory,
): Settling =>
  new Settling({
    ...{ catalog, store, board, ledger, folding },
    facts: () => ({
      sourceOutages: (source) => outagesBehind(source, catalog.sources, (id) => outages.of(id)),
      collectorOutages: uptime.downtimes,
    }),
    publish: (states) => publishStates(states, metrics),
  });

interface RunnerWork extends Pick<Memory, 'ledger' | 'folding'> {
  readonly ports: CollectPorts;
  readonly settle: (at: Instant) => Promise<void>;
  readonly unfinished: boolean;
}

function runnerOf(parts: PipelineParts, { ports, ledger, folding, settle, unfinished }: RunnerWork): Runner {
  const { catalog, store, clock, metrics } = parts;
  return new Runner({
    sources: [...catalog.sources.values()],
    isWorkingDay: (date) => isWorkingDay(catalog.calendar, date),
    store,
    clock,
    collect: async (spec, at, signal) => {
      const report = await collect(spec, at, ports, signal);
      if (report.earliestEventAt !== null) folding.happened(report.earliestEventAt);
      return report;
    },
    settle,
    nextFreshnessAt: (after) => ledger.nextInstant(after),
    tellListeners: (at, signal) => tellListeners(parts.clockListeners, at, signal, parts.say),
    standAt: (at) => keep(store, CLOCK_POSITION, at),
    unfinished,
    ...(parts.after === undefined
      ? {}
      : { alsoDueAt: parts.after.nextDueAt, alsoWork: parts.after.work, othersActed: parts.after.acted }),
    keepPosition: (at) => keep(store, CLOCK_DONE, at),
    report: (report) => {
      publishRun(report, metrics);
      void store.runs.progress(report.source.id).then((progress) => publishProgress(progress, metrics), parts.fail);
      sayRun(report, parts.say);
    },
    fail: parts.fail,
  });
}

const keep = (store: Store, key: string, at: Instant): Promise<void> => store.settings.set(key, String(at));

/** True also before the first instant. */
async function workWasCut({ settings }: Store): Promise<boolean> {
  const position = await settings.get(CLOCK_POSITION);
  return position === null || position !== (await settings.get(CLOCK_DONE));
}

function collectPorts(parts: PipelineParts): CollectPorts {
  const { clockListeners: listeners, clock } = parts;
  const steps = tracing();
  return {
    catalog: parts.catalog,
    store: parts.store,
    kind: parts.kind,
    machine: parts.machine,
    simulated: clock.simulated,
    dataFolder: parts.dataFolder,
    secret: parts.secret,
    fingerprint: parts.fingerprint,
    tracing: steps,
    sinkSpans: new SinkSpans(steps),
    retries: clock.simulated ? 0 : RETRIES,
    ...(clock.simulated && listeners.length > 0
      ? { worldIsBack: (at: Instant, signal: AbortSignal) => tellListeners(listeners, at, signal, parts.say) }
      : {}),
    sleep: (millis, signal) => pause(millis, undefined, { signal }).catch(() => undefined),
  };
}
