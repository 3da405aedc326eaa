import type { Catalog } from '../catalog/catalog.ts';
import { matches, type RouteSubject } from '../catalog/lookup/matches.ts';
import type { PersonRole } from '../catalog/person.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { filledIn } from './plan-of.ts';

export interface Importance {
  /** Whether a ticket is opened at all; an alert without one is recorded and shown. */
  readonly ticket: boolean;
  /** Leaders who are told at once, beside the pages of the route. */
  readonly tell: readonly PersonRole[];
}

/** How important an alert is (QĐ 2338/QĐ-UBND, Điều 3.4b): the first rule that matches speaks; without one it is a ticket and tells nobody. */
export function importanceOf(catalog: Catalog, subject: RouteSubject, at: Instant): Importance {
  const known = filledIn(catalog, subject, at);
  const date = dateOf(at);
  const rule = catalog.alerting.importance.find(({ match }) => matches(catalog, match, known, date));
  return rule === undefined ? { ticket: true, tell: [] } : { ticket: rule.ticket, tell: rule.tell };
}
