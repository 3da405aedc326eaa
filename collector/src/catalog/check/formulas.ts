import type { Formula, Indicator } from '../indicator.ts';
import { byId, type Check, type Finding } from './registers.ts';

/** Formulas do not run in circles, and a ratio is a ratio. */
export const checkFormulas: Check = ({ indicators }) => {
  const all = byId(indicators);
  return indicators.flatMap(({ value, path }): readonly Finding[] => {
    if (value.formula && reaches(value, value.id, all, new Set()))
      return [
        {
          register: 'indicators',
          path: [...path, 'formula'],
          vi: `công thức của "${value.id}" dùng lại chính nó; hãy sửa công thức`,
          en: `the formula of "${value.id}" uses itself; correct the formula`,
        },
      ];
    return [];
  });
};

function reaches(from: Indicator, goal: string, all: ReadonlyMap<string, Indicator>, seen: Set<string>): boolean {
  return partsOf(from.formula).some((part) => {
    if (part === goal) return true;
    const next = all.get(part);
    if (!next || seen.has(part)) return false;
    seen.add(part);
    return reaches(next, goal, all, seen);
  });
}

/** Indicators that a formula is made of. */
export function partsOf(formula: Formula | null): readonly string[] {
  if (formula === null || formula.kind === 'events') return [];
  if (formula.kind === 'count_units') return [formula.indicator];
  const terms = formula.kind === 'sum' ? formula.terms : [...formula.numerator, ...formula.denominator];
  return terms.map(({ indicator }) => indicator);
}
