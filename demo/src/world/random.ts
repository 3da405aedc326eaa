/** Everything random in the demo is drawn by name: the same seed and the same name give the same number, in any order. */
export type Draw = (...name: readonly (string | number)[]) => number;

/** A source of numbers in `[0, 1)` for one seed. */
export function drawFrom(seed: number): Draw {
  return (...name) => {
    let hash = 0x811c9dc5 ^ seed;
    for (const part of name) {
      const text = `${part}|`;
      for (let index = 0; index < text.length; index += 1) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      }
    }
    return mixed(hash) / 0x1_0000_0000;
  };
}

/** Spreads the bits of an FNV hash (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A whole number of happenings with this mean: Poisson while small, its normal neighbour when large. */
export function count(draw: Draw, mean: number, ...name: readonly (string | number)[]): number {
  if (mean <= 0) return 0;
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(draw, ...name)));
  const limit = Math.exp(-mean);
  let product = draw(...name, 0);
  let happened = 0;
  while (product > limit) {
    happened += 1;
    product *= draw(...name, happened);
  }
  return happened;
}

/** How many of `total` turn out well when each does with this probability. */
export const portion = (
  draw: Draw,
  total: number,
  probability: number,
  ...name: readonly (string | number)[]
): number => {
  const spread = Math.sqrt(Math.max(0, total * probability * (1 - probability)));
  return Math.min(total, Math.max(0, Math.round(total * probability + spread * normal(draw, ...name))));
};

/** Mean 0, deviation 1 (Box and Muller). */
export function normal(draw: Draw, ...name: readonly (string | number)[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - draw(...name, 'radius')));
  return radius * Math.cos(2 * Math.PI * draw(...name, 'angle'));
}

export const between = (draw: Draw, low: number, high: number, ...name: readonly (string | number)[]): number =>
  low + (high - low) * draw(...name);
