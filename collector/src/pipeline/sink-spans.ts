import type { Context } from '@opentelemetry/api';
import type { Instant } from '../kernel/clock.ts';
import type { Tracing } from './tracing.ts';

/** Runs remembered while a sink is deaf; of older ones the trace ends at the commit. */
const LONGEST_MEMORY = 1000;

interface Waiting {
  /** Of the last revision of the run. */
  readonly position: number;
  readonly parent: Context;
  readonly since: Instant;
}

/** The last step of a run's trace: a sink took its figures, often much later. */
export class SinkSpans {
  readonly #tracing: Tracing;
  #waiting: Waiting[] = [];

  constructor(tracing: Tracing) {
    this.#tracing = tracing;
  }

  wait(position: number, parent: Context, since: Instant): void {
    this.#waiting.push({ position, parent, since });
    if (this.#waiting.length > LONGEST_MEMORY) this.#waiting.shift();
  }

  /** The sink acknowledged everything up to `position`. */
  delivered(sink: string, position: number): void {
    if (this.#waiting.length === 0) return;
    const reached = this.#waiting.filter((run) => run.position <= position);
    this.#waiting = this.#waiting.filter((run) => run.position > position);
    for (const { parent, since } of reached) {
      this.#tracing.later(`sink ${sink}`, parent, since, { 'vnioc.position': position });
    }
  }
}
