import type { Alerting } from '../alerting.ts';
import type { Asset } from '../asset.ts';
import type { SpecialDay } from '../calendar.ts';
import type { Domain } from '../domain.ts';
import type { Indicator } from '../indicator.ts';
import type { PagingPolicy } from '../paging-policy.ts';
import type { Person } from '../person.ts';
import type { Path } from '../read/register.ts';
import type { Clocks } from '../shape/alerts.ts';
import type { CalendarEntry } from '../shape/calendar.ts';
import type { RegisterName } from '../shape/shapes.ts';
import type { Report } from '../report.ts';
import type { Route, RouteDefaults, RouteFallback } from '../route.ts';
import type { Site } from '../site.ts';
import type { Sop } from '../sop.ts';
import type { SourceSpec } from '../source-spec.ts';
import type { Succession, Unit } from '../unit.ts';

/** An entry of sound shape, and where it stands. */
export interface Item<T> {
  readonly value: T;
  readonly path: Path;
}

/** Ids that a register names, also in entries of unsound shape; null when the file cannot be read, so that nobody is blamed for naming them. */
export type Known = ReadonlySet<string> | null;

/** What the files say, as far as its shape is sound: entries that fail their schema are left out and already reported. */
export interface Registers {
  readonly site: Site | null;
  readonly units: readonly Item<Unit>[];
  readonly successions: readonly Item<Succession>[];
  readonly domains: readonly Item<Domain>[];
  readonly indicators: readonly Item<Indicator>[];
  readonly sources: readonly Item<SourceSpec>[];
  readonly assets: readonly Item<Asset>[];
  readonly people: readonly Item<Person>[];
  readonly seasons: readonly Item<CalendarEntry['seasons'][number]>[];
  readonly days: readonly Item<SpecialDay>[];
  readonly sops: readonly Item<Sop>[];
  readonly routes: readonly Item<Route>[];
  readonly fallback: RouteFallback;
  readonly defaults: RouteDefaults;
  readonly reports: readonly Item<Report>[];
  readonly labels: readonly Item<Alerting['labels'][number]>[];
  readonly correlations: readonly Item<Alerting['correlations'][number]>[];
  readonly watchdogs: readonly Item<Alerting['watchdogs'][number]>[];
  readonly importance: readonly Item<Alerting['importance'][number]>[];
  readonly maintenance: readonly Item<Alerting['maintenance'][number]>[];
  readonly clocks: Clocks;
  readonly mail: PagingPolicy['mail'];
  readonly gateways: readonly Item<PagingPolicy['gateways'][number]>[];
  readonly channels: readonly Item<PagingPolicy['channels'][number]>[];
  readonly quiet: readonly Item<PagingPolicy['quiet'][number]>[];
  readonly linkBase: string | null;
  readonly known: Readonly<Record<'units' | 'domains' | 'indicators' | 'sources' | 'assets' | 'sops', Known>>;
}

/** Something that is wrong between entries. */
export interface Finding {
  readonly register: RegisterName;
  readonly path: Path;
  readonly vi: string;
  readonly en: string;
}

export type Check = (registers: Registers) => readonly Finding[];

/** The index of entries by id; the first one counts, a second one is a finding of its own. */
export function byId<T extends { readonly id: string }>(items: readonly Item<T>[]): ReadonlyMap<string, T> {
  return new Map([...items].reverse().map(({ value }) => [value.id, value]));
}
