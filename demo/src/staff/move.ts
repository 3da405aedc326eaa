import type { Draw } from '../world/random.ts';
import type { Instant } from '../world/time.ts';
import type { WorkingDays } from '../world/working-days.ts';

/** Whom the demo lets act: people of the center by role, or the contact point of a unit. */
export type Mover = 'operator' | 'shift lead' | 'chief' | { readonly contactOf: string };

export interface Move {
  readonly at: Instant;
  readonly by: Mover;
  readonly command: Readonly<Record<string, unknown>>;
}

export interface Habits {
  readonly draw: Draw;
  readonly works: WorkingDays;
}
