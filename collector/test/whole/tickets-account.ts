import { officeMillis } from './tickets-office-hours.ts';
import type { Told } from './tickets-ledger.ts';
import { staysOf, type Stay } from './tickets-stays.ts';

/** The part of a row of the accounts that is computed a second time. */
export interface Row {
  readonly n: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdueOpen: number;
  readonly open: number;
  readonly handle: Times;
  readonly overdueMinutes: number;
  readonly returned: number;
  readonly misdirected: number;
  readonly misdirectedMinutes: number;
  readonly reopened: number;
  readonly recurred: number;
  readonly escalated: number;
}

interface Times {
  readonly n: number;
  readonly p50Minutes: number | null;
  readonly p90Minutes: number | null;
  readonly p50ClockMinutes: number | null;
  readonly p90ClockMinutes: number | null;
}

interface Period {
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}

/** Accounts of every unit, of the center (`ioc`) and of all units together (`total`), from the raw events alone. */
export function rowsOf(
  stories: ReadonlyMap<string, readonly Told[]>,
  { from, to, asOf }: Period,
): ReadonlyMap<string, Row> {
  const cut = Math.min(to, asOf);
  const told = [...stories.values()].map((story) => story.filter(({ at }) => at <= asOf));
  const stays = told.flatMap(staysOf).flatMap((stay) => standing(stay, to));
  const here = stays.filter((stay) => stay.to === null || stay.to >= from);
  const again = told.flatMap(newCycles).filter(({ at }) => from <= at && at < to);
  const wrong = here.filter(({ misdirected }) => misdirected);
  const row = (of: readonly Stay[], cycles: readonly NewCycle[]) => rowFor(of, cycles, cut);
  const rows = new Map<string, Row>();
  for (const who of new Set([...here.map((stay) => stay.who), ...again.flatMap(({ unit }) => unit ?? [])])) {
    rows.set(
      who,
      row(
        here.filter((stay) => stay.who === who || (who === 'ioc' && wrong.includes(stay))),
        again.filter(({ unit }) => unit === (who === 'ioc' ? null : who)),
      ),
    );
  }
  const units = here.filter(({ who }) => who !== 'ioc');
  const ofUnits = again.filter(({ unit }) => unit !== null);
  return rows.set('total', row(units, ofUnits));
}

/** As it stood at the end of the period: what began later is not there, what ended later was open. */
function standing(stay: Stay, until: number): readonly Stay[] {
  if (stay.from >= until) return [];
  const escalations = stay.escalations.filter((at) => at < until);
  if (stay.to !== null && stay.to < until) return [{ ...stay, escalations }];
  const breachedAt = stay.breachedAt !== null && stay.breachedAt < until ? stay.breachedAt : null;
  return [{ ...stay, to: null, endedBy: null, misdirected: false, breachedAt, escalations }];
}

interface NewCycle {
  readonly at: number;
  readonly type: string;
  /** Whose result it was. */
  readonly unit: string | null;
}

function newCycles(story: readonly Told[]): readonly NewCycle[] {
  let unit: string | null = null;
  return story.flatMap(({ type, at, ...told }) => {
    if (type === 'TicketResolved') unit = String(told['unit']);
    return type === 'TicketReopened' || type === 'TicketRecurred' ? [{ at, type, unit }] : [];
  });
}

function rowFor(stays: readonly Stay[], again: readonly NewCycle[], cut: number): Row {
  const lateSince = ({ to, dueAt, breachedAt }: Stay) => breachedAt ?? (to === null && dueAt < cut ? dueAt : null);
  const wrong = stays.filter(({ misdirected }) => misdirected);
  const counted = stays.filter((stay) => !stay.misdirected && !(stay.excused && lateSince(stay) !== null));
  const [ended, open] = [counted.filter(({ to }) => to !== null), counted.filter(({ to }) => to === null)];
  const late = ended.filter((stay) => lateSince(stay) !== null).length;
  const overdueOpen = open.filter((stay) => lateSince(stay) !== null).length;
  const onClock = (stay: Stay, from: number, to: number) =>
    held(stay, from, to, stay.clock === 'working' ? officeMillis : wallMillis);
  const overdue = counted.map((stay) => {
    const since = lateSince(stay);
    return since === null ? 0 : onClock(stay, Math.max(since, stay.from), stay.to ?? cut);
  });
  return {
    ...{ n: ended.length + overdueOpen, onTime: ended.length - late, late, overdueOpen, open: open.length },
    handle: timesOf(counted, cut),
    overdueMinutes: minutes(sum(overdue)),
    returned: stays.filter(({ endedBy }) => endedBy === 'TicketReturned').length,
    misdirected: wrong.length,
    misdirectedMinutes: minutes(sum(wrong.map(({ from, to }) => officeMillis(from, to ?? cut)))),
    reopened: again.filter(({ type }) => type === 'TicketReopened').length,
    recurred: again.filter(({ type }) => type === 'TicketRecurred').length,
    escalated: sum(counted.map(({ escalations }) => escalations.length)),
  };
}

const wallMillis = (from: number, to: number): number => Math.max(0, to - from);

/** Of a stretch of a stay what the citizen did not take. */
function held({ pauses }: Stay, from: number, to: number, millis: (from: number, to: number) => number): number {
  const waited = pauses.map((pause) => millis(Math.max(pause.from, from), Math.min(pause.to ?? to, to)));
  return millis(from, to) - sum(waited);
}

function timesOf(stays: readonly Stay[], cut: number): Times {
  const spent = (millis: (from: number, to: number) => number) =>
    stays.map((stay) => held(stay, stay.from, stay.to ?? cut, millis)).sort((a, b) => a - b);
  const [office, wall] = [spent(officeMillis), spent(wallMillis)];
  return {
    n: stays.length,
    ...{ p50Minutes: nearestRank(office, 50), p90Minutes: nearestRank(office, 90) },
    ...{ p50ClockMinutes: nearestRank(wall, 50), p90ClockMinutes: nearestRank(wall, 90) },
  };
}

function nearestRank(sorted: readonly number[], percent: number): number | null {
  const value = sorted.find((_, index) => (index + 1) * 100 >= percent * sorted.length);
  return value === undefined ? null : minutes(value);
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
/** To the thousandth. */
const minutes = (millis: number): number => Math.round(millis / 60) / 1000;
