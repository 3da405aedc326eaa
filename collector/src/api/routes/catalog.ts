import { covers } from '../../access/permissions.ts';
import type { Scope } from '../../access/scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { Indicator } from '../../catalog/indicator.ts';
import type { Unit, UnitId } from '../../catalog/unit.ts';
import type { Route } from '../route.ts';
import { catalogSchema } from './catalog-schema.ts';

/** The registers as far as the caller's scope reaches, without anything about persons. */
export const catalog: Route = {
  method: 'get',
  path: '/api/v1/catalog',
  summary: {
    vi: 'Danh mục: đơn vị, lĩnh vực, chỉ tiêu, nguồn',
    en: 'The registers: units, domains, indicators, sources',
  },
  access: 'any',
  answers: { 200: { contentType: 'application/json', schema: catalogSchema } },
  handle: async ({ scope }, services) => ({ status: 200, json: visible(services.catalog, scope) }),
};

function visible(catalog: Catalog, scope: Scope) {
  const units = unitsShown(catalog, scope);
  const seesDomain = (id: DomainId) => scope.grants.some(({ domains }) => domains === null || domains.has(id));
  const { id, name, nameEn, level, root, registersAt, demonstration } = catalog.site;
  return {
    version: catalog.version,
    site: { id, name, nameEn, level, root, registersAt, demonstration },
    units: [...catalog.units.values()].filter((unit) => units.has(unit.id)).map(plainUnit),
    successions: catalog.successions.filter(({ from, to }) => units.has(from) || units.has(to)),
    domains: [...catalog.domains.values()].filter((domain) => seesDomain(domain.id)),
    indicators: [...catalog.indicators.values()].filter((indicator) => seesIndicator(scope, indicator)),
    sources: [...catalog.sources.values()]
      .filter(({ domain }) => seesDomain(domain))
      .map((source) => ({
        id: source.id,
        name: source.name,
        nameEn: source.nameEn,
        domain: source.domain,
        kind: source.kind,
        cadence: source.cadence,
        owner: source.owner,
      })),
  };
}

const seesIndicator = ({ grants }: Scope, { domain, classification }: Indicator): boolean =>
  grants.some(({ domains, highest }) => (domains === null || domains.has(domain)) && covers(highest, classification));

/** Units in scope, and those above them, whose names a path needs. */
function unitsShown(catalog: Catalog, { grants }: Scope): ReadonlySet<UnitId> {
  const shown = new Set<UnitId>();
  for (const start of grants.flatMap(({ units }) => [...units])) {
    for (let id: UnitId | null = start; id !== null && !shown.has(id); id = catalog.units.get(id)?.parent ?? null) {
      shown.add(id);
    }
  }
  return shown;
}

const plainUnit = (unit: Unit) => ({
  id: unit.id,
  level: unit.level,
  kind: unit.kind,
  name: unit.name,
  nameEn: unit.nameEn,
  parent: unit.parent,
  codes: unit.codes,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
});
