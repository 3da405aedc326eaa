import type { AlertSignal } from '../../src/alerts/alert-signal.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { deskAtWork, signalOf, type DeskAtWork } from './desk-at-work.ts';

const MONDAY = Date.parse('2024-06-03T08:00+07:00');
const MINUTE = 60_000;

const catalog = await shippedCatalog('demo');
let desk: DeskAtWork;
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: MONDAY });
});
afterEach(() => desk.close());

const plain = { indicator: null, domain: 'traffic_security', severity: 'critical', producer: 'alertmanager' } as const;
const link = (about: Partial<AlertSignal> = {}): AlertSignal =>
  signalOf({ ...plain, domain: plain.domain as never, fingerprint: 'link', kind: 'link.down', ...about });
const camera = (about: Partial<AlertSignal> = {}): AlertSignal =>
  signalOf({ ...plain, domain: plain.domain as never, fingerprint: 'camera', kind: 'camera.down', ...about });

const fates = async () =>
  Object.fromEntries(
    (await desk.operations.alerts.list(desk.database.kysely, { limit: 9 })).map((one) => [one.fingerprint, one.fate]),
  );
const tickets = async () => (await desk.operations.ledger.list(desk.database.kysely, { limit: 9 })).length;

describe('what a root cause spoke for', () => {
  beforeEach(async () => {
    await desk.signal(link(), camera());
    expect(await fates()).toEqual({ link: 'ticket', camera: 'absorbed' });
  });

  test('gets a ticket of its own when it still fires a quarter of an hour after the root cause ended', async () => {
    await desk.until(MONDAY + 60 * MINUTE);
    await desk.signal(link({ status: 'resolved' }));
    await desk.until(MONDAY + 75 * MINUTE - 1);
    expect([await fates(), await tickets()]).toEqual([{ link: 'ticket', camera: 'absorbed' }, 1]);
    await desk.until(MONDAY + 75 * MINUTE);
    expect([await fates(), await tickets()]).toEqual([{ link: 'ticket', camera: 'ticket' }, 2]);
  });

  test('is left in peace meanwhile, although its sender repeats it, and when it ends meanwhile', async () => {
    await desk.signal(link({ status: 'resolved' }));
    await desk.until(MONDAY + 5 * MINUTE);
    await desk.signal(camera());
    expect(await tickets()).toBe(1);
    await desk.signal(camera({ status: 'resolved' }));
    await desk.until(MONDAY + 60 * MINUTE);
    expect(await tickets()).toBe(1);
  });

  test('stays with the root cause that came back, and is judged when that one is over', async () => {
    await desk.signal(link({ status: 'resolved' }));
    await desk.until(MONDAY + 10 * MINUTE);
    await desk.signal(link({ startsAt: MONDAY + 10 * MINUTE }));
    await desk.until(MONDAY + 60 * MINUTE);
    expect(await fates()).toMatchObject({ camera: 'absorbed' });
    await desk.signal(link({ startsAt: MONDAY + 10 * MINUTE, status: 'resolved' }));
    await desk.until(MONDAY + 80 * MINUTE);
    expect(await fates()).toMatchObject({ camera: 'ticket' });
  });

  test('is judged once, however often its sender repeats it afterwards', async () => {
    await desk.signal(link({ status: 'resolved' }));
    await desk.until(MONDAY + 60 * MINUTE);
    await desk.signal(camera());
    expect([await fates(), await tickets()]).toEqual([{ link: 'ticket', camera: 'ticket' }, 2]);
  });

  test('whose rule turned out to speak of no world is judged as well', async () => {
    await desk.signal(link({ notTheWorld: 'RuleDeleted', status: 'resolved' }));
    await desk.until(MONDAY + 60 * MINUTE);
    expect(await fates()).toMatchObject({ camera: 'ticket' });
  });
});
