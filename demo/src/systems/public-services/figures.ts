import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { COMMUNES, ONE_STOP } from '../../world/places.ts';
import { between, count, portion } from '../../world/random.ts';
import { weekday } from '../../world/time.ts';
import type { World } from '../../world/world.ts';

/** The district takes 135 dossiers a working day, four in ten of them at its own one-stop section (domain §3.1). */
function meanOf(unit: string): number {
  const commune = COMMUNES.find((candidate) => candidate.id === unit);
  return commune ? 81 * commune.share : 54;
}

/** Dossiers of one reception point on one working day; Mondays are busy. */
export function dossierFigures(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const name = [unit, period.key] as const;
  const received = count(draw, meanOf(unit) * (weekday(period.last) === 1 ? 1.25 : 0.95), 'received', ...name) + 2;
  const completed = count(draw, meanOf(unit) * 0.98, 'completed', ...name) + 2;
  const paid = portion(draw, received, 0.7, 'fees', ...name) + 1;
  const surveyed = portion(draw, completed, 0.6, 'surveyed', ...name) + 1;
  const part = (indicator: string, of: number, share: number) =>
    ratio(portion(draw, of, share, indicator, ...name), of);
  const keen = between(draw, -0.04, 0.06, 'keen office', unit);
  return {
    'public_services.received': value(received),
    'public_services.carried_over': value(count(draw, meanOf(unit) * 4, 'carried over', ...name)),
    'public_services.completed': value(completed),
    'public_services.on_time_rate': world.happening('overdue', unit, period.last)
      ? ratio(Math.floor(completed * 0.78), completed)
      : part('on time', completed, 0.992),
    'public_services.online_rate': part('online', received, 0.82 + keen),
    'public_services.online_payment_rate': part('online payment', paid, 0.81 + keen),
    'public_services.digitized_rate': part('digitised', completed, 0.92 + keen / 2),
    'public_services.satisfaction_rate': part('satisfied', surveyed, 0.975),
  };
}

/** Open dossiers that are late or nearly so; normally none is late for long. */
export function openDossiers(
  world: World,
  unit: string,
  period: Period,
): { readonly overdue: number; readonly dueSoon: number } {
  const late = world.happening('overdue', unit, period.last);
  const overdue = late
    ? 14 + count(world.draw, 3, 'overdue', unit, period.key)
    : count(world.draw, 0.03, 'overdue', unit, period.key);
  return { overdue, dueSoon: count(world.draw, meanOf(unit) * 0.6, 'due soon', unit, period.key) };
}

export function openDossierFigures(world: World, unit: string, period: Period): Figures {
  const { overdue, dueSoon } = openDossiers(world, unit, period);
  return { 'public_services.overdue_open': value(overdue), 'public_services.due_24h': value(dueSoon) };
}

/** The official score of the portal: of the district and of each commune by itself, never an average. */
export function monthlyScore(world: World, unit: string, period: Period): Figures {
  const score = between(world.draw, 74, 92, '766', unit) + between(world.draw, -1.5, 1.5, '766', unit, period.key);
  return { 'public_services.index_766': value(Math.round(score * 100) / 100) };
}

export function reuseFigures(world: World, unit: string, period: Period): Figures {
  const dossiers = count(world.draw, meanOf(unit) * 21, 'reusable', unit, period.key) + 5;
  const share = unit === ONE_STOP ? 0.7 : 0.64;
  return {
    'public_services.reuse_rate': ratio(portion(world.draw, dossiers, share, 'reused', unit, period.key), dossiers),
  };
}
