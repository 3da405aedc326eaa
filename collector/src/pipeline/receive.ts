import { randomUUID } from 'node:crypto';
import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CommitResult } from '../sinks/commit.ts';
import type { RunOutcome } from '../sinks/store.ts';
import { UpstreamError, type ParseContext, type Parsed, type Part } from '../sources/source-kind.ts';
import type { CollectPorts } from './collect-ports.ts';

/** A delivery that came to us: posted observations, security events, an uploaded file. */
export interface Received {
  readonly source: SourceSpec;
  /** What the kind of the source parses, part by part; `origin` is the file name, or who sent it. */
  readonly parts: AsyncIterable<Part<unknown>> | Iterable<Part<unknown>>;
  /** Narrows what was understood to what the sender may say; the rest becomes rejections. */
  readonly narrow: (parsed: Parsed) => Parsed;
}

export interface ReceiveResult {
  readonly run: string;
  readonly committed: CommitResult;
  readonly parsed: Parsed;
}

/**
 * Parses and commits one delivery as a run of its own; the answer is given after the commit, so it is true. Throws
 * UpstreamError, with its sentence in the run log, when the delivery cannot be read to its end.
 */
export async function receive(received: Received, at: Instant, ports: CollectPorts): Promise<ReceiveResult> {
  const { source } = received;
  const run = `${source.id}:${at}:${randomUUID()}`;
  return ports.tracing.run(`receive ${source.id}`, { 'vnioc.source': source.id }, async (span) => {
    const started = ports.machine.now();
    await ports.store.runs.start({ id: run, source: source.id, startedAt: at, traceId: span.traceId });
    let bytes = 0;
    const finish = (outcome: RunOutcome, fault: string | null): Promise<void> => {
      const durationSeconds = (ports.machine.now() - started) / 1000;
      return ports.store.runs.finish(run, { finishedAt: at, outcome, durationSeconds, bytes, fault });
    };
    try {
      const taken = await takeParts(received, run, at, ports, (part) => (bytes += part.bytes));
      await finish(outcomeOf(taken.parsed), null);
      return taken;
    } catch (failure) {
      await finish('failed', failure instanceof UpstreamError ? failure.message : OURS);
      throw failure;
    }
  });
}

const OURS =
  'Lỗi của bộ thu thập khi nhận dữ liệu; người gửi hãy gửi lại. / A fault of the collector while receiving; send it again.';

async function takeParts(
  { source, parts, narrow }: Received,
  run: string,
  at: Instant,
  ports: CollectPorts,
  took: (part: Part<unknown>) => void,
): Promise<ReceiveResult> {
  const { released } = await ports.store.runs.progress(source.id);
  const context: ParseContext = {
    ...{ spec: source, catalog: ports.catalog, knownAt: at, fingerprint: ports.fingerprint },
    released: new Set(released),
  };
  let result: ReceiveResult = { run, committed: NOTHING_COMMITTED, parsed: NOTHING_PARSED };
  for await (const part of parts) {
    took(part);
    const parsed = narrow(await ports.kind(source).parse(part, context));
    const corrections = parsed.corrections.length;
    const committed = await ports.store.observations.commit({ ...parsed, corrections, source: source.id, run, at });
    result = { run, committed: bothCommitted(result.committed, committed), parsed: bothParsed(result.parsed, parsed) };
    if (parsed.refusals.length > 0) break;
  }
  return result;
}

function outcomeOf({ refusals, rejections }: Parsed): RunOutcome {
  if (refusals.length > 0) return 'stopped';
  return rejections.length > 0 ? 'partly' : 'succeeded';
}

const NOTHING_COMMITTED: CommitResult = {
  ...{ accepted: 0, revised: 0, unchanged: 0, events: 0, repeatedEvents: 0 },
  written: [],
};
const NOTHING_PARSED: Parsed = { observations: [], events: [], rejections: [], refusals: [], corrections: [] };

const bothCommitted = (a: CommitResult, b: CommitResult): CommitResult => ({
  accepted: a.accepted + b.accepted,
  revised: a.revised + b.revised,
  unchanged: a.unchanged + b.unchanged,
  events: a.events + b.events,
  repeatedEvents: a.repeatedEvents + b.repeatedEvents,
  written: [...a.written, ...b.written],
});

const bothParsed = (a: Parsed, b: Parsed): Parsed => ({
  observations: [...a.observations, ...b.observations],
  events: [...a.events, ...b.events],
  rejections: [...a.rejections, ...b.rejections],
  refusals: [...a.refusals, ...b.refusals],
  corrections: [...a.corrections, ...b.corrections],
});
