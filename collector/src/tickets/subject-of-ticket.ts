import type { RouteSubject } from '../catalog/lookup/route-of.ts';
import type { Ticket } from './ticket.ts';

/** What routes, the importance gate and announced maintenance look at: the kind that the ticket was routed by. */
export const subjectOfTicket = (ticket: Ticket): RouteSubject => {
  const { domain, unit, severity, kind, plan, indicator, source, asset } = ticket;
  return {
    ...{ domain, unit, severity, kind: plan.kind ?? kind },
    ...(indicator === null ? {} : { indicator }),
    ...(source === null ? {} : { source }),
    ...(asset === null ? {} : { asset }),
  };
};
