import { at as instantAt, dayOf, plusDays, type Instant } from '../world/time.ts';
import { nextWorkingDay, workingDayAfter, type WorkingDays } from '../world/working-days.ts';
import type { Draw } from '../world/random.ts';
import type { Desk, LateTurn } from './desk.ts';
import type { Mover } from './move.ts';

/** The draft statement of a report month is out: units explain their lateness, and a day later the center answers. */
export interface MonthEnd {
  readonly at: Instant;
  /** `2024-06`: from 15 May to 14 June. */
  readonly period: string;
  readonly act: 'explain' | 'answer';
}

/** Those in `(from, to]`. */
export function monthEndsBetween(from: Instant, to: Instant, works: WorkingDays): readonly MonthEnd[] {
  const found: MonthEnd[] = [];
  for (let day = plusDays(dayOf(from), -20); day <= dayOf(to); day = plusDays(day, 1)) {
    if (!day.endsWith('-14')) continue;
    const period = day.slice(0, 7);
    const stated = nextWorkingDay(works, plusDays(day, 1));
    found.push(
      { at: instantAt(stated, '09:00'), period, act: 'explain' },
      { at: instantAt(workingDayAfter(works, stated), '10:00'), period, act: 'answer' },
    );
  }
  return found.filter(({ at }) => at > from && at <= to);
}

/** Most units explain, some not; three explanations in ten are accepted. */
export async function endMonth(
  { period, act }: MonthEnd,
  desk: Desk,
  draw: Draw,
  send: (by: Mover, turn: LateTurn, command: Readonly<Record<string, unknown>>) => Promise<void>,
): Promise<void> {
  for (const late of await desk.lateTurns(period)) {
    const { turn, unit, explanation } = late;
    if (act === 'explain' && explanation === null && draw('explains', turn) < 0.7) {
      await send({ contactOf: unit }, late, { type: 'explain', turn, note: 'Thiếu nhân lực, đã bố trí bổ sung.' });
    }
    if (act === 'answer' && explanation?.accepted === null) {
      const accepted = draw('accepts', turn) < 0.3;
      const note = accepted ? 'Lý do khách quan.' : 'Chưa đủ căn cứ.';
      await send('shift lead', late, { type: 'answerExplanation', turn, accepted, note });
    }
  }
}
