import { alertsShape } from './alerts.ts';
import { assetsShape } from './assets.ts';
import { calendarShape } from './calendar.ts';
import { domainsShape } from './domains.ts';
import { indicatorsShape } from './indicators.ts';
import { pagingShape } from './paging.ts';
import { peopleShape } from './people.ts';
import { reportsShape } from './reports.ts';
import { routesShape } from './routes.ts';
import type { JsonSchema, Schema } from './schema.ts';
import { siteOverBaseShape, siteShape } from './site.ts';
import { sopShape } from './sops.ts';
import { sourcesShape } from './sources.ts';
import { unitsShape } from './units.ts';

/** The registers of a site, one file each, with the shape of their content. */
export const SHAPES = {
  units: unitsShape,
  domains: domainsShape,
  indicators: indicatorsShape,
  sources: sourcesShape,
  assets: assetsShape,
  calendar: calendarShape,
  people: peopleShape,
  routes: routesShape,
  reports: reportsShape,
  alerts: alertsShape,
  paging: pagingShape,
} as const satisfies Readonly<Record<string, Schema<object>>>;

export type RegisterName = keyof typeof SHAPES | 'site';

/** Registers without which nothing works; the others may be absent, and are empty then. */
export const NEEDED: readonly (keyof typeof SHAPES)[] = ['units', 'domains', 'calendar'];

/** The JSON schemas that editors read, by file name under `provisioning/schemas/`. */
export const JSON_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, shape.json])),
  sop: sopShape.json,
  site: { anyOf: [siteShape.json, siteOverBaseShape.json] },
};
