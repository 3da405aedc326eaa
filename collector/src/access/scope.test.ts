import fc from 'fast-check';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { Duty, Person, PersonId } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import { localDate } from '../kernel/local-date.ts';
import { PERSON_ROLES } from '../catalog/person.ts';
import type { Principal } from './principal.ts';
import { allows, may, scopeOf } from './scope.ts';

const catalog = await shippedCatalog('van-lam');
const demo = await shippedCatalog('demo');
const AT = Date.parse('2024-06-03T08:00+07:00');
const AFTER_REFORM = Date.parse('2026-06-03T08:00+07:00');
const [lacDao, dinhDu, district] = ['c-lacdao', 'c-dinhdu', 'd-325'] as UnitId[] as [UnitId, UnitId, UnitId];
const health = 'health' as DomainId;
const budget = 'budget' as DomainId;

const duty = (
  role: Duty['role'],
  unit: UnitId,
  domains: DomainId[] | null = null,
  validTo: string | null = null,
): Duty => ({
  role,
  unit,
  domains,
  validFrom: localDate('2024-05-21'),
  validTo: validTo === null ? null : localDate(validTo),
});

const person = (...duties: Duty[]): Person => ({
  id: 'p' as PersonId,
  name: 'Người Thử',
  position: '',
  contact: {},
  duties,
  identities: [],
});

const asking = (over: Partial<Principal>): Principal => ({
  keyId: 'k',
  keyName: 'k',
  role: null,
  person: null,
  limits: { unit: null, domain: null },
  acting: false,
  evaluatesAlerts: false,
  ...over,
});

describe('the scope of a person', () => {
  test('is the subtree of the duty: a commune sees itself, neither its neighbour nor the district', () => {
    const scope = scopeOf(asking({ person: person(duty('unit_contact', lacDao)) }), catalog, AT);
    const reads = (unit: UnitId) => allows(scope, { unit, domain: health });
    expect([reads(lacDao), reads(dinhDu), reads(district)]).toEqual([true, false, false]);
  });

  test('is limited to the domains of the duty', () => {
    const scope = scopeOf(asking({ person: person(duty('domain_controller', district, [budget])) }), catalog, AT);
    expect(allows(scope, { unit: lacDao, domain: budget })).toBe(true);
    expect(allows(scope, { unit: lacDao, domain: health })).toBe(false);
  });

  test('ends with the duty: a person lent for a peak period sees nothing the day after', () => {
    const lent = asking({ person: person(duty('ioc_operator', district, null, '2024-06-02')) });
    expect(scopeOf(lent, catalog, AT).grants).toEqual([]);
    expect(scopeOf(lent, catalog, AT - 86_400_000).grants).toHaveLength(1);
  });

  test('never mixes two duties: what may be entered for the commune may only be read for the district', () => {
    const both = person(duty('data_entry', lacDao), duty('chair', district));
    const scope = scopeOf(asking({ person: both }), catalog, AT);
    expect(allows(scope, { unit: lacDao, domain: health }, 'enter figures')).toBe(true);
    expect(allows(scope, { unit: dinhDu, domain: health }, 'enter figures')).toBe(false);
    expect(allows(scope, { unit: dinhDu, domain: health })).toBe(true);
  });

  test('goes on in the successors of a district that has ended, and keeps its old rows', () => {
    const chair = asking({ person: person(duty('unit_head', lacDao)) });
    const scope = scopeOf(chair, catalog, AFTER_REFORM);
    expect(allows(scope, { unit: lacDao, domain: health })).toBe(true);
  });

  test('is read where the registers are pinned: the demonstration knows no reform', () => {
    const head = asking({ person: person(duty('unit_head', lacDao)) });
    const merged = { unit: 'c-lacdao-2025' as UnitId, domain: health };
    expect(allows(scopeOf(head, demo, AFTER_REFORM), merged)).toBe(false);
    expect(allows(scopeOf(head, demo, AFTER_REFORM), { unit: lacDao, domain: health })).toBe(true);
  });
});

describe('confidential figures', () => {
  test('restricted ones are for internal roles', () => {
    const reads = (role: Duty['role']) =>
      allows(scopeOf(asking({ person: person(duty(role, district)) }), catalog, AT), {
        unit: district,
        domain: health,
        classification: 'restricted',
      });
    expect([reads('chair'), reads('ioc_operator'), reads('unit_head'), reads('upper_level')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('the platform administrator and the auditor see no figures at all', () => {
    for (const role of ['platform_admin', 'auditor', 'internal_affairs'] as const) {
      expect(may(scopeOf(asking({ person: person(duty(role, district)) }), catalog, AT), 'read figures')).toBe(false);
    }
  });
});

describe('keys of machines', () => {
  test('metrics, webhook and a Grafana key without a person reach nothing here', () => {
    for (const role of ['metrics', 'webhook', 'grafana'] as const) {
      expect(may(scopeOf(asking({ role }), catalog, AT), 'read figures')).toBe(false);
    }
  });

  test('an evaluation of alert rules may read and nothing else', () => {
    const scope = scopeOf(asking({ role: 'grafana-datasource', evaluatesAlerts: true }), catalog, AT);
    expect(may(scope, 'read figures')).toBe(true);
    expect(may(scope, 'push observations')).toBe(false);
  });

  test('the operator is shift lead and platform administrator', () => {
    const scope = scopeOf(asking({ role: 'operator' }), catalog, AT);
    for (const permission of [
      'read figures',
      'approve entries',
      'release sources',
      'administer',
      'read audit',
    ] as const) {
      expect(may(scope, permission)).toBe(true);
    }
  });
});

test('law: a key never widens what its person may do', () => {
  const units = fc.constantFrom(...catalog.units.keys());
  const domains = fc.constantFrom(...catalog.domains.keys());
  const duties = fc.array(
    fc.record({
      role: fc.constantFrom(...PERSON_ROLES),
      unit: units,
      domains: fc.oneof(fc.constant(null), fc.array(domains, { maxLength: 3 })),
      validFrom: fc.constant(localDate('2024-01-01')),
      validTo: fc.constant(null),
    }),
    { maxLength: 4 },
  );
  const limits = fc.record({ unit: fc.option(units), domain: fc.option(domains) });
  fc.assert(
    fc.property(duties, limits, units, domains, (held, limit, unit, domain) => {
      const whole = asking({ person: person(...held) });
      const narrow = scopeOf({ ...whole, limits: limit }, catalog, AT);
      const allowed = allows(narrow, { unit, domain });
      const inside = limit.domain === null || limit.domain === domain;
      return !allowed || (inside && allows(scopeOf(whole, catalog, AT), { unit, domain }));
    }),
    { numRuns: 300 },
  );
});
