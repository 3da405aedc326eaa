import fc from 'fast-check';
import { played, someSteps } from '../../test/accounting/random-history.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  CLOSE,
  DISPATCH,
  LEAD,
  MONDAY,
  CHAIR,
  OFFICE_CHIEF,
  OPERATOR,
  OTHER,
  RESOLVE,
  SHIFT_LEAD,
  THIRD,
  VERIFY,
  WAIT,
  begin,
  contact,
  go,
  head,
  on,
  ref,
  report,
  returnTo,
  rulesOf,
  type Story,
} from '../../test/ticket-contract/office.ts';
import { measureTurn } from './measure-turn.ts';
import { turnsOf } from './turns-of.ts';
import type { Turn } from './turn.ts';

const catalog = await shippedCatalog('van-lam');
const rules = rulesOf(catalog);
const { calendar } = catalog;
const turnsIn = ({ ticket, events }: Story) => turnsOf(ticket.id, events).turns;
const shown = ({ line, holder, phase, from, to }: Turn) => [
  line,
  holder.kind === 'unit' ? holder.unit : holder.kind,
  phase,
  from,
  to,
];

const dispatched = (at = on('2024-05-27 08:30')) =>
  go(rules, begin(rules), [OPERATOR, VERIFY, on('2024-05-27 08:20')], [OPERATOR, DISPATCH, at]);

describe('the hands a ticket goes through', () => {
  test('every hand-over cuts: center, unit, center, and nobody when it is closed', () => {
    const story = go(
      rules,
      dispatched(),
      [contact(LEAD), { type: 'accept' }, on('2024-05-27 09:00')],
      [contact(LEAD), RESOLVE, on('2024-05-28 09:00')],
      [OPERATOR, CLOSE, on('2024-05-28 10:00')],
    );
    expect(turnsIn(story).map(shown)).toEqual([
      ['main', 'ioc', 'verify', MONDAY, on('2024-05-27 08:30')],
      ['main', LEAD, 'handle', on('2024-05-27 08:30'), on('2024-05-28 09:00')],
      ['main', 'ioc', 'quality', on('2024-05-28 09:00'), on('2024-05-28 10:00')],
    ]);
    expect(turnsIn(story)[1]).toMatchObject({ acceptedAt: on('2024-05-27 09:00'), breachedAt: null });
  });

  test('waiting for the citizen is the citizen’s turn, and the unit’s obligation goes on after it', () => {
    const story = go(
      rules,
      dispatched(),
      [contact(LEAD), { type: 'accept' }, on('2024-05-27 09:00')],
      [contact(LEAD), WAIT, on('2024-05-27 10:00')],
      [contact(LEAD), { type: 'resume' }, on('2024-05-28 10:00')],
    );
    const [, before, citizen, after] = turnsIn(story);
    expect([before?.continues, citizen?.holder.kind, after?.holder]).toEqual([
      true,
      'citizen',
      { kind: 'unit', unit: LEAD },
    ]);
    // One and a half hours of sixteen were used; the rest begins when the waiting ends.
    expect(after?.dueAt).toBe(on('2024-05-30 08:30'));
  });

  test('frappe-helpdesk-1895, zammad-5624: the next unit gets a clock of its own, whatever the one before it used up', () => {
    const story = go(
      rules,
      dispatched(),
      [contact(LEAD), returnTo(OTHER), on('2024-06-03 08:00')],
      [OPERATOR, DISPATCH, on('2024-06-03 09:00')],
    );
    const [, first, , second] = turnsIn(story);
    expect(first).toMatchObject({ breachedAt: on('2024-05-29 08:30'), misdirected: true, endedBy: 'TicketReturned' });
    expect(second).toMatchObject({ holder: { unit: OTHER }, breachedAt: null, from: on('2024-06-03 09:00') });
    expect(second?.dueAt).toBe(on('2024-06-05 09:00'));
  });

  test('whoever returned a ticket that arbitration gives back was not misdirected', () => {
    const returned = go(
      rules,
      dispatched(),
      [contact(LEAD), returnTo(OTHER), on('2024-05-27 09:00')],
      [OPERATOR, DISPATCH, on('2024-05-27 09:30')],
      [contact(OTHER), returnTo(LEAD), on('2024-05-27 10:00')],
    );
    const story = go(rules, returned, [
      SHIFT_LEAD,
      { type: 'arbitrate', lead: LEAD, reason: null },
      on('2024-05-27 10:30'),
    ]);
    const flags = turnsIn(story).map(({ holder, misdirected }) => [holder.kind === 'unit' && holder.unit, misdirected]);
    expect(flags.filter(([unit]) => unit !== false)).toEqual([
      [LEAD, false],
      [OTHER, true],
      [LEAD, false],
    ]);
  });

  test('support runs beside the main line and ends with its answer', () => {
    const story = go(
      rules,
      dispatched(),
      [contact(LEAD), { type: 'accept' }, on('2024-05-27 09:00')],
      [contact(LEAD), { type: 'askSupport', unit: THIRD, note: null }, on('2024-05-27 09:30')],
      [contact(THIRD), { type: 'answerSupport', unit: THIRD, note: ref('n') }, on('2024-05-27 11:00')],
    );
    const support = turnsIn(story).filter(({ line }) => line === 'support');
    expect(support.map(shown)).toEqual([['support', THIRD, 'support', on('2024-05-27 09:30'), on('2024-05-27 11:00')]]);
  });
});

describe('a breach', () => {
  const LATE = on('2024-05-30 09:00');

  test('stays when an extension is granted after the due instant; one granted before moves it', () => {
    const asked = go(
      rules,
      dispatched(),
      [contact(LEAD), { type: 'accept' }, on('2024-05-27 09:00')],
      [
        head(LEAD),
        { type: 'requestExtension', note: ref('n'), committedAt: on('2024-06-10 09:00') },
        on('2024-05-28 09:00'),
      ],
    );
    const inTime = go(rules, asked, [OFFICE_CHIEF, { type: 'grantExtension' }, on('2024-05-28 10:00')]);
    expect(turnsIn(inTime)[1]).toMatchObject({ dueAt: on('2024-06-10 09:00'), breachedAt: null });
    const tooLate = go(rules, asked, [OFFICE_CHIEF, { type: 'grantExtension' }, LATE]);
    expect(turnsIn(tooLate)[1]).toMatchObject({
      dueAt: on('2024-06-10 09:00'),
      breachedAt: on('2024-05-29 08:30'),
    });
  });

  test('stays when the unit commits itself to another day, and when it is done', () => {
    const story = go(
      rules,
      dispatched(),
      [contact(LEAD), { type: 'accept' }, on('2024-05-27 09:00')],
      [contact(LEAD), report(on('2024-06-10 09:00')), LATE],
      [contact(LEAD), RESOLVE, on('2024-05-30 10:00')],
    );
    const [, turn] = turnsIn(story);
    expect(turn?.breachedAt).toBe(on('2024-05-29 08:30'));
    expect(turn && measureTurn(turn, LATE, calendar).overdueMillis).toBe(9.5 * 3_600_000);
  });

  test('an accepted explanation excuses, a refused one is kept, an adjustment names its document', () => {
    const late = go(rules, dispatched(), [contact(LEAD), { type: 'accept' }, LATE]);
    const turn = `${late.ticket.id}/1/1`;
    const explained = go(rules, late, [head(LEAD), { type: 'explain', turn, note: ref('why') }, LATE]);
    const answer = (accepted: boolean) =>
      turnsIn(
        go(rules, explained, [SHIFT_LEAD, { type: 'answerExplanation', turn, accepted, note: ref('so') }, LATE]),
      )[1];
    expect(answer(true)).toMatchObject({ excuse: { by: 'explanation' }, explanation: { accepted: true } });
    expect(answer(false)).toMatchObject({ excuse: null, explanation: { accepted: false, note: 'why', answer: 'so' } });
    const adjusted = go(rules, late, [
      OFFICE_CHIEF,
      {
        ...{ type: 'adjustAccount', turn, excused: true, documentNumber: '12/QĐ-UBND', note: null },
        approver: 'chu-tich' as never,
      },
      LATE,
    ]);
    const pending = { documentNumber: '12/QĐ-UBND', excused: true };
    expect(turnsIn(adjusted)[1]).toMatchObject({ excuse: null, pending });
    const refused = go(rules, adjusted, [CHAIR, { type: 'refuseAdjustment', turn, note: null }, LATE]);
    expect(turnsIn(refused)[1]).toEqual(turnsIn(late)[1]);
    const approved = turnsIn(go(rules, adjusted, [CHAIR, { type: 'approveAdjustment', turn }, LATE]))[1];
    expect(approved?.excuse).toEqual({ by: 'adjustment', documentNumber: '12/QĐ-UBND' });
    expect(approved).not.toHaveProperty('pending');
  });
});

describe('laws of turns, over histories that the real rules allow', () => {
  const stories = someSteps.map((steps) => played(rules, steps));

  test('the main turns of a cycle follow each other without gap or overlap from its receipt to its end', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { turns, account } = turnsOf(story.ticket.id, story.events);
        for (const { number, receivedAt, endedAt } of account.cycles) {
          const main = turns.filter(({ line, cycle }) => line === 'main' && cycle === number);
          expect(main[0]?.from).toBe(receivedAt);
          expect(main.at(-1)?.to).toBe(endedAt);
          for (const [index, turn] of main.entries()) if (index > 0) expect(turn.from).toBe(main[index - 1]?.to);
        }
        expect(turns.filter(({ to }) => to === null).length > 0).toBe(story.ticket.custody !== null);
      }),
      { numRuns: 400 },
    );
  });

  test('on the clock and off it add up to each turn, and the turns to the life, in whole milliseconds', () => {
    fc.assert(
      fc.property(stories, fc.nat(5_000_000_000), (story, later) => {
        const asOf = story.ticket.lastEventAt + later;
        const { turns, account } = turnsOf(story.ticket.id, story.events);
        const main = turns.filter(({ line }) => line === 'main').map((turn) => measureTurn(turn, asOf, calendar));
        for (const { elapsedMillis, onClockMillis, offClockMillis } of main)
          expect(onClockMillis + offClockMillis).toBe(elapsedMillis);
        const life = account.cycles.reduce((sum, one) => sum + (one.endedAt ?? asOf) - one.receivedAt, 0);
        expect(main.reduce((sum, { elapsedMillis }) => sum + elapsedMillis, 0)).toBe(life);
      }),
      { numRuns: 400 },
    );
  });

  test('later events never take a breach back, and never change a turn that ended except by what is said about it', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const seen = new Map<string, Turn>();
        for (let count = 1; count <= story.events.length; count += 1) {
          for (const turn of turnsOf(story.ticket.id, story.events.slice(0, count)).turns) {
            const before = seen.get(turn.id);
            if (before?.breachedAt != null) expect(turn.breachedAt).toBe(before.breachedAt);
            if (before?.to != null) {
              const { misdirected: _m, explanation: _e, excuse: _x, ...rest } = turn;
              expect(before).toMatchObject(rest);
            }
            seen.set(turn.id, turn);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('what the ledger says was missed of handling is breached in the turns', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { turns } = turnsOf(story.ticket.id, story.events);
        // A turn keeps the first due instant that passed; one that was missed again after a late extension lies behind it.
        const isBreached = (dueAt: number): boolean =>
          turns.some(({ from, breachedAt }) => from <= dueAt && breachedAt !== null && breachedAt <= dueAt);
        const missed = story.ticket.missed.filter(
          ({ of, dueAt }) => of === 'resolve' && dueAt < story.ticket.lastEventAt,
        );
        for (const { dueAt } of missed) expect(isBreached(dueAt)).toBe(true);
        const [first] = missed;
        if (first !== undefined) expect(turns.map(({ breachedAt }) => breachedAt)).toContain(first.dueAt);
      }),
      { numRuns: 400 },
    );
  });
});
