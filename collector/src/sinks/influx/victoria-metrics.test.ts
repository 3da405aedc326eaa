import { jest } from '@jest/globals';
import { describeWith } from '../../../test/servers/describe-with.ts';
import type { RunningServer } from '../../../test/servers/server-process.ts';
import {
  flushVictoriaMetrics,
  startVictoriaMetrics,
  victoriaMetricsAvailable,
} from '../../../test/servers/victoria-metrics.ts';
import { commitOf, indicator, observation, period } from '../../../test/store-contract/examples.ts';
import {
  closeAll,
  deliveredAll,
  eventually,
  newStore,
  removeFiles,
  sinkInto,
} from '../../../test/influx/sink-examples.ts';

jest.setTimeout(60_000); // real servers on a busy machine

afterEach(closeAll);
afterAll(removeFiles);

describeWith(victoriaMetricsAvailable(), 'victoria-metrics')('VictoriaMetrics through the v2 path', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startVictoriaMetrics();
  });
  afterAll(() => server.stop());

  test('gets every figure with its tags', async () => {
    const store = await newStore();
    const recent = Array.from({ length: 25 }, (_, day) =>
      observation({
        indicator: indicator('figure'),
        period: period(`2024-05-${String(day + 1).padStart(2, '0')}`),
        value: day,
      }),
    );
    await store.observations.commit(commitOf({ observations: recent }));
    const sink = sinkInto(
      { mode: 'v2', url: `${server.url}/`, organisation: 'ioc', bucket: 'ioc', authorization: 'bare' },
      store,
    );
    sink.start();
    await eventually(deliveredAll(store));
    await flushVictoriaMetrics(server);
    const asked = `${server.url}/api/v1/export?match[]=m_figure_value&start=2024-01-01T00:00:00Z&end=2024-12-31T00:00:00Z`;
    const exported = JSON.parse(await (await fetch(asked)).text()) as {
      metric: Record<string, string>;
      values: number[];
    };
    expect(exported.metric).toMatchObject({ __name__: 'm_figure_value', unit_id: 'c-one' });
    expect(exported.values).toEqual(recent.map((one) => one.value));
  });
});
