import type { ObservationMapping } from '../../catalog/source-spec.ts';
import { cellText, foldWord, type Cell } from '../cells/cell-text.ts';
import { readNumber } from '../cells/number.ts';
import type { Addend, Delivery } from './delivery.ts';
import type { FigurePlan } from './figure-plan.ts';

const USUAL = ['Tổng cộng', 'Tổng số', 'Tổng', 'Cộng'];

/** Whether a unit cell says that its row is a total. */
export function totalWords(mapping: ObservationMapping): (cell: Cell) => boolean {
  const words = new Set([...USUAL, ...(mapping.totals ?? [])].map(foldWord));
  const known = new Map<string, boolean>();
  return (cell) => {
    if (typeof cell !== 'string') return false;
    const found = known.get(cell);
    if (found !== undefined) return found;
    if (known.size > 10_000) known.clear();
    const isTotal = words.has(foldWord(cellText(cell)).replace(/[\s:.]+$/, ''));
    known.set(cell, isTotal);
    return isTotal;
  };
}

/** Adds up what a delivery's rows say, figure by figure, and compares total rows with it. */
export class Sums {
  private readonly delivery: Delivery;
  private readonly mapping: ObservationMapping;
  private readonly firstRow: number;
  private readonly own = new Map<string, { -readonly [Key in keyof Addend]: Addend[Key] }>();
  private section: number;

  constructor(delivery: Delivery, mapping: ObservationMapping, firstRow: number) {
    this.delivery = delivery;
    this.mapping = mapping;
    this.firstRow = firstRow;
    this.section = Math.max(0, ...delivery.sumsBefore(firstRow).map((addend) => addend.section));
  }

  add(plan: FigurePlan, period: string, index: number): void {
    if (plan.summed === null) return;
    const cell = plan.summed(index);
    const reading = readNumber(cell, this.mapping.numbers);
    if (!reading.ok) return;
    const figure = plan.indicator.id;
    const key = `${figure}\n${period}\n${this.section}`;
    const addend = this.own.get(key) ?? { figure, period, section: this.section, sum: 0, rows: 0, decimals: 0 };
    addend.sum += reading.value;
    addend.rows += 1;
    addend.decimals = Math.max(addend.decimals, decimalsOf(reading.value));
    this.own.set(key, addend);
  }

  /** Null when the total agrees, or there is nothing to compare it with; else both sums, as words. */
  compare(plan: FigurePlan, period: string, index: number): string | null {
    if (plan.summed === null || !this.delivery.fromStart) return null;
    const total = readNumber(plan.summed(index), this.mapping.numbers);
    if (!total.ok) return null;
    const all = [...this.delivery.sumsBefore(this.firstRow), ...this.own.values()].filter(
      (addend) => addend.figure === plan.indicator.id && (period === '' || addend.period === period),
    );
    const since = all.filter(({ section }) => section === this.section);
    const candidates = [since, all].filter((addends) => addends.length > 0);
    if (candidates.length === 0 || candidates.some((addends) => agrees(total.value, addends, plan))) return null;
    return `${total.value} ≠ ${candidates.map((addends) => Number(sumOf(addends).toPrecision(15))).at(0)}`;
  }

  /** A total row ends a section; a second one below may be of the next rows only, or of all. */
  closeSection(): void {
    this.section += 1;
  }

  keep(): void {
    this.delivery.keepSums(this.firstRow, [...this.own.values()]);
  }
}

const sumOf = (addends: readonly Addend[]): number => addends.reduce((sum, addend) => sum + addend.sum, 0);

/** Sums of rounded money may differ by half a digit a row; counts must agree exactly. */
function agrees(total: number, addends: readonly Addend[], plan: FigurePlan): boolean {
  const rows = addends.reduce((count, addend) => count + addend.rows, 0);
  const decimals = Math.max(decimalsOf(total), ...addends.map((addend) => addend.decimals));
  const rounded = decimals > 0 || plan.indicator.unit === 'VND';
  const leeway = rounded && (plan.rule.scale ?? 1) !== 1 ? 0.5 * rows * 10 ** -decimals : 0;
  const sum = sumOf(addends);
  return Math.abs(total - sum) <= leeway + 1e-9 * Math.max(1, Math.abs(sum));
}

function decimalsOf(value: number): number {
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 || text.includes('e') ? 0 : text.length - point - 1;
}
