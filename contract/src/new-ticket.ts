import { flag, nullable, object, oneOf, optional, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { figureRef } from './ticket-commands.ts';
import { documentNumber, id, moment, note, severityName } from './words.ts';

/** `POST /api/v1/tickets`: what a person opens. */
export const newTicket = object({
  kind: oneOf(
    ...([
      'alert',
      'phone_report',
      'instruction',
      'directive',
      'data_request',
      'figure_complaint',
      'citizen_report',
    ] as const),
  ),
  /** Left out where `figure` says it. */
  domain: optional(id()),
  unit: optional(id()),
  indicator: optional(nullable(id())),
  severity: optional(severityName),
  text: note(),
  person: optional(
    nullable(
      object({
        name: text({ maxLength: 200 }),
        phone: text({ maxLength: 40 }),
        place: text({ maxLength: 500 }),
      }),
    ),
  ),
  lead: optional(nullable(id())),
  /** `instruction`, `directive`: needed, like `lead` and `dueAt`; also who gave it, unless that leader opens it himself. */
  documentNumber: optional(nullable(documentNumber())),
  dueAt: optional(nullable(moment)),
  givenBy: optional(nullable(id())),
  /** A `figure_complaint` needs nothing but this and a text. */
  figure: optional(nullable(figureRef)),
  drill: optional(flag()),
});
export type NewTicket = TypeOf<typeof newTicket>;
