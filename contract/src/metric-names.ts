/** Families of `/metrics` beside those of the indicators, which stand in the registers (SEMANTICS §10). */
const METRIC_NAMES = [
  'vnioc_indicator_due_timestamp_seconds',
  'vnioc_indicator_period_end_timestamp_seconds',
  'vnioc_indicator_state',
  'vnioc_pages',
  'vnioc_sink_lag_revisions',
  'vnioc_sink_up',
  'vnioc_source_last_success_timestamp_seconds',
  'vnioc_source_records_total',
  'vnioc_source_run_duration_seconds',
  'vnioc_source_stopped',
  'vnioc_source_up',
  'vnioc_ticket_acknowledge_turns',
  'vnioc_ticket_acknowledge_working_seconds',
  'vnioc_ticket_resolve_turns',
  'vnioc_ticket_resolve_working_seconds',
  'vnioc_ticket_turns_overdue',
  'vnioc_tickets',
  'vnioc_unit_info',
] as const;

export type MetricName = (typeof METRIC_NAMES)[number];
