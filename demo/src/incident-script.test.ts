import { SCRIPT } from './incident-script.ts';
import { testWorld } from './testing/small-district.ts';
import { truth } from './truth.ts';
import { at, dayOf, plusDays, type Day } from './world/time.ts';

const world = testWorld();
const START_DAY = '2024-06-03';
const first = (kind: string) => {
  const found = world.incidents.find((incident) => incident.kind === kind && incident.firstDay >= START_DAY);
  if (!found) throw new Error(`no ${kind} after the start`);
  return found;
};
const said = (indicator: string, unit: string | null, day: Day): number => {
  const figures = truth(world, { from: day, to: day, asOf: at('2025-01-01'), all: false });
  const figure = [...figures].find((candidate) => candidate.indicator === indicator && candidate.unit === unit);
  return figure?.value ?? (figure?.numerator ?? NaN) / (figure?.denominator ?? NaN);
};

describe('the script', () => {
  test.each([...new Set(SCRIPT.map((line) => line.kind))])('%s happens within the first 30 days', (kind) => {
    expect(first(kind).from).toBeLessThan(at(plusDays(START_DAY, 30)));
  });

  test('an epidemic: more than twenty cases in one commune within 14 days', () => {
    const { unit, firstDay } = first('epidemic');
    const days = Array.from({ length: 12 }, (_, index) => plusDays(firstDay, index));
    expect(days.reduce((sum, day) => sum + said('health.dengue_cases', unit, day), 0)).toBeGreaterThan(20);
  });

  test('overdue dossiers: more than ten at once', () => {
    const { unit, firstDay } = first('overdue');
    expect(said('public_services.overdue_open', unit, firstDay)).toBeGreaterThan(10);
    expect(said('public_services.on_time_rate', unit, firstDay)).toBeLessThan(0.95);
  });

  test('a camera cluster down: less than 85 percent online', () => {
    const { unit, firstDay } = first('cameras_down');
    expect(said('traffic_security.cameras_online_rate', unit, firstDay)).toBeLessThan(0.85);
    expect(said('traffic_security.cameras_online_rate', 'c-lacdao', firstDay)).toBeGreaterThan(0.95);
  });

  test('a wave: far more negative mentions than ever', () => {
    const { unit, firstDay } = first('wave');
    expect(said('media.mentions_negative', unit, firstDay)).toBeGreaterThan(40);
    expect(said('media.negative_rate', unit, firstDay)).toBeGreaterThan(0.25);
  });

  test('a spread: critical alerts in several units, infected machines in one', () => {
    const { unit, firstDay } = first('spread');
    const units = [...truth(world, { from: firstDay, to: firstDay, asOf: at('2025-01-01'), all: false })]
      .filter((figure) => figure.indicator === 'infosec.alerts_by_severity' && (figure.value ?? 0) > 0)
      .map((figure) => figure.unit);
    expect(units).toContain(unit);
    expect(units.length).toBeGreaterThanOrEqual(4);
    expect(said('infosec.endpoints_infected', unit, firstDay)).toBeGreaterThanOrEqual(5);
  });

  test('office incidents fall on working days', () => {
    const days = world.incidents
      .filter((incident) => incident.kind !== 'epidemic')
      .map((incident) => dayOf(incident.from));
    expect(days.every((day) => world.works(day))).toBe(true);
  });
});
