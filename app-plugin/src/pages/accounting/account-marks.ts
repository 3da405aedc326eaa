import type { AccountRow, StatementLine } from '@vnioc/contract/accounting.ts';

/** Share on time from which a unit is in order, and below which it is in trouble (printed under the table). */
const GOOD = 0.9;
const POOR = 0.8;

/** Null where n is too small to judge anybody. */
export const standingOf = ({ few, onTimeRatio }: AccountRow): 'normal' | 'warning' | 'critical' | null => {
  if (few || onTimeRatio === null) return null;
  if (onTimeRatio >= GOOD) return 'normal';
  return onTimeRatio >= POOR ? 'warning' : 'critical';
};

/** A finished turn that was late is a triangle; the diamond is kept for what is overdue and open. */
export const markOf = (
  counted: StatementLine['counted'],
): 'normal' | 'warning' | 'critical' | 'paused' | 'not_applicable' =>
  (
    ({
      on_time: 'normal',
      open: 'normal',
      late: 'warning',
      overdue_open: 'critical',
      excused: 'paused',
      misdirected: 'not_applicable',
      drill: 'not_applicable',
    }) as const
  )[counted];
