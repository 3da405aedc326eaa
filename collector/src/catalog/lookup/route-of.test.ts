import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import { localDate } from '../../kernel/local-date.ts';
import { isValidAt } from '../../kernel/validity.ts';
import type { AssetId } from '../asset.ts';
import type { Catalog } from '../catalog.ts';
import type { DomainId } from '../domain.ts';
import type { IndicatorId } from '../indicator.ts';
import type { Route, RouteId } from '../route.ts';
import type { SourceId } from '../source-spec.ts';
import type { UnitId } from '../unit.ts';
import { routeOf, type RouteSubject } from './route-of.ts';

const about = (domain: string, rest: Partial<Record<keyof RouteSubject, string>> = {}): RouteSubject =>
  ({ domain: domain as DomainId, severity: 'critical', ...rest }) as RouteSubject;

describe('the routes of Văn Lâm', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await shippedCatalog('van-lam');
  });
  const to = (subject: RouteSubject, day: string) => routeOf(catalog, subject, localDate(day));

  it('give security incidents to the Division of Culture and Information, with the Office beside it', () => {
    expect(to(about('infosec', { unit: 'c-lacdao' }), '2024-06-03')).toMatchObject({
      ...{ lead: 'phong_vhtt', supporting: ['van_phong_hdnd_ubnd'], sop: 'sop.security_incident', by: 'route' },
      routes: ['attt-nghiem-trong', 'attt'],
      pages: [
        { role: 'ioc_shift_lead', of: 'center' },
        { role: 'soc_analyst', of: 'center' },
        { role: 'unit_contact', of: 'lead' },
        { role: 'unit_contact', of: 'unit' },
      ],
    });
  });

  it.each([
    ['2025-02-28', 'cong_an_huyen'],
    ['2025-03-01', 'cong_an_tinh'],
    ['2025-06-30', 'cong_an_tinh'],
    ['2025-07-01', 'nhuquynh_cong_an'],
  ])('give an accident of %s to %s', (day, lead) => {
    expect(to(about('traffic_security'), day)).toMatchObject({ lead, sop: 'sop.traffic_camera', by: 'domain' });
  });

  it('take what the SOP says before what the domain says, and the domain when no route speaks', () => {
    expect(to(about('public_services', { indicator: 'public_services.overdue_open' }), '2024-06-03')).toMatchObject({
      ...{ lead: 'bo_phan_mot_cua', by: 'sop', supporting: ['van_phong_hdnd_ubnd'] },
    });
    expect(to(about('education'), '2024-06-03')).toMatchObject({
      ...{ lead: 'phong_gddt', by: 'domain', sop: null, routes: ['dieu-hanh-nghiem-trong', 'con-lai'] },
    });
  });

  it('give an outage of a source to who runs it, whatever its domain, and to the center when nobody knows which', () => {
    expect(to(about('health', { kind: 'source.down' }), '2024-06-03')).toMatchObject({
      ...{ lead: 'trung_tam_ioc', routes: ['nguon-mat-ket-noi-thoi-han', 'nguon-mat-ket-noi'] },
    });
    const portal = about('health', { kind: 'source.down', source: 'mot-cua' as SourceId });
    expect(to(portal, '2024-06-03')).toMatchObject({
      lead: 'bo_phan_mot_cua',
      supporting: expect.arrayContaining(['trung_tam_ioc']),
    });
  });

  it('give what a secrecy mark blocked to the Office', () => {
    const blocked = about('data_quality', { indicator: 'data_quality.secret_blocked' });
    expect(to(blocked, '2024-06-03')).toMatchObject({ lead: 'van_phong_hdnd_ubnd', routes: ['dau-mat'] });
  });

  it('after the reform go by the commune in which it happened', () => {
    expect(to(about('infosec', { unit: 'daidong_phong_vhxh' }), '2025-07-01')).toMatchObject({
      ...{ lead: 'daidong_van_phong', sop: 'sop.security_incident', supporting: [] },
    });
    expect(to(about('health', { unit: 'c-lacdao-2025' }), '2026-01-05').lead).toBe('lacdao_tram_y_te');
  });

  it('ask no commune for support in what is another one’s, and all of them in what is the whole area’s', () => {
    const health = (unit: string) => to(about('health', { unit }), '2025-08-10');
    expect(health('c-lacdao-2025')).toMatchObject({ lead: 'lacdao_tram_y_te', supporting: [] });
    expect(health('lacdao_van_phong')).toMatchObject({ lead: 'lacdao_tram_y_te', supporting: [] });
    expect(health('d-325')).toMatchObject({
      ...{ lead: 'nhuquynh_tram_y_te', supporting: ['lacdao_tram_y_te', 'daidong_tram_y_te'] },
    });
    expect(to(about('health'), '2025-08-10').supporting).toEqual(['lacdao_tram_y_te', 'daidong_tram_y_te']);
  });

  it('lead to the office in charge of the place where no route names one', () => {
    const plain = { ...catalog, routing: { ...catalog.routing, routes: [] } };
    const lead = (unit: string) => routeOf(plain, about('budget', { unit }), localDate('2025-08-10')).lead;
    expect([lead('c-lacdao-2025'), lead('c-daidong-2025')]).toEqual(['lacdao_phong_kinh_te', 'daidong_phong_kinh_te']);
  });

  it.each(['2024-06-03', '2025-03-01', '2025-06-30', '2025-07-01', '2026-11-22'])(
    'on %s name for any alert only units that stand, and somebody to page',
    (day) => {
      const date = localDate(day);
      const kinds = [undefined, 'source.down'];
      let lost = 0;
      for (const domain of catalog.domains.keys())
        for (const { id } of [{ id: undefined }, ...catalog.units.values()])
          for (const severity of ['info', 'warning', 'critical'] as const)
            for (const kind of kinds) {
              const subject = { domain, severity, ...(id && { unit: id }), ...(kind && { kind }) };
              const found = routeOf(catalog, subject, date);
              for (const unit of [...(found.lead ? [found.lead] : []), ...found.supporting]) {
                const named = catalog.units.get(unit);
                if (!named || !isValidAt(named, date)) throw new Error(`${domain} ${id} ${severity}: ${unit}`);
              }
              if (found.pages.length === 0) throw new Error(`${domain} ${id} ${severity}: nobody is paged`);
              if (found.lead === null) lost += 1;
            }
      expect(lost).toBe(0);
    },
  );

  it('leave an alert of no domain to the shift lead, with the reason', () => {
    expect(to({}, '2024-06-03')).toMatchObject({
      ...{ lead: null, by: 'fallback', supporting: [], sop: null },
      pages: [
        { role: 'unit_contact', of: 'lead' },
        { role: 'ioc_shift_lead', of: 'center' },
      ],
      reason: 'Không có đơn vị nào còn hiệu lực để chủ trì; trưởng ca quyết định',
    });
  });

  it('are read as of the pinned day in the demonstration', async () => {
    const demo = await shippedCatalog('demo');
    expect(routeOf(demo, about('traffic_security'), localDate('2026-11-22')).lead).toBe('cong_an_huyen');
    expect(routeOf(demo, about('infosec'), localDate('2026-11-22')).lead).toBe('phong_vhtt');
  });
});

describe('a route', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await shippedCatalog('van-lam');
  });
  const route = (id: string, rest: Partial<Route>): Route => ({
    ...{ id: id as RouteId, match: {}, continue: false, lead: null, supporting: [], sop: null, pages: [] },
    ...{ deadlines: {}, reason: id, validFrom: localDate('2024-01-01'), validTo: null },
    ...rest,
  });
  const spoken = (routes: readonly Route[], subject: RouteSubject) =>
    routeOf({ ...catalog, routing: { ...catalog.routing, routes } }, subject, localDate('2024-06-03')).routes;

  it('takes an alert when every key it asks for is said, by any of its words', () => {
    const asked = route('a', {
      match: { indicator: ['health.dengue_cases' as IndicatorId], asset: ['net-01', 'net-02'] as AssetId[] },
    });
    const said = { indicator: 'health.dengue_cases' as IndicatorId, asset: 'net-02' as AssetId };
    expect(spoken([asked], said)).toEqual(['a']);
    expect(spoken([asked], { ...said, asset: 'net-03' as AssetId })).toEqual([]);
    expect(spoken([asked], { indicator: said.indicator })).toEqual([]);
  });

  it('takes what happened below the unit it names, not beside it', () => {
    const asked = route('a', { match: { unit: ['c-lacdao' as UnitId] } });
    expect(spoken([asked], { unit: 'th-lacdao' as UnitId })).toEqual(['a']);
    expect(spoken([asked], { unit: 'd-325' as UnitId })).toEqual([]);
    expect(spoken([asked], { unit: 'th-daidong' as UnitId })).toEqual([]);
  });

  it('lets later ones speak only when it says so, and is silent outside its days', () => {
    const routes = [
      route('ended', { validTo: localDate('2024-06-02') }),
      route('first', { continue: true }),
      route('second', {}),
      route('third', {}),
    ];
    expect(spoken(routes, {})).toEqual(['first', 'second']);
  });

  it('that names a unit which has ended leaves the lead to the next one', () => {
    const routes = [
      route('a', { continue: true, lead: 'nhuquynh_cong_an' as UnitId }),
      route('b', { lead: 'phong_noi_vu' as UnitId }),
    ];
    const found = routeOf({ ...catalog, routing: { ...catalog.routing, routes } }, {}, localDate('2024-06-03'));
    expect(found).toMatchObject({ lead: 'phong_noi_vu', by: 'route', reason: 'b' });
  });
});
