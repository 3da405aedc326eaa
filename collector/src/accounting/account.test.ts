import fc from 'fast-check';
import { tasksOf, type Task } from '../../test/accounting/naive-accounts.ts';
import { played, someSteps } from '../../test/accounting/random-history.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  CITIZEN,
  CLOSE,
  DISPATCH,
  LEAD,
  OPERATOR,
  OTHER,
  RESOLVE,
  SHIFT_LEAD,
  VERIFY,
  begin,
  contact,
  go,
  head,
  on,
  ref,
  report,
  returnTo,
  rulesOf,
  unit,
  type Story,
} from '../../test/ticket-contract/office.ts';
import { periodId, periodSpan } from '../kernel/period.ts';
import { accountsOf, type AccountQuery, type Accounts } from './account.ts';
import type { AccountRow } from './account-row.ts';
import type { Lives } from './account-store.ts';
import { turnsOf } from './turns-of.ts';

const catalog = await shippedCatalog('van-lam');
const rules = rulesOf(catalog);
const { calendar } = catalog;
const JUNE = periodSpan(periodId('2024-06'));
const JULY = periodSpan(periodId('2024-07'));
const END = JUNE.to + 86_400_000;

function livesOf(stories: readonly Story[], asOf = Infinity): Lives {
  const folded = stories.map(({ ticket, events }) =>
    turnsOf(
      ticket.id,
      events.filter(({ at }) => at <= asOf),
    ),
  );
  return { tickets: folded.map(({ account }) => account), turns: folded.flatMap(({ turns }) => turns) };
}

const accounts = (stories: readonly Story[], change: Partial<AccountQuery> = {}): Accounts =>
  accountsOf(
    livesOf(stories, change.asOf),
    { period: JUNE, asOf: END, groupBy: 'unit', within: null, ...change },
    { catalog, calendar },
  );

const rowOf = ({ rows }: Accounts, key: string): AccountRow => {
  const row = rows.find((one) => one.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
};

let numbers = 0;
const number = () => `PH-2024-${String((numbers += 1)).padStart(5, '0')}`;

/** Received on a Monday at 8, with the unit from 8:30, due on Wednesday at 8:30. */
const withUnit = (lead = LEAD, change: { readonly drill?: boolean } = {}): Story =>
  go(
    rules,
    begin(rules, { number: number(), ...change }),
    [OPERATOR, VERIFY, on('2024-05-27 08:20')],
    [OPERATOR, { ...DISPATCH, lead }, on('2024-05-27 08:30')],
    [contact(lead), { type: 'accept' }, on('2024-05-27 09:00')],
  );

const doneAt = (at: string, lead = LEAD): Story => go(rules, withUnit(lead), [contact(lead), RESOLVE, on(at)]);
const lateAt = (at: string, lead = LEAD): Story =>
  go(rules, withUnit(lead), [contact(lead), report(on('2024-07-30 09:00')), on(at)], [contact(lead), RESOLVE, on(at)]);

describe('the account of a period', () => {
  test('austin-21672: what is open and overdue is counted, and what is open in time only with its age', () => {
    const stories = [doneAt('2024-05-28 09:00'), doneAt('2024-05-28 10:00'), lateAt('2024-05-31 09:00'), withUnit()];
    const early = accounts(stories.slice(3), { asOf: on('2024-05-28 08:30') });
    expect(rowOf(early, LEAD)).toMatchObject({ n: 0, open: 1, overdueOpen: 0, onTimeRatio: null });
    expect(rowOf(early, LEAD).handle).toMatchObject({ n: 1, p50Minutes: 480 });
    const row = rowOf(accounts(stories), LEAD);
    expect(row).toMatchObject({ n: 4, onTime: 2, late: 1, overdueOpen: 1, onTimeRatio: 0.5, few: true, rank: null });
  });

  test('an agency that stayed silent is counted up to now', () => {
    const silent = go(
      rules,
      begin(rules, { number: number() }),
      [OPERATOR, VERIFY, on('2024-05-27 08:20')],
      [OPERATOR, DISPATCH, on('2024-05-27 08:30')],
    );
    const days = ['2024-05-28 08:30', '2024-05-29 08:30', '2024-05-31 08:30'];
    const rows = days.map((day) => rowOf(accounts([silent], { asOf: on(day) }), LEAD));
    expect(rows.map(({ handle }) => handle.p50Minutes)).toEqual([480, 960, 1920]);
    expect(rows.map(({ acknowledge }) => acknowledge.p90Minutes)).toEqual([480, 960, 1920]);
    expect(rows.map(({ overdueOpen }) => overdueOpen)).toEqual([0, 0, 1]);
    expect(rows.map(({ overdueMinutes }) => overdueMinutes)).toEqual([0, 0, 960]);
  });

  test('a turn belongs to the period in which it ended, and before that to every one at whose end it was overdue', () => {
    const story = lateAt('2024-06-20 09:00');
    expect(rowOf(accounts([story], { asOf: JUNE.to }), LEAD)).toMatchObject({ n: 1, overdueOpen: 1, late: 0 });
    expect(rowOf(accounts([story], { asOf: JULY.to }), LEAD)).toMatchObject({ n: 1, overdueOpen: 1, late: 0 });
    const july = accounts([story], { period: JULY, asOf: JULY.to });
    expect(rowOf(july, LEAD)).toMatchObject({ n: 1, overdueOpen: 0, late: 1 });
    const august = { from: JULY.to, to: JULY.to + 30 * 86_400_000 };
    expect(accounts([story], { period: august, asOf: august.to }).rows).toEqual([]);
  });

  test('a misdirected turn is the center’s, with its minutes, and not the unit’s who gave it back', () => {
    const story = go(
      rules,
      go(
        rules,
        begin(rules, { number: number() }),
        [OPERATOR, VERIFY, on('2024-05-27 08:20')],
        [OPERATOR, DISPATCH, on('2024-05-27 08:30')],
      ),
      [contact(LEAD), returnTo(OTHER), on('2024-05-27 10:30')],
      [OPERATOR, DISPATCH, on('2024-05-27 11:00')],
    );
    const all = accounts([story], { asOf: on('2024-05-28 08:00') });
    expect(rowOf(all, LEAD)).toMatchObject({ n: 0, returned: 1, misdirected: 1, onTimeRatio: null });
    expect(all.ioc).toMatchObject({ misdirected: 1, misdirectedMinutes: 120 });
  });

  test('excused lateness and drills never count, and are printed; a refused explanation counts', () => {
    const explained = (accepted: boolean) => {
      const late = lateAt('2024-05-31 09:00');
      const turn = `${late.ticket.id}/1/1`;
      return go(
        rules,
        late,
        [head(LEAD), { type: 'explain', turn, note: ref('n') }, on('2024-06-17 09:00')],
        [SHIFT_LEAD, { type: 'answerExplanation', turn, accepted, note: ref('n') }, on('2024-06-18 09:00')],
      );
    };
    const drill = withUnit(LEAD, { drill: true });
    const row = rowOf(accounts([explained(true), explained(false), drill], { asOf: on('2024-06-20 09:00') }), LEAD);
    expect(row).toMatchObject({ n: 1, late: 1, excused: 1, drills: 1 });
    expect(row.explanations).toEqual({ late: 2, given: 2, accepted: 1, refused: 1, unanswered: 0 });
  });

  test('satisfaction, reopening and recurrence are said of whoever handed in the result', () => {
    const rated = go(
      rules,
      doneAt('2024-05-28 09:00'),
      [OPERATOR, CLOSE, on('2024-05-28 10:00')],
      [CITIZEN, { type: 'rate', satisfied: true, note: null }, on('2024-05-29 10:00')],
    );
    const reopened = go(rules, doneAt('2024-05-28 09:00'), [
      OPERATOR,
      { type: 'reopen', note: ref('n') },
      on('2024-05-28 10:00'),
    ]);
    expect(rowOf(accounts([rated, reopened]), LEAD)).toMatchObject({
      satisfaction: { rated: 1, satisfied: 1 },
      reopened: 1,
      recurred: 0,
    });
  });

  test('glpi-24481, glpi-23359: reopening begins a new turn with a clock of its own; the old one keeps its result', () => {
    const story = go(rules, doneAt('2024-05-28 09:00'), [
      OPERATOR,
      { type: 'reopen', note: ref('n') },
      on('2024-06-03 08:00'),
    ]);
    const row = rowOf(accounts([story], { asOf: on('2024-06-03 09:00') }), LEAD);
    expect(row).toMatchObject({ n: 1, onTime: 1, late: 0, open: 1, overdueOpen: 0 });
    expect(row.handle).toMatchObject({ n: 2, p50Minutes: 60, p90Minutes: 510 });
  });

  test('communes are compared with communes and agencies with agencies, the lowest share first, few ones last', () => {
    const five = (lead: string, late: number) =>
      Array.from({ length: 5 }, (_, index) =>
        index < late ? lateAt('2024-05-31 09:00', unit(lead)) : doneAt('2024-05-28 09:00', unit(lead)),
      );
    const { rows } = accounts([
      ...[...five('phong_vhtt', 0), ...five('ttyt_huyen', 2), ...five('c-lacdao', 1)],
      ...[...five('c-tanquang', 3), doneAt('2024-05-28 09:00', unit('phong_gddt'))],
    ]);
    expect(rows.map(({ key, group, rank, few }) => [key, group, rank, few])).toEqual([
      ['ttyt_huyen', 'agency', 2, false],
      ['phong_vhtt', 'agency', 1, false],
      ['phong_gddt', 'agency', null, true],
      ['c-tanquang', 'commune', 2, false],
      ['c-lacdao', 'commune', 1, false],
    ]);
  });

  test('whoever sees some units only, sees neither the others nor the center, nor their sums', () => {
    const stories = [doneAt('2024-05-28 09:00'), doneAt('2024-05-28 09:00', OTHER)];
    const seen = accounts(stories, { within: (one) => one === OTHER });
    expect([seen.rows.map(({ key }) => key), seen.total.n, seen.ioc]).toEqual([[OTHER], 1, null]);
  });

  test('a period that has not begun is empty', () => {
    const empty = accounts([doneAt('2024-05-28 09:00')], { period: JULY, asOf: on('2024-06-01 08:00') });
    expect([empty.rows, empty.total.n, empty.ioc?.n]).toEqual([[], 0, 0]);
  });
});

describe('an independent calculation, minute by minute', () => {
  const stories = fc
    .array(someSteps, { minLength: 1, maxLength: 6 })
    .map((all) => all.map((steps) => played(rules, steps, number())));

  test('gives the same accounts over random histories', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 30 * 24 * 60 }), (all, minutes) => {
        const asOf = on('2024-05-27 08:00') + minutes * 60_000;
        const cut = Math.min(asOf, JUNE.to);
        // What stands in for "known at asOf": nothing later was recorded.
        const known = all
          .map(({ ticket, events }) => ({ ticket, events: events.filter(({ at }) => at <= asOf) }))
          .filter(plain);
        const mine = accounts(known, { asOf });
        const tasks = known.flatMap((story) => tasksOf(story, cut, calendar));
        for (const key of [LEAD, OTHER, unit('phong_gddt')]) {
          const expected = naiveRow(tasks.filter((task) => task.unit === key));
          const row = mine.rows.find((one) => one.key === key);
          expect(row === undefined ? null : figuresOf(row)).toEqual(expected);
        }
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('and random histories meet whatever may happen to a ticket', () => {
    const met = new Set(
      fc
        .sample(stories, { seed: 1670, numRuns: 300 })
        .flatMap((all) => all.flatMap(({ events }) => events.map(({ type }) => type))),
    );
    for (const type of [
      'WaitingStarted',
      'WaitingEnded',
      'TicketReturned',
      'TicketReopened',
      'TicketRecurred',
    ] as const)
      expect(met).toContain(type);
  });

  /** Support, excuses and misdirection have tests of their own. */
  const plain = ({ ticket, events }: Story): boolean =>
    !turnsOf(ticket.id, events).turns.some(
      (turn) => turn.line === 'support' || turn.excuse !== null || turn.misdirected,
    );

  function naiveRow(tasks: readonly Task[]) {
    if (tasks.length === 0) return null;
    const ended = (until: number | null) => until !== null && until < JUNE.to;
    const counted = tasks.filter(({ ended: at, late }) => ended(at) || late);
    const onTime = counted.filter(({ late }) => !late).length;
    const minutes = tasks.map((task) => task.minutes).sort((one, other) => one - other);
    return {
      ...{ n: counted.length, onTime, overdueOpen: counted.filter(({ ended: at }) => !ended(at)).length },
      ...{ p50: minutes[Math.ceil(minutes.length / 2) - 1], p90: minutes[Math.ceil((minutes.length * 9) / 10) - 1] },
    };
  }
});

const figuresOf = ({ n, onTime, overdueOpen, handle }: AccountRow) => ({
  ...{ n, onTime, overdueOpen, p50: handle.p50Minutes, p90: handle.p90Minutes },
});
