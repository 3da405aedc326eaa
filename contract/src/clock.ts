import { flag, instant, record, textOrNull } from './schema-parts.ts';

/** `GET /api/v1/clock`: office time; screens mark it when it is simulated. `speed` null: real time, or no upper bound. */
export const clockSchema = record({
  now: instant,
  simulated: flag,
  speed: { type: ['number', 'null'] },
  /** Registers are read as they stood on that day. */
  registersAt: textOrNull,
  machineNow: instant,
});
