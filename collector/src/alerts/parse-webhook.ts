import type { Producer } from './alert-signal.ts';
import { asInstant, asList, asObject, asText, asTexts } from './json-parts.ts';
import { notSuch, type AlertFault, type AlertReading, type ParsedAlerts } from './parsed-alerts.ts';
import { signalOfLabels, type SaidAlert } from './signal-of-labels.ts';

/** Most labels on one alert that are read; a rule has a dozen. */
const MOST_LABELS = 200;

/**
 * Reads the alerts of a webhook of Alertmanager (version 4) or Grafana (version 1). Each alert's own status counts; the
 * group's says nothing, since a group cut short may be "resolved" while others fire (facts/telemetry.md §4).
 */
export function parseWebhook(
  producer: Producer,
  body: unknown,
  reading: AlertReading,
  notTheWorldOf: (annotations: Readonly<Record<string, string>>) => string | null,
): ParsedAlerts {
  const payload = asObject(body);
  const alerts = asList(payload?.['alerts']);
  if (payload === null || alerts === null) {
    return notSuch(
      `Nội dung gửi đến ${producer} không phải là webhook cảnh báo: thiếu danh sách "alerts". Kiểm tra cấu hình contact point.`,
      `What was sent to ${producer} is no webhook of alerts: there is no list "alerts". Check the contact point.`,
    );
  }
  const faults: AlertFault[] = [];
  const signals = alerts.flatMap((alert, index) => {
    const said = saidAlert(alert, notTheWorldOf);
    if (said === null) {
      faults.push(unreadable(index));
      return [];
    }
    const read = signalOfLabels(producer, said, reading);
    faults.push(...read.faults);
    return [read.signal];
  });
  return { signals, truncated: countOf(payload['truncatedAlerts']), faults: distinct(faults) };
}

/** Null when it says too little to be an alert: who it is, since when, and whether it fires. */
export function saidAlert(
  alert: unknown,
  notTheWorldOf: (annotations: Readonly<Record<string, string>>) => string | null,
): SaidAlert | null {
  const said = asObject(alert);
  const fingerprint = asText(said?.['fingerprint']);
  const startsAt = asInstant(said?.['startsAt']);
  const status = said?.['status'];
  const labels = asTexts(said?.['labels']);
  if (fingerprint === null || !/^[0-9A-Za-z:_-]{1,128}$/.test(fingerprint) || startsAt === null) return null;
  if ((status !== 'firing' && status !== 'resolved') || Object.keys(labels).length > MOST_LABELS) return null;
  return { fingerprint, startsAt, status, notTheWorld: notTheWorldOf(asTexts(said?.['annotations'])), labels };
}

const countOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? Math.floor(value) : 0);

const unreadable = (index: number): AlertFault => ({
  vi: `Cảnh báo thứ ${index + 1} không đọc được: cần fingerprint, startsAt có múi giờ và status là firing hoặc resolved.`,
  en: `Alert ${index + 1} cannot be read: it needs a fingerprint, a startsAt with its zone, and a status firing or resolved.`,
});

/** A thousand alerts with the same fault are one sentence. */
export const distinct = (faults: readonly AlertFault[]): readonly AlertFault[] => [
  ...new Map(faults.map((fault) => [fault.en, fault])).values(),
];
