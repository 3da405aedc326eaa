import type { LocalDate } from '../kernel/local-date.ts';
import type { Validity } from '../kernel/validity.ts';

/** Working sessions of a day, minutes since local midnight, `[from, to)`, in order and apart. */
export type Session = readonly [from: number, to: number];

/** Which sessions hold in which season; `from` and `to` are `MM-dd` when they return every year. */
export interface Season extends Validity {
  readonly id: string;
  readonly yearly: { readonly from: string; readonly to: string } | null;
  readonly sessions: readonly Session[];
}

export type DayKind = 'holiday' | 'compensatory' | 'swapped_off' | 'swapped_work';

/** A day that is not what its weekday says. `status` only warns; `active: false` alone takes it out (SEMANTICS §1). */
export interface SpecialDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly name: string;
  readonly status: 'official' | 'predicted';
  readonly active: boolean;
  readonly pairedWith?: LocalDate;
  readonly legalBasis?: string;
}

/** The office calendar: a content-hashed version of seasons and the official day list. */
export interface Calendar {
  readonly id: string;
  /** SHA-256 over the canonical content. */
  readonly version: string;
  readonly weekend: readonly number[];
  readonly seasons: readonly Season[];
  readonly days: ReadonlyMap<LocalDate, SpecialDay>;
}
