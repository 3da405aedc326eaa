import { jest } from '@jest/globals';
import fc from 'fast-check';
import { appendFileSync } from 'node:fs';
import { describeWith } from '../../../test/servers/describe-with.ts';
import { influxdAvailable, startInfluxd } from '../../../test/servers/influxd.ts';
import type { RunningInfluxd } from '../../../test/servers/influxd.ts';
import { logsIn } from '../../../test/servers/torn-logs.ts';
import { commitOf, observation } from '../../../test/store-contract/examples.ts';
import { influxWriter } from './influx-writer.ts';
import type { InfluxTarget } from './influx-writer.ts';
import { escapeStringField, headOfSeries } from './line-protocol.ts';
import type { DatabaseLocation } from '../../storage/database.ts';
import { deliverUntilKilled, withStore } from '../../../test/influx/delivering-process.ts';
import {
  closeAll,
  deliveredAll,
  eventually,
  figures,
  newFile,
  newStore,
  removeFiles,
  sinkInto,
} from '../../../test/influx/sink-examples.ts';

jest.setTimeout(60_000); // real servers on a busy machine

afterEach(closeAll);
afterAll(removeFiles);

type Series = {
  name: string;
  columns: string[];
  values: (string | number | boolean)[][];
  tags?: Record<string, string>;
};
async function select(server: RunningInfluxd, statement: string): Promise<Series[]> {
  const { results } = (await server.query(statement, 'ioc')) as { results: { series?: Series[] }[] };
  return results[0]?.series ?? [];
}

describeWith(influxdAvailable(), 'influxdb')('InfluxDB', () => {
  let server: RunningInfluxd;
  const target = (): InfluxTarget => ({ mode: 'v1', url: server.url, database: 'ioc', authorization: null });
  beforeEach(async () => {
    server = await startInfluxd({ database: 'ioc' });
  });
  afterEach(() => server.stop());

  test('gets every figure once, and a correction in its place', async () => {
    const store = await newStore();
    const sink = sinkInto(target(), store);
    sink.start();
    await store.observations.commit(commitOf({ observations: figures(30) }));
    sink.wake();
    await eventually(deliveredAll(store));
    await store.observations.commit(
      commitOf({ observations: [observation({ ...figures(1)[3], value: 999 } as never)] }),
    );
    sink.wake();
    await eventually(deliveredAll(store));
    const [series] = await select(server, 'SELECT value, revision, unit_id FROM m_figure');
    expect(series?.values).toHaveLength(300);
    const corrected = series?.values.filter(([, , revision]) => revision === 2);
    expect(corrected).toMatchObject([[expect.any(Number), 999, 2, 'c-3']]);
    expect(sink.status()).toMatchObject({
      up: true,
      fault: null,
      lag: 0,
      position: 301,
      delivered: 301,
      deadLetters: 0,
    });
  });

  test('killed -9 again and again in the middle of it has every figure in the end', async () => {
    const store = await newStore();
    const all = figures(400);
    const sink = sinkInto(target(), store, { batchSize: 50 });
    sink.start();
    for (let kill = 0; kill < 6; kill += 1) {
      await store.observations.commit(commitOf({ observations: all.slice(kill * 600, (kill + 1) * 600) }));
      sink.wake();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await server.kill9();
      await new Promise((resolve) => setTimeout(resolve, 40));
      await server.restart();
    }
    await store.observations.commit(commitOf({ observations: all.slice(3600) }));
    sink.wake();
    await eventually(deliveredAll(store), 40);
    const rows = (await select(server, 'SELECT value, unit_id FROM m_figure')).flatMap((series) => series.values);
    expect(rows.map((row) => Number(row[1])).sort((a, b) => a - b)).toEqual(all.map((one) => one.value));
  }, 60_000);

  test('that loses what it acknowledged, killed twice with a torn log, has every figure again after a back-fill', async () => {
    const forgetful = await startInfluxd({ database: 'ioc', leavesTornLogs: true });
    try {
      const store = await newStore();
      const all = figures(6);
      const arrived = async () => (await select(forgetful, 'SELECT value FROM m_figure'))[0]?.values.length ?? 0;
      const sink = sinkInto({ mode: 'v1', url: forgetful.url, database: 'ioc', authorization: null }, store);
      sink.start();
      await store.observations.commit(commitOf({ observations: all.slice(0, 30) }));
      sink.wake();
      await eventually(deliveredAll(store));
      await forgetful.kill9();
      for (const log of logsIn(forgetful.folder)) appendFileSync(log, Buffer.from([1, 0, 0, 1, 0, 9, 9, 9]));
      await forgetful.restart();
      await store.observations.commit(commitOf({ observations: all.slice(30) }));
      sink.wake();
      await eventually(deliveredAll(store));
      expect(await arrived()).toBe(60);
      await forgetful.kill9();
      await forgetful.restart();
      expect(await arrived()).toBe(30); // InfluxDB 1.6.7; a later one may keep them
      await sink.backfill();
      await eventually(deliveredAll(store));
      expect(await arrived()).toBe(60);
    } finally {
      await forgetful.stop();
    }
  });

  test('gets everything although the collector is killed -9 again and again while it delivers', async () => {
    const database: DatabaseLocation = { kind: 'sqlite', file: newFile() };
    const all = figures(300);
    await withStore(database, (store) => store.observations.commit(commitOf({ observations: all })));
    for (let kill = 0; kill < 6; kill += 1) await deliverUntilKilled(database, server.url);
    await withStore(database, async (store) => {
      sinkInto(target(), store).start();
      await eventually(deliveredAll(store));
      await closeAll();
    });
    const rows = (await select(server, 'SELECT value FROM m_figure GROUP BY unit_id')).flatMap((one) => one.values);
    expect(rows.map((row) => Number(row[1])).sort((a, b) => a - b)).toEqual(all.map((one) => one.value));
  }, 60_000);

  test('with a wrong password takes nothing, says what to do, and loses nothing', async () => {
    const locked = await startInfluxd({ auth: { user: 'ioc', password: 'mật khẩu' }, database: 'ioc' });
    try {
      const store = await newStore();
      await store.observations.commit(commitOf({ observations: figures(3) }));
      const wrong = { mode: 'v1' as const, url: locked.url, database: 'ioc', authorization: 'Basic aW9jOnNhaQ==' };
      const refused = sinkInto(wrong, store);
      refused.start();
      await eventually(() => !refused.status().up);
      expect(refused.status().fault?.vi).toMatch(/IOC_INFLUX_AUTHORIZATION/);
      expect(JSON.stringify(refused.status())).not.toContain('aW9jOnNhaQ');
      expect(refused.status()).toMatchObject({ lag: 30, deadLetters: 0 });
      await refused.stop();
      sinkInto({ ...wrong, authorization: locked.authorization ?? null }, store).start();
      await eventually(deliveredAll(store));
      expect((await select(locked, 'SELECT count(value) FROM m_figure'))[0]?.values[0]?.[1]).toBe(30);
    } finally {
      await locked.stop();
    }
  });

  test('without the database waits until somebody creates it', async () => {
    const store = await newStore();
    await store.observations.commit(commitOf({ observations: figures(3) }));
    await server.query('DROP DATABASE ioc');
    const sink = sinkInto(target(), store);
    sink.start();
    await eventually(() => !sink.status().up);
    expect(sink.status().fault?.en).toMatch(/no such database/);
    await server.query('CREATE DATABASE ioc');
    await eventually(deliveredAll(store));
    expect(sink.status()).toMatchObject({ up: true, fault: null, delivered: 30 });
  });

  test('refuses some lines for good: they are kept with its words, and their neighbours arrive', async () => {
    const store = await newStore();
    await fetch(`${server.url}/write?db=ioc`, {
      method: 'POST',
      body: `m_spoiled value="text" ${Date.parse('2022-01-01')}000000`,
    });
    const good = figures(9);
    const bad = figures(1, 'spoiled').slice(0, 2);
    await store.observations.commit(commitOf({ observations: [...good.slice(0, 41), ...bad, ...good.slice(41)] }));
    const sink = sinkInto(target(), store);
    sink.start();
    await eventually(deliveredAll(store));
    const letters = await store.sinks.deadLetters('influx', 10);
    expect(letters.map((one) => one.position)).toEqual([42, 43]);
    expect(letters[0]).toMatchObject({
      line: expect.stringMatching(/^m_spoiled,/),
      reason: expect.stringMatching(/field type conflict/),
    });
    expect((await select(server, 'SELECT count(value) FROM m_figure'))[0]?.values[0]?.[1]).toBe(90);
    expect(sink.status()).toMatchObject({ delivered: 90, deadLetters: 2 });
  });

  test('points older than its retention are kept apart, without trying each', async () => {
    const store = await newStore();
    await server.query('CREATE RETENTION POLICY short ON ioc DURATION 1d REPLICATION 1 DEFAULT');
    await store.observations.commit(commitOf({ observations: figures(10) }));
    sinkInto(target(), store).start();
    await eventually(deliveredAll(store));
    expect(await store.sinks.deadLetters('influx', 1000)).toHaveLength(100);
  });

  test('emptied, is filled again from the store', async () => {
    const store = await newStore();
    await store.observations.commit(commitOf({ observations: figures(30) }));
    const sink = sinkInto(target(), store);
    sink.start();
    await eventually(deliveredAll(store));
    await server.query('DROP DATABASE ioc');
    await server.query('CREATE DATABASE ioc');
    await sink.backfill();
    await eventually(deliveredAll(store));
    expect((await select(server, 'SELECT count(value) FROM m_figure'))[0]?.values[0]?.[1]).toBe(300);
  });

  test('law: whatever stands in a measurement, tag, text or number reads back as it was', async () => {
    const text = fc
      .string({
        unit: fc.constantFrom('a', 'Đ', 'ệ', ' ', ',', '=', '"', "'", '\\', '📄', '#', ':', '{'),
        minLength: 1,
        maxLength: 8,
      })
      .filter((one) => !one.endsWith('\\'));
    const point = fc.record({
      measurement: text.filter((one) => !one.includes('\\')), // names of metrics never hold one

      tag: text,
      field: text,
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    });
    const writer = influxWriter(target());
    let time = 0;
    await fc.assert(
      fc.asyncProperty(point, async ({ measurement, tag, field, value }) => {
        time += 1;
        // A measurement that starts with # is a comment line, so ours always start with a letter.
        const name = `m${measurement}`;
        const line = `${headOfSeries(name, { t: tag })} s="${escapeStringField(field)}",v=${String(value + 0)} ${time}`;
        expect(await writer.write(Buffer.from(line), 1)).toEqual({ kind: 'taken' });
        const quoted = name.replace(/[\\"]/g, '\\$&');
        const [series] = await select(server, `SELECT s, v, t FROM "${quoted}" WHERE time = ${time}ms`);
        expect(series?.values).toEqual([[time, field, value + 0, tag]]);
      }),
      { numRuns: 150 },
    );
  });
});
