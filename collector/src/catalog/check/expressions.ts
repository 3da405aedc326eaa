import jsonata from 'jsonata';
import type { Path } from '../read/register.ts';
import type { Check, Finding } from './registers.ts';

/** Expressions of a mapping can be read: `records`, and every field that begins with `=`. */
export const checkExpressions: Check = ({ sources }) =>
  sources.flatMap(({ value, path }) =>
    [...expressionsIn(value.observations, ['observations']), ...expressionsIn(value.events, ['events'])].flatMap(
      ([at, text]): readonly Finding[] => {
        const why = syntaxFault(text);
        if (why === null) return [];
        return [
          {
            register: 'sources',
            path: [...path, ...at],
            vi: `biểu thức JSONata sai cú pháp (${why}); hãy sửa biểu thức`,
            en: `the JSONata expression cannot be read (${why}); correct it`,
          },
        ];
      },
    ),
  );

function expressionsIn(place: unknown, path: Path): readonly (readonly [Path, string])[] {
  if (typeof place === 'string') {
    if (place.startsWith('=')) return [[path, place.slice(1)]];
    return path.length === 2 && path[1] === 'records' ? [[path, place]] : [];
  }
  if (typeof place !== 'object' || place === null) return [];
  return Object.entries(place).flatMap(([key, inner]) => expressionsIn(inner, [...path, key]));
}

function syntaxFault(text: string): string | null {
  try {
    jsonata(text);
    return null;
  } catch (error) {
    return (error as { message?: string }).message ?? 'syntax';
  }
}
