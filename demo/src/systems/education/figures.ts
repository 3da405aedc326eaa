import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { peopleOf } from '../../world/places.ts';
import { between, count, portion } from '../../world/random.ts';
import type { World } from '../../world/world.ts';

/** About 45 schools of the district: four in most communes, five in the town. */
const SCHOOLS = 45;
/** Pupils are a quarter of the people; the school year that begins in August brings new ones. */
const pupilsOf = (world: World, unit: string, period: Period): number =>
  Math.round(
    peopleOf(unit) *
      between(
        world.draw,
        0.245,
        0.27,
        'pupils',
        unit,
        period.last >= `${period.last.slice(0, 4)}-08-15` ? 'new' : 'old',
        period.last.slice(0, 4),
      ),
  );

/** Sector data base, a commune's schools together. */
export function sectorFigures(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const pupils = pupilsOf(world, unit, period);
  const fiveYears = Math.round(peopleOf(unit) * 0.0165);
  return {
    'education.pupils': value(pupils),
    'education.teachers': value(Math.round(pupils / 19.5)),
    'education.pupils_per_class': ratio(pupils, Math.round(pupils / between(draw, 31, 36.5, 'class size', unit))),
    'education.national_standard_rate': ratio(
      unit === 'c-nhuquynh-tt' ? 5 : draw('standard', unit) > 0.35 ? 4 : 3,
      unit === 'c-nhuquynh-tt' ? 5 : 4,
    ),
    'education.dropouts': value(count(draw, 0.12, 'dropouts', unit, period.key)),
    'education.preschool_enrolment_5y': ratio(
      portion(draw, fiveYears, 0.9975, 'five years', unit, period.key),
      fiveYears,
    ),
  };
}

/** What the schools of a commune push by themselves: presence and safety. */
export function schoolFigures(world: World, unit: string, period: Period): Figures {
  const pupilDays = pupilsOf(world, unit, period) * 20;
  return {
    'education.attendance_rate': ratio(
      portion(
        world.draw,
        pupilDays,
        between(world.draw, 0.972, 0.99, 'presence', unit, period.key),
        'present',
        unit,
        period.key,
      ),
      pupilDays,
    ),
    'education.safety_incidents': value(count(world.draw, 0.02, 'safety', unit, period.key)),
  };
}

export function districtEducation(world: World, _unit: string, period: Period): Figures {
  const punctual = SCHOOLS - count(world.draw, 0.7, 'schools late', period.key);
  return {
    'education.teacher_shortage': value(38 + count(world.draw, 4, 'shortage', period.key)),
    'education.data_completeness': ratio(punctual, SCHOOLS),
  };
}
