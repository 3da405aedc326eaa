import type { LiveEvent } from '@vnioc/contract/stream.ts';

/** Which events an answer reads otherwise after. */
export type News = (event: LiveEvent) => boolean;

/** Lists are read anew: the listening began or was interrupted, or rights changed. */
const ANEW: ReadonlySet<string> = new Set(['ready', 'reset', 'end']);
const OF_TICKETS: ReadonlySet<string> = new Set(['ticket', 'ticket-left']);

/** Something happened to a ticket that the reader may see. */
export const newsOfTickets: News = ({ event }) => ANEW.has(event) || OF_TICKETS.has(event);

/** The same, or to an alert. */
export const newsOfCases: News = (told) => newsOfTickets(told) || told.event === 'alert';

/** Somebody's account of a period reads otherwise. */
export const newsOfAccounts: News = ({ event }) => ANEW.has(event) || event === 'account';

/** Something happened to this ticket, or to one that names it. */
export const newsOfTicket =
  (id: string): News =>
  ({ event, data }) =>
    ANEW.has(event) || (OF_TICKETS.has(event) && data.includes(JSON.stringify(id)));
