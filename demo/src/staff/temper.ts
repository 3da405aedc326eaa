import type { Draw } from '../world/random.ts';

/** How a unit takes a ticket: at once, in time, too late, not at all, or by sending it back to the wrong place first. */
export type Temper = 'prompt' | 'ordinary' | 'late' | 'silent' | 'wrong';

/** Cumulative shares. */
const SHARES: readonly (readonly [Temper, number])[] = [
  ['prompt', 0.35],
  ['ordinary', 0.72],
  ['late', 0.87],
  ['wrong', 0.95],
  ['silent', 1],
];

const LEANING = 0.2;

/** Every ticket is drawn for itself; a unit leans to its own side. */
export function temperOf(draw: Draw, unit: string, ticket: string): Temper {
  const mood = draw('temper', unit, ticket) + LEANING * (draw('temper', unit) - 0.5);
  return (SHARES.find(([, upTo]) => mood < upTo) ?? (['silent', 1] as const))[0];
}
