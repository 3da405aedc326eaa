import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import { begin, on, planOf, rulesOf } from '../../../test/ticket-contract/office.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Received } from '../../tickets/received.ts';
import { maintenanceMark } from './maintenance-mark.ts';

const DURING = on('2024-08-10 09:00');

let catalog: Catalog;
beforeAll(async () => {
  catalog = await shippedCatalog('van-lam');
});

const ticketOf = (about: Partial<Received>) =>
  begin(rulesOf(catalog), { domain: 'traffic_security' as never, unit: 'c-tanquang' as never, ...about }).ticket;

describe('a ticket while maintenance was announced', () => {
  test('carries its document, its reason and its hours, and nothing before and after', () => {
    const ticket = ticketOf({});
    expect(maintenanceMark(ticket, catalog, DURING)).toEqual({
      ...{ id: expect.any(String), documentNumber: '00/KH-CAH (ví dụ)' },
      ...{ reason: 'Thay nguồn điện cụm camera xã Tân Quang' },
      ...{ from: on('2024-08-10 08:00'), to: on('2024-08-10 17:30') },
    });
    expect(maintenanceMark(ticket, catalog, on('2024-08-10 07:59'))).toBeNull();
    expect(maintenanceMark(ticket, catalog, on('2024-08-10 17:30'))).toBeNull();
  });

  test('of another unit or domain, or one that has ended, carries none', () => {
    expect(maintenanceMark(ticketOf({ unit: 'c-lacdao' as never }), catalog, DURING)).toBeNull();
    expect(maintenanceMark(ticketOf({ domain: 'health' as never }), catalog, DURING)).toBeNull();
    expect(maintenanceMark({ ...ticketOf({}), state: 'closed' }, catalog, DURING)).toBeNull();
  });

  test('of a source that is being worked on carries it, by the kind it was routed by', () => {
    const during = on('2024-06-15 00:30');
    const plan = planOf(catalog, { kind: 'source.down' });
    const down = ticketOf({
      kind: 'source_fault',
      source: 'mot-cua' as never,
      domain: 'public_services' as never,
      plan,
    });
    expect(maintenanceMark(down, catalog, during)).not.toBeNull();
    expect(maintenanceMark({ ...down, source: 'y-te-xa' as never }, catalog, during)).toBeNull();
  });
});
