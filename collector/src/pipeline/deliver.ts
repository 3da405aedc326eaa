import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import type { FetchRequest, Parsed, Part, SourceKind } from '../sources/source-kind.ts';
import type { CollectPorts } from './collect-ports.ts';
import { count, type Tally } from './run-report.ts';

/** One try of a run: part after part until the upstream has no more, a secrecy mark, or a fault, which is thrown. */
export async function deliver(
  spec: SourceSpec,
  at: Instant,
  run: string,
  tally: Tally,
  ports: CollectPorts,
  signal: AbortSignal,
): Promise<void> {
  const kind = ports.kind(spec);
  const progress = await ports.store.runs.progress(spec.id);
  const { worldIsBack } = ports;
  const request: FetchRequest<unknown> = {
    spec,
    connection: spec.connection,
    secret: ports.secret,
    cursor: progress.cursor,
    at,
    simulated: ports.simulated,
    dataFolder: ports.dataFolder,
    signal,
    ...(worldIsBack ? { worldAnswers: () => worldIsBack(at, signal) } : {}),
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
  count(tally, part, parsed, result);
  return parsed.refusals.length > 0;
}
