import fc from 'fast-check';
import { at, BEN, BEN_DONG, catalogOf, OFFICE } from '../../test/fixtures/small-district.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import type { Alerting } from '../catalog/alerting.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Domain, DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { RouteSubject } from '../catalog/lookup/route-of.ts';
import { registerDate } from '../catalog/register-date.ts';
import type { Route, RouteId } from '../catalog/route.ts';
import type { Deadline, Sop, SopId } from '../catalog/sop.ts';
import type { UnitId } from '../catalog/unit.ts';
import { dateOf, localDate, localIso } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import { clockOf } from './clock-of.ts';
import { dueInstants } from './due-instants.ts';
import { importanceOf } from './importance-of.ts';
import { maintenanceOf } from './maintenance-of.ts';
import { planOf } from './plan-of.ts';
import { MILESTONES, type TicketPlan } from './plan.ts';
import { trailOf } from './trail-of.ts';

const always = { validFrom: localDate('2000-01-01'), validTo: null };
const NOON = at('2024-06-03 12:00');

const route = (id: string, about: Partial<Route> = {}): Route => ({
  ...{ id: id as RouteId, match: {}, continue: false, lead: null, supporting: [], sop: null, pages: [] },
  ...{ deadlines: {}, reason: id, ...always },
  ...about,
});

const step = (id: string, deadline: Deadline, milestone?: (typeof MILESTONES)[number]): Sop['steps'][number] => ({
  ...{ id, role: 'unit_contact', action: id, actionEn: id, deadline, evidence: '' },
  ...(milestone === undefined ? {} : { milestone }),
});

const SOP: Sop = {
  ...{ id: 'sop.x' as SopId, name: 'X', nameEn: 'X', domain: 'test' as DomainId, lead: OFFICE, trigger: '' },
  ...{ escalation: [], legalBasis: '', version: 'v1', statusEvery: { amount: 4, unit: 'H' }, ...always },
  steps: [
    step('b1', { amount: 2, unit: 'WH', from: 'ticket' }, 'verify'),
    step('b2', { amount: 9, unit: 'WH', from: 'step' }),
    step('b3', { amount: 3, unit: 'WD', from: 'step', bySeverity: { critical: { amount: 6, unit: 'H' } } }, 'resolve'),
    step('b4', { amount: -1, unit: 'WD', from: 'due' }, 'close'),
  ],
};

const domain = (mode: Domain['mode']): Domain => ({
  ...{ id: 'test' as DomainId, no: null, name: '', nameEn: '', mode, cadence: 'daily', sourceSystems: [] },
  ...{ controllingUnits: [], legalBasis: '' },
});

function small(routes: readonly Route[], about: Partial<Catalog> = {}): Catalog {
  const catalog = catalogOf([]);
  return {
    ...catalog,
    domains: new Map([['test' as DomainId, domain('monitor')]]),
    sops: new Map([[SOP.id, SOP]]),
    routing: { ...catalog.routing, routes },
    ...about,
  };
}

const about = (rest: RouteSubject = {}): RouteSubject => ({ domain: 'test' as DomainId, ...rest });

describe('the deadlines of a plan', () => {
  const { defaults } = catalogOf([]).routing;

  it('are the defaults of the register without a procedure', () => {
    const plan = planOf(small([route('a')]), about(), NOON);
    expect(plan.deadlines.verify).toEqual({ amount: 8, unit: 'WH', from: 'ticket' });
    expect(plan.deadlines.resolve).toEqual({ amount: 5, unit: 'WD', from: 'step' });
    expect(plan).toMatchObject({ sop: null, statusEvery: defaults.statusEvery });
  });

  it('are those of the steps that end a stretch, the defaults where no step ends it or its deadline counts from the due instant', () => {
    const plan = planOf(small([route('a', { sop: SOP.id })]), about({ severity: 'critical' }), NOON);
    expect(plan.deadlines).toEqual({
      verify: { amount: 2, unit: 'WH', from: 'ticket' },
      accept: { amount: 0.25, unit: 'H', from: 'step' },
      resolve: { amount: 6, unit: 'H', from: 'step' },
      close: { amount: 8, unit: 'WH', from: 'step' },
    });
    expect(plan).toMatchObject({ sop: { id: 'sop.x', version: 'v1' }, statusEvery: { amount: 4, unit: 'H' } });
    expect(plan).toMatchObject({ lead: OFFICE, by: 'sop', reason: 'X' });
  });

  it('are those of the first route that says one, stretch by stretch', () => {
    const routes = [
      route('first', { continue: true, deadlines: { resolve: { amount: 1, unit: 'WD', from: 'step' } } }),
      route('second', {
        sop: SOP.id,
        deadlines: {
          resolve: { amount: 9, unit: 'WD', from: 'step' },
          accept: { amount: 3, unit: 'WH', from: 'ticket' },
        },
      }),
      route('never', { deadlines: { verify: { amount: 1, unit: 'WH', from: 'ticket' } } }),
    ];
    const { deadlines } = planOf(small(routes), about({ severity: 'critical' }), NOON);
    expect(deadlines.resolve).toEqual({ amount: 1, unit: 'WD', from: 'step' });
    expect(deadlines.accept).toEqual({ amount: 3, unit: 'WH', from: 'ticket' });
    expect(deadlines.verify).toEqual({ amount: 2, unit: 'WH', from: 'ticket' });
  });

  it('count a matter without a severity as information', () => {
    const bySeverity = { info: { amount: 7, unit: 'WD' as const } };
    const one = route('a', { deadlines: { resolve: { amount: 1, unit: 'WD', from: 'step', bySeverity } } });
    expect(planOf(small([one]), about(), NOON).deadlines.resolve).toEqual({ amount: 7, unit: 'WD', from: 'step' });
    const asked = route('info', { match: { severity: ['info'] } });
    expect(planOf(small([asked]), about(), NOON).routes).toEqual(['info']);
  });

  it('become instants from the receipt of the ticket or from the beginning of the stretch, in office and legal reading', () => {
    const plan = planOf(small([route('a')]), about(), NOON);
    const { calendar } = catalogOf([]);
    const [received, began] = [at('2024-06-03 08:00'), at('2024-06-04 09:00')];
    expect(localIso(dueInstants(calendar, plan, 'verify', received, began).dueAt)).toBe('2024-06-04T08:00:00+07:00');
    const resolve = dueInstants(calendar, plan, 'resolve', received, began);
    expect(localIso(resolve.dueAt)).toBe('2024-06-11T17:30:00+07:00');
    expect(localIso(resolve.legalDueAt)).toBe('2024-06-12T00:00:00+07:00');
  });

  it.each([
    ['WH', 'working'],
    ['WD', 'working'],
    ['H', 'elapsed'],
    ['D', 'elapsed'],
  ] as const)('in %s run on the %s clock', (unit, clock) => {
    expect(clockOf({ unit })).toBe(clock);
  });
});

describe('a plan', () => {
  it('keeps the versions of the registers, the procedure and the calendar', () => {
    const plan = planOf(small([route('a')], { version: 'c1' }), about(), NOON);
    expect(plan).toMatchObject({ catalogVersion: 'c1', calendarVersion: '0', routes: ['a'] });
  });

  it('takes the domain of its indicator when none is said', () => {
    const asked = route('a', { match: { domain: ['test' as DomainId] }, lead: OFFICE });
    const indicators = new Map([['test.x', { domain: 'test' }]]) as unknown as Catalog['indicators'];
    const catalog = small([asked], { indicators });
    expect(planOf(catalog, { indicator: 'test.x' as IndicatorId }, NOON).lead).toBe(OFFICE);
    expect(planOf(catalog, {}, NOON)).toMatchObject({ lead: null, by: 'fallback' });
  });

  it('goes by the mode of the domain, which nobody has to say', () => {
    const routes = [route('orders', { match: { mode: ['monitor_operate'] } }), route('all')];
    const operated = new Map([['test' as DomainId, domain('monitor_operate')]]);
    expect(planOf(small(routes), about(), NOON).routes).toEqual(['all']);
    expect(planOf(small(routes, { domains: operated }), about(), NOON).routes).toEqual(['orders']);
    expect(planOf(small(routes), {}, NOON).routes).toEqual(['all']);
  });

  it('of a unit that has ended is that of whoever carries its work on', () => {
    const routes = [route('new', { match: { unit: [BEN_DONG] }, lead: BEN_DONG }), route('old', { lead: BEN })];
    expect(planOf(small(routes), about({ unit: BEN }), NOON).lead).toBe(BEN);
    expect(planOf(small(routes), about({ unit: BEN }), at('2024-07-01 08:00')).lead).toBe(BEN_DONG);
  });
});

const alerting = (rest: Partial<Alerting>): Partial<Catalog> => ({ alerting: { ...catalogOf([]).alerting, ...rest } });

describe('the importance of an alert', () => {
  const importance = [
    { match: { severity: ['critical' as const] }, ticket: true, tell: ['chair' as const] },
    { match: { kind: ['noise'] }, ticket: false, tell: [] },
  ];
  const catalog = small([], alerting({ importance }));

  it('is what the first rule that matches says', () => {
    expect(importanceOf(catalog, about({ severity: 'critical', kind: 'noise' }), NOON)).toEqual({
      ticket: true,
      tell: ['chair'],
    });
    expect(importanceOf(catalog, about({ kind: 'noise' }), NOON)).toEqual({ ticket: false, tell: [] });
  });

  it('is a ticket that tells nobody when no rule matches', () => {
    expect(importanceOf(catalog, about({ kind: 'other' }), NOON)).toEqual({ ticket: true, tell: [] });
  });
});

describe('announced maintenance', () => {
  const maintenance = [
    {
      ...{ id: 'm', match: { unit: [BEN] }, documentNumber: '1', reason: '' },
      ...{ from: '2024-06-03T22:00:00+07:00', to: '2024-06-04T05:00:00+07:00' },
    },
  ];
  const catalog = small([], alerting({ maintenance }));

  it.each([
    ['2024-06-03 21:59', null],
    ['2024-06-03 22:00', 'm'],
    ['2024-06-04 04:59', 'm'],
    ['2024-06-04 05:00', null],
  ])('holds from its beginning to before its end: %s', (when, expected) => {
    expect(maintenanceOf(catalog, about({ unit: BEN }), at(when))?.id ?? null).toBe(expected);
  });

  it('covers nothing but what it names', () => {
    expect(maintenanceOf(catalog, about({ unit: OFFICE }), at('2024-06-03 23:00'))).toBeNull();
  });
});

describe('the trail of a matter', () => {
  it('says of every route until the last that spoke why it did or did not', () => {
    const routes = [
      route('ended', { validTo: localDate('2024-01-01') }),
      route('kind', { match: { kind: ['x'] } }),
      route('on', { continue: true }),
      route('last'),
      route('never asked'),
    ];
    const trail = trailOf(small(routes), about(), NOON);
    expect(trail.map(({ route: { id }, verdict }) => `${id}: ${verdict}`)).toEqual([
      'ended: not in force',
      'kind: no match',
      'on: spoke',
      'last: spoke last',
    ]);
    expect(trail[1]).toMatchObject({ key: 'kind' });
  });
});

describe('the plans of the shipped district', () => {
  const catalogs = new Map<string, Catalog>();
  beforeAll(async () => {
    for (const site of ['van-lam', 'demo']) catalogs.set(site, await shippedCatalog(site));
  });
  const of = (site: string): Catalog => catalogs.get(site) as Catalog;
  const KINDS = ['indicator.state', 'data.late', 'source.down', 'watchdog.silent', 'camera.cluster_offline', 'person'];
  const DAYS = ['2024-05-21', '2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01', '2026-11-22'];
  const days = fc.oneof(
    fc.constantFrom(...DAYS.map((day) => at(`${day} 10:00`))),
    fc.integer({ min: at('2024-05-21 00:00'), max: at('2027-06-01 00:00') }),
  );

  const anyMatter = (site: string): fc.Arbitrary<readonly [RouteSubject, number]> => {
    const { domains, units, indicators, sources } = of(site);
    const subject = fc.record(
      {
        domain: fc.constantFrom(...domains.keys()),
        unit: fc.constantFrom(...units.keys()),
        severity: fc.constantFrom('info' as const, 'warning' as const, 'critical' as const),
        kind: fc.constantFrom(...KINDS),
        indicator: fc.constantFrom(...indicators.keys()),
        source: fc.constantFrom(...sources.keys()),
      },
      { requiredKeys: [] },
    );
    return fc.tuple(subject as fc.Arbitrary<RouteSubject>, days);
  };

  const stands = (catalog: Catalog, unit: UnitId, when: number): boolean => {
    const found = catalog.units.get(unit);
    return found !== undefined && isValidAt(found, registerDate(catalog.site, dateOf(when)));
  };

  const soundPlan = (catalog: Catalog, plan: TicketPlan, when: number): void => {
    for (const unit of [...(plan.lead === null ? [] : [plan.lead]), ...plan.supporting])
      expect([unit, stands(catalog, unit, when)]).toEqual([unit, true]);
    if (plan.lead === null) expect(plan.pages).toContainEqual({ role: 'ioc_shift_lead', of: 'center' });
    for (const milestone of MILESTONES) {
      const { dueAt, legalDueAt } = dueInstants(catalog.calendar, plan, milestone, when, when);
      expect(dueAt).toBeGreaterThan(when);
      expect(legalDueAt).toBeGreaterThanOrEqual(dueAt);
    }
    expect(plan.reason).not.toBe('');
  };

  it('send an instruction, a directive, a data request or a complaint to whoever controls the domain, without a procedure of incidents', () => {
    const domains = [...of('van-lam').domains.keys()];
    for (const kind of ['instruction', 'directive', 'data_request', 'figure_complaint']) {
      for (const domain of domains) {
        const subject = { kind, domain, unit: 'c-lacdao', severity: 'critical' } as unknown as RouteSubject;
        const { sop, lead } = planOf(of('van-lam'), subject, at('2024-06-10 08:00'));
        expect({ kind, domain, sop, hasLead: lead !== null }).toEqual({ kind, domain, sop: null, hasLead: true });
      }
    }
    const asked = { kind: 'data_request', domain: 'infosec', unit: 'd-325' } as unknown as RouteSubject;
    expect(planOf(of('van-lam'), asked, at('2024-06-10 08:00'))).toMatchObject({
      lead: 'phong_vhtt',
      deadlines: { resolve: { amount: 1, unit: 'WD' }, close: { amount: 4, unit: 'WH' } },
    });
  });

  it.each(['van-lam', 'demo'])(
    'of %s are sound for whatever happens, and nothing goes to a unit that does not stand',
    (site) => {
      fc.assert(
        fc.property(anyMatter(site), ([subject, when]) => {
          soundPlan(of(site), planOf(of(site), subject, when), when);
        }),
        { numRuns: 1500 },
      );
    },
  );

  it('go the way that the trail shows', () => {
    fc.assert(
      fc.property(anyMatter('van-lam'), ([subject, when]) => {
        const spoke = trailOf(of('van-lam'), subject, when).filter(({ verdict }) => verdict.startsWith('spoke'));
        expect(spoke.map(({ route: { id } }) => id)).toEqual(planOf(of('van-lam'), subject, when).routes);
      }),
    );
  });

  it.each(['2024-05-21', '2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01'])(
    'have a lead for every domain and every unit that stands on %s, whom a contact and a head answer for',
    (day) => {
      const catalog = of('van-lam');
      const when = at(`${day} 10:00`);
      const leads = new Set<UnitId>();
      for (const { id: where } of [...catalog.units.values()].filter(({ id }) => stands(catalog, id, when)))
        for (const of_ of catalog.domains.keys())
          for (const kind of ['indicator.state', 'data.late', 'source.down']) {
            const { lead } = planOf(catalog, { domain: of_, unit: where, kind, severity: 'critical' }, when);
            expect([of_, where, kind, lead]).not.toContain(null);
            leads.add(lead as UnitId);
          }
      const holders = (unit: UnitId, role: string): number =>
        [...catalog.people.values()].filter(({ duties }) =>
          duties.some((duty) => duty.unit === unit && duty.role === role && isValidAt(duty, localDate(day))),
        ).length;
      for (const lead of leads)
        expect([lead, holders(lead, 'unit_contact') > 0, holders(lead, 'unit_head') > 0]).toEqual([lead, true, true]);
    },
  );

  it('never send information security anywhere but to Phòng Văn hóa và Thông tin while the district stands', () => {
    for (const day of DAYS.slice(0, 4))
      for (const severity of ['info', 'warning', 'critical'] as const) {
        const subject = { domain: 'infosec' as DomainId, unit: 'c-lacdao' as UnitId, severity };
        expect(planOf(of('van-lam'), subject, at(`${day} 08:00`))).toMatchObject({
          lead: 'phong_vhtt',
          supporting: ['van_phong_hdnd_ubnd'],
          sop: { id: 'sop.security_incident' },
        });
      }
  });

  it('send nothing to the district police after 28 February 2025', () => {
    fc.assert(
      fc.property(anyMatter('van-lam'), ([subject, when]) => {
        const { lead, supporting } = planOf(of('van-lam'), subject, Math.max(when, at('2025-03-01 00:00')));
        expect([lead, ...supporting]).not.toContain('cong_an_huyen');
      }),
    );
    const traffic = { domain: 'traffic_security' as DomainId, unit: 'c-lacdao' as UnitId };
    const leadOn = (day: string) => planOf(of('van-lam'), traffic, at(`${day} 08:00`)).lead;
    expect(['2025-02-28', '2025-03-01', '2025-07-01'].map(leadOn)).toEqual([
      'cong_an_huyen',
      'cong_an_tinh',
      'lacdao_cong_an',
    ]);
  });

  it.each([
    [
      'late data of a commune, to the commune',
      { kind: 'data.late', unit: 'c-daidong', domain: 'public_services' },
      'c-daidong',
      'resolve',
      '1 WD step',
    ],
    [
      'a dead source, to who runs it',
      { kind: 'source.down', source: 'mot-cua', unit: 'd-325', domain: 'public_services' },
      'bo_phan_mot_cua',
      'resolve',
      '8 WH step',
    ],
    [
      'dengue, to the health centre',
      { indicator: 'health.dengue_cases', unit: 'c-chidao', severity: 'warning', kind: 'indicator.state' },
      'ttyt_huyen',
      'resolve',
      '48 H step',
    ],
    [
      'overdue dossiers, to the one-stop unit',
      { indicator: 'public_services.overdue_open', unit: 'c-trungtrac', severity: 'critical', kind: 'indicator.state' },
      'bo_phan_mot_cua',
      'resolve',
      '20 WH step',
    ],
    [
      'cameras, to the police',
      { domain: 'traffic_security', unit: 'c-tanquang', severity: 'warning', kind: 'camera.cluster_offline' },
      'cong_an_huyen',
      'resolve',
      '8 WH step',
    ],
    [
      'a wave of opinion, to Phòng VHTT',
      { indicator: 'media.mentions_negative', unit: 'c-minhhai', severity: 'critical', kind: 'indicator.state' },
      'phong_vhtt',
      'accept',
      '1 H step',
    ],
    [
      'malware that spreads, to Phòng VHTT',
      { domain: 'infosec', unit: 'phong_tai_chinh', severity: 'critical', kind: 'case.lateral_movement' },
      'phong_vhtt',
      'resolve',
      '24 H step',
    ],
    [
      'a silent watchdog, to the center',
      { domain: 'operations', unit: 'd-325', severity: 'critical', kind: 'watchdog.silent' },
      'trung_tam_ioc',
      'verify',
      '1 WH ticket',
    ],
    [
      'an epidemic that worries people, by the procedure of epidemics',
      { domain: 'health', unit: 'c-chidao', severity: 'warning', kind: 'case.epidemic_and_opinion' },
      'ttyt_huyen',
      'resolve',
      '48 H step',
    ],
    [
      'a citizen who reports about traffic, by the procedure of citizens',
      { domain: 'traffic_security', unit: 'c-chidao', severity: 'warning', kind: 'citizen_report' },
      'cong_an_huyen',
      'resolve',
      '5 WD step',
    ],
    [
      'a secrecy mark, to the Office',
      { indicator: 'data_quality.secret_blocked', unit: 'd-325', severity: 'critical', kind: 'indicator.state' },
      'van_phong_hdnd_ubnd',
      'verify',
      '0.5 H ticket',
    ],
  ] as const)(
    'send what the demonstration shows where it belongs, as a ticket: %s',
    (_what, subject, lead, milestone, deadline) => {
      const demo = of('demo');
      const when = at('2026-11-23 09:00');
      const plan = planOf(demo, subject as unknown as RouteSubject, when);
      const { amount, unit, from } = plan.deadlines[milestone];
      expect([plan.lead, `${amount} ${unit} ${from}`]).toEqual([lead, deadline]);
      expect(importanceOf(demo, subject as unknown as RouteSubject, when).ticket).toBe(true);
    },
  );

  it.each([
    ['a single line of the sensor', { domain: 'infosec', kind: 'suricata.alert', severity: 'critical' }],
    ['one camera', { domain: 'traffic_security', kind: 'camera.offline', severity: 'warning' }],
    [
      'the same matter seen by a second figure',
      { indicator: 'media.negative_rate', unit: 'c-minhhai', severity: 'critical', kind: 'indicator.state' },
    ],
    [
      'the total of the district',
      { indicator: 'media.mentions_negative', unit: 'd-325', severity: 'critical', kind: 'indicator.state' },
    ],
    [
      'a warning that no procedure waits for',
      { indicator: 'budget.revenue_execution_rate', unit: 'c-minhhai', severity: 'warning', kind: 'indicator.state' },
    ],
  ])('record without a ticket: %s', (_what, subject) => {
    expect(importanceOf(of('demo'), subject as unknown as RouteSubject, NOON).ticket).toBe(false);
  });
});
