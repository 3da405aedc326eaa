import type { AlertSignal, Producer } from './alert-signal.ts';
import { isHarmless, keptLabels } from './kept-labels.ts';
import { mapLabels } from './map-labels.ts';
import { wordsOfSource } from './words-of-source.ts';
import type { AlertFault, AlertReading } from './parsed-alerts.ts';

/** One alert as a sender says it, its labels not mapped yet. */
export interface SaidAlert extends Pick<AlertSignal, 'fingerprint' | 'startsAt' | 'status' | 'notTheWorld'> {
  readonly labels: Readonly<Record<string, string>>;
}

/** The alert in the words of our contract, and what its labels say that no register knows. */
export function signalOfLabels(
  producer: Producer,
  { labels, ...said }: SaidAlert,
  reading: AlertReading,
): { readonly signal: AlertSignal; readonly faults: readonly AlertFault[] } {
  const { misread, ...words } = wordsOfSource(mapLabels(labels, reading), reading.catalog);
  const called = labels['alertname'] ?? '';
  const name = called !== '' && isHarmless(called) ? called : 'alert';
  const kept = keptLabels(labels, reading.catalog.alerting);
  return {
    signal: { producer, ...said, name, ...words, labels: kept },
    faults: misread.map((word) => unknown(name, word)),
  };
}

const unknown = (name: string, word: string): AlertFault => ({
  vi: `Cảnh báo "${name}": nhãn "${word}" có giá trị không có trong sổ đăng ký; hãy bổ sung ánh xạ nhãn trong alerts.yaml.`,
  en: `Alert "${name}": its label "${word}" holds a value that no register knows; add a label mapping in alerts.yaml.`,
});
