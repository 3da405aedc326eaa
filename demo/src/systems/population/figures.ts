import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { peopleOf } from '../../world/places.ts';
import { between, count, portion } from '../../world/random.ts';
import { daysFrom } from '../../world/time.ts';
import type { World } from '../../world/world.ts';

const EPOCH = '2024-01-01';

/** Aggregates of the national population data base; nobody is named in it (domain §3.1). */
export function populationFigures(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const months = daysFrom(EPOCH, period.last) / 30.4;
  const permanent = Math.round(peopleOf(unit) * (1 + 0.0009 * months));
  const births = count(draw, (peopleOf(unit) * 0.014) / 12, 'births', unit, period.key);
  const eligible = Math.round(permanent * 0.78);
  const cards = Math.min(eligible, Math.round(eligible * (0.975 + 0.0006 * (months % 36))));
  const accounts = Math.round(eligible * 0.9);
  const active = Math.min(
    accounts,
    Math.round(accounts * (between(draw, 0.64, 0.86, 'vneid', unit) + 0.002 * (months % 36))),
  );
  return {
    'population.permanent': value(permanent),
    'population.temporary': value(
      Math.round(
        permanent *
          between(draw, 0.1, 0.24, 'temporary', unit) *
          between(draw, 0.97, 1.03, 'temporary', unit, period.key),
      ),
    ),
    'population.absent': value(count(draw, permanent * 0.035, 'absent', unit, period.key)),
    'population.households': value(Math.round(permanent / 3.55)),
    'population.births_registered': value(births),
    'population.births_on_time_rate': ratio(portion(draw, births, 0.985, 'births on time', unit, period.key), births),
    'population.deaths_registered': value(count(draw, (peopleOf(unit) * 0.006) / 12, 'deaths', unit, period.key)),
    'population.id_card_coverage': ratio(cards, eligible),
    'population.vneid_level2_active_rate': ratio(active, accounts),
    'population.data_correct_rate': ratio(portion(draw, permanent, 0.9955, 'clean', unit, period.key), permanent),
  };
}
