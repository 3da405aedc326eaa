import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import type { RunEnd } from '../sinks/store.ts';
import type { CollectPorts } from './collect-ports.ts';
import type { Noted } from './note-outage.ts';
import { faultOf, newTally, outcomeOf, type RunReport, type Tally } from './run-report.ts';
import type { Step } from './tracing.ts';

/** A run that began and has not ended, or has just ended. */
export interface RunUnderWay {
  readonly id: string;
  readonly source: SourceSpec;
  /** `received`: whoever sent it goes on where he likes, so there is no cursor, and a bad delivery is no outage. */
  readonly way: 'read' | 'received';
  readonly at: Instant;
  /** Machine time. */
  readonly began: Instant;
  readonly tally: Tally;
  /** As it was written down; null before that. */
  end: RunEnd | null;
}

export async function beginRun(
  about: Pick<RunUnderWay, 'id' | 'source' | 'way' | 'at'>,
  traceId: string | null,
  { machine, store }: CollectPorts,
): Promise<RunUnderWay> {
  const began = machine.now();
  await store.runs.start({ id: about.id, source: about.source.id, startedAt: about.at, traceId });
  return { ...about, began, tally: newTally(), end: null };
}

export interface Ending {
  /** With what is being written down together with the end. */
  readonly tally: Tally;
  readonly failure: unknown;
  readonly aborted: boolean;
}

/**
 * Ends a run: `write` puts the end, and the outage that begins or ends with it, into the store in one transaction.
 * Nothing is noted when that fails.
 */
export async function endRun(
  run: RunUnderWay,
  { tally, failure, aborted }: Ending,
  ports: CollectPorts,
  write: (end: RunEnd) => Promise<unknown>,
): Promise<RunEnd> {
  const { source, way, at } = run;
  const outcome = outcomeOf(tally, failure, aborted);
  const fault = faultOf(outcome, failure);
  const durationSeconds = (ports.machine.now() - run.began) / 1000;
  const noted: Noted | undefined = way === 'read' ? ports.noteOutcome?.({ source, outcome, fault }, at) : undefined;
  const end = { finishedAt: at, outcome, durationSeconds, bytes: tally.bytes, fault, ...noted?.written };
  try {
    await write(end);
  } catch (failed) {
    noted?.forget();
    throw failed;
  }
  return (run.end = end);
}

/** The trace of a run goes on when a sink takes its figures. */
export function awaitSinks({ tally }: RunUnderWay, { traceId }: Step, ports: CollectPorts): void {
  if (traceId === null || tally.lastPosition === null) return;
  ports.sinkSpans?.wait(tally.lastPosition, ports.tracing.active(), ports.machine.now());
}

export function reportOf(run: RunUnderWay, { outcome, durationSeconds, fault }: RunEnd): RunReport {
  const { lastPosition: _, ...counts } = run.tally;
  return { run: run.id, source: run.source, outcome, durationSeconds, fault, ...counts };
}
