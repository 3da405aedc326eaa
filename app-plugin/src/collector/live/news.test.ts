import { newsOfAccounts, newsOfCases, newsOfTicket, newsOfTickets } from './news.ts';

const told = (event: string, data = '{}') => ({ event, id: '', data });

test.each([
  ['tickets', newsOfTickets, ['ticket', 'ticket-left', 'ready', 'reset', 'end']],
  ['cases', newsOfCases, ['alert', 'ticket', 'ticket-left', 'ready', 'reset', 'end']],
  ['accounts', newsOfAccounts, ['account', 'ready', 'reset', 'end']],
] as const)('%s read otherwise after what is told of them, and after every new beginning', (_what, news, expected) => {
  const all = ['ticket', 'ticket-left', 'alert', 'account', 'state', 'alive', 'lost', 'ready', 'reset', 'end'];
  expect(all.filter((event) => news(told(event))).toSorted()).toEqual(expected.toSorted());
});

test('a ticket reads otherwise after its own news, not after those of another whose number begins alike', () => {
  const news = newsOfTicket('PH-2026-0040');
  expect(news(told('ticket', '{"seq":2,"ticket":{"id":"PH-2026-0040"}}'))).toBe(true);
  expect(news(told('ticket-left', '{"ticket":"PH-2026-0040"}'))).toBe(true);
  expect(news(told('ticket', '{"seq":2,"ticket":{"id":"PH-2026-00409"}}'))).toBe(false);
  expect(news(told('state', '{"ticket":"PH-2026-0040"}'))).toBe(false);
});
