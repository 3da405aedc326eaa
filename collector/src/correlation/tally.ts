import type { CorrelationRule } from '../catalog/alerting.ts';
import type { Entry } from './entry.ts';

/** Counts the different values of each condition over a window that moves forward. */
export class Tally {
  readonly #needed: readonly (number | null)[];
  readonly #seen: readonly Map<string, number>[];

  constructor(rule: CorrelationRule) {
    this.#needed = rule.when.map((when) => ('event' in when ? when.count : null));
    this.#seen = rule.when.map(() => new Map());
  }

  add({ counts }: Entry): void {
    for (const { condition, value } of counts) {
      const seen = this.#seen[condition];
      seen?.set(value, (seen.get(value) ?? 0) + 1);
    }
  }

  remove({ counts }: Entry): void {
    for (const { condition, value } of counts) {
      const seen = this.#seen[condition];
      const left = (seen?.get(value) ?? 0) - 1;
      if (left > 0) seen?.set(value, left);
      else seen?.delete(value);
    }
  }

  /** Every condition on events has its count. */
  isMet(): boolean {
    return this.#needed.every((needed, index) => needed === null || (this.#seen[index]?.size ?? 0) >= needed);
  }
}
