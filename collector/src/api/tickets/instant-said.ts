import type { Instant } from '../../kernel/clock.ts';
import { problem, ProblemError } from '../problem.ts';
import { momentOf } from '../query/moments.ts';

/** An instant as a body says it, null when it is left out. Throws ProblemError. */
export function instantSaid(said: string | number | null | undefined, field: string): Instant | null {
  if (said === null || said === undefined) return null;
  const at = momentOf(said);
  if (at !== null) return at;
  throw new ProblemError(
    problem('invalid_body', {
      vi: `${field}: không phải thời điểm; viết như 2024-06-03T07:00+07:00 hoặc số mili giây.`,
      en: `${field}: not an instant; write it like 2024-06-03T07:00+07:00 or as milliseconds.`,
    }),
  );
}

export const instantNamed = (said: string | number, field: string): Instant => instantSaid(said, field) ?? 0;
