import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import { UpstreamError } from '../sources/source-kind.ts';
import type { CollectPorts } from './collect-ports.ts';
import { deliver } from './deliver.ts';
import { retryDelay } from './retry-delay.ts';
import type { RunReport } from './run-report.ts';
import { awaitSinks, beginRun, endRun, reportOf, type RunUnderWay } from './run-under-way.ts';

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
    const id = `${spec.id}:${at}:${ports.machine.now().toString(36)}`;
    const run = await beginRun({ id, source: spec, way: 'read', at }, span.traceId, ports);
    const failure = await withRetries(run, ports, signal);
    awaitSinks(run, span, ports);
    const ending = { tally: run.tally, failure, aborted: signal.aborted };
    const end = run.end ?? (await endRun(run, ending, ports, (ended) => ports.store.runs.finish(id, ended)));
    if (end.fault !== null) span.fail(end.fault);
    return reportOf(run, end);
  });
}

/** Goes on from the last committed part after a fault that may pass; gives up on the others at once. */
async function withRetries(run: RunUnderWay, ports: CollectPorts, signal: AbortSignal): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await deliver(run, ports, signal);
      return null;
    } catch (failure) {
      if (isAway(failure) && ports.worldIsBack && attempt < WORLDS_PER_RUN && !signal.aborted) {
        await ports.worldIsBack(run.at, signal);
        continue;
      }
      const delay = attempt < ports.retries && !signal.aborted ? retryDelay(failure, attempt) : null;
      if (delay === null) return failure;
      await ports.sleep(delay, signal);
    }
  }
}

const isAway = (failure: unknown): boolean => failure instanceof UpstreamError && failure.fault === 'unreachable';
