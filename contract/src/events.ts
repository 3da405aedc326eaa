import { mapOf, nullable, object, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { instant, pageOf, severityName } from './words.ts';

/** `GET /api/v1/events`: what happened, without personal data. */
const eventItem = object({
  id: text(),
  source: text(),
  domain: text(),
  kind: text(),
  unit: text(),
  asset: nullable(text()),
  at: instant(),
  knownAt: instant(),
  severity: severityName,
  keys: mapOf(text()),
});
export type EventItem = TypeOf<typeof eventItem>;
export const eventsPage = pageOf(eventItem);
