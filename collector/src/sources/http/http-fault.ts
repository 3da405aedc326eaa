import { UpstreamError } from '../source-kind.ts';
import type { Silence } from './silence.ts';

/** Throws what a status other than 2xx means: sign-in refused, try again, or a wrong address. */
export async function refuseBadStatus(response: Response, from: string, silence: Silence): Promise<void> {
  if (response.ok) return;
  silence.end();
  await response.body?.cancel();
  const { status } = response;
  if (status === 401 || status === 403)
    throw fault(
      'refused',
      from,
      `từ chối đăng nhập (HTTP ${status}); kiểm tra khóa và địa chỉ được phép`,
      `refuses us (HTTP ${status}); check the key and the allowed addresses`,
    );
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const wait = retryAfter(response.headers.get('retry-after'));
    throw fault(
      'server',
      from,
      `đang lỗi (HTTP ${status}); sẽ thử lại`,
      `is failing (HTTP ${status}); will be tried again`,
      { ...(wait === null ? {} : { retryAfterSeconds: wait }) },
    );
  }
  throw fault(
    'configuration',
    from,
    `trả lời HTTP ${status}; kiểm tra url của nguồn`,
    `answers HTTP ${status}; check the url of the source`,
  );
}

/** Seconds, or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isFinite(at) ? Math.max(0, Math.ceil((at - Date.now()) / 1000)) : null;
}

/** What failed, for people: our own words for silence and for the network, a cancelled run as it was cancelled. */
export function asFault(cause: unknown, from: string, silence: Silence, signal: AbortSignal): unknown {
  if (cause instanceof UpstreamError) return cause;
  if (signal.aborted) return signal.reason;
  if (silence.signal.aborted)
    return fault(
      'timeout',
      from,
      `không trả lời trong ${silence.seconds} giây`,
      `was silent for ${silence.seconds} seconds`,
      { cause },
    );
  return fault('unreachable', from, 'không kết nối được', 'cannot be reached', { cause });
}

/** A fault in both languages about an address. */
export function fault(
  kind: UpstreamError['fault'],
  from: string,
  vi: string,
  en: string,
  options: ConstructorParameters<typeof UpstreamError>[2] = {},
): UpstreamError {
  return new UpstreamError(kind, `Hệ thống nguồn ${from} ${vi}. / The upstream ${en}.`, options);
}

/** The address as it may be shown and logged: without query, user and password. */
export function withoutQuery(url: string): string {
  const { origin: host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
