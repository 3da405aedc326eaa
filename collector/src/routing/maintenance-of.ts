import type { Maintenance } from '../catalog/alerting.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { matches, type RouteSubject } from '../catalog/lookup/matches.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { filledIn } from './plan-of.ts';

/** The announced maintenance that covers an alert of an instant (`[from, to)`), or null: its alerts are recorded and open no ticket. */
export function maintenanceOf(catalog: Catalog, subject: RouteSubject, at: Instant): Maintenance | null {
  const known = filledIn(catalog, subject, at);
  const covers = ({ from, to, match }: Maintenance): boolean =>
    Date.parse(from) <= at && at < Date.parse(to) && matches(catalog, match, known, dateOf(at));
  return catalog.alerting.maintenance.find(covers) ?? null;
}
