import type { Alerting } from './alerting.ts';
import type { Calendar, Season } from './calendar.ts';
import type { Catalog } from './catalog.ts';
import type { Item, Registers } from './check/registers.ts';
import { contentHash } from './content-hash.ts';
import type { PagingPolicy } from './paging-policy.ts';
import { toMinutes, type CalendarEntry } from './shape/calendar.ts';
import type { Site } from './site.ts';

const keyed = <T extends { readonly id: K }, K>(items: readonly Item<T>[]): ReadonlyMap<K, T> =>
  new Map(items.map(({ value }) => [value.id, value]));

/** The catalog of faultless registers, stamped with the hash of its content. */
export function buildCatalog(registers: Registers, site: Site, calendar: CalendarEntry): Catalog {
  const values = Object.fromEntries(
    Object.entries(registers).flatMap(([name, items]) =>
      Array.isArray(items) ? [[name, items.map(({ value }: Item<unknown>) => value)]] : [],
    ),
  );
  return {
    site,
    units: keyed(registers.units),
    successions: registers.successions.map(({ value }) => value),
    domains: keyed(registers.domains),
    indicators: keyed(registers.indicators),
    sources: keyed(registers.sources),
    assets: keyed(registers.assets),
    calendar: buildCalendar(registers, calendar),
    people: keyed(registers.people),
    sops: keyed(registers.sops),
    routing: {
      routes: valuesOf(registers.routes),
      fallback: registers.fallback,
      defaults: registers.defaults,
    },
    reports: keyed(registers.reports),
    alerting: buildAlerting(registers),
    paging: buildPaging(registers),
    version: contentHash({ ...values, ...loose(registers), site }),
  };
}

const valuesOf = <T>(items: readonly Item<T>[]): readonly T[] => items.map(({ value }) => value);

const loose = ({ fallback, defaults, clocks, mail, linkBase }: Registers): object => ({
  ...{ fallback, defaults, clocks, mail, linkBase },
});

const buildAlerting = (registers: Registers): Alerting => ({
  labels: valuesOf(registers.labels),
  correlations: valuesOf(registers.correlations),
  watchdogs: valuesOf(registers.watchdogs),
  importance: valuesOf(registers.importance),
  maintenance: valuesOf(registers.maintenance),
  ...registers.clocks,
});

const buildPaging = (registers: Registers): PagingPolicy => ({
  mail: registers.mail,
  gateways: valuesOf(registers.gateways),
  channels: valuesOf(registers.channels),
  quiet: valuesOf(registers.quiet),
  linkBase: registers.linkBase,
});

function buildCalendar({ days }: Registers, { id, weekend, seasons }: CalendarEntry): Calendar {
  const content = {
    id,
    weekend,
    seasons: seasons.map(toSeason).toSorted(returningFirst),
    days: days.map(({ value }) => value),
  };
  return { ...content, days: new Map(days.map(({ value }) => [value.date, value])), version: contentHash(content) };
}

/** A season that returns every year goes before one that holds all year. */
const returningFirst = (a: Season, b: Season): number => Number(b.yearly !== null) - Number(a.yearly !== null);

const toSeason = ({
  id,
  validFrom,
  validTo = null,
  yearly = null,
  sessions,
}: CalendarEntry['seasons'][number]): Season => ({
  id,
  validFrom,
  validTo,
  yearly,
  sessions: sessions.map(([from = '00:00', to = '00:00']) => [toMinutes(from), toMinutes(to)] as const),
});
