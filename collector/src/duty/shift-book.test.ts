import type { PersonId } from '../catalog/person.ts';
import type { Shift } from './duty.ts';
import { handOver, startShift, unreadBy, writeEntry } from './shift-book.ts';

const [AN, BINH] = ['an' as PersonId, 'binh' as PersonId];
const opened = startShift({ id: 's1', lead: AN, startedAt: 100, plannedEnd: 200 }, null);
if (!opened.ok) throw new Error(opened.refusal);
const SHIFT: Shift = opened.value;
const HAND_OVER = { incoming: BINH, signer: BINH, at: 200, next: { id: 's2', plannedEnd: 300 }, openRed: ['t-1'] };
const read = (by: PersonId, ref = 't-1') => ({ at: 150, kind: 'read' as const, by, ref });
const withRead = (by: PersonId): Shift => {
  const written = writeEntry(SHIFT, read(by));
  if (!written.ok) throw new Error(written.refusal);
  return written.value;
};

describe('the shift book', () => {
  test('one shift at a time, with an end after its start', () => {
    expect(startShift({ id: 's2', lead: BINH, startedAt: 150, plannedEnd: 300 }, SHIFT)).toMatchObject({
      refusal: 'a shift is open',
    });
    expect(startShift({ id: 's2', lead: BINH, startedAt: 300, plannedEnd: 300 }, null).ok).toBe(false);
  });

  test('the incoming lead signs, and becomes the lead', () => {
    const result = handOver(withRead(BINH), HAND_OVER);
    expect(result).toMatchObject({
      value: { ended: { endedAt: 200, signedBy: BINH }, begun: { id: 's2', lead: BINH, startedAt: 200, entries: [] } },
    });
  });

  test('no shift ends with a red ticket that the incoming lead has not read', () => {
    expect(handOver(SHIFT, HAND_OVER)).toMatchObject({ refusal: 'a red ticket is unread' });
    expect(handOver(withRead(AN), HAND_OVER)).toMatchObject({ refusal: 'a red ticket is unread' });
    expect(unreadBy(withRead(BINH), BINH, ['t-1', 't-2'])).toEqual(['t-2']);
    expect(handOver(SHIFT, { ...HAND_OVER, openRed: [] }).ok).toBe(true);
  });

  test('nobody signs for the incoming lead', () => {
    expect(handOver(withRead(BINH), { ...HAND_OVER, signer: AN })).toMatchObject({
      refusal: 'only the incoming lead signs',
    });
  });

  test('an ended shift takes no entries and is not handed over again', () => {
    const ended = { ...SHIFT, endedAt: 200 };
    expect(writeEntry(ended, read(AN))).toMatchObject({ refusal: 'the shift has ended' });
    expect(handOver(ended, HAND_OVER)).toMatchObject({ refusal: 'the shift has ended' });
    expect(writeEntry(SHIFT, { ...read(AN), at: 99 })).toMatchObject({ refusal: 'an entry lies outside the shift' });
  });
});
