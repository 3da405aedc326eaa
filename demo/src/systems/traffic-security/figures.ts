import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { COMMUNES, communeOf } from '../../world/places.ts';
import { between, count, portion } from '../../world/random.ts';
import { eachDay } from '../../world/time.ts';
import type { World } from '../../world/world.ts';
import { cameraEvents, cameraSamples } from './cameras.ts';

/** Daily report of the police, aggregates they release: 20–40 accidents a year in the district. */
export function policeFigures(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const name = [unit, period.key] as const;
  const accidents = count(draw, (32 / 365) * communeOf(unit).share, 'accidents', ...name);
  return {
    'traffic_security.accidents': value(accidents),
    'traffic_security.deaths': value(accidents > 0 && draw('death', ...name) > 0.6 ? 1 : 0),
    'traffic_security.injuries': value(accidents > 0 ? count(draw, 1.1, 'injuries', ...name) : 0),
    'traffic_security.fires': value(count(draw, 0.02 * communeOf(unit).share, 'fires', ...name)),
  };
}

/** Public-order cases: the report whose rows may carry a secrecy mark. */
export function orderFigures(world: World, unit: string, period: Period): Figures {
  return {
    'traffic_security.public_order_cases': value(
      count(world.draw, 0.55 * communeOf(unit).share, 'order', unit, period.key),
    ),
  };
}

export function cameraFigures(world: World, unit: string, period: Period): Figures {
  const { online, asked } = cameraSamples(world, unit, period.last);
  return { 'traffic_security.cameras_online_rate': ratio(online, asked) };
}

/** Folded from the events of the cameras, not said by anybody. */
export function violationFigures(world: World, unit: string, period: Period): Figures {
  const seen = cameraEvents(world, unit, period.last).filter((event) => event.kind === 'violation').length;
  return { 'traffic_security.violations_detected': value(seen) };
}

const detectedIn = (world: World, period: Period): number =>
  eachDay(period.first, period.last)
    .flatMap((day) => COMMUNES.map((commune) => cameraEvents(world, commune.id, day)))
    .reduce((sum, events) => sum + events.filter((event) => event.kind === 'violation').length, 0);

/** How many of the day's detections a person looked at, and how many of those were wrong (Vinh 2022: 8.2 %). */
export function verificationFigures(world: World, _unit: string, period: Period): Figures {
  const detected = detectedIn(world, period);
  const verified = portion(world.draw, detected, 0.97, 'verified', period.key);
  return {
    'traffic_security.violations_verified_rate': ratio(verified, detected),
    'traffic_security.false_positive_rate': ratio(portion(world.draw, verified, 0.07, 'false', period.key), verified),
  };
}

export function processedFigures(world: World, _unit: string, period: Period): Figures {
  const verified = portion(world.draw, detectedIn(world, period), 0.9, 'verified week', period.key);
  const share = between(world.draw, 0.74, 0.9, 'processed', period.key);
  return {
    'traffic_security.violations_processed_rate': ratio(
      portion(world.draw, verified, share, 'processed n', period.key),
      verified,
    ),
  };
}

export function clearanceFigures(world: World, _unit: string, period: Period): Figures {
  const cases = 9 + count(world.draw, 4, 'crimes', period.key);
  return {
    'traffic_security.case_clearance_rate': ratio(portion(world.draw, cases, 0.85, 'cleared', period.key), cases),
  };
}
