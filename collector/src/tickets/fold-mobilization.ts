import type { FoldsOf } from './fold-parts.ts';
import type { TicketEventType } from './ticket-event.ts';
import type { Call, Mobilization, Ticket } from './ticket.ts';

export type MobilizationEvent = Extract<TicketEventType, `Mobilization${string}` | 'PeopleCalledUp' | 'PresenceMarked'>;

/** People of agencies who are asked for, called up, and released (QĐ 1670/QĐ-UBND, Điều 4.2). */
export const MOBILIZATION_FOLDS: FoldsOf<MobilizationEvent> = {
  MobilizationRequested: ({ mobilizations }, { request, units, until, by }) => ({
    mobilizations: [
      ...mobilizations,
      {
        ...{ request, units, state: 'requested' },
        ...(by.kind === 'person' ? { requestedBy: by.id } : {}),
        ...(until === undefined ? {} : { until }),
      },
    ],
  }),
  MobilizationApproved: (ticket, { request, documentNumber }) =>
    changed(ticket, request, () => ({ state: 'approved', ...(documentNumber === null ? {} : { documentNumber }) })),
  MobilizationRefused: (ticket, { request }) => changed(ticket, request, () => ({ state: 'refused' })),
  MobilizationReleased: (ticket, { request }) => changed(ticket, request, () => ({ state: 'released' })),
  MobilizationOutlasted: (ticket, { request }) => changed(ticket, request, () => ({ outlasted: true })),
  PeopleCalledUp: (ticket, { request, call, unit, person, count, task, at }) =>
    changed(ticket, request, ({ calls = [] }) => {
      const line: Call = { call, unit, person, count, task, presence: 'called', markedAt: at };
      return { calls: [...calls, line] };
    }),
  PresenceMarked: (ticket, { request, call, presence, at }) =>
    changed(ticket, request, ({ calls = [] }) => ({
      calls: calls.map((line) => (line.call === call ? { ...line, presence, markedAt: at } : line)),
    })),
};

const changed = (
  { mobilizations }: Ticket,
  request: string,
  change: (before: Mobilization) => Partial<Mobilization>,
): Pick<Ticket, 'mobilizations'> => ({
  mobilizations: mobilizations.map((one) => (one.request === request ? { ...one, ...change(one) } : one)),
});
