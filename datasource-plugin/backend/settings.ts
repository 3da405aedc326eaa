import type { PluginContext } from './protocol/requests.ts';
import type { Language } from './sentences.ts';

/** What an administrator set on the data source. */
export interface Settings {
  readonly uid: string;
  /** Root of the collector, without a slash at its end. */
  readonly collectorUrl: string;
  readonly key: string;
  readonly language: Language;
  readonly timeoutSeconds: number;
}

export type SettingsFault = 'noSettings' | 'noUrl' | 'badUrl' | 'noKey';

interface Stored {
  readonly collectorUrl?: unknown;
  readonly language?: unknown;
  readonly timeoutSeconds?: unknown;
}

/** The settings of one data source, or what is wrong with them. */
export function readSettings(context: PluginContext | null): Settings | SettingsFault {
  const instance = context?.dataSourceInstanceSettings ?? null;
  if (instance === null) return 'noSettings';
  const { collectorUrl, language, timeoutSeconds } = storedOf(instance.jsonData);
  const key = instance.decryptedSecureJsonData['key'] ?? '';
  if (typeof collectorUrl !== 'string' || collectorUrl.trim() === '') return 'noUrl';
  const url = URL.canParse(collectorUrl.trim()) ? new URL(collectorUrl.trim()) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.username !== '') return 'badUrl';
  if (key === '') return 'noKey';
  return {
    ...{ uid: instance.uid, collectorUrl: `${url.origin}${url.pathname}`.replace(/\/+$/, ''), key: key.trim() },
    language: language === 'en' ? 'en' : 'vi',
    timeoutSeconds: typeof timeoutSeconds === 'number' && timeoutSeconds > 0 ? Math.min(timeoutSeconds, 300) : 30,
  };
}

export const languageOf = (context: PluginContext | null): Language =>
  storedOf(context?.dataSourceInstanceSettings?.jsonData ?? new Uint8Array()).language === 'en' ? 'en' : 'vi';

function storedOf(bytes: Uint8Array): Stored {
  try {
    const stored: unknown = JSON.parse(Buffer.from(bytes).toString() || '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}
