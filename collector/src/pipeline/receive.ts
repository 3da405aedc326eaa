import { randomUUID } from 'node:crypto';
import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CommitResult } from '../sinks/commit.ts';
import { UpstreamError, type Parsed, type Part } from '../sources/source-kind.ts';
import type { CollectPorts } from './collect-ports.ts';
import { awaitSinks, beginRun, endRun, type RunUnderWay } from './run-under-way.ts';
import { takePart, type Taken } from './take-part.ts';

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
  const id = `${source.id}:${at}:${randomUUID()}`;
  return ports.tracing.run(`receive ${source.id}`, { 'vnioc.source': source.id }, async (span) => {
    const run = await beginRun({ id, source, way: 'received', at }, span.traceId, ports);
    const finish = (failure: unknown) =>
      endRun(run, { tally: run.tally, failure, aborted: false }, ports, (end) => ports.store.runs.finish(id, end));
    try {
      const taken = await takeParts(received, run, ports);
      if (run.end === null) await finish(null);
      return { run: id, ...taken };
    } catch (failure) {
      if (run.end === null)
        await finish(failure instanceof UpstreamError ? failure : new UpstreamError('server', OURS));
      throw failure;
    } finally {
      awaitSinks(run, span, ports);
    }
  });
}

const OURS =
  'Lỗi của bộ thu thập khi nhận dữ liệu; người gửi hãy gửi lại. / A fault of the collector while receiving; send it again.';

/** One part is read ahead, so that the commit of the last one ends the run. */
async function takeParts({ source, parts, narrow }: Received, run: RunUnderWay, ports: CollectPorts): Promise<Taken> {
  const { released } = await ports.store.runs.progress(source.id);
  const taking = { run, ports, narrow, released: new Set(released), aborted: () => false };
  let result: Taken = { committed: NOTHING_COMMITTED, parsed: NOTHING_PARSED };
  let held: Part<unknown> | null = null;
  const take = async (part: Part<unknown>, isLast: boolean): Promise<boolean> => {
    const { parsed, committed } = await takePart(part, isLast, taking);
    result = { committed: bothCommitted(result.committed, committed), parsed: bothParsed(result.parsed, parsed) };
    return parsed.refusals.length > 0;
  };
  try {
    for await (const part of parts) {
      const [before]: (Part<unknown> | null)[] = [held];
      held = null;
      if (before && (await take(before, false))) return result;
      held = part;
    }
  } catch (failure) {
    if (held !== null) await take(held, false); // the next one could not be read; this one could
    throw failure;
  }
  if (held !== null) await take(held, true);
  return result;
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
