import type { AlertItem } from '@vnioc/contract/alerts.ts';
import type { Scope } from '../../access/scope.ts';
import type { Alert } from '../../alerts/alert.ts';
import type { UnitId } from '../../catalog/unit.ts';

/** An alert as the API lists it. */
export const alertItem = (alert: Alert): AlertItem => ({
  ...{ id: alert.id, producer: alert.producer, fingerprint: alert.fingerprint, startsAt: alert.startsAt },
  ...{ status: alert.status, notTheWorld: alert.notTheWorld, name: alert.name, domain: alert.domain },
  ...{ indicator: alert.indicator, unit: alert.unit, source: alert.source, asset: alert.asset },
  ...{ severity: alert.severity, kind: alert.kind, drill: alert.drill, labels: alert.labels },
  ...{ receivedAt: alert.receivedAt, lastSeenAt: alert.lastSeenAt, endedAt: alert.endedAt },
  ...{ situation: alert.situation, fate: alert.fate, ticket: alert.ticket },
});

/** An alert that names no unit, or no domain, is seen by those who see all of them. */
export const inAlertScope = (scope: Scope, { unit, domain }: Pick<Alert, 'unit' | 'domain'>, root: UnitId): boolean =>
  scope.grants.some(
    ({ permissions, units, domains, escalatedOnly }) =>
      permissions.has('read tickets') &&
      escalatedOnly !== true &&
      units.has(unit ?? root) &&
      (domains === null || (domain !== null && domains.has(domain))),
  );
