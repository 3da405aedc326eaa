import type { ConsoleQuestion } from '@vnioc/contract/console.ts';
import { SIGNED_IN, startConsole, type RunningConsole } from './test/running-console.ts';

let running: RunningConsole;
beforeEach(async () => void (running = await startConsole()));
afterEach(() => running.stop());

const ask = async (body: unknown) => {
  const response = await running.post('/api/ds/query?ds_type=x', JSON.stringify(body), {
    ...SIGNED_IN,
    'content-type': 'application/json',
  });
  return { status: response.status, body: (await response.json()) as { message?: string; results: object } };
};
const queriesOf = (question: ConsoleQuestion | undefined) =>
  question?.to === 'query' ? (question.body as { queries: object[] }).queries : [];

test("Grafana's additions and empty fields do not reach the collector; times are numbers there", async () => {
  await ask({
    queries: [
      {
        refId: 'A',
        kind: 'series',
        unit: '',
        indicators: [],
        datasource: { uid: 'x' },
        datasourceId: 1,
        from: 1,
        to: 2,
      },
    ],
    from: '1717000000000',
    to: 'now',
  });
  expect(running.asked).toEqual([
    { to: 'query', body: { queries: [{ refId: 'A', kind: 'series' }], from: 1717000000000 } },
  ]);
});

test('one wrong query does not refuse its neighbours', async () => {
  running.answer = (question) => {
    const queries = queriesOf(question) as { refId: string; kind: string }[];
    return queries.some(({ kind }) => kind === 'wrong')
      ? { status: 400, json: { title: 'Sai', detail: 'kind: không có loại này' } }
      : { status: 200, json: { results: { [queries[0]?.refId ?? '']: { status: 200, frames: [] } } } };
  };
  const { status, body } = await ask({ queries: [{ refId: 'A' }, { refId: 'B', kind: 'wrong' }] });
  expect(status).toBe(200);
  expect(body.results).toEqual({
    A: { status: 200, frames: [] },
    B: { status: 400, frames: [], error: 'kind: không có loại này', errorSource: 'downstream' },
  });
});

test('a refusal of everything keeps its status and says why for every query', async () => {
  running.answer = () => ({ status: 403, json: { detail: 'Không được xem' } });
  const { status, body } = await ask({ queries: [{ refId: 'A' }] });
  expect([status, body.message]).toEqual([403, 'Không được xem']);
  expect(body.results).toMatchObject({ A: { status: 403, error: 'Không được xem' } });
});

test.each([[null], [{}], [{ queries: [] }], [{ queries: 'x' }], ['text']])('%j asks nothing', async (body) => {
  expect((await ask(body)).status).toBe(400);
  expect(running.asked).toEqual([]);
});

describe('lists of the data source', () => {
  const get = (name: string) => running.get(`/api/datasources/uid/vnioc-indicators/${name}`, SIGNED_IN);
  const agency = { id: 'a', name: 'Phòng', nameEn: 'Office', level: 'agency', parent: null, validTo: null };

  test('are cut out of the registers as far as the visitor sees them', async () => {
    running.answer = () => ({
      status: 200,
      json: {
        units: [
          { ...agency, codes: ['1'] },
          { ...agency, level: 'x' },
        ],
      },
    });
    expect(JSON.parse((await get('resources/agencies')).text)).toEqual([agency]);
  });

  test.each(['resources/persons', 'resources/toString', 'resources/', 'other'])('%s is none', async (name) => {
    expect((await get(name)).response.status).toBe(404);
    expect(running.asked).toEqual([]);
  });

  test('health says what the collector says', async () => {
    running.answer = () => ({ status: 401, json: { detail: 'Khóa đã hết hạn' } });
    expect(JSON.parse((await get('health')).text)).toEqual({ status: 'ERROR', message: 'Khóa đã hết hạn' });
  });

  test('live: the data source is told where the shell keeps its one event stream', async () => {
    const ask = (topics: unknown, headers: Record<string, string> = SIGNED_IN) =>
      running.post('/api/datasources/uid/vnioc-indicators/resources/live', JSON.stringify({ topics }), headers);
    expect(await (await ask(['states', 'tickets', 'secrets'])).json()).toMatchObject({
      path: 'console',
      topics: ['tickets', 'states'],
    });
    for (const topics of [[], 'tickets', ['secrets']]) expect((await ask(topics)).status).toBe(400);
    expect((await ask(['tickets'], {})).status).toBe(401);
  });
});
