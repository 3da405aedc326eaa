import { drawFrom } from '../world/random.ts';
import { workingDays } from '../world/working-days.ts';
import { monthEndsBetween } from './month-end.ts';
import { nextMove } from './next-move.ts';
import { inOfficeHours } from './office-hours.ts';
import type { TicketView } from './ticket-view.ts';

const works = workingDays([{ date: '2024-06-06', kind: 'holiday' }]);
const habits = { draw: drawFrom(1670), works };
const at = (text: string): number => Date.parse(`${text}+07:00`);
const RECEIVED: TicketView = {
  ...{ id: 'PH-2024-00001', seq: 1, state: 'received', kind: 'alert', domain: 'health', unit: 'c-chidao', lead: null },
  ...{
    severity: 'warning',
    verified: false,
    returns: 0,
    cycles: 1,
    acceptDueAt: null,
    resolveDueAt: null,
    committedAt: null,
    lastAnswer: null,
    supportOwed: [],
  },
  ...{ lastEventAt: at('2024-06-05T09:00'), heldSince: at('2024-06-05T09:00') },
};

describe('the people of the demo', () => {
  test('offices rest at noon, at night, on days off and on holidays', () => {
    expect(inOfficeHours(works, at('2024-06-05T12:00'))).toBe(at('2024-06-05T13:30'));
    expect(inOfficeHours(works, at('2024-06-05T17:29'))).toBe(at('2024-06-05T17:29'));
    expect(inOfficeHours(works, at('2024-06-05T17:30'))).toBe(at('2024-06-07T07:30'));
    expect(inOfficeHours(works, at('2024-06-05T19:00'))).toBe(at('2024-06-07T07:30'));
    expect(inOfficeHours(works, at('2024-06-08T10:00'))).toBe(at('2024-06-10T07:30'));
    expect(inOfficeHours(works, at('2024-06-07T09:30'))).toBe(at('2024-06-07T09:30'));
  });

  test('the center verifies before it dispatches', () => {
    expect(nextMove(RECEIVED, habits)).toMatchObject({ by: 'operator', command: { type: 'startVerification' } });
    const verifying = { ...RECEIVED, state: 'verifying', seq: 2 };
    expect(nextMove(verifying, habits)).toMatchObject({ command: { type: 'verify' } });
    expect(nextMove({ ...verifying, verified: true }, habits)).toMatchObject({ command: { type: 'dispatch' } });
  });

  test('some units answer, some are late, some stay silent, some send it to another', () => {
    const dispatched = (index: number, lead: string): TicketView => ({
      ...{ ...RECEIVED, id: `PH-2024-${index}`, state: 'dispatched', lead },
      ...{ acceptDueAt: at('2024-06-05T11:00'), resolveDueAt: at('2024-06-12T17:00') },
    });
    const leads = ['c-chidao', 'c-daidong', 'ttyt_huyen', 'phong_vhtt', 'c-tanquang', 'c-lacdao'];
    const moves = leads.flatMap((lead) =>
      Array.from({ length: 100 }, (_, index) => nextMove(dispatched(index, lead), habits)),
    );
    const types = new Set(moves.map((move) => (move === null ? 'silent' : String(move.command['type']))));
    expect([...types].sort()).toEqual(['accept', 'return', 'silent']);
    const late = moves.filter((move) => move?.command['type'] === 'accept' && move.at > at('2024-06-05T11:00'));
    expect(late.length).toBeGreaterThan(20);
    expect(late.length).toBeLessThan(moves.length / 2);
  });

  test('whoever is late says so first, with a date to come, and then delivers', () => {
    const late = { ...RECEIVED, state: 'in_progress', lead: 'c-chidao', resolveDueAt: at('2024-06-04T10:00') };
    const ids = Array.from({ length: 100 }, (_, index) => `PH-2024-${index}`);
    for (const id of ids) {
      const said = nextMove({ ...late, id }, habits);
      if (said === null) continue;
      const committedAt = Date.parse(String(said.command['committedAt']));
      expect([said.command['type'], committedAt > said.at]).toEqual(['report', true]);
      const then = nextMove({ ...late, id, committedAt }, habits);
      expect(then?.command['type']).toBe('resolve');
      expect(then?.at).toBeGreaterThan(said.at);
    }
  });

  test('a unit that was asked to support answers for itself; a silent one never', () => {
    const asked = (id: string, unit: string): TicketView => ({
      ...{ ...RECEIVED, id, state: 'in_progress', lead: 'c-chidao', resolveDueAt: at('2024-06-20T10:00') },
      supportOwed: [{ unit, askedAt: at('2024-06-05T09:00'), dueAt: at('2024-06-07T17:30') }],
    });
    const moves = Array.from({ length: 200 }, (_, index) => nextMove(asked(`PH-2024-${index}`, 'phong_gddt'), habits));
    const answers = moves.filter((move) => move?.command['type'] === 'answerSupport');
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.length).toBeLessThan(200);
    for (const answer of answers) expect(answer).toMatchObject({ by: { contactOf: 'phong_gddt' } });
    expect(answers.some((answer) => answer !== null && answer.at > at('2024-06-07T17:30'))).toBe(true);
  });

  test('some wait for the citizen, some ask for the one extension while there is time, each once', () => {
    const begun = (index: number, lastAnswer: string): TicketView => ({
      ...{
        ...RECEIVED,
        id: `PH-2024-${index}`,
        kind: 'citizen_report',
        state: 'in_progress',
        lead: 'c-chidao',
        lastAnswer,
      },
      resolveDueAt: at('2024-06-12T17:00'),
    });
    const types = (lastAnswer: string) =>
      new Set(Array.from({ length: 200 }, (_, index) => nextMove(begun(index, lastAnswer), habits)?.command['type']));
    expect([...types('WorkStarted')]).toEqual(expect.arrayContaining(['wait', 'requestExtension', 'resolve']));
    for (const later of ['WaitingStarted', 'ExtensionRequested', 'SupportAnswered']) {
      expect(types(later)).not.toContain('wait');
      expect(types(later)).not.toContain('requestExtension');
    }
  });

  test('the month’s end is on the first working day after the 14th, its answers on the next', () => {
    const ends = monthEndsBetween(at('2024-06-01T00:00'), at('2024-07-31T00:00'), works);
    expect(ends).toEqual([
      { at: at('2024-06-17T09:00'), period: '2024-06', act: 'explain' },
      { at: at('2024-06-18T10:00'), period: '2024-06', act: 'answer' },
      { at: at('2024-07-15T09:00'), period: '2024-07', act: 'explain' },
      { at: at('2024-07-16T10:00'), period: '2024-07', act: 'answer' },
    ]);
    expect(monthEndsBetween(at('2024-06-17T09:00'), at('2024-06-18T09:59'), works)).toEqual([]);
  });

  test('the same person does the same thing at the same time, whoever asks again', () => {
    expect(nextMove(RECEIVED, habits)).toEqual(nextMove({ ...RECEIVED }, habits));
  });
});
