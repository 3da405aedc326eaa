import type { Observation } from '../../observations/observation.ts';

const FIRST_SIZE = 16; // an MQTT message is a delivery too

/**
 * Which row said a cell first, and what: a hash table in typed arrays, since a delivery may have a million cells and
 * nested maps of strings would cost four times the memory.
 */
export class CellMemory {
  private readonly pairs = new Map<string, Map<string, number>>();
  private readonly periods = new Map<string, number>();
  private pairCount = 0;
  private size = 0;
  private slots = new Int32Array(FIRST_SIZE * 2);
  private keys = new Int32Array(FIRST_SIZE * 3);
  private figures = new Float64Array(FIRST_SIZE * 2);

  /** Null when the cell is new, or was said by this very row; else the first row, and whether it said the same. */
  remember(observation: Observation, row: number): { readonly row: number; readonly same: boolean } | null {
    const pair = this.pairOf(observation.indicator, observation.unit);
    const period = numbered(this.periods, observation.period, this.periods.size);
    const value = observation.value ?? Number.NaN;
    const denominator = observation.denominator ?? Number.NaN;
    const slot = this.slotOf(pair, period);
    const entry = (this.slots[slot] ?? 0) - 1;
    if (entry < 0) {
      const added = this.add(slot, pair, period, row);
      this.figures[added * 2] = value;
      this.figures[added * 2 + 1] = denominator;
      return null;
    }
    const first = this.keys[entry * 3 + 2] ?? 0;
    if (first === row) return null;
    const same = Object.is(this.figures[entry * 2], value) && Object.is(this.figures[entry * 2 + 1], denominator);
    return { row: first, same };
  }

  private pairOf(indicator: string, unit: string): number {
    let units = this.pairs.get(indicator);
    if (units === undefined) this.pairs.set(indicator, (units = new Map()));
    const known = units.get(unit);
    if (known !== undefined) return known;
    units.set(unit, this.pairCount);
    return this.pairCount++;
  }

  /** The slot of the cell, or the free one it belongs into (linear probing). */
  private slotOf(pair: number, period: number): number {
    const mask = this.slots.length - 1;
    let slot = (Math.imul(pair, 0x9e3779b1) ^ Math.imul(period + 1, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (let entry = this.slots[slot] ?? 0; entry !== 0; entry = this.slots[slot] ?? 0) {
      if (this.keys[entry * 3 - 3] === pair && this.keys[entry * 3 - 2] === period) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Written number by number: an array for each would be a million of them. */
  private add(slot: number, pair: number, period: number, row: number): number {
    const entry = this.size;
    this.keys[entry * 3] = pair;
    this.keys[entry * 3 + 1] = period;
    this.keys[entry * 3 + 2] = row;
    this.size += 1;
    this.slots[slot] = this.size;
    if (this.size * 2 >= this.slots.length) this.grow();
    return entry;
  }

  private grow(): void {
    this.keys = resized(this.keys, new Int32Array(this.keys.length * 2));
    this.figures = resized(this.figures, new Float64Array(this.figures.length * 2));
    this.slots = new Int32Array(this.slots.length * 2);
    for (let entry = 0; entry < this.size; entry += 1) {
      this.slots[this.slotOf(this.keys[entry * 3] ?? 0, this.keys[entry * 3 + 1] ?? 0)] = entry + 1;
    }
  }
}

function resized<Numbers extends Int32Array | Float64Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}

function numbered(map: Map<string, number>, key: string, next: number): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, next);
  return next;
}
