import type { LocalDate } from '../../kernel/local-date.ts';
import { isValidAt } from '../../kernel/validity.ts';
import type { Catalog } from '../catalog.ts';
import { registerDate } from '../register-date.ts';
import type { PageTarget, Route, RouteId } from '../route.ts';
import type { Sop, SopId } from '../sop.ts';
import type { Unit, UnitId } from '../unit.ts';
import { controllingUnitsAt } from './controlling-units.ts';
import { isInCharge } from './is-in-charge.ts';
import { matches, type RouteSubject } from './matches.ts';

export type { RouteSubject };

/** Where an alert goes, and by what: `lead` null = nobody stands; the people of the fallback decide. */
export interface Destination {
  readonly lead: UnitId | null;
  readonly supporting: readonly UnitId[];
  readonly sop: SopId | null;
  readonly pages: readonly PageTarget[];
  /** The routes that spoke, in order. */
  readonly routes: readonly RouteId[];
  readonly by: 'route' | 'sop' | 'domain' | 'fallback';
  readonly reason: string;
}

/**
 * The way of an alert on a day: lead = the route's, else the SOP's, else the first controlling unit in charge of its
 * place; the others in charge of it support (SEMANTICS §5, docs/adr/0005). Units that do not stand on that day are never named. Pinned by `registersAt`.
 */
export function routeOf(catalog: Catalog, subject: RouteSubject, date: LocalDate): Destination {
  const day = registerDate(catalog.site, date);
  const stands = (unit: UnitId | null): unit is UnitId => {
    const found = unit === null ? undefined : catalog.units.get(unit);
    return found !== undefined && isValidAt(found, day);
  };
  const routes = spoken(catalog, subject, date, day);
  const sop = sopOf(catalog, routes, day);
  const controlling = inCharge(catalog, subject, date);
  const candidates = [
    ...routes.map(({ lead, reason }) => ({ unit: lead, by: 'route' as const, reason })),
    ...(sop ? [{ unit: sop.lead, by: 'sop' as const, reason: sop.name }] : []),
    ...controlling.slice(0, 1).map(({ id, name }) => ({ unit: id, by: 'domain' as const, reason: name })),
  ];
  const chosen = candidates.find(({ unit }) => stands(unit));
  const { fallback } = catalog.routing;
  const lead = chosen?.unit ?? null;
  const others = [...routes.flatMap(({ supporting }) => supporting), ...controlling.map(({ id }) => id)];
  const pages = routes.flatMap((route) => route.pages);
  return {
    lead,
    supporting: [...new Set(others)].filter((unit) => unit !== lead && stands(unit)),
    sop: sop?.id ?? null,
    pages: unique(lead === null ? [...pages, ...fallback.pages] : pages),
    routes: routes.map(({ id }) => id),
    by: chosen?.by ?? 'fallback',
    reason: chosen?.reason ?? fallback.reason,
  };
}

/** The controlling units that answer for the subject's place: all when it names none; only the first when nobody does. */
function inCharge(catalog: Catalog, { domain, unit }: RouteSubject, date: LocalDate): readonly Unit[] {
  if (domain === undefined) return [];
  const all = controllingUnitsAt(catalog, domain, date);
  const found = unit === undefined ? all : all.filter((one) => isInCharge(catalog, one, unit, date));
  return found.length > 0 ? found : all.slice(0, 1);
}

/** The routes that take the subject on that day: down to the first that does not let others speak. */
function spoken(catalog: Catalog, subject: RouteSubject, date: LocalDate, day: LocalDate): readonly Route[] {
  const taking = catalog.routing.routes.filter(
    (route) => isValidAt(route, day) && matches(catalog, route.match, subject, date),
  );
  const last = taking.findIndex((route) => !route.continue);
  return last === -1 ? taking : taking.slice(0, last + 1);
}

function sopOf(catalog: Catalog, routes: readonly Route[], day: LocalDate): Sop | null {
  for (const { sop } of routes) {
    const found = sop === null ? undefined : catalog.sops.get(sop);
    if (found && isValidAt(found, day)) return found;
  }
  return null;
}

const unique = (pages: readonly PageTarget[]): readonly PageTarget[] => [
  ...new Map(pages.map((page) => [`${page.role} ${page.of}`, page])).values(),
];
