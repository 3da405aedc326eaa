import type { Instant } from '../kernel/clock.ts';
import type { AlertSignal } from './alert-signal.ts';

/** What became of an alert. `absorbed`: a root cause speaks for it; `not_routed`: an info below the gate, kept for the list. */
export const ALERT_FATES = ['ticket', 'absorbed', 'suppressed', 'pipeline_fault', 'not_routed', 'watchdog'] as const;
export type AlertFate = (typeof ALERT_FATES)[number];

/** One alert: fingerprint + startsAt (SEMANTICS §4). `receivedAt` and `endedAt` are office time. */
export interface Alert extends AlertSignal {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly endedAt: Instant | null;
  readonly situation: string;
  readonly fate: AlertFate;
  /** Ticket id; null unless the fate is `ticket` or `absorbed`. */
  readonly ticket: string | null;
}
