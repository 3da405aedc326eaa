import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import type { CommitResult } from '../sinks/commit.ts';
import type { Parsed, SourceKind } from '../sources/source-kind.ts';
import type { CollectPorts } from './collect.ts';

/** A delivery that came to us: posted observations, security events, an uploaded file. */
export interface Received {
  readonly source: SourceSpec;
  /** File name, or who sent it: what a person would call this delivery. */
  readonly origin: string;
  /** What the kind of the source parses: a posted document, lines, a table. */
  readonly content: unknown;
  readonly bytes: number;
  /** Narrows what was understood to what the sender may say; the rest becomes rejections. */
  readonly narrow: (parsed: Parsed) => Parsed;
}

export interface ReceiveResult {
  readonly run: string;
  readonly committed: CommitResult;
  readonly parsed: Parsed;
}

/** Parses and commits one delivery as a run of its own; the answer is given after the commit, so it is true. */
export async function receive(
  { source, origin, content, bytes, narrow }: Received,
  at: Instant,
  ports: CollectPorts & { readonly kind: (spec: SourceSpec) => SourceKind<unknown, unknown> },
): Promise<ReceiveResult> {
  const run = `${source.id}:${at}:${ports.machine.now().toString(36)}:${origin.length}`;
  return ports.tracing.run(`receive ${source.id}`, { 'vnioc.source': source.id }, async (span) => {
    const started = ports.machine.now();
    await ports.store.runs.start({ id: run, source: source.id, startedAt: at, traceId: span.traceId });
    const { released } = await ports.store.runs.progress(source.id);
    const context = {
      spec: source,
      catalog: ports.catalog,
      knownAt: at,
      fingerprint: ports.fingerprint,
      released: new Set(released),
    };
    const part = { content, origin, firstRow: 1, cursor: '', bytes };
    const parsed = narrow(await ports.kind(source).parse(part, context));
    const corrections = parsed.corrections.length;
    const committed = await ports.store.observations.commit({ ...parsed, corrections, source: source.id, run, at });
    const outcome = parsed.refusals.length > 0 ? 'stopped' : parsed.rejections.length > 0 ? 'partly' : 'succeeded';
    const durationSeconds = (ports.machine.now() - started) / 1000;
    await ports.store.runs.finish(run, { finishedAt: at, outcome, durationSeconds, bytes, fault: null });
    return { run, committed, parsed };
  });
}
