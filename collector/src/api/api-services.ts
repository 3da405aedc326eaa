import type { Logger } from 'pino';
import type { Catalog } from '../catalog/catalog.ts';
import type { Fault } from '../catalog/read/fault.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { Clock, Instant } from '../kernel/clock.ts';
import type { Store } from '../sinks/store.ts';
import type { Access } from '../access/access.ts';
import type { Operations } from '../operations/operations.ts';
import type { ReceiveResult, Received } from '../pipeline/receive.ts';
import type { Database } from '../storage/database.ts';
import type { AttachmentStore } from '../tickets/attachments/attachment-store.ts';
import type { TicketRules } from '../tickets/ticket-rules.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** Everything routes may use; built in services.ts. */
export interface ApiServices {
  readonly version: string;
  readonly catalog: Catalog;
  /** The registers checked anew. */
  readonly check: () => Promise<{ readonly faults: readonly Fault[]; readonly warnings: readonly Fault[] }>;
  readonly clocks: { readonly office: Clock; readonly machine: Clock };
  readonly clock: () => { readonly now: Instant; readonly simulated: boolean; readonly speed: number | null };
  readonly store: Store;
  readonly access: Access;
  /** Prometheus text, UTF-8, in pieces. */
  readonly metricsText: () => Promise<readonly Buffer[]>;
  readonly ready: () => Promise<{ readonly ready: boolean; readonly reasons: readonly string[] }>;
  /** Parses, commits and settles what was pushed for a source: observations, events, an uploaded file. */
  readonly receive: (received: Received) => Promise<ReceiveResult>;
  /** Derives, judges and publishes what was committed by other ways (an approved entry). */
  readonly settle: () => Promise<void>;
  /** Reads a source as soon as possible (after a release). */
  readonly soon: (source: SourceId) => void;
  readonly backfillInflux: () => Promise<boolean>;
  /** What the stores of the second river read through (`database.kysely`). */
  readonly database: Database;
  readonly operations: Operations;
  /** What deciding needs beside the ticket: registers, and the SOP in the version it is pinned to. */
  readonly rulesOf: (ticket: Ticket) => TicketRules;
  readonly attachments: AttachmentStore;
  /** Of the contact point in Grafana that signs its deliveries; null = the key alone admits. */
  readonly grafanaWebhookSecret: string | null;
  readonly logger: Logger;
}
