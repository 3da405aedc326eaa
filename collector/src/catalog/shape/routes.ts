import type { AssetId } from '../asset.ts';
import type { DomainId } from '../domain.ts';
import type { IndicatorId } from '../indicator.ts';
import { PERSON_ROLES } from '../person.ts';
import type { Route, RouteFallback, RouteId } from '../route.ts';
import type { SopId } from '../sop.ts';
import type { SourceId } from '../source-spec.ts';
import type { UnitId } from '../unit.ts';
import { date, flag, id, list, nullable, object, oneOf, text, type TypeOf } from './schema.ts';
import { SEVERITIES } from './words.ts';

const some = { min: 1 };

const match = object(
  {},
  {
    domain: list(id<DomainId>(), some),
    indicator: list(id<IndicatorId>(), some),
    unit: list(id<UnitId>(), some),
    severity: list(oneOf(SEVERITIES), some),
    kind: list(text, some),
    source: list(id<SourceId>(), some),
    asset: list(id<AssetId>(), some),
  },
);

const page = object({ role: oneOf(PERSON_ROLES), of: oneOf(['lead', 'supporting', 'unit', 'center']) });

export const routeShape = object(
  { id: id<RouteId>(), match, reason: text, validFrom: date },
  {
    continue: flag,
    lead: nullable(id<UnitId>()),
    supporting: list(id<UnitId>()),
    sop: nullable(id<SopId>()),
    pages: list(page),
    validTo: nullable(date),
  },
);

export const fallbackShape = object({ pages: list(page, some), reason: text, reasonEn: text });

export const routesShape = object({ routes: list(routeShape), fallback: fallbackShape }, { notes: list(text) });

/** Without a register of routes the shift lead decides everything that no domain's controlling unit takes. */
export const NO_ROUTES: RouteFallback = {
  pages: [{ role: 'ioc_shift_lead', of: 'center' }],
  reason: 'Không xác định được đơn vị chủ trì; trưởng ca quyết định',
  reasonEn: 'No unit to lead could be found; the shift lead decides',
};

export const toRoute = (entry: TypeOf<typeof routeShape>): Route => ({
  continue: false,
  lead: null,
  supporting: [],
  sop: null,
  pages: [],
  validTo: null,
  ...entry,
});
