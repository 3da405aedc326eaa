import type { EventId } from '../../src/events/event.ts';
import type { DomainId } from '../../src/catalog/domain.ts';
import type { Store } from '../../src/sinks/store.ts';
import { commitOf, event, HOUR, NOON, source, unit } from './examples.ts';

/** Happenings, kept once, counted by day, forgotten in time. */
export function eventsContract(open: () => Promise<Store>): void {
  const deliver = (store: Store, ...events: ReturnType<typeof event>[]) =>
    store.observations.commit(commitOf({ source: source('soc'), events }));

  describe('events', () => {
    test('a second delivery of the same happening changes nothing', async () => {
      const store = await open();
      expect(await store.events.oldestAt()).toBeNull();
      expect(await deliver(store, event('e1'), event('e2'), event('e1'))).toMatchObject({
        events: 2,
        repeatedEvents: 1,
      });
      expect(await deliver(store, event('e2', { severity: 'critical' }))).toMatchObject({
        events: 0,
        repeatedEvents: 1,
      });
      expect(await store.events.list({ limit: 10 })).toEqual([event('e2'), event('e1')]);
    });

    test('the list goes newest first and on before an id, also through equal instants', async () => {
      const store = await open();
      await deliver(store, event('a'), event('b'), event('c', { at: NOON + 1 }), event('d', { at: NOON - 1 }));
      const page = async (before?: string) =>
        (await store.events.list({ limit: 2, ...(before === undefined ? {} : { before: before as EventId }) })).map(
          (one) => one.id,
        );
      expect(await page()).toEqual(['c', 'b']);
      expect(await page('b')).toEqual(['a', 'd']);
      expect(await page('d')).toEqual([]);
    });

    test('every filter narrows the list, and an empty choice is nothing', async () => {
      const store = await open();
      await deliver(
        store,
        event('a'),
        event('b', {
          kind: 'camera_dark',
          domain: 'order' as DomainId,
          unit: unit('c-two'),
          severity: 'critical',
          source: source('cameras'),
        }),
      );
      const ids = async (query: Partial<Parameters<Store['events']['list']>[0]>) =>
        (await store.events.list({ limit: 10, ...query })).map((one) => one.id);
      expect(await ids({ kinds: ['camera_dark'] })).toEqual(['b']);
      expect(await ids({ domain: 'infosec' as DomainId })).toEqual(['a']);
      expect(await ids({ units: [unit('c-two')] })).toEqual(['b']);
      expect(await ids({ severities: ['warning'] })).toEqual(['a']);
      expect(await ids({ source: source('cameras') })).toEqual(['b']);
      expect(await ids({ from: NOON + 1 })).toEqual([]);
      expect(await ids({ to: NOON })).toEqual([]);
      expect(await ids({ units: [] })).toEqual([]);
    });

    test('events count per unit and local day; midnight in Vietnam parts the days', async () => {
      const store = await open();
      const midnight = Date.parse('2024-06-04T00:00:00+07:00');
      await deliver(
        store,
        event('a', { at: midnight - 1, keys: { host: 'h1' } }),
        event('b', { at: midnight, keys: { host: 'h1' } }),
        event('c', { at: midnight + HOUR, keys: { host: 'h1', 'odd."key': 'x' } }),
        event('d', { at: midnight + HOUR, keys: { host: 'h2' }, unit: unit('c-xa') }),
        event('e', { at: midnight + HOUR, kind: 'other' }),
        event('f', { at: midnight + HOUR, severity: 'info' }),
      );
      const asked = {
        kinds: ['ids_alert'],
        severities: ['warning', 'critical'],
        from: midnight - HOUR,
        to: midnight + 2 * HOUR,
      };
      expect(await store.events.countByDay(asked)).toEqual([
        { unit: 'c-one', day: '2024-06-03', count: 1 },
        { unit: 'c-one', day: '2024-06-04', count: 2 },
        { unit: 'c-xa', day: '2024-06-04', count: 1 },
      ]);
      const hosts = await store.events.countByDay({ ...asked, distinct: 'host' });
      expect(hosts.map((one) => one.count)).toEqual([1, 1, 1]);
      const odd = await store.events.countByDay({ ...asked, distinct: 'odd."key' });
      expect(odd.map((one) => one.count)).toEqual([0, 1, 0]);
      expect(await store.events.countByDay({ ...asked, kinds: [] })).toEqual([]);
    });

    test('forgetting takes the old events of one source, and tells how many', async () => {
      const store = await open();
      await deliver(
        store,
        event('old', { at: NOON - HOUR }),
        event('new'),
        event('other', { at: NOON - HOUR, source: source('x') }),
      );
      expect(await store.events.oldestAt()).toBe(NOON - HOUR);
      expect(await store.events.forget(source('soc'), NOON)).toBe(1);
      expect((await store.events.list({ limit: 10 })).map((one) => one.id)).toEqual(['new', 'other']);
    });

    test('hostile text in a key is kept as text', async () => {
      const store = await open();
      const hostile = { host: `'; drop table events; -- "${String.fromCharCode(92)} đ\u0000` };
      await deliver(store, event('x', { keys: hostile }));
      expect((await store.events.list({ limit: 1 }))[0]?.keys['host']).toContain('drop table events');
    });
  });
}
