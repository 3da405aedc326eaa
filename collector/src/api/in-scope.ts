import type { Permission } from '../access/permissions.ts';
import { allows, may, type Scope } from '../access/scope.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Domain, DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';

/** What one caller may see, asked row by row; answers are remembered for the time of one request. */
export interface InScope {
  /** The figure of an indicator for a unit: unit, domain and classification must all fit. */
  figure(indicator: IndicatorId, unit: UnitId): boolean;
  /** A line of the ledger of lateness, or a record in quarantine, of a source. */
  line(source: SourceId, unit: UnitId): boolean;
  event(domain: DomainId, unit: UnitId): boolean;
  /** A source and its runs: somebody who owns it, runs it, or owes or reads figures through it. */
  source(spec: SourceSpec): boolean;
  domain(domain: Domain): boolean;
  /** A unit at all. */
  unit(unit: UnitId): boolean;
  may(permission: Permission): boolean;
}

/** Scope as questions about rows. What the registers do not know (any more) is seen by nobody. */
export function inScope(scope: Scope, catalog: Catalog): InScope {
  const figures = new Map<string, boolean>();
  const seesLine = (domain: DomainId, unit: UnitId): boolean => allows(scope, { unit, domain }, 'read sources');
  return {
    figure(id, unit) {
      const key = `${id}|${unit}`;
      const known = figures.get(key);
      if (known !== undefined) return known;
      const indicator = catalog.indicators.get(id);
      const { domain, classification } = indicator ?? {};
      const answer = domain && classification ? allows(scope, { unit, domain, classification }) : false;
      figures.set(key, answer);
      return answer;
    },
    line(source, unit) {
      const spec = catalog.sources.get(source);
      return spec !== undefined && seesLine(spec.domain, unit);
    },
    event: (domain, unit) => allows(scope, { unit, domain }),
    source: (spec) => seesSource(scope, catalog, spec),
    domain: ({ id }) => scope.grants.some(({ domains }) => domains === null || domains.has(id)),
    unit: (unit) => scope.grants.some(({ units }) => units.has(unit)),
    may: (permission) => may(scope, permission),
  };
}

function seesSource(scope: Scope, catalog: Catalog, { domain, owner, operator, expects }: SourceSpec): boolean {
  const units = expects === null ? [] : 'level' in expects.units ? null : expects.units;
  return scope.grants.some((grant) => {
    if (!grant.permissions.has('read sources')) return false;
    if (grant.domains !== null && !grant.domains.has(domain)) return false;
    if (grant.units.has(owner) || grant.units.has(operator) || grant.units.has(catalog.site.root)) return true;
    const level = expects !== null && 'level' in expects.units ? expects.units.level : null;
    if (units !== null) return units.some((unit) => grant.units.has(unit));
    return [...grant.units].some((unit) => catalog.units.get(unit)?.level === level);
  });
}
