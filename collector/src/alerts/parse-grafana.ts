import type { AlertReading, ParsedAlerts } from './parsed-alerts.ts';
import { parseWebhook } from './parse-webhook.ts';

/** Reasons of Grafana as it spells them; others are kept as "other", since the word comes from outside. */
const REASONS = [
  ...['Error', 'NoData', 'MissingSeries', 'Updated', 'Paused', 'RuleDeleted', 'KeepLast', 'RecordingRule'],
  ...['Error, KeepLast', 'NoData, KeepLast'],
];

/**
 * `grafana_state_reason`: the rule or its data changed, not the world (SEMANTICS §4): an alert fires because the data
 * source failed, or is resolved because somebody edited the rule (facts/grafana.md §6).
 */
export function grafanaStateReason(annotations: Readonly<Record<string, string>>): string | null {
  const reason = annotations['grafana_state_reason']?.trim() ?? '';
  if (reason === '') return null;
  return REASONS.includes(reason) ? reason : 'other';
}

/** Grafana's webhook, version 1. Never throws. */
export const parseGrafana = (body: unknown, reading: AlertReading): ParsedAlerts =>
  parseWebhook('grafana', body, reading, grafanaStateReason);
