import fc from 'fast-check';
import type { DomainId } from '../catalog/domain.ts';
import type { UnitId } from '../catalog/unit.ts';
import { PERSON_RIGHTS, type Permission } from './permissions.ts';
import type { Grant, Scope } from './scope.ts';
import { inTicketScope, type TicketPlace } from './ticket-scope.ts';

const UNITS = ['a', 'b', 'c', 'd'] as UnitId[];
const DOMAINS = ['health', 'budget'] as DomainId[];

const grant = (over: Partial<Grant>): Grant => ({
  ...{ units: new Set(UNITS), domains: null, highest: 'internal' },
  permissions: new Set<Permission>(['read tickets']),
  ...over,
});
const place = (over: Partial<TicketPlace> = {}): TicketPlace => ({
  ...{ domain: 'health' as DomainId, unit: 'a' as UnitId, lead: null, supporting: [], support: [], escalation: null },
  ...over,
});
const only = (unit: string, over: Partial<Grant> = {}): Scope => ({
  grants: [grant({ units: new Set([unit as UnitId]), ...over })],
});

describe('a ticket is seen by', () => {
  test.each([
    ['the unit where it happened', place({ unit: 'b' as UnitId })],
    ['its lead', place({ lead: 'b' as UnitId })],
    ['who led it before', place({ ledBy: ['b' as UnitId] })],
    ['a supporting unit', place({ supporting: ['b' as UnitId] })],
    ['a unit asked for support', place({ support: [{ unit: 'b' as UnitId }] })],
  ])('%s', (_who, ticket) => {
    expect(inTicketScope(only('b'), ticket)).toBe(true);
    expect(inTicketScope(only('c'), ticket)).toBe(false);
  });

  test('the level above from L3 on', () => {
    const above = only('a', { escalatedOnly: true });
    expect([null, 0, 2, 3, 4].map((escalation) => inTicketScope(above, place({ escalation })))).toEqual([
      ...[false, false, false, true, true],
    ]);
  });

  test('nobody through one duty’s units and another one’s domains', () => {
    const scope: Scope = {
      grants: [
        grant({ units: new Set(['a' as UnitId]), domains: new Set(['budget' as DomainId]) }),
        grant({ units: new Set(['b' as UnitId]), domains: new Set(['health' as DomainId]) }),
      ],
    };
    expect(inTicketScope(scope, place())).toBe(false);
  });

  test('nobody who has nothing to do with any of its units, whatever else holds', () => {
    const some = fc.subarray(UNITS);
    const ticket = fc.record({
      domain: fc.constantFrom(...DOMAINS),
      unit: fc.constantFrom(...UNITS),
      lead: fc.option(fc.constantFrom(...UNITS)),
      supporting: some,
      support: some.map((units) => units.map((unit) => ({ unit }))),
      escalation: fc.option(fc.nat(4)),
    });
    fc.assert(
      fc.property(ticket, some, fc.option(fc.subarray(DOMAINS)), (one, mine, domains) => {
        const scope = {
          grants: [grant({ units: new Set(mine), domains: domains === null ? null : new Set(domains) })],
        };
        const units = [one.unit, one.lead, ...one.supporting, ...one.support.map(({ unit }) => unit)];
        const expected =
          units.some((unit) => unit !== null && mine.includes(unit)) && (domains?.includes(one.domain) ?? true);
        expect(inTicketScope(scope, one)).toBe(expected);
      }),
    );
  });
});

describe('the matrix of domain §7.4', () => {
  const holders = (permission: Permission) =>
    Object.entries(PERSON_RIGHTS)
      .filter(([, { permissions }]) => permissions.includes(permission))
      .map(([role]) => role);

  test('personal data are for the center alone, deliveries of alerts for no office', () => {
    expect(holders('read personal data')).toEqual(['ioc_shift_lead', 'ioc_operator']);
    expect(holders('receive alerts')).toEqual(['platform_admin']);
    expect(holders('close periods')).toEqual(['office_chief', 'ioc_shift_lead']);
  });

  test('the administrator and those who only count or check work on no ticket', () => {
    const working = holders('work tickets');
    for (const role of ['platform_admin', 'auditor', 'internal_affairs', 'upper_level', 'data_entry'])
      expect(working).not.toContain(role);
    expect(PERSON_RIGHTS.platform_admin.permissions).not.toContain('read tickets');
  });
});
