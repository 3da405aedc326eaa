import { ticketAddress } from './ticket-address.ts';

describe('the address of a ticket', () => {
  const ABOUT = { ticket: '0419/PĐH', unit: 'c-dong', indicator: 'health.outbreaks', domain: 'health' };

  it('keeps the number of a ticket one part of the path', () => {
    expect(ticketAddress('/a/app/tickets/${ticket}', ABOUT)).toBe('/a/app/tickets/0419%2FP%C4%90H');
  });

  it('leaves what it does not know to the dashboard', () => {
    expect(ticketAddress('/d/${__dashboard}?unit=${unit}', ABOUT)).toBe('/d/${__dashboard}?unit=c-dong');
  });
});
