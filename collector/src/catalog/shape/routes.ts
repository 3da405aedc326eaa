import type { AssetId } from '../asset.ts';
import type { DomainId } from '../domain.ts';
import type { IndicatorId } from '../indicator.ts';
import { PERSON_ROLES } from '../person.ts';
import type { Route, RouteDefaults, RouteFallback, RouteId } from '../route.ts';
import type { SopId } from '../sop.ts';
import type { SourceId } from '../source-spec.ts';
import type { UnitId } from '../unit.ts';
import { date, flag, id, list, nullable, object, oneOf, positive, text, type TypeOf } from './schema.ts';
import { bySeverityShape, escalationShape, spanShape, units } from './sops.ts';
import { fits } from './validator.ts';
import { SEVERITIES } from './words.ts';

const some = { min: 1 };

/** What an alert must be for a route, a rule of importance or a maintenance to take it. */
export const matchShape = object(
  {},
  {
    domain: list(id<DomainId>(), some),
    indicator: list(id<IndicatorId>(), some),
    unit: list(id<UnitId>(), some),
    severity: list(oneOf(SEVERITIES), some),
    kind: list(text, some),
    source: list(id<SourceId>(), some),
    asset: list(id<AssetId>(), some),
    mode: list(oneOf(['monitor', 'monitor_operate']), some),
  },
);

const page = object({ role: oneOf(PERSON_ROLES), of: oneOf(['lead', 'supporting', 'unit', 'center']) });

const stretch = object(
  { amount: positive, unit: units, from: oneOf(['ticket', 'step']) },
  { bySeverity: bySeverityShape },
);
const stretches = { verify: stretch, accept: stretch, resolve: stretch, close: stretch };

export const routeShape = object(
  { id: id<RouteId>(), match: matchShape, reason: text, validFrom: date },
  {
    continue: flag,
    lead: nullable(id<UnitId>()),
    supporting: list(id<UnitId>()),
    sop: nullable(id<SopId>()),
    pages: list(page),
    deadlines: object({}, stretches),
    validTo: nullable(date),
  },
);

export const fallbackShape = object({ pages: list(page, some), reason: text, reasonEn: text });

const deadlinesShape = object(stretches);
export const defaultsShape = object(
  { deadlines: deadlinesShape, escalation: list(escalationShape) },
  { statusEvery: nullable(spanShape) },
);

export const routesShape = object(
  { routes: list(routeShape), fallback: fallbackShape },
  { defaults: defaultsShape, notes: list(text) },
);

/** Without a register of routes the shift lead decides everything that no domain's controlling unit takes. */
export const NO_ROUTES: RouteFallback = {
  pages: [{ role: 'ioc_shift_lead', of: 'center' }],
  reason: 'Không xác định được đơn vị chủ trì; trưởng ca quyết định',
  reasonEn: 'No unit to lead could be found; the shift lead decides',
};

/** What holds for a site that says nothing: the confirmed numbers of other provinces, and the ladder (domain §4.2, §4.4). */
export const NO_DEFAULTS: RouteDefaults = {
  deadlines: {
    verify: { amount: 8, unit: 'WH', from: 'ticket', bySeverity: { critical: { amount: 0.5, unit: 'H' } } },
    accept: { amount: 1, unit: 'WH', from: 'step', bySeverity: { critical: { amount: 0.25, unit: 'H' } } },
    resolve: { amount: 5, unit: 'WD', from: 'step', bySeverity: { critical: { amount: 4, unit: 'WH' } } },
    close: { amount: 8, unit: 'WH', from: 'step' },
  },
  statusEvery: { amount: 1, unit: 'WD' },
  escalation: [
    { to: ['unit_contact'], when: 'elapsed', share: 0.8 },
    { to: ['unit_head'], when: 'elapsed', share: 1 },
    { to: ['office_chief'], when: 'overdue', after: { amount: 1, unit: 'WD' } },
    { to: ['vice_chair'], when: 'overdue', after: { amount: 3, unit: 'WD' } },
    { to: ['chair', 'internal_affairs'], when: 'overdue', after: { amount: 5, unit: 'WD' } },
  ],
};

export const toDefaults = (content: unknown): RouteDefaults => {
  const said = (content as { defaults?: unknown } | null | undefined)?.defaults;
  return fits(defaultsShape, said) ? { statusEvery: null, ...said } : NO_DEFAULTS;
};

export const toRoute = (entry: TypeOf<typeof routeShape>): Route => ({
  continue: false,
  lead: null,
  supporting: [],
  sop: null,
  pages: [],
  deadlines: {},
  validTo: null,
  ...entry,
});
