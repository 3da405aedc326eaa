import { readWorkingDays } from '../calendar.ts';
import type { World } from '../world/world.ts';
import { worldOf } from '../world/world.ts';

export const START = '2024-06-03T07:00:00+07:00';

/** The district of the tests: seed 1670, simulated from Monday 3 June 2024. */
export const testWorld = (seed = 1670, start = START): World =>
  worldOf({ seed, start: Date.parse(start), simulated: true, works: readWorkingDays() });
