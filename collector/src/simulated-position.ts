import type { Instant } from './kernel/clock.ts';
import { localIso } from './kernel/local-date.ts';
import { CLOCK_POSITION } from './pipeline/build-pipeline.ts';
import type { SettingStore } from './sinks/store.ts';
import { ConfigError } from './config.ts';

export const CLOCK_START = 'clock_start';

/** What `clock_start` says of a folder whose data are of real time. */
const REAL = 'real';

/**
 * Where the clock of this data folder stands. A folder keeps the time it began with: the same simulated start goes on
 * from its position, another start (or real time) is refused, since its data would contradict each other.
 */
export async function positionOfClock(start: Instant | null, settings: SettingStore): Promise<Instant | null> {
  const asked = start === null ? REAL : String(start);
  const kept = await settings.get(CLOCK_START);
  if (kept === null) await settings.set(CLOCK_START, asked);
  if (kept !== null && kept !== asked) throw new ConfigError(sentence(kept));
  const position = await settings.get(CLOCK_POSITION);
  return start === null || position === null ? null : Number(position);
}

function sentence(kept: string): string {
  if (kept === REAL) {
    return 'Thư mục dữ liệu này theo giờ thật; bỏ --clock hoặc chọn --data khác. / These data are of real time; leave --clock out or choose another --data.';
  }
  const start = localIso(Number(kept));
  return `Thư mục dữ liệu này theo đồng hồ mô phỏng từ ${start}; dùng --clock ${start} hoặc chọn --data khác. / These data were played from ${start}; use --clock ${start} or choose another --data.`;
}
