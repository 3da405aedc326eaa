import type { Instant } from '../kernel/clock.ts';
import { addDays, dateOf, HOUR, type LocalDate } from '../kernel/local-date.ts';
import type { Observation } from '../observations/observation.ts';
import { foldDays, type FoldPorts } from './fold-days.ts';

/** The day that is still running is counted anew this often; a day that is over once more, as a whole. */
const RENEWAL = HOUR;

/** Decides which days have to be folded from events, and folds them. */
export class EventFolding {
  readonly #ports: FoldPorts;
  #pendingFrom: LocalDate | null;
  #foldedAt = -Infinity;

  /** `everythingSince`: after a start nobody knows what was folded, so all of it is, once. */
  constructor(ports: FoldPorts, everythingSince: LocalDate | null) {
    this.#ports = ports;
    this.#pendingFrom = everythingSince;
  }

  /** Takes events of a day that may long be over. */
  happened(earliest: Instant): void {
    const day = dateOf(earliest);
    if (this.#pendingFrom === null || day < this.#pendingFrom) this.#pendingFrom = day;
  }

  /** The figures to write at `at`: none, when nothing happened and no day ended since the last time. */
  async due(at: Instant): Promise<readonly Observation[]> {
    const today = dateOf(at);
    const dayEnded = this.#foldedAt !== -Infinity && dateOf(this.#foldedAt) < today;
    const old = this.#pendingFrom !== null && this.#pendingFrom < today;
    if (!dayEnded && !old && (this.#pendingFrom === null || at < this.#foldedAt + RENEWAL)) return [];
    const lastFolded = dayEnded ? dateOf(this.#foldedAt) : today;
    const from = [this.#pendingFrom ?? today, lastFolded, addDays(today, -1)].reduce((a, b) => (a < b ? a : b));
    this.#pendingFrom = null;
    this.#foldedAt = at;
    return foldDays(from, at, this.#ports);
  }
}
