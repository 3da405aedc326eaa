import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  at,
  changeBy,
  DISPATCHED,
  event,
  LEAD,
  missed,
  received,
  RESOLVED,
  RETURNED,
  ticketOf,
} from '../../test/paging/example-ticket.ts';
import { mailAt, withPaging } from '../../test/paging/paging-world.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { PagingPolicy } from '../catalog/paging-policy.ts';
import type { PersonId } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Deputy, DutyRow } from '../duty/duty.ts';
import type { TicketChange } from '../tickets/ledger.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import { pagesFor } from './pages-for.ts';
import { reminderPages } from './reminder-pages.ts';

const shipped = await shippedCatalog('van-lam');
const NOW = at('2024-05-21 10:00');
const ROW = { id: 'd', from: at('2024-05-21 00:00'), to: at('2024-05-22 00:00') };

interface World {
  readonly paging?: Partial<PagingPolicy>;
  readonly duties?: readonly DutyRow[];
  readonly deputies?: readonly Deputy[];
}
const portsOf = ({ paging, duties = [], deputies = [] }: World) => {
  const catalog: Catalog = withPaging(
    { ...shipped, alerting: { ...shipped.alerting, importance: [] } },
    { mail: mailAt(25), ...paging },
  );
  return { catalog, duties, deputies };
};
const told = (change: TicketChange, world: World = {}) =>
  pagesFor(change, portsOf(world), NOW).map(({ reason, role, unit, person, outcome }) => ({
    reason,
    role,
    unit,
    person,
    outcome,
  }));
const reasons = (change: TicketChange) =>
  [...new Set(told(change).map(({ reason, role }) => `${reason} ${role}`))].toSorted();
const after = (last: TicketEvent) => changeBy(received(), DISPATCHED, last);

describe('who is told of what', () => {
  test('who is on duty verifies what came', () => {
    expect(reasons(changeBy(received()))).toEqual(['verify ioc_operator']);
  });

  test('the contact of the lead unit gets what is dispatched, by the register of that day', () => {
    expect(told(changeBy(received(), DISPATCHED))).toEqual([
      { reason: 'dispatched', role: 'unit_contact', unit: LEAD, person: 'dau-moi-xa', outcome: 'waiting' },
    ]);
  });

  test('a unit without a contact is told through its head; one without anybody is shown as nobody', () => {
    const register = new Map([...shipped.people].filter(([id]) => id !== 'dau-moi-xa'));
    const ports = portsOf({});
    const headOnly = { ...ports, catalog: { ...ports.catalog, people: register } };
    expect(pagesFor(changeBy(received(), DISPATCHED), headOnly, NOW)).toMatchObject([
      { role: 'unit_head', person: 'chu-tich-xa' },
    ]);
    const deserted = { ...ports, catalog: { ...ports.catalog, people: new Map() } };
    expect(pagesFor(changeBy(received(), DISPATCHED), deserted, NOW)).toMatchObject([
      { person: null, outcome: 'nobody', unit: LEAD },
    ]);
  });

  test('whom nobody and nothing reaches is told of to the shift lead, once', () => {
    const people = new Map(shipped.people);
    for (const id of ['dau-moi-xa', 'chu-tich-xa'] as PersonId[]) people.delete(id);
    const ports = portsOf({});
    const pages = pagesFor(changeBy(received(), DISPATCHED), { ...ports, catalog: { ...ports.catalog, people } }, NOW);
    const said = pages.map(({ reason, role, outcome }) => `${reason} ${role} ${outcome}`);
    expect(new Set(said)).toEqual(new Set(['dispatched unit_contact nobody', 'undelivered ioc_shift_lead waiting']));
    expect(new Set(pages.map(({ person }) => person)).size).toBe(pages.length);
  });

  test('the roster speaks before the register, and a deputy is told beside him for whom he stands', () => {
    const duty: DutyRow = { ...ROW, unit: LEAD, role: 'unit_contact', person: 'nhap-lieu' as PersonId };
    const deputy: Deputy = {
      ...ROW,
      person: 'nhap-lieu' as PersonId,
      deputy: 'noi-vu' as PersonId,
      role: 'unit_contact',
      documentNumber: '1/QĐ',
    };
    const pages = pagesFor(changeBy(received(), DISPATCHED), portsOf({ duties: [duty], deputies: [deputy] }), NOW);
    expect(pages).toMatchObject([
      { person: 'nhap-lieu', deputyOf: null },
      { person: 'noi-vu', deputyOf: 'nhap-lieu' },
    ]);
    const ended = { ...duty, to: NOW };
    expect(told(changeBy(received(), DISPATCHED), { duties: [ended] })[0]?.person).toBe('dau-moi-xa');
  });

  test.each<[string, TicketEvent, readonly string[]]>([
    ['a return goes to the shift lead', RETURNED, ['returned ioc_shift_lead']],
    ['a result is checked by who is on duty', RESOLVED, ['resolved ioc_operator']],
    ['an overdue unit is told itself', missed('resolve', 1), ['overdue unit_contact']],
    [
      'an escalation names its roles',
      event('10:00', { type: 'TicketEscalated', level: 2, to: ['unit_head', 'office_chief'], why: '' } as never),
      ['escalated office_chief', 'escalated unit_head'],
    ],
    [
      'the Chairman’s reminder reaches contact and head',
      event('10:00', { type: 'UnitNudged', unit: LEAD, inNameOfChair: true, why: '' } as never),
      ['nudged unit_contact', 'nudged unit_head'],
    ],
    [
      'an extension is for chief of office and shift lead',
      event('10:00', { type: 'ExtensionRequested', unit: LEAD, note: 'x', committedAt: 1 } as never),
      ['extension ioc_shift_lead', 'extension office_chief'],
    ],
    [
      'only the chair mobilises',
      event('10:00', { type: 'MobilizationRequested', request: 'm', units: [], note: 'x' } as never),
      ['mobilization chair'],
    ],
    [
      'support is asked of the unit',
      event('10:00', { type: 'SupportAsked', unit: 'c-tanquang' as UnitId, note: null, dueAt: 1 } as never),
      ['support unit_contact'],
    ],
    [
      'an alert that fires again tells nobody',
      event('10:00', {
        type: 'AlertNoted',
        fingerprint: 'f',
        startsAt: 1,
        status: 'firing',
        reason: null,
        severity: 'warning',
      } as never),
      [],
    ],
  ])('%s', (_what, last, expected) => {
    expect(reasons(after(last))).toEqual(expected);
  });

  test('a missed verification is the center’s own', () => {
    const late = { ...missed('resolve', 1), of: 'verify', holder: { kind: 'ioc' } } as TicketEvent;
    expect(reasons(changeBy(received(), late))).toEqual(['overdue ioc_shift_lead']);
  });

  test('the same change makes the same pages; another event makes others', () => {
    const ids = (change: TicketChange) => pagesFor(change, portsOf({}), NOW).map(({ id }) => id);
    expect(ids(after(missed('resolve', 1)))).toEqual(ids(after(missed('resolve', 1))));
    const again = changeBy(received(), DISPATCHED, missed('resolve', 1), missed('resolve', 2));
    expect(ids(again)).not.toEqual(ids(after(missed('resolve', 1))));
  });

  test('a reminder of the agenda goes to the contact, once for each share', () => {
    const ticket = ticketOf(received(), DISPATCHED);
    const [half] = reminderPages(ticket, 0.5, portsOf({}), NOW);
    expect(half).toMatchObject({ reason: 'reminder', person: 'dau-moi-xa' });
    expect(reminderPages(ticket, 0.8, portsOf({}), NOW)[0]?.id).not.toBe(half?.id);
  });
});

describe('over which channel, and not before when', () => {
  const GATEWAY = { url: 'http://x', headers: {}, body: '', contentType: 'text/plain', signatureEnv: null };
  const sms = { ...GATEWAY, channel: 'sms' as const };
  const pages = (paging: Partial<PagingPolicy>, severity: 'warning' | 'critical' = 'warning') =>
    pagesFor(changeBy(received({ severity }), DISPATCHED), portsOf({ paging }), at('2024-05-21 23:00'));

  test('the first rule that fits speaks', () => {
    const channels = [
      { severities: ['critical' as const], roles: null, channels: ['mail' as const, 'sms' as const] },
      { severities: ['warning' as const], roles: null, channels: ['sms' as const] },
    ];
    expect(pages({ gateways: [sms], channels }).map(({ channel }) => channel)).toEqual(['sms']);
    expect(pages({ gateways: [sms], channels }, 'critical').map(({ channel }) => channel)).toEqual(['mail', 'sms']);
  });

  test('nobody is left without a channel that reaches him; where none is set up it is said', () => {
    const zalo = [{ severities: ['warning' as const], roles: null, channels: ['zalo' as const] }];
    expect(pages({ channels: zalo }).map(({ channel }) => channel)).toEqual(['mail']);
    expect(pages({ mail: null })).toMatchObject([{ outcome: 'failed', detail: 'no channel reaches this person' }]);
  });

  test('quiet hours hold a warning until morning, over midnight; a critical page goes out at once', () => {
    const quiet = [{ from: 22 * 60, to: 6 * 60, severities: ['info' as const, 'warning' as const], roles: null }];
    expect(pages({ quiet })[0]?.sendAt).toBe(at('2024-05-22 06:00'));
    expect(pages({ quiet }, 'critical')[0]?.sendAt).toBe(at('2024-05-21 23:00'));
    const heads = [{ from: 22 * 60, to: 6 * 60, severities: ['warning' as const], roles: ['chair' as const] }];
    expect(pages({ quiet: heads })[0]?.sendAt).toBe(at('2024-05-21 23:00'));
  });

  test('windows that follow each other are waited through', () => {
    const severities = ['warning' as const];
    const quiet = [
      { from: 22 * 60, to: 0, severities, roles: null },
      { from: 0, to: 7 * 60, severities, roles: null },
    ];
    expect(pages({ quiet })[0]?.sendAt).toBe(at('2024-05-22 07:00'));
  });
});
