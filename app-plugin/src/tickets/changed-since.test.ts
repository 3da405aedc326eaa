import { fakeOffice } from '../test/fake-collector.ts';
import { OVERDUE_TICKET } from '../test/tickets.ts';
import { changedSince } from './changed-since.ts';

const { me } = fakeOffice();
const event = (seq: number, by: object) => ({ ...OVERDUE_TICKET.events[0]!, seq, type: `Event${seq}`, at: seq, by });
const mine = (seq: number) => event(seq, { kind: 'person', id: 'p-lead' });
const theirs = (seq: number) => event(seq, { kind: 'person', id: 'p-other' });
const since = (...events: readonly ReturnType<typeof event>[]) =>
  changedSince({ ...OVERDUE_TICKET, seq: events.at(-1)?.seq ?? 7, state: 'resolved', events }, 7, me);

test('nothing happened since the form was opened', () => {
  expect(since()).toEqual({ expectedSeq: 7, meanwhile: undefined });
  expect(since(theirs(6), theirs(7))).toEqual({ expectedSeq: 7, meanwhile: undefined });
});

test('what the reader did himself is no news', () => {
  expect(since(mine(8), mine(9))).toEqual({ expectedSeq: 9, meanwhile: undefined });
});

test('what somebody else did is told, and the command does not expect it', () => {
  const { expectedSeq, meanwhile } = since(mine(8), theirs(9), mine(10));
  expect(expectedSeq).toBe(8);
  expect(meanwhile).toEqual({
    seq: 10,
    state: 'resolved',
    events: [
      { seq: 9, type: 'Event9', at: 9 },
      { seq: 10, type: 'Event10', at: 10 },
    ],
  });
});

test('what the system or a machine did is somebody else’s', () => {
  expect(since(event(8, { kind: 'system' })).meanwhile?.events).toHaveLength(1);
  expect(since(event(8, { kind: 'machine', key: 'máy' })).meanwhile?.events).toHaveLength(1);
  const own = { ...OVERDUE_TICKET, seq: 8, events: [event(8, { kind: 'machine', key: 'máy' })] };
  expect(changedSince(own, 7, { ...me, person: null, key: 'máy' }).meanwhile).toBeUndefined();
});
