import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { communeOf, peopleOf } from '../../world/places.ts';
import { between, count, portion } from '../../world/random.ts';
import { daysFrom, weekday, type Day } from '../../world/time.ts';
import type { World } from '../../world/world.ts';

const BEDS = 165;

/** Dengue comes with the rains: next to nothing in winter, most of it from August to November. */
const season = (day: Day): number =>
  0.25 + 1.5 * Math.max(0, Math.sin(((daysFrom(`${day.slice(0, 4)}-01-01`, day) - 130) / 365) * 2 * Math.PI)) ** 2;

/** New cases and visits of one commune, by residence, on one day. */
export function communeHealth(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const day = period.last;
  const { share } = communeOf(unit);
  const epidemic = world.happening('epidemic', unit, day);
  const dengue = epidemic
    ? 2 + count(draw, 1.6, 'epidemic', unit, day)
    : count(draw, 0.16 * share * season(day), 'dengue', unit, day);
  const visits = 95 * share * (weekday(day) > 5 ? 0.4 : 1.15);
  return {
    'health.outpatient_visits': value(count(draw, visits, 'station visits', unit, day)),
    'health.dengue_cases': value(dengue),
    'health.hfmd_cases': value(count(draw, 0.28 * share, 'hfmd', unit, day)),
    'health.outbreaks_active': value(epidemic ? 1 : 0),
    'health.food_poisoning_cases': value(draw('food', unit, day) > 0.9994 ? 2 + count(draw, 3, 'food', unit, day) : 0),
  };
}

/** The district's health centre itself: 250–400 visits a working day, 165 planned beds. */
export function hospitalHealth(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const visits = weekday(period.last) > 5 ? 110 : 315;
  const inpatients = Math.round(BEDS * between(draw, 0.76, 0.95, 'beds', unit, period.key));
  return {
    'health.outpatient_visits': value(count(draw, visits, 'visits', unit, period.key)),
    'health.inpatients': value(inpatients),
    'health.bed_occupancy': ratio(inpatients, BEDS),
  };
}

/** Share of cases reported within the legal time in a week; the system writes percentages in two ways. */
export function reportTimeliness(world: World, unit: string, period: Period): Figures {
  const cases = 20 + count(world.draw, 6, 'cases', unit, period.key);
  const timely = portion(world.draw, cases, 0.97, 'timely', unit, period.key);
  return { 'health.report_timeliness': value(Math.round((timely / cases) * 10_000) / 10_000) };
}

export function monthlyHealth(world: World, unit: string, period: Period): Figures {
  const { draw } = world;
  const people = peopleOf(unit);
  const infants = Math.round(people * 0.0135);
  const yearShare = Math.min(1, Math.max(1, Number(period.key.slice(-2))) / 12);
  return {
    'health.insurance_coverage': ratio(Math.round(people * between(draw, 0.938, 0.972, 'insurance', unit)), people),
    'health.immunization_full_rate': ratio(
      Math.round(infants * yearShare * between(draw, 0.93, 1, 'immunised', unit)),
      infants,
    ),
    'health.ehr_rate': ratio(Math.round(people * between(draw, 0.88, 0.95, 'records', unit)), people),
  };
}
