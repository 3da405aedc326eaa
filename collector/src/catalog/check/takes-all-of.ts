import type { RouteMatch } from '../route.ts';

/** True when whatever the narrow match takes, the wide one takes too. */
export const takesAllOf = (wide: RouteMatch, narrow: RouteMatch): boolean =>
  (Object.keys(wide) as (keyof RouteMatch)[]).every((key) => {
    const [words, wanted] = [wide[key] as readonly string[] | undefined, narrow[key] as readonly string[] | undefined];
    return words === undefined || (wanted?.every((word) => words.includes(word)) ?? false);
  });
