import { HttpError, InfluxDB, setLogger } from '@influxdata/influxdb-client';
import type { WriteApi, WriteOptions } from '@influxdata/influxdb-client';
import type { Delivery, LineWriter } from './delivery.ts';
import { refusalOf, unreachable } from './delivery.ts';

/**
 * Where lines go. `v1`: `POST /write?db=`, understood by InfluxDB 1.x, 2.x and 3; `v2`: `/api/v2/write`. `authorization`
 * is the whole header (`Basic …`, `Token …`, `Bearer …`); with v2 it may be the bare token.
 */
export type InfluxTarget =
  | { readonly mode: 'v1'; readonly url: string; readonly database: string; readonly authorization: string | null }
  | {
      readonly mode: 'v2';
      readonly url: string;
      readonly organisation: string;
      readonly bucket: string;
      readonly authorization: string | null;
    };

const NEVER = 1e15;

/** The client neither splits, nor repeats, nor packs: batches are ours, and so is the spool (facts/telemetry.md §2). */
const OPTIONS: Partial<WriteOptions> = {
  batchSize: 1e9,
  maxBatchBytes: NEVER,
  flushInterval: 0,
  maxRetries: 0,
  maxBufferLines: 1e9,
  gzipThreshold: NEVER,
};

const headerOf = ({ mode, authorization }: InfluxTarget): Record<string, string> => {
  if (authorization === null) return {};
  return { authorization: mode === 'v1' || authorization.includes(' ') ? authorization : `Token ${authorization}` };
};

function writeApiOf(target: InfluxTarget): WriteApi {
  const url = target.url.replace(/\/+$/, '');
  const client = new InfluxDB({ url, headers: headerOf(target), timeout: 30_000 });
  if (target.mode === 'v2') return client.getWriteApi(target.organisation, target.bucket, 'ms', OPTIONS);
  const api = client.getWriteApi('', '', 'ms', OPTIONS);
  api.path = `/write?db=${encodeURIComponent(target.database)}&precision=ms`;
  return api;
}

const wordsOf = (cause: HttpError): string => {
  const text = cause.body ?? cause.message;
  try {
    const { error, message } = JSON.parse(text) as { error?: string; message?: string };
    return error ?? message ?? text;
  } catch {
    return text;
  }
};

/** Lines to a real server through @influxdata/influxdb-client. */
export function influxWriter(target: InfluxTarget): LineWriter {
  setLogger({ error: () => undefined, warn: () => undefined }); // faults are ours to tell
  const api = writeApiOf(target);
  const write = async (lines: readonly string[]): Promise<Delivery> => {
    try {
      api.writeRecords([...lines]);
      await api.flush();
      return { kind: 'taken' };
    } catch (cause) {
      if (cause instanceof HttpError) return refusalOf(cause.statusCode, wordsOf(cause), lines.length);
      return unreachable(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return { write };
}
