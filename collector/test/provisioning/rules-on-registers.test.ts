import { join } from 'node:path';
import { loadSite } from '../../src/catalog/load-site.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { dueAt } from '../../src/kernel/due.ts';
import type { TermUnit } from '../../src/kernel/due.ts';
import { MINUTE, localDate, localIso } from '../../src/kernel/local-date.ts';
import { periodOf } from '../../src/kernel/period.ts';
import { measure } from '../../src/kernel/working-time.ts';
import { derivationOrder } from '../../src/observations/derivation-order.ts';
import { expectedPeriods } from '../../src/observations/expected-periods.ts';
import { judge } from '../../src/observations/judge.ts';
import { referenceNeeds } from '../../src/observations/reference-needs.ts';
import { at } from '../fixtures/small-district.ts';

const SITES = join(import.meta.dirname, '../../../provisioning/sites');

async function load(site: string): Promise<Catalog> {
  const result = await loadSite(join(SITES, site), { sitesFolder: SITES });
  if (!result.ok) throw new Error(JSON.stringify(result.faults.slice(0, 3)));
  return result.catalog;
}

describe('the rules on the registers of Văn Lâm', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await load('van-lam');
  });

  it.each([
    [2024, 251],
    [2025, 250],
    [2026, 250],
    [2027, 250],
  ])('%d has %d working days of eight hours (domain §5.2)', (year, days) => {
    expect(measure(catalog.calendar, at(`${year}-01-01 00:00`), at(`${year + 1}-01-01 00:00`))).toBe(days * 480 * MINUTE);
  });

  it.each<[TermUnit, number, string, string]>([
    ['WH', 4, '2024-02-07 15:30', '2024-02-15 09:30'],
    ['WH', 2, '2024-05-03 16:30', '2024-05-04 08:30'],
    ['WD', 1, '2025-04-25 10:00', '2025-04-26 17:30'],
    ['WD', 2, '2026-01-08 09:00', '2026-01-10 17:30'],
    ['WD', 1, '2026-08-28 16:30', '2026-09-03 17:30'],
    ['D', 7, '2026-02-10 09:00', '2026-02-23 17:30'],
  ])('%s %d from %s is %s by its official day list', (unit, amount, from, expected) => {
    expect(localIso(dueAt(catalog.calendar, at(from), { amount, unit })).slice(0, 16)).toBe(expected.replace(' ', 'T'));
  });

  it('no formula runs in a circle', () => {
    expect(derivationOrder(catalog).cycles).toEqual([]);
  });

  it('every typed target can be judged or says that it cannot, and info is neutral', () => {
    for (const indicator of catalog.indicators.values()) {
      const period = periodOf(localDate('2024-06-03'), indicator.cadence, indicator.context);
      const asked = referenceNeeds(indicator, period).history.length;
      const facts = { history: Array.from({ length: asked }, () => ({ value: 1 })), window: [], plan: 1, historyAsked: asked };
      const state = judge(indicator, period, { value: 1 }, facts, null);
      const expected = indicator.target === null || indicator.direction === 'info' ? [null] : ['normal', 'warning', 'critical'];
      expect(expected).toContain(state);
    }
  });

  it('eleven communes owe their figures until 30 June 2025, and from 1 July the three that follow them', () => {
    const communes = (from: string, to: string) =>
      new Set(
        [...catalog.sources.values()]
          .filter((spec) => spec.cadence === 'daily')
          .flatMap((spec) => expectedPeriods(spec, catalog, at(from), at(to)))
          .filter(({ unit }) => catalog.units.get(unit)?.level === 'commune')
          .map(({ unit }) => unit),
      );
    const before = communes('2025-06-30 00:00', '2025-07-01 00:00');
    const after = communes('2025-07-01 00:00', '2025-07-02 00:00');
    expect(before.size).toBe(11);
    expect([after.size, [...after].filter((unit) => before.has(unit))]).toEqual([3, []]);
  });
});

describe('the demo site', () => {
  it('still asks the eleven communes of December 2024 in 2026, for its registers are pinned', async () => {
    const demo = await load('demo');
    const lines = [...demo.sources.values()].flatMap((spec) => expectedPeriods(spec, demo, at('2026-03-02 00:00'), at('2026-03-03 00:00')));
    const communes = new Set(lines.map(({ unit }) => unit).filter((unit) => demo.units.get(unit)?.level === 'commune'));
    expect(communes.size).toBe(11);
  });
});
