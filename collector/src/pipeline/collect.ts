import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import { UpstreamError } from '../sources/source-kind.ts';
import type { CollectPorts } from './collect-ports.ts';
import { deliver } from './deliver.ts';
import { retryDelay } from './retry-delay.ts';
import { faultOf, newTally, outcomeOf, type RunReport, type Tally } from './run-report.ts';

/** Times the processes of a simulated world may end during one run. */
const WORLDS_PER_RUN = 5;

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
