import { testWorld } from './testing/small-district.ts';
import { truth, type TrueFigure } from './truth.ts';
import { at } from './world/time.ts';
import type { World } from './world/world.ts';

const world = testWorld();
const year = { from: '2023-06-04', to: '2024-06-03', asOf: at('2024-06-03', '20:00'), all: false };
const figures = [...truth(world, year)];

const sum = (indicator: string, days: (figure: TrueFigure) => boolean = () => true): number =>
  figures
    .filter((figure) => figure.indicator === indicator && days(figure))
    .reduce((total, figure) => total + (figure.value ?? figure.denominator ?? 0), 0);

const digest = (of: World): string => JSON.stringify([...truth(of, { ...year, from: '2024-05-20' })]);

describe('the truth of the demo', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(digest(testWorld())).toBe(digest(testWorld()));
    expect(digest(testWorld(7))).not.toBe(digest(testWorld()));
  });

  test('does not depend on the order in which it is asked', () => {
    const fresh = testWorld();
    expect([...truth(fresh, { ...year, from: '2024-03-01', to: '2024-03-02' })].length).toBeGreaterThan(0);
    expect(digest(fresh)).toBe(digest(testWorld()));
  });

  test('names each indicator, unit and period once', () => {
    const keys = figures.map((figure) => `${figure.indicator}|${figure.unit}|${figure.period}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('says nothing before it was served', () => {
    const early = [
      ...truth(world, { from: '2024-06-03', to: '2024-06-03', asOf: at('2024-06-03', '12:00'), all: false }),
    ];
    expect(early.filter((figure) => figure.source === 'qlvb')).toHaveLength(0);
  });

  test('never says a row with a secrecy mark', () => {
    const secret = world.incidents.find((incident) => incident.kind === 'secrecy');
    const day = secret?.firstDay ?? '';
    const rows = [...truth(world, { from: day, to: day, asOf: at('2024-12-31'), all: true })].filter(
      (figure) => figure.source === 'cong-an-antt',
    );
    expect(rows).toHaveLength(10);
    expect(rows.map((figure) => figure.unit)).not.toContain(secret?.unit);
  });

  test('parts of ratios are whole, and no part of a share exceeds its whole', () => {
    const odd = figures.filter(({ indicator, numerator, denominator }) => {
      if (numerator === undefined || denominator === undefined) return false;
      return (
        !Number.isInteger(numerator) ||
        numerator < 0 ||
        (numerator > denominator && indicator !== 'education.pupils_per_class')
      );
    });
    expect(odd.slice(0, 3)).toEqual([]);
  });

  test.each([
    ['population.births_registered', 1400, 2400],
    ['population.deaths_registered', 550, 1100],
    ['documents.incoming', 40_000, 60_000],
    ['public_services.received', 29_000, 42_000],
    ['traffic_security.accidents', 15, 55],
    ['traffic_security.deaths', 2, 25],
    ['health.dengue_cases', 40, 320],
    ['health.food_poisoning_cases', 0, 60],
    ['media.mentions', 11_000, 25_000],
    ['traffic_security.violations_detected', 12_000, 26_000],
    ['infosec.events', 12_000, 40_000],
  ])('a year of %s lies between %p and %p', (indicator, low, high) => {
    expect(sum(indicator)).toBeGreaterThanOrEqual(low);
    expect(sum(indicator)).toBeLessThanOrEqual(high);
  });

  test('the plan of a year is about 2,277 billion, and the people about 136,000', () => {
    const plan = sum('budget.revenue_plan', (figure) => figure.period === 'cal:2024');
    expect(plan / 2_277e9).toBeGreaterThan(0.9);
    expect(plan / 2_277e9).toBeLessThan(1.1);
    const people = sum('population.permanent', (figure) => figure.period === '2024-05');
    expect(people).toBeGreaterThan(130_000);
    expect(people).toBeLessThan(142_000);
  });
});
