import { HttpError, InfluxDB, setLogger } from '@influxdata/influxdb-client';
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

const headerOf = ({ mode, authorization }: InfluxTarget): Record<string, string> => {
  if (authorization === null) return {};
  return { authorization: mode === 'v1' || authorization.includes(' ') ? authorization : `Token ${authorization}` };
};

const pathOf = (target: InfluxTarget): string =>
  target.mode === 'v1'
    ? `/write?db=${encodeURIComponent(target.database)}&precision=ms`
    : `/api/v2/write?org=${encodeURIComponent(target.organisation)}&bucket=${encodeURIComponent(target.bucket)}&precision=ms`;

/** A server, or what stands before it, that answers something else than "written" has not written. */
const TAKEN = new Set([201, 204]);
/** A cluster took the lines and will hand them on. */
const QUEUED = 'hinted handoff queue not empty';

/**
 * Posts lines through the client's transport, and not through its WriteApi: that one would look at every letter, split,
 * pack and repeat; batches are ours, and so is the spool (facts/telemetry.md §2).
 */
function post({ transport }: InfluxDB, path: string, body: Buffer): Promise<void> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return new Promise((resolve, reject) => {
    let status = 0;
    transport.send(
      path,
      body as unknown as string, // what it makes into bytes (`Buffer.from`) may be bytes
      { method: 'POST', headers },
      {
        responseStarted: (_, code = 0) => (status = code),
        next: () => undefined,
        error: reject,
        complete: () => (TAKEN.has(status) ? resolve() : reject(new HttpError(status, `HTTP ${status}`))),
      },
    );
  });
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
  const client = new InfluxDB({ url: target.url.replace(/\/+$/, ''), headers: headerOf(target), timeout: 30_000 });
  const path = pathOf(target);
  const write = async (body: Buffer, lines: number): Promise<Delivery> => {
    try {
      await post(client, path, body);
      return { kind: 'taken' };
    } catch (cause) {
      if (!(cause instanceof HttpError)) return unreachable(cause instanceof Error ? cause.message : String(cause));
      const words = wordsOf(cause);
      return words.includes(QUEUED) ? { kind: 'taken' } : refusalOf(cause.statusCode, words, lines);
    }
  };
  return { write };
}
