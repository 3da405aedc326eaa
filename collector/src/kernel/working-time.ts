import type { Instant } from './clock.ts';
import { DAY, MINUTE, UTC_OFFSET, dateOf } from './local-date.ts';
import { sessionsOf } from './working-calendar.ts';
import type { DaySessions, WorkingCalendar } from './working-calendar.ts';

/** Days are counted in blocks, so that a span of years costs a handful of additions. */
const BLOCK_DAYS = 256;
/** Four blocks are 1,024 days without a session: such a calendar is a fault of the register. */
const MOST_EMPTY_BLOCKS = 4;

interface Block {
  readonly sessions: readonly DaySessions[];
  /** Working milliseconds before each day of the block, and after the last. */
  readonly before: Float64Array;
  readonly total: number;
}

const blocksOf = new WeakMap<WorkingCalendar, Map<number, Block>>();

/** Working milliseconds between two instants; 0 when `to` is not after `from`. Law: `measure(t, addWorking(t, n)) = n`. */
export function measure(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  if (to <= from) return 0;
  const first = blockNumber(from);
  const last = blockNumber(to);
  let total = workedInBlock(calendar, last, to) - workedInBlock(calendar, first, from);
  for (let number = first; number < last; number++) total += blockAt(calendar, number).total;
  return total;
}

/**
 * The instant at which `amountMinutes` of working time have passed since `from`, the earliest one: four hours from
 * Saturday end on Monday at 11:30, not at 13:30. Nothing added is `from` itself, even at night.
 */
export function addWorking(calendar: WorkingCalendar, from: Instant, amountMinutes: number): Instant {
  const amount = Math.round(amountMinutes * MINUTE);
  if (!Number.isFinite(amount) || amount < 0)
    throw new RangeError(`${amountMinutes} is not an amount of working minutes`);
  if (amount === 0) return from;
  let number = blockNumber(from);
  let rest = workedInBlock(calendar, number, from) + amount;
  for (let empty = 0; rest > blockAt(calendar, number).total; number++) {
    const { total } = blockAt(calendar, number);
    empty = total === 0 ? empty + 1 : 0;
    if (empty === MOST_EMPTY_BLOCKS) throw new RangeError('The calendar has no working time to count');
    rest -= total;
  }
  return instantInBlock(blockAt(calendar, number), number, rest);
}

function instantInBlock({ before, sessions }: Block, number: number, worked: number): Instant {
  let day = 0;
  let high = BLOCK_DAYS - 1;
  while (day < high) {
    const middle = (day + high) >> 1;
    if ((before[middle + 1] ?? 0) < worked) day = middle + 1;
    else high = middle;
  }
  let rest = worked - (before[day] ?? 0);
  for (const [from, to] of sessions[day] ?? []) {
    const length = (to - from) * MINUTE;
    if (rest <= length) return midnight(number * BLOCK_DAYS + day) + from * MINUTE + rest;
    rest -= length;
  }
  throw new RangeError('The sessions of a day overlap');
}

function workedInBlock(calendar: WorkingCalendar, number: number, at: Instant): number {
  const { before, sessions } = blockAt(calendar, number);
  const dayNumber = Math.floor((at + UTC_OFFSET) / DAY);
  const day = dayNumber - number * BLOCK_DAYS;
  const sinceMidnight = at - midnight(dayNumber);
  let worked = before[day] ?? 0;
  for (const [from, to] of sessions[day] ?? [])
    worked += Math.max(0, Math.min(sinceMidnight, to * MINUTE) - from * MINUTE);
  return worked;
}

function blockAt(calendar: WorkingCalendar, number: number): Block {
  let blocks = blocksOf.get(calendar);
  if (!blocks) blocksOf.set(calendar, (blocks = new Map()));
  let block = blocks.get(number);
  if (!block) blocks.set(number, (block = countBlock(calendar, number)));
  return block;
}

function countBlock(calendar: WorkingCalendar, number: number): Block {
  const before = new Float64Array(BLOCK_DAYS + 1);
  const sessions: DaySessions[] = [];
  for (let day = 0; day < BLOCK_DAYS; day++) {
    const ofDay = sessionsOf(calendar, dateOf(midnight(number * BLOCK_DAYS + day)));
    sessions.push(ofDay);
    before[day + 1] = (before[day] ?? 0) + ofDay.reduce((sum, [from, to]) => sum + (to - from) * MINUTE, 0);
  }
  return { sessions, before, total: before[BLOCK_DAYS] ?? 0 };
}

const midnight = (dayNumber: number): Instant => dayNumber * DAY - UTC_OFFSET;
const blockNumber = (at: Instant): number => Math.floor((at + UTC_OFFSET) / (DAY * BLOCK_DAYS));
