import type { Producer } from './alert-signal.ts';
import { parseAlertmanager } from './parse-alertmanager.ts';
import { parseGrafana } from './parse-grafana.ts';
import { notSuch, type AlertReading, type ParsedAlerts } from './parsed-alerts.ts';

/** Reads a delivery of the inbox. Never throws: what cannot be read is a fault with a sentence. */
export function parseDelivery(producer: Producer, body: string, reading: AlertReading): ParsedAlerts {
  const parsed = asJson(body);
  if (parsed === undefined) {
    return notSuch(
      `Nội dung gửi đến ${producer} không phải là JSON. Kiểm tra cấu hình contact point.`,
      `What was sent to ${producer} is no JSON. Check the contact point.`,
    );
  }
  return producer === 'grafana' ? parseGrafana(parsed, reading) : parseAlertmanager(parsed, reading);
}

function asJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
