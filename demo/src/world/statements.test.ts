import { FEEDS } from '../feeds.ts';
import { testWorld } from '../testing/small-district.ts';
import { shown, statementsOf } from './statements.ts';
import { at } from './time.ts';
import { periodAt } from './period.ts';

const world = testWorld();
const incident = (kind: string, source: string) => {
  const found = world.incidents.find(
    (candidate) => candidate.kind === kind && candidate.sources[0] === source && candidate.from >= at('2024-06-03'),
  );
  if (!found) throw new Error(`no ${kind} of ${source} in the script`);
  return found;
};

describe('what a system shows', () => {
  test('nothing of a day before its figures are closed in the afternoon', () => {
    expect(shown(world, FEEDS.documents, '2024-06-03', '2024-06-03', at('2024-06-03', '16:00'))).toHaveLength(0);
    expect(shown(world, FEEDS.documents, '2024-06-03', '2024-06-03', at('2024-06-03', '16:10'))).toHaveLength(19);
  });

  test('offices say nothing of a holiday, hospitals do', () => {
    expect(shown(world, FEEDS.documents, '2024-04-30', '2024-04-30', at('2024-06-03'))).toHaveLength(0);
    expect(shown(world, FEEDS.healthDay, '2024-04-30', '2024-04-30', at('2024-06-03'))).toHaveLength(11);
  });

  test('a swapped Saturday is a working day', () => {
    expect(shown(world, FEEDS.documents, '2024-05-04', '2024-05-04', at('2024-06-03'))).toHaveLength(19);
  });

  test('a late commune is missing while the others are there, and comes later', () => {
    const { firstDay, unit, to } = incident('late_unit', 'mot-cua');
    const units = (now: number) =>
      shown(world, FEEDS.oneStop, firstDay, firstDay, now).map((statement) => statement.unit);
    expect(units(at(firstDay, '23:00'))).toHaveLength(11);
    expect(units(at(firstDay, '23:00'))).not.toContain(unit);
    expect(units(to)).toContain(unit);
  });

  test('a wrong figure is ten times too large, and corrected by a second revision', () => {
    const { firstDay, unit, to } = incident('wrong_figure', 'qlvb');
    const [first, second] = statementsOf(world, FEEDS.documents, unit ?? '', periodAt(firstDay, 'daily', 'report'));
    expect(first?.figures['documents.incoming']?.value).toBe(
      (second?.figures['documents.incoming']?.value ?? NaN) * 10,
    );
    expect(second).toMatchObject({ revision: 2, servedAt: to });
  });

  test('what falls into an outage is shown when it is over', () => {
    const { firstDay, to } = incident('upstream_500', 'mot-cua');
    const [statement] = statementsOf(world, FEEDS.oneStop, 'c-lacdao', periodAt(firstDay, 'daily', 'report'));
    expect(statement?.servedAt).toBe(to);
  });

  test('the last week of a year is corrected in January', () => {
    const week = periodAt('2023-12-28', 'weekly', 'report');
    const statements = statementsOf(world, FEEDS.budgetWeek, 'c-lacdao', week);
    expect(statements.map((statement) => statement.revision)).toEqual([1, 2]);
    expect(statements[1]?.figures['budget.revenue_total']?.value).toBeGreaterThan(
      statements[0]?.figures['budget.revenue_total']?.value ?? NaN,
    );
  });
});
