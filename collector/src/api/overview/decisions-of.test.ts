import type { Ticket } from '../../tickets/ticket.ts';
import { waitingIn } from './decisions-of.ts';

const ticket = (id: string, over: object): Ticket =>
  ({ id, state: 'in_progress', returns: 0, mobilizations: [], steps: [], custody: null, ...over }) as unknown as Ticket;
const extension = (id: string, dueAt: number | null) =>
  ticket(id, { state: 'extension_requested', custody: dueAt === null ? null : { dueAt } });
const mobilization = (id: string) => ticket(id, { mobilizations: [{ request: 'm1', state: 'requested' }] });

test('what the chair alone decides stands first, then what is due first, then what has no term', () => {
  const open = [extension('none', null), extension('later', 20), extension('soon', 10), mobilization('chair')];
  expect(waitingIn(open).map(({ ticket: { id } }) => id)).toEqual(['chair', 'soon', 'later', 'none']);
});

test('the order does not depend on how many came before: the newest ticket may be the most urgent', () => {
  const many = Array.from({ length: 70 }, (_, n) => extension(`t-${n}`, 1_000 - n));
  const [first, second] = waitingIn([...many, mobilization('chair')]);
  expect([first?.ticket.id, second?.ticket.id]).toEqual(['chair', 't-69']);
});
