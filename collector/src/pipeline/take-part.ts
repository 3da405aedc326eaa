import type { Commit, CommitResult } from '../sinks/commit.ts';
import type { ParseContext, Parsed, Part } from '../sources/source-kind.ts';
import type { CollectPorts } from './collect-ports.ts';
import { count } from './run-report.ts';
import { endRun, type RunUnderWay } from './run-under-way.ts';

export interface Taking {
  readonly run: RunUnderWay;
  readonly ports: CollectPorts;
  /** Hashes of records that a person released. */
  readonly released: ReadonlySet<string>;
  /** Narrows what was understood to what the sender may say. */
  readonly narrow?: (parsed: Parsed) => Parsed;
  readonly aborted: () => boolean;
}

export interface Taken {
  readonly parsed: Parsed;
  readonly committed: CommitResult;
}

/** Parses, commits, acknowledges and counts one part of a delivery, whoever brought it; the last one ends the run. */
export async function takePart(part: Part<unknown>, isLast: boolean, taking: Taking): Promise<Taken> {
  const { run, ports, narrow = (parsed) => parsed } = taking;
  const parsed = await ports.tracing.run('parse', { 'vnioc.bytes': part.bytes }, async () =>
    narrow(await ports.kind(run.source).parse(part, contextOf(taking))),
  );
  const committed = await ports.tracing.run('commit', {}, () => commit(part, parsed, isLast, taking));
  await part.acknowledge?.();
  count(run.tally, part, parsed, committed);
  return { parsed, committed };
}

const contextOf = ({ run, ports, released }: Taking): ParseContext => ({
  ...{ spec: run.source, catalog: ports.catalog, knownAt: run.at, fingerprint: ports.fingerprint, released },
});

async function commit(part: Part<unknown>, parsed: Parsed, isLast: boolean, { run, ports, aborted }: Taking) {
  const { observations } = ports.store;
  const batch: Commit = {
    ...{ ...parsed, corrections: parsed.corrections.length, source: run.source.id, run: run.id, at: run.at },
    ...(run.way === 'read' ? { cursor: part.cursor } : {}),
  };
  if (!isLast || aborted()) return observations.commit(batch);
  const tally = {
    ...run.tally,
    quarantined: run.tally.quarantined + parsed.rejections.length,
    refused: run.tally.refused + parsed.refusals.length,
    bytes: run.tally.bytes + part.bytes,
  };
  let committed: CommitResult | null = null;
  const ending = { tally, failure: null, aborted: false };
  await endRun(run, ending, ports, async (end) => (committed = await observations.commit({ ...batch, end })));
  return committed as unknown as CommitResult;
}
