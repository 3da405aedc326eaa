const SHOWN = 20;

/** Sums of parts come in another order, and files say millions: beyond that, numbers are equal. */
const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/**
 * What is in one of two accounts of the same figures and not, or differently, in the other; as a table of its first
 * lines, and empty when they agree number by number.
 */
export function differences(
  [leftName, left]: readonly [string, ReadonlyMap<string, number>],
  [rightName, right]: readonly [string, ReadonlyMap<string, number>],
): string {
  const keys = new Set([...left.keys(), ...right.keys()]);
  const lines = [...keys].flatMap((key) => {
    const [a, b] = [left.get(key), right.get(key)];
    return a !== undefined && b !== undefined && isEqual(a, b) ? [] : [`${key} | ${a ?? '–'} | ${b ?? '–'}`];
  });
  if (lines.length === 0) return '';
  const head = `${lines.length} of ${keys.size} figures differ\nfigure | ${leftName} | ${rightName}`;
  return [head, ...lines.slice(0, SHOWN)].join('\n');
}
