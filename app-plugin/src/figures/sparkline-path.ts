const [TOP, BOTTOM, WIDTH] = [3, 29, 100] as const;

interface Drawn {
  readonly line: string;
  readonly targetY: number | null;
  /** Where the only point of a stretch of one stands, which no line would show. */
  readonly dot: { readonly x: number; readonly y: number } | null;
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** A trend in a box of 100 × 32, oldest left; a missing figure breaks the line, the target is always inside the box. */
export const sparklinePath = (values: readonly (number | null)[], target: number | null): Drawn => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { line: '', targetY: null, dot: null };
  const all = target === null ? known : [...known, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const y = (value: number): number =>
    round(high === low ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP));
  const x = (index: number): number => round(values.length === 1 ? WIDTH / 2 : (index / (values.length - 1)) * WIDTH);
  const steps = values.map((value, index) =>
    value === null ? '' : `${values[index - 1] == null ? 'M' : 'L'}${x(index)} ${y(value)}`,
  );
  const only = known.length === 1 ? values.findIndex((value) => value !== null) : -1;
  return {
    line: steps.join(''),
    targetY: target === null ? null : y(target),
    dot: only < 0 ? null : { x: x(only), y: y(values[only] ?? 0) },
  };
};
