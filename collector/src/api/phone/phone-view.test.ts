import { shippedCatalog } from '../../../test/fixtures/shipped-sites.ts';
import { at, DISPATCHED, LEAD, received, ticketOf } from '../../../test/paging/example-ticket.ts';
import { TICKET_STATES } from '../../tickets/ticket.ts';
import { TRANSITIONS } from '../../tickets/transitions.ts';
import { phoneViewOf } from './phone-view.ts';

const catalog = await shippedCatalog('van-lam');
const NOW = at('2024-05-21 09:00');
const dispatched = ticketOf(received(), DISPATCHED);
const actionsOf = (change: Partial<typeof dispatched>) =>
  phoneViewOf({ ticket: { ...dispatched, ...change }, unit: LEAD, sop: null, text: null }, catalog, NOW).actions;

describe('what the phone page offers the lead unit', () => {
  test.each(TICKET_STATES)('of a ticket that is %s can be done in that state', (state) => {
    const refused = actionsOf({ state }).filter(
      (action) => TRANSITIONS[action === 'support' ? 'answerSupport' : action][state] === undefined,
    );
    expect(refused).toEqual([]);
  });

  test('of a ticket that was arbitrated is to accept it, not to return it again', () => {
    expect(actionsOf({})).toEqual(['accept', 'return']);
    expect(actionsOf({ arbitrated: true })).toEqual(['accept']);
  });
});
