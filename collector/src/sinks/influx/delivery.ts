/** What a server made of a batch of lines; only a fault is a reason to send again. */
export type Delivery =
  | { readonly kind: 'taken' }
  /** Lines are wrong for good, the rest may or may not be stored. `all`: every one of them. */
  | { readonly kind: 'bad lines'; readonly words: string; readonly all: boolean }
  | { readonly kind: 'too large'; readonly words: string }
  | { readonly kind: 'fault'; readonly sentence: Sentence };

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** Sends lines of the line protocol, times in milliseconds; never throws, and may be asked again before it answered. */
export interface LineWriter {
  /** `body`: UTF-8, `lines` lines with a line break between them. */
  write(body: Buffer, lines: number): Promise<Delivery>;
}

const BAD_LINES =
  /partial write|unable to parse|field type conflict|beyond retention|invalid (number|boolean|field|tag)/i;

const fault = (vi: string, en: string): Delivery => ({ kind: 'fault', sentence: { vi, en } });

function badLines(words: string, lines: number): Delivery {
  const dropped = Number(/dropped=(\d+)/.exec(words)?.[1] ?? 0);
  return { kind: 'bad lines', words, all: lines === 1 || dropped === lines };
}

/** Reads the answer of a server that did not take a batch whole. */
export function refusalOf(status: number, words: string, lines: number): Delivery {
  const said = words.slice(0, 300);
  if (status === 400 && BAD_LINES.test(words)) return badLines(said, lines);
  if (status === 413) return { kind: 'too large', words: said };
  if (status === 401 || status === 403) {
    return fault(
      `InfluxDB từ chối quyền ghi (${status}). Hãy kiểm tra IOC_INFLUX_AUTHORIZATION và quyền của tài khoản đó.`,
      `InfluxDB does not let us write (${status}). Check IOC_INFLUX_AUTHORIZATION and the rights of that account.`,
    );
  }
  if (status === 404) {
    return fault(
      `InfluxDB không có cơ sở dữ liệu hoặc bucket này, hoặc sai chế độ v1/v2 (404): ${said}. Hãy tạo nó hoặc sửa cấu hình.`,
      `InfluxDB has no such database or bucket, or the mode v1/v2 is wrong (404): ${said}. Create it or mend the configuration.`,
    );
  }
  return fault(
    `InfluxDB chưa nhận được dữ liệu (${status}): ${said}. Hệ thống sẽ tự gửi lại.`,
    `InfluxDB did not take the data (${status}): ${said}. They will be sent again.`,
  );
}

export const unreachable = (words: string): Delivery =>
  fault(
    `Không kết nối được InfluxDB: ${words}. Hệ thống sẽ tự gửi lại.`,
    `InfluxDB cannot be reached: ${words}. The data will be sent again.`,
  );
