import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import type { AlertSignal } from './alert-signal.ts';

/** What a delivery is read with: registers, and the office instant of its receipt, at which codes and names of units are resolved. */
export interface AlertReading {
  readonly catalog: Catalog;
  readonly at: Instant;
}

/** What is wrong, where, what to do; never a value of a label. */
export interface AlertFault {
  readonly vi: string;
  readonly en: string;
}

export interface ParsedAlerts {
  readonly signals: readonly AlertSignal[];
  /** Alerts that the sender left out (`max_alerts`): the reconciling poll fetches them. */
  readonly truncated: number;
  readonly faults: readonly AlertFault[];
}

export const notSuch = (vi: string, en: string): ParsedAlerts => ({
  signals: [],
  truncated: 0,
  faults: [{ vi, en }],
});
