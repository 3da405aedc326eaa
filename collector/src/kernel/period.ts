import type { Brand } from './brand.ts';

/** How often a figure is owed (QĐ 1670/QĐ-UBND, Điều 8; year: budget plans, official scores). */
export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';

/**
 * `report`: the reporting periods of Nghị định 09/2019/NĐ-CP, Điều 12 (month = 15th of the previous month to the 14th;
 * week = Friday to Thursday); `calendar`: weeks, months, quarters and years of the calendar.
 */
export type PeriodContext = 'calendar' | 'report';

/**
 * The key of a period, canonical: `2024-06-03` a day; `2024-W23`, `2024-06`, `2024-Q2`, `2024` in the report context;
 * `cal:2024-W23`, `cal:2024-06`, `cal:2024-Q2`, `cal:2024` in the calendar context.
 */
export type PeriodId = Brand<'PeriodId'>;
