import { problem, type ProblemAnswer } from './problem.ts';

/** The first of some ids that the registers do not know; what was left out is none. */
export function unknownId(
  asked: readonly (readonly [field: string, id: string | null | undefined, register: ReadonlyMap<string, unknown>])[],
): ProblemAnswer | null {
  const wrong = asked.find(([, id, register]) => typeof id === 'string' && !register.has(id));
  if (wrong === undefined) return null;
  const [field, id] = wrong;
  return problem('unprocessable', {
    vi: `${field}: không có ${JSON.stringify(id)} trong sổ đăng ký.`,
    en: `${field}: ${JSON.stringify(id)} is not in the registers.`,
  });
}
