import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { deskAtWork, signalOf, type DeskAtWork } from './desk-at-work.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const MONDAY = at('2024-06-03T08:00');
const UNTIL = at('2024-06-10T08:00');

const catalog = await shippedCatalog('demo');
let desk: DeskAtWork;
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: MONDAY });
});
afterEach(() => desk.close());

const states = async (): Promise<readonly string[]> =>
  (await desk.operations.ledger.list(desk.database.kysely, { limit: 100 })).map(({ state }) => state);
const fates = async (): Promise<readonly string[]> =>
  (await desk.operations.alerts.list(desk.database.kysely, { limit: 100 })).map(({ fate }) => fate);
const rejected = async (): Promise<void> => {
  await desk.signal(signalOf());
  const [ticket] = await desk.operations.ledger.list(desk.database.kysely, { limit: 1 });
  const reject = { type: 'reject', rejection: 'false_positive', note: 'Máy đo hỏng', suppressUntil: UNTIL } as const;
  expect(await desk.does('truong-ca', ticket?.id ?? '', reject)).toMatchObject({ ok: true });
};

describe('what still fires when its silence ends', () => {
  test('is a ticket again although nobody sends it a second time', async () => {
    await rejected();
    await desk.until(UNTIL - 1);
    expect(await states()).toEqual(['rejected']);
    await desk.until(UNTIL + 1);
    expect(await states()).toEqual(['received', 'rejected']);
  });

  test('the same when it fired anew during the silence', async () => {
    await rejected();
    await desk.signal(signalOf({ startsAt: MONDAY + 1 }));
    expect(await fates()).toContain('suppressed');
    await desk.until(UNTIL + 1);
    expect(await states()).toEqual(['received', 'rejected']);
    expect(await fates()).not.toContain('suppressed');
  });

  test('is one ticket however often it is sent again', async () => {
    await rejected();
    await desk.until(UNTIL + 1);
    await desk.signal(signalOf());
    await desk.operations.work(UNTIL + 2);
    expect(await states()).toEqual(['received', 'rejected']);
  });

  test('and what ended meanwhile stays quiet', async () => {
    await rejected();
    await desk.signal(signalOf({ status: 'resolved' }));
    await desk.until(UNTIL + 1);
    expect(await states()).toEqual(['rejected']);
  });

  test('a source that is still down after its maintenance is a ticket', async () => {
    await desk.until(at('2024-06-14T23:00'));
    await desk.signal(signalOf({ kind: 'source.down', source: 'mot-cua' as never, indicator: null, domain: null }));
    expect(await states()).toEqual([]);
    await desk.operations.work(at('2024-06-15T05:00'));
    expect(await states()).toEqual(['received']);
  });
});
