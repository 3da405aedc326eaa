import { flag, integer, list, mapOf, nullable, object, oneOf, text } from './schema.ts';
import type { TypeOf } from './schema.ts';
import { ticketItem } from './tickets.ts';
import { instant, pageOf, severityName } from './words.ts';

/** `GET /api/v1/alerts`: one item per fingerprint and startsAt. */
const alertItem = object({
  id: text(),
  producer: text(),
  fingerprint: text(),
  startsAt: instant(),
  status: oneOf('firing', 'resolved'),
  /** Why this says nothing about the world: the rule or its data changed. */
  notTheWorld: nullable(text()),
  name: text(),
  domain: nullable(text()),
  indicator: nullable(text()),
  unit: nullable(text()),
  source: nullable(text()),
  asset: nullable(text()),
  severity: severityName,
  kind: text(),
  drill: flag(),
  labels: mapOf(text()),
  receivedAt: instant(),
  lastSeenAt: instant(),
  endedAt: nullable(instant()),
  situation: text(),
  fate: text(),
  ticket: nullable(text()),
});
export type AlertItem = TypeOf<typeof alertItem>;
export const alertsPage = pageOf(alertItem);

/** `GET /api/v1/cases`: a situation with its alerts and its ticket. */
const caseItem = object({
  situation: text(),
  ticket: ticketItem,
  firing: integer(),
  alerts: list(alertItem),
});
export type CaseItem = TypeOf<typeof caseItem>;
export const casesPage = pageOf(caseItem);
