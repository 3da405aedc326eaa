import type { Instant } from '../kernel/clock.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { measure } from '../kernel/working-time.ts';
import type { Lives } from './account-store.ts';
import { clipTurns } from './clip-turns.ts';
import { breachAsOf, endOf, measureTurn } from './measure-turn.ts';
import { cutOf, type Stretch } from './standings-of.ts';
import type { Standing } from './standing.ts';
import { minutesOf } from './times.ts';
import type { Turn } from './turn.ts';

/** The life of some tickets, minute by minute; the parts add up exactly to the whole. */
export interface TimeOfTickets {
  readonly tickets: number;
  readonly totalMinutes: number;
  readonly unitInTimeMinutes: number;
  readonly unitOverdueMinutes: number;
  /** Other units that had them. */
  readonly othersMinutes: number;
  readonly iocMinutes: number;
  readonly waitingMinutes: number;
  readonly offHoursMinutes: number;
}

type Part = Exclude<keyof TimeOfTickets, 'tickets' | 'totalMinutes'>;

/** Of the tickets behind these standings, whoever had them; `holder` is the unit that is stated, off hours stand apart. */
export function timeOfTickets(
  { turns }: Lives,
  standings: readonly Standing[],
  query: Stretch,
  calendar: WorkingCalendar,
  holder: string,
): TimeOfTickets {
  const ids = new Set(standings.map(({ account }) => account.ticket));
  const theirs = turns.filter(({ ticket }) => ids.has(ticket));
  const time = timeOfTurns(clipTurns(theirs, query.period.to), cutOf(query).at, calendar, holder);
  return { tickets: ids.size, ...time };
}

/** The same of turns as they stand at an instant; support runs beside and is not in it. */
export function timeOfTurns(
  turns: readonly Turn[],
  at: Instant,
  calendar: WorkingCalendar,
  holder: string,
): Omit<TimeOfTickets, 'tickets'> {
  const sums = new Map<Part | 'total', number>();
  const add = (part: Part | 'total', milliseconds: number) => sums.set(part, (sums.get(part) ?? 0) + milliseconds);
  for (const turn of turns.filter(({ line }) => line === 'main')) {
    const { elapsedMillis, onClockMillis, offClockMillis } = measureTurn(turn, at, calendar);
    const overdue = holderKey(turn) === holder ? overdueOnClock(turn, at, calendar) : 0;
    add('total', elapsedMillis);
    add('offHoursMinutes', offClockMillis);
    add('unitOverdueMinutes', overdue);
    add(partOf(turn, holder), onClockMillis - overdue);
  }
  const minutes = (part: Part | 'total') => minutesOf(sums.get(part) ?? 0);
  return {
    totalMinutes: minutes('total'),
    ...{ unitInTimeMinutes: minutes('unitInTimeMinutes'), unitOverdueMinutes: minutes('unitOverdueMinutes') },
    ...{ othersMinutes: minutes('othersMinutes'), iocMinutes: minutes('iocMinutes') },
    ...{ waitingMinutes: minutes('waitingMinutes'), offHoursMinutes: minutes('offHoursMinutes') },
  };
}

const holderKey = ({ holder }: Turn): string => (holder.kind === 'unit' ? holder.unit : holder.kind);

function partOf({ holder }: Turn, own: string): Part {
  if (holder.kind === 'citizen') return 'waitingMinutes';
  if (holder.kind === 'ioc') return 'iocMinutes';
  return holder.unit === own ? 'unitInTimeMinutes' : 'othersMinutes';
}

function overdueOnClock(turn: Turn, at: Instant, calendar: WorkingCalendar): number {
  const breachedAt = turn.holder.kind === 'unit' ? breachAsOf(turn, at) : null;
  if (breachedAt === null) return 0;
  const from = Math.max(breachedAt, turn.from);
  const to = endOf(turn, at);
  return turn.clock === 'working' ? measure(calendar, from, to) : Math.max(0, to - from);
}
