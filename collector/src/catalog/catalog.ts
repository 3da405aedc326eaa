import type { Alerting } from './alerting.ts';
import type { Asset, AssetId } from './asset.ts';
import type { Calendar } from './calendar.ts';
import type { Domain, DomainId } from './domain.ts';
import type { Indicator, IndicatorId } from './indicator.ts';
import type { PagingPolicy } from './paging-policy.ts';
import type { Person, PersonId } from './person.ts';
import type { Report, ReportId } from './report.ts';
import type { Routing } from './route.ts';
import type { Site } from './site.ts';
import type { Sop, SopId } from './sop.ts';
import type { SourceId, SourceSpec } from './source-spec.ts';
import type { Succession, Unit, UnitId } from './unit.ts';

/** Everything a site says about itself: the registers of `provisioning/sites/<site>/`, validated and cross-checked. */
export interface Catalog {
  readonly site: Site;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly successions: readonly Succession[];
  readonly domains: ReadonlyMap<DomainId, Domain>;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly sources: ReadonlyMap<SourceId, SourceSpec>;
  readonly assets: ReadonlyMap<AssetId, Asset>;
  readonly calendar: Calendar;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly sops: ReadonlyMap<SopId, Sop>;
  /** Empty, with the fallback to the shift lead, for a site without `routes.yaml`. */
  readonly routing: Routing;
  readonly reports: ReadonlyMap<ReportId, Report>;
  readonly alerting: Alerting;
  readonly paging: PagingPolicy;
  /** SHA-256 over the canonical content of all registers. */
  readonly version: string;
}
