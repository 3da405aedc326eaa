import type { Query } from '@vnioc/contract/query.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { Indicator, IndicatorId } from '../../catalog/indicator.ts';
import { RefusedQuery } from './refused-query.ts';

/** The indicators a query names, those of its domain, or all; in the order of the registers. */
export function indicatorsAsked({ indicators, domain, cadence }: Query, catalog: Catalog): readonly Indicator[] {
  if (domain !== undefined && !catalog.domains.has(domain as DomainId))
    throw new RefusedQuery(404, `Không có lĩnh vực "${domain}".`, `There is no domain "${domain}".`);
  const named = indicators?.map((id) => knownIndicator(id, catalog)) ?? [...catalog.indicators.values()];
  return [...new Set(named)].filter(
    (indicator) =>
      (domain === undefined || indicator.domain === domain) && (cadence === undefined || indicator.cadence === cadence),
  );
}

function knownIndicator(id: string, catalog: Catalog): Indicator {
  const indicator = catalog.indicators.get(id as IndicatorId);
  if (indicator) return indicator;
  throw new RefusedQuery(404, `Không có chỉ tiêu "${id}".`, `There is no indicator "${id}".`);
}
