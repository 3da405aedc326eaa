import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Channel, Outcome, Page, PageReason } from './page.ts';

/** The tables of migration 0006. */
export type PagingTables = { pages: PageRow; page_links: LinkRow };

export type PageRow = {
  id: string;
  message_id: string;
  ticket: string | null;
  reason: string;
  unit: string;
  person: string | null;
  role: string;
  deputy_of: string | null;
  channel: string;
  created_at: number;
  send_at: number;
  outcome: string;
  attempts: number;
  repeated: number;
  sent_at: number | null;
  detail: string | null;
};

export type LinkRow = {
  hash: string;
  page: string;
  ticket: string;
  person: string;
  unit: string;
  role: string;
  deputy_of: string | null;
  issued_at: number;
  expires_at: number;
  ended_at: number | null;
};

export const toPage = (row: PageRow): Page => ({
  ...{ id: row.id, messageId: row.message_id, ticket: row.ticket, reason: row.reason as PageReason },
  ...{ unit: row.unit as UnitId, person: row.person as PersonId | null, role: row.role as PersonRole },
  ...{ deputyOf: row.deputy_of as PersonId | null, channel: row.channel as Channel },
  ...{ createdAt: row.created_at, sendAt: row.send_at, outcome: row.outcome as Outcome, attempts: row.attempts },
  ...{ repeated: row.repeated === 1, sentAt: row.sent_at, detail: row.detail },
});

export const fromPage = (page: Page): PageRow => ({
  ...{ id: page.id, message_id: page.messageId, ticket: page.ticket, reason: page.reason, unit: page.unit },
  ...{ person: page.person, role: page.role, deputy_of: page.deputyOf, channel: page.channel },
  ...{ created_at: page.createdAt, send_at: page.sendAt, outcome: page.outcome, attempts: page.attempts },
  ...{ repeated: page.repeated ? 1 : 0, sent_at: page.sentAt, detail: page.detail },
});
