import { familyHeader, sampleValue, seriesPrefix } from './metric-family.ts';
import type { Labels, MetricFamily } from './metric-family.ts';

/** Series whose text is kept as one piece while none of their values moves. */
export const BLOCK = 128;

/** One line of the exposition; NaN while it has no value, and then it has no sample: absent is never 0. */
export interface Series {
  value: number;
}

/** A number, or both are none. */
const same = (a: number, b: number): boolean => a === b || (a !== a && b !== b);

/**
 * One family as text. Names and labels are made into text once; values lie side by side in typed arrays, so that a scrape
 * looks at each and writes anew only the blocks in which one moved: most stay the same from scrape to scrape.
 */
export class FamilyText {
  readonly family: MetricFamily;
  readonly header: Buffer;
  readonly #prefixes: string[] = [];
  readonly #byPrefix = new Map<string, Series>();
  /** The values as text, `1\n`; empty where there is none. */
  readonly #texts: string[] = [];
  readonly #blocks: Buffer[] = [];
  #values = new Float64Array(8);
  #shown = new Float64Array(8);

  constructor(family: MetricFamily) {
    this.family = family;
    this.header = Buffer.from(familyHeader(family));
  }

  get size(): number {
    return this.#prefixes.length;
  }

  /** The series with these labels, made when new. */
  series(labels: Labels): Series {
    const prefix = seriesPrefix(this.family.name, labels);
    const known = this.#byPrefix.get(prefix);
    if (known !== undefined) return known;
    const series = this.#add(prefix);
    this.#byPrefix.set(prefix, series);
    return series;
  }

  clear(): void {
    this.#values.fill(Number.NaN);
  }

  valueAt(index: number): number {
    return this.#values[index] as number;
  }

  setAt(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** The lines of the series from `start` (a multiple of `BLOCK`) on, as they stand now, ready to be sent (UTF-8). */
  block(start: number): Buffer {
    const number = start / BLOCK;
    const end = Math.min(this.size, start + BLOCK);
    const kept = this.#blocks[number];
    if (!this.#show(start, end) && kept !== undefined) return kept;
    const lines: string[] = [];
    for (let index = start; index < end; index += 1) {
      const text = this.#texts[index] as string;
      if (text !== '') lines.push(this.#prefixes[index] as string, text);
    }
    return (this.#blocks[number] = Buffer.from(lines.join('')));
  }

  /** Makes the values that moved into text; true when there was one. */
  #show(start: number, end: number): boolean {
    let moved = false;
    for (let index = start; index < end; index += 1) {
      const value = this.#values[index] as number;
      if (same(value, this.#shown[index] as number)) continue;
      this.#shown[index] = value;
      this.#texts[index] = Number.isNaN(value) ? '' : `${sampleValue(value)}\n`;
      moved = true;
    }
    return moved;
  }

  #add(prefix: string): Series {
    const index = this.#prefixes.push(prefix) - 1;
    if (index === this.#values.length) this.#grow();
    this.#texts.push('');
    this.#values[index] = Number.NaN;
    this.#shown[index] = Number.NaN;
    return new SeriesOf(this, index);
  }

  #grow(): void {
    const [values, shown] = [this.#values, this.#shown];
    this.#values = new Float64Array(values.length * 2);
    this.#shown = new Float64Array(values.length * 2);
    this.#values.set(values);
    this.#shown.set(shown);
  }
}

class SeriesOf implements Series {
  readonly #family: FamilyText;
  readonly #index: number;

  constructor(family: FamilyText, index: number) {
    this.#family = family;
    this.#index = index;
  }

  get value(): number {
    return this.#family.valueAt(this.#index);
  }

  set value(to: number) {
    this.#family.setAt(this.#index, to);
  }
}
