import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { between, count } from '../../world/random.ts';
import type { World } from '../../world/world.ts';
import { alertsOf } from './alerts.ts';
import { hostsOf } from './hosts.ts';

/** The anti-malware console's view of one unit, and the availability of its line as the console sees it. */
export function consoleFigures(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const { machines } = hostsOf(unit);
  const bare = draw('bare machine', unit, period.key.slice(0, 7)) > 0.9 ? 1 : 0;
  const outage = draw('line', unit, period.key) > 0.99 ? between(draw, 0.005, 0.03, 'line cut', unit, period.key) : 0;
  const up = 1 - outage - 0.001 * draw('line noise', unit, period.key);
  return {
    'infosec.endpoints_protected_rate': ratio(machines - bare, machines),
    'infosec.endpoints_infected': value(
      world.happening('spread', unit, period.last) ? 6 : count(draw, 0.01, 'infected', unit, period.key),
    ),
    'infosec.incidents_open': value(world.happening('spread', unit, period.last) ? 1 : 0),
    'infosec.link_availability': value(Math.round(up * 10_000) / 10_000),
  };
}

export function socFigures(world: World, _unit: string, period: Period): Figures {
  return {
    'infosec.mttd': value(Math.round(between(world.draw, 0.2, 1.1, 'mttd', period.key) * 100) / 100),
    'infosec.mttr': value(Math.round(between(world.draw, 2, 20, 'mttr', period.key) * 10) / 10),
    'infosec.blocked_attacks': value(1800 + count(world.draw, 650, 'blocked', period.key)),
  };
}

export function vulnerabilityFigures(world: World, unit: string, period: Period): Figures {
  return { 'infosec.vulns_high_open': value(count(world.draw, 0.5, 'vulnerabilities', unit, period.key)) };
}

export function levelFigures(world: World, _unit: string, period: Period): Figures {
  return {
    'infosec.systems_level_approved_rate': ratio(16 + Math.floor(3 * world.draw('levels', period.key.slice(0, 4))), 19),
  };
}

/** Folded from the sensor's lines: all of them, and those that count as critical. */
export function alertFigures(world: World, unit: string, period: Period): Figures {
  const alerts = alertsOf(world, period.last).filter((alert) => alert.unit === unit);
  return {
    'infosec.events': value(alerts.length),
    'infosec.alerts_by_severity': value(alerts.filter((alert) => alert.severity === 1).length),
  };
}
