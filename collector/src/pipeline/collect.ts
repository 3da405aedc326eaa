import type { Catalog } from '../catalog/catalog.ts';
import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Clock, Instant } from '../kernel/clock.ts';
import type { RunOutcome, Store } from '../sinks/store.ts';
import { UpstreamError, type FetchRequest, type Parsed, type Part, type SourceKind } from '../sources/source-kind.ts';
import { retryDelay } from './retry-delay.ts';
import type { SinkSpans } from './sink-spans.ts';
import type { Tracing } from './tracing.ts';

/** What a run needs of the world. */
export interface CollectPorts {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly kind: (spec: SourceSpec) => SourceKind<unknown, unknown>;
  readonly machine: Clock;
  readonly simulated: boolean;
  readonly dataFolder: string;
  readonly secret: (name: string) => string;
  readonly fingerprint: (text: string) => string;
  readonly tracing: Tracing;
  /** Where runs wait for the sinks that take their figures; absent when nobody asks. */
  readonly sinkSpans?: SinkSpans;
  /** Retries within one run, after the first try; 0 under a simulated clock. */
  readonly retries: number;
  /**
   * Simulated time only: waits until those who live in it are at `at` again. A process of the machine that ended is no
   * event of the simulated world, so a source that cannot be reached is asked again after that (docs/adr/0003).
   */
  readonly worldIsBack?: (at: Instant, signal: AbortSignal) => Promise<void>;
  /** What follows from how a run ended, before the run log says that it ended: kill -9 between them repeats both. */
  readonly noteOutcome?: (run: Pick<RunReport, 'run' | 'source' | 'outcome' | 'fault'>, at: Instant) => Promise<void>;
  readonly sleep: (millis: number, signal: AbortSignal) => Promise<void>;
}

/** What a run did; the same counts stand in the run log. */
export interface RunReport {
  readonly run: string;
  readonly source: SourceSpec;
  readonly outcome: RunOutcome;
  readonly accepted: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly quarantined: number;
  readonly refused: number;
  readonly events: number;
  readonly bytes: number;
  readonly durationSeconds: number;
  readonly fault: string | null;
  /** The earliest happening among the events, so that its day is folded again. */
  readonly earliestEventAt: Instant | null;
}

interface Tally {
  accepted: number;
  revised: number;
  unchanged: number;
  corrected: number;
  quarantined: number;
  refused: number;
  events: number;
  bytes: number;
  earliestEventAt: Instant | null;
  /** Of the last revision that was written; null when nothing was new. */
  lastPosition: number | null;
}

/** Times the processes of a simulated world may end during one run. */
const WORLDS_PER_RUN = 5;

const INTERRUPTED =
  'Bộ thu thập dừng giữa lần đọc này; nguồn được đọc lại khi khởi động. / The collector stopped during this run; the source is read again at the next start.';

/**
 * Reads a source once: every part is fetched, parsed and committed with its cursor before the next one is asked for.
 * Never throws for what an upstream system does; the fault stands in the report and in the run log.
 */
export async function collect(
  spec: SourceSpec,
  at: Instant,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<RunReport> {
  return ports.tracing.run(`collect ${spec.id}`, { 'vnioc.source': spec.id, 'vnioc.kind': spec.kind }, async (span) => {
    const run = `${spec.id}:${at}:${ports.machine.now().toString(36)}`;
    const started = ports.machine.now();
    await ports.store.runs.start({ id: run, source: spec.id, startedAt: at, traceId: span.traceId });
    const tally = newTally();
    const failure = await withRetries(spec, at, run, tally, ports, signal);
    const outcome = outcomeOf(tally, failure, signal.aborted);
    const durationSeconds = (ports.machine.now() - started) / 1000;
    const fault = faultOf(outcome, failure);
    if (fault !== null) span.fail(fault);
    if (span.traceId !== null && tally.lastPosition !== null) {
      ports.sinkSpans?.wait(tally.lastPosition, ports.tracing.active(), ports.machine.now());
    }
    await ports.noteOutcome?.({ run, source: spec, outcome, fault }, at);
    await ports.store.runs.finish(run, { finishedAt: at, outcome, durationSeconds, bytes: tally.bytes, fault });
    const { lastPosition: _, ...counts } = tally;
    return { run, source: spec, outcome, durationSeconds, fault, ...counts };
  });
}

const newTally = (): Tally => ({
  accepted: 0,
  revised: 0,
  unchanged: 0,
  corrected: 0,
  quarantined: 0,
  refused: 0,
  events: 0,
  bytes: 0,
  earliestEventAt: null,
  lastPosition: null,
});

function outcomeOf(tally: Tally, failure: unknown, aborted: boolean): RunOutcome {
  if (tally.refused > 0) return 'stopped';
  if (aborted) return 'interrupted';
  if (failure === null) return tally.quarantined > 0 ? 'partly' : 'succeeded';
  return tally.accepted + tally.revised + tally.unchanged + tally.events > 0 ? 'partly' : 'failed';
}

function faultOf(outcome: RunOutcome, failure: unknown): string | null {
  if (outcome === 'interrupted') return INTERRUPTED;
  return failure === null ? null : sentenceOf(failure);
}

/** Goes on from the last committed part after a fault that may pass; gives up on the others at once. */
async function withRetries(
  spec: SourceSpec,
  at: Instant,
  run: string,
  tally: Tally,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await deliver(spec, at, run, tally, ports, signal);
      return null;
    } catch (failure) {
      if (isAway(failure) && ports.worldIsBack && attempt < WORLDS_PER_RUN && !signal.aborted) {
        await ports.worldIsBack(at, signal);
        continue;
      }
      const delay = attempt < ports.retries && !signal.aborted ? retryDelay(failure, attempt) : null;
      if (delay === null) return failure;
      await ports.sleep(delay, signal);
    }
  }
}

const isAway = (failure: unknown): boolean => failure instanceof UpstreamError && failure.fault === 'unreachable';

async function deliver(
  spec: SourceSpec,
  at: Instant,
  run: string,
  tally: Tally,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<void> {
  const kind = ports.kind(spec);
  const progress = await ports.store.runs.progress(spec.id);
  const request: FetchRequest<unknown> = {
    spec,
    connection: spec.connection,
    secret: ports.secret,
    cursor: progress.cursor,
    at,
    simulated: ports.simulated,
    dataFolder: ports.dataFolder,
    signal,
  };
  const released = new Set(progress.released);
  const parts = kind.fetch(request)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await ports.tracing.run('fetch', {}, () => parts.next());
      if (next.done) return;
      const refused = await takePart(kind, next.value, { spec, at, run, tally, ports, released });
      if (refused || signal.aborted) return;
    }
  } finally {
    await parts.return?.();
  }
}

interface PartContext {
  readonly spec: SourceSpec;
  readonly at: Instant;
  readonly run: string;
  readonly tally: Tally;
  readonly ports: CollectPorts;
  readonly released: ReadonlySet<string>;
}

/** True when the part carried a secrecy mark: the source stops here. */
async function takePart(
  kind: SourceKind<unknown, unknown>,
  part: Part<unknown>,
  { spec, at, run, tally, ports, released }: PartContext,
): Promise<boolean> {
  const context = { spec, catalog: ports.catalog, knownAt: at, fingerprint: ports.fingerprint, released };
  const parsed: Parsed = await ports.tracing.run('parse', { 'vnioc.bytes': part.bytes }, async () =>
    kind.parse(part, context),
  );
  const result = await ports.tracing.run('commit', {}, async () =>
    ports.store.observations.commit({
      ...parsed,
      corrections: parsed.corrections.length,
      source: spec.id,
      run,
      at,
      cursor: part.cursor,
    }),
  );
  await part.acknowledge?.();
  tally.accepted += result.accepted;
  tally.revised += result.revised;
  tally.unchanged += result.unchanged;
  tally.events += result.events;
  tally.corrected += parsed.corrections.length;
  tally.quarantined += parsed.rejections.length;
  tally.refused += parsed.refusals.length;
  tally.bytes += part.bytes;
  tally.lastPosition = result.written.at(-1)?.position ?? tally.lastPosition;
  for (const { at: happened } of parsed.events) {
    tally.earliestEventAt = Math.min(tally.earliestEventAt ?? happened, happened);
  }
  return parsed.refusals.length > 0;
}

/** Faults of upstream systems carry a sentence made for people; anything else is ours, and says so. */
function sentenceOf(failure: unknown): string {
  if (failure instanceof UpstreamError) return failure.message;
  const message = failure instanceof Error ? failure.message : String(failure);
  return `Lỗi của bộ thu thập, không phải của hệ thống nguồn: ${message} / A fault of the collector itself: ${message}`;
}
