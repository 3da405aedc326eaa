import type { Asker } from '../asker.ts';
import type { Settings } from '../settings.ts';
import { CollectorRefused } from './collector-refused.ts';

export interface Collector {
  /** GET when there is no body, else POST; the answer as JSON. */
  ask<T>(path: string, asker: Asker, options?: AskOptions): Promise<T>;
  /** The events of `GET /api/v1/stream`, until they end or the signal does. */
  open(path: string, asker: Asker, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response>;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Of the person who asks, where it is not the data source's. */
  readonly language?: Settings['language'];
}

/** The collector of one data source. Failures are thrown as CollectorRefused with a sentence for the person. */
export function collectorOf(settings: Settings): Collector {
  const { collectorUrl, timeoutSeconds, language } = settings;
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${collectorUrl}${path}`, { ...init, redirect: 'error' });
    } catch (cause) {
      const isSlow = cause instanceof Error && cause.name === 'TimeoutError';
      throw CollectorRefused.because(isSlow ? 'slow' : 'unreachable', language, isSlow ? 504 : 502, cause);
    }
  };
  return {
    async ask<T>(path: string, asker: Asker, { body, signal, language: ofPerson = language }: AskOptions = {}) {
      const deadline = AbortSignal.timeout(timeoutSeconds * 1000);
      const response = await send(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...headersFor(asker, { ...settings, language: ofPerson }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw await CollectorRefused.from(response, ofPerson);
      return (await jsonOf(response, settings)) as T;
    },
    async open(path, asker, headers, signal) {
      const response = await send(path, { headers: { ...headersFor(asker, settings), ...headers }, signal });
      if (!response.ok) throw await CollectorRefused.from(response, language);
      return response;
    },
  };
}

async function jsonOf(response: Response, { language }: Settings): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw CollectorRefused.because('unreadable', language, 502, cause);
  }
}

function headersFor(asker: Asker, { key, language }: Settings): Record<string, string> {
  const common = { authorization: `Bearer ${key}`, 'accept-language': language };
  switch (asker.kind) {
    case 'user':
      return { ...common, 'x-grafana-id': asker.token };
    case 'live grant':
      return { ...common, 'x-live-grant': asker.grant };
    case 'alert evaluation':
      return { ...common, 'x-alert-evaluation': 'true' };
    case 'nobody':
      throw CollectorRefused.because('noToken', language, 403);
  }
}
