import type { TicketDetail, TicketEventItem } from '@vnioc/contract/tickets.ts';
import type { Scope } from '../../access/scope.ts';
import type { Turn } from '../../accounting/turn.ts';
import type { Actor } from '../../tickets/actor.ts';
import { maskPerson } from '../../tickets/mask-person.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { TextRef } from '../../tickets/received.ts';
import type { TicketEvent } from '../../tickets/ticket-event.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { attachmentsOf } from './attachments-of.ts';
import { deliveryItem } from './delivery-item.ts';
import { figureOfTicket } from './figure-of-ticket.ts';
import { personOfTicket } from './person-of-ticket.ts';
import { measuredTurns } from './measured-turns.ts';
import { officeHours } from './office-hours.ts';
import { peopleOfStory } from './people-of-story.ts';
import { possibilitiesOf } from './possibilities-of.ts';
import { procedureOf } from './procedure-of.ts';
import { receivedAtOf } from './ticket-item.ts';
import { ticketLines } from './ticket-line.ts';
import { notesOf, refsIn, textsFor } from './ticket-texts.ts';

/** Pages of one ticket that are shown; the newest ones. */
const MOST_PAGES = 200;

export interface Watcher {
  readonly actor: Actor;
  /** May give commands at all: nobody else is told what could be done. */
  readonly works: boolean;
  readonly scope: Scope;
  readonly language: 'vi' | 'en';
  readonly now: Instant;
}

type RecordedEvent = TicketEvent & { readonly seq: number; readonly recordedAt: Instant };

/** Everything the API says of one ticket. */
export async function ticketDetail(ticket: Ticket, watcher: Watcher, services: ApiServices): Promise<TicketDetail> {
  const { operations, database } = services;
  const tables = database.kysely;
  const events = await operations.ledger.eventsOf(tables, ticket.id);
  const notes = await notesOf([...refsIn(ticket), ...events.flatMap(refsIn)], services);
  const person = await personOfTicket(ticket, services);
  const life = await operations.accounts.lifeOf(tables, ticket.id);
  const pages = await operations.pages.list(tables, { ticket: ticket.id, limit: MOST_PAGES });
  const [line] = await ticketLines([ticket], watcher, services);
  if (line === undefined) throw new Error(`${ticket.id} has no line`);
  return {
    ...line,
    ...storyOf(ticket),
    ...clocksOf(ticket, life?.turns ?? [], watcher, services),
    people: watcher.works ? peopleOfStory(events, pages, services.catalog) : {},
    text: ticket.text === null ? null : (notes.get(ticket.text) ?? null),
    givenBy: ticket.givenBy ?? null,
    person: person && maskPerson(person),
    figure: await figureOfTicket(ticket.figure, watcher.scope, services),
    events: events.map((event) => eventItem(event, notes)),
    turns: life?.turns ?? [],
    attachments: await attachmentsOf(events, ticket, services),
    deliveries: pages.map(deliveryItem),
    possibilities: watcher.works ? possibilitiesOf(ticket, watcher, services) : [],
  };
}

function clocksOf(ticket: Ticket, turns: readonly Turn[], { now }: Watcher, { catalog, rulesOf }: ApiServices) {
  const { calendar } = catalog;
  const end = ticket.custody === null ? Math.min(now, ticket.lastEventAt) : now;
  return {
    procedure: procedureOf(ticket, rulesOf(ticket), now),
    measured: measuredTurns(turns, now, calendar),
    officeHours: officeHours(calendar, receivedAtOf(ticket), end),
  };
}

const storyOf = (ticket: Ticket) => ({
  ...{ source: ticket.source, asset: ticket.asset, plan: ticket.plan },
  steps: ticket.steps.map(({ id, role, state, startedAt, endedAt, dueAt }) => ({
    ...{ id, role, state, startedAt, endedAt, dueAt },
  })),
  history: ticket.cycles,
  support: ticket.support.map(({ unit, askedAt, dueAt, answeredAt }) => ({ unit, askedAt, dueAt, answeredAt })),
  ...{ mobilizations: ticket.mobilizations, missed: ticket.missed, extension: ticket.extension },
  rating: ticket.rating?.satisfied ?? null,
  ...{ waitingUntil: ticket.waitingUntil, nextStatusDueAt: ticket.nextStatusDueAt },
  alerts: { firing: ticket.alerts.firing, noted: ticket.alerts.noted },
  ...{ duplicates: ticket.duplicates, mergedInto: ticket.mergedInto },
});

function eventItem(event: RecordedEvent, notes: ReadonlyMap<TextRef, string | null>): TicketEventItem {
  const { seq, type, at, recordedAt, by, ...rest } = event;
  return { ...{ seq, type, at, recordedAt, by }, event: rest, texts: textsFor(rest, notes) };
}
