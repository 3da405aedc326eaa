/** Families of `GET /metrics` that rules and dashboards may rely on (SEMANTICS §10); one more per indicator, named by its register. */
export const METRIC_NAMES = [
  'vnioc_unit_info',
  'vnioc_indicator_state',
  'vnioc_indicator_period_end_timestamp_seconds',
  'vnioc_indicator_due_timestamp_seconds',
  'vnioc_source_up',
  'vnioc_source_last_success_timestamp_seconds',
  'vnioc_source_run_duration_seconds',
  'vnioc_source_records_total',
] as const;
