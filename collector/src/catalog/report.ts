import type { Brand } from '../kernel/brand.ts';
import type { PeriodContext } from '../kernel/period.ts';
import type { Validity } from '../kernel/validity.ts';
import type { DomainId } from './domain.ts';
import type { SopRole } from './sop.ts';
import type { DueRule } from './source-spec.ts';
import type { UnitId, UnitLevel } from './unit.ts';

export type ReportId = Brand<'ReportId'>;

export const REPORT_PERIODS = ['daily', 'weekly', 'monthly', 'quarterly', 'half_year', 'yearly', 'on_demand'] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

/** What a section prints (domain §6.2); its title is the register's. */
export const SECTION_CONTENTS = [
  'overview',
  'indicators_off_target',
  'events',
  'alerts_and_tickets',
  'due_today',
  'citizen_reports',
  'data_updating',
  'comparison',
  'ranking',
  'incidents',
  'accountability_list',
  'commendation_list',
  'digital_transformation',
  'cross_domain',
  'targets_at_risk',
  'register_changes',
  'data_sharing',
  'training_and_capacity',
  'regulation_review',
  'matters_for_direction',
  'recommendations',
  'next_period',
  'plan_next_year',
] as const;
export type SectionContent = (typeof SECTION_CONTENTS)[number];

export interface ReportSection {
  readonly content: SectionContent;
  readonly title: string;
  readonly titleEn: string;
  /** null = all domains. */
  readonly domains: readonly DomainId[] | null;
}

/** Who writes it: one unit, or every unit of these levels for itself. */
export type ReportAuthor = { readonly unit: UnitId } | { readonly levels: readonly UnitLevel[] };

/** A report that is owed, periodic or on demand (QĐ 1670/QĐ-UBND, Điều 2.7, 9.6, 10.4; Nghị định 09/2019/NĐ-CP, Điều 12). */
export interface Report extends Validity {
  readonly id: ReportId;
  readonly name: string;
  readonly nameEn: string;
  /** The rule of its periods: `report` = month from the 15th to the 14th, week from Friday to Thursday. */
  readonly period: ReportPeriod;
  readonly context: PeriodContext;
  /** Last day of the figures: ISO weekday of a week, day of the last month (31 = its last day) of longer ones; null when the day itself is the period, or on demand. */
  readonly cutOff: { readonly weekday?: number; readonly day?: number } | null;
  /** When it must have been sent, counted from the cut-off; null on demand. */
  readonly due: DueRule | null;
  readonly sections: readonly ReportSection[];
  readonly from: ReportAuthor;
  readonly to: readonly { readonly unit: UnitId; readonly role: SopRole | null }[];
  readonly legalBasis: string;
}
