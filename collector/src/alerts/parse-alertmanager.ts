import type { AlertReading, ParsedAlerts } from './parsed-alerts.ts';
import { parseWebhook } from './parse-webhook.ts';

/** Alertmanager's webhook, version 4: what it says is always about the world. Never throws. */
export const parseAlertmanager = (body: unknown, reading: AlertReading): ParsedAlerts =>
  parseWebhook('alertmanager', body, reading, () => null);
