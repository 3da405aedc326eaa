import type { OpenRequest } from '../../src/operations/operations.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { actorOf, deskAtWork, type DeskAtWork } from './desk-at-work.ts';

const MONDAY = Date.parse('2024-06-03T08:00+07:00');
const HOUR = 3_600_000;

const catalog = await shippedCatalog('demo');
let desk: DeskAtWork;
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: MONDAY });
});
afterEach(() => desk.close());

const asked = (at: number, idempotencyKey: string | null): OpenRequest => ({
  ...{ kind: 'data_request', domain: 'health' as never, unit: 'c-chidao' as never, indicator: null },
  ...{ severity: 'info', text: 'Cần số liệu', person: null, lead: null, documentNumber: null, givenBy: null },
  ...{ dueAt: MONDAY + HOUR, figure: null, drill: false, idempotencyKey, at },
  actor: actorOf(catalog, 'truc-ban', at),
});

describe('what a person opens with a deadline', () => {
  test('is answered with the same ticket when the request comes again after the deadline', async () => {
    const first = await desk.operations.open(asked(MONDAY, 'k-1'));
    const again = await desk.operations.open(asked(MONDAY + 2 * HOUR, 'k-1'));
    expect([first.ok, again.ok, again.ticket?.id]).toEqual([true, true, first.ticket?.id]);
  });

  test('is refused when the deadline has passed and nothing was opened before', async () => {
    for (const key of [null, 'k-2']) {
      const late = await desk.operations.open(asked(MONDAY + HOUR, key));
      expect(late).toMatchObject({ ok: false, refusal: 'due instant has passed' });
    }
    expect(await desk.operations.ledger.list(desk.database.kysely, { limit: 9 })).toEqual([]);
  });
});
