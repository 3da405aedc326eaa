import { DAY, HOUR, MINUTE } from '../kernel/local-date.ts';

const SHAPE = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds: `PT5M`, `P1DT12H`. */
export function durationMillis(text: string): number {
  const match = SHAPE.exec(text);
  const [days, hours, minutes, seconds] = (match?.slice(1) ?? []).map((part) => Number(part ?? 0));
  const millis = (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * 1000;
  if (match === null || millis === 0) throw new RangeError(`"${text}" is not a duration such as PT5M`);
  return millis;
}
