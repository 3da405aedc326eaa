import type { Answer } from '../collector/use-answer.ts';
import { useAnswer } from '../collector/use-answer.ts';

export interface OfficeClock {
  readonly now: number;
  readonly simulated: boolean;
  readonly speed: number | null;
}

const EVERY = 10_000;

/** The office's clock, asked for again and again: a simulated one steps, and a browser's clock may be wrong. */
export const useOfficeClock = (): Answer<OfficeClock> => useAnswer<OfficeClock>('clock', EVERY);
