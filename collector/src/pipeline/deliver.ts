import type { FetchRequest } from '../sources/source-kind.ts';
import type { CollectPorts } from './collect-ports.ts';
import type { RunUnderWay } from './run-under-way.ts';
import { takePart } from './take-part.ts';

/** One try of a run: part after part until the upstream has no more, a secrecy mark, or a fault, which is thrown. */
export async function deliver(run: RunUnderWay, ports: CollectPorts, signal: AbortSignal): Promise<void> {
  const { source, at } = run;
  const { worldIsBack } = ports;
  const progress = await ports.store.runs.progress(source.id);
  const request: FetchRequest<unknown> = {
    spec: source,
    connection: source.connection,
    secret: ports.secret,
    cursor: progress.cursor,
    at,
    simulated: ports.simulated,
    dataFolder: ports.dataFolder,
    signal,
    ...(worldIsBack ? { worldAnswers: async () => void (await worldIsBack(at, signal)) } : {}),
  };
  const taking = { run, ports, released: new Set(progress.released), aborted: () => signal.aborted };
  const parts = ports.kind(source).fetch(request)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await ports.tracing.run('fetch', {}, () => parts.next());
      if (next.done) return;
      const { parsed } = await takePart(next.value, next.value.isLast ?? false, taking);
      if (run.end !== null || parsed.refusals.length > 0 || signal.aborted) return;
    }
  } finally {
    await parts.return?.();
  }
}
