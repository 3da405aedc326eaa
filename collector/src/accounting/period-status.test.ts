import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { on } from '../../test/ticket-contract/office.ts';
import { periodId, periodSpan } from '../kernel/period.ts';
import { closePeriod, periodStatus, type PeriodEnd } from './period-status.ts';

const { calendar } = await shippedCatalog('van-lam');
const JUNE = periodSpan(periodId('2024-06'));
const NOTHING_LATE = { late: 0, given: 0, accepted: 0, refused: 0, unanswered: 0 };

const end = (change: Partial<PeriodEnd>): PeriodEnd => ({
  ...{ to: JUNE.to, asOf: on('2024-06-18 09:00'), explanations: NOTHING_LATE, calendar, closed: null },
  adjustmentsPending: 0,
  explanationDeadline: { amount: 3, unit: 'WD' },
  ...change,
});
const late = (change: Partial<PeriodEnd['explanations']>) => ({ ...NOTHING_LATE, late: 2, ...change });
const closing = {
  ...{ period: '2024-06', unit: 'c-lacdao', statement: 'hash', by: 'chanh-van-phong' },
  ...{ documentNumber: '45/BC-VP', at: on('2024-06-21 09:00') },
};

describe('the end of a report month', () => {
  test('ended on a Friday, stated on Monday, explained until Thursday evening', () => {
    expect(periodStatus(end({}))).toMatchObject({
      statedAt: on('2024-06-17 07:30'),
      explainUntil: on('2024-06-20 17:30'),
    });
  });

  test.each([
    ['it still runs', { asOf: on('2024-06-14 09:00') }, 'running', 'period is still running'],
    ['a unit may still speak', { explanations: late({ given: 1 }) }, 'explaining', 'unit may still explain'],
    [
      'what it said is unanswered',
      { explanations: late({ given: 2, unanswered: 1 }) },
      'answering',
      'explanations are unanswered',
    ],
  ] as const)('%s: nobody closes it', (_why, change, state, refusal) => {
    const status = periodStatus(end(change));
    expect([status.state, closePeriod(status, closing)]).toEqual([state, { ok: false, refusal }]);
  });

  test.each([
    ['nothing was late', {}],
    ['everything was explained and answered', { explanations: late({ given: 2, accepted: 1, refused: 1 }) }],
    ['the term has passed in silence', { explanations: late({}), asOf: on('2024-06-20 17:31') }],
  ])('%s: it can be closed, with a document number', (_why, change) => {
    const status = periodStatus(end(change));
    expect(status.state).toBe('closable');
    expect(closePeriod(status, { ...closing, documentNumber: ' ' })).toMatchObject({ ok: false });
    expect(closePeriod(status, closing)).toEqual({ ok: true, value: { type: 'PeriodClosed', ...closing } });
  });

  test('adjustments that await their approver hold nothing back; the closing says how many there were', () => {
    const status = periodStatus(end({ adjustmentsPending: 2 }));
    expect(status).toMatchObject({ state: 'closable', adjustmentsPending: 2 });
    const value = { type: 'PeriodClosed', ...closing, adjustmentsPending: 2 };
    expect(closePeriod(status, closing)).toEqual({ ok: true, value });
    expect(periodStatus(end({}))).not.toHaveProperty('adjustmentsPending');
  });
});
