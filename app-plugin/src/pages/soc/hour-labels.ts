import { dateText, timeText } from '../../instants/instant-text.ts';

const HOUR = 3_600_000;
/** Labels have room when there are no more than that. */
const MOST = 12;
const STEPS = [1, 2, 3, 6, 12, 24];

export interface HourLabel {
  /** Which bar it stands under. */
  readonly index: number;
  readonly text: string;
}

/** `09:00`, every so many hours of the office's day; at midnight the date: `05/06`. */
export function hourLabels(from: number, hours: number): readonly HourLabel[] {
  const step = STEPS.find((one) => hours / one <= MOST) ?? 24;
  return Array.from({ length: hours }, (_, index) => ({ index, at: from + index * HOUR }))
    .filter(({ at }) => Number(timeText(at).slice(0, 2)) % step === 0)
    .map(({ index, at }) => ({ index, text: timeText(at) === '00:00' ? dateText(at).slice(0, 5) : timeText(at) }));
}
