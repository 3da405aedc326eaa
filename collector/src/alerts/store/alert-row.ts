import type { AssetId } from '../../catalog/asset.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Producer } from '../alert-signal.ts';
import type { Alert, AlertFate } from '../alert.ts';
import type { AlertRow } from './alert-tables.ts';
import type { Target } from './write-rows.ts';

/** What a later word about the same alert may change; who it was and when it came first stay. */
const CHANGING = [
  ...['producer', 'status', 'not_the_world', 'name', 'domain', 'indicator', 'unit', 'source', 'asset', 'severity'],
  ...['kind', 'correlation_key', 'drill', 'labels', 'last_seen_at', 'ended_at', 'situation', 'fate', 'ticket'],
];

/** Whoever follows alerts is told of these; that one was merely seen again is no news. */
const TOLD = ['status', 'severity', 'ended_at', 'situation', 'fate', 'ticket'];

export const ALERTS: Target = {
  table: 'alerts',
  columns: {
    ...{ fingerprint: 'text', starts_at: 'bigint', id: 'text', producer: 'text', status: 'text' },
    ...{ not_the_world: 'text', name: 'text', domain: 'text', indicator: 'text', unit: 'text', source: 'text' },
    ...{ asset: 'text', severity: 'text', kind: 'text', correlation_key: 'text', drill: 'bigint', labels: 'text' },
    ...{ received_at: 'bigint', last_seen_at: 'bigint', ended_at: 'bigint', situation: 'text', fate: 'text' },
    ...{ ticket: 'text', change_number: 'bigint' },
  },
  conflict: `on conflict (fingerprint, starts_at) do update set
    ${CHANGING.map((column) => `${column} = excluded.${column}`).join(', ')},
    change_number = case when ${TOLD.map((column) => `alerts.${column} is distinct from excluded.${column}`).join(' or ')}
      then excluded.change_number else alerts.change_number end`,
};

/** In the order of the columns above. */
export const alertValues = (alert: Alert, changeNumber: number): (string | number | null)[] => [
  ...[alert.fingerprint, alert.startsAt, alert.id, alert.producer, alert.status, alert.notTheWorld, alert.name],
  ...[alert.domain, alert.indicator, alert.unit, alert.source, alert.asset, alert.severity, alert.kind],
  ...[alert.correlationKey, Number(alert.drill), JSON.stringify(alert.labels), alert.receivedAt, alert.lastSeenAt],
  ...[alert.endedAt, alert.situation, alert.fate, alert.ticket, changeNumber],
];

export const asAlert = (row: AlertRow): Alert => ({
  producer: row.producer as Producer,
  fingerprint: row.fingerprint,
  startsAt: row.starts_at,
  status: row.status as Alert['status'],
  notTheWorld: row.not_the_world,
  name: row.name,
  domain: row.domain as DomainId | null,
  indicator: row.indicator as IndicatorId | null,
  unit: row.unit as UnitId | null,
  source: row.source as SourceId | null,
  asset: row.asset as AssetId | null,
  severity: row.severity as Alert['severity'],
  kind: row.kind,
  correlationKey: row.correlation_key,
  drill: row.drill !== 0,
  labels: JSON.parse(row.labels) as Record<string, string>,
  id: row.id,
  receivedAt: row.received_at,
  lastSeenAt: row.last_seen_at,
  endedAt: row.ended_at,
  situation: row.situation,
  fate: row.fate as AlertFate,
  ticket: row.ticket,
});
