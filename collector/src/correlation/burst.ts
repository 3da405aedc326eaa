import type { CorrelationRule } from '../catalog/alerting.ts';
import type { Instant } from '../kernel/clock.ts';
import { MINUTE } from '../kernel/local-date.ts';
import type { OpenEpisode } from './correlation-hit.ts';
import type { Entry } from './entry.ts';
import type { StandsSince } from './standing-states.ts';
import { Tally } from './tally.ts';

export const windowOf = ({ windowMinutes }: CorrelationRule): number => windowMinutes * MINUTE;

/** Events of one key without a pause as long as the window, and the window at their end: grows at the end only. */
export class Burst {
  readonly entries: Entry[] = [];
  readonly #rule: CorrelationRule;
  readonly #key: string;
  readonly #tally: Tally;
  #head = 0;

  constructor(rule: CorrelationRule, key: string) {
    [this.#rule, this.#key, this.#tally] = [rule, key, new Tally(rule)];
  }

  add(entry: Entry): void {
    this.entries.push(entry);
    this.#tally.add(entry);
    for (let oldest = this.entries[this.#head]; oldest !== undefined; oldest = this.entries[this.#head]) {
      if (oldest.at >= entry.at - windowOf(this.#rule)) return;
      this.#tally.remove(oldest);
      this.#head += 1;
    }
  }

  /**
   * The hit at the newest event, or when the last of the states that are asked for began to stand, if that was before
   * `until`: when the next event came, or now.
   */
  hit(standsSince: StandsSince, until: Instant): OpenEpisode | null {
    const newest = this.entries.at(-1);
    if (newest === undefined || !this.#tally.isMet()) return null;
    const inside = this.entries.slice(this.#head);
    const since = standsSince(inside.map(({ unit }) => unit));
    if (since === null || (since > newest.at && since >= until)) return null;
    const metAt = Math.max(newest.at, since);
    return this.#episode(
      metAt,
      inside.filter(({ at }) => at >= metAt - windowOf(this.#rule)),
    );
  }

  #episode(metAt: Instant, inside: readonly Entry[]): OpenEpisode | null {
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined || last === undefined || !isMet(this.#rule, inside)) return null;
    const whole = { rule: this.#rule.id, key: this.#key, startsAt: first.at, metAt, lastAt: last.at };
    const [units, assets] = [inside.map(({ unit }) => unit), inside.map(({ asset }) => asset)];
    return { ...whole, count: inside.length, unit: onlyOne(units), asset: onlyOne(assets) };
  }
}

function isMet(rule: CorrelationRule, entries: readonly Entry[]): boolean {
  const tally = new Tally(rule);
  for (const entry of entries) tally.add(entry);
  return tally.isMet();
}

const onlyOne = <T>(words: readonly (T | null)[]): T | null => (new Set(words).size === 1 ? (words[0] ?? null) : null);
