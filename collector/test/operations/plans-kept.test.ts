import { commandInput } from '../../src/api/tickets/command-input.ts';
import type { OpenRequest } from '../../src/operations/operations.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { actorOf, deskAtWork, signalOf, type DeskAtWork } from './desk-at-work.ts';

const MONDAY = Date.parse('2024-06-03T08:00+07:00');

const catalog = await shippedCatalog('van-lam');
let desk: DeskAtWork;
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: MONDAY });
});
afterEach(() => desk.close());

const only = async (): Promise<Ticket> => {
  const [ticket] = await desk.operations.ledger.list(desk.database.kysely, { limit: 2 });
  if (ticket === undefined) throw new Error('no ticket');
  return ticket;
};
const madeCritical = async (): Promise<Ticket> => {
  const before = await only();
  const said = { type: 'changeSeverity', severity: 'critical', reason: 'lan rộng' } as const;
  const command = commandInput(said, before, catalog, MONDAY);
  expect(await desk.does('truong-ca', before.id, command)).toMatchObject({ ok: true });
  return only();
};
const opened = (about: Partial<OpenRequest>): Promise<unknown> =>
  desk.operations.open({
    ...{ kind: 'instruction', domain: 'health' as never, unit: catalog.site.root, indicator: null, person: null },
    ...{ severity: 'warning', text: 'Kiểm tra ngay', lead: null, documentNumber: '5/TB-VP', figure: null },
    ...{ dueAt: MONDAY + 86_400_000, givenBy: 'chu-tich' as never },
    ...{ drill: false, idempotencyKey: null, actor: actorOf(catalog, 'truong-ca', MONDAY), at: MONDAY },
    ...about,
  });

describe('another severity', () => {
  test('of a dead source stays a matter of whoever runs the source', async () => {
    const down = { kind: 'source.down', source: 'mot-cua' as never, indicator: null, domain: null } as const;
    await desk.signal(signalOf({ ...down, unit: null, severity: 'warning' }));
    const { plan } = await only();
    expect(plan.lead).toBe('bo_phan_mot_cua');
    const after = await madeCritical();
    expect(after.plan).toMatchObject({ lead: 'bo_phan_mot_cua', kind: 'source.down', routes: plan.routes });
  });

  test('of an instruction leaves it with the unit that the leader chose', async () => {
    await opened({ lead: 'phong_noi_vu' as never });
    expect((await madeCritical()).plan).toMatchObject({ lead: 'phong_noi_vu', by: 'person' });
  });
});

describe('leaders', () => {
  const spreading = { kind: 'case.lateral_movement', domain: 'infosec' as never, indicator: null };
  const roles = async () =>
    new Set((await desk.operations.pages.list(desk.database.kysely, { limit: 100 })).map(({ role }) => role));

  test('hear of an important case', async () => {
    await desk.signal(signalOf(spreading));
    expect(await roles()).toContain('vice_chair');
  });

  test('are not disturbed by a drill', async () => {
    await desk.signal(signalOf({ ...spreading, drill: true }));
    expect(await roles()).not.toContain('vice_chair');
    expect((await roles()).size).toBeGreaterThan(0);
  });
});
