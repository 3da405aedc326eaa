/** One line of `bench/results.json`. */
export interface Row {
  /** Id of the bar, as the docs name it: `metrics-100k`. */
  readonly bar: string;
  /** What was measured, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** What it is measured against in the same run, in the same unit: a wire ceiling, another library. */
  readonly reference: number | null;
  /** value / reference, or null without one. */
  readonly ratio: number | null;
}

/** One benchmark: a file in `bench/bars`, exporting `bar`. It starts what it needs, on loopback, and ends it. */
export interface Bar {
  readonly id: string;
  /** Of its first row. */
  readonly unit: string;
  /** One sentence: what is measured and against what. */
  readonly about: string;
  /** Why it cannot run on this machine (a missing package), or undefined when it can. */
  readonly obstacle?: () => string | undefined;
  run(): Promise<readonly Row[]>;
  /** Ends what bars share; called when all have run. */
  readonly end?: () => Promise<void>;
}

/** A row with its ratio computed. */
export const row = (bar: string, value: number, unit: string, reference: number | null = null): Row => ({
  bar,
  value,
  unit,
  reference,
  ratio: reference === null || reference === 0 ? null : value / reference,
});
