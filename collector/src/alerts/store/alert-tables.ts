/** Tables of `0003-alerts`, as Kysely sees them. */
export type AlertTables = {
  alert_inbox: { position: number; producer: string; received_at: number; bytes: number; body: string };
  alert_cursors: { cursor_name: string; position: number };
  alerts: AlertRow;
  alert_suppressions: {
    id: string;
    situation: string;
    reason: string;
    owner: string;
    valid_from: number;
    valid_until: number;
    ticket: string | null;
  };
  watchdogs_heard: { watchdog: string; at: number };
  own_alerts: OwnAlertRow;
};

export type AlertRow = {
  fingerprint: string;
  starts_at: number;
  id: string;
  producer: string;
  status: string;
  not_the_world: string | null;
  name: string;
  domain: string | null;
  indicator: string | null;
  unit: string | null;
  source: string | null;
  asset: string | null;
  severity: string;
  kind: string;
  correlation_key: string | null;
  drill: number;
  labels: string;
  received_at: number;
  last_seen_at: number;
  ended_at: number | null;
  situation: string;
  fate: string;
  ticket: string | null;
  change_number: number;
};

export type OwnAlertRow = {
  fingerprint: string;
  producer: string;
  starts_at: number;
  ended_at: number | null;
  signal: string;
};
