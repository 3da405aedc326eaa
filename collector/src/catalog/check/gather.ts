import type { Register } from '../read/register.ts';
import {
  clocksOf,
  correlationShape,
  importanceShape,
  labelShape,
  maintenanceShape,
  toCorrelation,
  toLabel,
  watchdogShape,
} from '../shape/alerts.ts';
import { assetShape, toAsset } from '../shape/assets.ts';
import { dayShape, seasonShape, toSpecialDay } from '../shape/calendar.ts';
import { domainShape, toDomain } from '../shape/domains.ts';
import { indicatorShape, toIndicator } from '../shape/indicators.ts';
import {
  channelShape,
  gatewayShape,
  mailShape,
  quietShape,
  toChannel,
  toGateway,
  toMail,
  toQuiet,
} from '../shape/paging.ts';
import { personShape, toPerson } from '../shape/people.ts';
import { reportShape, toReport } from '../shape/reports.ts';
import { fallbackShape, NO_ROUTES, routeShape, toDefaults, toRoute } from '../shape/routes.ts';
import type { Schema } from '../shape/schema.ts';
import type { RegisterName } from '../shape/shapes.ts';
import { siteShape, toSite } from '../shape/site.ts';
import { sourceShape, toSource } from '../shape/sources.ts';
import { successionShape, toSuccession, toUnit, unitShape } from '../shape/units.ts';
import { fits } from '../shape/validator.ts';
import type { Item, Known, Registers } from './registers.ts';

type Files = ReadonlyMap<RegisterName, Register>;

/** Takes from the files every entry of sound shape; procedures, one file each, are read after it. */
export function gather(files: Files, site: unknown): Registers {
  const of = <T, V>(name: RegisterName, key: string, shape: Schema<T>, read: (entry: T) => V): readonly Item<V>[] =>
    entriesOf(files, name, key).flatMap((entry, index) =>
      fits(shape, entry) ? { value: read(entry), path: [key, index] } : [],
    );
  return {
    site: fits(siteShape, site) ? toSite(site) : null,
    units: of('units', 'units', unitShape, toUnit),
    successions: of('units', 'successions', successionShape, toSuccession),
    domains: of('domains', 'domains', domainShape, toDomain),
    indicators: of('indicators', 'indicators', indicatorShape, toIndicator),
    sources: of('sources', 'sources', sourceShape, toSource),
    assets: of('assets', 'assets', assetShape, toAsset),
    people: of('people', 'people', personShape, toPerson),
    seasons: of('calendar', 'seasons', seasonShape, (season) => season),
    days: of('calendar', 'days', dayShape, toSpecialDay),
    sops: [],
    routes: of('routes', 'routes', routeShape, toRoute),
    fallback: fallbackOf(files),
    defaults: toDefaults(files.get('routes')?.content),
    reports: of('reports', 'reports', reportShape, toReport),
    labels: of('alerts', 'labels', labelShape, toLabel),
    correlations: of('alerts', 'correlations', correlationShape, toCorrelation),
    watchdogs: of('alerts', 'watchdogs', watchdogShape, (watchdog) => watchdog),
    importance: of('alerts', 'importance', importanceShape, (rule) => rule),
    maintenance: of('alerts', 'maintenance', maintenanceShape, (announced) => announced),
    clocks: clocksOf(files.get('alerts')?.content),
    gateways: of('paging', 'gateways', gatewayShape, toGateway),
    channels: of('paging', 'channels', channelShape, toChannel),
    quiet: of('paging', 'quiet', quietShape, toQuiet),
    ...mailOf(files),
    known: {
      units: idsOf(files, 'units'),
      domains: idsOf(files, 'domains'),
      indicators: idsOf(files, 'indicators'),
      sources: idsOf(files, 'sources'),
      assets: idsOf(files, 'assets'),
      sops: null,
    },
  };
}

function entriesOf(files: Files, name: RegisterName, key: string): readonly unknown[] {
  const content = files.get(name)?.content as Readonly<Record<string, unknown>> | null | undefined;
  const entries = content?.[key];
  return Array.isArray(entries) ? entries : [];
}

function fallbackOf(files: Files): Registers['fallback'] {
  const content = files.get('routes')?.content as { fallback?: unknown } | null | undefined;
  return fits(fallbackShape, content?.fallback) ? content.fallback : NO_ROUTES;
}

function mailOf(files: Files): Pick<Registers, 'mail' | 'linkBase'> {
  const content = files.get('paging')?.content as { mail?: unknown; linkBase?: unknown } | null | undefined;
  return {
    mail: fits(mailShape, content?.mail) ? toMail(content.mail) : null,
    linkBase: typeof content?.linkBase === 'string' ? content.linkBase : null,
  };
}

function idsOf(files: Files, name: 'units' | 'domains' | 'indicators' | 'sources' | 'assets'): Known {
  if (files.get(name)?.readable === false) return null;
  const ids = entriesOf(files, name, name).map((entry) => (entry as { id?: unknown } | null)?.id);
  return new Set(ids.filter((id) => typeof id === 'string'));
}
