import { Router } from 'express';
import { FEEDS } from '../../feeds.ts';
import { apiKey } from '../../upstream/guard.ts';
import { outages } from '../../upstream/outages.ts';
import { amount, answers, daysAsked, type Upstream } from '../../upstream/upstream.ts';
import type { Feed } from '../../world/feed.ts';
import { place } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';

const CONSOLE = [FEEDS.console, FEEDS.soc, FEEDS.vulnerabilities, FEEDS.levels];

/** The anti-malware console: an English product, token in a header of its own, one list per report. */
export function consoleRoutes(upstream: Upstream): Router {
  const router = Router();
  router.use(
    outages(
      upstream,
      CONSOLE.map((feed) => feed.source),
    ),
    apiKey('x-console-token', upstream.credentials['VNIOC_AV_TOKEN'] ?? ''),
  );
  const list = (path: string, feed: Feed, row: (statement: Statement) => object) =>
    router.get(path, (request, response) => {
      const statements = answers(upstream, feed, daysAsked(upstream, request.query['from'], request.query['to']));
      response.json({
        rows: statements.map((statement) => ({
          group: place(statement.unit).name,
          day: statement.period.last,
          ...row(statement),
        })),
      });
    });
  list('/daily', FEEDS.console, (statement) => ({
    endpoints: of(statement, 'endpoints_protected_rate', 'denominator'),
    protected: of(statement, 'endpoints_protected_rate', 'numerator'),
    infected: of(statement, 'endpoints_infected'),
    incidents_open: of(statement, 'incidents_open'),
    link_up: linkUp(statement),
  }));
  list('/soc-daily', FEEDS.soc, (statement) => ({
    mean_hours_to_detect: of(statement, 'mttd'),
    mean_hours_to_resolve: of(statement, 'mttr'),
    blocked: of(statement, 'blocked_attacks'),
  }));
  list('/vulnerabilities', FEEDS.vulnerabilities, (statement) => ({ high_open: of(statement, 'vulns_high_open') }));
  list('/security-levels', FEEDS.levels, (statement) => ({
    approved: of(statement, 'systems_level_approved_rate', 'numerator'),
    systems: of(statement, 'systems_level_approved_rate', 'denominator'),
  }));
  return router;
}

const of = (statement: Statement, name: string, part: 'value' | 'numerator' | 'denominator' = 'value'): number =>
  amount(statement, `infosec.${name}`, part);

/** Some groups are configured to show 0.9995, others 99.95. */
function linkUp(statement: Statement): number {
  const share = of(statement, 'link_availability');
  return statement.unit.startsWith('c-') ? Math.round(share * 1_000_000) / 10_000 : share;
}
