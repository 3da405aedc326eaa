import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Office, StandingOffice } from './office.ts';
import type { OfficeTime } from './office-time.ts';

export interface OfficeAndTime {
  readonly standing: StandingOffice;
  readonly time: OfficeTime;
}

export const OfficeContext = createContext<OfficeAndTime | null>(null);

export const useOfficeContext = (): OfficeAndTime => {
  const context = useContext(OfficeContext);
  if (context === null) throw new Error('useOffice is for what stands inside <OfficeProvider>');
  return context;
};

const minuteOf = (now: number): number => Math.floor(now / 60_000);

/** Notices whether the time is read at all: only then a step is one for this reader. */
class TimeReader {
  readonly #time: OfficeTime;
  readonly #begun: number;
  #reads = false;

  constructor(time: OfficeTime) {
    [this.#time, this.#begun] = [time, time.now()];
  }

  readonly now = (): number => {
    this.#reads = true;
    return this.#time.now();
  };

  /** The minute: nothing on the pages is told in seconds. */
  readonly step = (): number => minuteOf(this.#reads ? this.#time.now() : this.#begun);
}

/**
 * The office. What reads its `now`, itself or by what it calls, is drawn anew when another minute begins, with another object;
 * what reads only the registers is not.
 */
export function useOffice(): Office {
  const { standing, time } = useOfficeContext();
  const reader = useMemo(() => new TimeReader(time), [time]);
  const step = useSyncExternalStore(time.subscribe, reader.step);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another object at every step, for what is remembered by it
  return useMemo(() => withTime(standing, reader), [standing, reader, step]);
}

/** A getter, so that reading the time is noticed. */
const withTime = (standing: StandingOffice, reader: TimeReader): Office => ({
  ...standing,
  get now() {
    return reader.now();
  },
});
