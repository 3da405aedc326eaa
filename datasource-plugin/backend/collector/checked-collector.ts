import type { Settings } from '../settings.ts';
import { collectorOf, type Collector } from './collector.ts';
import { CollectorRefused } from './collector-refused.ts';

const CHECKED_FOR = 5 * 60_000;
const checked = new Map<string, number>();

/** The collector, once it is known that the key is a data source's own: another key would lend its rights to everybody. */
export async function checkedCollector(settings: Settings): Promise<Collector> {
  const collector = collectorOf(settings);
  const name = nameOf(settings);
  if ((checked.get(name) ?? -Infinity) > performance.now() - CHECKED_FOR) return collector;
  await checkKey(collector, settings);
  checked.set(name, performance.now());
  return collector;
}

/** The same, asked just now: whoever presses the test button wants to know how it is, not how it was. */
export async function collectorCheckedNow(settings: Settings): Promise<Collector> {
  checked.delete(nameOf(settings));
  return checkedCollector(settings);
}

const nameOf = ({ collectorUrl, key }: Settings): string => `${collectorUrl} ${key}`;

/** Only a key of role `grafana-datasource` is answered as an alert evaluation. */
async function checkKey(collector: Collector, { language }: Settings): Promise<void> {
  const me = await askAsItself(collector, language);
  if (me.evaluatesAlerts !== true) throw CollectorRefused.because('wrongRole', language, 502);
}

async function askAsItself(collector: Collector, language: Settings['language']) {
  try {
    return await collector.ask<{ evaluatesAlerts?: boolean }>('/api/v1/me', { kind: 'alert evaluation' });
  } catch (error) {
    if (error instanceof CollectorRefused && error.status === 403)
      throw CollectorRefused.because('wrongRole', language, 502, error);
    throw error;
  }
}
