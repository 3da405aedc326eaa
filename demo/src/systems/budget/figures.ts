import { ratio, value, type Figures } from '../../world/feed.ts';
import type { Period } from '../../world/period.ts';
import { communeOf } from '../../world/places.ts';
import { between } from '../../world/random.ts';
import { at, daysFrom, plusDays, type Day } from '../../world/time.ts';
import { nextWorkingDay } from '../../world/working-days.ts';
import type { World } from '../../world/world.ts';

const MILLION = 1_000_000;
/** Plan of the district a year, VND: about 2,277 billion of revenue, a third of it from land. */
const PLAN = { revenue: 2_277_000 * MILLION, land: 640_000 * MILLION, expenditure: 1_150_000 * MILLION };

/** Amounts are kept in whole ten-thousands of VND, so that "triệu đồng" with two decimals says them exactly. */
const rounded = (amount: number): number => Math.round(amount / 10_000) * 10_000;

/** The plan of a commune for a year ("dự toán"). */
export function plannedFor(world: World, unit: string, year: string) {
  const share = communeOf(unit).share * between(world.draw, 0.9, 1.1, 'budget share', unit, year);
  const total = Math.round((PLAN.revenue * share) / MILLION) * MILLION;
  const land = Math.round((PLAN.land * share) / MILLION) * MILLION;
  const expenditure = Math.round((PLAN.expenditure * share) / MILLION) * MILLION;
  return { total, land, expenditure, recurrent: rounded(expenditure * 0.62), investment: rounded(expenditure * 0.33) };
}

/** Share of the year gone by at the end of a day. */
const elapsed = (day: Day): number => (daysFrom(`${day.slice(0, 4)}-01-01`, day) + 1) / 365;

/** Year to date at the end of a week: each commune has its own pace, and what was counted never shrinks. */
export function weeklyFigures(world: World, unit: string, period: Period): Figures {
  const year = period.last.slice(0, 4);
  const plan = plannedFor(world, unit, year);
  const pace = between(world.draw, 0.82, 1.22, 'budget pace', unit, year);
  const share = elapsed(period.last);
  const curve = share + 0.025 * Math.sin(share * 6 * Math.PI);
  const land = rounded(plan.land * pace * Math.max(0, curve - 0.02) ** 1.15);
  const revenue = rounded((plan.total - plan.land) * pace * curve) + land;
  const recurrent = rounded(plan.recurrent * (0.92 + 0.06 * pace) * share);
  const disbursed = rounded(plan.investment * Math.min(1, pace * share ** 1.25));
  return {
    'budget.revenue_total': value(revenue),
    'budget.revenue_land': value(land),
    'budget.expenditure_total': value(rounded(recurrent + disbursed + plan.expenditure * 0.05 * share)),
    'budget.expenditure_recurrent': value(recurrent),
    'budget.investment_disbursement_rate': ratio(disbursed, plan.investment),
  };
}

export function yearlyFigures(world: World, unit: string, period: Period): Figures {
  const plan = plannedFor(world, unit, period.last.slice(0, 4));
  return { 'budget.revenue_plan': value(plan.total), 'budget.revenue_plan_land': value(plan.land) };
}

/** Closing balance of tax arrears at the end of the month. */
export function monthlyFigures(world: World, unit: string, period: Period): Figures {
  const { total } = plannedFor(world, unit, period.last.slice(0, 4));
  const burden =
    between(world.draw, 0.02, 0.06, 'arrears', unit) * between(world.draw, 0.9, 1.1, 'arrears', unit, period.key);
  return { 'budget.tax_arrears': value(rounded(total * burden)) };
}

/** The books of a year stay open until 31 January: its last week is said once more on the 20th. */
export function yearEndCorrection(world: World, unit: string, period: Period) {
  const year = Number(period.last.slice(0, 4));
  if (plusDays(period.last, 7) <= `${year}-12-31`) return [];
  const figures = weeklyFigures(world, unit, period);
  const revenue = figures['budget.revenue_total']?.value ?? 0;
  const late = rounded(revenue * between(world.draw, 0.004, 0.012, 'year end', unit, year));
  const servedAt = at(nextWorkingDay(world.works, `${year + 1}-01-20`), '09:00');
  return [{ figures: { ...figures, 'budget.revenue_total': value(revenue + late) }, servedAt }];
}
