import type { Query } from '@vnioc/contract/query.ts';
import { storedQuery } from '@vnioc/contract/stored-query.ts';
import type { DataQuery } from '../protocol/requests.ts';
import type { Language } from '../sentences.ts';

/** A stored query as the collector takes it, over the time range Grafana gives; null when it cannot be read. */
export function askedQuery({ refId, json, timeRange }: DataQuery): Query | null {
  const stored = storedQuery(parsed(json));
  if (stored === null) return null;
  const range = timeRange === null ? {} : { from: timeRange.fromEpochMS, to: timeRange.toEpochMS };
  // The collector validates; whatever is wrong in it is answered with its sentence.
  return { ...stored, ...range, refId } as unknown as Query;
}

/** What the person chose to read in, as our front end says with every query; null in a rule, or where nothing was chosen. */
export function languageAsked({ json }: DataQuery): Language | null {
  const { language } = (parsed(json) ?? {}) as { readonly language?: unknown };
  return language === 'vi' || language === 'en' ? language : null;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return null;
  }
}
