import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { workingDays, type SpecialDay, type WorkingDays } from './world/working-days.ts';

const REGISTER = new URL('../../provisioning/sites/van-lam/calendar.yaml', import.meta.url);

/** Working days of the district by its calendar register: the real holidays, and the swapped Saturdays. */
export function readWorkingDays(register: URL = REGISTER): WorkingDays {
  const { days } = parse(readFileSync(register, 'utf8')) as { days: readonly SpecialDay[] };
  return workingDays(days);
}
