import { checkedCollector } from './collector/checked-collector.ts';
import type { Collector } from './collector/collector.ts';
import { CollectorRefused } from './collector/collector-refused.ts';
import type { PluginContext } from './protocol/requests.ts';
import { SENTENCES } from './sentences.ts';
import { languageOf, readSettings, type Settings } from './settings.ts';

export interface Ready {
  readonly settings: Settings;
  readonly collector: Collector;
}

/** The data source's settings and its collector, ready to be asked; throws CollectorRefused with what is to be done. */
export async function readyFor(context: PluginContext | null, check = checkedCollector): Promise<Ready> {
  const settings = readSettings(context);
  if (typeof settings === 'string') throw new CollectorRefused(SENTENCES[languageOf(context)][settings], 400, 'plugin');
  return { settings, collector: await check(settings) };
}
