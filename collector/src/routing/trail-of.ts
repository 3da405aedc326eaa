import type { Catalog } from '../catalog/catalog.ts';
import { mismatchOf, type RouteSubject } from '../catalog/lookup/matches.ts';
import { registerDate } from '../catalog/register-date.ts';
import type { Route, RouteMatch } from '../catalog/route.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import { filledIn } from './plan-of.ts';

/** What a route made of a matter: it spoke, it did not hold that day, or something is not what it asks for. */
export type TrailStep = { readonly route: Route } & (
  | { readonly verdict: 'spoke' | 'spoke last' | 'not in force' }
  | { readonly verdict: 'no match'; readonly key: keyof RouteMatch }
);

/** The way of a matter through the routes, from the top to the last that was asked; the same way that `planOf` takes. */
export function trailOf(catalog: Catalog, subject: RouteSubject, at: Instant): readonly TrailStep[] {
  const date = dateOf(at);
  const day = registerDate(catalog.site, date);
  const known = filledIn(catalog, subject, at);
  const steps: TrailStep[] = [];
  for (const route of catalog.routing.routes) {
    const key = mismatchOf(catalog, route.match, known, date);
    if (!isValidAt(route, day)) steps.push({ route, verdict: 'not in force' });
    else if (key !== null) steps.push({ route, verdict: 'no match', key });
    else steps.push({ route, verdict: route.continue ? 'spoke' : 'spoke last' });
    if (steps.at(-1)?.verdict === 'spoke last') break;
  }
  return steps;
}
