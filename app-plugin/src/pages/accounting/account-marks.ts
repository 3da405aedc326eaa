import type { AccountRow, StatementLine } from '@vnioc/contract/accounting.ts';
import { gradeOfShare } from '../../marks/grade-of-share.ts';

/** Null where n is too small to judge anybody. */
export const standingOf = ({ few, onTimeRatio }: AccountRow): ReturnType<typeof gradeOfShare> | null =>
  few || onTimeRatio === null ? null : gradeOfShare(onTimeRatio);

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
