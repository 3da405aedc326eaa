export interface Box {
  readonly width: number;
  readonly height: number;
}

/** An SVG path through the figures; it breaks where one is missing and is never drawn to 0. */
export const sparklinePath = (history: readonly (number | null)[], { width, height }: Box): string => {
  const known = history.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => round((index * width) / Math.max(1, history.length - 1));
  const y = (value: number) => round(high === low ? height / 2 : height - ((value - low) * height) / (high - low));
  let pen = 'M';
  return history
    .map((value, index) => {
      const step = value === null ? '' : `${pen}${x(index)} ${y(value)}`;
      pen = value === null ? 'M' : 'L';
      return step;
    })
    .join('');
};

const round = (value: number): number => Math.round(value * 10) / 10;
