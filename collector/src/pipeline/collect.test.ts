import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceSpec } from '../catalog/source-spec.ts';
import { systemClock } from '../kernel/clock.ts';
import type { Observation } from '../observations/observation.ts';
import { sqlStore } from '../sinks/sql-store.ts';
import type { Commit, RunEnd, Store } from '../sinks/store.ts';
import { UpstreamError, type FetchRequest, type Parsed, type Part, type SourceKind } from '../sources/source-kind.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { AN, at, catalogOf, indicator, observed, source } from '../../test/fixtures/small-district.ts';
import { collect } from './collect.ts';
import type { CollectPorts } from './collect-ports.ts';
import { noteOutage } from './note-outage.ts';
import { Outages } from './outages.ts';
import { tracing } from './tracing.ts';

const NOON = at('2024-06-03 12:00');
const spec = source('report', { kind: 'http-json' });
const nothing: Parsed = { observations: [], events: [], rejections: [], refusals: [], corrections: [] };

/** An upstream of numbered parts: part n says that `done` of day n was n. It may fail before a part. */
class Parts {
  readonly asked: (string | null)[] = [];
  readonly acknowledged: number[] = [];
  readonly failures = new Map<number, Error[]>();
  readonly marked = new Set<number>();
  last = 3;
  /** Says of the last part that it is the last, as an upstream without acknowledgements can. */
  tellsLast = false;

  kind(): SourceKind<unknown, unknown> {
    const fetch = (request: FetchRequest<unknown>) => this.#parts(request);
    const parse = (part: Part<unknown>): Parsed => this.#parse(part.content as number);
    return { kind: 'http-json', connection: {} as never, fetch, parse };
  }

  async *#parts({ cursor }: FetchRequest<unknown>): AsyncIterable<Part<unknown>> {
    this.asked.push(cursor);
    for (let number = Number(cursor ?? 0) + 1; number <= this.last; number += 1) {
      const failure = this.failures.get(number)?.shift();
      if (failure) throw failure;
      const acknowledge = async () => void this.acknowledged.push(number);
      const isLast = this.tellsLast && number === this.last;
      const part = { content: number, origin: 'upstream', firstRow: number, cursor: String(number), bytes: 10, isLast };
      yield isLast ? part : { ...part, acknowledge };
    }
  }

  #parse(number: number): Parsed {
    const day = `2024-05-${String(number).padStart(2, '0')}`;
    const observations: Observation[] = [observed('done', AN, day, { value: number }, { source: spec.id })];
    const refusals = this.marked.has(number) ? [{ source: spec.id, hash: `h${number}`, scope: 'record' as const }] : [];
    return { ...nothing, observations, refusals };
  }
}

let folder: string;
let database: Database;
let store: Store;
let upstream: Parts;
let slept: number[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vnioc-collect-'));
  database = await openDatabase({ kind: 'sqlite', file: join(folder, 'ioc.db') });
  store = sqlStore(database);
  upstream = new Parts();
  slept = [];
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const ports = (about: Partial<CollectPorts> = {}): CollectPorts => ({
  ...{ catalog: catalogOf([indicator('done')]), store, machine: systemClock, simulated: false, dataFolder: folder },
  ...{ kind: () => upstream.kind(), secret: () => '', fingerprint: (text: string) => text, tracing: tracing() },
  ...{ retries: 3, sleep: async (millis: number) => void slept.push(millis) },
  ...about,
});
const run = (about: Partial<CollectPorts> = {}, which: SourceSpec = spec) =>
  collect(which, NOON, ports(about), new AbortController().signal);
const figures = async () => (await store.observations.cells({})).map(({ value }) => value);
const unreachable = () => new UpstreamError('unreachable', 'không kết nối được / cannot be reached');

describe('a run of a source', () => {
  test('commits part after part, and acknowledges each after its commit', async () => {
    expect(await run()).toMatchObject({ outcome: 'succeeded', accepted: 3, bytes: 30, fault: null });
    expect(upstream.acknowledged).toEqual([1, 2, 3]);
    expect((await store.runs.progress(spec.id)).cursor).toBe('3');
  });

  test('goes on where the last committed part ended', async () => {
    upstream.last = 2;
    await run();
    upstream.last = 4;
    await run();
    expect(upstream.asked).toEqual([null, '2']);
    expect(await figures()).toEqual([1, 2, 3, 4]);
  });

  test('a fault that may pass is tried again from the last committed part, and nothing is doubled', async () => {
    upstream.failures.set(2, [unreachable(), unreachable()]);
    expect(await run()).toMatchObject({ outcome: 'succeeded', accepted: 3 });
    expect(upstream.asked).toEqual([null, '1', '1']);
    expect(slept).toHaveLength(2);
  });

  test('an upstream that asks for time is given it', async () => {
    upstream.failures.set(1, [new UpstreamError('server', 'busy', { retryAfterSeconds: 7 })]);
    await run();
    expect(slept).toEqual([7000]);
  });

  test.each(['refused', 'format', 'configuration'] as const)('a fault of kind %s is not tried again', async (fault) => {
    upstream.failures.set(1, [new UpstreamError(fault, 'sai / wrong')]);
    expect(await run()).toMatchObject({ outcome: 'failed', fault: 'sai / wrong' });
    expect(upstream.asked).toHaveLength(1);
  });

  test('what was committed before the fault stays, and the run says both', async () => {
    upstream.failures.set(3, [unreachable()]);
    expect(await run({ retries: 0 })).toMatchObject({ outcome: 'partly', accepted: 2, fault: /cannot be reached/ });
    expect(await figures()).toEqual([1, 2]);
  });

  test('a fault of our own is said to be ours, and never thrown', async () => {
    upstream.failures.set(1, [new TypeError('x is undefined')]);
    expect((await run()).fault).toMatch(/không phải của hệ thống nguồn.*x is undefined/);
  });

  test('a secrecy mark stops the source there and then; its neighbours before it are kept', async () => {
    upstream.marked.add(2);
    expect(await run()).toMatchObject({ outcome: 'stopped', refused: 1 });
    expect(await figures()).toEqual([1, 2]);
    expect((await store.runs.progress(spec.id)).stoppedAt).toBe(NOON);
  });

  test('leaves a row in the run log, good or bad', async () => {
    upstream.failures.set(1, [new UpstreamError('refused', 'sai khóa / wrong key')]);
    await run();
    const [row] = await store.runs.list({ source: spec.id, limit: 1 });
    expect(row).toMatchObject({ outcome: 'failed', fault: 'sai khóa / wrong key', startedAt: NOON, finishedAt: NOON });
  });

  test('ends with the commit of a part that says that it is the last', async () => {
    upstream.tellsLast = true;
    const ends: (RunEnd | undefined)[] = [];
    const watching = {
      ...store.observations,
      commit: (batch: Commit) => (ends.push(batch.end), store.observations.commit(batch)),
    };
    const outages = new Outages();
    outages.failed(spec.id, NOON - 1);
    const noteOutcome: CollectPorts['noteOutcome'] = (ended, when) => noteOutage(ended, when, outages);
    const noFinish = { ...store.runs, finish: () => Promise.reject(new Error('ended twice')) };
    const about = { store: { ...store, observations: watching, runs: noFinish }, noteOutcome };
    expect(await run(about)).toMatchObject({ outcome: 'succeeded', accepted: 3, bytes: 30 });
    expect(ends.map((end) => end?.outcome)).toEqual([undefined, undefined, 'succeeded']);
    const [row] = await store.runs.list({ source: spec.id, limit: 1 });
    expect(row).toMatchObject({ outcome: 'succeeded', bytes: 30, accepted: 3, finishedAt: NOON });
    expect((await store.events.list({ limit: 5 })).map(({ kind }) => kind)).toEqual(['source.up']);
  });

  test('a last part that cannot be committed makes it fail, and the outage goes on', async () => {
    upstream.tellsLast = true;
    const outages = new Outages();
    outages.failed(spec.id, NOON - 1);
    const before = outages.keep();
    const noteOutcome: CollectPorts['noteOutcome'] = (ended, when) => noteOutage(ended, when, outages);
    const commit = (batch: Commit) =>
      batch.end ? Promise.reject(new Error('full disk')) : store.observations.commit(batch);
    const about = { store: { ...store, observations: { ...store.observations, commit } }, noteOutcome };
    expect(await run(about)).toMatchObject({ outcome: 'partly', accepted: 2, fault: /full disk/ });
    expect(outages.keep()).toBe(before);
    expect((await store.runs.list({ source: spec.id, limit: 1 }))[0]).toMatchObject({ outcome: 'partly', accepted: 2 });
  });

  test('a run that is told to stop ends after the part under way', async () => {
    const stop = new AbortController();
    const kind = upstream.kind();
    const stopping = {
      ...kind,
      parse: (part: Part<unknown>, context: never) => (stop.abort(), kind.parse(part, context)),
    };
    await collect(spec, NOON, ports({ kind: () => stopping }), stop.signal);
    expect(await figures()).toEqual([1]);
  });
});
