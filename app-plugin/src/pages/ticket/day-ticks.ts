import { OFFICE_OFFSET } from '../../instants/instant-text.ts';

const DAY = 86_400_000;
const MOST = 14;

/** Midnights of the office between two instants, no more than fit side by side. */
export function dayTicks(from: number, to: number): readonly number[] {
  const first = Math.ceil((from + OFFICE_OFFSET) / DAY) * DAY - OFFICE_OFFSET;
  const days = Math.max(0, Math.floor((to - first) / DAY) + 1);
  const every = Math.max(1, Math.ceil(days / MOST));
  return Array.from({ length: days }, (_, at) => first + at * DAY).filter(
    (at, index) => at < to && index % every === 0,
  );
}
