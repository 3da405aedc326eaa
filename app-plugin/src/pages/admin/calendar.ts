export interface CalendarDay {
  readonly date: string;
  readonly kind: 'holiday' | 'compensatory' | 'swapped_off' | 'swapped_work';
  readonly name: string;
  readonly status: 'official' | 'predicted';
  readonly active: boolean;
}

/** `GET /api/v1/calendar`. */
export interface OfficeCalendar {
  readonly weekend: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  readonly seasons: readonly {
    readonly id: string;
    readonly validFrom: string;
    readonly yearly: { readonly from: string; readonly to: string } | null;
    /** Minutes since midnight. */
    readonly sessions: readonly (readonly [number, number])[];
  }[];
  readonly days: readonly CalendarDay[];
}

/** `07:30` of 450. */
export const minuteText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** `02/09/2026` of `2026-09-02`. */
export const dayOf = (date: string): string => date.split('-').reverse().join('/');

/** `16/04–15/10:` of a season that comes every year. */
export const yearlyText = (yearly: OfficeCalendar['seasons'][number]['yearly']): string =>
  yearly === null ? '' : `${dayOf(yearly.from)}–${dayOf(yearly.to)}:`;

export const predictedOf = (days: readonly CalendarDay[]): readonly CalendarDay[] =>
  days.filter(({ status, active }) => active && status === 'predicted');
