import type { DomainId } from './domain.ts';
import type { IndicatorId } from './indicator.ts';
import type { PersonRole } from './person.ts';
import type { RouteMatch } from './route.ts';
import type { Span } from './sop.ts';

/** Other people's labels in our words, per key: `{ from: "severity", to: "severity", values: { high: warning } }`. */
export interface LabelMapping {
  /** Label of the sender; the first mapping that finds a value wins. */
  readonly from: string;
  readonly to: 'domain' | 'indicator' | 'unit' | 'severity' | 'kind' | 'source' | 'asset';
  /** Empty: the value is taken as it is (units by id, code, name or alias). */
  readonly values: Readonly<Record<string, string>>;
}

/** Several events by key within a window make one situation (QĐ 2338/QĐ-UBND, Điều 3.4b). */
export interface CorrelationRule {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Of the situation. */
  readonly domain: DomainId;
  readonly kind: string;
  readonly severity: 'info' | 'warning' | 'critical';
  /** All of these must be met within the window, by events or by states of indicators, in any order. */
  readonly when: readonly CorrelationCondition[];
  readonly windowMinutes: number;
  /** What joins them: a key of the events, `unit`, or `asset`. */
  readonly by: string;
}

export type CorrelationCondition =
  | {
      readonly event: {
        readonly domain?: DomainId;
        readonly kinds: readonly string[];
        readonly severity?: readonly string[];
      };
      readonly count: number;
      /** Distinct values of this key must reach `count`. */ readonly distinct?: string;
    }
  | { readonly state: { readonly indicator: IndicatorId; readonly in: readonly ('warning' | 'critical')[] } };

/** An alert that always fires; its silence means that the sender is dead (SEMANTICS §4). */
export interface Watchdog {
  readonly id: string;
  readonly alertname: string;
  /** Labels that tell one sender's watchdog from another's. */
  readonly labels: Readonly<Record<string, string>>;
  readonly silentAfterMinutes: number;
}

/** Which alerts reach which leaders, and which become tickets at all (QĐ 2338/QĐ-UBND, Điều 3.4b). First match speaks. */
export interface ImportanceRule {
  readonly match: RouteMatch;
  readonly ticket: boolean;
  readonly tell: readonly PersonRole[];
}

/** Announced maintenance: alerts are recorded, no ticket is opened, nothing counts. */
export interface Maintenance {
  readonly id: string;
  readonly match: RouteMatch;
  /** Instants with zone. */
  readonly from: string;
  readonly to: string;
  readonly documentNumber: string;
  readonly reason: string;
}

/** The register `alerts.yaml`. */
export interface Alerting {
  readonly labels: readonly LabelMapping[];
  readonly correlations: readonly CorrelationRule[];
  readonly watchdogs: readonly Watchdog[];
  readonly importance: readonly ImportanceRule[];
  readonly maintenance: readonly Maintenance[];
  /** Firing again so long after closing begins a new cycle of the same ticket. */
  readonly recurrenceWindow: Span;
  /** Waiting for the citizen ends by itself after so long. */
  readonly waitingMaximum: Span;
  readonly ratingWindow: Span;
  readonly supportDeadline: Span;
  readonly arbitrationDeadline: Span;
  readonly explanationDeadline: Span;
  /** What a root cause absorbed and still fires so long after its end is judged anew: it may take a round of its sender. */
  readonly dependantGrace: Span;
}
